import { type Ray, Vector3 } from 'three'
import { lengthOf, type WallFace } from '#shared/arrange/walls.ts'

/** Where a ray meets a wall. */
export interface WallHit {
  face: WallFace
  /** Metres along the ray. */
  distance: number
  point: Vector3
}

/** Finds the first wall that a ray meets from the side one can see. */
export function hitWalls(ray: Ray, faces: readonly WallFace[]): WallHit | undefined {
  let best: WallHit | undefined
  for (const face of faces) {
    const [nx, nz] = face.normal
    const against = ray.direction.x * nx + ray.direction.z * nz
    if (against >= -1e-9) continue
    const away = (ray.origin.x - face.from[0]) * nx + (ray.origin.z - face.from[1]) * nz
    const distance = -away / against
    if (distance < 0 || (best && distance >= best.distance)) continue
    const point = ray.at(distance, new Vector3())
    if (onFace(face, point)) best = { face, distance, point }
  }
  return best
}

/** Measures how far along a wall a point on it lies from the wall's beginning, metres. */
export function alongWall(face: WallFace, x: number, z: number): number {
  const length = lengthOf(face)
  if (length === 0) return 0
  return ((x - face.from[0]) * (face.to[0] - face.from[0]) + (z - face.from[1]) * (face.to[1] - face.from[1])) / length
}

function onFace(face: WallFace, point: Vector3): boolean {
  if (point.y < face.base || point.y > face.base + face.height) return false
  const along = alongWall(face, point.x, point.z)
  return along >= 0 && along <= lengthOf(face)
}
