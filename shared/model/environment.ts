import { z } from 'zod'
import { HexColor } from './asset.ts'
import {
  Extent,
  Extents,
  FieldOfView,
  FloorPoint,
  ListOf,
  longestName,
  longestZone,
  Name,
  Position,
  Rotation,
  Scales,
  Size,
  Speed,
  Text,
} from './bounds.ts'
import { DocumentId, Id, UtcMilliseconds } from './ids.ts'
import { Arrangement } from './layout.ts'

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
  position: Position,
  /** Radians, Euler XYZ. */
  rotation: Rotation,
  scale: Scales,
  size: Size,
  /** Items with the same group move together; '' is none. */
  group: Text(longestName),
  /** Label of the wall, period or cluster it was arranged into; '' is none. */
  zone: Text(longestZone),
  /** Caption shown under it; '' shows the asset's name only on focus. */
  caption: Text(),
})
export type Item = z.infer<typeof Item>

/** What one room may have of each. */
const mostWalls = 20_000
const mostSigns = 20_000
const mostPortals = 1000

/** A portal in a room leads to another one. */
export const Portal = z.object({ id: DocumentId, toRoomId: DocumentId, position: Position, rotation: Rotation })

/** A straight wall on the floor plan, and how high it is, metres. */
export const Wall = z.object({ from: FloorPoint, to: FloorPoint, height: Extent })

/** Words that stand in the space; `height` of their letters, metres. */
export const Sign = z.object({ text: Text(longestZone), position: Position, rotation: Rotation, height: Extent })

/**
 * A room is a box of floor and walls around a layout. Everything in it (walls, signs, portals, and the items that name
 * it) is given in the environment's own metres, not from the room's middle.
 */
export const Room = z.object({
  id: DocumentId,
  name: Name(),
  layoutId: Id.nullable(),
  arrangement: Arrangement,
  /** Middle of its floor, metres. */
  position: Position,
  /** Width (x), height (y), depth (z), metres. */
  size: Extents,
  /** Straight walls to draw. */
  walls: ListOf(Wall, mostWalls),
  /** Zone titles, years on a timeline. */
  signs: ListOf(Sign, mostSigns),
  portals: ListOf(Portal, mostPortals),
})
export type Room = z.infer<typeof Room>

/** Where somebody stands and which point they look at, metres; `fov` is the vertical field of view, radians. */
export const Camera = z.object({
  position: Position,
  target: Position,
  fov: FieldOfView,
})
export type Camera = z.infer<typeof Camera>

/** Kinds of light: each sets direction, warmth and contrast together. */
export const LightingPreset = z.enum(['museum', 'warm', 'daylight', 'cool', 'night', 'dramatic'])
/** The light of a whole place: a preset, made brighter or darker and tinted. */
export const Lighting = z.object({
  preset: LightingPreset,
  /** Overall brightness, 1 is the preset's own; 0–3. */
  intensity: z.number().min(0).max(3),
  /** Tint in sRGB. */
  color: HexColor,
})
export type Lighting = z.infer<typeof Lighting>

/** What stands behind everything in a place; `color` is sRGB, and the sky of every kind is made of it. */
export const Backdrop = z.object({
  kind: z.enum(['hall', 'plain', 'gradient', 'stars', 'dusk']),
  color: HexColor,
  /** Show the measuring grid on the floor. */
  grid: z.boolean(),
})
export type Backdrop = z.infer<typeof Backdrop>

/** A saved view of a place, by the name that somebody gave it. */
export const Viewpoint = z.object({ id: DocumentId, name: Name(80), camera: Camera })
export type Viewpoint = z.infer<typeof Viewpoint>

/** Ways in which a visitor may move in a place; the first is what one begins with. */
export const NavigationRules = z.object({
  modes: ListOf(z.enum(['orbit', 'walk', 'fly']), 3),
  /** Of walking, at life size. */
  speed: Speed,
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

/** A place without its document, for lists; `count` is the number of its items. */
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

/** Name under which a window takes part in a place; others know its changes and its presence by it. */
export const ClientId = Text(64).min(1, { error: 'a window needs an id' })

/** Where somebody is and what they hold, sent while they move; never stored. */
export const Presence = z.object({
  clientId: ClientId,
  name: Text(80),
  color: HexColor,
  camera: Camera,
  selection: ListOf(DocumentId, 1000),
})
export type Presence = z.infer<typeof Presence>
