import { z } from 'zod'
import { Id, UtcMilliseconds } from './ids.ts'

/** Ways to arrange things; the maths lies in `shared/arrange`, one file each. */
export const Arrangement = z.enum(['gallery', 'timeline', 'cluster', 'grid', 'circle'])
export type Arrangement = z.infer<typeof Arrangement>

/** Three numbers: x right, y up, z toward the viewer. */
export const Vector3 = z.tuple([z.number(), z.number(), z.number()])
export type Vector3 = z.infer<typeof Vector3>

/** What a cluster groups by. */
export const ClusterBy = z.enum(['color', 'type', 'year', 'month', 'folder', 'camera'])
export type ClusterBy = z.infer<typeof ClusterBy>

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
  /** Width and height in the same normalised units. */
  size: z.tuple([z.number(), z.number()]),
  /** Name of the group (wall, period, cluster) it belongs to, '' for none. */
  group: z.string(),
})
export type Placement = z.infer<typeof Placement>

/** Arrangement, scale and relations of canvases, independent of output. */
export const Layout = z.object({
  id: Id,
  name: z.string(),
  arrangement: Arrangement,
  options: ArrangementOptions,
  canvasIds: z.array(Id),
  placements: z.array(Placement),
  /** Metres that one normalised unit stands for when the layout is walked at life size. */
  metresPerUnit: z.number().positive(),
  createdAt: UtcMilliseconds,
  updatedAt: UtcMilliseconds,
})
export type Layout = z.infer<typeof Layout>

export const LayoutSummary = Layout.omit({ placements: true, options: true }).extend({ count: z.number().int() })
export type LayoutSummary = z.infer<typeof LayoutSummary>
