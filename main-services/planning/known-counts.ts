import type { AssetFilter } from '#shared/model/asset.ts'
import type { LibraryReads } from './planner.ts'

/**
 * What the library has been asked so far. Reading a sentence needs counts that only the reading itself can name, so it
 * is read again with the answers until it asks nothing new. What is not known yet is taken for 1: most words that people
 * say are there, and each wrong guess costs no more than another reading.
 */
export class KnownCounts {
  readonly #known = new Map<string, number>()
  readonly #asked = new Map<string, AssetFilter>()

  /** A count where it is known; else a guess, and {@link learn} will ask. */
  readonly count = (filter: AssetFilter): number => {
    const key = JSON.stringify(filter)
    const known = this.#known.get(key)
    if (known === undefined) this.#asked.set(key, filter)
    return known ?? 1
  }

  /** Asks what was guessed. False where nothing was, so that all that was read is true. */
  async learn(library: LibraryReads): Promise<boolean> {
    if (this.#asked.size === 0) return false
    const asked = [...this.#asked]
    this.#asked.clear()
    const counts = await Promise.all(asked.map(([, filter]) => library.count(filter)))
    for (const [index, [key]] of asked.entries()) this.#known.set(key, counts[index] ?? 0)
    return true
  }
}
