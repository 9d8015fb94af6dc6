import type { Arranged } from '#shared/arrange/index.ts'
import { defaultMeta, newItemIds } from '#shared/document/index.ts'
import type { Camera, Environment, Item, Room } from '#shared/model/environment.ts'
import type { Layout, Vector3 } from '#shared/model/layout.ts'
import { toMetres } from '#services/layouts/index.ts'

/** Between two rooms that stand side by side, metres. */
const between = 2

/** Builds a place with one room for each layout, side by side from left to right, joined by portals. */
export function buildEnvironment(id: string, name: string, layouts: readonly Layout[], now: number): Environment {
  const ids = newItemIds(
    layouts.reduce((sum, { placements }) => sum + placements.length, 0),
    { after: [], now },
  )
  const rooms: Room[] = []
  const items: Item[] = []
  let right = 0
  let camera = defaultMeta.camera
  layouts.forEach((layout, index) => {
    const arranged = toMetres(layout)
    const [width] = arranged.room.size
    const position: Vector3 = [index === 0 ? 0 : right + between + width / 2, 0, 0]
    const roomId = `room-${index + 1}`
    right = position[0] + width / 2
    rooms.push({
      id: roomId,
      name: layout.name,
      layoutId: layout.id,
      arrangement: layout.arrangement,
      ...placeRoom(arranged, position),
      portals: [],
    })
    if (index === 0) camera = arranged.camera
    layout.placements.forEach(({ assetId }, placement) => {
      const placed = arranged.placements[placement]
      const itemId = ids[items.length]
      if (!placed || itemId === undefined) return
      items.push({
        id: itemId,
        assetId,
        roomId,
        position: shift(placed.position, position),
        rotation: placed.rotation,
        scale: [1, 1, 1],
        size: placed.size,
        group: '',
        zone: placed.zone,
        caption: '',
      })
    })
  })
  const kind = layouts[0]?.arrangement ?? defaultMeta.kind
  return { id, ...defaultMeta, name, kind, camera, rooms: joinRooms(rooms), items, viewpoints: [] }
}

/** Moves the room of an arrangement so that its middle stands at `position`. */
export function placeRoom(
  { room }: Pick<Arranged, 'room'>,
  position: Vector3,
): Pick<Room, 'position' | 'size' | 'walls' | 'signs'> {
  const [x, , z] = position
  const onFloor = ([a, b]: [number, number]): [number, number] => [a + x, b + z]
  return {
    position,
    size: room.size,
    walls: room.walls.map(({ from, to, height }) => ({ from: onFloor(from), to: onFloor(to), height })),
    signs: room.signs.map((sign) => ({ ...sign, position: shift(sign.position, position) })),
  }
}

/** Moves the camera of an arrangement to where its room stands, metres. */
export function placeCamera(camera: Camera, position: Vector3): Camera {
  return { ...camera, position: shift(camera.position, position), target: shift(camera.target, position) }
}

/**
 * Portals between neighbours, just inside each room's front: to the room on the right at the right of the entrance,
 * to the one on the left at its left. Nothing is hung there.
 */
export function joinRooms(rooms: readonly Room[]): Room[] {
  return rooms.map((room, index) => {
    const portal = (to: Room | undefined, side: -1 | 1): Room['portals'] =>
      to
        ? [
            {
              id: `${room.id}-${to.id}`.slice(0, 64),
              toRoomId: to.id,
              position: [room.position[0] + side * 2.2, 0, room.position[2] + room.size[2] / 2 - 0.4],
              rotation: [0, Math.PI, 0],
            },
          ]
        : []
    return { ...room, portals: [...portal(rooms[index - 1], -1), ...portal(rooms[index + 1], 1)] }
  })
}

/** Adds two vectors. */
export const shift = ([x, y, z]: Vector3, [dx, dy, dz]: Vector3): Vector3 => [x + dx, y + dy, z + dz]
