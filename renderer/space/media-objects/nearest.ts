import type { Vector3 } from 'three'

/** Something that may be brought to life because one is near it. */
export interface Candidate {
  id: string
  /** Metres from the eye. */
  distance: number
  /** CSS pixels that its longest side covers. */
  pixels: number
  /** Whether it is in view at all. */
  visible: boolean
  /** Selected things come first. */
  chosen: boolean
  /** Somebody let it play: it goes on, however far one goes. */
  asked?: boolean
}

/** How many things may play or be shown as models at once, and from which size on the screen, CSS pixels. */
export interface Choice {
  /** At most so many at the same time. */
  most: number
  /** From this size on. */
  pixels: number
  /** What lives already stays until it is this share of `pixels`, so that nothing flickers at the border. */
  mercy: number
}

/**
 * Chooses which things to bring to life: chosen ones first, then the largest; those alive stay unless clearly out of
 * place.
 */
export function nearest(candidates: readonly Candidate[], alive: ReadonlySet<string>, choice: Choice): string[] {
  const worth = (one: Candidate): number =>
    (one.asked ? 1e7 : 0) + (one.chosen ? 1e6 : 0) + one.pixels * (alive.has(one.id) ? 1.25 : 1)
  return candidates
    .filter((one) => one.asked || (one.visible && one.pixels >= choice.pixels * (alive.has(one.id) ? choice.mercy : 1)))
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, choice.most)
    .map((one) => one.id)
}

/**
 * Counts the pixels that a thing's longest side covers at a distance. `fov` in radians, `height` of the picture in the
 * same pixels.
 */
export function pixelsOf(half: Vector3, distance: number, fov: number, height: number): number {
  const longest = 2 * Math.max(half.x, half.y, half.z)
  return (longest * height) / (2 * Math.tan(fov / 2) * Math.max(0.05, distance))
}
