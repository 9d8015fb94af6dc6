import { Euler, Quaternion, Vector3 } from 'three'
import type { Item } from '#shared/model/environment.ts'
import { easeOut } from '../ease.ts'
import { itemAt, itemStride } from './layout.ts'

/** Bits of an item's `flags`. */
export const itemFlag = { selected: 1, hovered: 2, hiddenFront: 4, onWall: 8, dragged: 16 } as const

/** Where a thing is at one moment. Half sizes, metres. */
export interface Pose {
  position: Vector3
  quaternion: Quaternion
  half: Vector3
}

/** Makes a pose at the origin, without turn or size, to be filled in. */
export const newPose = (): Pose => ({ position: new Vector3(), quaternion: new Quaternion(), half: new Vector3() })

/** How a thing gets to a new place: `seconds` of flight from where it is; 0 puts it there at once. */
export interface Arrival {
  /** Engine time, seconds. */
  now: number
  seconds: number
  /** Where a thing that was not there before flies from; left out, it grows where it stands. */
  from?: Pose | undefined
}

const euler = new Euler()
const quaternion = new Quaternion()
const scratch = newPose()
const ahead = new Vector3()
/** Where a flight begins; apart from `scratch`, which may be what a pose is asked into. */
const origin = newPose()

/**
 * All items of a place as one array of numbers, laid out as the graphics card reads it: where each comes from, where it
 * goes, and when it set out. Positions between are computed where they are needed, so 100,000 things in flight cost
 * nothing a frame. Rows keep their index while the item lives; freed rows are used again.
 */
export class ItemTable {
  /** Rows in use lie below this. */
  length = 0
  /** Items alive. */
  count = 0
  data: Float32Array
  readonly changed = new Set<number>()
  /** Moment at which the last flight ends, engine seconds. */
  settledAt = 0
  readonly #rows = new Map<string, number>()
  readonly #items: (Item | undefined)[] = []
  readonly #free: number[] = []
  readonly #lastChange: number[] = []
  /** Metres by which things that lie on others are drawn before where they stand. */
  readonly #lifts = new Map<number, number>()

  constructor(capacity = 256) {
    this.data = new Float32Array(capacity * itemStride)
  }

  row(id: string): number | undefined {
    return this.#rows.get(id)
  }

  item(row: number): Item | undefined {
    return this.#items[row]
  }

  *items(): Generator<Item> {
    for (const item of this.#items) if (item) yield item
  }

  asset(row: number): number {
    return this.data[row * itemStride + itemAt.asset] ?? -1
  }

  flags(row: number): number {
    return this.data[row * itemStride + itemAt.flags] ?? 0
  }

  /** Puts an item in, or moves it to where it now belongs. Returns its row. */
  put(item: Item, asset: number, arrival: Arrival): number {
    const known = this.#rows.get(item.id)
    const row = known ?? this.#newRow(item.id)
    this.#writeOrigin(row, known === undefined, item, arrival)
    this.#writeTarget(row, item, asset)
    this.#items[row] = item
    this.#lastChange[row] = arrival.now
    this.changed.add(row)
    return row
  }

  remove(id: string): number | undefined {
    const row = this.#rows.get(id)
    if (row === undefined) return undefined
    this.#rows.delete(id)
    this.#lifts.delete(row)
    this.#items[row] = undefined
    this.data.fill(0, row * itemStride, (row + 1) * itemStride)
    this.#free.push(row)
    this.count -= 1
    this.changed.add(row)
    return row
  }

  setFlag(row: number, bit: number, on: boolean): void {
    const before = this.flags(row)
    const after = on ? before | bit : before & ~bit
    if (before === after) return
    this.data[row * itemStride + itemAt.flags] = after
    this.changed.add(row)
  }

  /** How far an item is drawn before where it stands, because it lies on another; metres. */
  lift(row: number): number {
    return this.#lifts.get(row) ?? 0
  }

  setLift(row: number, metres: number): void {
    const item = this.#items[row]
    if (!item) return
    if (metres === 0) this.#lifts.delete(row)
    else this.#lifts.set(row, metres)
    this.#writeTarget(row, item, this.asset(row))
    this.changed.add(row)
  }

  /** Where an item stands, or is going to, whatever lies below it. */
  resting(row: number, out: Pose): Pose {
    const item = this.#items[row]
    return item ? poseOf(item, out) : out
  }

  /** Metres from the middle of an item's body to its corners. */
  halfDiagonal(row: number): number {
    const o = row * itemStride
    return Math.hypot(at(this.data, o + itemAt.halfX), at(this.data, o + itemAt.halfY), at(this.data, o + itemAt.halfZ))
  }

  /** How long ago the item last changed, seconds. */
  sinceChange(row: number, now: number): number {
    return now - (this.#lastChange[row] ?? Number.NEGATIVE_INFINITY)
  }

  /** Where the item is at `now`, on its way or arrived. */
  pose(row: number, now: number, out: Pose): Pose {
    const d = this.data
    const o = row * itemStride
    const t = easeOut(progress(at(d, o + itemAt.start), at(d, o + itemAt.duration), now))
    out.position.fromArray(d, o + itemAt.x)
    out.quaternion.fromArray(d, o + itemAt.rotation)
    out.half.fromArray(d, o + itemAt.halfX)
    if (t < 1) {
      originFrom(d, o)
      out.position.lerpVectors(origin.position, out.position, t)
      nlerp(origin.quaternion, out.quaternion, t)
      out.half.lerpVectors(origin.half, out.half, t)
    }
    return out
  }

  /** Radius of a sphere about its target that holds it from `now` on, all along its flight; metres. */
  reach(row: number, now = Number.NEGATIVE_INFINITY): number {
    const d = this.data
    const o = row * itemStride
    const size = this.halfDiagonal(row)
    const duration = at(d, o + itemAt.duration)
    if (duration === 0 || now >= at(d, o + itemAt.start) + duration) return size
    const along = (to: number, from: number): number => at(d, o + to) - at(d, o + from)
    const way = Math.hypot(along(itemAt.x, itemAt.fromX), along(itemAt.y, itemAt.fromY), along(itemAt.z, itemAt.fromZ))
    return size + way
  }

  #newRow(id: string): number {
    const row = this.#free.pop() ?? this.length++
    if ((row + 1) * itemStride > this.data.length) {
      const larger = new Float32Array(this.data.length * 2)
      larger.set(this.data)
      this.data = larger
    }
    this.#rows.set(id, row)
    this.count += 1
    return row
  }

  #writeOrigin(row: number, fresh: boolean, item: Item, { now, seconds, from }: Arrival): void {
    const d = this.data
    const o = row * itemStride
    const flying = seconds > 0
    if (flying && !fresh) this.pose(row, now, scratch)
    else poseOf(item, scratch)
    if (fresh && flying) {
      if (from) copyPose(from, scratch)
      else scratch.half.multiplyScalar(0.6)
    }
    d[o + itemAt.start] = now
    d[o + itemAt.duration] = flying ? seconds : 0
    scratch.position.toArray(d, o + itemAt.fromX)
    scratch.quaternion.toArray(d, o + itemAt.fromRotation)
    scratch.half.toArray(d, o + itemAt.fromHalfX)
    d[o + itemAt.flags] = fresh ? 0 : this.flags(row)
    if (flying) this.settledAt = Math.max(this.settledAt, now + seconds)
  }

