import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guess, type Sample } from './forecast.ts'

const prior = { seconds: 2, perThing: true }

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
/** Nearly normal, mean 0 and deviation 1. */
const noise = (next: () => number) => Array.from({ length: 12 }, next).reduce((total, one) => total + one, 0) - 6

describe('M4.6 what a call is thought to take', () => {
  it('says without history what the operation says, and is as far off', () => {
    expect(guess([], prior, 500)).toMatchObject({ seconds: expect.closeTo(2) as number })
    expect(guess([], prior, 500).giveOrTake).toBeGreaterThan(2)
    expect(guess([], prior, 5000).seconds).toBeGreaterThan(5)
    expect(guess([], { seconds: 2, perThing: false }, 5000).seconds).toBeCloseTo(2)
  })

  it('learns how much each thing takes, and says so more surely the more it has seen', () => {
    const next = chance(7)
    const calls = Array.from({ length: 60 }, (): Sample => {
      const things = Math.floor(next() * 1000)
      return { things, seconds: 0.3 + 0.01 * things * (1 + noise(next) / 20) }
    })
    const few = guess(calls.slice(0, 3), prior, 800)
    const many = guess(calls, prior, 800)
    expect(Math.abs(many.seconds - 8.3)).toBeLessThan(0.5)
    expect(many.giveOrTake).toBeLessThan(few.giveOrTake)
    expect(many.giveOrTake).toBeLessThan(1.5)
  })

  it('holds what it says: about eight of ten calls end within it', () => {
    const next = chance(11)
    const draw = (): Sample => {
      const things = Math.floor(next() * 600)
      return { things, seconds: Math.max(0.01, (1 + 0.004 * things) * (1 + noise(next) / 5)) }
    }
    let within = 0
    const rounds = 400
    for (let round = 0; round < rounds; round += 1) {
      const history = Array.from({ length: 30 }, draw)
      const { things, seconds } = draw()
      const said = guess(history, prior, things)
      if (Math.abs(seconds - said.seconds) <= said.giveOrTake) within += 1
    }
    expect(within / rounds).toBeGreaterThan(0.72)
    expect(within / rounds).toBeLessThan(0.9)
  })

  it('is not led astray by one call during which the machine slept', () => {
    const calls = Array.from({ length: 20 }, (_, index) => ({ things: 10, seconds: 1 + (index % 5) / 50 }))
    const astray = [...calls.slice(0, 10), { things: 10, seconds: 3600 }, ...calls.slice(10)]
    expect(guess(astray, prior, 10).seconds).toBeLessThan(1.3)
  })

  it('follows a machine that became slower', () => {
    const slow = Array.from({ length: 100 }, () => ({ things: 10, seconds: 4 }))
    const fast = Array.from({ length: 400 }, () => ({ things: 10, seconds: 1 }))
    expect(guess([...slow, ...fast], prior, 10).seconds).toBeGreaterThan(3)
  })

  it('never says less than nothing, nor that more things take less time', () => {
    const samples = fc.array(
      fc.record({ things: fc.nat(5000), seconds: fc.double({ min: 0, max: 5000, noNaN: true }) }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(samples, fc.nat(5000), fc.nat(5000), (calls, a, b) => {
        const [less, more] = [guess(calls, prior, Math.min(a, b)), guess(calls, prior, Math.max(a, b))]
        expect(less.seconds).toBeGreaterThanOrEqual(0)
        expect(more.seconds).toBeGreaterThanOrEqual(less.seconds)
        expect(Number.isFinite(more.giveOrTake)).toBe(true)
      }),
    )
  })
})
