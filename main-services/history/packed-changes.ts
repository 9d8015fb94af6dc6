import type { KeyChange } from '#shared/document/index.ts'
import { Columns, ColumnReader } from './columns.ts'

/**
 * Packs many changes of a document into few bytes: each key once, numbers as columns of bytes. Ten thousand things
 * arranged anew are some four megabytes of JSON, and a small fraction of that packed. Unpacking gives bit for bit what
 * it was, in the same order.
 */
export function packChanges(changes: readonly KeyChange[]): Uint8Array {
  const columns = new Columns()
  const ids = new Map<string, number>()
  const shapes = new Map<string, number>()
  const rest: unknown[] = []
  const idOf: number[] = []
  const shapeOf: number[] = []
  for (const change of changes) {
    const [id, field] = split(change.key)
    const shape = JSON.stringify([change.root, field, kindOf(change.before), kindOf(change.after)])
    idOf.push(place(ids, id))
    const at = place(shapes, shape)
    shapeOf.push(at)
    for (const side of ['before', 'after'] as const) {
      const value = change[side]
      const kind = kindOf(value)
      if (kind === 'json') rest.push(value)
      else if (kind !== 'none')
        numbersOf(value).forEach((number, axis) => columns.push(`${at} ${side} ${axis}`, number + 0))
    }
  }
  const head = { ids: [...ids.keys()], shapes: [...shapes.keys()].map((shape) => JSON.parse(shape) as Shape), rest }
  return columns.write(head, idOf, shapeOf)
}

/** Reads changes of a document from their packed columns. Throws where the bytes are damaged. */
export function unpackChanges(bytes: Uint8Array): KeyChange[] {
  const reader = new ColumnReader<{ ids: string[]; shapes: Shape[]; rest: unknown[] }>(bytes)
  const { ids, shapes, rest } = reader.head
  let restAt = 0
  const take = (at: number, side: 'before' | 'after', kind: Kind): unknown => {
    if (kind === 'json') return rest[restAt++]
    if (kind === 'number') return reader.next(`${at} ${side} 0`)
    return Array.from({ length: Number(kind) }, (_, axis) => reader.next(`${at} ${side} ${axis}`))
  }
  return reader.rows.map(([id, at]) => {
    const [root, field, before, after] = shapes[at] ?? broken()
    const key = field === null ? (ids[id] ?? broken()) : `${ids[id] ?? broken()}:${field}`
    const change: Record<string, unknown> = { root, key }
    if (before !== 'none') change['before'] = take(at, 'before', before)
    if (after !== 'none') change['after'] = take(at, 'after', after)
    return change as unknown as KeyChange
  })
}

/** How a value is stored: not there, one number, so many numbers, or as JSON. */
type Kind = 'none' | 'number' | 'json' | '1' | '2' | '3' | '4'
type Shape = [root: string, field: string | null, before: Kind, after: Kind]

function kindOf(value: unknown): Kind {
  if (value === undefined) return 'none'
  if (Number.isFinite(value)) return 'number'
  if (!Array.isArray(value) || value.length < 1 || value.length > 4) return 'json'
  return value.every((part) => Number.isFinite(part)) ? (String(value.length) as Kind) : 'json'
}

const numbersOf = (value: unknown): number[] => (Array.isArray(value) ? value : [value]) as number[]

/** `id:field`, or a key of one part, whose field is null. */
function split(key: string): [string, string | null] {
  const colon = key.lastIndexOf(':')
  return colon < 0 ? [key, null] : [key.slice(0, colon), key.slice(colon + 1)]
}

function place(known: Map<string, number>, name: string): number {
  const at = known.get(name) ?? known.size
  known.set(name, at)
  return at
}

function broken(): never {
  throw new Error('A stored step of the history is damaged.')
}
