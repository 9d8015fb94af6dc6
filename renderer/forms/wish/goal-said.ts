import type { Goal } from '#shared/model/goal.ts'
import { saidOf, setWords } from '#shared/model/set-words.ts'
import { asSaid } from './set-parts.ts'

/** A goal as the form leaves it, called by what it is about now. What was not changed is called as before. */
export function goalAsSaid(goal: Goal, before: Goal | null): Goal {
  if (!('of' in goal)) return goal
  const of = asSaid(goal.of)
  if (before && 'of' in before && JSON.stringify(before.of) === JSON.stringify(of)) return goal
  const next = { ...goal, of } as typeof goal
  if ('one' in next) return { ...next, said: setWords(of).many, one: setWords(of).one }
  return 'said' in next ? { ...next, said: saidOf(of) } : next
}
