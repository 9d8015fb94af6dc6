import type { AssetFilter } from '#shared/model/asset.ts'
import type { SetExpression } from '#shared/model/set.ts'
import type { LibraryReads, Traits } from './planner.ts'
import type { StandingTable } from './standing/table.ts'

const nowhere: StandingTable = {
  kind: 'gallery',
  brightness: 1,
  items: [],
  eye: { position: [0, 1.6, 0], target: [0, 1.6, -1], fov: 1 },
}

/**
 * What the library has been asked so far. Reading a sentence needs facts that only the reading itself can name, so it
 * is read again with the answers until it asks nothing new. A count that is not known yet is taken for 1: most words that
 * people say are there, and each wrong guess costs no more than another reading.
 */
export class KnownFacts {
  readonly #known = new Map<string, unknown>()
  readonly #asked = new Map<string, (library: LibraryReads) => Promise<unknown>>()

  /** How often a guess was given for an answer. */
  get guesses(): number {
    return this.#guesses
  }
  #guesses = 0

  /** A count where it is known; else a guess, and {@link learn} will ask. */
  readonly count = (filter: AssetFilter): number =>
    this.#ask(`count ${inOrder(filter)}`, (library) => library.count(filter), 1)

  readonly countSet = (set: SetExpression): number =>
    this.#ask(`set ${inOrder(set)}`, (library) => library.countSet(set), 1)

  readonly select = (set: SetExpression): readonly string[] =>
    this.#ask<readonly string[]>(`select ${inOrder(set)}`, (library) => library.select(set), [])

  readonly traits = (ids: readonly string[]): readonly Traits[] =>
    this.#ask<readonly Traits[]>(`traits ${ids.join(' ')}`, (library) => library.traits(ids), [])

  readonly standing = (environmentId: string): StandingTable =>
    this.#ask(`standing ${environmentId}`, (library) => library.standing(environmentId), nowhere)

  /** Asks what was guessed. False where nothing was, so that all that was read is true. */
  async learn(library: LibraryReads): Promise<boolean> {
    if (this.#asked.size === 0) return false
    const asked = [...this.#asked]
    this.#asked.clear()
    const answers = await Promise.all(asked.map(([, ask]) => ask(library)))
    for (const [index, [key]] of asked.entries()) this.#known.set(key, answers[index])
    return true
  }

  #ask<Value>(key: string, ask: (library: LibraryReads) => Promise<Value>, guess: Value): Value {
    if (this.#known.has(key)) return this.#known.get(key) as Value
    this.#asked.set(key, ask)
    this.#guesses += 1
    return guess
  }
}

/** The same text for the same question, in whichever order its parts were given. */
const inOrder = (question: object): string =>
  JSON.stringify(question, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
