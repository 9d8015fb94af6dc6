import type { AssetOrder, ColorName, MediaType, Orientation } from '#shared/model/asset.ts'
import type { DateRange } from '../dates/range.ts'

/** One request for media as it was said, not yet checked against what is there. */
export interface Query {
  types: MediaType[]
  colors: ColorName[]
  orientation: Orientation | null
  /** Words of a camera; `sure` where the sentence says it is one ("taken with a …"). */
  camera: { words: string; sure: boolean } | null
  /** Others beside it: "by Canon or Nikon". */
  moreCameras: string[]
  /** A folder by its name, or an absolute path. */
  folder: string | null
  /** Others beside it: "from Animals and Forest". */
  moreFolders: string[]
  dates: DateRange[]
  /** Words to look for; between the lists "or", within one "and". */
  words: string[][]
  order: AssetOrder | null
  limit: number | null
  /** "the third one": only this one of what comes in order, counted from 1, or from the end where negative. */
  nth: number | null
  /** Look only among what "these" means. */
  within: Pointer | null
  /** "the red ones": look among what was found, if that has any. */
  ones: boolean
  /** Colour words as said, for where they turn out to be part of a name. */
  colourWords: string[]
  /** Said to be all of it: "everything". */
  everything: boolean
  /** Whether a noun of its own stands in it. */
  head: 'type' | 'any' | null
  /** One thing alone: "a photo of a cat". */
  single: boolean
  notes: Note[]
}

/** What words like "these" point at: what is selected, what was found, or whichever lies nearest. */
export type Pointer = 'nearest' | 'selection' | 'found'

/** Something taken for granted, and how much less sure it makes the plan, 0–1. */
export interface Note {
  text: string
  doubt: number
  /** It tells of a part of the sentence that is not done. */
  missing?: true
}

/** What a sentence wants to work with. */
export interface What {
  include: Query[]
  exclude: Query[]
  /** Nothing but a pronoun. */
  pointer: Pointer | null
}

/** Makes a query that says nothing yet; reading fills it in. */
export const emptyQuery = (): Query => ({
  types: [],
  colors: [],
  orientation: null,
  camera: null,
  folder: null,
  moreFolders: [],
  moreCameras: [],
  dates: [],
  words: [],
  order: null,
  limit: null,
  nth: null,
  within: null,
  ones: false,
  colourWords: [],
  everything: false,
  head: null,
  single: false,
  notes: [],
})

/** A request for all there is. */
export const everything = (): What => ({
  include: [{ ...emptyQuery(), everything: true, head: 'any' }],
  exclude: [],
  pointer: null,
})

/** Tells whether a query narrows nothing down. */
export const isBare = (query: Query): boolean =>
  query.colors.length === 0 &&
  query.orientation === null &&
  query.camera === null &&
  query.folder === null &&
  query.dates.length === 0 &&
  query.words.length === 0 &&
  query.limit === null &&
  query.nth === null &&
  query.within === null
