import { commonFace, type Standing, type Surroundings } from '#shared/arrange/index.ts'
import { halfOf } from '#shared/arrange/plane.ts'
import { reachAlong } from '#shared/arrange/turn.ts'
import { lengthOf } from '#shared/arrange/walls.ts'
import type { Vector3 } from '#shared/model/layout.ts'

/** Between things and their doubles, and from a wall's ends; metres. */
const gap = 0.2

/**
 * Measures how far doubles of things stand from them: beside them on the right where that is free, else on the left,
 * else a little aside and below, lying on them; on their wall where they hang on one.
 *
 * @param right level direction, length 1: to the right of one who looks
 */
export function besideOf(items: readonly Standing[], around: Surroundings, right: Vector3): Vector3 {
  const face = commonFace(items, around.faces)
  const along: Vector3 = face ? [face.normal[1], 0, -face.normal[0]] : right
  const own = spanOf(items, along)
  const width = own.most - own.least + gap
  const others = around.items.filter((item) => !items.includes(item))
  for (const by of [width, -width]) {
    const moved = items.map((item) => ({ ...item, position: shifted(item.position, along, by) }))
    if (face) {
      const ends = endsOf(face, along)
      const { least, most } = spanOf(moved, along)
      if (least < ends.least + gap || most > ends.most - gap) continue
    }
    if (!moved.some((item) => others.some((other) => touches(item, other)))) return shifted([0, 0, 0], along, by)
  }
  const [x, , z] = along
  return [x * gap, -gap / 2, z * gap]
}

function shifted([x, y, z]: Vector3, along: Vector3, by: number): Vector3 {
  return [x + along[0] * by, y + along[1] * by, z + along[2] * by]
}

const along = ([x, y, z]: Vector3, direction: Vector3): number => x * direction[0] + y * direction[1] + z * direction[2]

function spanOf(items: readonly Standing[], direction: Vector3): { least: number; most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const item of items) {
    const reach = reachAlong(halfOf(item), item.rotation, direction)
    least = Math.min(least, along(item.position, direction) - reach)
    most = Math.max(most, along(item.position, direction) + reach)
  }
  return { least, most }
}

function endsOf(face: Surroundings['faces'][number], direction: Vector3): { least: number; most: number } {
  const from = along([face.from[0], 0, face.from[1]], direction)
  const to = along([face.to[0], 0, face.to[1]], direction)
  return lengthOf(face) === 0 ? { least: from, most: from } : { least: Math.min(from, to), most: Math.max(from, to) }
}

/** By their boxes along the axes of the world, which is enough to look for a free place. */
function touches(a: Standing, b: Standing): boolean {
  return ([0, 1, 2] as const).every((axis) => {
    const direction = [0, 1, 2].map((other) => (other === axis ? 1 : 0)) as Vector3
    const room = reachAlong(halfOf(a), a.rotation, direction) + reachAlong(halfOf(b), b.rotation, direction)
    return Math.abs(a.position[axis] - b.position[axis]) < room
  })
}
