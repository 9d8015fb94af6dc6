import type { Goal, GoalSet } from '#shared/model/goal.ts'
import type { PlannerContext } from '../grammar/context.ts'
import type { FollowUp } from '../reader/follow-up.ts'
import { intent } from '../reader/intents.ts'
import { saying, type Intent, type SetRead } from '../reader/values.ts'
import { librarySet } from './library-set.ts'
import { standing } from './place-here.ts'
import { Scene } from './scene.ts'
import { needsPlace, standingItems } from './standing-set.ts'

/**
 * "Ok, the dragon then" after "hang the unicorn next to it", which could not be done: the same with the dragon; "next to the
 * map then": the same beside the map. Null where it says by itself what is wanted.
 */
export function afterRefusal({ marks, fragment }: FollowUp, context: PlannerContext): Intent[] | null {
  const goal = context.declined ? context.unmet?.goals.at(-1) : undefined
  if (!goal || !fragment || ['without', 'only', 'same', 'spare'].some((mark) => marks.has(mark as 'same'))) return null
  const scene = new Scene(context)
  if (fragment.is === 'beside' && goal.do === 'put') {
    const { relation, of } = fragment
    return isThere(scene, goal.of) ? [intent({ ...goal, relation, to: of })] : null
  }
  if (fragment.is !== 'set' || fragment.not || fragment.set.ones || fragment.set.set.set === 'said') return null
  const next = withSet(scene, goal, fragment.set)
  return next && [intent(next, { ...fragment.set, plain: false })]
}

/** The goal with a set in place of the one that there is not. */
function withSet(scene: Scene, goal: Goal, set: SetRead): Goal | null {
  const { set: of } = set
  const said = saying(set)
  switch (goal.do) {
    case 'put':
      if (!isThere(scene, goal.of)) return { ...goal, of, said }
      return goal.to !== null && !isThere(scene, goal.to) ? { ...goal, to: of } : null
    case 'swap':
      return !isThere(scene, goal.of) ? { ...goal, of } : !isThere(scene, goal.with) ? { ...goal, with: of } : null
    case 'replace':
      return !isThere(scene, goal.of) ? { ...goal, of } : { ...goal, by: of, said }
    case 'change':
      return isThere(scene, goal.of) ? null : { ...goal, of }
    case 'make':
    case 'find':
    case 'add':
    case 'remove':
    case 'keep':
    case 'which':
    case 'where':
    case 'tell':
      return isThere(scene, goal.of) ? null : { ...goal, of, said }
    default:
      return null
  }
}

/** Whether there is something of a set, here or in the library. */
function isThere(scene: Scene, of: GoalSet): boolean {
  const place = standing(scene)
  if (place && standingItems(scene, place.table, of).length > 0) return true
  const set = needsPlace(of) ? null : librarySet(scene, of)
  return set !== null && scene.context.countSet(set) > 0
}
