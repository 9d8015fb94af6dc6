import { paintBokeh, paintSkyline, type Skyline } from '../paint/city.ts'
import {
  paintClouds,
  paintDisc,
  paintGlow,
  paintRidge,
  paintSky,
  paintStars,
  paintWater,
  type Water,
} from '../paint/nature.ts'
import { layered, noise, smoothStep } from '../paint/noise.ts'
import { light, Painting, type Stops } from '../paint/painting.ts'
import type { Size } from './land.ts'

/** Light over the sea; `horizon` and sizes are parts of the height. */
export interface SeaLight {
  sky: Stops
  horizon: number
  sun: { x: number; y: number; radius: number; color: string; disc: string; strength: number }
  clouds?: { color: string; amount: number; strength?: number }
  highClouds?: { color: string; amount: number; strength?: number }
  water: Omit<Water, 'horizon' | 'seed'>
  coast?: { color: string; foot: string; height: number }
  stars?: number
  seed: number
}

/** Paints a sea under a sun or a moon. */
export function sea(size: Size, scene: SeaLight): Painting {
  const { horizon, sun, seed } = scene
  const painting = new Painting(...size)
  paintSky(painting, scene.sky, horizon)
  if (scene.stars) paintStars(painting, scene.stars, horizon, seed)
  paintGlow(painting, { x: sun.x, y: sun.y, radius: 0.26, color: sun.color, strength: sun.strength })
  if (scene.highClouds) {
    paintClouds(painting, { ...scene.highClouds, seed: seed + 11, from: 0, to: horizon * 0.8, stretch: 4 })
  }
  paintDisc(painting, { x: sun.x, y: sun.y, radius: sun.radius, color: sun.disc })
  if (scene.clouds) {
    paintClouds(painting, { ...scene.clouds, seed, from: horizon * 0.25, to: horizon * 1.1, stretch: 5 })
  }
  if (scene.coast) {
    const { color, foot, height } = scene.coast
    paintRidge(painting, { seed, base: horizon + 0.02, height, waves: 1.7, octaves: 5, color, foot, depth: 0.12 })
  }
  paintWater(painting, { ...scene.water, horizon, seed: seed + 5 })
  return painting
}

/** Light of a city on a river; `river` is where the bank lies, part of the height. */
export interface CityLight {
  sky: Stops
  river: number
  seed: number
  far: Omit<Skyline, 'seed' | 'base'>
  near: Omit<Skyline, 'seed' | 'base'>
  glow: { color: string; strength: number }
  moon?: { x: number; y: number; color: string }
  stars?: number
  lamps?: readonly string[]
  deep: string
}

/** Houses by a river that gives their lights back. */
export function city(size: Size, scene: CityLight): Painting {
  const painting = new Painting(...size)
  paintSky(painting, scene.sky, scene.river)
  if (scene.stars) paintStars(painting, scene.stars, scene.river * 0.7, scene.seed)
  if (scene.moon) {
    paintGlow(painting, { ...scene.moon, radius: 0.12, strength: 0.5 })
    paintDisc(painting, { ...scene.moon, radius: 0.032 })
  }
  paintGlow(painting, { x: 0.5, y: scene.river, radius: 0.5, ...scene.glow })
  paintSkyline(painting, { ...scene.far, seed: scene.seed, base: scene.river })
  paintSkyline(painting, { ...scene.near, seed: scene.seed + 5, base: scene.river + 0.004 })
  paintWater(painting, {
    horizon: scene.river,
    deep: scene.deep,
    mirror: [0.9, 0.5],
    ripple: 0.9,
    seed: scene.seed + 9,
  })
  if (scene.lamps) {
    const lamps = { count: 26, from: 0.72, to: 1.02, size: 0.05, colors: scene.lamps, strength: 0.28 }
    paintBokeh(painting, { ...lamps, seed: scene.seed })
  }
  return painting
}

