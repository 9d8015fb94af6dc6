import type { Arrangement } from '#shared/model/layout.ts'
import type { Case, Given, LibraryName, Names, Outcome, PlaceIs, Turn } from './language.ts'
import { factsOf } from './library/facts.ts'
import { matches, type Where } from './library/select.ts'

/** Orders that sentences ask for. */
export type By = 'taken' | 'name' | 'width' | 'seconds' | 'bytes'

export interface SetOptions {
  by?: By
  down?: boolean
  first?: number
}

/** Finds the names of the files that are meant; an empty set is a mistake of whoever wrote the sentence. */
export function namesOf(library: LibraryName, where: Where, { by, down, first }: SetOptions = {}): Names {
  const found = factsOf(library).filter((fact) => matches(fact, where))
  if (found.length === 0) throw new Error(`Nothing in the library "${library}" is ${JSON.stringify(where)}.`)
  const sorted =
    by === undefined
      ? found
      : found.toSorted((one, other) => {
          const [a, b] = [one[by] ?? '', other[by] ?? '']
          return (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1)
        })
  return sorted.slice(0, first).map(({ name }) => name)
}

/** The words in which the sentences on one library are written. */
export function speakingTo(library: LibraryName) {
  const all = (where: Where, options?: SetOptions): Names => namesOf(library, where, options)
  const pics = (where: Where = {}, options?: SetOptions): Names => all({ kind: 'image', ...where }, options)
  return {
    /** Files of any kind. */
    all,
    /** Pictures. */
    pics,
    /** How many files. */
    count: (where: Where): number => all(where).length,
    /** A single sentence. */
    one: (about: string, say: string, ...expect: Outcome[]): Case => ({ about, library, turns: [{ say, expect }] }),
    /** A dialogue. */
    talk: (about: string, ...turns: Turn[]): Case => ({ about, library, turns }),
    /** A dialogue, or a sentence, in a workspace where these places stand. */
    among: (given: readonly Given[], one: Case): Case => ({ ...one, given }),
  }
}

export const turn = (say: string, ...expect: Outcome[]): Turn => ({ say, expect })
/** The same in another conversation. */
export const elsewhere = (session: string, say: string, ...expect: Outcome[]): Turn => ({ say, expect, session })

/** A place stands there with these, however arranged. */
export const hangs = (names: Names, more: PlaceIs = {}): Outcome => ({ place: { holds: { names }, ...more } })
/** A place of that arrangement stands there with these. */
export const built =
  (kind: Arrangement) =>
  (names: Names, more: PlaceIs = {}): Outcome => ({ place: { holds: { names }, kind, ...more } })
export const gallery = built('gallery')
export const timeline = built('timeline')
export const cluster = built('cluster')
export const grid = built('grid')
export const circle = built('circle')
/** Side by side, whatever the arrangement is called. */
export const row = (names: Names, more: PlaceIs = {}): Outcome => ({
  place: { holds: { names }, form: 'row', ...more },
})
/** So many of these, whichever. */
export const some = (count: number, among: Names, more: PlaceIs = {}): Outcome => ({
  place: { holds: { count, among }, ...more },
})
/** The place that the turn before left has become so. */
export const now = (more: PlaceIs): Outcome => ({ place: { which: 'same', ...more } })

/** It found exactly these. */
export const finds = (names: Names, order?: Names): Outcome => ({ found: { names, ...(order ? { order } : {}) } })
/** A bare wish to see them: found, answered with, or hung. */
export const shows = (names: Names): readonly Outcome[] => [finds(names), hangs(names), { answer: { names } }]
/** The same where reasonable people differ about some. */
export const showsAbout = (names: Names, maybe: Names): readonly Outcome[] => [
  { found: { names, maybe } },
  { place: { holds: { names, maybe } } },
]
export const counts = (count: number): Outcome => ({ answer: { count } })
export const answers = (...says: string[]): Outcome => ({ answer: { says } })
/** The answer names these files. */
export const tells = (names: Names): Outcome => ({ answer: { names } })
/** It does nothing and says so, naming this. */
export const declines = (...says: string[]): Outcome => ({ nothing: true, ...(says.length > 0 ? { says } : {}) })
/** Nothing changes, and something is said. */
export const calm: Outcome = { calm: true }
/** It does that, or declines: both are honest here. */
export const orDeclines = (...outcomes: Outcome[]): readonly Outcome[] => [...outcomes, { nothing: true }]
/** The same, and what it says has these words. */
export const saying = (outcome: Outcome, ...says: string[]): Outcome => ({ ...outcome, says })
/** The place with these is gone, and nothing else changed. */
export const goes = (names: Names): Outcome => ({ gone: names })
/** Everything is as it was after that turn; 0 is before the first. */
export const backTo = (which: number): Outcome => ({ backTo: which })
