import { Matrix4, Plane, Quaternion, type Ray, Vector3 } from 'three'
import type { Item, ItemChange } from '#shared/model/environment.ts'
import type { WallFace } from '#shared/arrange/walls.ts'
import { newPose, poseOf } from '../engine/tables/item-table.ts'
import { shift, snap, type Rect, type SnapLine } from './snap.ts'
import { hitWalls } from './walls.ts'

/** Height at which pictures hang by custom; the arrangements use the same. */
export const eyeHeight = 1.55
/** From the middle of a wall to the back of what hangs on it, metres; as the arrangements hang things. */
const clearance = 0.06
/** Neighbours further off than this do not attract, metres. */
const neighbourhood = 7
const up = new Vector3(0, 1, 0)

/** The plane on which a drag runs: `u` and `v` span it, `normal` points to who drags. */
export interface DragPlane {
  origin: Vector3
  u: Vector3
  v: Vector3
  normal: Vector3
  /** The wall it is, if one. */
  face: WallFace | undefined
}

/** What stands around a thing that is dragged: walls to hang on, neighbours to line up with. */
export interface DragWorld {
  faces: readonly WallFace[]
  /** Everything that stands, for snapping. */
  items: readonly Item[]
}

/** Where dragged things go, and the lines that say what they snapped to. */
export interface DragResult {
  changes: ItemChange[]
  /** Snap lines in the space, pairs of points. */
  lines: [Vector3, Vector3][]
}

/** Makes the upright plane through `point` that faces an eye; where one looks steeply down, the floor's. */
export function facingPlane(point: Vector3, eyeDirection: Vector3): DragPlane {
  if (Math.abs(eyeDirection.y) > 0.85) {
    const u = new Vector3().crossVectors(eyeDirection, up).normalize()
    if (u.lengthSq() < 0.5) u.set(1, 0, 0)
    return { origin: point.clone(), u, v: new Vector3().crossVectors(up, u), normal: up.clone(), face: undefined }
  }
  const normal = eyeDirection.clone().negate().setY(0).normalize()
  return { origin: point.clone(), u: new Vector3().crossVectors(up, normal), v: up.clone(), normal, face: undefined }
}

/** Makes the plane of a wall, through `point`. */
export function wallPlane(face: WallFace, point: Vector3): DragPlane {
  const normal = new Vector3(face.normal[0], 0, face.normal[1])
  return { origin: point.clone(), u: new Vector3().crossVectors(up, normal), v: up.clone(), normal, face }
}

/** Finds where a ray meets a drag's plane; undefined where it runs beside or away from it. */
export function onPlane(ray: Ray, plane: DragPlane): Vector3 | undefined {
  const flat = new Plane().setFromNormalAndCoplanarPoint(plane.normal, plane.origin)
  return ray.intersectPlane(flat, new Vector3()) ?? undefined
}

/**
 * One drag of one or many things. It remembers where all of them were, so each result is made from the beginning and
 * never from rounding upon rounding.
 */
export class MoveDrag {
  readonly items: readonly Item[]
  readonly #anchor: Item
  readonly #start: DragPlane
  readonly #grip: Vector3
  readonly #hung: boolean

  /**
   * @param anchor the thing under the pointer; it is the one that snaps
   * @param items everything that moves with it, the anchor too
   * @param start plane on which the drag began
   */
  constructor(anchor: Item, items: readonly Item[], start: DragPlane) {
    this.#anchor = anchor
    this.items = structuredClone(items)
    this.#start = start
    this.#grip = start.origin.clone()
    this.#hung = start.face !== undefined
  }

