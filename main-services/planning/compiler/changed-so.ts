import type { Change, Goal, GoalSet } from '#shared/model/goal.ts'
import { facing, middleOf, nearestTo, type StandingItem, type StandingTable } from '../standing/table.ts'
import type { Standing } from './place-here.ts'
import { Question, type Scene } from './scene.ts'
import { standingItems } from './standing-set.ts'

/** Things put somewhere. */
export interface Placed {
  itemId: string
  position: [number, number, number]
  rotation: [number, number, number]
}

/** Whatever is to be larger than another grows at least by so much. */
const leastStep = 1.2

/** By what factor each becomes as large as others are: things by their factor. */
export function factorsLike(
  scene: Scene,
  { table }: Standing,
  items: readonly StandingItem[],
  { of, by, than }: NonNullable<Change['like']>,
): Map<number, StandingItem[]> {
  const anchors = standingItems(scene, table, of)
  const others = anchors.filter((item) => !items.includes(item))
  const these = others.length > 0 ? others : anchors
  if (these.length === 0) throw new Question('As large as which one? I do not see it here.')
  const heights = these.map(({ size }) => size[1])
  const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length
  const wanted = by * (!than ? mean : by > 1 ? Math.max(...heights) : Math.min(...heights))
  const factors = new Map<number, StandingItem[]>()
  for (const item of items) {
    const exact = wanted / Math.max(0.001, item.size[1])
    const told = !than ? exact : by > 1 ? Math.max(exact, leastStep) : Math.min(exact, 1 / leastStep)
    const factor = Math.round(told * 1e4) / 1e4
    if (Math.abs(factor - 1) > 0.005) factors.set(factor, [...(factors.get(factor) ?? []), item])
  }
  return factors
}

/** Things hung as high as others, or as each other. */
export function levelled(scene: Scene, { table }: Standing, items: readonly StandingItem[], of: GoalSet): Placed[] {
  const anchors = standingItems(scene, table, of)
  const others = anchors.filter((item) => !items.includes(item))
  const [, height] = middleOf(others.length > 0 ? others : anchors)
  return items.flatMap(({ itemId, position: [x, y, z], rotation }) =>
    Math.abs(y - height) < 0.005 ? [] : [{ itemId, position: [x, height, z] as Placed['position'], rotation }],
  )
}

/** Free space that is left between things that come closer, metres. */
const leastGap = 0.05

/** Things moved closer to others, or away from them; along the wall, and not into them. */
export function movedToward(
  scene: Scene,
  { table }: Standing,
  items: readonly StandingItem[],
  { of, by }: NonNullable<Change['toward']>,
): Placed[] {
  const others = standingItems(scene, table, of).filter((item) => !items.includes(item))
  if (others.length === 0) throw new Question('Closer to which one? I do not see it here.')
  return items.flatMap((item) => {
    const [nearest] = nearestTo([item], others)
    const to = by < 0 || !nearest ? middleOf(others) : nearest.position
    const [x, y, z] = item.position
    const isAbove = Math.hypot(to[0] - x, to[2] - z) < 0.3
    const way = isAbove ? [0, to[1] - y, 0] : [to[0] - x, 0, to[2] - z]
    const far = Math.hypot(...way) || 1
    const axis = isAbove ? 1 : 0
    const room = nearest ? far - (item.size[axis] + nearest.size[axis]) / 2 - leastGap : far
    const metres = by < 0 ? by : Math.max(0, Math.min(by, room))
    if (Math.abs(metres) < 0.005) return []
    const position = item.position.map((value, at) => value + ((way[at] ?? 0) / far) * metres)
    return [{ itemId: item.itemId, position: position as Placed['position'], rotation: item.rotation }]
  })
}

/** Things turned to whoever looks, away from them, or as they hung before they were turned. */
export function turnedSo(
  table: StandingTable,
  items: readonly StandingItem[],
  how: NonNullable<Change['faces']>,
): Placed[] {
  const [x, , z] = table.eye.position
  const middle = middleOf(table.items)
  return items.flatMap(({ itemId, position, rotation }) => {
    const to = how === 'straight' ? middle : [x, 0, z]
    const seen = Math.atan2((to[0] ?? 0) - position[0], (to[2] ?? 0) - position[2])
    const isRound = table.kind === 'circle' && table.items.length > 2
    const turn = how === 'viewer' ? seen : how === 'away' ? seen + Math.PI : isRound ? seen : (rotation[1] ?? 0)
    const next: Placed['rotation'] = [0, Math.round(turn * 1e6) / 1e6, 0]
    const isSame = next.every((value, axis) => Math.abs(value - (rotation[axis] ?? 0)) < 0.005)
    return isSame ? [] : [{ itemId, position, rotation: next }]
  })
}

const linesIn = (set: GoalSet): 'height' | 'left' | null =>
  set.set === 'pick' && set.lines ? (set.by === 'left' ? 'left' : 'height') : null

/** Whole rows, or columns, that change places: however many hang in each. Null where it is no question of lines. */
export function linesExchanged(
  table: StandingTable,
  goal: Extract<Goal, { do: 'swap' }>,
  one: readonly StandingItem[],
  other: readonly StandingItem[],
): Placed[] | null {
  const by = linesIn(goal.of)
  if (by === null || by !== linesIn(goal.with)) return null
  const { right } = facing(table.eye)
  const [from, to] = [middleOf(one), middleOf(other)]
  const way: [number, number, number] =
    by === 'height'
      ? [0, to[1] - from[1], 0]
      : ((far) => [right[0] * far, 0, right[1] * far] as [number, number, number])(
          (to[0] - from[0]) * right[0] + (to[2] - from[2]) * right[1],
        )
  const moved = (items: readonly StandingItem[], sign: 1 | -1) =>
    items.map(({ itemId, position: [x, y, z], rotation }) => ({
      itemId,
      position: [x + sign * way[0], y + sign * way[1], z + sign * way[2]] as [number, number, number],
      rotation,
    }))
  return [...moved(one, 1), ...moved(other, -1)]
}
