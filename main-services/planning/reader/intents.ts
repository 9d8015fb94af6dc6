import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { byWords, narrowed } from './set-reading.ts'
import { saying, type Intent, type Mod, type SetRead } from './values.ts'

/** What is looked for in the library, where more than one thing may be called so. */
const ofLibrary: ReadonlySet<Goal['do']> = new Set(['find', 'make', 'add', 'count', 'which', 'tell'])

/** Of what stands here, a word means whatever has it. */
function ofWhatStands(goal: Goal): Goal {
  const parts = Object.entries(goal).map(([key, part]: [string, unknown]) => [key, isSet(part) ? byWords(part) : part])
  return Object.fromEntries(parts) as Goal
}
const isSet = (part: unknown): part is GoalSet => typeof part === 'object' && part !== null && 'set' in part

/** What is wanted, with what is to be said of the sets in it. */
export const intent = (goal: Goal, ...sets: readonly SetRead[]): Intent => ({
  goal: ofLibrary.has(goal.do) ? goal : ofWhatStands(goal),
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
  isVague(set) || (set.set.set === 'all' && !set.everything)
    ? null
    : intent({ do: 'add', of: set.set, said: saying(set) }, set)

export const counted = (set: SetRead): Intent | null =>
  leansOnContext(set) ? null : intent({ do: 'count', of: set.set, said: saying(set), one: saying(set, true) }, set)

/** "How many photos are longer than a minute?" */
export function countedWith(core: SetRead, mod: Mod): Intent | null {
  const set = narrowed(core, mod, false)
  return set && counted(set)
}

export const named = (set: SetRead): Intent | null =>
  leansOnContext(set) ? null : intent({ do: 'which', of: set.set, said: saying(set, set.single) }, set)
