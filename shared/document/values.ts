import { z } from 'zod'
import { Arrangement, type Vector3 } from '#shared/model/layout.ts'
import {
  Backdrop,
  Camera,
  Interaction,
  Lighting,
  NavigationRules,
  Room,
  Viewpoint,
  type Item,
} from '#shared/model/environment.ts'
import { DocumentId, Id } from '#shared/model/ids.ts'
import { itemFields, splitKey, type ItemField, type RootName } from './schema.ts'

/** Longest text of a caption, group or zone, characters. */
const longestText = 10_000

/** A vector as it lies in the document, as a copy of our own; undefined for anything else. Never holds −0. */
export function readVector(value: unknown): Vector3 | undefined {
  if (!Array.isArray(value) || value.length !== 3) return undefined
  const [x, y, z] = value as unknown[]
  if (!isFinite(x) || !isFinite(y) || !isFinite(z)) return undefined
  return [x + 0, y + 0, z + 0]
}

/** A text as it lies in the document; undefined for anything else. */
export const readText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= longestText ? value : undefined

const readDocumentId = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= 64 ? value : undefined

/** How each part of an item is read. */
export const fieldReaders: { [Field in ItemField]: (value: unknown) => Item[Field] | undefined } = {
  position: readVector,
  rotation: readVector,
  scale: readVector,
  size: readVector,
  roomId: readDocumentId,
  group: readText,
  zone: readText,
  caption: readText,
}

/** An item as its own key holds it; undefined where that is not an item. */
export function readBase(id: string, value: unknown): Item | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const base = value as Record<string, unknown>
  const { assetId } = base
  const position = readVector(base.position)
  const rotation = readVector(base.rotation)
  const scale = readVector(base.scale)
  const size = readVector(base.size)
  const roomId = readDocumentId(base.roomId)
  if (typeof assetId !== 'string' || !position || !rotation || !scale || !size || roomId === undefined) return undefined
  const group = readText(base.group) ?? ''
  const zone = readText(base.zone) ?? ''
  const caption = readText(base.caption) ?? ''
  return { id, assetId, roomId, position, rotation, scale, size, group, zone, caption }
}

export const metaSchemas = {
  name: z.string().max(1000),
  kind: Arrangement,
  camera: Camera,
  lighting: Lighting,
  backdrop: Backdrop,
  navigation: NavigationRules,
  interaction: Interaction,
}

/**
 * Why a value may not stand under a key, as a sentence; null where it may. The host asks this of everything a client
 * sends. Keys a newer client may know pass if their value is JSON.
 */
export function problemWith(root: RootName, key: string, value: unknown): string | null {
  if (value === undefined) return null
  if (key.length === 0 || key.length > 200) return 'A key of the document is empty or too long.'
  if (!isJson(value)) return `What is set for ${key} is not JSON.`
  return knownProblem(root, key, value) ? `What is set for ${key} of ${root} does not fit.` : null
}

function knownProblem(root: RootName, key: string, value: unknown): boolean {
  switch (root) {
    case 'meta':
      return Object.hasOwn(metaSchemas, key) && !metaSchemas[key as keyof typeof metaSchemas].safeParse(value).success
    case 'rooms': {
      const room = Room.safeParse(value)
      return !room.success || room.data.id !== key
    }
    case 'viewpoints': {
      const viewpoint = Viewpoint.safeParse(value)
      return !viewpoint.success || viewpoint.data.id !== key
    }
    case 'items':
      return itemProblem(key, value)
  }
}

function itemProblem(key: string, value: unknown): boolean {
  const { id, field } = splitKey(key)
  if (!DocumentId.safeParse(id).success) return true
  if (field === '') {
    const base = readBase(id, value)
    return !base || !Id.safeParse(base.assetId).success
  }
  const known = itemFields.find((name) => name === field)
  return known !== undefined && fieldReaders[known](value) === undefined
}

const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** A value JSON keeps as it is, at most 16 levels deep. */
export function isJson(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > 16) return false
  if (Array.isArray(value)) return value.every((part) => isJson(part, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.values(value).every((part) => isJson(part, depth + 1))
}
