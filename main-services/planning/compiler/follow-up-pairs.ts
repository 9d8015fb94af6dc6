import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { intent } from '../reader/intents.ts'
import { atEnd } from '../reader/scene-rules.ts'
import { nothing } from '../reader/set-reading.ts'
import type { Intent, SetRead } from '../reader/values.ts'

/** What was done last is taken back. */
export const back = intent({ do: 'undo', times: 1 })

export const isSameSet = (one: GoalSet, other: GoalSet): boolean => JSON.stringify(one) === JSON.stringify(other)

/** "And whatever is left of it" after what was right of the tiles: left of the tiles. */
export function anchoredIn(last: Goal, set: GoalSet): GoalSet {
  const of = 'of' in last ? last.of : null
  const isIt = set.set === 'beside' && set.of?.set === 'said' && set.of.as === 'it'
  return isIt && of?.set === 'beside' && of.of !== undefined ? { ...set, of: of.of } : set
}

/** "No, at the start": what was put, brought in or moved a moment ago. */
export function toEnd(last: Goal, isLast: boolean): Intent[] | null {
  if (last.do !== 'put' && last.do !== 'add' && last.do !== 'change' && last.do !== 'remove') return null
  const of = last.of.set === 'here' ? null : last.of
  const goal = of && atEnd({ ...nothing, set: of, noun: ['it', 'it'] }, isLast)
  return goal ? [goal] : null
}

/** Two that are told together. */
export function pairIn(set: GoalSet): { of: GoalSet; with: GoalSet } | null {
  if (set.set === 'or' && set.of.length === 2) {
    const [of, other] = set.of
    return of && other ? { of, with: other } : null
  }
  return (set.set === 'pick' || set.set === 'take') && set.count === 2 ? { of: set, with: set } : null
}

/** "No, with the harbour", "rather the comet and the aurora": others change places. */
export function swappedAgain(last: Extract<Goal, { do: 'swap' }>, set: SetRead, not: SetRead | undefined): Intent[] {
  const two = pairIn(set.set)
  const goal: Goal = two
    ? { ...last, ...two }
    : not && isSameSet(last.of, not.set)
      ? { ...last, of: set.set }
      : { ...last, with: set.set }
  return [back, intent(goal, { ...set, plain: false })]
}

/** "No, away from me" after it was moved towards: the other way instead, and as far. */
export function otherWay(last: Goal, [one, ...more]: readonly Intent[]): Intent[] | null {
  const [was, wish] = [last.do === 'change' ? last.change.move : undefined, one?.goal]
  if (!was || wish?.do !== 'change' || !wish.change.move || more.length > 0 || last.do !== 'change') return null
  const [far, way] = [Math.hypot(...was), Math.hypot(...wish.change.move)]
  const along = was.reduce((sum, part, axis) => sum + part * (wish.change.move?.[axis] ?? 0), 0)
  if (along >= 0 || way === 0) return null
  const move = wish.change.move.map((part) => Math.round((part / way) * far * 1e4) / 1e4) as [number, number, number]
  return [back, intent({ do: 'change', of: last.of, change: { move } })]
}
