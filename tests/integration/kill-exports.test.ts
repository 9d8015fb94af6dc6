import { describe, expect, it } from 'vitest'
import { hinderExport } from '../support/kill-exports.ts'

// While writing, in the middle of the exchange, and while clearing up. Every moment is tried by the deep tests.
describe('M8.1 the old or the new export is whole', () => {
  it.each([9, 19, 24, 30])('after a kill: before change %i', async (nth) => {
    expect(await hinderExport('an earlier export with notes', nth)).toBe(true)
  })
  it.each([8, 14, 20])('after the disk was full: before change %i', async (nth) => {
    expect(await hinderExport('an earlier export with notes', nth, 'full')).toBe(true)
  })
})
