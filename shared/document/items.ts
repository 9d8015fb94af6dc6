import type * as Y from 'yjs'
import type { Item, ItemChange } from '#shared/model/environment.ts'
import { compareText, fieldKey, itemFields, rootOf, splitKey, type ItemEdit, type ItemField } from './schema.ts'
import { fieldReaders, readBase } from './values.ts'

/** Ids of the items that stand, in the order they were made. */
export function itemIds(doc: Y.Doc): string[] {
  const ids: string[] = []
  for (const key of rootOf(doc, 'items').keys()) if (!key.includes(':')) ids.push(key)
  return ids.toSorted(compareText)
}

/** One item with everything that was set since it was made; undefined where it does not stand or cannot be read. */
export function readItem(doc: Y.Doc, id: string): Item | undefined {
  const items = rootOf(doc, 'items')
  const item = readBase(id, items.get(id))
  if (!item) return undefined
  for (const field of itemFields) {
    const value = items.get(fieldKey(id, field))
    if (value !== undefined) setField(item, field, value)
  }
  return item
}

/** Every item that stands, in the order of {@link itemIds}; one pass over the document. */
export function readItems(doc: Y.Doc): Item[] {
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
  return [...found.values()].toSorted((a, b) => compareText(a.id, b.id))
}

/**
 * Puts an item into the document. Its id holds no colon ({@link newItemIds} makes such). Call within `doc.transact`
 * to add many at once.
 */
export function addItem(doc: Y.Doc, item: Item): void {
  if (item.id === '' || item.id.includes(':')) throw new RangeError(`"${item.id}" cannot be the id of an item.`)
  const { id, ...base } = item
  rootOf(doc, 'items').set(id, base)
}

/** Takes an item out; false where it does not stand. Others' edits of it that arrive later do not bring it back. */
export function removeItem(doc: Y.Doc, id: string): boolean {
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
 * stand. Takes what the contract lets a hand set ({@link ItemChange}) and, for the host's arrangements, the rest.
 */
export function applyItemChange(doc: Y.Doc, change: ItemChange | ItemEdit): boolean {
  const present = readItem(doc, change.id)
  if (!present) return false
  const items = rootOf(doc, 'items')
  const edit: ItemEdit = change as ItemEdit
  for (const field of itemFields) {
    const value = edit[field]
    if (value === undefined) continue
    const wanted = fieldReaders[field](value)
    if (wanted === undefined) throw new RangeError(`The ${field} of an item must be finite.`)
    if (!sameValue(wanted, present[field])) items.set(fieldKey(change.id, field), wanted)
  }
  return true
}

export interface NewIdsOptions {
  /** Ids that the new ones sort after, also where the clock was set back since they were made. */
  after: Iterable<string>
  /** UTC milliseconds. */
  now?: number
  /** Gives [0, 1). */
  random?: () => number
}

/**
 * New ids that sort after others, and among themselves in order. They are short, because a large environment holds one
 * per item and part.
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
