import type { Vector3 } from '#shared/model/layout.ts'
import { halfOf, type Standing } from './plane.ts'
import { axesOf } from './turn.ts'

/** A thing as a box. */
export interface SizedItem {
  id: string
  at: Vector3
  axes: readonly Vector3[]
  half: Vector3
  reach: number
}

/** Overlaps less deep than this are rounding, metres. */
const touching = 1e-6

/**
 * Tells whether something that has moved or grown now overlaps what it stood apart from. Corner on corner counts as
 * overlapping a little early.
 *
 * @param together whether two things are kept apart already
 */
export function collides(
  before: readonly SizedItem[],
  after: ReadonlyMap<string, SizedItem>,
  together: (a: string, b: string) => boolean,
): boolean {
  return before.some((body) => {
    const moved = after.get(body.id)
    if (!moved) return false
    return before.some((other) => {
      const next = after.get(other.id) ?? other
      if (other === body || !near(moved, next) || together(body.id, other.id)) return false
      return overlap(moved, next) && !overlap(body, other)
    })
  })
}

/** Makes the box of a thing: its middle, axes, half sides and the radius of the sphere that holds it, metres. */
export function bodyOf(item: Standing): SizedItem {
  const half = halfOf(item)
  return { id: item.id, at: item.position, axes: axesOf(item.rotation), half, reach: Math.hypot(...half) }
}

function near(a: SizedItem, b: SizedItem): boolean {
  const reach = a.reach + b.reach
  const [x, y, z] = [a.at[0] - b.at[0], a.at[1] - b.at[1], a.at[2] - b.at[2]]
  return x * x + y * y + z * z < reach * reach
}

/** No side of either lies wholly before the other. */
function overlap(a: SizedItem, b: SizedItem): boolean {
  const away: Vector3 = [a.at[0] - b.at[0], a.at[1] - b.at[1], a.at[2] - b.at[2]]
  return [...a.axes, ...b.axes].every(
    (axis) => Math.abs(dot(away, axis)) < reachOf(a, axis) + reachOf(b, axis) - touching,
  )
}

const dot = (a: Vector3, b: Vector3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

const reachOf = ({ axes, half }: SizedItem, direction: Vector3): number =>
  axes.reduce((sum, axis, index) => sum + Math.abs(dot(axis, direction)) * (half[index] ?? 0), 0)
