import { z } from 'zod'
import { declaredOperations } from './contract.ts'

/** A number in [0, 1). */
export type Random = () => number

/** The part of JSON Schema that the contract's inputs are made of. */
interface Schema {
  type?: string
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  maxLength?: number
  items?: Schema | false
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}

export interface Operation {
  path: readonly string[]
  name: string
  /** An input that may well be taken, with ids of whatever kind. */
  sample: (random: Random, words: Vocabulary) => unknown
}

/** Ids and texts that mean something in the workspace under attack. */
export interface Vocabulary {
  ids: readonly string[]
  documentIds: readonly string[]
  texts: readonly string[]
  /** Where an attack may write and read. */
  folder: string
}

/** Every operation of the contract, as an attack calls it. */
export function operations(): Operation[] {
  return declaredOperations().map(({ path, name, inputSchema }) => {
    const schema =
      inputSchema instanceof z.ZodType
        ? (z.toJSONSchema(inputSchema, { io: 'input', unrepresentable: 'any' }) as Schema)
        : {}
    return { path, name, sample: (random, words) => sample(schema, random, words, path.at(-1) ?? '') }
  })
}

export const pick = <T>(from: readonly T[], random: Random): T => {
  const chosen = from[Math.floor(random() * from.length)]
  if (chosen === undefined && from.length === 0) throw new Error('Nothing to pick from.')
  return chosen as T
}

function sample(schema: Schema, random: Random, words: Vocabulary, name: string): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return pick(schema.enum, random)
  const choice = schema.anyOf ?? schema.oneOf
  if (choice) return sample(pick(choice, random), random, words, name)
  switch (schema.type) {
    case 'boolean':
      return random() < 0.5
    case 'null':
      return null
    case 'integer':
    case 'number':
      return number(schema, random)
    case 'string':
      return text(schema, random, words, name)
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map((part) => sample(part, random, words, name))
      return Array.from({ length: Math.max(schema.minItems ?? 0, Math.floor(random() * 3)) }, () =>
        sample(schema.items || {}, random, words, name),
      )
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key) || random() < 0.6)
          .map(([key, part]) => [key, sample(part, random, words, key)]),
      )
    default:
      return random() < 0.5 ? {} : pick(words.texts, random)
  }
}

function number({ type, minimum = -10, maximum = 10 }: Schema, random: Random): number {
  const value = Math.max(minimum, -1e6) + random() * (Math.min(maximum, 1e6) - Math.max(minimum, -1e6))
  const near = random() < 0.7 ? Math.max(minimum, Math.min(maximum, value / 1e4)) : value
  return type === 'integer' ? Math.round(near) : near
}

function text({ format, pattern, maxLength = 200 }: Schema, random: Random, words: Vocabulary, name: string): string {
  if (format === 'uuid') return pick(words.ids, random)
  if (pattern?.includes('#')) return '#12ab9f'
  if (pattern?.includes('d{4}')) return pick(['2015-01-01', '9999-99-99', '0000-00-00'], random)
  if (pattern) return 's1'
  // Nothing but its own folder is read from or written to, whatever the attack.
  if (/path|director/.test(name)) return `${words.folder}/${pick(['media', 'new', 'none', 'media/a.txt'], random)}`
  if (maxLength <= 64) return pick(words.documentIds, random)
  return pick(words.texts, random).slice(0, maxLength)
}

const deep = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value }
  return value
}

/** What no schema means. Made anew at each use: the large ones are not kept. */
const absurdities: readonly ((random: Random, words: Vocabulary) => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => [],
  () => ({}),
  () => 0,
  () => -0,
  () => -1,
  () => 0.5,
  () => 1e39,
  () => -1e39,
  () => Number.MAX_VALUE,
  () => Number.MIN_VALUE,
  () => 2 ** 53,
  () => 2 ** 31,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.NEGATIVE_INFINITY,
  () => 10n ** 40n,
  () => new Date(Number.NaN),
  () => new Map([['a', new Set([1])]]),
  () => /(a+)+$/,
  () => '',
  () => ' ',
  () => '\0',
  () => 'a\0b',
  () => '\ud800',
  () => 'x\udc00y',
  () => '\u202e\u200b',
  () => '__proto__',
  () => 'constructor',
  () => `"'; drop table assets; --`,
  () => '" OR * NEAR( AND NOT ) ^ - : {',
  () => '%_\\%'.repeat(200),
  () => 'a '.repeat(500),
  () => '語'.repeat(999),
  () => `${'../'.repeat(50)}nowhere`,
  () => '{"$from":"s1","path":"__proto__"}',
  () => ({ $from: 's1', path: '__proto__.constructor' }),
  () => 'x'.repeat(10_001),
  () => 'x'.repeat(1_000_000),
  () => 'ab/'.repeat(20_000),
  () => 'AQG5yumsBgAoAQRtZXRhBGtpbmQ=',
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
  () => deep(40),
  () => deep(400),
  (random, { ids }) => pick(ids, random),
  (random, { documentIds }) => pick(documentIds, random),
  (_random, { ids }) => Array.from({ length: 100_001 }, () => ids[0]),
  (random, { ids }) => Array.from({ length: 1000 }, () => pick(ids, random)),
  () => Array.from({ length: 50_000 }, () => ({})),
  () => Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, index])),
]

export const absurd = (random: Random, words: Vocabulary): unknown => pick(absurdities, random)(random, words)

/** An input with one to three of its parts, or the whole of it, made absurd. */
export function attack({ sample: make }: Operation, random: Random, words: Vocabulary): unknown {
  let input = make(random, words)
  if (random() < 0.08) return absurd(random, words)
  for (let times = Math.ceil(random() * 3); times > 0; times -= 1) input = spoil(input, random, words)
  return input
}

function spoil(value: unknown, random: Random, words: Vocabulary): unknown {
  if (Array.isArray(value) && value.length > 0 && random() < 0.8) {
    const at = Math.floor(random() * value.length)
    return value.map((part: unknown, index) => (index === at ? spoil(part, random, words) : part))
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0 && random() < 0.9) {
    const key = pick(Object.keys(value), random)
    const { [key]: part, ...rest } = value as Record<string, unknown>
    if (random() < 0.1) return rest
    if (random() < 0.1)
      return { ...value, [pick(['extra', '__proto__', 'toString', 'length'], random)]: absurd(random, words) }
    return { ...rest, [key]: spoil(part, random, words) }
  }
  return absurd(random, words)
}
