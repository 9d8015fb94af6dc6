import { layered, noise, seeded, smoothStep } from './noise.ts'
import { gradient, light, mix, type Light, type Painting, type Stops } from './painting.ts'

/** Paints the sky from the top down to `horizon` (part of the height), and on below it. */
export function paintSky(painting: Painting, stops: Stops, horizon: number): void {
  const color = gradient(stops)
  painting.each((x, y, _u, v) => painting.over(x, y, color(v / horizon)))
}

/** Paints a light that spreads, such as a sun behind haze. Sizes are parts of the height. */
export function paintGlow(
  painting: Painting,
  { x, y, radius, color, strength }: { x: number; y: number; radius: number; color: string; strength: number },
): void {
  const shine = light(color)
  const ratio = painting.width / painting.height
  painting.each((px, py, u, v) => {
    const distance = Math.hypot((u - x) * ratio, v - y) / radius
    painting.add(px, py, shine, strength / (1 + distance * distance * 6) ** 1.5)
  })
}

/** Paints a round sun or moon with a soft edge; sizes are parts of the height, `cover` 0–1. */
export function paintDisc(
  painting: Painting,
  { x, y, radius, color, cover = 1 }: { x: number; y: number; radius: number; color: string; cover?: number },
): void {
  const shine = light(color)
  const size = radius * painting.height
  const [cx, cy] = [x * painting.width, y * painting.height]
  for (let py = Math.floor(cy - size - 2); py <= cy + size + 2; py++) {
    for (let px = Math.floor(cx - size - 2); px <= cx + size + 2; px++) {
      const edge = size - Math.hypot(px - cx, py - cy)
      painting.over(px, py, shine, Math.min(1, Math.max(0, edge + 0.5)) * cover)
    }
  }
}

/** A layer of clouds. */
export interface Clouds {
  seed: number
  /** From where to where they reach, parts of the height. */
  from: number
  to: number
  /** 0 none, 1 all covered. */
  amount: number
  color: string
  /** How much longer than high they are. */
  stretch: number
  strength?: number
}

/** Paints clouds over what is there. */
export function paintClouds(painting: Painting, clouds: Clouds): void {
  const { seed, from, to, amount, stretch, strength = 1 } = clouds
  const color = light(clouds.color)
  const ratio = painting.width / painting.height
  painting.each(
    (x, y, u, v) => {
      const warp = noise(u * 3, v * 5, seed + 7) * 0.6
      const value = layered((u * ratio * 6) / stretch + warp, v * 9 + warp, seed, 5)
      const reach = smoothStep(from, from + (to - from) * 0.35, v) * (1 - smoothStep(to - (to - from) * 0.4, to, v))
      painting.over(x, y, color, smoothStep(1 - amount - 0.15, 1 - amount + 0.25, value) * reach * strength)
    },
    from * painting.height,
    to * painting.height,
  )
}

/** A line of hills or mountains that hides what is behind it. */
export interface Ridge {
  seed: number
  /** Where its foot stands and how high it may rise, parts of the height. */
  base: number
  height: number
  /** Hills across the picture. */
  waves: number
  octaves: number
  /** Colour at the crest, and at the foot where haze gathers. */
  color: string
  foot: string
  /** Depth over which crest turns into foot, part of the height. */
  depth: number
  /** Sharp peaks in place of round hills. */
  sharp?: boolean
  /** Snow or light on slopes that face left (negative) or right. */
  lit?: { color: string; side: number; strength: number }
}

/** Gives where a ridge's crest lies at a place in [0, 1] across: part of the height, from the top. */
export function crest(ridge: Ridge, u: number): number {
  const value = layered(u * ridge.waves + ridge.seed * 3.7, ridge.seed * 1.3, ridge.seed, ridge.octaves)
  const shape = ridge.sharp ? 1 - Math.abs(value * 2 - 1) * 1.35 : smoothStep(0.15, 0.85, value)
  return ridge.base - ridge.height * shape
}

/** Paints a ridge, from its crest down to the foot of the picture. */
export function paintRidge(painting: Painting, ridge: Ridge): void {
  const { width, height } = painting
  const top = light(ridge.color)
  const foot = light(ridge.foot)
  const lit = ridge.lit && { strength: ridge.lit.strength, light: light(ridge.lit.color) }
  for (let x = 0; x < width; x++) {
    const line = crest(ridge, x / width) * height
    for (let y = Math.max(0, Math.floor(line)); y < height; y++) {
      const down = (y - line) / (ridge.depth * height)
      let color = mix(top, foot, Math.min(1, down))
      if (lit && down < 1.1) {
        const fade = lit.strength * (1 - smoothStep(0, 1.1, down))
        color = mix(color, lit.light, facing(ridge, x / width, y / height, down) * fade)
      }
      painting.over(x, y, color, Math.min(1, y - line + 1))
    }
  }
}

