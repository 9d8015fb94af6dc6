import { Color } from 'three'
import { assetAt, assetStride } from './layout.ts'

/** What kind of body stands for an asset; the shader knows them by these numbers. */
export const bodyKind = { picture: 0, video: 1, audio: 2, model: 3, text: 4, sign: 5 } as const
/** Name of a kind of body; `bodyKind` has its number. */
export type BodyKind = keyof typeof bodyKind

/** What the engine must know of an asset. A subset of a library card, so that an exported gallery can give it too. */
export interface AssetFacts {
  /** Unique; bitmaps are asked for under it. */
  id: string
  kind: BodyKind
  /** Dominant colour, sRGB `#rrggbb`. */
  color: string
  /** Longest side of what the finest rendition holds, pixels; 0 where there is no picture at all. */
  pixels: number
}

/** No picture in this level. */
export const none = -1

const color = new Color()

/**
 * Codes which rendition is shown for an asset: its level and the slot it lies in, as one number that the shader takes
 * apart.
 */
export const slotCode = (level: number, slot: number): number => level * 65_536 + slot

/**
 * What is known and shown of every asset: its colour, and in which texture slots its renditions lie. All items of one
 * asset share them.
 */
export class AssetTable {
  length = 0
  data: Float32Array
  readonly changed = new Set<number>()
  readonly levels: number
  readonly #rows = new Map<string, number>()
  readonly #facts: AssetFacts[] = []
  #slots: Int32Array

  constructor(levels: number, capacity = 256) {
    this.levels = levels
    this.data = new Float32Array(capacity * assetStride)
    this.#slots = new Int32Array(capacity * levels).fill(none)
  }

  row(id: string): number | undefined {
    return this.#rows.get(id)
  }

  facts(row: number): AssetFacts | undefined {
    return this.#facts[row]
  }

  /** Adds an asset or takes new facts of a known one; returns its row. */
  put(facts: AssetFacts): number {
    let row = this.#rows.get(facts.id)
    if (row === undefined) {
      row = this.length++
      this.#grow()
      this.#rows.set(facts.id, row)
      this.data[row * assetStride + assetAt.shown] = none
      this.data[row * assetStride + assetAt.former] = none
    }
    this.#facts[row] = facts
    color.set(facts.color)
    const o = row * assetStride
    this.data[o + assetAt.pixels] = facts.pixels
    this.data[o + assetAt.kind] = bodyKind[facts.kind]
    this.data[o + assetAt.red] = color.r
    this.data[o + assetAt.green] = color.g
    this.data[o + assetAt.blue] = color.b
    this.changed.add(row)
    return row
  }

  slot(row: number, level: number): number {
    return this.#slots[row * this.levels + level] ?? none
  }

  /** The finest level whose picture is there, or `none`. */
  finest(row: number): number {
    for (let level = this.levels - 1; level >= 0; level--) if (this.slot(row, level) !== none) return level
    return none
  }

  /** A rendition came in: from `now` on it fades in over what was shown. */
  gain(row: number, level: number, slot: number, now: number): void {
    this.#slots[row * this.levels + level] = slot
    if (this.finest(row) === level) this.#show(row, slotCode(level, slot), now)
  }

  /**
   * A rendition's slot goes to another asset: from this very frame on it is no longer shown, neither as what is there
   * nor as what fades out. This is what makes a wrong picture impossible.
   */
  lose(row: number, level: number): void {
    const code = slotCode(level, this.slot(row, level))
    this.#slots[row * this.levels + level] = none
    const o = row * assetStride
    if (this.data[o + assetAt.former] === code) this.data[o + assetAt.former] = none
    if (this.data[o + assetAt.shown] === code) {
      const finest = this.finest(row)
      this.data[o + assetAt.shown] = finest === none ? none : slotCode(finest, this.slot(row, finest))
      this.data[o + assetAt.former] = none
    }
    this.changed.add(row)
  }

  /** Number of its `bodyKind`. */
  kind(row: number): number {
    return this.data[row * assetStride + assetAt.kind] ?? 0
  }

  /** Longest side of what its finest rendition holds, pixels. */
  pixels(row: number): number {
    return this.data[row * assetStride + assetAt.pixels] ?? 0
  }

  /** What fades out under it, the same way. */
  former(row: number): number {
    return this.data[row * assetStride + assetAt.former] ?? none
  }

  /** What is shown now, as `slotCode`, or `none` for the colour alone. */
  shown(row: number): number {
    return this.data[row * assetStride + assetAt.shown] ?? none
  }

  #show(row: number, code: number, now: number): void {
    const o = row * assetStride
    this.data[o + assetAt.former] = this.data[o + assetAt.shown] ?? none
    this.data[o + assetAt.shown] = code
    this.data[o + assetAt.shownAt] = now
    this.changed.add(row)
  }

  #grow(): void {
    if (this.length * assetStride <= this.data.length) return
    const data = new Float32Array(this.data.length * 2)
    data.set(this.data)
    this.data = data
    const slots = new Int32Array(this.#slots.length * 2).fill(none)
    slots.set(this.#slots)
    this.#slots = slots
  }
}
