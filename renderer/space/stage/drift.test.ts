import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Camera } from '#shared/model/environment.ts'
import { drifting } from './drift.ts'

const metres = fc.double({ min: -50, max: 50, noNaN: true })
const point = fc.tuple(metres, metres, metres) as fc.Arbitrary<[number, number, number]>
const views = fc
  .record({ position: point, target: point, fov: fc.constant(0.96) })
  .filter(({ position, target }) => distance(position, target) > 0.5)

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)))
}

describe('M6.3 a view that drifts', () => {
  it('begins where it is, keeps looking at the same, and stays near', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0, max: 3600, noNaN: true }), (view: Camera, seconds) => {
        expect(drifting(view, 0).position).toEqual(view.position.map((value) => expect.closeTo(value, 6)))
        const now = drifting(view, seconds)
        expect([now.target, now.fov]).toEqual([view.target, view.fov])
        const away = distance(view.position, view.target)
        expect(distance(now.position, view.position)).toBeLessThan(away * 0.2)
        expect(distance(now.position, now.target)).toBeGreaterThan(away * 0.9)
      }),
    )
  })

  it('moves, and never in a jump', () => {
    const view: Camera = { position: [0, 1.6, 8], target: [0, 1.5, 0], fov: 0.96 }
    let longest = 0
    for (let frame = 0; frame < 60 * 60; frame++) {
      const step = distance(drifting(view, frame / 60).position, drifting(view, (frame + 1) / 60).position)
      longest = Math.max(longest, step)
    }
    // Slower than 15 centimetres a second.
    expect(longest * 60).toBeLessThan(0.15)
    expect(distance(drifting(view, 12).position, view.position)).toBeGreaterThan(0.3)
  })
})
