import { describe, expect, it } from 'vitest'
import { random, rounds, rows, share } from './support/share.ts'

describe('M9.1 what a run of the deep tests draws', () => {
  it('does an Nth of the rounds and of a table, in order, and the same for the same seed', () => {
    const table = Array.from({ length: 1000 }, (_none, index) => index)
    const drawn = rows(table)
    expect(Math.abs(drawn.length - 1000 / share)).toBeLessThan(1)
    expect(drawn).toEqual(drawn.toSorted((one, other) => one - other))
    expect(rows(table)).toEqual(drawn)
    expect(Math.abs(rounds(1000) - 1000 / share)).toBeLessThan(1)
    expect(rounds(1)).toBe(1)
    expect(random('one')()).toBe(random('one')())
    expect(random('one')()).not.toBe(random('other')())
  })
})