/** Paints a street seen through rain: nothing but lamps out of focus. */
export function lamps(size: Size, seed: number, colors: readonly string[], sky: Stops): Painting {
  const painting = new Painting(...size)
  paintSky(painting, sky, 1)
  paintBokeh(painting, { seed, count: 60, from: 0.2, to: 0.75, size: 0.035, colors, strength: 0.35 })
  paintBokeh(painting, { seed: seed + 1, count: 34, from: 0.3, to: 0.9, size: 0.085, colors, strength: 0.3 })
  paintWater(painting, { horizon: 0.7, deep: '#07080c', mirror: [0.75, 0.35], ripple: 1.2, seed })
  paintBokeh(painting, { seed: seed + 2, count: 12, from: 0.1, to: 0.95, size: 0.16, colors, strength: 0.13 })
  return painting
}

/** Colours of northern lights, from their foot to their top, and of the shore under them. */
export interface NorthernLight {
  sky: Stops
  colors: readonly [low: string, high: string]
  seed: number
  shore: string
}

/** Paints northern lights over a lake. */
export function aurora(size: Size, { sky, colors, seed, shore }: NorthernLight): Painting {
  const painting = new Painting(...size)
  const horizon = 0.72
  paintSky(painting, sky, horizon)
  paintStars(painting, 900, horizon, seed)
  const low = light(colors[0])
  const high = light(colors[1])
  for (let curtain = 0; curtain < 3; curtain++) {
    painting.each(
      (x, y, u, v) => {
        const wind = layered(u * 2.2 + curtain * 3.1, curtain, seed, 3)
        const foot = 0.62 - curtain * 0.12 - wind * 0.26
        const up = (foot - v) / (0.34 + curtain * 0.06)
        if (up < -0.05 || up > 1) return
        const rays = 0.35 + 0.65 * noise(u * 70 + wind * 24, curtain * 9 + v * 1.5, seed + 5)
        const fade =
          smoothStep(-0.05, 0.03, up) *
          (1 - up) ** 2.2 *
          rays *
          smoothStep(0.22, 0.6, layered(u * 3, curtain * 5, seed + 9, 2))
        painting.add(x, y, low, fade * (1 - up) * 0.85)
        painting.add(x, y, high, fade * up * 0.9)
      },
      0,
      horizon * painting.height,
    )
  }
  paintRidge(painting, {
    seed,
    base: horizon + 0.01,
    height: 0.13,
    waves: 2.6,
    octaves: 6,
    color: shore,
    foot: shore,
    depth: 0.2,
  })
  paintWater(painting, { horizon, deep: '#04070b', mirror: [0.85, 0.5], ripple: 0.25, seed })
  return painting
}

/** Paints the Milky Way over a ridge. */
export function milkyWay(size: Size, seed: number): Painting {
  const painting = new Painting(...size)
  paintSky(
    painting,
    [
      [0, '#060913'],
      [0.6, '#101a33'],
      [1, '#3a3a52'],
    ],
    0.95,
  )
  const dust = light('#8f86a8')
  const core = light('#e3c9a6')
  painting.each((x, y, u, v) => {
    const off = u - 0.28 - v * 0.42 + (layered(u * 2, v * 2, seed, 3) - 0.5) * 0.2
    const band = Math.exp(-((off / 0.13) ** 2))
    const clouds = layered(u * 7, v * 7, seed + 3, 6)
    const dark = smoothStep(0.5, 0.72, layered(u * 5 + 9, v * 5, seed + 8, 5)) * Math.exp(-((off / 0.06) ** 2))
    painting.add(x, y, dust, band * clouds ** 2 * 0.55 * (1 - dark * 0.9))
    painting.add(x, y, core, Math.exp(-((off / 0.05) ** 2)) * clouds ** 3 * 0.5 * (1 - dark) * smoothStep(0.1, 0.8, v))
  })
  paintStars(painting, 2600, 1, seed)
  paintRidge(painting, {
    seed,
    base: 0.99,
    height: 0.24,
    waves: 1.6,
    octaves: 6,
    color: '#05070b',
    foot: '#070a10',
    depth: 0.4,
    sharp: true,
  })
  return painting
}
