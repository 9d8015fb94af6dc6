import type { MediaType } from '#shared/model/asset.ts'
import type { Appearance, Change, Goal, GoalSet, Relation } from '#shared/model/goal.ts'
import type { Arrangement, ArrangementOptions } from '#shared/model/layout.ts'
import type { Condition, SetOrder } from '#shared/model/set.ts'

/** Something that narrows a set down, and how it is said. */
export interface Mod {
  set: GoalSet
  /** Two of one kind side by side are alternatives, of two kinds both hold. */
  kind: string
  adjective?: string
  after?: string
  /** It alone names what it finds: a folder, words. */
  name?: string
  unknown?: readonly string[]
  notes?: readonly string[]
  /** Several that hold together, parted by a mark: a "not" before them is of the first alone. */
  listed?: true
}

/** A set as it was read, and how a person would say it. */
export interface SetRead {
  set: GoalSet
  adjectives: readonly string[]
  noun: readonly [one: string, many: string] | null
  after: readonly string[]
  /** What a place made of it is called, where one part says it all. */
  name: string | null
  /** Nothing narrows it down. */
  plain: boolean
  /** A noun in the singular: one of them is meant where "a" stands before it. */
  single: boolean
  /** The kinds of media its noun means. */
  types?: readonly MediaType[]
  /** What it is without a part of, where `set` came about so. */
  except?: {
    set: GoalSet
    of: SetRead
    out: SetRead
  }
  /** Something was left out of all that was said before: "…, none from Norway". */
  rest?: boolean
  /** "ones": what was spoken of, narrowed down. */
  ones: boolean
  /** "everything" stands in it. */
  everything?: boolean
  /** What narrows it down already, by kind. */
  kinds: readonly string[]
  /** Words that the library does not know at all. */
  unknown: readonly string[]
  notes: readonly string[]
}

/** How a place is to be arranged. */
export interface FormRead {
  arrangement: Arrangement
  options: ArrangementOptions
  /** So many rows; how many columns that is depends on how many things there are. */
  rows?: number
  /** What is told of it, where it is not quite what was said. */
  note?: string
  /** "a gallery": a new one. */
  isNew: boolean
}

export interface BagRead {
  /** A verb asks for it: "arrange", not "arranged". */
  commanded?: true
  verb?: 'make' | 'find'
  /** "Hang" makes a gallery where nothing else is said. */
  hang?: boolean
  order?: SetOrder
  form?: FormRead
  set?: SetRead
  /** So many at most. */
  limit?: number
  look?: Appearance
  name?: string
  options?: { columns?: number; rows?: number; radius?: number; gap?: number }
}

/** A place as it is told without its name: by its form, or as one of those that were made. */
export interface PlaceSaid {
  kind?: Arrangement
  rows?: number
  /** From 1 in the order they were made, from the end where negative. */
  nth?: number | 'other'
}

/** What a clause came to: a goal, or an action that another reader understood. */
export interface Intent {
  goal: Goal
  /** Words the library does not know, of sets in it. */
  unknown: readonly string[]
  notes: readonly string[]
  /** A set in it is not narrowed down at all. */
  plain: boolean
  /** Only a side was said: of what the last question was about. */
  aside?: true
  /** Ones that nothing was said of before: only where a conversation opens. */
  opening?: true
  /** No form and no verb was said: what stands may be meant as well. */
  formless?: true
  /** The place in which it is done, where the sentence names one. */
  place?: ({ id: string } | { place: PlaceSaid }) & { goes: boolean }
  /** What the sentence before did is taken back, and nothing before that. */
  restores?: true
  /** What the conversation remembers in place of the goal. */
  remembered?: Goal
  /** What hangs in this place, of all that are called so. */
  of?: string
  /** What hangs here goes from here. */
  moves?: true
  /** How the place is called. */
  asksName?: true
  /** Which of them has the most of what is counted. */
  most?: { of: 'camera' | 'folder'; least?: true }
  /** Nothing but a set, as a question: after another one it asks that of these. */
  fragment?: string
  /** Rows that were asked for, until it is known how many things there are. */
  rows?: number
  /** What the place is called that it makes or changes, where the same sentence says so. */
  name?: string
}

export type { Appearance, Change, GoalSet, Relation }

export const where = (condition: Condition): GoalSet => ({ set: 'where', condition })

/** Both of two sets; everything adds nothing. */
export function both(one: GoalSet, other: GoalSet): GoalSet {
  if (one.set === 'all') return other
  if (other.set === 'all') return one
  const parts = [one, other].flatMap((set) => (set.set === 'and' ? set.of : [set]))
  return { set: 'and', of: parts }
}

/** Either of two sets, in the order they were said. */
export function either(one: GoalSet, other: GoalSet, listed = false): GoalSet {
  const parts = [one, other].flatMap((set) => (set.set === 'or' && (set.listed ?? false) === listed ? set.of : [set]))
  return { set: 'or', of: parts, ...(listed ? { listed } : {}) }
}

/** How many things are meant: the noun agrees. */
export function saying(read: SetRead, single = false): string {
  const noun = read.noun === null ? '' : read.noun[single ? 0 : 1]
  return [...read.adjectives, noun, ...read.after].filter((part) => part !== '').join(' ')
}
