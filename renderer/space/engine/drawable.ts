import { largestThing, placeReach } from '#shared/model/bounds.ts'
import type { Item, Room } from '#shared/model/environment.ts'

/**
 * Tells whether 32-bit graphics can draw a thing. One that is not finite there, or stands beyond every place, would
 * spoil the box around all the others, and with it the view: it is passed over.
 */
export function isDrawable({
  position,
  rotation,
  scale,
  size,
}: Pick<Item, 'position' | 'rotation' | 'scale' | 'size'>) {
  const drawn = size.map((length, axis) => Math.fround(length * Math.abs(scale[axis] ?? 0)))
  return (
    stands(position) &&
    rotation.every(isFinite32) &&
    drawn.every((length) => length > 0 && length <= largestThing * 1.001)
  )
}

/** Takes out of a room the parts that stand nowhere; undefined where it stands nowhere itself. */
export function drawableRoom(room: Room): Room | undefined {
  if (!stands(room.position) || !room.size.every(isFinite32)) return undefined
  return {
    ...room,
    walls: room.walls.filter(({ from, to, height }) => stands([...from, ...to]) && isFinite32(height)),
    signs: room.signs.filter(
      ({ position, rotation, height }) => stands(position) && rotation.every(isFinite32) && isFinite32(height),
    ),
    portals: room.portals.filter(({ position, rotation }) => stands(position) && rotation.every(isFinite32)),
  }
}

/** Tells whether a number is still finite as a 32-bit float, which is what shaders get. */
export const isFinite32 = (value: number): boolean => Number.isFinite(Math.fround(value))

const stands = (point: readonly number[]): boolean => point.every((part) => Math.abs(Math.fround(part)) <= placeReach)
