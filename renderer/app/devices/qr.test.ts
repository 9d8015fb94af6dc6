import { describe, expect, it } from 'vitest'
import { qrCode } from './qr.ts'
import { errorCorrection, multiply } from './reed-solomon.ts'

const drawn = (rows: readonly (readonly boolean[])[]): string[] =>
  rows.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))

/** What another reader (jsQR 1.4.0) read as “A”. */
const letterA = [
  '#######..###..#######',
  '#.....#.#.###.#.....#',
  '#.###.#...#...#.###.#',
  '#.###.#..#....#.###.#',
  '#.###.#.##..#.#.###.#',
  '#.....#...#.#.#.....#',
  '#######.#.#.#.#######',
  '...........##........',
  '#.#.#.#...##....#..#.',
  '#..###...#....#...##.',
  '.#....#.###.#...#...#',
  '#.#.#....##...#...#..',
  '#.#..##.#.#.#.#.#.#.#',
  '........####.#.#.#.#.',
  '#######....#.###.####',
  '#.....#..#.###.###...',
  '#.###.#.##.#.###.##.#',
  '#.###.#.......#...##.',
  '#.###.#.##..#...#...#',
  '#.....#..##...#...##.',
  '#######.#...#.#.#.###',
]

describe('M9.8 a pairing address to be scanned', () => {
  it('is drawn as it was when another program read it', () => {
    expect(drawn(qrCode('A'))).toEqual(letterA)
  })

  it('grows with the text, up to what it can hold', () => {
    const sizeOf = (length: number) => qrCode('x'.repeat(length)).length
    expect([14, 15, 26, 62, 106, 122, 152, 180].map(sizeOf)).toEqual([21, 25, 25, 33, 41, 45, 49, 53])
    expect(() => qrCode('x'.repeat(181))).toThrow(RangeError)
  })

  it('guards its data so that what is whole leaves no remainder', () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
    const whole = [...data, ...errorCorrection(data, 10)]
    // The worked example of the standard's tutorials.
    expect(whole.slice(16)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
    let point = 1
    for (let index = 0; index < 10; index += 1) {
      const x = point
      expect(whole.reduce((sum, word) => multiply(sum, x) ^ word, 0)).toBe(0)
      point = multiply(point, 2)
    }
  })
})
