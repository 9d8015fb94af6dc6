import { describe, expect, it } from 'vitest'
import { operationAt, type Operation } from '#renderer/forms/index.ts'
import { askedFields, canBeAsked, knownArguments, runsAtOnce, type Known } from './known.ts'

const nothing: Known = { environmentId: null, selection: [], picked: [], camera: null }
const place = '01890000-0000-7000-8000-000000000001'
const named = (path: string): Operation => {
  const found = operationAt(path)
  if (!found) throw new Error(`The contract has no ${path}.`)
  return found
}

describe('M4.1 the palette asks only for what it must', () => {
  it('answers for what the window knows', () => {
    const known = knownArguments(named('environments.arrange'), {
      ...nothing,
      environmentId: place,
      selection: ['a', 'b'],
    })
    expect(known).toEqual({ environmentId: place, itemIds: ['a', 'b'] })
  })

  it('asks for the rest first, and shows what it knows last', () => {
    const arrange = named('environments.arrange')
    const known = knownArguments(arrange, { ...nothing, environmentId: place })
    const fields = askedFields(arrange, known).map(([name]) => name)
    expect([fields[0], fields.at(-1)]).toEqual(['arrangement', 'environmentId'])
    expect(runsAtOnce(arrange, known)).toBe(false)
  })

  it('runs at once what asks for nothing more', () => {
    expect(runsAtOnce(named('history.redo'), { environmentId: place })).toBe(true)
    expect(runsAtOnce(named('canvases.list'), {})).toBe(true)
    const remove = named('environments.remove')
    expect(runsAtOnce(remove, knownArguments(remove, nothing))).toBe(false)
    expect(runsAtOnce(remove, knownArguments(remove, { ...nothing, environmentId: place }))).toBe(true)
  })

  it('leaves out what needs a view where there is none', () => {
    expect(canBeAsked(named('environments.saveViewpoint'), {})).toBe(false)
    expect(canBeAsked(named('environments.saveViewpoint'), { environmentId: place, camera: {} })).toBe(true)
  })
})
