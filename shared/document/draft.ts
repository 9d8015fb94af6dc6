import { sameJson, withParts, type KeyChange } from './changes.ts'
import { rootNames, type DocumentMap, type DocumentMaps, type RootName } from './schema.ts'

/**
 * A document as it shall become: reads through to the one it is made over and keeps what is set to itself, so that a
 * change can be looked at, and refused, before anything is touched.
 */
export class Draft implements DocumentMaps {
  readonly #maps: Readonly<Record<RootName, DraftMap>>

  constructor(base: DocumentMaps) {
    const over = (name: RootName): DraftMap => new DraftMap(base.getMap(name))
    this.#maps = { meta: over('meta'), rooms: over('rooms'), viewpoints: over('viewpoints'), items: over('items') }
  }

  getMap(name: RootName): DocumentMap {
    return this.#maps[name]
  }

  /** Lists what differs from the document, key by key. */
  changes(): KeyChange[] {
    return rootNames.flatMap((root) => this.#maps[root].changes(root))
  }
}

/** Applies what a draft changed to the document it was made over. Call within `doc.transact`. */
export function applyChanges(doc: DocumentMaps, changes: readonly KeyChange[]): void {
  for (const { root, key, after } of changes) {
    if (after === undefined) doc.getMap(root).delete(key)
    else doc.getMap(root).set(key, after)
  }
}

class DraftMap implements DocumentMap {
  readonly #base: DocumentMap
  /** What was set; undefined where a key was deleted. */
  readonly #set = new Map<string, unknown>()

  constructor(base: DocumentMap) {
    this.#base = base
  }

  get(key: string): unknown {
    const value = this.#set.get(key)
    return value === undefined && !this.#set.has(key) ? this.#base.get(key) : value
  }

  has(key: string): boolean {
    return this.#set.has(key) ? this.#set.get(key) !== undefined : this.#base.has(key)
  }

  set(key: string, value: unknown): void {
    this.#set.set(key, value)
  }

  delete(key: string): void {
    this.#set.set(key, undefined)
  }

  *entries(): Generator<[string, unknown]> {
    for (const [key, value] of this.#base.entries()) {
      if (!this.#set.has(key)) yield [key, value]
      else if (this.#set.get(key) !== undefined) yield [key, this.#set.get(key)]
    }
    for (const [key, value] of this.#set) if (value !== undefined && !this.#base.has(key)) yield [key, value]
  }

  *keys(): Generator<string> {
    for (const [key] of this.entries()) yield key
  }

  *values(): Generator<unknown> {
    for (const [, value] of this.entries()) yield value
  }

  changes(root: RootName): KeyChange[] {
    const changes: KeyChange[] = []
    for (const [key, value] of this.#set) {
      const before = this.#base.get(key)
      if (!sameJson(before, value)) changes.push(withParts(root, key, before, value))
    }
    return changes
  }
}
