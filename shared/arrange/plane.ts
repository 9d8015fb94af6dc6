import type { Vector3 } from '#shared/model/layout.ts'
import { reachAlong } from './turn.ts'
import { faceBehind, forwardOf, type WallFace } from './walls.ts'

/** A thing as it stands: its middle (metres), Euler XYZ angles (radians), and size before scale (metres). */
export interface Standing {
  id: string
  position: Vector3
  rotation: Vector3
  scale: Vector3
  size: Vector3
}

/** Everything in a place that may be in the way, and its walls. */
export interface Surroundings {
  items: readonly Standing[]
  faces: readonly WallFace[]
  /** Height of the floor, metres. */
  ground: number
}

/** An upright plane: that of a wall, or the one in which a free-standing panel stands. */
export interface Plane {
  origin: Vector3
  /** Level, length 1: to the right of one who looks at it. */
  right: Vector3
  /** Level, length 1: toward the one who looks. */
  normal: Vector3
  /** Between these things stay: along and above the origin, metres. */
  left: number
  end: number
  bottom: number
  top: number
  /** Other walls that cross it, along. */
  barriers: number[]
  face: WallFace | undefined
}

/** Free ends of a wall toward what it meets there, and toward floor and ceiling, metres. */
const margin = 0.2
const skirting = 0.05
/** Things whose nearest side is this near to a wall are in the way along it, metres. */
const depthOfWall = 0.4
/** Free-standing things in about one plane: so far before or behind it, and so far to the side, metres. */
const depthOfPlane = 0.5
const neighbourhood = 8

/** Gives half of a thing's width, height and depth as it is drawn, metres. */
export const halfOf = ({ size, scale }: Pick<Standing, 'size' | 'scale'>): Vector3 => [
  (size[0] * Math.abs(scale[0])) / 2,
  (size[1] * Math.abs(scale[1])) / 2,
  (size[2] * Math.abs(scale[2])) / 2,
]

/** Finds the wall that all of them hang on; undefined where they do not hang, or not on one. */
export function commonFace(
  items: readonly Pick<Standing, 'position' | 'rotation'>[],
  faces: readonly WallFace[],
): WallFace | undefined {
  const [first, ...others] = items.map((item) => faceOf(item, faces))
  return others.every((face) => face === first) ? first : undefined
}

/** Finds the wall that a thing hangs on; undefined where it stands freely. */
export function faceOf(
  { position, rotation }: Pick<Standing, 'position' | 'rotation'>,
  faces: readonly WallFace[],
): WallFace | undefined {
  return faceBehind(faces, position, forwardOf(rotation))
}

/** Makes the plane of a wall, with the ends between which things on it stay. */
export function planeOfFace(face: WallFace, faces: readonly WallFace[]): Plane {
  const [nx, nz] = face.normal
  const plane: Plane = {
    origin: [face.from[0], face.base, face.from[1]],
    right: [nz, 0, -nx],
    normal: [nx, 0, nz],
    left: 0,
    end: 0,
    bottom: skirting,
    top: face.height - skirting,
    barriers: [],
    face,
  }
  const length = alongOf(plane, [face.to[0], 0, face.to[1]])
  plane.left = Math.min(0, length) + margin
  plane.end = Math.max(0, length) - margin
  plane.barriers = barriersIn(plane, faces)
  return plane
}

/** Makes the plane in which something stands freely; undefined where it does not stand upright. */
export function planeOfThing(thing: Standing, { faces, ground }: Surroundings): Plane | undefined {
  const [fx, , fz] = forwardOf(thing.rotation)
  const level = Math.hypot(fx, fz)
  if (level < 0.9) return undefined
  const [nx, nz] = [fx / level, fz / level]
  const [x, , z] = thing.position
  const plane: Plane = {
    origin: [x, 0, z],
    right: [nz, 0, -nx],
    normal: [nx, 0, nz],
    left: Number.NEGATIVE_INFINITY,
    end: Number.POSITIVE_INFINITY,
    bottom: ground,
    top: Number.POSITIVE_INFINITY,
    barriers: [],
    face: undefined,
  }
  plane.barriers = barriersIn(plane, faces)
  return plane
}

/** Tells whether a thing is in the way of others that grow on a plane. */
export function liesOn(plane: Plane, thing: Standing): boolean {
  const out = outOf(plane, thing.position)
  const half = halfOf(thing)
  if (Math.abs(out) - Math.hypot(...half) > depthOfPlane) return false
  const reach = reachAlong(half, thing.rotation, plane.normal)
  if (plane.face) {
    const { height } = plane.face
    const [along, up] = [alongOf(plane, thing.position), thing.position[1] - plane.origin[1]]
    return (
      out > -0.05 &&
      out - reach < depthOfWall &&
      along > plane.left - margin &&
      along < plane.end + margin &&
      up < height
    )
  }
  const [fx, , fz] = forwardOf(thing.rotation)
  const alike = Math.abs(fx * plane.normal[0] + fz * plane.normal[2]) > 0.9
  const near = Math.abs(alongOf(plane, thing.position)) < neighbourhood
  return near && Math.abs(out) - (alike ? 0 : reach) < depthOfPlane
}

/** Tells how far a point lies to the right of a plane's origin, metres; negative to the left. */
export const alongOf = ({ origin, right }: Plane, [x, , z]: Vector3): number =>
  (x - origin[0]) * right[0] + (z - origin[2]) * right[2]

/** Tells how far a point lies before a plane, metres; negative behind it. */
export const outOf = ({ origin, normal }: Plane, [x, , z]: Vector3): number =>
  (x - origin[0]) * normal[0] + (z - origin[2]) * normal[2]

/** Finds the ends between which something at a place along stays: those of the plane, and of walls that cross it. */
export function endsAround({ left, end, barriers }: Plane, along: number): { least: number; most: number } {
  let [least, most] = [left, end]
  for (const at of barriers) {
    if (at <= along) least = Math.max(least, at + margin)
    else most = Math.min(most, at - margin)
  }
  return { least, most }
}

/** Where other walls cross a plane or end right before it. */
function barriersIn(plane: Plane, faces: readonly WallFace[]): number[] {
  const found = new Set<number>()
  for (const face of faces) {
    if (face === plane.face) continue
    const parallel = Math.abs(face.normal[0] * plane.normal[0] + face.normal[1] * plane.normal[2]) > 0.98
    if (parallel) continue
    const from: Vector3 = [face.from[0], 0, face.from[1]]
    const to: Vector3 = [face.to[0], 0, face.to[1]]
    const [a, b] = [outOf(plane, from), outOf(plane, to)]
    if (Math.min(a, b) > depthOfWall || Math.max(a, b) < -0.05) continue
    const share = Math.min(1, Math.max(0, a / (a - b)))
    found.add(alongOf(plane, from) + (alongOf(plane, to) - alongOf(plane, from)) * share)
  }
  return [...found]
}
