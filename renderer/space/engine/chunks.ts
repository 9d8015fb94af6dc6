import { type Frustum, Sphere, Vector3 } from 'three'
import type { ItemTable } from './tables/item-table.ts'
import { itemAt, itemStride } from './tables/layout.ts'

/** Things in a bundle. */
export const perChunk = 64
const sphere = new Sphere()
const scratch = new Vector3()

/**
 * Items in bundles of neighbours, so that a view of 100,000 looks at some hundred spheres and not at every item. An
 * item that moves widens its bundle's sphere at once; bundles are made anew when enough has changed.
 */
export class Chunks {
  /** Rows of items, bundle after bundle. */
  order = new Uint32Array(0)
  count = 0
  readonly #items: ItemTable
  #chunkOf = new Int32Array(0)
  /** x, y, z, radius of each bundle. */
  #spheres = new Float32Array(0)
  #stale = true

  constructor(items: ItemTable) {
    this.#items = items
  }

  /** Items came or went, or moved far: sort anew before the next look. */
  invalidate(): void {
    this.#stale = true
  }

  /** One item has moved; keeps its bundle's sphere around it. */
  moved(row: number): void {
    if (this.#stale) return
    const chunk = this.#chunkOf[row] ?? -1
    if (chunk < 0) this.#stale = true
    else this.#include(chunk, row)
  }

  refresh(): void {
    if (!this.#stale) return
    this.#stale = false
    this.#sort()
    this.#measure()
  }

  /**
   * Calls `visit` with the range in `order` of each bundle that one of the views may show, and its distance from the
   * nearest of their eyes, metres.
   */
  forVisible(
    views: readonly { frustum: Frustum; eye: Vector3 }[],
    visit: (from: number, to: number, distance: number) => void,
  ): void {
    for (let chunk = 0; chunk < this.count; chunk++) {
      this.#sphereOf(chunk)
      let nearest = Number.POSITIVE_INFINITY
      for (const { frustum, eye } of views) {
        if (frustum.intersectsSphere(sphere)) nearest = Math.min(nearest, eye.distanceTo(sphere.center))
      }
      if (nearest === Number.POSITIVE_INFINITY) continue
      const from = chunk * perChunk
      visit(from, Math.min(from + perChunk, this.order.length), nearest - sphere.radius)
    }
  }

  /** Ranges of bundles whose sphere a ray meets. `direction` has length 1. */
  forRay(origin: Vector3, direction: Vector3, visit: (from: number, to: number) => void): void {
    for (let chunk = 0; chunk < this.count; chunk++) {
      this.#sphereOf(chunk)
      scratch.subVectors(sphere.center, origin)
      const along = Math.max(0, scratch.dot(direction))
      if (scratch.lengthSq() - along * along > sphere.radius * sphere.radius) continue
      const from = chunk * perChunk
      visit(from, Math.min(from + perChunk, this.order.length))
    }
  }

  #sphereOf(chunk: number): void {
    const o = chunk * 4
    const s = this.#spheres
    sphere.center.set(s[o] ?? 0, s[o + 1] ?? 0, s[o + 2] ?? 0)
    sphere.radius = s[o + 3] ?? 0
  }

  /** Along a space-filling curve, so that neighbours in the list are neighbours in the room. */
  #sort(): void {
    const items = this.#items
    const bounds = boundsOf(items)
    const keys = new Float64Array(items.count)
    let place = 0
    for (let row = 0; row < items.length; row++) {
      if (items.item(row)) keys[place++] = mortonOf(items, row, bounds) * 2 ** 21 + row
    }
    keys.sort()
    this.order = new Uint32Array(items.count)
    this.#chunkOf = new Int32Array(items.length).fill(-1)
    this.count = Math.ceil(items.count / perChunk)
    for (let index = 0; index < keys.length; index++) {
      const row = (keys[index] ?? 0) % 2 ** 21
      this.order[index] = row
      this.#chunkOf[row] = Math.floor(index / perChunk)
    }
  }

  #measure(): void {
    this.#spheres = new Float32Array(this.count * 4)
    for (let chunk = 0; chunk < this.count; chunk++) {
      const from = chunk * perChunk
      const to = Math.min(from + perChunk, this.order.length)
      const middle = meanOf(this.#items, this.order, from, to)
      this.#spheres.set([middle.x, middle.y, middle.z, 0], chunk * 4)
      for (let index = from; index < to; index++) this.#include(chunk, this.order[index] ?? 0)
    }
  }

  #include(chunk: number, row: number): void {
    const o = chunk * 4
    this.#sphereOf(chunk)
    const data = this.#items.data
    scratch.fromArray(data, row * itemStride + itemAt.x)
    // Room for the frame around a picture.
    const needed = scratch.distanceTo(sphere.center) + this.#items.reach(row) * 1.1
    this.#spheres[o + 3] = Math.max(sphere.radius, needed)
  }
}

interface Bounds {
  low: number[]
  scale: number
}

function boundsOf(items: ItemTable): Bounds {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (let row = 0; row < items.length; row++) {
    if (!items.item(row)) continue
    for (let axis = 0; axis < 3; axis++) {
      const value = items.data[row * itemStride + itemAt.x + axis] ?? 0
      low[axis] = Math.min(low[axis] ?? 0, value)
      high[axis] = Math.max(high[axis] ?? 0, value)
    }
  }
  const extent = Math.max(1e-6, ...high.map((value, axis) => value - (low[axis] ?? 0)))
  return { low, scale: 1023 / extent }
}

function mortonOf(items: ItemTable, row: number, { low, scale }: Bounds): number {
  let code = 0
  for (let axis = 0; axis < 3; axis++) {
    const value = items.data[row * itemStride + itemAt.x + axis] ?? 0
    code += spread(Math.floor((value - (low[axis] ?? 0)) * scale)) * 2 ** axis
  }
  return code
}

/** Ten bits, two zeros between each. */
function spread(value: number): number {
  let v = value & 0x3ff
  v = (v | (v << 16)) & 0x30000ff
  v = (v | (v << 8)) & 0x300f00f
  v = (v | (v << 4)) & 0x30c30c3
  return (v | (v << 2)) & 0x9249249
}

function meanOf(items: ItemTable, order: Uint32Array, from: number, to: number): Vector3 {
  const mean = new Vector3()
  for (let index = from; index < to; index++) {
    const i = (order[index] ?? 0) * itemStride
    mean.x += items.data[i + itemAt.x] ?? 0
    mean.y += items.data[i + itemAt.y] ?? 0
    mean.z += items.data[i + itemAt.z] ?? 0
  }
  return mean.divideScalar(Math.max(1, to - from))
}
