import { describe, expect, it } from 'vitest'
import { killExport } from '../support/kill-exports.ts'

describe('M8.1 an export that is killed', () => {
  // Before the first change, while writing, in the middle of the exchange, and while clearing up. Every moment is tried
  // by the deep tests.
  it.each([1, 9, 19, 24, 30])('leaves the old or the new whole: before change %i', async (nth) => {
    expect(await killExport('an earlier export with notes', nth)).toBe(true)
  })
})
