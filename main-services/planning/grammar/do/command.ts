import type { AssetFilter } from '#shared/model/asset.ts'
import type { Backdrop, Lighting } from '#shared/model/environment.ts'
import type { Arrangement, ArrangementOptions } from '#shared/model/layout.ts'
import type { WindowAction, WindowTarget } from '#shared/model/window.ts'
import type { AnswerFacts } from '#shared/model/workflow.ts'
import type { KnownPlace, PlannerContext } from '../context.ts'
import type { Phrase } from '../text/phrase.ts'
import type { Note, What } from '../what/query.ts'

/** The place of the moment, or one called by its name. */
export type PlaceRef = { kind: 'this' } | { kind: 'known'; place: KnownPlace }

/** Which items of a place: what "these" means there, all of them, or those that fit a description. */
export type Items = { kind: 'these'; plural?: boolean } | { kind: 'all'; what?: What } | { kind: 'what'; what: What }

/** Part of a plan that a clause asks for, still in the sentence's own terms. */
export type Action =
  | { do: 'find'; what: What }
  | {
      do: 'make'
      what: What
      arrangement: Arrangement
      options: ArrangementOptions
      name: string | null
      each?: boolean
    }
  | {
      do: 'arrange'
      place: PlaceRef
      items: Items
      arrangement: Arrangement
      options: ArrangementOptions
      name?: string
    }
  | { do: 'add'; what: What; place: PlaceRef }
  | { do: 'remove'; what: What; place: PlaceRef }
  | { do: 'adjust'; place: PlaceRef; items: Items; change: Adjustment; title: string }
  | { do: 'light'; place: PlaceRef; lighting: Partial<Lighting>; title: string }
  | { do: 'backdrop'; place: PlaceRef; backdrop: Partial<Backdrop>; title: string }
  | { do: 'rename'; place: PlaceRef; name: string }
  | { do: 'discard'; place: PlaceRef }
  | { do: 'visit'; place: KnownPlace }
  | {
      do: 'export'
      what: What | null
      place: PlaceRef
      directory: string | null
      name: string | null
      replace: boolean
    }
  | { do: 'replace' }
  | { do: 'show'; action: Showing; title: string }
  | { do: 'import'; paths: string[] }
  | { do: 'undo' | 'redo'; times: number; everything?: boolean }
  /** `facts` only where it answers a question. */
  | {
      do: 'answer'
      intent: string
      reply: string
      filter?: AssetFilter
      facts?: AnswerFacts
      /** Where a count answers it: what stands in place of `reply` once it is counted. */
      counts?: CountedWords
      /** Where a list answers it: what stands in place of `reply` once it is read. */
      lists?: Listed
    }
  | { do: 'refuse'; intent: string; reply: string }

/** What there is of which a person may ask for a list; `library`: an overview of all of it. */
export type Listed = 'cameras' | 'folders' | 'years' | 'colours' | 'places' | 'library'

/** A sentence around counts: "Yes, " … "." */
export interface CountedWords {
  before: string
  of: readonly { filter: AssetFilter; limit: number | null; one: string; many: string }[]
  after: string
}

/** What the window shall do; things of the place may be told by a description. */
export type Showing =
  | Extract<WindowAction, { do: 'open' | 'close' | 'view' }>
  | { do: 'select' | 'focus'; target: WindowTarget | { what: What } }

/**
 * How things shall change in relation to how they are: factors, metres, radians, as `environments.adjust` takes them.
 */
export interface Adjustment {
  scale?: number
  move?: [number, number, number]
  turn?: number
  spread?: number
}

/** What one clause came to. */
export interface Command {
  /** Usually one; "a gallery of X in warm light" gives two. */
  actions: Action[]
  notes: Note[]
  /** Words that nothing was made of. */
  unread: string[]
}

/** What a frame may look at besides the words. */
export interface Reading {
  phrase: Phrase
  context: PlannerContext
  /** The whole sentence, for names and folders as they were typed. */
  text: string
  /** What the clause before came to. */
  previous: Command | null
}

/**
 * Tries to read a clause as one kind of request. Gives null where it is none. A frame reads from its own copy of the
 * phrase, so what it marks does not matter to others.
 */
export type Frame = (reading: Reading) => Command | null

/** Makes the command of a clause that asks for one thing. */
export const command = (action: Action, notes: Note[] = [], unread: string[] = []): Command => ({
  actions: [action],
  notes,
  unread,
})

/** The place that the window shows, or the conversation is about. */
export const here: PlaceRef = { kind: 'this' }
