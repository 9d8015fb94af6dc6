import { z } from 'zod'
import { HexColor } from './asset.ts'
import { DocumentId, Id, UtcMilliseconds } from './ids.ts'
import { Arrangement, Vector3 } from './layout.ts'

/**
 * One thing that stands in an environment.
 *
 * At scale [1, 1, 1] its body is `size` metres wide, high and deep; a picture is a thin panel whose front looks along
 * its local +z. `position` is the middle of the body.
 */
export const Item = z.object({
  id: DocumentId,
  assetId: Id,
  roomId: DocumentId,
  /** Metres, y up. */
  position: Vector3,
  /** Radians, Euler XYZ. */
  rotation: Vector3,
  scale: Vector3,
  size: Vector3,
  /** Items with the same group move together; '' is none. */
  group: z.string(),
  /** Label of the wall, period or cluster it was arranged into; '' is none. */
  zone: z.string(),
  /** Caption shown under it; '' shows the asset's name only on focus. */
  caption: z.string(),
})
export type Item = z.infer<typeof Item>

/** A portal in a room leads to another one. */
export const Portal = z.object({ id: DocumentId, toRoomId: DocumentId, position: Vector3, rotation: Vector3 })

/**
 * A room is a box of floor and walls around a layout. Everything in it (walls, signs, portals, and the items that name
 * it) is given in the environment's own metres, not from the room's middle.
 */
export const Room = z.object({
  id: DocumentId,
  name: z.string(),
  layoutId: Id.nullable(),
  arrangement: Arrangement,
  /** Middle of its floor, metres. */
  position: Vector3,
  /** Width (x), height (y), depth (z), metres. */
  size: Vector3,
  /** Straight walls to draw, on the floor plan: [x1, z1, x2, z2] in metres, and how high. */
  walls: z.array(
    z.object({ from: z.tuple([z.number(), z.number()]), to: z.tuple([z.number(), z.number()]), height: z.number() }),
  ),
  /** Words that stand in the space: zone titles, years on a timeline. */
  signs: z.array(z.object({ text: z.string(), position: Vector3, rotation: Vector3, height: z.number() })),
  portals: z.array(Portal),
})
export type Room = z.infer<typeof Room>

export const Camera = z.object({
  position: Vector3,
  target: Vector3,
  /** Vertical field of view, radians. */
  fov: z.number(),
})
export type Camera = z.infer<typeof Camera>

export const LightingPreset = z.enum(['museum', 'warm', 'daylight', 'cool', 'night', 'dramatic'])
export const Lighting = z.object({
  preset: LightingPreset,
  /** Overall brightness, 1 is the preset's own; 0–3. */
  intensity: z.number().min(0).max(3),
  /** Tint in sRGB. */
  color: HexColor,
})
export type Lighting = z.infer<typeof Lighting>

export const Backdrop = z.object({
  kind: z.enum(['hall', 'plain', 'gradient', 'stars', 'dusk']),
  color: HexColor,
  /** Show the measuring grid on the floor. */
  grid: z.boolean(),
})
export type Backdrop = z.infer<typeof Backdrop>

export const Viewpoint = z.object({ id: DocumentId, name: z.string(), camera: Camera })
export type Viewpoint = z.infer<typeof Viewpoint>

export const NavigationRules = z.object({
  modes: z.array(z.enum(['orbit', 'walk', 'fly'])),
  /** Walking speed, metres a second, at life size. */
  speed: z.number().positive(),
})
/** What a visitor may do: look from where the camera stands, walk about, or change things. */
export const Interaction = z.enum(['view-only', 'navigable', 'interactive'])

/** A place made of layouts that one can walk through. */
export const Environment = z.object({
  id: Id,
  name: z.string(),
  kind: Arrangement,
  rooms: z.array(Room),
  items: z.array(Item),
  camera: Camera,
  lighting: Lighting,
  backdrop: Backdrop,
  viewpoints: z.array(Viewpoint),
  navigation: NavigationRules,
  interaction: Interaction,
})
export type Environment = z.infer<typeof Environment>

export const EnvironmentSummary = z.object({
  id: Id,
  name: z.string(),
  kind: Arrangement,
  count: z.number().int(),
  /** Asset whose picture stands for the whole. */
  coverAssetId: Id.nullable(),
  createdAt: UtcMilliseconds,
  updatedAt: UtcMilliseconds,
})
export type EnvironmentSummary = z.infer<typeof EnvironmentSummary>

/** Part of an item that a hand or a word may set. */
export const ItemChange = Item.pick({ position: true, rotation: true, scale: true, group: true, caption: true })
  .partial()
  .extend({ id: DocumentId })
export type ItemChange = z.infer<typeof ItemChange>

/** Where somebody is and what they hold, sent while they move; never stored. */
export const Presence = z.object({
  clientId: z.string().min(1).max(64),
  name: z.string().max(80),
  color: HexColor,
  camera: Camera,
  selection: z.array(DocumentId).max(1000),
})
export type Presence = z.infer<typeof Presence>
