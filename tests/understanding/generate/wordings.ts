import type { Arrangement } from '#shared/model/layout.ts'

/** Kinds of sets that sentences speak of; `{noun}` is a word for pictures, the other slots are the goal's own. */
export type SetKind =
  | 'folder'
  | 'year'
  | 'season'
  | 'weekday'
  | 'camera'
  | 'color'
  | 'shape'
  | 'films'
  | 'sounds'
  | 'models'
  | 'both'
  | 'without'
  | 'wordless'

/** What one may want done with what stands there. */
export type Wish =
  | 'bigger'
  | 'smaller'
  | 'warmer'
  | 'cooler'
  | 'brighter'
  | 'darker'
  | 'undo'
  | 'circle'
  | 'grid'
  | 'name'
  | 'remove'
  | 'add'
  | 'wider'
  | 'closer'
  | 'swap'
  | 'count'
  | 'stars'

/** What paraphrases are made of. The open ones lie in `words.ts`, a third lies in `held-out/words.ts`. */
export interface Wordings {
  /** Slots: {polite} {verb} {a} {set} {end}; `{a}` is the arrangement with its article, `{arr}` without. */
  templates: readonly string[]
  /** Slots: {set}. */
  counting: readonly string[]
  sets: Readonly<Record<SetKind, readonly string[]>>
  arrangements: Readonly<Record<Arrangement | 'row', readonly string[]>>
  verbs: readonly string[]
  nouns: readonly string[]
  politeness: readonly string[]
  endings: readonly string[]
  /** Slots: {name} {x} {y}. */
  wishes: Readonly<Record<Wish, readonly string[]>>
}
