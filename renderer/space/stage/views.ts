import { type Box3, Vector3 } from 'three'
import type { Camera } from '#shared/model/environment.ts'
import type { Pose } from '../engine/tables/item-table.ts'
import { directionOf, gazeOf, type Gaze } from './rig.ts'

/** Share of the free part of the window that is filled by what is framed, along the side that it fills more. */
const filling = 0.86
/** Share of the window that the box about a place takes where backing off ends; what stands in it takes about a fifth. */
const farthestFilling = 0.24
/** How steeply the overview and the way home look down, radians. */
const overviewPitch = -0.6
const homePitch = -0.22
/** Nearest that the eye comes to what it frames: to one thing, and to a whole place; metres. */
const nearestThing = 0.02
const nearestPlace = 1

/** Through what a view is seen: the window, where the middle of the picture lies in it, and what no panel covers. */
export interface Lens {
  /** Vertical field of view of the whole window, radians. */
  fov: number
  /** CSS pixels. */
  width: number
  height: number
  /** How far the middle of the picture lies right of the window's, CSS pixels. */
  shift: number
  /** The part of the window to fill, CSS pixels from its top left. */
  free: { x: number; y: number; width: number; height: number }
}

/** A view, and the middle of what it shows. */
export interface View {
  camera: Camera
  middle: Vector3
}

/** Finds the view that shows one thing straight on and as large as fits into the free part of the window. */
export function viewOnto(pose: Pose, eye: Vector3, lens: Lens): View {
  const front = new Vector3(0, 0, 1).applyQuaternion(pose.quaternion)
  // A thing with depth is looked at from where one comes, unless that is its side or back; a panel from its front.
  if (pose.half.z > 0.25 * Math.max(pose.half.x, pose.half.y)) {
    const toEye = new Vector3().subVectors(eye, pose.position).setY(0).normalize()
    if (toEye.dot(front) > 0.5) front.copy(toEye)
  }
  const { x, y, z } = front
  const heading = gazeOf({ position: [x, y, z], target: [0, 0, 0], fov: lens.fov })
  return frame(cornersOfPose(pose), heading, lens, nearestThing)
}

/**
 * Finds the view of everything from above, as on a model of the house, as near as shows all of it.
 *
 * @param yaw heading from which one looks; 0 is from the front
 */
export function overviewOf(box: Box3, lens: Lens, yaw = 0): View {
  return frame(cornersOfBox(box), { yaw, pitch: overviewPitch }, lens, nearestPlace)
}

/** Finds the view at which backing off ends, in the heading one has: the whole place, small. */
export function farthestOf(box: Box3, lens: Lens, yaw: number): View {
  const { free, width, height } = lens
  const [wide, high] = [width, height].map((side) => (side * farthestFilling) / filling) as [number, number]
  const middle = {
    x: free.x + (free.width - wide) / 2,
    y: free.y + (free.height - high) / 2,
    width: wide,
    height: high,
  }
  return frame(cornersOfBox(box), { yaw, pitch: overviewPitch }, { ...lens, free: middle }, nearestPlace)
}

/** Finds the view of everything from where one comes in. */
export function homeOf(box: Box3, lens: Lens, yaw: number): View {
  return frame(cornersOfBox(box), { yaw, pitch: homePitch }, lens, nearestPlace)
}

/**
 * The nearest view in a given direction whose free part holds all points, and holds them in its middle. Exact: along
 * each side of the window, the outermost point gives a plane before which the eye must stay.
 */
function frame(points: readonly Vector3[], heading: Pick<Gaze, 'yaw' | 'pitch'>, lens: Lens, nearest: number): View {
  const back = directionOf(heading, new Vector3()).negate()
  const right = new Vector3(Math.cos(heading.yaw), 0, -Math.sin(heading.yaw))
  const rise = new Vector3().crossVectors(back, right)
  const { left, right: east, bottom, top } = slopesOf(lens)
  const spans = {
    depth: spanOf(points, (point) => point.dot(back)),
    east: spanOf(points, (point) => point.dot(right) + east * point.dot(back)),
    west: spanOf(points, (point) => point.dot(right) + left * point.dot(back)),
    top: spanOf(points, (point) => point.dot(rise) + top * point.dot(back)),
    bottom: spanOf(points, (point) => point.dot(rise) + bottom * point.dot(back)),
  }
  const away = Math.max(
    spans.depth.most + nearest,
    (spans.east.most - spans.west.least) / (east - left),
    (spans.top.most - spans.bottom.least) / (top - bottom),
  )
  const across = (spans.east.most - east * away + spans.west.least - left * away) / 2
  const up = (spans.top.most - top * away + spans.bottom.least - bottom * away) / 2
  const position = combine([right, across], [rise, up], [back, away])
  const middle = middleOf(points)
  const target = position.clone().addScaledVector(back, Math.min(-1e-4, middle.dot(back) - away))
  return { camera: { position: position.toArray(), target: target.toArray(), fov: lens.fov }, middle }
}

/** How far the edges of what is to be filled lie aside and above, per metre ahead. */
function slopesOf({ fov, width, height, shift, free }: Lens) {
  const pixels = Math.max(1, height) / 2 / Math.tan(fov / 2)
  const x = free.x + free.width / 2 - (width / 2 + shift)
  const y = height / 2 - (free.y + free.height / 2)
  const [wide, high] = [(Math.max(8, free.width) / 2) * filling, (Math.max(8, free.height) / 2) * filling]
  return {
    left: (x - wide) / pixels,
    right: (x + wide) / pixels,
    bottom: (y - high) / pixels,
    top: (y + high) / pixels,
  }
}

function spanOf(points: readonly Vector3[], measure: (point: Vector3) => number): { least: number; most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const point of points) {
    const value = measure(point)
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return { least, most }
}

function combine(...parts: [Vector3, number][]): Vector3 {
  const sum = new Vector3()
  for (const [direction, length] of parts) sum.addScaledVector(direction, length)
  return sum
}

function middleOf(points: readonly Vector3[]): Vector3 {
  const sum = new Vector3()
  for (const point of points) sum.add(point)
  return sum.divideScalar(Math.max(1, points.length))
}

function cornersOfBox({ min, max }: Box3): Vector3[] {
  return [min.x, max.x].flatMap((x) =>
    [min.y, max.y].flatMap((y) => [new Vector3(x, y, min.z), new Vector3(x, y, max.z)]),
  )
}

function cornersOfPose({ position, quaternion, half }: Pose): Vector3[] {
  return [-1, 1].flatMap((x) =>
    [-1, 1].flatMap((y) =>
      [-1, 1].map((z) => new Vector3(x * half.x, y * half.y, z * half.z).applyQuaternion(quaternion).add(position)),
    ),
  )
}
