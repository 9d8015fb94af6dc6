import type { Arranged, Placed } from '#shared/arrange/index.ts'
import type { Layout, LayoutFrame, Placement, Vector3 } from '#shared/model/layout.ts'

/** An arrangement in normalised units: the room's middle is the centre, half its longest side is 1. */
export interface Normalised {
  placements: (Omit<Placement, 'assetId' | 'canvasId'> & { id: string })[]
  frame: LayoutFrame
  metresPerUnit: number
}

/** Scales an arrangement from metres on a floor to the cube [-1, 1]³. */
export function normalise({ placements, room, camera }: Arranged): Normalised {
  const metresPerUnit = Math.max(...room.size) / 2
  const middle = room.size[1] / 2
  const point = ([x, y, z]: Vector3): Vector3 => [x / metresPerUnit, (y - middle) / metresPerUnit, z / metresPerUnit]
  const length = (metres: number): number => metres / metresPerUnit
  return {
    metresPerUnit,
    placements: placements.map(({ id, position, rotation, size, zone }) => ({
      id,
      position: point(position),
      rotation,
      size: scaled(size, length),
      group: zone,
    })),
    frame: mapFrame({ ...room, camera }, point, length),
  }
}

/** Scales a layout back to metres on a floor; `id` of each thing is its place in the layout's list. */
export function toMetres(layout: Pick<Layout, 'placements' | 'frame' | 'metresPerUnit'>): Arranged {
  const { metresPerUnit, frame } = layout
  const middle = (frame.size[1] * metresPerUnit) / 2
  const point = ([x, y, z]: Vector3): Vector3 => [x * metresPerUnit, y * metresPerUnit + middle, z * metresPerUnit]
  const length = (units: number): number => units * metresPerUnit
  const { camera, ...room } = mapFrame(frame, point, length)
  const placements = layout.placements.map(({ position, rotation, size, group }, index): Placed => ({
    id: String(index),
    position: point(position),
    rotation,
    size: scaled(size, length),
    zone: group,
  }))
  return { placements, room, camera }
}

function mapFrame(frame: LayoutFrame, point: (at: Vector3) => Vector3, length: (by: number) => number): LayoutFrame {
  const onFloor = ([x, z]: [number, number]): [number, number] => [length(x), length(z)]
  return {
    size: scaled(frame.size, length),
    walls: frame.walls.map(({ from, to, height }) => ({
      from: onFloor(from),
      to: onFloor(to),
      height: length(height),
    })),
    signs: frame.signs.map((sign) => ({ ...sign, position: point(sign.position), height: length(sign.height) })),
    camera: { ...frame.camera, position: point(frame.camera.position), target: point(frame.camera.target) },
  }
}

const scaled = ([x, y, z]: Vector3, length: (by: number) => number): Vector3 => [length(x), length(y), length(z)]
