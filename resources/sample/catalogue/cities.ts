import type { SamplePicture } from '../catalogue.ts'
import type { Size } from '../scenes/land.ts'
import { city, lamps } from '../scenes/water-and-night.ts'

const wide: Size = [1500, 1000]
const tall: Size = [1000, 1400]
const panorama: Size = [1800, 780]

const noctis = ['Noctis', 'Noctis Pocket'] as const
const warm = ['#ffd98a', '#ffc063', '#fff0cf']

/** Cities, mostly at night. */
export const cityPictures: readonly SamplePicture[] = [
  {
    folder: 'Cities',
    title: 'Night river, all windows lit',
    taken: '2019:11:23 21:18:44',
    camera: noctis,
    words: ['city', 'night', 'river', 'lights'],
    paint: () =>
      city(wide, {
        sky: [
          [0, '#060a1c'],
          [0.7, '#1b2550'],
          [1, '#5a4a78'],
        ],
        river: 0.66,
        seed: 3,
        far: { tallest: 0.42, count: 26, color: '#1d2747', haze: '#4a4a78' },
        near: {
          tallest: 0.5,
          count: 17,
          color: '#090d1c',
          haze: '#161a34',
          windows: { colors: warm, lit: 0.5, brightness: 0.75 },
        },
        glow: { color: '#d88a6a', strength: 0.28 },
        stars: 160,
        deep: '#05070f',
      }).develop({ seed: 31 }),
  },
  {
    folder: 'Cities',
    title: 'Neon harbour',
    taken: '2021:09:03 22:47:31',
    camera: noctis,
    words: ['city', 'night', 'neon', 'cyberpunk', 'pink', 'cyan'],
    paint: () =>
      city(wide, {
        sky: [
          [0, '#0a0420'],
          [0.6, '#3a0f5c'],
          [1, '#c2307f'],
        ],
        river: 0.64,
        seed: 18,
        far: { tallest: 0.5, count: 22, color: '#2b1152', haze: '#8a2a7a' },
        near: {
          tallest: 0.56,
          count: 14,
          color: '#0a0618',
          haze: '#2a0f40',
          windows: { colors: ['#19f0ff', '#ff3fb4', '#8a5cff', '#ffe66b'], lit: 0.45, brightness: 0.95 },
        },
        glow: { color: '#ff4fa0', strength: 0.45 },
        lamps: ['#ff3fb4', '#19f0ff', '#8a5cff'],
        deep: '#0a0418',
      }).develop({ seed: 32, vignette: 0.32 }),
  },
  {
    folder: 'Cities',
    title: 'Roofs at sundown',
    taken: '2020:07:14 20:59:06',
    camera: noctis,
    words: ['city', 'sunset', 'evening', 'roofs'],
    paint: () =>
      city(panorama, {
        sky: [
          [0, '#4a5fa0'],
          [0.5, '#d97b7f'],
          [0.85, '#ffb066'],
          [1, '#ffe0a0'],
        ],
        river: 0.74,
        seed: 27,
        far: { tallest: 0.36, count: 34, color: '#8a5a78', haze: '#f0a070' },
        near: {
          tallest: 0.42,
          count: 24,
          color: '#3a2440',
          haze: '#7a4a58',
          windows: { colors: warm, lit: 0.12, brightness: 0.5 },
        },
        glow: { color: '#ffb46a', strength: 0.55 },
        deep: '#3a2a44',
      }).develop({ seed: 33 }),
  },
  {
    folder: 'Cities',
    title: 'Towers under a full moon',
    taken: '2022:12:08 00:21:53',
    camera: noctis,
    words: ['city', 'night', 'moon', 'blue'],
    paint: () =>
      city(tall, {
        sky: [
          [0, '#071226'],
          [0.7, '#1d3f6a'],
          [1, '#5f86a8'],
        ],
        river: 0.7,
        seed: 39,
        far: { tallest: 0.46, count: 15, color: '#234a70', haze: '#5a82a4' },
        near: {
          tallest: 0.56,
          count: 9,
          color: '#081627',
          haze: '#16304c',
          windows: { colors: ['#ffe9bd', '#cfe6ff'], lit: 0.34, brightness: 0.7 },
        },
        glow: { color: '#8ab4d8', strength: 0.25 },
        moon: { x: 0.7, y: 0.16, color: '#f4f2e6' },
        stars: 240,
        deep: '#04101c',
      }).develop({ seed: 34 }),
  },
  {
    folder: 'Cities',
    title: 'City in the fog',
    taken: '2023:11:17 08:04:39',
    camera: ['Lumen', 'Lumen Field 50'],
    words: ['city', 'fog', 'morning', 'grey'],
    paint: () =>
      city(wide, {
        sky: [
          [0, '#a9b2b8'],
          [1, '#dcdcd4'],
        ],
        river: 0.72,
        seed: 46,
        far: { tallest: 0.5, count: 18, color: '#a3acb2', haze: '#d4d5ce' },
        near: { tallest: 0.4, count: 13, color: '#5c6870', haze: '#b8bdbb' },
        glow: { color: '#fff6e0', strength: 0.2 },
        deep: '#8e979a',
      }).develop({ seed: 35 }),
  },
  {
    folder: 'Cities',
    title: 'Rain on the boulevard',
    taken: '2024:03:09 19:26:14',
    camera: noctis,
    words: ['city', 'night', 'rain', 'lights'],
    paint: () =>
      lamps(
        tall,
        12,
        ['#ffb24a', '#ff5a3c', '#ffe2a8', '#5ac8ff', '#ff2f6d'],
        [
          [0, '#0a0d18'],
          [1, '#161022'],
        ],
      ).develop({
        seed: 36,
      }),
  },
]
