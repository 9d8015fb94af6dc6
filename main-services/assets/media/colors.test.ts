import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ColorName, HexColor } from '#shared/model/asset.ts'
import { nameColor, summarizeColors, toOkLab } from './colors.ts'

const name = (hex: string) => {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return nameColor(toOkLab(part(1), part(3), part(5)))
}
const byte = fc.integer({ min: 0, max: 255 })

describe('M1.1 colours have the names a person would use', () => {
  it.each([
    ['#ff0000', 'red'],
    ['#b3122a', 'red'],
    ['#ff8c00', 'orange'],
    ['#ffd700', 'yellow'],
    ['#fff176', 'yellow'],
    ['#2e8b57', 'green'],
    ['#00c000', 'green'],
    ['#556b2f', 'green'],
    ['#00ced1', 'cyan'],
    ['#1e90ff', 'blue'],
    ['#0000ff', 'blue'],
    ['#87ceeb', 'blue'],
    ['#800080', 'purple'],
    ['#9370db', 'purple'],
    ['#ff69b4', 'pink'],
    ['#ffc0cb', 'pink'],
    ['#8b4513', 'brown'],
    ['#6b4423', 'brown'],
    ['#000000', 'black'],
    ['#0c0c14', 'black'],
    ['#808080', 'grey'],
    ['#b8bcc0', 'grey'],
    ['#ffffff', 'white'],
    ['#f7f5f0', 'white'],
  ])('%s is %s', (hex, expected) => {
    expect(name(hex)).toBe(expected)
  })

  it('names every colour, and greys never as a hue', () => {
    fc.assert(
      fc.property(byte, byte, byte, (red, green, blue) => void ColorName.parse(nameColor(toOkLab(red, green, blue)))),
    )
    fc.assert(
      fc.property(byte, (value) => {
        expect(['black', 'grey', 'white']).toContain(nameColor(toOkLab(value, value, value)))
      }),
    )
  })

  it('has lightness between black and white', () => {
    fc.assert(
      fc.property(byte, byte, byte, (red, green, blue) => {
        const { l } = toOkLab(red, green, blue)
        expect(l).toBeGreaterThanOrEqual(-1e-6)
        expect(l).toBeLessThanOrEqual(1 + 1e-6)
      }),
    )
  })
})

describe('M1.1 what colours a picture has', () => {
  const picture = (...parts: [count: number, pixel: number[]][]) =>
    Uint8Array.from(parts.flatMap(([count, pixel]) => Array.from({ length: count }, () => pixel).flat()))

  it('names what covers a visible part, most first, and takes the most as dominant', () => {
    const { color, colors } = summarizeColors(
      picture([80, [255, 0, 0, 255]], [18, [0, 0, 255, 255]], [2, [0, 200, 0, 255]]),
    )
    expect(colors).toEqual([
      { name: 'red', share: 0.8 },
      { name: 'blue', share: 0.18 },
    ])
    expect(color).toBe('#ff0000')
  })

  it('leaves out what one sees through', () => {
    expect(summarizeColors(picture([90, [255, 0, 0, 0]], [10, [0, 0, 255, 255]])).colors[0]?.name).toBe('blue')
    expect(summarizeColors(picture([5, [1, 2, 3, 0]]))).toEqual({ color: '#808080', colors: [] })
  })

  it('gives shares that add up to no more than the whole, for any pixels', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (pixels) => {
        const { color, colors } = summarizeColors(pixels)
        expect(HexColor.safeParse(color).success).toBe(true)
        expect(colors.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1.01)
      }),
    )
  })
})
