/**
 * The live document of an environment: a Yjs document with four maps. Host and renderer use the same functions, so a
 * value means the same on both sides.
 *
 * | map | key | value |
 * |---|---|---|
 * | `meta` | `name`, `kind`, `camera`, `lighting`, `backdrop`, `navigation`, `interaction` | JSON |
 * | `rooms` | room id | the room |
 * | `viewpoints` | viewpoint id | the viewpoint |
 * | `items` | item id | the item as it was made |
 * | `items` | `id:position`, `id:rotation`, … | what was set since |
 *
 * Each part of an item that can change has a key of its own, so that of two people at one picture one may move it
 * while the other makes it larger, and both keep what they did. The part a later edit set last wins. An item whose own
 * key is gone is gone, whatever parts others set meanwhile.
 */
import type { Camera, Environment, Item, Room } from '#shared/model/environment.ts'

/** Names of the document's four maps. */
export const rootNames = ['meta', 'rooms', 'viewpoints', 'items'] as const
/** Name of one of the document's maps. */
export type RootName = (typeof rootNames)[number]

/** One of a document's maps, as reading and editing need it. */
export interface DocumentMap {
  get(key: string): unknown
  has(key: string): boolean
  set(key: string, value: unknown): unknown
  delete(key: string): void
  keys(): Iterable<string>
  values(): Iterable<unknown>
  entries(): Iterable<[string, unknown]>
}

/** A Yjs document, or a draft of what one shall become. */
export interface DocumentMaps {
  getMap(name: RootName): DocumentMap
}

/** Gives one of the document's maps; values are JSON, checked when read. */
export const rootOf = (doc: DocumentMaps, name: RootName): DocumentMap => doc.getMap(name)

/** Parts of an item that may be set after it was made, each under a key of its own. */
export const itemFields = ['position', 'rotation', 'scale', 'size', 'roomId', 'group', 'zone', 'caption'] as const
/** Name of a part of an item that may be set by itself. */
export type ItemField = (typeof itemFields)[number]

/** What may be changed of an item that stands. */
export type ItemEdit = { id: string } & Partial<Pick<Item, ItemField>>

/** What holds for a whole place, as `meta` keeps it. */
export type Meta = Pick<
  Environment,
  'name' | 'kind' | 'camera' | 'lighting' | 'backdrop' | 'navigation' | 'interaction'
>

const defaultCamera: Camera = { position: [0, 1.6, 8], target: [0, 1.5, 0], fov: 0.96 }

/** What holds for a place as long as its document says nothing else. */
export const defaultMeta: Meta = {
  name: '',
  kind: 'gallery',
  camera: defaultCamera,
  lighting: { preset: 'museum', intensity: 1, color: '#ffffff' },
  backdrop: { kind: 'hall', color: '#1b1a18', grid: false },
  navigation: { modes: ['walk', 'orbit', 'fly'], speed: 2.4 },
  interaction: 'interactive',
}

/** Makes the key of an item's part. Item ids hold no colon. */
export const fieldKey = (id: string, field: ItemField): string => `${id}:${field}`

/** Splits a key of `items` into the item it belongs to and the part; '' is the item itself. */
export function splitKey(key: string): { id: string; field: string } {
  const colon = key.indexOf(':')
  return colon < 0 ? { id: key, field: '' } : { id: key.slice(0, colon), field: key.slice(colon + 1) }
}

/** Orders rooms as one walks them: by position from left to right, then by id. */
export const byPlace = (a: Room, b: Room): number => a.position[0] - b.position[0] || compareText(a.id, b.id)

/** Orders texts by code unit, the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
