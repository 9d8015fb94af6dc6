import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrivalPlace } from './arrivals.ts'

const side = fc.double({ min: 0.02, max: 4, noNaN: true })
const sizes = fc.array(fc.tuple(side, side, side), { minLength: 2, maxLength: 300 })

describe('M4.1 where things stand that nobody has arranged yet', () => {
  test('none stands in another, and all face the visitor', () => {
    fc.assert(
      fc.property(sizes, (all) => {
        const placed = all.map((size, index) => arrivalPlace(index, size))
        for (const [index, one] of placed.entries()) {
          const [x, , z] = one.position
          // The front of a thing looks along its +z, turned by its yaw.
          const toVisitor = Math.atan2(-x, -z)
          expect(Math.cos(one.rotation[1] - toVisitor)).toBeCloseTo(1, 6)
          expect(one.position[1] - one.size[1] / 2).toBeGreaterThan(0)
          for (const other of placed.slice(index + 1)) {
            const apart = Math.hypot(...one.position.map((value, axis) => value - (other.position[axis] ?? 0)))
            const higher = Math.abs(one.position[1] - other.position[1])
            const besides = apart > (one.size[0] + other.size[0]) / 2
            const above = higher >= (one.size[1] + other.size[1]) / 2
            expect(higher === 0 ? besides : above).toBe(true)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('the first stand before the visitor, left and right in turn', () => {
    const xs = [0, 1, 2, 3].map((index) => arrivalPlace(index, [1, 1, 0.04]).position[0])
    expect(xs[0]).toBeCloseTo(0)
    expect(xs[1]).toBeGreaterThan(0)
    expect(xs[2]).toBeCloseTo(-(xs[1] ?? 0))
    expect(xs[3]).toBeGreaterThan(xs[1] ?? 0)
  })

  test('keeps proportions', () => {
    const { size } = arrivalPlace(3, [2, 1, 0.04])
    expect(size[0] / size[1]).toBeCloseTo(2)
    expect(size[0]).toBeCloseTo(1.1)
  })
})
