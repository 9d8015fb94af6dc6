import type { Vector3 } from '#shared/model/layout.ts'
import type { Placed } from './types.ts'

/** Largest a thing is shown as long as nobody has given it a place, metres. */
const largest: Vector3 = [1.1, 0.98, 0.9]
/** Width that each takes of its tier, metres. */
const across = 1.3
/** Half of the arc that a tier spans about the visitor, radians. */
const halfArc = 1.15
/** The lowest tier: its radius and the height of its middle, metres; and what each further tier adds. */
const first = { radius: 4.6, height: 1.55 }
const step = { radius: 0.95, height: 1.12 }

/** Things that a tier holds. */
const slotsOf = (radius: number): number => Math.floor((2 * halfArc * radius) / across)

/**
 * Finds where the things stand that have arrived and that nobody has arranged yet: on the tiers of an amphitheatre
 * around the visitor, who stands at the origin and looks along −z. Each tier is filled from its middle outward, and a
 * thing keeps its place whatever comes after it.
 *
 * @param index 0 for the first that arrived
 * @param size natural size, metres; it is made smaller where its place is
 */
export function arrivalPlace(index: number, size: Vector3): Pick<Placed, 'position' | 'rotation' | 'size'> {
  let tier = 0
  let slot = index
  let { radius, height } = first
  for (let slots = slotsOf(radius); slot >= slots; slots = slotsOf(radius)) {
    slot -= slots
    tier += 1
    radius = first.radius + tier * step.radius
    height = first.height + tier * step.height
  }
  const right = slot % 2 === 1
  const turn = ((right ? 1 : -1) * Math.ceil(slot / 2) * across) / radius
  const fit = Math.min(1, ...size.map((side, axis) => (largest[axis] ?? 1) / side))
  return {
    position: [radius * Math.sin(turn), height, -radius * Math.cos(turn)],
    rotation: [0, -turn, 0],
    size: [size[0] * fit, size[1] * fit, size[2] * fit],
  }
}
