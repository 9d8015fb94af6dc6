import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbour, wall } from './rows.ts'

const options = { width: 400, rowHeight: 100, gap: 4 }
const ratio = fc.double({ min: 0.1, max: 8, noNaN: true })

describe('the thumbnail wall', () => {
  it('holds every thumbnail once, in order', () => {
    fc.assert(
      fc.property(fc.array(ratio, { maxLength: 200 }), (ratios) => {
        const indexes = wall(ratios, options).flatMap((row) => row.cells.map((cell) => cell.index))
        expect(indexes).toEqual(ratios.map((_, index) => index))
      }),
    )
  })

  it('fills every row but the last to the edge, and never beyond', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 100 }), (ratios) => {
        const rows = wall(ratios, options)
        for (const [at, row] of rows.entries()) {
          const last = row.cells.at(-1)
          const right = (last?.left ?? 0) + (last?.width ?? 0)
          const least = at < rows.length - 1 ? options.width - 0.001 : 0
          expect(right).toBeLessThanOrEqual(options.width + 0.001)
          expect(right).toBeGreaterThanOrEqual(least)
        }
      }),
    )
  })

  it('stands rows under each other with the gap between', () => {
    const rows = wall([1, 1, 1, 1, 1, 1, 1, 1], options)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows[1]?.top).toBeCloseTo((rows[0]?.height ?? 0) + 4)
  })

  it('takes things without a size as squares', () => {
    const [row] = wall([Number.NaN], options)
    expect(row?.cells[0]?.width).toBe(row?.height)
  })
})

describe('arrow keys on the wall', () => {
  const rows = wall([2, 2, 1, 1, 2, 1], options)

  it('go along and stop at both ends', () => {
    expect(neighbour(rows, 0, 'ArrowRight')).toBe(1)
    expect(neighbour(rows, 0, 'ArrowLeft')).toBe(0)
    expect(neighbour(rows, 5, 'ArrowRight')).toBe(5)
    expect(neighbour(rows, 3, 'Home')).toBe(0)
    expect(neighbour(rows, 3, 'End')).toBe(5)
  })

  it('go down to what lies nearest below, and back', () => {
    const below = neighbour(rows, 0, 'ArrowDown') ?? -1
    expect(rows[1]?.cells.map((cell) => cell.index)).toContain(below)
    expect(rows[0]?.cells.map((cell) => cell.index)).toContain(neighbour(rows, below, 'ArrowUp'))
    expect(neighbour(rows, 0, 'ArrowUp')).toBe(0)
  })

  it('leave other keys alone', () => {
    expect(neighbour(rows, 0, 'a')).toBeNull()
  })
})
