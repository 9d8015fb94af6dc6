import type { z } from 'zod'
import {
  largestAngle,
  largestScale,
  largestThing,
  Name,
  placeReach,
  smallestScale,
  smallestThing,
} from '#shared/model/bounds.ts'
import { Backdrop, Camera, Interaction, Item, Lighting, NavigationRules } from '#shared/model/environment.ts'
import { Arrangement, type Vector3 } from '#shared/model/layout.ts'
import type { ItemField } from './schema.ts'

/** Room for rounding where a size times a scale meets a bound. */
const hair = 1e-9

/** Reads each part of an item that was set; undefined for a value that counts as never set. */
export const fieldReaders: { [Field in ItemField]: (value: unknown) => Item[Field] | undefined } = {
  position: (value) => readVector(value, inPlace),
  rotation: (value) => readVector(value, nearAngle),
  scale: (value) => readVector(value, (part) => inside(Math.abs(part), smallestScale, largestScale)),
  size: (value) => readVector(value, (part) => inside(Math.abs(part), smallestThing, largestThing)),
  roomId: readDocumentId,
  group: (value) => readText(value, Item.shape.group),
  zone: (value) => readText(value, Item.shape.zone),
  caption: (value) => readText(value, Item.shape.caption),
}

/** Reads an item as its own key holds it, brought within bounds; undefined where that is not an item. */
export function readBase(id: string, value: unknown): Item | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const base = value as Record<string, unknown>
  const { assetId } = base
  const position = readVector(base.position, (part) => clamp(part, -placeReach, placeReach))
  const rotation = readVector(base.rotation, nearAngle)
  const scale = readVector(base.scale, (part) => clamp(Math.abs(part), smallestScale, largestScale))
  const size = readVector(base.size, (part) => clamp(Math.abs(part), smallestThing, largestThing))
  const roomId = readDocumentId(base.roomId)
  if (typeof assetId !== 'string' || !position || !rotation || !scale || !size || roomId === undefined) return undefined
  const group = fieldReaders.group(base.group) ?? ''
  const zone = fieldReaders.zone(base.zone) ?? ''
  const caption = fieldReaders.caption(base.caption) ?? ''
  return { id, assetId, roomId, position, rotation, scale, size, group, zone, caption }
}

/** Tells whether a thing is drawn within {@link smallestThing} and {@link largestThing} in every direction. */
export const fitsSize = ({ size, scale }: Pick<Item, 'size' | 'scale'>): boolean =>
  [0, 1, 2].every((axis) => {
    const drawn = (size[axis] ?? 0) * (scale[axis] ?? 0)
    return drawn >= smallestThing * (1 - hair) && drawn <= largestThing * (1 + hair)
  })

/** Brings a thing that is drawn too small or too large to the bound, with its proportions where they fit. */
export function fitSize(item: Pick<Item, 'size' | 'scale'>): void {
  if (fitsSize(item)) return
  const { size } = item
  const drawn = size.map((length, axis) => length * (item.scale[axis] ?? 0))
  const larger = Math.max(1, smallestThing / Math.min(...drawn))
  const factor = larger > 1 ? larger : Math.min(1, largestThing / Math.max(...drawn))
  const scale = item.scale.map((part) => part * factor) as Vector3
  const fit = (axis: 0 | 1 | 2): number => clamp(scale[axis], smallestThing / size[axis], largestThing / size[axis])
  item.scale = [fit(0), fit(1), fit(2)]
}

/** What may stand under each key of `meta`. */
export const metaSchemas = {
  name: Name(),
  kind: Arrangement,
  camera: Camera,
  lighting: Lighting,
  backdrop: Backdrop,
  navigation: NavigationRules,
  interaction: Interaction,
}

/** A vector as it lies in the document, as a copy of our own; undefined for anything else. Never holds −0. */
function readVector(value: unknown, read: (part: number) => number | undefined): Vector3 | undefined {
  if (!Array.isArray(value) || value.length !== 3) return undefined
  const [x, y, z] = (value as unknown[]).map((part) => (isFinite(part) ? read(part) : undefined))
  return x === undefined || y === undefined || z === undefined ? undefined : [x + 0, y + 0, z + 0]
}

/** A text as it lies in the document, cut where an earlier version allowed more; undefined for anything else. */
function readText(value: unknown, schema: z.ZodString): string | undefined {
  if (typeof value !== 'string') return undefined
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : value.slice(0, schema.maxLength ?? 0).toWellFormed()
}

function readDocumentId(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 && value.length <= 64 ? value : undefined
}

const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
const inside = (value: number, least: number, most: number): number | undefined =>
  value >= least && value <= most ? value : undefined
const inPlace = (value: number): number | undefined => inside(value, -placeReach, placeReach)
/** The same direction within a hundred turns. */
const nearAngle = (value: number): number => (Math.abs(value) <= largestAngle ? value : value % (2 * Math.PI))
