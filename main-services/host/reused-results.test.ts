import { describe, expect, it } from 'vitest'
import { ReusedResults } from './reused-results.ts'

describe('M3.7 results that are kept', () => {
  it('are bounded in number and in length, and what was used longest ago goes first', () => {
    const results = new ReusedResults()
    for (let index = 0; index < 500; index += 1) results.keep(`key ${index}`, '1', index)
    expect(results.find('key 0', '1')).toEqual({ output: 0 })
    results.keep('one more', '1', 'more')
    expect(results.find('key 0', '1')).toEqual({ output: 0 })
    expect(results.find('key 1', '1')).toBeUndefined()
    results.keep('too long', '1', 'x'.repeat(1_000_001))
    expect(results.find('too long', '1')).toBeUndefined()
    for (let index = 0; index < 40; index += 1) results.keep(`long ${index}`, '1', 'x'.repeat(900_000))
    const { kept, characters } = results.figures()
    expect(characters).toBeLessThanOrEqual(16_000_000)
    expect(kept).toBeLessThan(20)
  })

  it('are those of the version that was asked for, and counted', () => {
    const results = new ReusedResults()
    results.keep('key', '1', 'old')
    expect(results.find('key', '2')).toBeUndefined()
    expect(results.find('key', '1')).toBeUndefined()
    results.keep('key', '2', 'new')
    expect(results.find('key', '2')).toEqual({ output: 'new' })
    expect(results.figures()).toMatchObject({ hits: 1, misses: 2, kept: 1, characters: 5 })
  })
})
