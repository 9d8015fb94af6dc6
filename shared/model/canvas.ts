import { z } from 'zod'
import { Id, UtcMilliseconds } from './ids.ts'

/** What `to` is to `from`: comes after it, accompanies it, is a variant or a part of it. */
export const RelationType = z.enum(['next', 'accompanies', 'variant-of', 'part-of'])
export type RelationType = z.infer<typeof RelationType>

/** A typed relation between two assets of a canvas; it lives in the data, so every output keeps it. */
export const Relation = z.object({ from: Id, to: Id, type: RelationType })
export type Relation = z.infer<typeof Relation>

/** An asset in a canvas, with what somebody noted about it there; '' is no note. */
export const CanvasMember = z.object({ assetId: Id, note: z.string() })
export type CanvasMember = z.infer<typeof CanvasMember>

/** A collection of assets and how they relate. Members stand in order; a canvas may lie inside another. */
export const Canvas = z.object({
  id: Id,
  name: z.string(),
  notes: z.string(),
  parentId: Id.nullable(),
  members: z.array(CanvasMember),
  relations: z.array(Relation),
  createdAt: UtcMilliseconds,
  updatedAt: UtcMilliseconds,
})
export type Canvas = z.infer<typeof Canvas>

/** A canvas without its parts, for lists; `count` is the number of its members. */
export const CanvasSummary = Canvas.omit({ members: true, relations: true }).extend({ count: z.number().int() })
export type CanvasSummary = z.infer<typeof CanvasSummary>

/** How the parts of a canvas relate, whole in itself: what an export or another program reads. */
export const CanvasManifest = z.object({
  canvas: CanvasSummary,
  members: z.array(
    z.object({ assetId: Id, name: z.string(), mediaType: z.string(), order: z.number().int(), note: z.string() }),
  ),
  relations: z.array(Relation),
  children: z.array(CanvasSummary),
})
export type CanvasManifest = z.infer<typeof CanvasManifest>
