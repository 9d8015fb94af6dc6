import { seeded } from './noise.ts'
import { light, mix, type Painting } from './painting.ts'

/** A row of houses against the sky. Colours are `#rrggbb`. */
export interface Skyline {
  seed: number
  /** Where houses stand, part of the height, and how tall the tallest may be. */
  base: number
  tallest: number
  /** Houses across the picture. */
  count: number
  color: string
  haze: string
  /** Colours of lit windows, and the share of windows that are lit; none where left out. */
  windows?: { colors: readonly string[]; lit: number; brightness: number }
}

/** Houses from edge to edge, higher toward the middle. */
export function paintSkyline(painting: Painting, skyline: Skyline): void {
  const random = seeded(skyline.seed)
  const step = painting.width / skyline.count
  for (let house = -1; house < skyline.count + 1; house++) {
    const middle = 1 - Math.abs((house + 0.5) / skyline.count - 0.5) * 1.3
    const tall = skyline.tallest * (0.25 + 0.75 * random() ** 1.6) * middle * painting.height
    const wide = Math.floor(step * (0.7 + random() * 0.75))
    const left = Math.floor(house * step + random() * step * 0.4)
    const bottom = Math.floor(skyline.base * painting.height)
    paintHouse(painting, skyline, { left, wide, top: Math.floor(bottom - tall), bottom }, random)
  }
}

interface House {
  left: number
  wide: number
  top: number
  bottom: number
}

function paintHouse(painting: Painting, skyline: Skyline, house: House, random: () => number): void {
  const wall = light(skyline.color)
  const haze = light(skyline.haze)
  const { left, wide, top, bottom } = house
  for (let y = top; y < bottom; y++) {
    const color = mix(wall, haze, ((y - top) / Math.max(1, bottom - top)) ** 2 * 0.7)
    for (let x = left; x < left + wide; x++) painting.over(x, y, color)
  }
  if (random() < 0.3) {
    const mast = left + Math.floor(wide / 2)
    for (let y = top - Math.floor((bottom - top) * 0.16); y < top; y++) painting.over(mast, y, wall, 0.9)
  }
  if (skyline.windows) lightWindows(painting, skyline.windows, house, random)
}

function lightWindows(
  painting: Painting,
  windows: NonNullable<Skyline['windows']>,
  { left, wide, top, bottom }: House,
  random: () => number,
): void {
  const pitch = Math.max(5, Math.round(painting.height / 150))
  const colors = windows.colors.map(light)
  const tone = colors[Math.floor(random() * colors.length)] ?? [1, 1, 1]
  const asleep = random() * 0.6 + 0.5
  for (let y = top + pitch; y < bottom - pitch; y += pitch) {
    for (let x = left + pitch; x < left + wide - pitch + 1; x += pitch) {
      if (random() > windows.lit * asleep) continue
      const strength = windows.brightness * (0.5 + random() * 2.1)
      const own = random() < 0.2 ? (colors[Math.floor(random() * colors.length)] ?? tone) : tone
      for (let dy = 0; dy < pitch * 0.55; dy++) {
        for (let dx = 0; dx < pitch * 0.5; dx++) painting.add(x + dx, y + dy, own, strength)
      }
    }
  }
}

/** Lamps out of focus: soft discs of light. Sizes are parts of the height. */
export function paintBokeh(
  painting: Painting,
  lamps: {
    seed: number
    count: number
    from: number
    to: number
    size: number
    colors: readonly string[]
    strength: number
  },
): void {
  const random = seeded(lamps.seed)
  const colors = lamps.colors.map(light)
  for (let lamp = 0; lamp < lamps.count; lamp++) {
    const cx = random() * painting.width
    const cy = (lamps.from + random() * (lamps.to - lamps.from)) * painting.height
    const radius = lamps.size * (0.4 + random()) * painting.height
    const color = colors[Math.floor(random() * colors.length)] ?? [1, 1, 1]
    const strength = lamps.strength * (0.3 + random() * 0.7)
    for (let y = Math.floor(cy - radius); y <= cy + radius; y++) {
      for (let x = Math.floor(cx - radius); x <= cx + radius; x++) {
        const edge = 1 - Math.hypot(x - cx, y - cy) / radius
        if (edge > 0) painting.add(x, y, color, strength * Math.min(1, edge * 9) * (1.15 - edge * 0.5))
      }
    }
  }
}
