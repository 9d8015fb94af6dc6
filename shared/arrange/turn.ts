import { largestAngle } from '#shared/model/bounds.ts'
import type { Vector3 } from '#shared/model/layout.ts'

type Row = [number, number, number]
type Matrix = [Row, Row, Row]

/**
 * Turns Euler XYZ angles further about an axis through the thing's middle.
 *
 * @param axis length 1
 * @param angle radians, counter-clockwise seen from the axis' tip
 */
export function turnedAbout(rotation: Vector3, axis: Vector3, angle: number): Vector3 {
  const [x, y, z] = rotation
  // What stands upright and turns about the vertical, and what hangs upright and turns about where it looks, keep
  // angles that one can read.
  if (x === 0 && z === 0 && axis[1] === 1) return [0, counted(y + angle), 0]
  if (x === 0 && Math.sin(y) * axis[0] + Math.cos(y) * axis[2] > 1 - 1e-9) return [0, y, counted(z + angle)]
  return anglesOf(product(turnMatrix(axis, angle), matrixOf(rotation)))
}

/** Counted in turns, so that turning on and on never leaves what an angle may be. */
const counted = (angle: number): number => (Math.abs(angle) <= largestAngle ? angle : angle % (2 * Math.PI))

/** Turns a point about an axis through `middle`; the angle in radians. */
export function pointAbout(point: Vector3, middle: Vector3, axis: Vector3, angle: number): Vector3 {
  const from: Row = [point[0] - middle[0], point[1] - middle[1], point[2] - middle[2]]
  const [dx, dy, dz] = turnMatrix(axis, angle).map((row) => dot(row, from)) as Row
  return [middle[0] + dx, middle[1] + dy, middle[2] + dz]
}

/** Gives the directions in which a turned thing's own right, up and front look, each of length 1. */
export function axesOf(rotation: Vector3): Vector3[] {
  const [a, b, c] = matrixOf(rotation)
  return ([0, 1, 2] as const).map((axis) => [a[axis], b[axis], c[axis]])
}

/** Measures half of what a turned thing takes along a direction of length 1, metres. */
export function reachAlong(half: Vector3, rotation: Vector3, direction: Vector3): number {
  const matrix = matrixOf(rotation)
  return [0, 1, 2].reduce((sum, axis) => {
    const side = matrix.reduce((length, row, index) => length + (row[axis] ?? 0) * (direction[index] ?? 0), 0)
    return sum + Math.abs(side) * (half[axis] ?? 0)
  }, 0)
}

const dot = (a: Row, b: Row): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** The matrix of Rx · Ry · Rz. */
function matrixOf([x, y, z]: Vector3): Matrix {
  const [cx, sx, cy, sy, cz, sz] = [Math.cos(x), Math.sin(x), Math.cos(y), Math.sin(y), Math.cos(z), Math.sin(z)]
  return [
    [cy * cz, -cy * sz, sy],
    [cx * sz + sx * sy * cz, cx * cz - sx * sy * sz, -sx * cy],
    [sx * sz - cx * sy * cz, sx * cz + cx * sy * sz, cx * cy],
  ]
}

function turnMatrix([x, y, z]: Vector3, angle: number): Matrix {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const t = 1 - c
  return [
    [t * x * x + c, t * x * y - s * z, t * x * z + s * y],
    [t * x * y + s * z, t * y * y + c, t * y * z - s * x],
    [t * x * z - s * y, t * y * z + s * x, t * z * z + c],
  ]
}

function product(a: Matrix, b: Matrix): Matrix {
  const column = (index: 0 | 1 | 2): Row => [b[0][index], b[1][index], b[2][index]]
  const row = (one: Row): Row => [dot(one, column(0)), dot(one, column(1)), dot(one, column(2))]
  return [row(a[0]), row(a[1]), row(a[2])]
}

/** By arc tangent, because the arc sine loses half its digits near a right angle. */
function anglesOf([first, second, third]: Matrix): Vector3 {
  const level = Math.hypot(first[0], first[1])
  const pitch = Math.atan2(first[2], level)
  if (level > 1e-12) return [Math.atan2(-second[2], third[2]), pitch, Math.atan2(-first[1], first[0])]
  return [Math.atan2(third[1], second[1]), pitch, 0]
}
