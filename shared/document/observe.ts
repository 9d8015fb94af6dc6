import type * as Y from 'yjs'
import { splitKey, type RootName } from './schema.ts'

/** What one transaction did to the items of a document. */
export interface ItemsChanged {
  /** Items that were made or changed and stand now. */
  changed: string[]
  /** Items that are gone. */
  removed: string[]
  /** True for this side's own transactions. */
  local: boolean
  /** What `doc.transact` or `Y.applyUpdate` was given. */
  origin: unknown
}

/** Tells which items each transaction changed, once a transaction, until the returned function is called. */
export function observeItems(doc: Y.Doc, listener: (change: ItemsChanged) => void): () => void {
  const items = doc.getMap('items')
  const observer = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void => {
    const changed = new Set<string>()
    const removed = new Set<string>()
    for (const key of event.keysChanged as Set<string>) {
      const { id, field } = splitKey(key)
      if (items.has(id)) changed.add(id)
      else if (field === '') removed.add(id)
    }
    if (changed.size === 0 && removed.size === 0) return
    listener({
      changed: [...changed],
      removed: [...removed],
      local: transaction.local,
      origin: transaction.origin,
    })
  }
  items.observe(observer)
  return () => items.unobserve(observer)
}

const settingRoots = ['meta', 'rooms', 'viewpoints'] as const satisfies readonly RootName[]

/** Tells when anything but items changed: name, camera, light, backdrop, rooms, viewpoints. */
export function observeSetting(
  doc: Y.Doc,
  listener: (changed: { root: (typeof settingRoots)[number]; keys: string[]; local: boolean }) => void,
): () => void {
  const stops = settingRoots.map((root) => {
    const map = doc.getMap(root)
    const observer = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void =>
      listener({ root, keys: [...(event.keysChanged as Set<string>)], local: transaction.local })
    map.observe(observer)
    return () => map.unobserve(observer)
  })
  return () => stops.forEach((stop) => stop())
}
