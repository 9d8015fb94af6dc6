import type { Direction, Form, Names } from '../language.ts'
import type { SeenItem, SeenPlace } from './world.ts'

type Point = readonly [number, number, number]

/** Things nearer than this stand at the same height, depth or distance, metres. */
const same = 0.3

export const distance = (one: Point, other: Point): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])

/** Values that lie together, in order, as groups. */
function levels(values: readonly number[]): number[][] {
  const groups: number[][] = []
  for (const value of values.toSorted((one, other) => one - other)) {
    const last = groups.at(-1)
    if (last && value - (last.at(-1) ?? value) < same) last.push(value)
    else groups.push([value])
  }
  return groups
}

/** Direction of a floor plan in which things stand in one line: unit vector and how far they are off it at most. */
function lineOf(items: readonly SeenItem[]): { along: [number, number]; off: number } {
  const middle = (axis: 0 | 2): number => items.reduce((sum, { position }) => sum + position[axis], 0) / items.length
  const [x, z] = [middle(0), middle(2)]
  let [xx, xz, zz] = [0, 0, 0]
  for (const { position } of items) {
    const [dx, dz] = [position[0] - x, position[2] - z]
    xx += dx * dx
    xz += dx * dz
    zz += dz * dz
  }
  const angle = Math.atan2(2 * xz, xx - zz) / 2
  const along: [number, number] = [Math.cos(angle), Math.sin(angle)]
  const off = items.map(({ position }) => Math.abs((position[0] - x) * -along[1] + (position[2] - z) * along[0]))
  return { along, off: Math.max(0, ...off) }
}

/** Says what is wrong with the form, or nothing. */
export function wrongForm({ items }: SeenPlace, form: Form): string | null {
  if (items.length < 2) return null
  const { along, off } = lineOf(items)
  const places = items.map(({ position }) => position[0] * along[0] + position[2] * along[1])
  if (form === 'row') {
    if (off > same) return 'not in one line'
    return levels(places).length === items.length ? null : 'one above the other'
  }
  if (form === 'column') {
    const floor = Math.max(...items.flatMap((one) => items.map((other) => flat(one, other))))
    if (floor > same) return 'not one above the other'
    return null
  }
  if (form === 'circle') return isRound(items) ? null : 'not on one circle'
  if (off > same) return 'not on one wall'
  if ('columns' in form) return expected(levels(places).length, form.columns, 'columns')
  return expected(levels(items.map(({ position }) => position[1])).length, form.rows, 'rows')
}

const flat = (one: SeenItem, other: SeenItem): number =>
  Math.hypot(one.position[0] - other.position[0], one.position[2] - other.position[2])

const expected = (found: number, wanted: number, what: string): string | null =>
  found === wanted ? null : `${found} ${what} and not ${wanted}`

function isRound(items: readonly SeenItem[]): boolean {
  if (items.length < 3) return true
  const x = items.reduce((sum, { position }) => sum + position[0], 0) / items.length
  const z = items.reduce((sum, { position }) => sum + position[2], 0) / items.length
  const radii = items.map(({ position }) => Math.hypot(position[0] - x, position[2] - z))
  return Math.max(...radii) - Math.min(...radii) < 0.05 * Math.max(...radii) && Math.min(...radii) > 0.5
}

const walls = new Set(['left wall', 'wall ahead', 'right wall'])

/** Names in the order in which one who comes in reads them. */
export function orderOf({ kind, items, camera }: SeenPlace): string[] {
  const sorted = (key: (item: SeenItem) => number): string[] =>
    items.toSorted((one, other) => key(one) - key(other)).map(({ name }) => name)
  // Around the middle, from the entrance behind one's back to the left, ahead and to the right.
  const around = ({ position: [x, , z] }: SeenItem): number => (Math.atan2(-x, z) + 2 * Math.PI) % (2 * Math.PI)
  if (kind === 'circle')
    return sorted(({ position: [x, , z] }) => (Math.atan2(x, -z) + 2 * Math.PI + 0.001) % (2 * Math.PI))
  if (kind === 'timeline') return sorted(({ position: [x, , z] }) => -Math.round(z * 10) * 1000 + Math.sign(x))
  if (kind === 'gallery' && items.every(({ zone }) => walls.has(zone)) && lineOf(items).off > same)
    return sorted(around)
  if (lineOf(items).off > same) return items.map(({ name }) => name)
  // On one wall: read like a page, by one who stands at the opening view.
  const right = rightOf(camera)
  const heights = levels(items.map(({ position }) => position[1]))
  const row = ({ position }: SeenItem): number => heights.findIndex((level) => level.includes(position[1]))
  return sorted((item) => -row(item) * 10_000 + item.position[0] * right[0] + item.position[2] * right[1])
}

/** Whether things stand in this order; on a circle whichever is first and whichever way round. */
export function standsInOrder(place: SeenPlace, wanted: Names): boolean {
  const found = orderOf(place).filter((name) => wanted.includes(name))
  if (found.length !== wanted.length) return false
  const is = (order: Names): boolean => order.every((name, index) => name === wanted[index])
  if (place.kind !== 'circle') return is(found)
  return [found, found.toReversed()].some((order) =>
    order.some((_name, start) => is([...order.slice(start), ...order.slice(0, start)])),
  )
}

function aheadOf({ position, target }: SeenPlace['camera']): [number, number] {
  const [x, z] = [target[0] - position[0], target[2] - position[2]]
  const length = Math.hypot(x, z) || 1
  return [x / length, z / length]
}

function rightOf(camera: SeenPlace['camera']): [number, number] {
  const [x, z] = aheadOf(camera)
  return [-z, x]
}

/** Metres ahead of the opening view (behind it where negative) and to its right. */
export function fromView({ camera }: SeenPlace, item: SeenItem): { ahead: number; right: number } {
  const [x, z] = [item.position[0] - camera.position[0], item.position[2] - camera.position[2]]
  const [forward, side] = [aheadOf(camera), rightOf(camera)]
  return { ahead: x * forward[0] + z * forward[1], right: x * side[0] + z * side[1] }
}

/** Whether something went that way, as one at the opening view or one in front of it sees it. */
export function wentTo(place: SeenPlace, before: SeenItem, after: SeenItem, direction: Direction): boolean {
  const [x, y, z] = [0, 1, 2].map((axis) => (after.position[axis] ?? 0) - (before.position[axis] ?? 0)) as [
    number,
    number,
    number,
  ]
  const least = 0.02
  if (direction === 'up') return y > least
  if (direction === 'down') return y < -least
  const [forward, side] = [aheadOf(place.camera), rightOf(place.camera)]
  const yaw = before.rotation[1]
  const own = { right: x * Math.cos(yaw) - z * Math.sin(yaw), near: x * Math.sin(yaw) + z * Math.cos(yaw) }
  const seen = { right: x * side[0] + z * side[1], near: -(x * forward[0] + z * forward[1]) }
  if (direction === 'left') return own.right < -least || seen.right < -least
  if (direction === 'right') return own.right > least || seen.right > least
  if (direction === 'nearer') return own.near > least || seen.near > least
  return own.near < -least || seen.near < -least
}

/** Mean distance from each thing to its nearest neighbour, metres. */
export function meanSpacing({ items }: SeenPlace): number {
  if (items.length < 2) return 0
  const nearest = items.map((one) =>
    Math.min(...items.filter((other) => other !== one).map((other) => distance(one.position, other.position))),
  )
  return nearest.reduce((sum, one) => sum + one, 0) / nearest.length
}
