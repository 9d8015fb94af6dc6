import type { Change, Goal, GoalSet } from '#shared/model/goal.ts'
import { intent } from '../reader/intents.ts'
import type { Intent, SetRead } from '../reader/values.ts'
import type { StandingItem } from '../standing/table.ts'
import { standing } from './place-here.ts'
import type { Scene } from './scene.ts'
import { standingItems } from './standing-set.ts'

const tidy = (value: number) => Math.round(value * 1e6) / 1e6

/** What takes a change back of some of the things that it was for; null where it cannot be told. */
export function inverse({ scale, move, turn, roll, spread, like, faces, toward, level }: Change): Change | null {
  if (spread !== undefined || like !== undefined || level !== undefined) return null
  if (faces !== undefined) return faces === 'straight' ? null : { faces: 'straight' }
  if (toward !== undefined) return { toward: { ...toward, by: -toward.by } }
  return {
    ...(scale === undefined ? {} : { scale: tidy(1 / scale) }),
    ...(move === undefined ? {} : { move: move.map((part) => (part === 0 ? 0 : -part)) as [number, number, number] }),
    ...(turn === undefined ? {} : { turn: -turn }),
    ...(roll === undefined ? {} : { roll: -roll }),
  }
}

/**
 * "The comet was fine before", "but not the owl": these as they were before the last change that they had a part in, which
 * is taken back where it was for nothing else.
 */
export function spared(scene: Scene, set: SetRead): Intent[] | null {
  const place = standing(scene)
  if (!place) return null
  const itemsOf = (of: GoalSet) => standingItems(scene, place.table, of)
  const items = itemsOf(set.set)
  const turns = scene.context.turns.filter(({ undone }) => !undone)
  for (const [back, { goal }] of turns.toReversed().entries()) {
    if (goal.do === 'make') return null
    // "The right one should stay", though it was taken out a moment ago.
    if (back === 0 && goal.do === 'remove' && sameSet(goal.of, set.set)) return [intent({ do: 'undo', times: 1 })]
    const meant = partIn(goal, itemsOf)
    if (!items.some((item) => meant.has(item))) continue
    const isOnly = meant.size > 0 && [...meant].every((item) => items.includes(item))
    if (back === 0 && isOnly) return [intent({ do: 'undo', times: 1 })]
    const change = goal.do === 'change' ? inverse(goal.change) : null
    if (!change || goal.do !== 'change') return null
    // One goes on from the change itself, of the others.
    const remembered: Goal = { ...goal, of: { set: 'and', of: [goal.of, { set: 'not', of: set.set }] } }
    return [{ ...intent({ do: 'change', of: set.set, change }, { ...set, plain: false }), remembered }]
  }
  return null
}

function partIn(goal: Goal, itemsOf: (of: GoalSet) => ReturnType<typeof standingItems>): Set<StandingItem> {
  if (goal.do === 'swap') return new Set([...itemsOf(goal.of), ...itemsOf(goal.with)])
  return goal.do === 'change' || goal.do === 'put' ? new Set(itemsOf(goal.of)) : new Set()
}

/** The same set, in whatever order its parts were written down; "all" of what stands here is what stands here. */
const sameSet = (one: GoalSet, other: GoalSet): boolean => written(one) === written(other)

const written = (set: GoalSet): string =>
  JSON.stringify(set, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ).replaceAll('"all"', '"here"')

/** "The surfboard same as the shell": the last change that the shell had a part in, of the surfboard. */
export function likeAnother(scene: Scene, set: SetRead, as: SetRead): Intent[] | null {
  const place = standing(scene)
  if (!place) return null
  const itemsOf = (of: GoalSet) => standingItems(scene, place.table, of)
  const items = itemsOf(as.set)
  const turn = scene.context.turns.findLast(
    ({ goal, undone }) => !undone && goal.do === 'change' && items.some((item) => partIn(goal, itemsOf).has(item)),
  )
  const goal = turn?.goal
  return goal?.do === 'change' && items.length > 0 ? [intent({ ...goal, of: set.set }, { ...set, plain: false })] : null
}
