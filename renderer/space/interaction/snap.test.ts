import { describe, expect, it } from 'vitest'
import { snap, type Rect } from './snap.ts'

const rect = (left: number, bottom: number, width = 1, height = 1): Rect => ({
  left,
  bottom,
  right: left + width,
  top: bottom + height,
})

describe('M6.4 lines that attract', () => {
  it('are those of a neighbour that are nearest, each way on its own', () => {
    const moved = rect(0.05, 0)
    const neighbours = [rect(0, 3), rect(0.03, 5)]
    expect(snap(moved, neighbours, [], 0.1)).toMatchObject({
      du: expect.closeTo(-0.02, 6),
      dv: 0,
      lines: [{ axis: 'u', from: 0, to: 6 }],
    })
    expect(snap(moved, neighbours.toReversed(), [], 0.1).du).toBeCloseTo(-0.02, 6)
  })

  it('are within reach, or none', () => {
    expect(snap(rect(0.2, 0), [rect(0, 3)], [], 0.1)).toEqual({ du: 0, dv: 0, lines: [] })
    expect(snap(rect(0.1, 0), [rect(0, 3)], [], 0.1).du).toBeCloseTo(-0.1, 6)
  })

  it('bring edges to edges and middles to middles', () => {
    // Its left edge comes to the neighbour's right one.
    expect(snap(rect(1.04, 0), [rect(0, 3)], [], 0.1).du).toBeCloseTo(-0.04, 6)
    // The middle of a wider one comes to the neighbour's middle, and no edge to a middle.
    expect(snap(rect(-0.97, 0, 3), [rect(0, 3)], [], 0.1).du).toBeCloseTo(-0.03, 6)
    expect(snap(rect(0.52, 0), [rect(0, 3)], [], 0.1).du).toBe(0)
  })

  it('run at the height of the eye, too, to which only the middle comes', () => {
    expect(snap(rect(0, 1.03), [], [1.5], 0.1)).toMatchObject({
      du: 0,
      dv: expect.closeTo(-0.03, 6),
      lines: [{ axis: 'v', at: 1.5, from: -0.5, to: 1.5 }],
    })
    expect(snap(rect(0, 1.5), [], [1.5], 0.1).dv).toBe(0)
  })
})
