import { afterEach, describe, expect, it } from 'vitest'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'
import { RunStats } from './run-stats.ts'
import { SharedReads } from './shared-reads.ts'

describe('M9.6 what steps do is counted', () => {
  it('by tool: how many, how many failed and were tried again, and how long they took', () => {
    const stats = new RunStats()
    for (let milliseconds = 1; milliseconds <= 100; milliseconds++) stats.ended('find', 'completed', milliseconds, 1)
    stats.ended('write', 'failed', 50, 4)
    expect(stats.tools()).toEqual([
      { tool: 'find', count: 100, errors: 0, retries: 0, averageSeconds: 0.0505, p50Seconds: 0.05, p95Seconds: 0.095 },
      { tool: 'write', count: 1, errors: 1, retries: 3, averageSeconds: 0.05, p50Seconds: 0.05, p95Seconds: 0.05 },
    ])
  })
})

describe('M3.7 equal reads share one call', () => {
  let bench: RunBench | undefined
  afterEach(() => bench?.dispose())

  it('while it is under way, in the same run; afterwards it is asked anew', async () => {
    const reads = new SharedReads()
    const tool = { name: 'find', safety: 'read' as const }
    let calls = 0
    const make = async () => (await new Promise((resolve) => setTimeout(resolve, 5)), (calls += 1))
    const all = await Promise.all([
      reads.call('r', tool, { a: 1 }, make),
      reads.call('r', tool, { a: 1 }, make),
      reads.call('r', tool, { a: 2 }, make),
      reads.call('other', tool, { a: 1 }, make),
      reads.call('r', { ...tool, safety: 'write' }, { a: 1 }, make),
    ])
    expect(all[0]).toBe(all[1])
    expect([calls, reads.shared]).toEqual([4, 1])
    await reads.call('r', tool, { a: 1 }, make)
    expect(calls).toBe(5)
  })

  it('a failure is nobody else’s', async () => {
    const reads = new SharedReads()
    const tool = { name: 'find', safety: 'read' as const }
    const outcomes: (() => Promise<string>)[] = [() => Promise.reject(new Error('No.')), async () => 'found']
    const make = async () => (await new Promise((resolve) => setTimeout(resolve, 2)), outcomes.shift()?.() ?? 'more')
    const [first, second] = await Promise.allSettled([reads.call('r', tool, {}, make), reads.call('r', tool, {}, make)])
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
  })

  it('each step has the result as its own', async () => {
    bench = new RunBench(
      new TestTools({ look: async () => (await new Promise((r) => setTimeout(r, 5)), { found: 3 }) }),
    )
    const run = await bench.finish([stepOf('a', 'look'), stepOf('b', 'look')])
    expect(run.steps.map(({ result, status }) => [status, result])).toEqual([
      ['completed', { found: 3 }],
      ['completed', { found: 3 }],
    ])
    expect(bench.engine.stats().tools).toMatchObject([{ tool: 'look', count: 2, errors: 0 }])
  })
})
