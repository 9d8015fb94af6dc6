import { isVisible, longestName, placeReach } from '#shared/model/bounds.ts'
import { Portal, Room, Sign, Viewpoint, Wall } from '#shared/model/environment.ts'
import type { Json } from '#shared/model/ids.ts'
import { isPlainObject } from '#shared/model/json.ts'
import { problemWith } from './problem.ts'
import { itemFields, splitKey, type RootName } from './schema.ts'
import { fieldReaders, metaSchemas, readBase } from './values.ts'

/** Gives a stored value as reading shows it: itself where it fits, brought within bounds where it does not. */
export function repaired(root: RootName, key: string, value: Json | undefined): Json | undefined {
  if (value === undefined || problemWith(root, key, value) === null) return value
  switch (root) {
    case 'meta':
      return repairedMeta(key, value)
    case 'rooms':
      return repairedRoom(value)
    case 'viewpoints':
      return repairedViewpoint(value)
    case 'items': {
      const { id, field } = splitKey(key)
      const known = itemFields.find((name) => name === field)
      if (known) return fieldReaders[known](value)
      if (field !== '') return undefined
      const { id: _, ...base } = readBase(id, value) ?? { id }
      return 'assetId' in base ? base : undefined
    }
  }
}

/**
 * Takes out of a stored room the walls, signs and portals that stand nowhere; undefined where nothing is left of it.
 */
export function repairedRoom(value: unknown): Room | undefined {
  const whole = Room.safeParse(value)
  if (whole.success) return whole.data
  if (!isPlainObject(value)) return undefined
  const room = Room.safeParse({
    ...value,
    name: repairedName(value['name'], 'Room'),
    position: clamped(value['position'], -placeReach),
    size: clamped(value['size'], 0),
    walls: fitting(value['walls'], Wall),
    signs: fitting(value['signs'], Sign),
    portals: fitting(value['portals'], Portal),
  })
  return room.success ? room.data : undefined
}

/** Reads a saved view, and names it where its name cannot be seen; undefined where it looks from nowhere. */
export function repairedViewpoint(value: unknown): Viewpoint | undefined {
  const whole = Viewpoint.safeParse(value)
  if (whole.success) return whole.data
  if (!isPlainObject(value)) return undefined
  const viewpoint = Viewpoint.safeParse({ ...value, name: repairedName(value['name'], 'View').slice(0, 80) })
  return viewpoint.success ? viewpoint.data : undefined
}

/** Gives what a key of `meta` says; undefined where it takes its default. */
export function repairedMeta(key: string, value: unknown): Json | undefined {
  if (!Object.hasOwn(metaSchemas, key)) return undefined
  const parsed = metaSchemas[key as keyof typeof metaSchemas].safeParse(value)
  if (parsed.success) return parsed.data
  return key === 'name' && typeof value === 'string' ? repairedName(value, 'Place') : undefined
}

const repairedName = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && isVisible(value)
    ? value.slice(0, longestName).toWellFormed().trim() || otherwise
    : otherwise

const clamped = (value: unknown, least: number): unknown =>
  Array.isArray(value)
    ? value.map((part) => (Number.isFinite(part) ? Math.min(Math.max(Number(part), least), placeReach) : part))
    : value

const fitting = (value: unknown, schema: typeof Wall | typeof Sign | typeof Portal): unknown =>
  Array.isArray(value) ? value.filter((part) => schema.safeParse(part).success) : value
