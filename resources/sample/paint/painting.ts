import sharp, { type Sharp } from 'sharp'
import { noise } from './noise.ts'

/** Red, green and blue of light, linear; 1 is white. */
export type Light = readonly [number, number, number]

/** Turns a colour in sRGB, `#rrggbb`, into linear light. */
export function light(hex: string): Light {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

/** Mixes two colours of light; `part` is that of `other`, 0–1. */
export const mix = (one: Light, other: Light, part: number): Light => [
  one[0] + (other[0] - one[0]) * part,
  one[1] + (other[1] - one[1]) * part,
  one[2] + (other[2] - one[2]) * part,
]

/** Colours along a way, each at its place in [0, 1]. */
export type Stops = readonly (readonly [place: number, hex: string])[]

/** Reads colours between stops off a table of 512. */
export function gradient(stops: Stops): (place: number) => Light {
  const known = stops.map(([place, hex]) => ({ place, color: light(hex) }))
  const table = Array.from({ length: 513 }, (_, index): Light => {
    const at = index / 512
    const next = known.findIndex(({ place }) => place >= at)
    const after = known[next === -1 ? known.length - 1 : next]
    const before = known[Math.max(0, (next === -1 ? known.length : next) - 1)]
    if (!after || !before) return [0, 0, 0]
    const span = after.place - before.place
    return mix(before.color, after.color, span <= 0 ? 1 : Math.min(1, (at - before.place) / span))
  })
  return (place) => table[Math.round(Math.min(1, Math.max(0, place)) * 512)] ?? [0, 0, 0]
}

/** A picture in the making: light that adds up, until it is developed. */
export class Painting {
  readonly width: number
  readonly height: number
  readonly #light: Float32Array

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.#light = new Float32Array(width * height * 3)
  }

  get(x: number, y: number): Light {
    const across = Math.min(this.width - 1, Math.max(0, Math.round(x)))
    const down = Math.min(this.height - 1, Math.max(0, Math.round(y)))
    const at = (down * this.width + across) * 3
    return [this.#light[at] ?? 0, this.#light[at + 1] ?? 0, this.#light[at + 2] ?? 0]
  }

  /** Lays a colour over a point; `cover` 1 hides what was there. */
  over(x: number, y: number, color: Light, cover = 1): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height || cover <= 0) return
    const at = (y * this.width + x) * 3
    for (let part = 0; part < 3; part++) {
      const present = this.#light[at + part] ?? 0
      this.#light[at + part] = present + ((color[part] ?? 0) - present) * cover
    }
  }

  /** Adds light to a point. */
  add(x: number, y: number, color: Light, strength: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return
    const at = (y * this.width + x) * 3
    for (let part = 0; part < 3; part++) {
      this.#light[at + part] = (this.#light[at + part] ?? 0) + (color[part] ?? 0) * strength
    }
  }

  /** Visits every point from row `top` to row `bottom`; `u` and `v` run from 0 to 1 across the whole picture. */
  each(visit: (x: number, y: number, u: number, v: number) => void, top = 0, bottom = this.height): void {
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(this.height, bottom); y++) {
      const v = y / this.height
      for (let x = 0; x < this.width; x++) visit(x, y, x / this.width, v)
    }
  }

  /** 8-bit sRGB pixels, with a soft shoulder for what is too bright, darker corners and grain. */
  pixels({ grain = 0.012, vignette = 0.22, seed = 1 } = {}): Buffer {
    const out = Buffer.allocUnsafe(this.width * this.height * 3)
    this.each((x, y, u, v) => {
      const at = (y * this.width + x) * 3
      const corner = ((u - 0.5) ** 2 + (v - 0.5) ** 2) * 2
      const shade = 1 - vignette * corner
      const speck = grain === 0 ? 0 : (noise(x * 0.9, y * 0.9, seed) - 0.5) * grain
      for (let part = 0; part < 3; part++) out[at + part] = develop((this.#light[at + part] ?? 0) * shade, speck)
    })
    return out
  }

  develop(options?: Parameters<Painting['pixels']>[0]): Sharp {
    return sharp(this.pixels(options), { raw: { width: this.width, height: this.height, channels: 3 } })
  }
}

function develop(value: number, speck: number): number {
  const soft = value <= 0.7 ? value : 0.7 + (1 - Math.exp(-(value - 0.7) / 0.3)) * 0.3
  const encoded = soft <= 0.0031308 ? soft * 12.92 : 1.055 * soft ** (1 / 2.4) - 0.055
  return Math.round(Math.min(1, Math.max(0, encoded + speck)) * 255)
}
