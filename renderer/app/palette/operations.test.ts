import { describe, expect, it } from 'vitest'
import { knownArguments, openFields, operations, runsAtOnce, words, type Known, type Operation } from './operations.ts'

const nothing: Known = { environmentId: null, selection: [], picked: [], camera: null }
const place = '01890000-0000-7000-8000-000000000001'
const named = (path: string): Operation => {
  const found = operations().find((operation) => operation.path === path)
  if (!found) throw new Error(`The contract has no ${path}.`)
  return found
}

describe('M4.1 the palette is made from the contract', () => {
  it('offers what has a title, by that title', () => {
    expect(named('environments.setLighting').title).toBe('Light a place')
    expect(operations().every(({ title }) => title !== '')).toBe(true)
  })

  it('leaves plumbing out', () => {
    expect(operations().map(({ path }) => path)).not.toContain('environments.sync')
  })

  it('answers for what the window knows', () => {
    const known = knownArguments(named('environments.arrange'), {
      ...nothing,
      environmentId: place,
      selection: ['a', 'b'],
    })
    expect(known).toEqual({ environmentId: place, itemIds: ['a', 'b'] })
  })

  it('asks for the rest', () => {
    const arrange = named('environments.arrange')
    const known = knownArguments(arrange, { ...nothing, environmentId: place })
    expect(openFields(arrange, known).map(([name]) => name)).toContain('arrangement')
    expect(runsAtOnce(arrange, known)).toBe(false)
  })

  it('runs at once what asks for nothing more', () => {
    expect(runsAtOnce(named('history.undo'), { environmentId: place })).toBe(true)
    expect(runsAtOnce(named('canvases.list'), {})).toBe(true)
    expect(runsAtOnce(named('environments.remove'), knownArguments(named('environments.remove'), nothing))).toBe(false)
  })

  it('says field names as words', () => {
    expect(['layoutIds', 'environmentId', 'takenFrom', 'name'].map(words)).toEqual([
      'Layouts',
      'Environment',
      'Taken from',
      'Name',
    ])
  })
})
