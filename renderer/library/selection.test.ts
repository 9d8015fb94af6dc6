import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pick, type Picking } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const none: Picking = { picked: [], anchor: null }

describe('picking in the library', () => {
  it('takes one alone, whatever was picked', () => {
    expect(pick({ picked: ['a', 'b'], anchor: 'a' }, order, 'd', 'only')).toEqual({ picked: ['d'], anchor: 'd' })
  })

  it('adds and takes away one', () => {
    const two = pick(pick(none, order, 'a', 'only'), order, 'c', 'toggle')
    expect(two.picked).toEqual(['a', 'c'])
    expect(pick(two, order, 'a', 'toggle').picked).toEqual(['c'])
  })

  it('takes a stretch in either direction and keeps where it began', () => {
    const begun = pick(none, order, 'c', 'only')
    const down = pick(begun, order, 'e', 'range')
    expect(down.picked).toEqual(['c', 'd', 'e'])
    expect(pick(down, order, 'a', 'range').picked).toEqual(['a', 'b', 'c'])
  })

  it('begins anew when where it began is no longer listed', () => {
    expect(pick({ picked: ['x'], anchor: 'x' }, order, 'b', 'range')).toEqual({ picked: ['b'], anchor: 'b' })
  })

  it('never picks one thing twice', () => {
    const press = fc.tuple(fc.constantFrom(...order), fc.constantFrom('only', 'toggle', 'range'))
    fc.assert(
      fc.property(fc.array(press), (presses) => {
        const { picked } = presses.reduce((state, [id, reach]) => pick(state, order, id, reach), none)
        expect(new Set(picked).size).toBe(picked.length)
      }),
    )
  })
})
