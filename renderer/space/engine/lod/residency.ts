import { none, type AssetTable } from '../tables/asset-table.ts'
import { slotsOf, type Level } from './ladder.ts'
import { plan, type Plan, type LodRequests } from './requests.ts'
import { Slots } from './slots.ts'
import { Streamer, type Arrived, type FetchBitmap, type StreamerOptions, type Want } from './streamer.ts'

/** Where pictures end up: the texture arrays of the graphics card, or a record of them in a test. */
export interface Uploader {
  upload(level: number, slot: number, bitmap: ImageBitmap): void
}

/** What textures are filled with, and how much of a frame that may take. */
export interface ResidencyOptions extends StreamerOptions {
  ladder: readonly Level[]
  assets: AssetTable
  fetch: FetchBitmap
  uploader: Uploader
  /** Bytes of pixels that may go to the graphics card in one frame; one picture always may. */
  bytesPerFrame?: number
  /** Milliseconds of this thread that uploads may take in one frame. */
  millisecondsPerFrame?: number
}

/**
 * Decides which renditions lie in graphics memory. Every sweep over the view says what is seen and how large; what is
 * missing is streamed in, most important first, and takes the place of what was wanted longest ago.
 */
export class Residency {
  ladder: readonly Level[]
  readonly #assets: AssetTable
  readonly #uploader: Uploader
  readonly #streamer: Streamer
  readonly #slots: Slots[]
  readonly #bytesPerFrame: number
  readonly #millisecondsPerFrame: number
  #sweep = 0
  uploads = 0
  evictions = 0

  constructor(options: ResidencyOptions) {
    this.ladder = options.ladder
    this.#assets = options.assets
    this.#uploader = options.uploader
    this.#streamer = new Streamer(options.fetch, options)
    this.#slots = options.ladder.map((level) => new Slots(slotsOf(level)))
    this.#bytesPerFrame = options.bytesPerFrame ?? 4 * 1024 * 1024
    this.#millisecondsPerFrame = options.millisecondsPerFrame ?? 6
  }

  get pending(): number {
    return this.#streamer.pending
  }

  /** Slots in use, by level. */
  get used(): number[] {
    return this.#slots.map((slots) => slots.used)
  }

  /** Takes what is seen now and asks for what is missing. */
  see(requests: LodRequests): void {
    this.#sweep += 1
    const granted = plan(
      requests,
      this.#slots.map((slots) => slots.capacity),
    )
    this.#touch(granted)
    this.#streamer.want(this.#missing(granted, requests), this.#sweep)
  }

  /** Uploads what arrived, within this frame's share. */
  frame(now: number): void {
    const until = performance.now() + this.#millisecondsPerFrame
    let left = this.#bytesPerFrame
    this.#streamer.deliver((arrived) => {
      left -= this.#admit(arrived, now)
      return left > 0 && performance.now() < until
    })
  }

  /** Lets go of everything an asset holds, as when its file changed. */
  forget(asset: number): void {
    for (let level = 0; level < this.ladder.length; level++) {
      const slot = this.#assets.slot(asset, level)
      if (slot === none) continue
      this.#assets.lose(asset, level)
      this.#slots[level]?.release(slot)
    }
  }

  /** The same levels with more room; everything stays where it is. */
  grow(ladder: readonly Level[]): void {
    this.ladder = ladder
    ladder.forEach((level, index) => this.#slots[index]?.grow(slotsOf(level)))
  }

  close(): void {
    this.#streamer.close()
  }

  #touch({ assets, levels }: Plan): void {
    for (let place = 0; place < assets.length; place++) {
      const asset = assets[place] ?? none
      const level = levels[place] ?? none
      const slot = level === none ? none : this.#assets.slot(asset, level)
      if (slot !== none) {
        this.#slots[level]?.touch(slot, this.#sweep)
        continue
      }
      // What stands in until the right one comes goes last among those that may go.
      const finest = this.#assets.finest(asset)
      if (finest !== none) this.#slots[finest]?.touch(this.#assets.slot(asset, finest), this.#sweep - 0.5)
    }
  }

  /** Those without any picture first get a coarse one, then everybody what was granted; the most important first. */
  #missing(granted: Plan, requests: LodRequests): Want[] {
    const { assets, levels } = granted
    const first: Want[] = []
    const then: Want[] = []
    const places: number[] = []
    for (let place = 0; place < assets.length; place++) {
      const level = levels[place] ?? none
      if (level !== none && this.#assets.slot(assets[place] ?? none, level) === none) places.push(place)
    }
    if (!granted.ordered) places.sort((a, b) => (requests.priorities[b] ?? 0) - (requests.priorities[a] ?? 0))
    for (const place of places) {
      const asset = assets[place] ?? none
      const level = levels[place] ?? none
      const bare = this.#assets.finest(asset) === none
      const quick = Math.min(level, this.#quickLevel())
      if (bare && quick < level && this.#hasRoom(quick)) this.#push(first, asset, quick)
      this.#push(bare && quick === level ? first : then, asset, level)
    }
    return [...first, ...then]
  }

  #quickLevel(): number {
    return this.ladder.findIndex((level) => level.size === 128)
  }

  #hasRoom(level: number): boolean {
    const slots = this.#slots[level]
    return slots !== undefined && slots.used < slots.capacity
  }

  #push(wants: Want[], asset: number, level: number): void {
    const facts = this.#assets.facts(asset)
    const rung = this.ladder[level]
    if (!facts || !rung) return
    wants.push({ asset, level, request: { assetId: facts.id, derivative: rung.derivative, size: rung.size } })
  }

  #admit({ asset, level, bitmap }: Arrived<ImageBitmap>, now: number): number {
    const rung = this.ladder[level]
    if (!rung || bitmap.width !== rung.size || bitmap.height !== rung.size) return 0
    if (this.#assets.slot(asset, level) !== none) return 0
    const taken = this.#slots[level]?.take(asset, this.#sweep)
    if (!taken) return 0
    if (taken.evicted !== none) {
      this.#assets.lose(taken.evicted, level)
      this.evictions += 1
    }
    this.#uploader.upload(level, taken.slot, bitmap)
    this.#assets.gain(asset, level, taken.slot, now)
    this.uploads += 1
    return rung.size * rung.size * 4
  }
}
