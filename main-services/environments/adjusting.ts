import { adjust, type Adjustment } from '#shared/arrange/index.ts'
import { wallFaces } from '#shared/arrange/walls.ts'
import { applyItemChange, readItems, readRooms, type DocumentMaps } from '#shared/document/index.ts'
import type { Item } from '#shared/model/environment.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { Vector3 } from '#shared/model/layout.ts'

/** Growing by less than this is not worth calling so. */
const hardly = 1.05

/**
 * Adjusts things where they stand; what is beside them gives way. False, with nothing changed, where everything is to
 * grow and the place itself is too small. Some things grow as far as there is room; where there is none, `CONFLICT`.
 */
export function adjustWhere(doc: DocumentMaps, items: readonly Item[], adjustment: Adjustment): boolean {
  const all = readItems(doc)
  const rooms = readRooms(doc)
  const ground = rooms.length > 0 ? Math.min(...rooms.map(({ position }) => position[1])) : Number.NEGATIVE_INFINITY
  const { changes, factor } = adjust(items, adjustment, { items: all, faces: wallFaces(rooms, all), ground })
  const asked = adjustment.scale ?? 1
  if (asked > 1 && factor < asked) {
    if (items.length === all.length && rooms.length === 1) return false
    if (factor < Math.min(hardly, asked)) throw noRoom(items.length)
  }
  for (const change of changes) applyItemChange(doc, change)
  return true
}

/** Multiplies a vector by a factor. */
export const scaled = ([x, y, z]: Vector3, by: number): Vector3 => [x * by, y * by, z * by]

const noRoom = (count: number): StudioError =>
  new StudioError('CONFLICT', `There is no room around ${count === 1 ? 'it' : 'them'} to grow.`, {
    kept: 'Nothing was changed.',
    next: 'Move apart what stands close by, take something out, or arrange the place anew.',
  })
