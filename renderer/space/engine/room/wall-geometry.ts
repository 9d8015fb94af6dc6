import { BufferAttribute, BufferGeometry, Vector3 } from 'three'
import type { Room } from '#shared/model/environment.ts'
import { lengthOf, type WallFace } from '#shared/arrange/walls.ts'

/** Half of a wall's thickness, metres. */
export const halfThickness = 0.05

const up = new Vector3(0, 1, 0)

/** Gathers flat pieces; `aWall` is metres along, metres up, length, height: what the shader paints by. */
class Pieces {
  readonly #positions: number[] = []
  readonly #walls: number[] = []
  readonly #index: number[] = []

  /** A flat piece from a corner along two directions; it can be seen from where `across` × `rise` points. */
  add(corner: Vector3, across: Vector3, rise: Vector3, foot: number, height: number): void {
    const base = this.#positions.length / 3
    const length = across.length()
    for (const [u, v] of [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const) {
      const at = corner.clone().addScaledVector(across, u).addScaledVector(rise, v)
      this.#positions.push(at.x, at.y, at.z)
      this.#walls.push(length * u, foot + rise.length() * v, length, height)
    }
    this.#index.push(base, base + 1, base + 2, base, base + 2, base + 3)
  }

  geometry(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.#positions), 3))
    geometry.setAttribute('aWall', new BufferAttribute(new Float32Array(this.#walls), 4))
    geometry.setIndex(this.#index)
    return geometry
  }
}

/** Builds all walls as one mesh: the faces that are shown, with ends and a top where both are. */
export function wallGeometry(faces: readonly WallFace[]): BufferGeometry {
  const pieces = new Pieces()
  for (const face of faces) {
    const normal = new Vector3(face.normal[0], 0, face.normal[1])
    const rise = up.clone().multiplyScalar(face.height)
    // From left to right as one looks at it.
    const across = new Vector3().crossVectors(up, normal).multiplyScalar(lengthOf(face))
    const forth = new Vector3(face.to[0] - face.from[0], 0, face.to[1] - face.from[1]).dot(across) > 0
    const [x, z] = forth ? face.from : face.to
    const corner = new Vector3(x, face.base, z).addScaledVector(normal, halfThickness)
    pieces.add(corner, across, rise, 0, face.height)
    const other = faces.some((one) => one !== face && one.from === face.from && one.to === face.to)
    if (!other) continue
    // Free-standing: this side brings one end and its half of the top.
    const inward = normal.clone().multiplyScalar(-halfThickness * 2)
    pieces.add(corner.clone().add(across), inward, rise, 0, face.height)
    pieces.add(corner.clone().add(rise), across, inward.multiplyScalar(0.5), face.height, face.height)
  }
  return pieces.geometry()
}

/** Builds the ceilings of the rooms that have walls; seen from below only, so that one looks in from above. */
export function ceilingGeometry(rooms: readonly Room[]): BufferGeometry {
  const pieces = new Pieces()
  for (const room of rooms) {
    if (room.walls.length === 0) continue
    const [width, height, depth] = room.size
    const corner = new Vector3(room.position[0] - width / 2, room.position[1] + height, room.position[2] - depth / 2)
    pieces.add(corner, new Vector3(width, 0, 0), new Vector3(0, 0, depth), 0, depth)
  }
  return pieces.geometry()
}
