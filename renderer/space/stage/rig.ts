import { type PerspectiveCamera, type Sphere, Vector3 } from 'three'
import type { Camera } from '#shared/model/environment.ts'
import { placeReach } from '#shared/model/bounds.ts'
import { isFinite32 } from '../engine/drawable.ts'
import { spring } from '../engine/ease.ts'

/** How one moves: around a point, on the floor, or freely. All three share one camera and change without a jump. */
export type NavigationMode = 'orbit' | 'walk' | 'fly'

/** Where an eye is and where it looks: `yaw` 0 looks along -z and grows to the left, `pitch` up; radians. */
export interface Gaze {
  x: number
  y: number
  z: number
  yaw: number
  pitch: number
  fov: number
}

const axes = ['x', 'y', 'z', 'yaw', 'pitch', 'fov'] as const
/** Just short of straight up, so that "up" stays defined. */
export const steepest = Math.PI / 2 - 0.02
/** Stiffness of the camera's spring for hands and for journeys, 1/s. */
const handStiffness = 22
const journeyStiffness = 6.5
/** Nearest that zooming gets to a surface, metres: a pixel of a photo is about this wide. */
const nearestZoom = 0.0004
/** How much quicker backing off comes to the view of everything than it backs off from what is near. */
const homing = 1.3
/** Share of its distance within which the view of everything is reached. */
const arrived = 0.02

const forward = new Vector3()
const toEye = new Vector3()

const within = (...point: [number, number, number]): [number, number, number] =>
  point.map((part) => Math.min(Math.max(part, -placeReach), placeReach)) as [number, number, number]

/** Turns `gaze` into the direction it looks along. */
export function directionOf(gaze: Pick<Gaze, 'yaw' | 'pitch'>, out: Vector3): Vector3 {
  const level = Math.cos(gaze.pitch)
  return out.set(-Math.sin(gaze.yaw) * level, Math.sin(gaze.pitch), -Math.cos(gaze.yaw) * level)
}

/** Turns a camera into a place to stand and two angles, radians; looking straight up or down stays just short of it. */
export function gazeOf(camera: Camera): Gaze {
  const [x, y, z] = camera.position
  const dx = camera.target[0] - x
  const dy = camera.target[1] - y
  const dz = camera.target[2] - z
  const flat = Math.hypot(dx, dz)
  const pitch = Math.min(steepest, Math.max(-steepest, Math.atan2(dy, flat)))
  return { x, y, z, yaw: flat < 1e-9 ? 0 : Math.atan2(-dx, -dz), pitch, fov: camera.fov }
}

/** The turn from one heading to another, radians, never more than half of a whole one. */
function shortWay(from: number, to: number): number {
  const by = (to - from) % (2 * Math.PI)
  return by > Math.PI ? by - 2 * Math.PI : by < -Math.PI ? by + 2 * Math.PI : by
}

const smooth = (share: number): number => share * share * (3 - 2 * share)

/**
 * The camera, as critically damped springs that follow where it is sent. Hands, keys and journeys all only move the
 * goal; nothing ever jumps, unless motion is reduced: then everything does.
 */
export class CameraRig {
  mode: NavigationMode = 'walk'
  /** Cuts instead of gliding. */
  reduced = false
  /** Metres from the eye to what it looks at; speeds follow it. */
  reach = 6
  readonly #now: Gaze
  readonly #goal: Gaze
  readonly #speed: Gaze = { x: 0, y: 0, z: 0, yaw: 0, pitch: 0, fov: 0 }
  readonly #pivot = new Vector3()
  #stiffness = handStiffness

  constructor(camera: Camera) {
    this.#now = gazeOf(camera)
    this.#goal = { ...this.#now }
    this.setPivot(new Vector3(...camera.target))
  }

  /** Where the camera is going. */
  get goal(): Readonly<Gaze> {
    return this.#goal
  }

  get gaze(): Readonly<Gaze> {
    return this.#now
  }

