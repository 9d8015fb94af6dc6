import { Quaternion, Vector3 } from 'three'
import { turnedAbout } from '#shared/arrange/index.ts'
import type { Item, ItemChange } from '#shared/model/environment.ts'

const up = new Vector3(0, 1, 0)

/** Finds the middle of all of them, metres. */
export function centreOf(items: readonly Pick<Item, 'position'>[]): Vector3 {
  const sum = new Vector3()
  for (const { position } of items) sum.add(new Vector3(...position))
  return sum.divideScalar(Math.max(1, items.length))
}

/**
 * Turns things about an axis through a point.
 *
 * @param angle radians, counter-clockwise seen from the tip of the axis
 * @param axis length 1; upright where it is left out
 */
export function turned(items: readonly Item[], centre: Vector3, angle: number, axis: Vector3 = up): ItemChange[] {
  const turn = new Quaternion().setFromAxisAngle(axis, angle)
  return items.map(({ id, position, rotation }) => ({
    id,
    position: new Vector3(...position).sub(centre).applyQuaternion(turn).add(centre).toArray(),
    rotation: turnedAbout(rotation, axis.toArray(), angle),
  }))
}
