import { describe, expect, it } from 'vitest'
import { GoalSet, type Goal } from '#shared/model/goal.ts'
import { goalAsSaid } from './goal-said.ts'
import { keptIn, setOf, shellOf, spanOf, unwantedIn, valuesOf, withConditions } from './set-parts.ts'

const where = (condition: object): GoalSet => GoalSet.parse({ set: 'where', condition })
const photos = where({ is: 'type', any: ['image'] })
const red = where({ is: 'color', any: ['red'] })
const saturday = where({ is: 'time', weekdays: [6] })

describe('a set in a form', () => {
  it('is taken apart into fields, and put together as it was', () => {
    const sets: GoalSet[] = [
      { set: 'all' },
      { set: 'take', of: { set: 'and', of: [red, saturday, photos] }, order: { by: 'taken' }, count: 3, skip: 2 },
      { set: 'order', of: { set: 'or', of: [photos, red], listed: true }, order: { by: 'name' } },
      { set: 'each', of: photos, group: 'folder', order: { by: 'random' }, count: 1 },
      { set: 'pick', of: photos, by: 'hung', count: 4 },
      { set: 'pick', of: { set: 'here' }, by: 'near', count: 1 },
      { set: 'and', of: [photos, { set: 'not', of: red }] },
    ]
    for (const set of sets) expect(setOf(shellOf(set))).toEqual(set)
  })

  it('keeps what no field shows, and tells it apart from what is left out', () => {
    const set: GoalSet = { set: 'and', of: [saturday, photos, { set: 'not', of: red }] }
    expect(keptIn(set)).toEqual([saturday])
    expect(unwantedIn(set)).toEqual([{ set: 'not', of: red }])
    expect(valuesOf(set, 'type')).toEqual(['image'])
  })

  it('changes one field in its place, and adds another where a sentence would', () => {
    const set: GoalSet = { set: 'and', of: [red, photos] }
    const blue = withConditions(set, 'color', [{ is: 'color', any: ['blue'] }])
    expect(blue).toEqual({ set: 'and', of: [where({ is: 'color', any: ['blue'] }), photos] })
    const dated = withConditions(set, 'taken', [{ is: 'taken', from: '2015-01-01', to: '2015-12-31' }])
    expect(spanOf(dated)).toMatchObject({ from: '2015-01-01', to: '2015-12-31' })
    expect(withConditions(dated, 'taken', [])).toEqual(set)
    const two = withConditions(set, 'folder', [
      { is: 'folder', path: 'Lund' },
      { is: 'folder', path: 'Skagen' },
    ])
    expect(valuesOf(two, 'folder')).toEqual(['Lund', 'Skagen'])
  })

  it('is called otherwise only where it is another', () => {
    const make = (of: GoalSet, said: string): Goal => ({ do: 'find', of, said })
    const before = make({ set: 'and', of: [red, photos] }, 'red shots')
    expect(goalAsSaid(before, before)).toEqual(before)
    expect(goalAsSaid(make(photos, 'red shots'), before)).toEqual(make(photos, 'photos'))
    const unsaid: GoalSet = { set: 'and', of: [photos, { set: 'not', of: { set: 'all' } }] }
    expect(goalAsSaid(make(unsaid, ''), null)).toEqual(make(photos, 'photos'))
  })
})
