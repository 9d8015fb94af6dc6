import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { FixedStepClock, FrameClock, isStepped, WallClock } from './clock.ts'

describe('M8.3 clocks of a stage', () => {
  it('a frame’s moment is its number over the rate, however many came before', () => {
    const clock = new FrameClock(30)
    expect(clock.now()).toBe(0)
    for (let frame = 0; frame < 300; frame++) clock.tick()
    expect(clock.frame).toBe(300)
    expect(clock.now()).toBe(10)
    clock.frame = 100
    expect(clock.now()).toBe(100 / 30)
  })

  it('the moment of any frame leads back to that frame', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.constantFrom(23.976, 24, 25, 29.97, 30, 50, 60, 120),
        (frame, rate) => {
          const clock = new FrameClock(rate)
          clock.frame = frame
          const moment = clock.now()
          clock.frame = 0
          clock.set(moment)
          expect(clock.frame).toBe(frame)
        },
      ),
    )
  })

  it('between two frames the earlier one is shown', () => {
    const clock = new FrameClock(10)
    clock.set(0.19)
    expect(clock.frame).toBe(1)
    clock.set(-3)
    expect(clock.frame).toBe(0)
  })

  it('refuses what is no rate, no step and no frame', () => {
    for (const rate of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => new FrameClock(rate)).toThrow(RangeError)
      expect(() => new FixedStepClock(rate)).toThrow(RangeError)
    }
    const clock = new FrameClock(30)
    for (const frame of [-1, 0.5, Number.NaN]) {
      expect(() => {
        clock.frame = frame
      }).toThrow(RangeError)
    }
  })

  it('fixed steps follow each other from wherever it was set to', () => {
    const clock = new FixedStepClock(0.25)
    clock.tick()
    clock.tick()
    expect(clock.now()).toBe(0.5)
    clock.set(10)
    expect(clock.now()).toBe(10)
    clock.tick()
    expect(clock.now()).toBe(10.25)
  })

  it('the page’s clock goes on by itself, and cannot be set', () => {
    vi.useFakeTimers()
    try {
      const clock = new WallClock()
      const before = clock.now()
      clock.tick()
      expect(clock.now()).toBe(before)
      vi.advanceTimersByTime(1500)
      expect(clock.now() - before).toBeCloseTo(1.5, 6)
      expect([isStepped(clock), isStepped(new FrameClock(24)), isStepped(new FixedStepClock())]).toEqual([
        false,
        true,
        true,
      ])
    } finally {
      vi.useRealTimers()
    }
  })
})
