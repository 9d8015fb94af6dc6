import { Frustum, Matrix4, type PerspectiveCamera, Vector3 } from 'three'
import { type Chunks, perChunk } from './chunks.ts'
import type { Panels } from './draw/panels.ts'
import { levelFor, type Level } from './lod/ladder.ts'
import type { LodRequests } from './lod/requests.ts'
import { bodyKind, type AssetTable } from './tables/asset-table.ts'
import { itemFlag, type ItemTable } from './tables/item-table.ts'
import { itemAt, itemStride } from './tables/layout.ts'

/** Device pixels from which a thing is drawn with its frame. */
const framedFrom = 20
/** Device pixels from which the wall behind it is lit by its own lamp, and the floor mirrors it. */
const litFrom = 8
const mirroredFrom = 8
/** Below every one of them: a thing this small is a flat panel and nothing else. */
const plainBelow = Math.min(framedFrom, litFrom, mirroredFrom)
/** Metres above the floor up to which it mirrors. */
const mirrorReach = 4

/** A camera, and the size at which its picture is drawn. */
export interface EyeView {
  camera: PerspectiveCamera
  /** Device pixels. */
  width: number
  height: number
}

/** What is worked out of an eye once a frame. */
class Sight {
  readonly frustum = new Frustum()
  readonly eye = new Vector3()
  readonly forward = new Vector3()
  /** Device pixels that one radian takes in the middle of the picture. */
  pixelsPerRadian = 1

  aim({ camera, height }: EyeView): void {
    matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
    this.frustum.setFromProjectionMatrix(matrix)
    this.eye.setFromMatrixPosition(camera.matrixWorld)
    this.forward.setFromMatrixColumn(camera.matrixWorld, 2).negate().normalize()
    // By the projection itself: a headset's fields of view are no angle of a camera.
    this.pixelsPerRadian = (height * camera.projectionMatrix.elements[5]) / 2
  }
}

const matrix = new Matrix4()

interface CullingParts {
  items: ItemTable
  assets: AssetTable
  chunks: Chunks
  panels: Panels
}

/** What culling left of the items. */
export interface Seen {
  /** Items in bundles that the view touches. */
  items: number
  /** Distance from the eye to the nearest of them, metres. */
  nearest: number
}

/**
 * Goes over what the eyes may see: sorts it into the lists that are drawn, and notes how large each asset appears to the
 * eye that sees it largest. Plain loops over numbers: this runs in every frame in which an eye moves.
 */
export class Culling {
  readonly #sights: Sight[] = []
  readonly #bundles: { from: number; to: number; distance: number }[] = []
  #bundleCount = 0
  /** Half the largest side in each bundle, metres; -1 where things of other kinds, or chosen ones, lie in it. */
  #plainHalf = new Float32Array(0)
  /** The state of things for which it was measured. */
  #measuredFor = new Float64Array(0)
  #state = 1

  readonly #parts: CullingParts
  readonly #ladder: () => readonly Level[]

  constructor(parts: CullingParts, ladder: () => readonly Level[]) {
    this.#parts = parts
    this.#ladder = ladder
  }

  /** Items, their flags or their assets have changed: what was measured of bundles no longer holds. */
  forget(): void {
    this.#state += 1
  }

  /**
   * @param requests where to note what is seen; left out when only the drawing lists are needed
   * @param ground height of the floor that mirrors; undefined where none does
   */
  cull(eyes: readonly EyeView[], ground: number | undefined, requests?: LodRequests): Seen {
    const { panels } = this.#parts
    this.#aim(eyes)
    this.#collect()
    panels.clear()
    requests?.clear()
    const seen: Seen = { items: 0, nearest: Number.POSITIVE_INFINITY }
    for (let index = 0; index < this.#bundleCount; index++) {
      const bundle = this.#bundles[index]
      if (bundle && !this.#plain(bundle, requests, seen)) {
        this.#bundle(bundle.from, bundle.to, ground, requests, seen)
      }
    }
    panels.commit()
    return seen
  }