  #writeTarget(row: number, item: Item, asset: number): void {
    const d = this.data
    const o = row * itemStride
    poseOf(item, scratch)
    const lift = this.#lifts.get(row)
    if (lift !== undefined) scratch.position.add(ahead.set(0, 0, lift).applyQuaternion(scratch.quaternion))
    scratch.position.toArray(d, o + itemAt.x)
    scratch.quaternion.toArray(d, o + itemAt.rotation)
    scratch.half.toArray(d, o + itemAt.halfX)
    d[o + itemAt.asset] = asset
  }
}

/** Makes the pose that an item's own numbers say. */
export function poseOf(item: Pick<Item, 'position' | 'rotation' | 'scale' | 'size'>, out: Pose): Pose {
  out.position.fromArray(item.position)
  out.quaternion.copy(quaternion.setFromEuler(euler.set(item.rotation[0], item.rotation[1], item.rotation[2], 'XYZ')))
  out.half.set(
    (item.size[0] * Math.abs(item.scale[0])) / 2,
    (item.size[1] * Math.abs(item.scale[1])) / 2,
    (item.size[2] * Math.abs(item.scale[2])) / 2,
  )
  return out
}

function copyPose(from: Pose, to: Pose): void {
  to.position.copy(from.position)
  to.quaternion.copy(from.quaternion)
  to.half.copy(from.half)
}

function progress(start: number, seconds: number, now: number): number {
  if (seconds <= 0) return 1
  return Math.min(1, Math.max(0, (now - start) / seconds))
}

function at(data: Float32Array, index: number): number {
  return data[index] ?? 0
}

function originFrom(d: Float32Array, o: number): void {
  origin.position.fromArray(d, o + itemAt.fromX)
  origin.quaternion.fromArray(d, o + itemAt.fromRotation)
  origin.half.fromArray(d, o + itemAt.fromHalfX)
}

/** The same short-way blend as the shader's, so that what is picked is what is seen. */
function nlerp(from: Quaternion, to: Quaternion, t: number): void {
  const sign = from.dot(to) < 0 ? -1 : 1
  to.set(
    from.x * sign + (to.x - from.x * sign) * t,
    from.y * sign + (to.y - from.y * sign) * t,
    from.z * sign + (to.z - from.z * sign) * t,
    from.w * sign + (to.w - from.w * sign) * t,
  ).normalize()
}