  /** The point one orbits about. */
  setPivot(point: Vector3): void {
    this.#pivot.copy(point)
    this.reach = Math.max(0.05, this.#eye(toEye).distanceTo(point))
  }

  get pivot(): Readonly<Vector3> {
    return this.#pivot
  }

  /** The camera as a document keeps it: within the place, however far out one has flown. */
  camera(): Camera {
    const { x, y, z, fov } = this.#goal
    directionOf(this.#goal, forward).multiplyScalar(this.reach)
    return { position: within(x, y, z), target: within(x + forward.x, y + forward.y, z + forward.z), fov }
  }

  /** Travels to a view; `cut` is there at once. Stays where it is for a view from nowhere. */
  travel(camera: Camera, cut = false): void {
    const goal = gazeOf(camera)
    if (!axes.every((axis) => isFinite32(goal[axis]))) return
    goal.yaw = this.#goal.yaw + shortWay(this.#goal.yaw, goal.yaw)
    Object.assign(this.#goal, goal)
    this.#stiffness = journeyStiffness
    if (cut || this.reduced) this.#arrive()
    this.setPivot(new Vector3(...camera.target))
  }

  /** Looks about, or in orbit mode goes about the pivot; radians. */
  turn(yaw: number, pitch: number): void {
    this.#stiffness = handStiffness
    const before = directionOf(this.#goal, forward).clone()
    const wanted = Math.min(steepest, Math.max(-steepest, this.#goal.pitch + pitch))
    const tilt = wanted - this.#goal.pitch
    this.#goal.yaw += yaw
    this.#goal.pitch = wanted
    if (this.mode === 'orbit') this.#carry(this.#pivot, before, yaw, tilt)
  }

  /**
   * Swings about a point toward looking straight at a surface, so that coming close to a picture ends before it. What
   * is at the point stays where it is on the screen.
   *
   * @param front where the surface looks
   * @param share of the way, 0 to 1
   */
  face(point: Vector3, front: Vector3, share: number): void {
    const before = directionOf(this.#goal, forward).clone()
    if (before.dot(front) > -0.1) return
    const yaw = shortWay(this.#goal.yaw, Math.atan2(front.x, front.z)) * share
    const tilt = (Math.asin(Math.max(-1, Math.min(1, -front.y))) - this.#goal.pitch) * share
    this.#goal.yaw += yaw
    this.#goal.pitch += tilt
    this.#carry(point, before, yaw, tilt)
  }

  /** Moves the eye about a point as it has turned from looking along `before`. */
  #carry(point: Vector3, before: Vector3, yaw: number, tilt: number): void {
    const eye = this.#eye(toEye).sub(point)
    const side = new Vector3(-before.z, 0, before.x).normalize()
    eye.applyAxisAngle(side, tilt).applyAxisAngle(new Vector3(0, 1, 0), yaw)
    Object.assign(this.#goal, { x: point.x + eye.x, y: point.y + eye.y, z: point.z + eye.z })
  }

  /**
   * Comes closer to a point, or backs off from it, by the same share of the way for each notch: the same wheel leads
   * from the whole museum to a single pixel.
   *
   * @param amount positive comes closer; 1 halves the way
   */
  zoom(point: Vector3, amount: number): void {
    this.#stiffness = handStiffness
    const eye = this.#eye(toEye)
    const way = eye.distanceTo(point)
    const rest = Math.max(nearestZoom, way * 2 ** -amount)
    if (way < 1e-9) return
    const share = 1 - rest / way
    this.#goal.x += (point.x - eye.x) * share
    this.#goal.y += (point.y - eye.y) * share
    this.#goal.z += (point.z - eye.z) * share
    this.reach = Math.max(nearestZoom, this.reach * 2 ** -amount)
    if (this.mode !== 'orbit') this.#pivot.copy(point)
  }

  /**
   * Backs off from a point, ever more toward a view of everything, and stops there: the same wheel leads from a single
   * pixel to the whole place, and never loses it.
   *
   * @param amount 1 doubles the way from the point
   */
  retreat(point: Vector3, amount: number, everything: Camera): void {
    this.#stiffness = handStiffness
    const eye = this.#eye(toEye).clone()
    const end = new Vector3(...everything.position)
    const rest = end.distanceTo(eye)
    const step = rest * (1 - 2 ** (-homing * amount))
    const away = eye.distanceTo(point)
    const middle = new Vector3(...everything.target)
    const outside = eye.distanceTo(middle) >= end.distanceTo(middle)
    const backing = outside ? step : Math.min(step, away * (2 ** amount - 1))
    const goal = gazeOf(everything)
    if (rest - backing < end.distanceTo(middle) * arrived) {
      this.#goal.yaw += shortWay(this.#goal.yaw, goal.yaw)
      Object.assign(this.#goal, { ...goal, yaw: this.#goal.yaw })
      this.setPivot(middle)
      return
    }
    // Near something one backs off from it; the farther out, the straighter one heads for the view of everything.
    const homeward = smooth(step < 1e-9 ? 1 : backing / step)
    const from = eye
      .clone()
      .sub(point)
      .normalize()
      .multiplyScalar(1 - homeward)
    const way = from.addScaledVector(end.sub(eye).normalize(), homeward).normalize().multiplyScalar(backing)
    const share = (backing / rest) * homeward
    this.#goal.x += way.x
    this.#goal.y += way.y
    this.#goal.z += way.z
    this.#goal.yaw += shortWay(this.#goal.yaw, goal.yaw) * share
    this.#goal.pitch += (goal.pitch - this.#goal.pitch) * share
    this.#goal.fov += (goal.fov - this.#goal.fov) * share
    this.reach += backing
    if (this.mode === 'orbit') this.setPivot(this.#pivot.lerp(middle, share))
    else this.#pivot.copy(point)
  }

  /** Moves along its own right, up and forward; metres. Walking keeps to the floor plan. */
  step(right: number, up: number, ahead: number): void {
    this.#stiffness = handStiffness
    directionOf(this.#goal, forward)
    if (this.mode === 'walk' || this.mode === 'orbit') forward.setY(0).normalize()
    const { yaw } = this.#goal
    const dx = Math.cos(yaw) * right + forward.x * ahead
    const dz = -Math.sin(yaw) * right + forward.z * ahead
    const dy = up + forward.y * ahead
    Object.assign(this.#goal, { x: this.#goal.x + dx, y: this.#goal.y + dy, z: this.#goal.z + dz })
    this.#pivot.add(new Vector3(dx, dy, dz))
  }

  /** Shifts the view in its own plane, as dragging with two fingers does; metres. */
  pan(right: number, up: number): void {
    this.#stiffness = handStiffness
    const { yaw, pitch } = this.#goal
    const shift = new Vector3(
      Math.cos(yaw) * right + Math.sin(yaw) * Math.sin(pitch) * up,
      Math.cos(pitch) * up,
      -Math.sin(yaw) * right + Math.cos(yaw) * Math.sin(pitch) * up,
    )
    Object.assign(this.#goal, { x: this.#goal.x + shift.x, y: this.#goal.y + shift.y, z: this.#goal.z + shift.z })
    this.#pivot.add(shift)
  }

  /**
   * Lets time pass.
   *
   * @param dt seconds
   * @returns whether the camera still moves
   */
  advance(dt: number): boolean {
    if (this.reduced) {
      const moved = axes.some((axis) => this.#now[axis] !== this.#goal[axis])
      this.#arrive()
      return moved
    }
    let moving = false
    const tolerance = Math.max(1e-6, this.reach * 1e-5)
    for (const axis of axes) {
      const goal = this.#goal[axis]
      const [value, speed] = spring(this.#now[axis], this.#speed[axis], goal, this.#stiffness, dt)
      const still = Math.abs(value - goal) < tolerance && Math.abs(speed) < tolerance * 20
      this.#now[axis] = still ? goal : value
      this.#speed[axis] = still ? 0 : speed
      if (!still) moving = true
    }
    return moving
  }

  /** Sets a three camera to where the rig is. `near` is what is nearest to the eye, metres. */
  apply(camera: PerspectiveCamera, near: number, bounds: Sphere): void {
    const { x, y, z, yaw, pitch, fov } = this.#now
    camera.position.set(x, y, z)
    camera.rotation.set(pitch, yaw, 0, 'YXZ')
    camera.fov = (fov * 180) / Math.PI
    const far = camera.position.distanceTo(bounds.center) + bounds.radius * 8 + 200
    camera.near = Math.min(2, Math.max(nearestZoom / 4, Math.min(near, this.reach) * 0.25))
    camera.far = far
    camera.updateProjectionMatrix()
    camera.updateMatrixWorld()
  }

  #eye(out: Vector3): Vector3 {
    return out.set(this.#goal.x, this.#goal.y, this.#goal.z)
  }

  #arrive(): void {
    Object.assign(this.#now, this.#goal)
    for (const axis of axes) this.#speed[axis] = 0
  }
}
