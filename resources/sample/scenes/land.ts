import {
  crest,
  paintClouds,
  paintConifers,
  paintDisc,
  paintGlow,
  paintRidge,
  paintSky,
  paintStars,
  type Ridge,
} from '../paint/nature.ts'
import { layered, smoothStep } from '../paint/noise.ts'
import { gradient, light, mix, Painting, type Stops } from '../paint/painting.ts'

/** Size of a picture, pixels. */
export type Size = readonly [width: number, height: number]

/** Light and sand of a desert; `side` is where the light comes from, left where negative. */
export interface DuneLight {
  sky: Stops
  sun: { x: number; y: number; color: string; strength: number }
  /** Sand in the light, in the shade, and what the distance turns into. */
  sand: { lit: string; shade: string; far: string }
  side: number
  seed: number
}

/** Paints a desert, dune behind dune. */
export function dunes(size: Size, { sky, sun, sand, side, seed }: DuneLight): Painting {
  const painting = new Painting(...size)
  paintSky(painting, sky, 0.62)
  paintGlow(painting, { x: sun.x, y: sun.y, radius: 0.28, color: sun.color, strength: sun.strength })
  paintDisc(painting, { x: sun.x, y: sun.y, radius: 0.03, color: '#fff6e0' })
  for (let layer = 0; layer < 5; layer++) {
    const near = layer / 4
    const ridge: Ridge = {
      seed: seed + layer * 7,
      base: 0.56 + near * 0.42,
      height: 0.1 + near * 0.2,
      waves: 2.6 - near * 1.3,
      octaves: 2,
      color: '#000000',
      foot: '#000000',
      depth: 0.3,
    }
    paintDune(painting, ridge, near, { sand, side })
  }
  return painting
}

/** Wind ripples and a hard edge between the lit and the shaded side make sand of a hill. */
function paintDune(
  painting: Painting,
  ridge: Ridge,
  near: number,
  { sand, side }: Pick<DuneLight, 'sand' | 'side'>,
): void {
  const { width, height } = painting
  const far = light(sand.far)
  const lit = mix(far, light(sand.lit), 0.25 + near * 0.75)
  const shade = mix(far, light(sand.shade), 0.25 + near * 0.75)
  for (let x = 0; x < width; x++) {
    const u = x / width
    const line = crest(ridge, u) * height
    for (let y = Math.max(0, Math.floor(line)); y < height; y++) {
      const down = (y - line) / height
      // The edge wanders away from the crest as it comes down.
      const edge = (crest(ridge, u + side * down * 1.4) - crest(ridge, u + side * down * 1.4 + 0.012 * side)) * 60
      const soft = smoothStep(-0.35, 0.35, edge + (layered(u * 9, down * 7, ridge.seed, 3) - 0.5) * 0.5)
      const wind = layered(u * 60 + down * 40, down * 150 - u * 30, ridge.seed + 3, 2) - 0.5
      const color = mix(shade, lit, Math.min(1, Math.max(0, soft + wind * 0.22 * near)))
      const crestLight = Math.exp(-down * 90) * 0.35 * soft
      painting.over(x, y, mix(color, [1, 0.93, 0.8], crestLight), Math.min(1, y - line + 1))
    }
  }
}

/** Light and shape of a mountain range; `layers` of it lie one behind the other, from `far` to `near`. */
export interface MountainLight {
  sky: Stops
  near: string
  far: string
  seed: number
  layers: number
  sharp: boolean
  lit?: { color: string; side: number; strength: number }
  sun?: { x: number; y: number; color: string; strength: number; disc: boolean }
  clouds?: { color: string; amount: number }
  stars?: number
  trees?: string
}