/** How much a place on a slope faces the light, in [0, 1]: spurs run down and aside from the crest, over rough rock. */
function facing(ridge: Ridge, u: number, v: number, down: number): number {
  const side = ridge.lit?.side ?? 1
  const round = { ...ridge, octaves: 3 }
  const at = u + side * down * 0.05
  const slope = (crest(round, at + 0.006) - crest(round, at - 0.006)) * 26 * side
  const rock = layered(u * 26 + v * 9, v * 30 - u * 7, ridge.seed + 31, 3) - 0.5
  return smoothStep(-0.25, 0.45, slope + rock * 1.5)
}

/** Water that mirrors the sky above it. */
export interface Water {
  /** Where it begins, part of the height. */
  horizon: number
  deep: string
  /** How much of the sky it gives back at its far edge and close by. */
  mirror: [far: number, near: number]
  /** Height of its waves. */
  ripple: number
  seed: number
  /** A path of light toward a sun or moon at this place across. */
  path?: { x: number; color: string; strength: number; width: number }
}

/** Paints water that mirrors what has been painted above its horizon. */
export function paintWater(painting: Painting, water: Water): void {
  const deep = light(water.deep)
  const shine = water.path && light(water.path.color)
  const start = water.horizon * painting.height
  painting.each((x, y, u, v) => {
    const near = (v - water.horizon) / (1 - water.horizon)
    const scale = 1.2 / (near + 0.035)
    const wave = layered(u * scale * 9, near * scale * 26, water.seed, 3) - 0.5
    const reflected = painting.get(x + wave * water.ripple * 60, start - (y - start) * 0.92 + wave * water.ripple * 130)
    const part = water.mirror[0] + (water.mirror[1] - water.mirror[0]) * Math.sqrt(near)
    const color = mix(deep, reflected, Math.min(1, Math.max(0, part + wave * 0.5)))
    painting.over(x, y, color)
    if (water.path && shine) addGlitter(painting, { x, y, u, near, wave }, water.path, shine)
  }, start)
}

function addGlitter(
  painting: Painting,
  at: { x: number; y: number; u: number; near: number; wave: number },
  path: NonNullable<Water['path']>,
  shine: Light,
): void {
  const spread = path.width * (0.35 + at.near * 1.6)
  const beam = Math.exp(-(((at.u - path.x) / spread) ** 2))
  painting.add(at.x, at.y, shine, beam * path.strength * (0.12 + smoothStep(0.04, 0.2, at.wave) * 1.1))
}

/** Paints stars, brighter ones fewer, down to `bottom` (part of the height). */
export function paintStars(painting: Painting, count: number, bottom: number, seed: number): void {
  const random = seeded(seed)
  for (let star = 0; star < count; star++) {
    const x = Math.floor(random() * painting.width)
    const y = Math.floor(random() * bottom * painting.height)
    const bright = random() ** 6
    const color: Light = [0.8 + random() * 0.3, 0.9, 0.9 + random() * 0.3]
    painting.add(x, y, color, 0.15 + bright * 1.6)
    if (bright < 0.3) continue
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const)
      painting.add(x + dx, y + dy, color, bright * 0.4)
  }
}

/** Paints a row of conifers on a ridge. `size` is the height of a tree, part of the picture's. */
export function paintConifers(
  painting: Painting,
  row: { ground: Ridge; size: number; count: number; seed: number; color: string; foot: string },
): void {
  const random = seeded(row.seed)
  const top = light(row.color)
  const foot = light(row.foot)
  for (let tree = 0; tree < row.count; tree++) {
    const u = random() * 1.1 - 0.05
    const tall = row.size * (0.55 + random() * 0.6) * painting.height
    const ground = (crest(row.ground, u) + 0.012) * painting.height
    paintConifer(painting, { x: u * painting.width, ground, tall, lean: random() }, top, foot)
  }
}

function paintConifer(
  painting: Painting,
  { x, ground, tall, lean }: { x: number; ground: number; tall: number; lean: number },
  top: Light,
  foot: Light,
): void {
  const tiers = 13 + Math.floor(lean * 9)
  for (let y = Math.floor(ground - tall); y < ground; y++) {
    const down = (y - ground + tall) / tall
    const tier = (down * tiers) % 1
    const half = tall * 0.17 * down ** 0.85 * (0.5 + 0.5 * tier) + 0.6
    const left = half * (0.7 + 0.6 * noise(y * 0.35, x, 5))
    const right = half * (0.7 + 0.6 * noise(y * 0.35, x, 6))
    const color = mix(top, foot, down ** 2.2)
    for (let px = Math.floor(x - left); px <= x + right; px++) {
      painting.over(px, y, color, Math.min(1, (px < x ? left : right) - Math.abs(px - x) + 0.5))
    }
  }
}
