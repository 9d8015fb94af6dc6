import { z } from 'zod'
import { ListOf, Name, Text } from '#shared/model/bounds.ts'
import { Canvas, CanvasManifest, CanvasSummary, Relation } from '#shared/model/canvas.ts'
import { Id } from '#shared/model/ids.ts'
import { tool } from './base.ts'

const quick = { seconds: 0.1, cost: 0 }
const longestNotes = 100_000

/** Collections of assets, in order, with notes and relations. */
export const canvases = {
  create: tool({
    title: 'Make a canvas',
    description: 'Gathers assets, in order, into a new named collection. It may lie inside another canvas.',
    summary: 'Gathered {count|thing|things} in “{name}”.',
    internal: true,
    safety: 'write',
    forDevices: true,
    estimate: { ...quick, perThing: true },
    tags: ['canvases'],
  })
    .input(
      z.object({
        name: Name(),
        assetIds: ListOf(Id),
        notes: Text(longestNotes).default(''),
        parentId: Id.nullable().default(null),
      }),
    )
    .output(CanvasSummary),

  list: tool({
    title: 'List canvases',
    description: 'All canvases, newest first.',
    summary: 'Looked through {.|canvas|canvases}.',
    safety: 'read',
    forDevices: true,
    estimate: quick,
    tags: ['canvases'],
  })
    .input(z.object({}))
    .output(z.array(CanvasSummary)),

  get: tool({
    title: 'Look at a canvas',
    description: 'One canvas with its members and relations.',
    summary: '“{name}” holds {members|thing|things}.',
    safety: 'read',
    forDevices: true,
    estimate: quick,
    tags: ['canvases'],
  })
    .input(z.object({ id: Id }))
    .output(Canvas),

  manifest: tool({
    title: 'Read a canvas manifest',
    description: 'How the parts of a canvas relate: members in order, relations, canvases inside it.',
    summary: '“{canvas.name}” holds {members|thing|things}.',
    safety: 'read',
    forDevices: true,
    estimate: quick,
    tags: ['canvases'],
  })
    .input(z.object({ id: Id }))
    .output(CanvasManifest),

  update: tool({
    title: 'Change a canvas',
    description: 'Renames a canvas or changes its notes.',
    summary: 'Changed “{name}”.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags: ['canvases'],
  })
    .input(z.object({ id: Id, name: Name().optional(), notes: Text(longestNotes).optional() }))
    .output(CanvasSummary),

  remove: tool({
    title: 'Remove a canvas',
    description: 'Takes a canvas away; its assets, and what was made of it, stay, and undo brings it back.',
    summary: 'Took the canvas away; undo brings it back.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags: ['canvases'],
  })
    .input(z.object({ id: Id }))
    .output(z.object({ canvasId: Id })),

  addMembers: tool({
    title: 'Add to a canvas',
    description: 'Adds assets at the end of a canvas; those already in it stay where they are.',
    summary: '“{name}” now holds {count|thing|things}.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags: ['canvases'],
  })
    .input(z.object({ id: Id, assetIds: ListOf(Id) }))
    .output(CanvasSummary),

  removeMembers: tool({
    title: 'Take out of a canvas',
    description: 'Takes assets out of a canvas; the assets themselves stay.',
    summary: '“{name}” now holds {count|thing|things}.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags: ['canvases'],
  })
    .input(z.object({ id: Id, assetIds: ListOf(Id) }))
    .output(CanvasSummary),

  relate: tool({
    title: 'Relate two assets',
    description: 'Records that one asset of a canvas follows, accompanies, is a variant or a part of another.',
    summary: 'Related things in “{name}”.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags: ['canvases'],
  })
    .input(z.object({ id: Id, relations: ListOf(Relation, 10_000).min(1, { error: 'a relation is needed' }) }))
    .output(CanvasSummary),
}
