import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { narrowed } from './set-reading.ts'
import { saying, type Intent, type Mod, type SetRead } from './values.ts'

/** What is wanted, with what is to be said of the sets in it. */
export const intent = (goal: Goal, ...sets: readonly SetRead[]): Intent => ({
  goal,
  unknown: sets.flatMap(({ unknown }) => unknown),
  notes: sets.flatMap(({ notes }) => notes),
  plain: sets.some(({ plain }) => plain),
})

/** Whether a pronoun stands somewhere in a set. */
export function hasPronoun(set: GoalSet): boolean {
  if (set.set === 'said') return true
  if (!('of' in set) || set.of === undefined) return false
  return 'set' in set.of ? hasPronoun(set.of) : set.of.some(hasPronoun)
}

/** Whether only the place and the conversation tell what a set means. */
export const leansOnContext = ({ set, ones }: SetRead): boolean => ones || hasPronoun(set)

/** Nothing is taken out, or brought in, that only "things" stands for. */
const isVague = ({ plain, set }: SetRead): boolean => plain && set.set !== 'where'

export const removed = (set: SetRead): Intent | null =>
  isVague(set) ? null : intent({ do: 'remove', of: set.set, said: saying(set) }, set)

export const added = (set: SetRead): Intent | null =>
  isVague(set) ? null : intent({ do: 'add', of: set.set, said: saying(set) }, set)

export const counted = (set: SetRead): Intent | null =>
  leansOnContext(set) ? null : intent({ do: 'count', of: set.set, said: saying(set), one: saying(set, true) }, set)

/** "How many photos are longer than a minute?" */
export function countedWith(core: SetRead, mod: Mod): Intent | null {
  const set = narrowed(core, mod, false)
  return set && counted(set)
}

export const named = (set: SetRead): Intent | null =>
  leansOnContext(set) ? null : intent({ do: 'which', of: set.set, said: saying(set, set.single) }, set)
