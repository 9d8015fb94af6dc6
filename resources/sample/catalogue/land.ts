import type { SamplePicture } from '../catalogue.ts'
import { dunes, field, forest, mountains, type Size } from '../scenes/land.ts'

const wide: Size = [1500, 1000]
const tall: Size = [1000, 1400]
const panorama: Size = [1800, 780]
const square: Size = [1200, 1200]

const field50 = ['Lumen', 'Lumen Field 50'] as const
const orbis = ['Orbis', 'Orbis 35'] as const

/** Deserts, mountains, forests and fields. */
export const landPictures: readonly SamplePicture[] = [
  {
    folder: 'Deserts',
    title: 'Dunes at first light',
    taken: '2019:03:14 06:21:40',
    camera: field50,
    words: ['desert', 'sand', 'sunrise'],
    paint: () =>
      dunes(wide, {
        sky: [
          [0, '#4b5d86'],
          [0.55, '#c9889a'],
          [1, '#ffd9a0'],
        ],
        sun: { x: 0.72, y: 0.47, color: '#ffb26b', strength: 1.1 },
        sand: { lit: '#e88a4a', shade: '#5b2b33', far: '#e8ab8c' },
        side: 1,
        seed: 4,
      }).develop({ seed: 4 }),
  },
  {
    folder: 'Deserts',
    title: 'Noon over the great sand',
    taken: '2019:03:15 12:40:02',
    camera: field50,
    words: ['desert', 'sand', 'noon'],
    paint: () =>
      dunes(panorama, {
        sky: [
          [0, '#2f6fb4'],
          [0.7, '#8fbfe0'],
          [1, '#dfe9ea'],
        ],
        sun: { x: 0.2, y: 0.05, color: '#fff2cc', strength: 0.5 },
        sand: { lit: '#e9c27a', shade: '#a8703c', far: '#e6d2ac' },
        side: -1,
        seed: 23,
      }).develop({ seed: 5 }),
  },
  {
    folder: 'Deserts',
    title: 'Red dunes after sunset',
    taken: '2019:03:15 19:05:31',
    camera: field50,
    words: ['desert', 'sand', 'sunset', 'dusk'],
    paint: () =>
      dunes(wide, {
        sky: [
          [0, '#1d2547'],
          [0.5, '#7c3f6b'],
          [0.85, '#e0684a'],
          [1, '#f7b267'],
        ],
        sun: { x: 0.3, y: 0.57, color: '#ff7a45', strength: 0.9 },
        sand: { lit: '#c2482c', shade: '#2a1226', far: '#a8505a' },
        side: -1,
        seed: 41,
      }).develop({ seed: 6 }),
  },
  {
    folder: 'Deserts',
    title: 'White sand, blue hour',
    taken: '2022:11:02 17:48:10',
    camera: orbis,
    words: ['desert', 'sand', 'dusk'],
    paint: () =>
      dunes(tall, {
        sky: [
          [0, '#16234a'],
          [0.6, '#5471a8'],
          [1, '#e5b7bb'],
        ],
        sun: { x: 0.5, y: 0.56, color: '#f2b8a8', strength: 0.5 },
        sand: { lit: '#cfd6e6', shade: '#3b4c78', far: '#b9aec6' },
        side: 1,
        seed: 77,
      }).develop({ seed: 7 }),
  },
  {
    folder: 'Mountains',
    title: 'Seven ridges in the mist',
    taken: '2020:10:08 07:32:55',
    camera: orbis,
    words: ['mountains', 'mist', 'morning'],
    paint: () =>
      mountains(wide, {
        sky: [
          [0, '#8fb3c9'],
          [0.6, '#d9e2df'],
          [1, '#f3e6d2'],
        ],
        near: '#12303c',
        far: '#b7cdd3',
        seed: 3,
        layers: 7,
        sharp: false,
        sun: { x: 0.62, y: 0.22, color: '#fff1d0', strength: 0.7, disc: false },
      }).develop({ seed: 8 }),
  },
  {
    folder: 'Mountains',
    title: 'Alpenglow on the north face',
    taken: '2020:10:09 18:58:12',
    camera: orbis,
    words: ['mountains', 'snow', 'evening'],
    paint: () =>
      mountains(wide, {
        sky: [
          [0, '#2b3a67'],
          [0.5, '#8a6f9e'],
          [1, '#f2a98c'],
        ],
        near: '#1a2136',
        far: '#6c6a92',
        seed: 12,
        layers: 5,
        sharp: true,
        lit: { color: '#ff9a76', side: 1, strength: 0.95 },
        trees: '#10182a',
      }).develop({ seed: 9 }),
  },
  {
    folder: 'Mountains',
    title: 'First snow',
    taken: '2021:12:04 10:11:37',
    camera: ['Halden', 'Halden X2'],
    words: ['mountains', 'snow', 'winter'],
    paint: () =>
      mountains(tall, {
        sky: [
          [0, '#5f8fc4'],
          [0.7, '#b9d3e6'],
          [1, '#eef3f4'],
        ],
        near: '#2e4258',
        far: '#8ea6c0',
        seed: 29,
        layers: 5,
        sharp: true,
        lit: { color: '#f7fbff', side: -1, strength: 1 },
        clouds: { color: '#ffffff', amount: 0.45 },
        trees: '#22384a',
      }).develop({ seed: 10 }),
  },
  {
    folder: 'Mountains',
    title: 'Blue hills without end',
    taken: '2023:05:21 05:54:03',
    camera: orbis,
    words: ['mountains', 'hills', 'dawn'],
    paint: () =>
      mountains(panorama, {
        sky: [
          [0, '#31518f'],
          [0.6, '#8fa7cf'],
          [1, '#f6cfae'],
        ],
        near: '#0d1c44',
        far: '#9fb1d6',
        seed: 51,
        layers: 9,
        sharp: false,
        sun: { x: 0.35, y: 0.4, color: '#ffd7a8', strength: 0.8, disc: true },
      }).develop({ seed: 11 }),
  },
  {
    folder: 'Forests',
    title: 'Firs in the morning fog',
    taken: '2020:09:27 06:48:20',
    camera: ['Halden', 'Halden X2'],
    words: ['forest', 'fog', 'green'],
    paint: () =>
      forest(wide, {
        sky: [
          [0, '#9db8ad'],
          [1, '#e3ebdf'],
        ],
        near: '#0c2a22',
        far: '#b4cabd',
        seed: 6,
        rows: 6,
        sun: { x: 0.7, y: 0.15, color: '#fffbe6', strength: 0.5 },
      }).develop({ seed: 12 }),
  },
  {
    folder: 'Forests',
    title: 'Larches turning gold',
    taken: '2021:10:16 15:22:09',
    camera: ['Halden', 'Halden X2'],
    words: ['forest', 'autumn', 'gold'],
    paint: () =>
      forest(tall, {
        sky: [
          [0, '#e7c9a0'],
          [1, '#fdf0d2'],
        ],
        near: '#6b2f0d',
        far: '#ecc07c',
        seed: 15,
        rows: 6,
        sun: { x: 0.4, y: 0.1, color: '#fff0c0', strength: 0.9 },
      }).develop({ seed: 13 }),
  },
  {
    folder: 'Forests',
    title: 'Wood at nightfall',
    taken: '2022:01:19 17:10:44',
    camera: field50,
    words: ['forest', 'night', 'winter'],
    paint: () =>
      forest(wide, {
        sky: [
          [0, '#0d1630'],
          [0.7, '#34406e'],
          [1, '#8a6f93'],
        ],
        near: '#03060f',
        far: '#56598c',
        seed: 33,
        rows: 5,
        sun: { x: 0.25, y: 0.3, color: '#c8d2ff', strength: 0.35 },
      }).develop({ seed: 14 }),
  },
  {
    folder: 'Fields',
    title: 'Lavender in July',
    taken: '2018:07:09 20:31:15',
    camera: orbis,
    words: ['field', 'flowers', 'lavender', 'summer', 'purple'],
    paint: () =>
      field(wide, {
        sky: [
          [0, '#6f8ec4'],
          [0.6, '#e7b9b4'],
          [1, '#ffe1a8'],
        ],
        rows: ['#7b4fae', '#6a3f9c', '#8a5fc0'],
        furrow: '#3c3a2a',
        sun: { x: 0.66, y: 0.4, color: '#ffc57a', strength: 1 },
        seed: 8,
        clouds: { color: '#f6c6b0', amount: 0.42 },
      }).develop({ seed: 15 }),
  },
  {
    folder: 'Fields',
    title: 'Tulips before rain',
    taken: '2023:04:25 11:02:58',
    camera: field50,
    words: ['field', 'flowers', 'tulips', 'spring', 'red', 'yellow'],
    paint: () =>
      field(square, {
        sky: [
          [0, '#58708c'],
          [0.7, '#a9b8c2'],
          [1, '#e4e2d4'],
        ],
        rows: ['#d3262f', '#f2b51d', '#e8552b', '#f3e9e4', '#b51f5f'],
        furrow: '#2f4a24',
        sun: { x: 0.3, y: 0.2, color: '#f4f0dd', strength: 0.35 },
        seed: 19,
        clouds: { color: '#dfe3e6', amount: 0.62 },
      }).develop({ seed: 16 }),
  },
]
