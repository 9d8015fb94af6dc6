import { arrange, middleOf, type Arrangeable, type ArrangeOptions } from '#shared/arrange/index.ts'
import {
  addItem,
  applyItemChange,
  newItemIds,
  readMeta,
  readRooms,
  rootOf,
  setMeta,
  setRoom,
  type DocumentMaps,
} from '#shared/document/index.ts'
import type { Item, Room } from '#shared/model/environment.ts'
import type { Arrangement, Vector3 } from '#shared/model/layout.ts'
import { joinRooms, placeCamera, placeRoom, shift } from './build.ts'

/** Facts by asset id. */
export type Facts = Map<string, Arrangeable>

/** A thing of the place as arranging sees it: under its item's id, as large as it stands. */
function thingOf({ id, assetId, size, scale }: Item, facts: Facts): Arrangeable {
  const known = facts.get(assetId) ?? unknownAsset
  return { ...known, id, body: [size[0] * scale[0], size[1] * scale[1], size[2] * scale[2]] }
}

/** An item may outlive its asset: it keeps its place and its size. */
const unknownAsset: Arrangeable = {
  id: '',
  name: '',
  mediaType: 'image',
  width: null,
  height: null,
  takenAt: null,
  color: '#808080',
  folder: '',
  camera: null,
}

/**
 * Arranges everything in the place: one room about all of it, where the first room was, with the walls, signs and
 * opening view that go with the arrangement.
 */
export function arrangeAll(
  doc: DocumentMaps,
  items: readonly Item[],
  facts: Facts,
  arrangement: Arrangement,
  options: ArrangeOptions,
): void {
  const [first, ...others] = readRooms(doc)
  const middle: Vector3 = first?.position ?? [0, 0, 0]
  const arranged = arrange(
    items.map((item) => thingOf(item, facts)),
    arrangement,
    { title: readMeta(doc).name, ...options },
  )
  const room: Room = {
    id: first?.id ?? 'room-1',
    name: first?.name ?? readMeta(doc).name,
    layoutId: first?.layoutId ?? null,
    arrangement,
    ...placeRoom(arranged, middle),
    portals: [],
  }
  setRoom(doc, room)
  for (const { id } of others) rootOf(doc, 'rooms').delete(id)
  setMeta(doc, 'kind', arrangement)
  setMeta(doc, 'camera', placeCamera(arranged.camera, middle))
  for (const { id, position, rotation, zone } of arranged.placements) {
    applyItemChange(doc, { id, position: shift(position, middle), rotation, zone, roomId: room.id })
  }
}

/** Arranges some things about the middle of where they stand; rooms, signs and view stay. */
export function arrangeSome(
  doc: DocumentMaps,
  items: readonly Item[],
  facts: Facts,
  arrangement: Arrangement,
  options: ArrangeOptions,
): void {
  const { placements } = arrange(
    items.map((item) => thingOf(item, facts)),
    arrangement,
    options,
  )
  const [x, , z] = middleOf(items)
  // A circle's own middle is its centre to the last digit; that of the rest is the mean of what stands there.
  const from: Vector3 = arrangement === 'circle' ? [0, 0, 0] : middleOf(placements)
  for (const { id, position, rotation, zone } of placements) {
    applyItemChange(doc, { id, position: shift(position, [x - from[0], 0, z - from[2]]), rotation, zone })
  }
}

/**
 * Brings assets into the last room and arranges that room anew. It grows to the right, so that it does not run into
 * its neighbour; a room that is alone grows about its middle. Ids of the new items.
 */
export function addToRoom(
  doc: DocumentMaps,
  items: readonly Item[],
  added: readonly string[],
  facts: Facts,
  options: ArrangeOptions,
): string[] {
  const rooms = readRooms(doc)
  const room = rooms.at(-1)
  const ids = newItemIds(added.length, { after: items.map(({ id }) => id) })
  const standing = items.filter(({ roomId }) => room === undefined || roomId === room.id || rooms.length === 1)
  const news = added.flatMap((assetId, index): { id: string; assetId: string; thing: Arrangeable }[] => {
    const thing = facts.get(assetId)
    const id = ids[index]
    return thing && id !== undefined ? [{ id, assetId, thing: { ...thing, id } }] : []
  })
  const arrangement = room?.arrangement ?? readMeta(doc).kind
  const things = [...standing.map((item) => thingOf(item, facts)), ...news.map(({ thing }) => thing)]
  const arranged = arrange(things, arrangement, { title: room?.name ?? readMeta(doc).name, ...options })
  const middle = grownMiddle(rooms, arranged.room.size[0])
  const roomId = room?.id ?? 'room-1'
  const next: Room = {
    id: roomId,
    name: room?.name ?? readMeta(doc).name,
    layoutId: room?.layoutId ?? null,
    arrangement,
    ...placeRoom(arranged, middle),
    portals: [],
  }
  for (const one of joinRooms([...rooms.slice(0, -1), next])) if (one.id === roomId) setRoom(doc, one)
  if (rooms.length <= 1) setMeta(doc, 'camera', placeCamera(arranged.camera, middle))

  const fresh = new Map(news.map(({ id, assetId }) => [id, assetId]))
  for (const { id, rotation, size, zone, ...placed } of arranged.placements) {
    const position = shift(placed.position, middle)
    const assetId = fresh.get(id)
    if (assetId === undefined) applyItemChange(doc, { id, position, rotation, zone })
    else {
      addItem(doc, { id, assetId, roomId, position, rotation, scale: [1, 1, 1], size, group: '', zone, caption: '' })
    }
  }
  return news.map(({ id }) => id)
}

function grownMiddle(rooms: readonly Room[], width: number): Vector3 {
  const room = rooms.at(-1)
  if (!room) return [0, 0, 0]
  const [x, y, z] = room.position
  return rooms.length === 1 ? [x, y, z] : [x - room.size[0] / 2 + width / 2, y, z]
}
