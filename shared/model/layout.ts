import { z } from 'zod'
import { Id, UtcMilliseconds } from './ids.ts'

/**
 * Ways to arrange things; the maths lies in `shared/arrange`, one file each. Where else a new one goes: CONTRIBUTING.md,
 * “another arrangement”.
 */
export const Arrangement = z.enum(['gallery', 'timeline', 'cluster', 'grid', 'circle'])
export type Arrangement = z.infer<typeof Arrangement>

/** Three numbers: x right, y up, z toward the viewer. */
export const Vector3 = z.tuple([z.number(), z.number(), z.number()])
export type Vector3 = z.infer<typeof Vector3>

/** What a cluster groups by. */
export const ClusterBy = z.enum(['color', 'type', 'year', 'month', 'folder', 'camera'])
export type ClusterBy = z.infer<typeof ClusterBy>

/** What a person may choose about an arrangement; each counts only where the arrangement has such a thing. */
export const ArrangementOptions = z.object({
  /** Free space between neighbours, metres. */
  gap: z.number().min(0).max(100).optional(),
  /** Columns of a grid; by default about as many as rows. */
  columns: z.number().int().min(1).max(1000).optional(),
  /** Radius of a circle, metres; by default as small as the things allow. */
  radius: z.number().min(0.1).max(10_000).optional(),
  clusterBy: ClusterBy.optional(),
})
export type ArrangementOptions = z.infer<typeof ArrangementOptions>

/**
 * Where one asset stands in a layout. Coordinates are normalised: the whole layout fits the cube [-1, 1]³ around its
 * centre, one scale for all axes, so that a page, a walk-through and a film can each choose their own size.
 */
export const Placement = z.object({
  assetId: Id,
  canvasId: Id,
  position: Vector3,
  /** Radians, XYZ order. */
  rotation: Vector3,
  /** Width, height and depth in the same normalised units. */
  size: Vector3,
  /** Name of the group (wall, period, cluster) it belongs to, '' for none. */
  group: z.string(),
})
export type Placement = z.infer<typeof Placement>

/**
 * What an arrangement builds about the things, in the layout's normalised units: walls and signs for outputs one walks
 * through, the first view for all. The floor lies at half of `size`'s height below the centre.
 */
export const LayoutFrame = z.object({
  /** Width (x), height (y) and depth (z) of the whole. */
  size: Vector3,
  /** On the floor plan, [x, z]. */
  walls: z.array(
    z.object({ from: z.tuple([z.number(), z.number()]), to: z.tuple([z.number(), z.number()]), height: z.number() }),
  ),
  signs: z.array(z.object({ text: z.string(), position: Vector3, rotation: Vector3, height: z.number() })),
  /** `fov` in radians. */
  camera: z.object({ position: Vector3, target: Vector3, fov: z.number() }),
})
export type LayoutFrame = z.infer<typeof LayoutFrame>

/** Arrangement, scale and relations of canvases, independent of output. */
export const Layout = z.object({
  id: Id,
  name: z.string(),
  arrangement: Arrangement,
  options: ArrangementOptions,
  canvasIds: z.array(Id),
  placements: z.array(Placement),
  frame: LayoutFrame,
  /** Metres that one normalised unit stands for when the layout is walked at life size. */
  metresPerUnit: z.number().positive(),
  createdAt: UtcMilliseconds,
  updatedAt: UtcMilliseconds,
})
export type Layout = z.infer<typeof Layout>

/** A layout without its placements, for lists; `count` is the number of them. */
export const LayoutSummary = Layout.omit({ placements: true, frame: true, options: true }).extend({
  count: z.number().int(),
})
export type LayoutSummary = z.infer<typeof LayoutSummary>
