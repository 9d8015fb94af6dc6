import type { SamplePicture } from '../catalogue.ts'
import type { Size } from '../scenes/land.ts'
import { arcs, bands, contours, marble, pebbles, wind } from '../scenes/prints.ts'

const wide: Size = [1500, 1000]
const tall: Size = [1000, 1400]
const square: Size = [1200, 1200]
const scanner = ['Atelier', 'Atelier Scan A3'] as const
const print = (
  title: string,
  taken: string,
  words: readonly string[],
  paint: SamplePicture['paint'],
): SamplePicture => ({
  folder: 'Prints',
  title,
  taken,
  camera: scanner,
  words: ['print', 'abstract', ...words],
  paint,
})

const bauhaus = ['#d8432f', '#f1b434', '#1f4e79', '#14202e', '#efe6d2', '#6fa39a']

/** Prints and drawings. */
export const printPictures: readonly SamplePicture[] = [
  print('Ink and ember', '2021:02:11 14:20:00', ['red', 'marble'], () =>
    marble(tall, 7, [
      [0, '#0b1320'],
      [0.3, '#23395b'],
      [0.55, '#b23a48'],
      [0.75, '#f08a4b'],
      [1, '#fbe3b5'],
    ]).develop({ vignette: 0, seed: 41 }),
  ),
  print('Green agate', '2021:02:11 14:34:00', ['green', 'marble'], () =>
    marble(square, 21, [
      [0, '#04211c'],
      [0.35, '#0f5a4a'],
      [0.6, '#4fae8b'],
      [0.8, '#e8dfb4'],
      [1, '#fffaf0'],
    ]).develop({ vignette: 0, seed: 42 }),
  ),
  print('Lilac current', '2022:03:30 10:02:00', ['purple', 'marble'], () =>
    marble(wide, 35, [
      [0, '#241240'],
      [0.3, '#5b3a9c'],
      [0.55, '#c58ad6'],
      [0.78, '#ffd3d0'],
      [1, '#fff7ea'],
    ]).develop({ vignette: 0, seed: 43 }),
  ),
  print('West wind', '2022:03:30 10:15:00', ['lines', 'blue'], () =>
    wind(wide, 11, '#f4efe4', ['#12355b', '#2a7f9e', '#d9a441', '#0d1b2a']),
  ),
  print('Wind over embers', '2022:03:30 10:29:00', ['lines', 'orange'], () =>
    wind(tall, 28, '#160f16', ['#ff7b3a', '#ffd08a', '#b3283c', '#f4ede2']),
  ),
  print('Quarter turns', '2020:01:18 16:40:00', ['geometry'], () => arcs(square, 5, '#efe6d2', bauhaus, 6)),
  print('Courtyard floor', '2020:01:18 16:52:00', ['geometry', 'blue'], () =>
    arcs(tall, 16, '#f3eee0', ['#0e3b5c', '#2f7f93', '#cfe0d8', '#f3eee0', '#e2a33b'], 5),
  ),
  print('Map of nowhere', '2024:01:06 09:13:00', ['lines', 'map'], () =>
    contours(
      wide,
      14,
      [
        [0, '#27584f'],
        [0.35, '#8fae7b'],
        [0.6, '#e7d8a6'],
        [0.85, '#c58a54'],
        [1, '#f5efe6'],
      ],
      '#2a241c',
    ).develop({ vignette: 0, seed: 48 }),
  ),
  print('Sea floor', '2024:01:06 09:31:00', ['lines', 'map', 'blue'], () =>
    contours(
      square,
      33,
      [
        [0, '#071c38'],
        [0.4, '#0f4c81'],
        [0.7, '#3fa0b8'],
        [1, '#d8f0e4'],
      ],
      '#e6f3f5',
    ).develop({ vignette: 0, seed: 49 }),
  ),
  print('Field of red', '2019:05:25 18:00:00', ['red', 'colour'], () =>
    bands(tall, 3, '#5c1414', ['#c8321e', '#e8622a', '#8a1c22']).develop({ vignette: 0.1, seed: 50 }),
  ),
  print('Field of blue', '2019:05:25 18:20:00', ['blue', 'colour'], () =>
    bands(tall, 8, '#101a3a', ['#2f4fa0', '#1c2f6e', '#6f93c8']).develop({ vignette: 0.1, seed: 51 }),
  ),
  print('Pebbles', '2025:02:02 12:00:00', ['circles'], () =>
    pebbles(wide, 9, '#ece4d4', ['#33475b', '#7d8f8a', '#c9a27a', '#a6533c', '#dcd2bd']),
  ),
  print('Bubbles at night', '2025:02:02 12:21:00', ['circles', 'pink'], () =>
    pebbles(square, 24, '#120f24', ['#ff6f91', '#ff9671', '#ffc75f', '#845ec2', '#2c73d2', '#00c9a7']),
  ),
]
