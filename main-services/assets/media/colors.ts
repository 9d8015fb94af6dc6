import type { ColorName } from '#shared/model/asset.ts'

/** A colour in OKLab: lightness 0–1, and two axes on which equal steps look equal. */
export interface OkLab {
  l: number
  a: number
  b: number
}

const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
})

/** @param red sRGB, 0–255, as are the others. */
export function toOkLab(red: number, green: number, blue: number): OkLab {
  const r = linear[red] ?? 0
  const g = linear[green] ?? 0
  const b = linear[blue] ?? 0
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  }
}

/** Hues end here, degrees in OKLab; each name reaches from the one before it. */
const hueEnds: readonly [degrees: number, name: ColorName][] = [
  [12, 'pink'],
  [43, 'red'],
  [76, 'orange'],
  [118, 'yellow'],
  [168, 'green'],
  [222, 'cyan'],
  [284, 'blue'],
  [328, 'purple'],
  [360, 'pink'],
]

/** Gives the name a person would give a colour. */
export function nameColor({ l, a, b }: OkLab): ColorName {
  const chroma = Math.hypot(a, b)
  if (l < 0.2 || (l < 0.28 && chroma < 0.05)) return 'black'
  // The eye sees less colour in the dark and close to white.
  if (chroma < 0.035 + 0.02 * Math.abs(l - 0.6)) return l > 0.9 ? 'white' : l < 0.3 ? 'black' : 'grey'
  const hue = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
  const name = hueEnds.find(([end]) => hue < end)?.[1] ?? 'pink'
  if (name === 'pink' && l < 0.5 && hue > 300 && hue < 345) return 'purple'
  if (name === 'red' && l > 0.74) return 'pink'
  if ((name === 'orange' || name === 'red') && l < 0.58 && chroma < 0.13) return 'brown'
  if (name === 'orange' && l < 0.5) return 'brown'
  if (name === 'yellow' && l < 0.6 && hue < 100) return 'brown'
  if (name === 'yellow' && l < 0.66 && hue >= 100) return 'green'
  return name
}

/** Colours of a picture, sRGB; `share` is the part of its area, 0–1. */
export interface ColorSummary {
  /** Dominant colour, `#rrggbb`. */
  color: string
  colors: { name: ColorName; share: number }[]
}

/** Share of a picture above which a colour is seen in it: bright ones catch the eye sooner. */
const visibleShare = 0.06
const visibleShareOfNeutral = 0.15

interface Bin {
  weight: number
  count: number
  red: number
  green: number
  blue: number
}

/**
 * Finds the colours of a picture. Pixels that are mostly transparent do not count.
 *
 * @param pixels RGBA, 8 bit; a small rendition is enough.
 */
export function summarizeColors(pixels: Uint8Array): ColorSummary {
  const bins = new Map<number, Bin>()
  const counts = new Map<ColorName, number>()
  let total = 0
  for (let offset = 0; offset + 3 < pixels.length; offset += 4) {
    if ((pixels[offset + 3] ?? 0) < 128) continue
    const red = pixels[offset] ?? 0
    const green = pixels[offset + 1] ?? 0
    const blue = pixels[offset + 2] ?? 0
    const lab = toOkLab(red, green, blue)
    const name = nameColor(lab)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    total++
    addToBin(bins, lab, red, green, blue)
  }
  const colors = [...counts]
    .map(([name, count]) => ({ name, share: Math.round((count / total) * 1000) / 1000 }))
    .filter(({ name, share }) => share >= (isNeutral(name) ? visibleShareOfNeutral : visibleShare))
    .toSorted((one, other) => other.share - one.share)
  return { color: dominant(bins), colors }
}

const isNeutral = (name: ColorName) => name === 'black' || name === 'white' || name === 'grey'

/** Like colours fall together: 10 steps of lightness, colour steps of 0.05. */
function addToBin(bins: Map<number, Bin>, lab: OkLab, red: number, green: number, blue: number): void {
  const key =
    Math.min(9, Math.floor(lab.l * 10)) * 10_000 + (Math.round(lab.a * 20) + 50) * 100 + (Math.round(lab.b * 20) + 50)
  let bin = bins.get(key)
  if (!bin) bins.set(key, (bin = { weight: 0, count: 0, red: 0, green: 0, blue: 0 }))
  bin.weight += 1 + 4 * Math.hypot(lab.a, lab.b)
  bin.count++
  bin.red += red
  bin.green += green
  bin.blue += blue
}

function dominant(bins: Map<number, Bin>): string {
  let best: Bin | undefined
  for (const bin of bins.values()) if (!best || bin.weight > best.weight) best = bin
  if (!best) return '#808080'
  const { count } = best
  return hexColor(best.red / count, best.green / count, best.blue / count)
}

/** Writes three channels in 0–255 as `#rrggbb`. */
export function hexColor(red: number, green: number, blue: number): string {
  const hex = (value: number) => Math.round(value).toString(16).padStart(2, '0')
  return `#${hex(red)}${hex(green)}${hex(blue)}`
}