  #aim(eyes: readonly EyeView[]): void {
    this.#sights.length = Math.min(this.#sights.length, eyes.length)
    eyes.forEach((eye, index) => (this.#sights[index] ??= new Sight()).aim(eye))
  }

  /** Bundles in view, nearest first, so that what is hidden costs no shading. */
  #collect(): void {
    this.#bundleCount = 0
    this.#parts.chunks.forVisible(this.#sights, (from, to, distance) => {
      const place = this.#bundleCount++
      const bundle = this.#bundles[place]
      if (bundle) Object.assign(bundle, { from, to, distance })
      else this.#bundles.push({ from, to, distance })
    })
    for (let place = this.#bundleCount; place < this.#bundles.length; place++) {
      const unused = this.#bundles[place]
      if (unused) unused.distance = Number.POSITIVE_INFINITY
    }
    this.#bundles.sort((a, b) => a.distance - b.distance)
  }

  /**
   * Draws a bundle far off in one go, without looking at its things: none can be large enough for anything but a flat
   * panel. Not while requests are noted, which each asset has its own.
   */
  #plain(
    bundle: { from: number; to: number; distance: number },
    requests: LodRequests | undefined,
    seen: Seen,
  ): boolean {
    const { from, to, distance } = bundle
    if (requests || distance <= 0) return false
    const half = this.#halfOf(from, to)
    if (half < 0) return false
    const surface = Math.max(distance - half * 0.9, distance * 0.15, 1e-4)
    const sharpest = this.#sights.reduce((most, { pixelsPerRadian }) => Math.max(most, pixelsPerRadian), 0)
    if ((2 * half * sharpest) / surface >= plainBelow) return false
    const { chunks, panels } = this.#parts
    panels.lists.flat.pushAll(chunks.order.subarray(from, to))
    seen.items += to - from
    if (surface < seen.nearest) seen.nearest = surface
    return true
  }

  #halfOf(from: number, to: number): number {
    const { chunks, items, assets } = this.#parts
    const bundle = from / perChunk
    if (bundle >= this.#plainHalf.length) {
      this.#plainHalf = new Float32Array(chunks.count)
      this.#measuredFor = new Float64Array(chunks.count)
    }
    if (this.#measuredFor[bundle] === this.#state) return this.#plainHalf[bundle] ?? -1
    this.#measuredFor[bundle] = this.#state
    let half = 0
    for (let index = from; index < to && half >= 0; index++) {
      const row = chunks.order[index] ?? 0
      const o = row * itemStride
      const kind = assets.kind(items.asset(row))
      const chosen = (items.flags(row) & (itemFlag.selected | itemFlag.hovered)) !== 0
      if (chosen || kind === bodyKind.sign || kind === bodyKind.model) half = -1
      else half = Math.max(half, items.data[o + itemAt.halfX] ?? 0, items.data[o + itemAt.halfY] ?? 0)
    }
    this.#plainHalf[bundle] = half
    return half
  }

  #bundle(from: number, to: number, ground: number | undefined, requests: LodRequests | undefined, seen: Seen): void {
    const { items, assets, chunks } = this.#parts
    const { data } = items
    seen.items += to - from
    for (let index = from; index < to; index++) {
      const row = chunks.order[index] ?? 0
      const o = row * itemStride
      const half = Math.max(data[o + itemAt.halfX] ?? 0, data[o + itemAt.halfY] ?? 0)
      let largest = 0
      for (const sight of this.#sights) {
        const pixels = this.#measure(o, half, sight, requests, seen)
        if (pixels > largest) largest = pixels
      }
      const asset = data[o + itemAt.asset] ?? 0
      this.#draw(row, largest, assets.kind(asset), (data[o + itemAt.y] ?? 0) - half, ground)
    }
  }

  /** Device pixels that a thing's larger side takes for one eye; notes what that eye wants of it. */
  #measure(o: number, half: number, sight: Sight, requests: LodRequests | undefined, seen: Seen): number {
    const { data } = this.#parts.items
    const { eye, forward, pixelsPerRadian } = sight
    const dx = (data[o + itemAt.x] ?? 0) - eye.x
    const dy = (data[o + itemAt.y] ?? 0) - eye.y
    const dz = (data[o + itemAt.z] ?? 0) - eye.z
    const distance = Math.sqrt(dx * dx + dy * dy + dz * dz)
    const surface = Math.max(distance - half * 0.9, distance * 0.15, 1e-4)
    const pixels = (2 * half * pixelsPerRadian) / surface
    if (surface < seen.nearest) seen.nearest = surface
    if (!requests) return pixels
    const ahead = (dx * forward.x + dy * forward.y + dz * forward.z) / Math.max(distance, 1e-4)
    if (ahead < 0 && distance > 2 * half) return pixels
    const asset = data[o + itemAt.asset] ?? 0
    const level = levelFor(this.#ladder(), pixels, this.#parts.assets.pixels(asset))
    if (level < 0) return pixels
    const centred = ahead > 0 ? ahead * ahead * ahead * ahead : 0
    requests.add(asset, level, pixels * (0.25 + 0.75 * centred))
    return pixels
  }

  #draw(row: number, pixels: number, kind: number, bottom: number, ground: number | undefined): void {
    const { lists } = this.#parts.panels
    const flags = this.#parts.items.flags(row)
    if (kind === bodyKind.sign) {
      lists.sign.push(row)
      return
    }
    if (kind === bodyKind.model) {
      if ((flags & itemFlag.hiddenFront) === 0) lists.box.push(row)
    } else if (pixels >= framedFrom) lists.framed.push(row)
    else lists.flat.push(row)
    if (pixels >= litFrom && kind !== bodyKind.model && (flags & itemFlag.onWall) !== 0) lists.pool.push(row)
    if (ground !== undefined && pixels >= mirroredFrom && bottom - ground < mirrorReach && kind !== bodyKind.model) {
      lists.mirror.push(row)
    }
    if ((flags & (itemFlag.selected | itemFlag.hovered)) !== 0) lists.rim.push(row)
  }
}
