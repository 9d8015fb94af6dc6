import { z } from 'zod'
import { ListOf, Name } from '#shared/model/bounds.ts'
import { Id } from '#shared/model/ids.ts'
import { Arrangement, ArrangementOptions, Layout, LayoutSummary } from '#shared/model/layout.ts'
import { tool } from './base.ts'

const quick = { seconds: 0.1, cost: 0 }

/** Arrangements of canvases in normalised coordinates, made before a place is built of them. */
export const layouts = {
  create: tool({
    title: 'Lay out canvases',
    description:
      'Arranges canvases as a gallery, timeline, cluster, grid or circle, in coordinates that fit any output.',
    summary: 'Laid out {count|thing|things} as a {arrangement}.',
    internal: true,
    safety: 'write',
    forDevices: true,
    estimate: { seconds: 0.3, cost: 0, perThing: true },
    tags: ['layouts'],
  })
    .input(
      z.object({
        name: Name(),
        canvasIds: ListOf(Id, 1000).min(1, { error: 'a canvas is needed' }),
        arrangement: Arrangement,
        options: ArrangementOptions.default({}),
      }),
    )
    .output(LayoutSummary),
  list: tool({
    title: 'List layouts',
    description: 'All layouts, newest first.',
    summary: 'Looked through {.|layout|layouts}.',
    safety: 'read',
    forDevices: true,
    estimate: quick,
    tags: ['layouts'],
  })
    .input(z.object({}))
    .output(z.array(LayoutSummary)),
  remove: tool({
    title: 'Remove a layout',
    description: 'Takes a layout away; its canvases, and places made from it, stay, and undo brings it back.',
    summary: 'Took the layout away; undo brings it back.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags: ['layouts'],
  })
    .input(z.object({ id: Id }))
    .output(z.object({ layoutId: Id })),
  get: tool({
    title: 'Look at a layout',
    description: 'One layout with every placement.',
    summary: '“{name}” places {placements|thing|things}.',
    safety: 'read',
    forDevices: true,
    estimate: quick,
    tags: ['layouts'],
  })
    .input(z.object({ id: Id }))
    .output(Layout),
}
