import { Box3, Matrix4, Vector3 } from 'three'
import type { Room } from '#shared/model/environment.ts'
import { bodyKind, type AssetTable } from './tables/asset-table.ts'
import { newPose, type ItemTable } from './tables/item-table.ts'

/** Metres around the things that belong to them: bare wall further off is not looked at. */
const margin = 1.5

/**
 * Makes a box around what stands in a place, where it is going to stand: the things, without words, and the parts of
 * walls about them. An empty place is as large as its rooms.
 */
export function presentBox(items: ItemTable, assets: AssetTable, rooms: readonly Room[]): Box3 {
  const things = thingsBox(items, assets)
  const walls = wallsBox(rooms)
  if (things.isEmpty()) {
    return walls.isEmpty() ? new Box3(new Vector3(-4, 0, -4), new Vector3(4, 3, 4)) : walls
  }
  const near = walls.intersect(things.clone().expandByScalar(margin))
  return near.isEmpty() ? things : things.union(near)
}

function thingsBox(items: ItemTable, assets: AssetTable): Box3 {
  const box = new Box3()
  const pose = newPose()
  const turn = new Matrix4()
  const reach = new Vector3()
  for (let row = 0; row < items.length; row++) {
    if (!items.item(row) || assets.kind(items.asset(row)) === bodyKind.sign) continue
    items.pose(row, Number.POSITIVE_INFINITY, pose)
    const { elements: e } = turn.makeRotationFromQuaternion(pose.quaternion)
    const { x, y, z } = pose.half
    const along = (axis: number): number =>
      Math.abs(e[axis] ?? 0) * x + Math.abs(e[axis + 4] ?? 0) * y + Math.abs(e[axis + 8] ?? 0) * z
    reach.set(along(0), along(1), along(2))
    box.expandByPoint(pose.position.sub(reach)).expandByPoint(pose.position.addScaledVector(reach, 2))
  }
  return box
}

/** Makes a box around the walls of all rooms. */
export function wallsBox(rooms: readonly Room[]): Box3 {
  const box = new Box3()
  const point = new Vector3()
  for (const room of rooms) {
    for (const wall of room.walls) {
      box.expandByPoint(point.set(wall.from[0], room.position[1], wall.from[1]))
      box.expandByPoint(point.set(wall.to[0], room.position[1] + wall.height, wall.to[1]))
    }
  }
  return box
}
