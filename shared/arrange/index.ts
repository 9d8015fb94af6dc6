/**
 * Arrangement maths: things in, positions out. Pure, deterministic, in O(n log n), for any numbers a file may claim.
 *
 * ```ts
 * const { placements, room, camera } = arrange(things, 'circle', { radius: 5 })
 * ```
 */
import type { Arrangement } from '#shared/model/layout.ts'
import { arrangeCircle } from './circle.ts'
import { arrangeCluster } from './cluster.ts'
import { arrangeGallery } from './gallery.ts'
import { arrangeGrid } from './grid.ts'
import { withSizes } from './sizes.ts'
import { arrangeTimeline } from './timeline.ts'
import type { Arrangeable, Arranged, ArrangeOptions, SizedItem } from './types.ts'

const arrangements: Record<Arrangement, (bodies: readonly SizedItem[], options: ArrangeOptions) => Arranged> = {
  gallery: arrangeGallery,
  timeline: arrangeTimeline,
  cluster: arrangeCluster,
  grid: arrangeGrid,
  circle: arrangeCircle,
}

/** Arranges things. Each thing is placed exactly once and none overlaps another. */
export function arrange(
  things: readonly Arrangeable[],
  arrangement: Arrangement,
  options: ArrangeOptions = {},
): Arranged {
  return arrangements[arrangement](withSizes(things), options)
}

export { adjust, middleOf, type Adjusted, type AdjustOutcome, type Adjustment } from './adjust.ts'
export { arrivalPlace } from './arrivals.ts'
export { align, distribute, type Edge } from './align.ts'
export { colorName } from './color-name.ts'
export { Growth, type Grown } from './grow.ts'
export { monthNames } from './periods.ts'
export { commonFace, type Standing, type Surroundings } from './plane.ts'
export { naturalSize } from './sizes.ts'
export { turnedAbout } from './turn.ts'
export type { Arrangeable, Arranged, ArrangeOptions, Placed } from './types.ts'
