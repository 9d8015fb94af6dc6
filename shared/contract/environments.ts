import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ListOf, Name, Radians, Text, Translation } from '#shared/model/bounds.ts'
import {
  Backdrop,
  Camera,
  ClientId,
  Environment,
  EnvironmentSummary,
  ItemChange,
  Lighting,
  Presence,
  Viewpoint,
} from '#shared/model/environment.ts'
import { DocumentId, Id } from '#shared/model/ids.ts'
import { Arrangement, ArrangementOptions } from '#shared/model/layout.ts'
import { openProcedure, tool } from './base.ts'

const quick = { seconds: 0.1, cost: 0 }
const environmentId = z.object({ environmentId: Id })
/** Which items: those named by item or by asset, or all of the environment where both are left out. */
const which = environmentId.extend({
  itemIds: ListOf(DocumentId).optional(),
  assetIds: ListOf(Id).optional(),
})
/** Every change answers how many things it touched, and which. */
const Changed = z.object({ environmentId: Id, itemIds: z.array(DocumentId) })
const tags = ['environments']
/** How much larger or further apart in one go. */
const Factor = z.number().min(0.01).max(100)

/** Bytes of a Yjs update, base64: the wire carries JSON. */
const Update = z.string().max(46_000_000, { error: 'a change is at most 32 MiB' })

/** What a window hears of the document it shows. */
export const SyncEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('update'),
    update: Update,
    /** The host's state vector after it, base64. */
    stateVector: z.string(),
  }),
  z.object({ type: z.literal('presence'), presence: Presence }),
  z.object({ type: z.literal('left'), clientId: z.string() }),
])
export type SyncEvent = z.infer<typeof SyncEvent>

