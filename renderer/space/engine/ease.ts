/** Seconds that a thing takes to fly to a new place. */
export const flightSeconds = 0.45
/** Seconds in which a picture comes out of its colour, or a sharper one out of a coarser. */
export const fadeSeconds = 0.22

/** Eases a movement: quick start, soft landing; t in [0, 1]. The shaders use the same curve. */
export function easeOut(t: number): number {
  const rest = 1 - t
  return 1 - rest * rest * rest
}

/**
 * Steps a critically damped spring: returns the new value and velocity without ever overshooting, and the same for
 * any frame rate.
 *
 * @param omega stiffness, 1/s; about 4 / omega seconds to arrive
 * @param dt seconds
 */
export function spring(value: number, velocity: number, goal: number, omega: number, dt: number): [number, number] {
  const offset = value - goal
  const decay = Math.exp(-omega * dt)
  const drift = velocity + omega * offset
  return [goal + (offset + drift * dt) * decay, (velocity - omega * drift * dt) * decay]
}
