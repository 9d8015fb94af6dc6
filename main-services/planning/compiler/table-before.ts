import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { exchanged, inOrder, movedNext, rehung, withSpots, type StandingTable } from '../standing/table.ts'
import type { Scene } from './scene.ts'
import { standingItems } from './standing-set.ts'

/** Goals that hang things otherwise, without any coming or going. */
const moves = (goal: Goal): boolean => goal.do === 'put' || goal.do === 'swap' || goal.do === 'reverse'
const makes = (goal: Goal): boolean => /^(?:make|arrange|add|keep|remove|replace|sort|again)$/u.test(goal.do)

/**
 * How things hung before the last of them was moved, as it will be once that is taken back: since they were hung anew, all
 * that was done is done again in thought. Null where that does not come to how they hang now, so that nobody knows.
 */
export function tableBefore(scene: Scene, table: StandingTable): StandingTable | null {
  const turns = scene.context.turns.filter(({ undone }) => !undone)
  const last = turns.at(-1)?.goal
  // Where nothing was moved, all hangs where it hung.
  if (!last || !moves(last)) return last && /^(?:change|look|brighten|rename)$/u.test(last.do) ? table : null
  const start = turns.findLastIndex(({ goal }) => makes(goal))
  const since = turns.slice(start + 1).flatMap(({ goal }) => (moves(goal) ? [goal] : []))
  const spots = inOrder(table, table.items, 'hung')
  let now: StandingTable | null = withSpots(table, rehung(spots, table.items))
  let before: StandingTable | null = now
  for (const goal of since) {
    before = now
    now = now === null ? null : moved(scene, now, goal)
  }
  return now && sameSpots(now, table) ? before : null
}

function moved(scene: Scene, table: StandingTable, goal: Goal): StandingTable | null {
  const itemsOf = (of: GoalSet) => standingItems(scene, table, of)
  if (goal.do === 'reverse') {
    const row = inOrder(table, table.items, 'left')
    return withSpots(table, rehung(row, row.toReversed()))
  }
  if (goal.do === 'swap') {
    const isPair = JSON.stringify(goal.of) === JSON.stringify(goal.with)
    const [one, other] = isPair ? itemsOf(goal.of).map((item) => [item]) : [itemsOf(goal.of), itemsOf(goal.with)]
    if (!one || !other || one.length !== other.length) return null
    return withSpots(table, exchanged(one.map((item, at) => [item, other[at] ?? item] as const)))
  }
  if (goal.do !== 'put' || goal.to === null || !/^(?:left|right|beside|between)$/u.test(goal.relation)) return null
  const [item] = itemsOf(goal.of)
  const anchors = itemsOf(goal.to).filter((one) => one !== item)
  const anchor = goal.relation === 'between' ? inOrder(table, anchors, 'left')[0] : anchors[0]
  return item && anchor
    ? withSpots(table, movedNext(table, item, anchor, goal.relation === 'left' ? 'left' : 'right'))
    : null
}

/** Things grow and give way meanwhile: it is enough that all hang in the same order. */
const sameSpots = (one: StandingTable, other: StandingTable): boolean =>
  inOrder(one, one.items, 'hung').every((item, at) => item.itemId === inOrder(other, other.items, 'hung')[at]?.itemId)
