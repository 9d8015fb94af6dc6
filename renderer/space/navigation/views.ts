import { type Sphere, Vector3 } from 'three'
import type { Camera } from '#shared/model/environment.ts'
import type { Pose } from '../engine/tables/item-table.ts'

/** Share of the window that a focused thing fills. */
const filling = 0.86

/**
 * The view that shows one thing straight on and as large as fits.
 *
 * @param aspect width of the window over its height
 */
export function viewOnto(pose: Pose, fov: number, aspect: number, eye: Vector3): Camera {
  const half = Math.tan(fov / 2) * filling
  const distance = Math.max(pose.half.y / half, pose.half.x / (half * aspect)) + pose.half.z
  const front = new Vector3(0, 0, 1).applyQuaternion(pose.quaternion)
  // A thing with depth is looked at from where one comes; a panel from its front.
  if (pose.half.z > 0.25 * Math.max(pose.half.x, pose.half.y)) {
    front.subVectors(eye, pose.position).setY(0)
    if (front.lengthSq() < 1e-6) front.set(0, 0, 1)
    front.normalize()
  }
  const position = pose.position.clone().addScaledVector(front, distance + 0.02)
  return { position: position.toArray(), target: pose.position.toArray(), fov }
}

/** The view of everything: from above and in front, as on a model of the house. */
export function overviewOf(bounds: Sphere, fov: number, aspect: number, yaw = 0): Camera {
  const half = Math.tan(fov / 2) * Math.min(1, aspect)
  const distance = (bounds.radius / half) * 1.02
  const from = new Vector3(0, Math.sin(0.62), Math.cos(0.62)).applyAxisAngle(new Vector3(0, 1, 0), yaw)
  const position = bounds.center.clone().addScaledVector(from, distance)
  return { position: position.toArray(), target: bounds.center.toArray(), fov }
}