/** Places: building and changing them, their light and views, and the live document that windows share. */
export const environments = {
  create: tool({
    title: 'Build a place',
    description: 'Builds an environment one can walk through, with one room for each layout.',
    summary: 'Built “{name}” with {count|thing|things}.',
    safety: 'write',
    forDevices: true,
    estimate: { seconds: 0.5, cost: 0, perThing: true },
    tags,
  })
    .input(z.object({ name: Name(), layoutIds: ListOf(Id, 100).min(1, { error: 'a layout is needed' }) }))
    .output(EnvironmentSummary),
  list: tool({
    title: 'List places',
    description: 'All environments, last changed first, or last made first.',
    summary: 'Looked through {.|place|places}.',
    safety: 'read',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(z.object({ order: z.enum(['changed', 'made']).default('changed') }))
    .output(z.array(EnvironmentSummary)),
  get: tool({
    title: 'Look at a place',
    description: 'A whole environment: rooms, items with their transforms, camera, lighting, backdrop.',
    summary: '“{name}” holds {items|thing|things}.',
    safety: 'read',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(z.object({ id: Id }))
    .output(Environment),
  rename: tool({
    title: 'Rename a place',
    description: 'Gives an environment another name.',
    summary: 'It is now called “{name}”.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(environmentId.extend({ name: Name() }))
    .output(EnvironmentSummary),
  remove: tool({
    title: 'Remove a place',
    description: 'Takes an environment away; its assets and canvases stay, and undo brings it back.',
    summary: 'Took the place away; undo brings it back.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(environmentId)
    .output(z.object({ environmentId: Id })),
  arrange: tool({
    title: 'Arrange things',
    description: 'Moves items into a gallery, timeline, cluster, grid or circle.',
    summary: 'Arranged {itemIds|thing|things} as a {args.arrangement}.',
    nothing: { at: 'itemIds', says: 'There is nothing here to arrange.' },
    safety: 'write',
    forDevices: true,
    estimate: { seconds: 0.3, cost: 0, perThing: true },
    tags,
  })
    .input(which.extend({ arrangement: Arrangement, options: ArrangementOptions.default({}) }))
    .output(Changed),
  addAssets: tool({
    title: 'Add to a place',
    description: 'Brings assets into an environment and fits them into its arrangement.',
    summary: 'Brought in {itemIds|thing|things}.',
    nothing: { at: 'itemIds', says: 'All of it stands there already.' },
    safety: 'write',
    forDevices: true,
    estimate: { seconds: 0.3, cost: 0, perThing: true },
    tags,
  })
    .input(environmentId.extend({ assetIds: ListOf(Id).min(1, { error: 'an asset is needed' }) }))
    .output(Changed),
  removeItems: tool({
    title: 'Take out of a place',
    description: 'Takes items out of an environment, named by item or by asset; the assets stay in the library.',
    summary: 'Took out {itemIds|thing|things}.',
    nothing: { at: 'itemIds', says: 'None of it stands there.' },
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(
      environmentId.extend({
        itemIds: ListOf(DocumentId).default([]),
        assetIds: ListOf(Id).default([]),
      }),
    )
    .output(Changed),
  replaceItems: tool({
    title: 'Hang something else',
    description:
      'Hangs other assets where items hang, one for one, and takes those out; everything else stays where it is. Assets beyond the items are brought in, items beyond the assets are only taken out.',
    summary: 'Hung {itemIds|thing|things} in place of what was there.',
    nothing: { at: 'itemIds', says: 'There was nothing to hang there.' },
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(
      environmentId.extend({
        itemIds: ListOf(DocumentId).min(1, { error: 'an item is needed' }),
        assetIds: ListOf(Id).min(1, { error: 'an asset is needed' }),
      }),
    )
    .output(Changed),
  setItems: tool({
    title: 'Place things',
    description: 'Sets position, rotation, scale, group or caption of items, exactly.',
    summary: 'Placed {itemIds|thing|things}.',
    nothing: { at: 'itemIds', says: 'There is nothing here to place.' },
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(environmentId.extend({ changes: ListOf(ItemChange).min(1, { error: 'a change is needed' }) }))
    .output(Changed),
  adjust: tool({
    title: 'Nudge things',
    description:
      'Changes items in relation to how they are: scale by a factor (what is beside them gives way), move by metres (x right, y up, z toward the viewer), turn by radians counter-clockwise (in the plane of the wall they hang on, else about the vertical), or bring them closer together (spread below 1) or further apart (above 1).',
    summary: 'Changed {itemIds|thing|things}.',
    nothing: { at: 'itemIds', says: 'There is nothing here to change.' },
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(
      which.extend({
        scale: Factor.optional(),
        move: Translation.optional(),
        turn: Radians.optional(),
        spread: Factor.optional(),
      }),
    )
    .output(Changed),
  setLighting: tool({
    title: 'Light a place',
    description: 'Changes the light: a preset, how bright, which tint. What is left out stays.',
    summary: 'The light is now {lighting.preset}, at {lighting.intensity}× its own brightness.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(environmentId.extend({ lighting: Lighting.partial() }))
    .output(z.object({ environmentId: Id, lighting: Lighting })),
  setBackdrop: tool({
    title: 'Change the backdrop',
    description:
      'Changes what stands behind everything: hall, plain colour, gradient, stars, dusk; and the floor grid.',
    summary: 'The backdrop is now {backdrop.kind}.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(environmentId.extend({ backdrop: Backdrop.partial() }))
    .output(z.object({ environmentId: Id, backdrop: Backdrop })),
  setCamera: tool({
    title: 'Set the opening view',
    description: 'Sets where a visitor stands first.',
    summary: 'Set the opening view.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(environmentId.extend({ camera: Camera }))
    .output(z.object({ environmentId: Id, camera: Camera })),
  saveViewpoint: tool({
    title: 'Save a view',
    description: 'Saves a named viewpoint.',
    summary: 'Saved the view “{name}”.',
    safety: 'write',
    forDevices: true,
    estimate: quick,
    tags,
  })
    .input(environmentId.extend({ name: Name(80), camera: Camera }))
    .output(Viewpoint),

  /**
   * The live document. First event: all that the caller lacks (by its Yjs state vector, base64; left out for a fresh
   * document); then every later update by anyone but `clientId`, and the presence of others.
   */
  sync: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({ id: Id, clientId: ClientId, stateVector: Update.optional() }))
    .output(eventIterator(SyncEvent)),
  /** Changes made by hand. Pushes with one `gesture` are one step for undo. */
  push: openProcedure
    .meta({ safety: 'write' })
    .input(
      z.object({
        id: Id,
        clientId: ClientId,
        update: Update,
        gesture: Text(64).min(1, { error: 'a gesture needs an id' }),
        label: Name(120),
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
  presence: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({ id: Id, presence: Presence }))
    .output(z.object({ ok: z.literal(true) })),
}
