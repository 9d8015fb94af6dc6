import type { Camera } from '#shared/model/environment.ts'

/** One swing to either side and back, seconds. */
const period = 48
/** How far to either side, radians about what is looked at, and how far up, share of the distance. */
const swing = 0.07
const lift = 0.012
/** How much nearer it comes on the way, share of the distance. */
const approach = 0.05

/**
 * A view that drifts while nobody touches anything: it swings slowly about what it looks at, a little nearer and higher.
 * At 0 it is the view itself, and it begins from rest along its swing.
 *
 * @param seconds since it began
 */
export function drifting(view: Camera, seconds: number): Camera {
  const turn = (2 * Math.PI * seconds) / period
  // Begins gently: the first swing grows over a quarter of the period.
  const grown = Math.min(1, (seconds / period) * 4) ** 2
  const yaw = swing * grown * Math.sin(turn)
  const nearer = 1 - (approach * grown * (1 - Math.cos(turn))) / 2
  const [x, y, z] = view.position.map(
    (value, axis) => (value - (view.target[axis] ?? 0)) * nearer,
  ) as Camera['position']
  const rise = Math.hypot(x, z) * lift * grown * (1 - Math.cos(turn))
  return {
    ...view,
    position: [
      view.target[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
      view.target[1] + y + rise,
      view.target[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
    ],
  }
}
