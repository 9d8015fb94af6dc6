import type { Item, Room } from '#shared/model/environment.ts'

/** One face of a wall: it can be seen from the side its normal points to, and pictures hang on it. */
export interface WallFace {
  from: readonly [number, number]
  to: readonly [number, number]
  /** Height of its foot above the origin, and of itself; metres. */
  base: number
  height: number
  /** Horizontal, length 1. */
  normal: readonly [number, number]
}

/** Metres within which a thing counts as hanging on a wall. */
const reach = 0.4

/**
 * Lists the faces of all walls. A wall shows the side on which things hang; both where things hang on both; where
 * nothing hangs, the side toward the middle of its room. So one can look into a room from outside and above.
 */
export function wallFaces(rooms: readonly Room[], items: Iterable<Item>): WallFace[] {
  const both = rooms.flatMap((room) => room.walls.map((wall) => ({ room, faces: sidesOf(room, wall) })))
  const hung = new Set<WallFace>()
  const faces = both.flatMap((wall) => wall.faces)
  for (const item of items) {
    const face = faceBehind(faces, item.position, forwardOf(item.rotation))
    if (face) hung.add(face)
  }
  return both.flatMap(({ room, faces }) => {
    const used = faces.filter((face) => hung.has(face))
    return used.length > 0 ? used : faces.filter((face) => looksInto(room, face))
  })
}

/** Finds the face that a thing hangs on: near it, within its ends, and looking the same way. */
export function faceBehind(
  faces: readonly WallFace[],
  position: readonly [number, number, number],
  forward: readonly [number, number, number],
): WallFace | undefined {
  let best: WallFace | undefined
  let least = reach
  for (const face of faces) {
    if (face.normal[0] * forward[0] + face.normal[1] * forward[2] < 0.98) continue
    const away = distanceBefore(face, position[0], position[2])
    if (away < -0.05 || away > least) continue
    if (!within(face, position)) continue
    least = away
    best = face
  }
  return best
}

/** Measures how far a point stands before a face, metres; negative behind it. */
export function distanceBefore(face: WallFace, x: number, z: number): number {
  return (x - face.from[0]) * face.normal[0] + (z - face.from[1]) * face.normal[1]
}

/** Gives the direction in which a thing's front looks after turning by Euler XYZ angles, of length 1. */
export function forwardOf([x, y]: readonly [number, number, number]): [number, number, number] {
  return [Math.sin(y), -Math.sin(x) * Math.cos(y), Math.cos(x) * Math.cos(y)]
}

/** Measures a wall on the floor plan, metres. */
export function lengthOf(face: WallFace): number {
  return Math.hypot(face.to[0] - face.from[0], face.to[1] - face.from[1])
}

function within(face: WallFace, [x, y, z]: readonly [number, number, number]): boolean {
  const length = lengthOf(face)
  if (length === 0 || y < face.base || y > face.base + face.height) return false
  const along =
    ((x - face.from[0]) * (face.to[0] - face.from[0]) + (z - face.from[1]) * (face.to[1] - face.from[1])) / length
  return along >= 0 && along <= length
}

function sidesOf(room: Room, wall: Room['walls'][number]): WallFace[] {
  const dx = wall.to[0] - wall.from[0]
  const dz = wall.to[1] - wall.from[1]
  const length = Math.hypot(dx, dz) || 1
  const face = (sign: 1 | -1): WallFace => ({
    from: wall.from,
    to: wall.to,
    base: room.position[1],
    height: wall.height,
    normal: [(-dz / length) * sign, (dx / length) * sign],
  })
  return [face(1), face(-1)]
}

function looksInto(room: Room, face: WallFace): boolean {
  return distanceBefore(face, room.position[0], room.position[2]) > 0
}
