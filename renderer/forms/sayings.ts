import { count, degrees, metres } from '#renderer/state/index.ts'
import { colorName } from '#shared/arrange/index.ts'
import { AssetFilter } from '#shared/model/asset.ts'
import { setSaid } from '#shared/model/goal-words.ts'
import { SetExpression } from '#shared/model/set.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import { filterWords, joined } from './filter-words.ts'
import { choiceWords, fieldWords, isAngle, namedIn, type Named } from './names.ts'
import { essence, jsonSchema, type FieldSchema, type Operation } from './operations.ts'
import { referenceIn, referenceWords } from './references.ts'

/** What ids stand for. */
export interface Names {
  /** The name of one thing; undefined where it is not known (yet). */
  nameOf: (kind: Named, id: string) => string | undefined
  /** The steps that a value may refer to. */
  steps: readonly PlanStep[]
}

/** One line of what a step works with. */
export interface Saying {
  field: string
  label: string
  words: string
}

/** Says everything a step is given, as lines of words; never an id, never a schema's own words. */
export function sayArguments(operation: Operation, args: Record<string, unknown>, names: Names): Saying[] {
  const properties = jsonSchema(operation).properties ?? {}
  return Object.entries(args).flatMap(([field, value]) => {
    const words = sayValue({ path: operation.path, field, schema: properties[field] ?? {}, value, names })
    return words === null ? [] : [{ field, label: fieldWords(operation.path, field).label, words: capitalised(words) }]
  })
}

interface Said {
  path: string
  field: string
  schema: FieldSchema
  value: unknown
  names: Names
}

/** A value in words; null where there is nothing to say. */
function sayValue(said: Said): string | null {
  const { path, field, value, names } = said
  if (value === undefined || value === null || value === '') return null
  const reference = referenceIn(value)
  if (reference) return referenceWords(reference, names.steps)
  if (field === 'filter') return sayFilter(value, names)
  if (path === 'assets.select') return field === 'set' ? saySet(value) : null
  if (field === 'target') return sayTarget(value, names)
  if (field === 'camera' && typeof value === 'object') return 'from where it was looked at'
  const kind = namedIn(path, field)
  if (kind !== null) return sayNamed(kind, value, names)
  return sayPlain(said)
}

const targets: Readonly<Record<string, string>> = {
  all: 'everything there',
  none: 'nothing',
  selection: 'what is selected',
}

/** What the window is to select or go up to. */
function sayTarget(value: unknown, names: Names): string | null {
  if (typeof value === 'string') return targets[value] ?? null
  if (typeof value !== 'object' || value === null) return null
  if ('nth' in value) return value.nth === -1 ? 'the last one' : `number ${Number(value.nth)}`
  if (!('assetIds' in value)) return null
  const reference = referenceIn(value.assetIds)
  return reference ? referenceWords(reference, names.steps) : sayNamed('assets', value.assetIds, names)
}

function sayFilter(value: unknown, names: Names): string | null {
  if (typeof value !== 'object' || value === null) return null
  const { ids, ...rest } = value as Record<string, unknown>
  const reference = referenceIn(ids)
  const read = AssetFilter.safeParse(reference ? rest : value)
  if (!read.success) return null
  const among = reference ? `, among ${referenceWords(reference, names.steps)}` : ''
  return `${Object.keys(rest).length === 0 && !ids ? 'everything' : filterWords(read.data)}${among}`
}

/** What a set holds; how it is called is no fact of its own. */
function saySet(value: unknown): string | null {
  const set = SetExpression.safeParse(value)
  return set.success ? setSaid(set.data) : null
}

const nouns: Readonly<Record<Named, readonly [string, string]>> = {
  places: ['place', 'places'],
  canvases: ['canvas', 'canvases'],
  layouts: ['layout', 'layouts'],
  assets: ['thing', 'things'],
  items: ['selected thing', 'selected things'],
  runs: ['piece of work', 'pieces of work'],
  conversations: ['conversation', 'conversations'],
}

/** Few things by their names, many by their number. */
function sayNamed(kind: Named, value: unknown, names: Names): string | null {
  const ids = (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string')
  if (ids.length === 0) return null
  const known = ids.length > 3 ? [] : ids.map((id) => names.nameOf(kind, id))
  const [one, many] = nouns[kind]
  if (known.length === 0 || known.some((name) => name === undefined)) {
    return ids.length === 1 ? `one ${one}` : count(ids.length, one, many)
  }
  return joined(known.map((name) => `“${name ?? ''}”`))
}

function sayPlain({ path, field, schema: full, value, names }: Said): string | null {
  const schema = essence(full)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return sayNumber(path, field, value)
  if (typeof value === 'string') return sayText(schema, value)
  if (Array.isArray(value)) {
    if (value.length === 0) return null
    if (schema.prefixItems) return value.map((part) => sayNumber(path, field, Number(part))).join(', ')
    const items = essence(schema.items ?? {})
    if (items.type === 'object') return count(value.length, 'change')
    return joined(value.map((part) => (typeof part === 'string' ? sayText(items, part) : '')))
  }
  if (typeof value !== 'object' || value === null) return null
  const parts = Object.entries(value).flatMap(([name, inner]) => {
    const words = sayValue({ path, field: name, schema: schema.properties?.[name] ?? {}, value: inner, names })
    return words === null ? [] : [`${fieldWords(path, name).label.toLowerCase()}: ${words}`]
  })
  return parts.length === 0 ? null : parts.join(', ')
}

function sayNumber(path: string, field: string, value: number): string {
  if (isAngle(field)) return degrees(value)
  const { unit } = fieldWords(path, field)
  if (unit === 'm') return metres(value)
  return `${Number(value.toFixed(2)).toLocaleString('en-GB')}${unit ?? ''}`
}

function sayText(schema: FieldSchema, value: string): string {
  if (schema.enum) return choiceWords(value).toLowerCase()
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase() === '#ffffff' ? 'none' : colorName(value)
  return `“${value}”`
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
