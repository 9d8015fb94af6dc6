import { StudioError } from '#shared/model/errors.ts'
import type { Item, ItemChange } from '#shared/model/environment.ts'
import {
  compareText,
  fieldKey,
  itemFields,
  rootOf,
  splitKey,
  type DocumentMaps,
  type ItemEdit,
  type ItemField,
} from './schema.ts'
import { problemWith } from './problem.ts'
import { fieldReaders, fitSize, readBase } from './values.ts'

/** Lists the ids of the items that stand, in the order they were made. */
export function itemIds(doc: DocumentMaps): string[] {
  const ids: string[] = []
  for (const key of rootOf(doc, 'items').keys()) if (!key.includes(':')) ids.push(key)
  return ids.toSorted(compareText)
}

/**
 * Reads one item with everything that was set since it was made; undefined where it does not stand or cannot be read.
 */
export function readItem(doc: DocumentMaps, id: string): Item | undefined {
  const items = rootOf(doc, 'items')
  const item = readBase(id, items.get(id))
  if (!item) return undefined
  for (const field of itemFields) {
    const value = items.get(fieldKey(id, field))
    if (value !== undefined) setField(item, field, value)
  }
  fitSize(item)
  return item
}

/** Reads an item's size and scale as they were set, though the two together may be out of bounds. */
export function sizeAsSet(doc: DocumentMaps, id: string): Pick<Item, 'size' | 'scale'> | undefined {
  const items = rootOf(doc, 'items')
  const base = readBase(id, items.get(id))
  const size = fieldReaders.size(items.get(fieldKey(id, 'size'))) ?? base?.size
  const scale = fieldReaders.scale(items.get(fieldKey(id, 'scale'))) ?? base?.scale
  return size && scale && { size, scale }
}

/** Reads every item that stands, in the order of {@link itemIds}; one pass over the document. */
export function readItems(doc: DocumentMaps): Item[] {
  const items = rootOf(doc, 'items')
  const found = new Map<string, Item>()
  for (const [key, value] of items.entries()) {
    if (key.includes(':')) continue
    const item = readBase(key, value)
    if (item) found.set(key, item)
  }
  for (const [key, value] of items.entries()) {
    const { id, field } = splitKey(key)
    const item = field === '' ? undefined : found.get(id)
    const known = item && itemFields.find((name) => name === field)
    if (item && known) setField(item, known, value)
  }
  for (const item of found.values()) fitSize(item)
  return [...found.values()].toSorted((a, b) => compareText(a.id, b.id))
}

/**
 * Puts an item into the document. Its id holds no colon ({@link newItemIds} makes such). Call within `doc.transact`
 * to add many at once.
 */
export function addItem(doc: DocumentMaps, item: Item): void {
  if (item.id === '' || item.id.includes(':')) throw new RangeError(`"${item.id}" cannot be the id of an item.`)
  const { id, ...base } = item
  rootOf(doc, 'items').set(id, base)
}

/** Takes an item out; false where it does not stand. Others' edits of it that arrive later do not bring it back. */
export function removeItem(doc: DocumentMaps, id: string): boolean {
  const items = rootOf(doc, 'items')
  if (!items.has(id)) return false
  items.delete(id)
  for (const field of itemFields) {
    const key = fieldKey(id, field)
    if (items.has(key)) items.delete(key)
  }
  return true
}

/**
 * Sets parts of an item: those given, and of them those that differ from what stands. False where the item does not
 * stand. Takes what the contract lets a hand set ({@link ItemChange}) and, for the host's arrangements, the rest. Throws
 * `INVALID_INPUT` for what no place can hold.
 */
export function applyItemChange(doc: DocumentMaps, change: ItemChange | ItemEdit): boolean {
  const items = rootOf(doc, 'items')
  const base = readBase(change.id, items.get(change.id))
  if (!base) return false
  const edit: ItemEdit = change as ItemEdit
  for (const field of itemFields) {
    const value = edit[field]
    if (value === undefined) continue
    const wanted = fieldReaders[field](value)
    if (wanted === undefined) {
      const problem = problemWith('items', fieldKey(change.id, field), value)
      throw new StudioError('INVALID_INPUT', problem ?? `That is no ${field}.`, { kept: 'Nothing was changed.' })
    }
    const key = fieldKey(change.id, field)
    const present = fieldReaders[field](items.get(key)) ?? base[field]
    if (!sameValue(wanted, present)) items.set(key, wanted)
  }
  return true
}

/**
 * Limits a change by hand to what bounds allow: to the edge of the place, to the smallest and the largest a thing may
 * be.
 */
export function fitItemChange(doc: DocumentMaps, change: ItemChange): ItemChange {
  const present = readItem(doc, change.id)
  if (!present) return change
  const { id: _, ...base } = { ...present, ...change }
  const fitted = readBase(change.id, base)
  if (!fitted) return change
  fitSize(fitted)
  const { position, rotation, scale } = fitted
  return {
    ...change,
    ...(change.position && { position }),
    ...(change.rotation && { rotation }),
    ...(change.scale && { scale }),
  }
}

/** What decides the ids that {@link newItemIds} makes; `now` and `random` are given by tests. */
export interface NewIdsOptions {
  /** Ids that the new ones sort after, also where the clock was set back since they were made. */
  after: Iterable<string>
  /** UTC milliseconds. */
  now?: number
  /** Gives [0, 1). */
  random?: () => number
}

/**
 * Makes ids that sort after others, and among themselves in order. They are short, because a large environment holds
 * one per item and part.
 */
export function newItemIds(count: number, { after, now = Date.now(), random = Math.random }: NewIdsOptions): string[] {
  let made = Math.floor(now)
  for (const id of after) if (isTimed.test(id)) made = Math.max(made, Number.parseInt(id.slice(0, 9), 36) + 1)
  const time = Math.min(made, lastTime).toString(36).padStart(9, '0')
  const salt = Math.floor(random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0')
  return Array.from({ length: count }, (_, index) => `${time}${salt}${index.toString(36).padStart(4, '0')}`)
}

/** Ids that tell when they were made, in their first nine digits. */
const isTimed = /^[0-9a-z]{9}[0-9a-z]{6}[0-9a-z]{4,}$/
/** The last time that nine digits hold. */
const lastTime = 36 ** 9 - 1

function setField(item: Item, field: ItemField, value: unknown): void {
  const read = fieldReaders[field](value)
  if (read !== undefined) Object.assign(item, { [field]: read })
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((part, index) => part === b[index])
  return a === b
}
