import { Quaternion, type Ray, Vector3 } from 'three'
import type { Chunks } from './chunks.ts'
import { newPose, type ItemTable, type Pose } from './tables/item-table.ts'

/** What a ray meets first. */
export interface Hit {
  row: number
  itemId: string
  /** Metres from the ray's origin. */
  distance: number
  point: Vector3
}

const origin = new Vector3()
const direction = new Vector3()
const inverse = new Quaternion()
const pose = newPose()

/**
 * Measures the distance along the ray to an oriented box, or undefined where it passes by.
 *
 * @param margin metres added on every side; thin panels are easier to meet so
 */
export function hitBox(ray: Ray, box: Pose, margin = 0): number | undefined {
  inverse.copy(box.quaternion).invert()
  origin.subVectors(ray.origin, box.position).applyQuaternion(inverse)
  direction.copy(ray.direction).applyQuaternion(inverse)
  let near = 0
  let far = Number.POSITIVE_INFINITY
  for (const axis of ['x', 'y', 'z'] as const) {
    const half = box.half[axis] + margin
    const at = origin[axis]
    const along = direction[axis]
    if (Math.abs(along) < 1e-12) {
      if (Math.abs(at) > half) return undefined
      continue
    }
    const a = (-half - at) / along
    const b = (half - at) / along
    near = Math.max(near, Math.min(a, b))
    far = Math.min(far, Math.max(a, b))
    if (near > far) return undefined
  }
  return near
}

/** Finds the first item that a ray meets. `skip` leaves some out, as those that are being dragged. */
export function pick(
  ray: Ray,
  items: ItemTable,
  chunks: Chunks,
  now: number,
  skip: (row: number) => boolean = () => false,
): Hit | undefined {
  let best: { row: number; distance: number } | undefined
  chunks.forRay(ray.origin, ray.direction, (from, to) => {
    for (let index = from; index < to; index++) {
      const row = chunks.order[index] ?? 0
      if (skip(row)) continue
      const distance = hitBox(ray, items.pose(row, now, pose), 0.002)
      if (distance !== undefined && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { row, distance }
    }
  })
  const item = best && items.item(best.row)
  if (!best || !item) return undefined
  return { ...best, itemId: item.id, point: ray.at(best.distance, new Vector3()) }
}
