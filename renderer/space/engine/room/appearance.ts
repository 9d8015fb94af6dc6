import { Color } from 'three'
import type { Backdrop, Lighting } from '#shared/model/environment.ts'

/** Numbers that the shaders of a place take: linear colours, all of them light or paint. */
export interface Appearance {
  /** Light on pictures: 1 shows them exactly as they are. */
  picture: Color
  ambient: Color
  /** Pool of light on the wall around a picture. */
  pool: Color
  wall: Color
  /** Brightest part of the wall's wash over its foot; 1 is none. */
  wash: number
  floor: Color
  /** How much the floor mirrors, 0–1. */
  polish: number
  frame: Color
  /** Words on walls: light on dark, dark on light. */
  words: Color
  /** What stands behind everything: at the horizon and overhead. */
  horizon: Color
  zenith: Color
  backdrop: Backdrop['kind']
  grid: boolean
}

interface Preset {
  picture: number
  ambient: string
  pool: [string, number]
  wall: string
  wash: number
  floor: string
  polish: number
  frame: string
}

const presets: Record<Lighting['preset'], Preset> = {
  museum: {
    picture: 1,
    ambient: '#8d867c',
    pool: ['#ffd9a8', 0.16],
    wall: '#4b4640',
    wash: 2.2,
    floor: '#221d18',
    polish: 0.62,
    frame: '#2b241d',
  },
  warm: {
    picture: 1,
    ambient: '#b39a7d',
    pool: ['#ffbf7a', 0.24],
    wall: '#6b5541',
    wash: 2.1,
    floor: '#38271a',
    polish: 0.5,
    frame: '#3b2818',
  },
  daylight: {
    picture: 1,
    ambient: '#ffffff',
    pool: ['#ffffff', 0.05],
    wall: '#e4e0d8',
    wash: 1.12,
    floor: '#a39b8f',
    polish: 0.22,
    frame: '#2a2724',
  },
  cool: {
    picture: 1,
    ambient: '#8c9aa8',
    pool: ['#bcd8ff', 0.18],
    wall: '#414a54',
    wash: 2,
    floor: '#1a2026',
    polish: 0.62,
    frame: '#1d2228',
  },
  night: {
    picture: 0.9,
    ambient: '#4a5266',
    pool: ['#9db4ff', 0.07],
    wall: '#23262f',
    wash: 1.9,
    floor: '#101218',
    polish: 0.7,
    frame: '#14161c',
  },
  dramatic: {
    picture: 1.06,
    ambient: '#4d4844',
    pool: ['#ffe3bd', 0.34],
    wall: '#2a2725',
    wash: 1.5,
    floor: '#131110',
    polish: 0.75,
    frame: '#0d0b0a',
  },
}

const white = new Color(1, 1, 1)

/** Works out the look of a place from what its document says. */
export function appearanceOf(lighting: Lighting, backdrop: Backdrop): Appearance {
  const preset = presets[lighting.preset]
  const light = lighting.intensity
  const tint = new Color(lighting.color)
  const surface = new Color().copy(white).lerp(tint, 0.8)
  const lit = (hex: string, amount = 1): Color => new Color(hex).multiplyScalar(amount * light).multiply(surface)
  return {
    picture: new Color()
      .copy(white)
      .lerp(tint, 0.35)
      .multiplyScalar(preset.picture * light),
    ambient: lit(preset.ambient),
    pool: lit(preset.pool[0], preset.pool[1]),
    wall: lit(preset.wall),
    wash: preset.wash,
    floor: lit(preset.floor),
    polish: preset.polish,
    frame: new Color(preset.frame),
    words: new Color(isLight(preset.wall) ? '#2b2621' : '#fffaf0'),
    ...skyOf(backdrop, light),
    backdrop: backdrop.kind,
    grid: backdrop.grid,
  }
}

/** Whether dark words are read better on it. */
function isLight(hex: string): boolean {
  const { r, g, b } = new Color(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.3
}

function skyOf(backdrop: Backdrop, light: number): { horizon: Color; zenith: Color } {
  const color = new Color(backdrop.color)
  switch (backdrop.kind) {
    case 'hall':
      return {
        horizon: color.clone().multiplyScalar(0.9 * Math.min(1.6, light)),
        zenith: color.clone().multiplyScalar(0.28 * Math.min(1.6, light)),
      }
    case 'plain':
      return { horizon: color.clone(), zenith: color.clone() }
    case 'gradient':
      return { horizon: color.clone(), zenith: color.clone().multiplyScalar(0.12) }
    case 'stars':
      return { horizon: color.clone().multiplyScalar(0.5), zenith: color.clone().multiplyScalar(0.1) }
    case 'dusk':
      return { horizon: color.clone().lerp(new Color('#7a3f4c'), 0.6), zenith: new Color('#0b1230') }
  }
}
