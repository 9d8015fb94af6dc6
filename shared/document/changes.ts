import type * as Y from 'yjs'
import type { Json } from '#shared/model/ids.ts'
import { repaired } from './repair.ts'
import { rootNames, rootOf, type DocumentMaps, type RootName } from './schema.ts'

/** What one transaction did to one key. A missing `before` or `after` means that the key was not there. */
export interface KeyChange {
  root: RootName
  key: string
  before?: Json
  after?: Json
}

/**
 * Runs `work` and tells which keys hold another value after it than before: what undo needs. `work` may transact or
 * apply updates. Values are taken as they lie in the document; a draft that predicts them is checked before.
 */
export function recordChanges(doc: Y.Doc, work: () => void): KeyChange[] {
  const recorded = new Map<string, KeyChange>()
  const stops = rootNames.map((root) => {
    const map = doc.getMap(root)
    const observer = (event: Y.YMapEvent<unknown>): void => {
      for (const [key, { oldValue }] of event.changes.keys) {
        const name = `${root}/${key}`
        const first = recorded.get(name) ?? withParts(root, key, oldValue, undefined)
        recorded.set(name, withParts(root, key, first.before, map.get(key)))
      }
    }
    map.observe(observer)
    return () => map.unobserve(observer)
  })
  try {
    work()
  } finally {
    for (const stop of stops) stop()
  }
  return [...recorded.values()].filter((change) => !sameJson(change.before, change.after))
}

/**
 * Sets each key to what it was `before` (or `after`) the changes, where it still is as the changes left it. A key that
 * somebody has set to something else since stays theirs. What an earlier version allowed and no longer fits comes back
 * as reading shows it. Gives how many keys were set.
 */
export function replayChanges(doc: DocumentMaps, changes: readonly KeyChange[], direction: 'undo' | 'redo'): number {
  let count = 0
  for (const change of changes) {
    const map = rootOf(doc, change.root)
    const [from, wanted] = direction === 'undo' ? [change.after, change.before] : [change.before, change.after]
    const present = map.get(change.key)
    if (!sameJson(present, from) && !sameJson(present, repaired(change.root, change.key, from))) continue
    const to = repaired(change.root, change.key, wanted)
    if (sameJson(present, to)) continue
    if (to === undefined) map.delete(change.key)
    else map.set(change.key, to)
    count += 1
  }
  return count
}

/** Joins two runs of changes into one: the first `before`, the last `after`. */
export function joinChanges(first: readonly KeyChange[], second: readonly KeyChange[]): KeyChange[] {
  const joined = new Map(first.map((change) => [`${change.root}/${change.key}`, change]))
  for (const change of second) {
    const name = `${change.root}/${change.key}`
    const earlier = joined.get(name)
    joined.set(name, earlier ? withParts(change.root, change.key, earlier.before, change.after) : change)
  }
  return [...joined.values()].filter((change) => !sameJson(change.before, change.after))
}

/** Tells whether two values are equal as JSON: the order of an object's keys does not count. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  const others = Object.keys(b)
  if (keys.length !== others.length) return false
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) && sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  )
}

/** Makes a change of its parts; a value that was not there is left out. */
export function withParts(root: RootName, key: string, before: unknown, after: unknown): KeyChange {
  return {
    root,
    key,
    ...(before === undefined ? {} : { before: before as Json }),
    ...(after === undefined ? {} : { after: after as Json }),
  }
}
