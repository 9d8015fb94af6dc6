import type { Goal, GoalSet, Relation } from '#shared/model/goal.ts'
import { inOrder, ringCentre, type Spot, type StandingTable } from '../standing/table.ts'
import type { Scene } from './scene.ts'
import type { Standing } from './place-here.ts'
import { standingItems } from './standing-set.ts'
import { bothOfThem } from './subject.ts'

type Put = Extract<Goal, { do: 'put' }>

const isIt = (set: GoalSet | null): boolean => set?.set === 'said' && (set.as === 'it' || set.as === 'both')

/**
 * "No, underneath it", "and the picnic between the two": what was put beside what a moment ago, and those two; else the two
 * that were asked about.
 */
export function withPlacesBefore(scene: Scene, place: Standing, goal: Put): Put {
  const { of, to, relation } = goal
  const last = scene.context.turns.at(-1)?.goal
  if (!isIt(to)) return goal
  if (last?.do === 'put' && last.to !== null && isIt(of)) return { ...goal, of: last.of, said: last.said, to: last.to }
  if (relation !== 'between') return goal
  const two = twoBefore(scene, place, of, last)
  return two ? { ...goal, to: two } : goal
}

function twoBefore(scene: Scene, { table }: Standing, of: GoalSet, last: Goal | undefined): GoalSet | null {
  const moved = new Set(standingItems(scene, table, of))
  const count = (set: GoalSet) => standingItems(scene, table, set).filter((item) => !moved.has(item)).length
  const last2: GoalSet | null =
    last?.do === 'put' && last.to !== null
      ? { set: 'or', of: [last.of, last.to] }
      : last?.do === 'swap'
        ? { set: 'or', of: [last.of, last.with] }
        : null
  if (last2 && count(last2) === 2) return last2
  return table.items.length - moved.size === 2 ? { set: 'and', of: [{ set: 'here' }, { set: 'not', of }] } : null
}

/** The two that were asked about last, where that is two of what stands here. */
export function twoAskedAbout(scene: Scene, { table }: Standing): GoalSet | null {
  try {
    const { of } = bothOfThem(scene)
    return standingItems(scene, table, of).length === 2 ? of : null
  } catch {
    return null
  }
}

/** A wall, as it is said: whatever hangs so to whoever looks. */
export const isWall = (to: GoalSet): to is GoalSet & { set: 'pick'; of: { set: 'beside'; relation: Relation } } =>
  to.set === 'pick' && to.of.set === 'beside' && to.of.wall === true

/** In the middle of a ring: inside it, facing as what hangs straight ahead. Null where it is no ring, or no middle. */
export function centreFor(table: StandingTable, to: GoalSet): Spot | null {
  if (table.kind !== 'circle' || table.items.length < 3 || to.set !== 'pick' || !to.middle) return null
  const [first] = inOrder(table, table.items, 'hung')
  return { position: ringCentre(table.items), rotation: first?.rotation ?? [0, 0, 0] }
}
