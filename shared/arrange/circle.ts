import { hangingHeight, largestSize } from './sizes.ts'
import { eyeHeight, openingFov, standingHeight, type Arranged, type ArrangeOptions, type SizedItem } from './types.ts'

/** Smallest ring one can stand in, metres. */
const smallestRadius = 2.5

/**
 * Arranges things in a ring, all at one height and exactly one radius about the middle, evenly spaced, each facing the
 * middle. The first stands straight ahead of the one who enters, the rest follow to the right. A given radius too small
 * for the things to stand side by side grows until they do.
 */
export function arrangeCircle(bodies: readonly SizedItem[], options: ArrangeOptions): Arranged {
  const count = Math.max(bodies.length, 1)
  const [widest, tallest, deepest] = largestSize(bodies)
  const radius = Math.max(options.radius ?? smallestRadius, neededRadius(count, widest, deepest, options.gap ?? 0.5))
  const height = bodies.reduce((highest, body) => Math.max(highest, hangingHeight(body)), eyeHeight)

  const placements = bodies.map((body, index) => {
    const turn = (2 * Math.PI * index) / count
    const x = radius * Math.sin(turn)
    const z = -radius * Math.cos(turn)
    return {
      id: body.id,
      position: [x, height, z] as [number, number, number],
      rotation: [0, Math.atan2(-x, -z), 0] as [number, number, number],
      size: body.size,
      zone: '',
    }
  })
  const side = 2 * (radius + Math.hypot(widest, deepest) + 2)
  return {
    placements,
    room: { size: [side, Math.max(4, height + tallest / 2 + 1), side], walls: [], signs: [] },
    camera: { position: [0, standingHeight, radius * 0.6], target: [0, height, -radius], fov: openingFov },
  }
}

/**
 * Each thing gets an equal sector of the ring. Its inner edge lies nearest to the middle and so takes the widest
 * angle: tan(sector / 2) = (width + gap) / 2 / (radius − depth / 2). One or two things take a quarter turn at most.
 */
function neededRadius(count: number, widest: number, deepest: number, gap: number): number {
  const half = Math.PI / Math.max(count, 4)
  return (widest + gap) / 2 / Math.tan(half) + deepest / 2
}
