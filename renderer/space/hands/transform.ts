import { Euler, Quaternion, Vector3 } from 'three'
import type { Item, ItemChange } from '#shared/model/environment.ts'

/** Smallest and largest that one gesture makes things, as a factor. */
const scaleLimits = [0.02, 50] as const
const up = new Vector3(0, 1, 0)

/** The middle of all of them, metres. */
export function centreOf(items: readonly Pick<Item, 'position'>[]): Vector3 {
  const sum = new Vector3()
  for (const { position } of items) sum.add(new Vector3(...position))
  return sum.divideScalar(Math.max(1, items.length))
}

/** Makes things larger or smaller about a point, and their distances with them. */
export function scaled(items: readonly Item[], centre: Vector3, factor: number): ItemChange[] {
  const by = Math.min(scaleLimits[1], Math.max(scaleLimits[0], factor))
  return items.map(({ id, position, scale: [x, y, z] }) => ({
    id,
    position: new Vector3(...position).sub(centre).multiplyScalar(by).add(centre).toArray(),
    scale: [x * by, y * by, z * by],
  }))
}

/** Turns things about an upright axis through a point; radians, to the left seen from above. */
export function turned(items: readonly Item[], centre: Vector3, angle: number): ItemChange[] {
  const turn = new Quaternion().setFromAxisAngle(up, angle)
  return items.map(({ id, position, rotation }) => {
    const at = new Vector3(...position).sub(centre).applyQuaternion(turn).add(centre)
    const facing = new Quaternion().setFromEuler(new Euler(...rotation, 'XYZ')).premultiply(turn)
    const { x, y, z } = new Euler().setFromQuaternion(facing, 'XYZ')
    return { id, position: at.toArray(), rotation: [x, y, z] }
  })
}
