import { type Box3, Vector3 } from 'three'
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
  // A thing with depth is looked at from where one comes, unless that is its side or back; a panel from its front.
  if (pose.half.z > 0.25 * Math.max(pose.half.x, pose.half.y)) {
    const toEye = new Vector3().subVectors(eye, pose.position).setY(0).normalize()
    if (toEye.dot(front) > 0.5) front.copy(toEye)
  }
  const position = pose.position.clone().addScaledVector(front, distance + 0.02)
  return { position: position.toArray(), target: pose.position.toArray(), fov }
}

/** How steeply the overview looks down, radians. */
const overviewPitch = 0.6

/**
 * The view of everything: from above and in front, as on a model of the house, as near as shows all of it.
 *
 * @param aspect width of the window over its height
 */
export function overviewOf(box: Box3, fov: number, aspect: number): Camera {
  const target = box.getCenter(new Vector3())
  const back = new Vector3(0, Math.sin(overviewPitch), Math.cos(overviewPitch))
  const rise = new Vector3(0, Math.cos(overviewPitch), -Math.sin(overviewPitch))
  const [high, wide] = [Math.tan(fov / 2) * filling, Math.tan(fov / 2) * filling * aspect]
  let distance = 0
  // Each round centres what is seen and goes as near as it allows; a few rounds settle both.
  for (let round = 0; round < 4; round++) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    let needed = 1
    for (const corner of cornersOf(box)) {
      const from = corner.sub(target)
      const [across, up, toward] = [Math.abs(from.x), from.dot(rise), from.dot(back)]
      needed = Math.max(needed, across / wide + toward, Math.abs(up) / high + toward)
      const depth = Math.max(0.1, (distance || box.getSize(new Vector3()).length()) - toward)
      least = Math.min(least, up / depth)
      most = Math.max(most, up / depth)
    }
    distance = needed
    if (round < 3) target.addScaledVector(rise, ((least + most) / 2) * distance)
  }
  return { position: target.clone().addScaledVector(back, distance).toArray(), target: target.toArray(), fov }
}

function cornersOf({ min, max }: Box3): Vector3[] {
  return [min.x, max.x].flatMap((x) =>
    [min.y, max.y].flatMap((y) => [new Vector3(x, y, min.z), new Vector3(x, y, max.z)]),
  )
}
