import { afterEach, describe, expect, it } from 'vitest'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'
import { StudioError } from '#shared/model/errors.ts'
import { CallRecord } from './call-record.ts'
import { toolFigures } from './run-stats.ts'
import { SharedReads } from './shared-reads.ts'

describe('M9.6 what steps do is counted', () => {
  let bench: RunBench | undefined
  afterEach(() => bench?.dispose())

  it('by tool: how many, how many failed and were tried again, and how long they took; also after a restart', async () => {
    let calls = 0
    const tools = new TestTools({
      find: async () => ['a', 'b', 'c'],
      flaky: async () => {
        calls += 1
        if (calls < 3) throw new StudioError('UNAVAILABLE', 'Not now.')
        return null
      },
      broken: async () => {
        throw new StudioError('INVALID_INPUT', 'Never.')
      },
    })
    bench = new RunBench(tools)
    for (let round = 0; round < 3; round += 1) await bench.finish([stepOf('a', 'find')])
    await bench.finish([stepOf('a', 'flaky'), stepOf('b', 'broken')])
    await bench.reopen()
    const figures = toolFigures(bench.tenant)
    expect(figures.map(({ tool, count, errors, retries }) => ({ tool, count, errors, retries }))).toEqual([
      { tool: 'find', count: 3, errors: 0, retries: 0 },
      { tool: 'flaky', count: 3, errors: 0, retries: 2 },
      { tool: 'broken', count: 1, errors: 1, retries: 0 },
    ])
    for (const { p50Seconds, p95Seconds, averageSeconds } of figures) {
      expect(averageSeconds).toBeGreaterThan(0)
      expect(p95Seconds).toBeGreaterThanOrEqual(p50Seconds)
    }
  })

  it('keeps the newest five hundred calls of a tool, and how many there were in all', () => {
    bench = new RunBench(new TestTools({}))
    const { tenant } = bench
    const record = new CallRecord(tenant, 'no run')
    tenant.run(tenant.db.insertInto('runs').values(rowOf('no run')))
    for (let at = 1; at <= 620; at += 1) {
      const call = { stepId: 's', kind: 'call' as const, tool: 'find', attempt: at, readyAt: null, startedAt: at }
      record.add({
        ...call,
        milliseconds: at <= 120 ? 9000 : 1000,
        outcome: 'completed',
        says: '',
        again: false,
        things: 1,
      })
    }
    tenant.transaction(() => record.write())
    expect(toolFigures(tenant)).toMatchObject([{ count: 620, p50Seconds: 1, p95Seconds: 1, since: 1 }])
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
    expect(toolFigures(bench.tenant)).toMatchObject([{ tool: 'look', count: 2, errors: 0 }])
  })
})

const rowOf = (id: string) => ({
  id,
  session_id: null,
  name: 'test',
  status: 'running',
  definition: '{}',
  context: '{}',
  owner: null,
  lease_until: null,
  created_at: 1,
  updated_at: 1,
})
