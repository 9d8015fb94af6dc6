import { largestAngle } from '#shared/model/bounds.ts'
import type { Item } from '#shared/model/environment.ts'
import type { Vector3 } from '#shared/model/layout.ts'

/** What {@link adjust} changes; what is left out stays. */
export interface Adjustment {
  /** Factor of the size. */
  scale?: number | undefined
  /** Metres: x right, y up, z toward the viewer. */
  move?: Vector3 | undefined
  /** Radians about the vertical, counter-clockwise seen from above. */
  turn?: number | undefined
  /** Factor of the distances from the things' common middle. */
  spread?: number | undefined
}

export type Adjusted = Pick<Item, 'id' | 'position' | 'rotation' | 'scale'>
type Adjustable = Pick<Item, 'id' | 'position' | 'rotation' | 'scale' | 'size' | 'group'>

/**
 * Changes things in relation to how they are. Each grows about its own middle. Each turns about its own vertical axis,
 * except that a group turned as a whole (several things, all of one group) turns about its middle, so that it keeps its
 * shape. Spreading never pushes into the floor what stood above it.
 */
export function adjust(items: readonly Adjustable[], { scale, move, turn, spread }: Adjustment): Adjusted[] {
  const middle = middleOf(items)
  const group = items[0]?.group ?? ''
  const asOne = items.length > 1 && group !== '' && items.every((item) => item.group === group)
  return items.map((item) => {
    let { position, rotation } = item
    const grown: Vector3 = scale === undefined ? item.scale : scaled(item.scale, scale)
    if (spread !== undefined) position = spreadFrom(middle, item, spread)
    if (turn !== undefined) {
      rotation = turned(rotation, turn)
      if (asOne) position = about(middle, position, turn)
    }
    if (move !== undefined) position = [position[0] + move[0], position[1] + move[1], position[2] + move[2]]
    return { id: item.id, position, rotation, scale: grown }
  })
}

const scaled = ([x, y, z]: Vector3, by: number): Vector3 => [x * by, y * by, z * by]

/** The mean of their positions. */
export function middleOf(items: readonly Pick<Item, 'position'>[]): Vector3 {
  const count = Math.max(items.length, 1)
  const mean = (axis: 0 | 1 | 2): number => items.reduce((sum, { position }) => sum + position[axis], 0) / count
  return [mean(0), mean(1), mean(2)]
}

function spreadFrom(middle: Vector3, { position, size, scale }: Adjustable, by: number): Vector3 {
  const from = (axis: 0 | 1 | 2): number => middle[axis] + (position[axis] - middle[axis]) * by
  const lowest = Math.min((size[1] * Math.abs(scale[1])) / 2, position[1])
  return [from(0), Math.max(from(1), lowest), from(2)]
}

function about(middle: Vector3, [x, y, z]: Vector3, turn: number): Vector3 {
  const [dx, dz] = [x - middle[0], z - middle[2]]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return [middle[0] + dx * cos + dz * sin, y, middle[2] - dx * sin + dz * cos]
}

/** Euler XYZ angles after a further turn about the world's vertical. */
function turned([x, y, z]: Vector3, turn: number): Vector3 {
  // Counted in turns, so that turning on and on never leaves what an angle may be.
  if (x === 0 && z === 0) return [0, Math.abs(y + turn) <= largestAngle ? y + turn : (y + turn) % (2 * Math.PI), 0]
  // The rows of Ry(turn) · Rx(x) · Ry(y) · Rz(z) that the angles are read from.
  const [cx, sx, cy, sy, cz, sz] = [Math.cos(x), Math.sin(x), Math.cos(y), Math.sin(y), Math.cos(z), Math.sin(z)]
  const [ct, st] = [Math.cos(turn), Math.sin(turn)]
  const first: Vector3 = [cy * cz, -cy * sz, sy]
  const second: Vector3 = [cx * sz + sx * sy * cz, cx * cz - sx * sy * sz, -sx * cy]
  const third: Vector3 = [sx * sz - cx * sy * cz, sx * cz + cx * sy * sz, cx * cy]
  const [m11, m12, m13] = [0, 1, 2].map((i) => ct * (first[i] ?? 0) + st * (third[i] ?? 0)) as [number, number, number]
  const [, m32, m33] = [0, 1, 2].map((i) => ct * (third[i] ?? 0) - st * (first[i] ?? 0)) as [number, number, number]
  // By arc tangent, because the arc sine loses half its digits near a right angle.
  const level = Math.hypot(m11, m12)
  const pitch = Math.atan2(m13, level)
  if (level > 1e-12) return [Math.atan2(-second[2], m33), pitch, Math.atan2(-m12, m11)]
  return [Math.atan2(m32, second[1]), pitch, 0]
}
