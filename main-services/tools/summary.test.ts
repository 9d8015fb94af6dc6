import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { metaAt } from '#shared/contract/procedures.ts'
import { ToolRegistry } from './registry.ts'
import { summarise, valueAt } from '#shared/contract/summary.ts'

describe('M4.1 what a tool gave, as a sentence', () => {
  it('counts with the right noun', () => {
    const find = 'Found {assetIds|kind:args.filter.types}.'
    expect(summarise(find, { filter: { types: ['image'] } }, { assetIds: ['a'] })).toBe('Found 1 picture.')
    expect(summarise(find, { filter: { types: ['video', 'image'] } }, { assetIds: ['a', 'b'] })).toBe('Found 2 things.')
    expect(summarise(find, { filter: {} }, { assetIds: [] })).toBe('Found no things.')
    expect(summarise('{count|thing|things}', {}, { count: 12_345 })).toBe('12,345 things')
  })

  it('takes the first template whose values are all there', () => {
    const undo = ['Took back “{entry.label}”.', 'There was nothing to take back.']
    expect(summarise(undo, {}, { entry: { label: 'Arrange' } })).toBe('Took back “Arrange”.')
    expect(summarise(undo, {}, { entry: null })).toBe('There was nothing to take back.')
  })

  it('says in the words of its own that it came to nothing, and why where that is known', () => {
    const undo = new ToolRegistry(contract, () => ({})).get('history.undo')
    const nothing = { entry: null, shownIn: null }
    expect(undo.summarise({}, nothing)).toBe('There was nothing to take back.')
    expect(undo.summarise({}, { ...nothing, note: 'Older steps went.' })).toBe(
      'There was nothing to take back. Older steps went.',
    )
  })

  it('says what the shape tells where nothing is declared', () => {
    expect(summarise(undefined, {}, [1, 2])).toBe('2 found.')
    expect(summarise('{missing}', {}, { name: 'Hall' })).toBe('“Hall” is ready.')
    expect(summarise(undefined, {}, null)).toBe('Done.')
  })

  it('has, for every tool, placeholders that its own result and arguments have', () => {
    const registry = new ToolRegistry(contract, () => ({}))
    const wrong: string[] = []
    for (const tool of registry.list()) {
      for (const template of templatesOf(tool.name)) {
        for (const [, inner = ''] of template.matchAll(/\{([^{}]+)\}/g)) {
          const [path = '', noun = ''] = inner.split('|')
          for (const one of [path, ...(noun.startsWith('kind:') ? [noun.slice(5)] : [])]) {
            if (!hasPath(tool, one)) wrong.push(`${tool.name}: {${inner}}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('follows a path only into what is there', () => {
    expect(valueAt({ a: [{ b: 1 }] }, 'a.0.b')).toBe(1)
    expect(valueAt({ a: 1 }, '')).toEqual({ a: 1 })
    for (const path of ['a.b', 'b', 'toString', '__proto__', 'a.length'])
      expect(valueAt({ a: 'x' }, path)).toBe(undefined)
    expect(valueAt([1], 'length')).toBe(undefined)
  })
})

function templatesOf(name: string): readonly string[] {
  const { summary = [], nothing } = metaAt(name) ?? {}
  return [summary, nothing?.says ?? []].flat()
}

function hasPath(tool: ReturnType<ToolRegistry['list']>[number], path: string): boolean {
  if (path === '.') return true
  const isArgument = path.startsWith('args.')
  return fits(isArgument ? tool.inputSchema : tool.outputSchema, (isArgument ? path.slice(5) : path).split('.'))
}

/** Whether a JSON Schema, or one of its alternatives, allows a value at this path. */
function fits(schema: unknown, path: string[]): boolean {
  if (path.length === 0) return true
  if (typeof schema !== 'object' || schema === null) return false
  const {
    properties = {},
    anyOf = [],
    oneOf = [],
    items,
  } = schema as {
    properties?: Record<string, unknown>
    anyOf?: unknown[]
    oneOf?: unknown[]
    items?: unknown
  }
  const [first = '', ...rest] = path
  if (Object.hasOwn(properties, first) && fits(properties[first], rest)) return true
  if (/^\d+$/.test(first) && fits(items, rest)) return true
  return [...anyOf, ...oneOf].some((alternative) => fits(alternative, path))
}
