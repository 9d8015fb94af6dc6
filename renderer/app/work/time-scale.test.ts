import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeScale } from './time-scale.ts'

const spans = fc.array(
  fc
    .record({ from: fc.nat(1_000_000), length: fc.nat(50_000) })
    .map(({ from, length }) => ({ from, to: from + length })),
  { minLength: 1, maxLength: 20 },
)

describe('M3.9 the time axis of a run', () => {
  it('goes from one end to the other and never back', () => {
    fc.assert(
      fc.property(spans, fc.nat(1_100_000), fc.nat(1_100_000), (all, a, b) => {
        const { at } = timeScale(all)
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)) + 1e-9)
        expect(at(Math.min(...all.map(({ from }) => from)))).toBeCloseTo(0)
        const end = Math.max(...all.map(({ to }) => to))
        const begin = Math.min(...all.map(({ from }) => from))
        expect(at(end)).toBeCloseTo(end > begin ? 1 : 0)
      }),
    )
  })

  it('shortens a night of waiting, and says where', () => {
    const night = 8 * 3_600_000
    const { at, breaks, seconds } = timeScale([
      { from: 0, to: 10_000 },
      { from: 10_000 + night, to: 20_000 + night },
    ])
    expect(at(10_000)).toBeCloseTo(10 / 25)
    expect(at(10_000 + night)).toBeCloseTo(15 / 25)
    expect(breaks).toMatchObject([{ from: 10_000, to: 10_000 + night }])
    expect(seconds).toBeCloseTo(25)
  })

  it('leaves a short pause as it is', () => {
    expect(
      timeScale([
        { from: 0, to: 10_000 },
        { from: 11_000, to: 20_000 },
      ]).breaks,
    ).toEqual([])
    expect(timeScale([]).at(5)).toBe(0)
  })
})