  /**
   * Where everything is when the pointer is at `ray`.
   *
   * @param within snapping distance, metres; 0 for none
   */
  at(ray: Ray, world: DragWorld, within: number): DragResult | undefined {
    if (this.#hung) {
      const wall = hitWalls(ray, world.faces)
      if (wall && !sameFace(wall.face, this.#start.face)) return this.#onto(wall.face, wall.point, world, within)
    }
    const point = onPlane(ray, this.#start)
    if (!point) return undefined
    const by = point.sub(this.#grip)
    const snapped = within > 0 ? this.#snapped(by, this.#start, world, within) : { by, lines: [] }
    const changes = this.items.map((item) => ({ id: item.id, position: plus(item.position, snapped.by) }))
    return { changes, lines: snapped.lines }
  }

  /** Everything as it was. */
  before(): ItemChange[] {
    return this.items.map(({ id, position, rotation, scale }) => ({ id, position, rotation, scale }))
  }

  /** Carries everything over to another wall, turned to face the room. */
  #onto(face: WallFace, point: Vector3, world: DragWorld, within: number): DragResult {
    const plane = wallPlane(face, point)
    const turn = turnBetween(this.#start.normal, plane.normal)
    const anchorAt = new Vector3(...this.#anchor.position)
    const held = anchorAt.clone().sub(this.#grip).applyQuaternion(turn)
    const depth = (this.#anchor.size[2] * Math.abs(this.#anchor.scale[2])) / 2
    const out = held.dot(plane.normal)
    const target = point
      .clone()
      .add(held)
      .addScaledVector(plane.normal, clearance + depth - out)
    const by = target.clone().sub(anchorAt)
    const snapped = within > 0 ? this.#snapped(by, plane, world, within) : { by, lines: [] }
    const final = anchorAt.clone().add(snapped.by)
    const yaw = Math.atan2(face.normal[0], face.normal[1])
    const changes = this.items.map((item): ItemChange => {
      const offset = new Vector3(...item.position).sub(anchorAt).applyQuaternion(turn)
      return { id: item.id, position: final.clone().add(offset).toArray(), rotation: [0, yaw, 0] }
    })
    return { changes, lines: snapped.lines }
  }

  #snapped(
    by: Vector3,
    plane: DragPlane,
    world: DragWorld,
    within: number,
  ): { by: Vector3; lines: [Vector3, Vector3][] } {
    const moving = new Set(this.items.map((item) => item.id))
    const here = new Vector3(...this.#anchor.position).add(by)
    const rect = rectOn(plane, this.#anchor, here)
    const neighbours = world.items
      .filter((item) => !moving.has(item.id) && liesIn(plane, item, here))
      .map((item) => rectOn(plane, item, new Vector3(...item.position)))
    const eye = plane.v.y > 0.9 ? [eyeHeight - plane.origin.y] : []
    const { du, dv, lines } = snap(rect, neighbours, eye, within)
    const moved = by.clone().addScaledVector(plane.u, du).addScaledVector(plane.v, dv)
    const out = shift(rect, du, dv) && lines.map((line): [Vector3, Vector3] => segment(plane, line))
    return { by: moved, lines: out }
  }
}

/** The rectangle a thing takes on a plane, as if it faced along the plane's normal. */
function rectOn(plane: DragPlane, item: Item, position: Vector3): Rect {
  const pose = poseOf(item, newPose())
  const axes = new Matrix4().makeRotationFromQuaternion(pose.quaternion)
  const side = (direction: Vector3): number => {
    let reach = 0
    const axis = new Vector3()
    for (let index = 0; index < 3; index++) {
      axis.setFromMatrixColumn(axes, index)
      reach += Math.abs(axis.dot(direction)) * pose.half.getComponent(index)
    }
    return reach
  }
  const from = position.clone().sub(plane.origin)
  const [u, v] = [from.dot(plane.u), from.dot(plane.v)]
  const [wide, high] = [side(plane.u), side(plane.v)]
  return { left: u - wide, right: u + wide, bottom: v - high, top: v + high }
}

/** Whether a thing lies in about the same plane, near enough to line up with. */
function liesIn(plane: DragPlane, item: Item, here: Vector3): boolean {
  const from = new Vector3(...item.position).sub(here)
  return from.length() < neighbourhood && Math.abs(from.dot(plane.normal)) < 0.3
}

function segment(plane: DragPlane, { axis, at, from, to }: SnapLine): [Vector3, Vector3] {
  const point = (along: number): Vector3 => {
    const [u, v] = axis === 'u' ? [at, along] : [along, at]
    return plane.origin
      .clone()
      .addScaledVector(plane.u, u)
      .addScaledVector(plane.v, v)
      .addScaledVector(plane.normal, 0.03)
  }
  return [point(from), point(to)]
}

/** Faces are made anew when things have moved: the same one is where the same one was. */
function sameFace(a: WallFace, b: WallFace | undefined): boolean {
  const numbers = (face: WallFace): number[] => [...face.from, ...face.to, ...face.normal]
  return b !== undefined && numbers(a).join() === numbers(b).join()
}

function turnBetween(from: Vector3, to: Vector3): Quaternion {
  const yaw = Math.atan2(to.x, to.z) - Math.atan2(from.x, from.z)
  return new Quaternion().setFromAxisAngle(up, yaw)
}

function plus([x, y, z]: readonly [number, number, number], by: Vector3): [number, number, number] {
  return [x + by.x, y + by.y, z + by.z]
}
