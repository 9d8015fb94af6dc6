import { describe, expect, it } from 'vitest'
import { inShort, sparedWords, type NamedFigures } from './figure-words.ts'

const figures = (title: string, more: Partial<NamedFigures> = {}): NamedFigures => ({
  tool: title,
  title,
  count: 10,
  errors: 0,
  retries: 0,
  averageSeconds: 1,
  p50Seconds: 1,
  p95Seconds: 2,
  waitedSeconds: 0,
  since: 0,
  ...more,
})

const none = { running: 0, paused: 0, waiting: 0 }

describe('M9.6 how the work goes, in short', () => {
  it('names what takes longest, what fails most of its times, and what waits', () => {
    const tools = [
      figures('Find media', { count: 1000, errors: 5, p50Seconds: 0.04 }),
      figures('Export', { p50Seconds: 8, errors: 2, waitedSeconds: 1.2 }),
      figures('Once', { count: 1, errors: 1 }),
    ]
    expect(
      inShort(tools, { pools: [{ resource: 'cpu', held: 2, waiting: 3 }], runs: { ...none, waiting: 1 } }),
    ).toEqual([
      '“Export” takes longest: usually 8.0 s.',
      '“Export” fails most: 2 times in 10.',
      '“Export” waits for room on this machine: 1.2 s on average.',
      '1 piece of work waits for you.',
      '3 steps wait for room now.',
    ])
  })

  it('says so where nothing fails, waits or was done', () => {
    expect(inShort([figures('Find media')], { pools: [], runs: none })).toEqual([
      '“Find media” takes longest: usually 1.0 s.',
      'Nothing fails that was done more than a few times.',
      'Nothing waits now.',
    ])
    expect(inShort([], { pools: [], runs: none })).toHaveLength(1)
  })

  it('says how often work was spared', () => {
    expect(sparedWords({ shared: 0, reused: { hits: 0, misses: 9 } })).toContain('Nothing was asked twice')
    expect(sparedWords({ shared: 2, reused: { hits: 3, misses: 5 } })).toBe(
      '5 questions were answered from what was known already since Promenade was opened, of 10 questions that could have been.',
    )
  })
})