/** Ranges one behind the other, each paler than the one before it. */
export function mountains(size: Size, scene: MountainLight): Painting {
  const painting = new Painting(...size)
  paintSky(painting, scene.sky, 0.75)
  if (scene.stars) paintStars(painting, scene.stars, 0.6, scene.seed)
  if (scene.sun) {
    paintGlow(painting, { ...scene.sun, radius: 0.3 })
    if (scene.sun.disc) paintDisc(painting, { x: scene.sun.x, y: scene.sun.y, radius: 0.035, color: '#fff4dc' })
  }
  if (scene.clouds) paintClouds(painting, { ...scene.clouds, seed: scene.seed + 3, from: 0, to: 0.55, stretch: 2.6 })
  const tint = gradient([
    [0, scene.far],
    [1, scene.near],
  ])
  for (let layer = 0; layer < scene.layers; layer++) {
    const near = layer / (scene.layers - 1)
    const ridge: Ridge = {
      seed: scene.seed * 11 + layer * 5,
      base: 0.5 + near * 0.5,
      height: scene.sharp ? 0.38 - near * 0.12 : 0.2,
      waves: scene.sharp ? 2.4 + near * 1.2 : 2 + near * 1.5,
      octaves: 6,
      color: hex(tint(near)),
      foot: hex(mix(tint(near), tint(0), 0.55)),
      depth: 0.24,
      sharp: scene.sharp && near < 0.8,
      ...(scene.lit && near < 0.75 ? { lit: { ...scene.lit, strength: scene.lit.strength * (1 - near * 0.5) } } : {}),
    }
    paintRidge(painting, ridge)
    if (scene.trees && near > 0.55) {
      const row = { ground: ridge, size: 0.05 + near * 0.12, count: 60 + Math.round(80 * (1 - near)), seed: layer }
      paintConifers(painting, { ...row, color: scene.trees, foot: hex(mix(light(scene.trees), tint(near), 0.4)) })
    }
  }
  return painting
}

/** Light of a forest in mist; `rows` of trees go from `far` to `near`. */
export interface ForestLight {
  sky: Stops
  near: string
  far: string
  seed: number
  rows: number
  sun?: { x: number; y: number; color: string; strength: number }
}

/** Paints rows of conifers that sink into mist. */
export function forest(size: Size, scene: ForestLight): Painting {
  const painting = new Painting(...size)
  paintSky(painting, scene.sky, 0.9)
  if (scene.sun) paintGlow(painting, { ...scene.sun, radius: 0.34 })
  const tint = gradient([
    [0, scene.far],
    [1, scene.near],
  ])
  for (let row = 0; row < scene.rows; row++) {
    const near = row / (scene.rows - 1)
    const color = hex(tint(near ** 1.2))
    const mist = hex(mix(tint(near ** 1.2), light(scene.far), 0.75))
    const ground: Ridge = {
      seed: scene.seed + row * 9,
      base: 0.56 + near * 0.42,
      height: 0.12,
      waves: 1.6,
      octaves: 3,
      color,
      foot: mist,
      depth: 0.16,
    }
    paintConifers(painting, {
      ground,
      size: 0.14 + near ** 1.4 * 0.52,
      count: Math.round(150 - near * 112),
      seed: scene.seed * 3 + row,
      color,
      foot: mist,
    })
    paintRidge(painting, ground)
  }
  return painting
}

/** Colours of a field: `rows` of flowers by turns, the earth between, the sky over it. */
export interface FieldColors {
  sky: Stops
  rows: readonly string[]
  furrow: string
  sun: { x: number; y: number; color: string; strength: number }
  seed: number
  clouds: { color: string; amount: number }
}

/** Paints rows of flowers that run to the horizon. */
export function field(size: Size, scene: FieldColors): Painting {
  const painting = new Painting(...size)
  const horizon = 0.46
  paintSky(painting, scene.sky, horizon)
  paintGlow(painting, { ...scene.sun, radius: 0.22 })
  paintClouds(painting, { ...scene.clouds, seed: scene.seed, from: 0, to: horizon, stretch: 3.4 })
  paintRidge(painting, {
    seed: scene.seed,
    base: horizon + 0.02,
    height: 0.09,
    waves: 2.2,
    octaves: 4,
    color: '#4a5d63',
    foot: '#7d8a80',
    depth: 0.1,
  })
  const colors = scene.rows.map(light)
  const furrow = light(scene.furrow)
  painting.each((x, y, u, v) => {
    const near = (v - horizon) / (1 - horizon)
    const across = (u - 0.5) / (near + 0.06)
    const row = Math.abs((((across * 2.6) % 1) + 1) % 1)
    const kind = colors[Math.abs(Math.floor(across * 2.6)) % colors.length] ?? furrow
    const blooms = layered(across * 24, 18 / (near + 0.06), scene.seed, 3)
    const ridge = smoothStep(0.04, 0.3, row) * (1 - smoothStep(0.7, 0.96, row))
    const color = mix(furrow, kind, ridge * (0.55 + blooms * 0.6))
    const haze = Math.exp(-near * 7) * 0.5
    painting.over(x, y, mix(mix(color, [0, 0, 0], (1 - blooms) * 0.35), light('#cdb9a5'), haze))
  }, horizon * painting.height)
  return painting
}

/** Writes linear light as `#rrggbb`. */
export function hex(color: readonly [number, number, number]): string {
  const part = (value: number) => {
    const encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.min(1, value) ** (1 / 2.4) - 0.055
    return Math.round(Math.max(0, encoded) * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${part(color[0])}${part(color[1])}${part(color[2])}`
}
