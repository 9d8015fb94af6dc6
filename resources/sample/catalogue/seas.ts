import type { SamplePicture } from '../catalogue.ts'
import type { Size } from '../scenes/land.ts'
import { aurora, milkyWay, sea } from '../scenes/water-and-night.ts'

const wide: Size = [1500, 1000]
const tall: Size = [1000, 1400]
const panorama: Size = [1800, 780]

const tide = ['Meridian', 'Meridian Tide'] as const
const orbis = ['Orbis', 'Orbis 35'] as const

/** Seas, lakes and the sky at night. */
export const seaPictures: readonly SamplePicture[] = [
  {
    folder: 'Seas',
    title: 'Sunset over the open sea',
    taken: '2018:08:21 20:44:12',
    camera: tide,
    words: ['sea', 'sunset', 'orange'],
    paint: () =>
      sea(wide, {
        sky: [
          [0, '#35407a'],
          [0.45, '#b4587a'],
          [0.8, '#ff8a4c'],
          [1, '#ffd27a'],
        ],
        horizon: 0.56,
        sun: { x: 0.58, y: 0.49, radius: 0.042, color: '#ff9a4a', disc: '#fff0c2', strength: 1.2 },
        highClouds: { color: '#e8737a', amount: 0.46, strength: 0.8 },
        clouds: { color: '#5b2f55', amount: 0.42, strength: 0.75 },
        water: {
          deep: '#2a1d3c',
          mirror: [0.95, 0.55],
          ripple: 0.8,
          path: { x: 0.58, color: '#ffb057', strength: 1.1, width: 0.12 },
        },
        seed: 2,
      }).develop({ seed: 21 }),
  },
  {
    folder: 'Seas',
    title: 'Moon on the water',
    taken: '2018:08:23 23:12:50',
    camera: tide,
    words: ['sea', 'night', 'moon'],
    paint: () =>
      sea(tall, {
        sky: [
          [0, '#050a18'],
          [0.6, '#12254a'],
          [1, '#2f4d7a'],
        ],
        horizon: 0.5,
        sun: { x: 0.42, y: 0.2, radius: 0.045, color: '#9db8e8', disc: '#f3f1e4', strength: 0.5 },
        clouds: { color: '#27395e', amount: 0.4, strength: 0.7 },
        water: {
          deep: '#040c1c',
          mirror: [0.8, 0.4],
          ripple: 0.7,
          path: { x: 0.42, color: '#dfe6f2', strength: 0.85, width: 0.08 },
        },
        stars: 420,
        seed: 14,
      }).develop({ seed: 22 }),
  },
  {
    folder: 'Seas',
    title: 'Turquoise bay',
    taken: '2021:06:30 13:05:26',
    camera: tide,
    words: ['sea', 'summer', 'coast', 'blue'],
    paint: () =>
      sea(wide, {
        sky: [
          [0, '#1f78c8'],
          [0.7, '#8fd0ee'],
          [1, '#e6f4f2'],
        ],
        horizon: 0.42,
        sun: { x: 0.85, y: 0.08, radius: 0.02, color: '#ffffff', disc: '#ffffff', strength: 0.4 },
        clouds: { color: '#ffffff', amount: 0.5 },
        water: { deep: '#0fa3a8', mirror: [0.55, 0.12], ripple: 0.5 },
        coast: { color: '#3d6b46', foot: '#a9b58a', height: 0.13 },
        seed: 31,
      }).develop({ seed: 23 }),
  },
  {
    folder: 'Seas',
    title: 'Storm coming in',
    taken: '2022:10:29 16:37:08',
    camera: tide,
    words: ['sea', 'storm', 'grey'],
    paint: () =>
      sea(panorama, {
        sky: [
          [0, '#1c242b'],
          [0.6, '#4c5a61'],
          [0.92, '#a8ad9f'],
          [1, '#d8cfae'],
        ],
        horizon: 0.58,
        sun: { x: 0.78, y: 0.55, radius: 0.001, color: '#e8dcb0', disc: '#e8dcb0', strength: 0.45 },
        highClouds: { color: '#161c22', amount: 0.62 },
        clouds: { color: '#2c363d', amount: 0.5 },
        water: { deep: '#1a2a2e', mirror: [0.6, 0.2], ripple: 1.7 },
        seed: 44,
      }).develop({ seed: 24 }),
  },
  {
    folder: 'Seas',
    title: 'Pink evening, no wind',
    taken: '2024:06:17 21:52:33',
    camera: orbis,
    words: ['sea', 'evening', 'pink', 'calm'],
    paint: () =>
      sea(wide, {
        sky: [
          [0, '#8fa4d6'],
          [0.5, '#e6a9c6'],
          [1, '#ffd8c2'],
        ],
        horizon: 0.52,
        sun: { x: 0.5, y: 0.44, radius: 0.038, color: '#ffc0a0', disc: '#fff3e4', strength: 0.6 },
        highClouds: { color: '#f4b2c8', amount: 0.44, strength: 0.7 },
        water: {
          deep: '#a886b4',
          mirror: [0.98, 0.8],
          ripple: 0.14,
          path: { x: 0.5, color: '#ffd9c0', strength: 0.3, width: 0.05 },
        },
        coast: { color: '#7d6a96', foot: '#c79fb8', height: 0.07 },
        seed: 57,
      }).develop({ seed: 25 }),
  },
  {
    folder: 'Lakes',
    title: 'Lake before sunrise',
    taken: '2020:05:03 05:08:19',
    camera: orbis,
    words: ['lake', 'dawn', 'calm'],
    paint: () =>
      sea(wide, {
        sky: [
          [0, '#23406b'],
          [0.6, '#7fa3b8'],
          [1, '#ffd9a6'],
        ],
        horizon: 0.54,
        sun: { x: 0.7, y: 0.55, radius: 0.001, color: '#ffc98a', disc: '#ffc98a', strength: 0.7 },
        clouds: { color: '#c9a9a6', amount: 0.36, strength: 0.6 },
        water: { deep: '#0d2233', mirror: [0.95, 0.7], ripple: 0.1 },
        coast: { color: '#0f2530', foot: '#365663', height: 0.2 },
        seed: 63,
      }).develop({ seed: 26 }),
  },
  {
    folder: 'Night skies',
    title: 'Northern lights',
    taken: '2023:02:27 22:40:05',
    camera: ['Halden', 'Halden X2'],
    words: ['night', 'aurora', 'green', 'stars'],
    paint: () =>
      aurora(wide, {
        sky: [
          [0, '#050b1c'],
          [1, '#123040'],
        ],
        colors: ['#3dffa0', '#7a4dff'],
        seed: 9,
        shore: '#03090c',
      }).develop({ seed: 27, vignette: 0.3 }),
  },
  {
    folder: 'Night skies',
    title: 'Northern lights, violet',
    taken: '2023:02:28 00:15:47',
    camera: ['Halden', 'Halden X2'],
    words: ['night', 'aurora', 'purple', 'stars'],
    paint: () =>
      aurora(tall, {
        sky: [
          [0, '#0a0820'],
          [1, '#23284e'],
        ],
        colors: ['#56e6d0', '#e05cff'],
        seed: 26,
        shore: '#05060f',
      }).develop({ seed: 28, vignette: 0.3 }),
  },
  {
    folder: 'Night skies',
    title: 'The Milky Way in August',
    taken: '2024:08:11 01:33:21',
    camera: ['Halden', 'Halden X2'],
    words: ['night', 'stars', 'summer'],
    paint: () => milkyWay(tall, 5).develop({ seed: 29 }),
  },
]
