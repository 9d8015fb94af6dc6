import { type PerspectiveCamera, Ray, Vector3 } from 'three'
import type { Pose } from '../engine/tables/item-table.ts'
import type { ScreenRect, ScreenSize } from './screen.ts'

/** Projects a point of the space onto the screen, CSS pixels; undefined behind the eye. */
export function toScreen(
  point: Vector3,
  camera: PerspectiveCamera,
  { width, height }: ScreenSize,
): { x: number; y: number } | undefined {
  const at = point.clone().applyMatrix4(camera.matrixWorldInverse)
  if (at.z > -camera.near) return undefined
  at.applyMatrix4(camera.projectionMatrix)
  return { x: ((at.x + 1) / 2) * width, y: ((1 - at.y) / 2) * height }
}

/** Makes the ray from the eye through a point of the screen, CSS pixels. */
export function rayThrough(x: number, y: number, camera: PerspectiveCamera, { width, height }: ScreenSize): Ray {
  const through = new Vector3((x / width) * 2 - 1, 1 - (y / height) * 2, 0.5)
  const origin = camera.position.clone()
  return new Ray(origin, through.unproject(camera).sub(origin).normalize())
}

const corners = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const

/** Finds the rectangle around the front of a thing on the screen; undefined where a part of it is behind the eye. */
export function frontOnScreen(
  { position, quaternion, half }: Pose,
  camera: PerspectiveCamera,
  size: ScreenSize,
): ScreenRect | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const corner = new Vector3()
  for (const [sx, sy] of corners) {
    corner
      .set(half.x * sx, half.y * sy, half.z)
      .applyQuaternion(quaternion)
      .add(position)
    const at = toScreen(corner, camera, size)
    if (!at) return undefined
    left = Math.min(left, at.x)
    right = Math.max(right, at.x)
    top = Math.min(top, at.y)
    bottom = Math.max(bottom, at.y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
