import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import type { TraceCall } from '#shared/model/trace.ts'
import { forgetLinesOfRun, linesOfRun, openLog } from '#services/log/index.ts'
import { onNote } from '#services/host/index.ts'
import { definitionOf, RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'
import { CallRecord } from './call-record.ts'
import { forecastPlan } from './plan-forecast.ts'
import { Pools } from './pools.ts'
import { forecastFigures } from './run-stats.ts'
import { forgetOldCalls, traceOf, workSeconds } from './trace.ts'

let bench: RunBench | undefined
let stop: (() => void) | undefined
afterEach(async () => {
  stop?.()
  stop = undefined
  await bench?.dispose()
  bench = undefined
})

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('M3.9 what a run did can be read', () => {
  it('every attempt, with what came of it, and what waited for room', async () => {
    let calls = 0
    const tools = new TestTools({
      slow: async () => (await soon(30), ['one', 'two']),
      flaky: async () => {
        calls += 1
        if (calls === 1) throw new StudioError('UNAVAILABLE', 'The server does not answer.')
        return { path: '/out/made' }
      },
    })
    bench = new RunBench(tools, { pools: new Pools({ cpu: 1, memory: 1, gpu: 1, network: 1, model: 1 }) })
    const { id } = await bench.finish([
      stepOf('a', 'slow', { resource: 'cpu' }),
      stepOf('b', 'slow', { resource: 'cpu' }),
      stepOf('c', 'flaky'),
    ])
    const { calls: made, files, workSeconds: work } = traceOf(bench.tenant, tools, id)
    expect(made.filter(({ stepId }) => stepId === 'c')).toMatchObject([
      { attempt: 1, kind: 'call', outcome: 'failed', says: 'The server does not answer.' },
      { attempt: 2, kind: 'call', outcome: 'completed' },
    ])
    const [first = 0, second = 0] = made
      .filter(({ stepId }) => stepId !== 'c')
      .map(({ startedAt, readyAt }) => startedAt - (readyAt ?? Number.NaN))
    expect(second).toBeGreaterThanOrEqual(25)
    expect(first).toBeLessThan(second)
    expect(files).toEqual(['/out/made'])
    expect(work).toBeGreaterThanOrEqual(0.055)
  })

  it('what was taken back, and tries that a process took with it', async () => {
    const tools = new TestTools({
      make: async () => 1,
      unmake: async () => 1,
      fail: async () => {
        throw new StudioError('INVALID_INPUT', 'It cannot be.')
      },
    })
    bench = new RunBench(tools)
    const made = stepOf('a', 'make', { undo: { tool: 'unmake', args: {} } })
    const { id } = await bench.finish([made, stepOf('b', 'fail', { dependsOn: ['a'] })])
    const kinds = traceOf(bench.tenant, tools, id).calls.map(({ stepId, kind, outcome }) => [stepId, kind, outcome])
    expect(kinds).toEqual([
      ['a', 'call', 'completed'],
      ['b', 'call', 'failed'],
      ['a', 'undo', 'completed'],
    ])
    // As a process leaves it that ends in the middle of a step.
    const { tenant } = bench
    const lost = { status: 'waiting', attempts: 2, started_at: 5 }
    tenant.run(tenant.db.updateTable('run_steps').set(lost).where('run_id', '=', id).where('step_id', '=', 'b'))
    expect(traceOf(tenant, tools, id).calls).toContainEqual(
      expect.objectContaining({ stepId: 'b', attempt: 2, outcome: 'interrupted' }),
    )
  })

  it('call by call for half a year, and its steps as long as it is kept', async () => {
    const tools = new TestTools({ make: async () => 1 })
    bench = new RunBench(tools)
    const { id } = await bench.finish([stepOf('a', 'make')])
    const calls = () => bench?.tenant.all(bench.tenant.db.selectFrom('run_trace').select('step_id')).length
    const day = 24 * 3600 * 1000
    forgetOldCalls(bench.tenant, Date.now() + 180 * day)
    expect(calls()).toBe(1)
    forgetOldCalls(bench.tenant, Date.now() + 190 * day)
    expect(calls()).toBe(0)
    // The step's own row still says when it was done.
    expect(traceOf(bench.tenant, tools, id).calls).toMatchObject([{ stepId: 'a', outcome: 'completed' }])
  })

  it('counts time at work once, and not what lies between', () => {
    const call = (startedAt: number, milliseconds: number, readyAt: number | null = null): TraceCall => ({
      stepId: 's',
      kind: 'call',
      attempt: 1,
      readyAt,
      startedAt,
      milliseconds,
      outcome: 'completed',
      says: '',
    })
    expect(workSeconds([call(0, 1000), call(500, 1000), call(600, 100), call(10_000, 1000, 9500)])).toBe(3)
    expect(workSeconds([])).toBe(0)
  })

  it('what is logged on its behalf, at any remove, names it; and is blanked with it', async () => {
    const tools = new TestTools({
      work: async () => {
        await soon(1)
        openLog(bench?.directory ?? '').write('info', 'Looked closely.')
        throw new StudioError('INVALID_INPUT', 'It cannot be.')
      },
    })
    bench = new RunBench(tools)
    const { directory } = bench
    const log = openLog(directory)
    stop = onNote((sentence) => log.write('info', sentence))
    log.write('info', 'Before.')
    const { id } = await bench.finish([stepOf('a', 'work')])
    const other = await bench.finish([stepOf('a', 'work')])
    log.write('info', 'After.')
    expect(linesOfRun(directory, id).map(({ message, step }) => [message, step])).toEqual([
      ['Looked closely.', 'a'],
      ['“a” did not come about: It cannot be.', 'a'],
    ])
    forgetLinesOfRun(directory, id)
    const left = readFileSync(log.path, 'utf8')
    expect(left).not.toContain(id)
    for (const kept of ['Before.', 'After.', other.id]) expect(left).toContain(kept)
    expect(linesOfRun(directory, other.id)).toHaveLength(2)
  })

  it('half a line and a missing log are no reason to say nothing', () => {
    bench = new RunBench(new TestTools({}))
    expect(linesOfRun(bench.directory, 'r1')).toEqual([])
    mkdirSync(join(bench.directory, 'logs'))
    const whole = '{"at":"2020-01-01","level":"info","message":"Whole.","run":"r1"}'
    writeFileSync(join(bench.directory, 'logs', 'promenade.log'), `${whole}\n{"at":"2020","run":"r1","mess`)
    expect(linesOfRun(bench.directory, 'r1').map(({ message }) => message)).toEqual(['Whole.'])
  })
})

describe('M4.6 what a plan is thought to take', () => {
  it('comes from what its tools took here, along the longest chain, and is compared with what it took', async () => {
    const tools = new TestTools({ long: async () => (await soon(60), 1), short: async () => 1 })
    bench = new RunBench(tools)
    const steps = [
      stepOf('a', 'long'),
      stepOf('b', 'long', { dependsOn: ['a'] }),
      stepOf('c', 'short', { dependsOn: [] }),
    ]
    const first = forecastPlan(bench.tenant, tools, definitionOf(steps))
    expect(first).toMatchObject({ calls: 0, seconds: 0.2 })
    // Six calls that took ten seconds each, and six that took one.
    const { id } = await bench.finish([])
    const record = new CallRecord(bench.tenant, id)
    const of = { kind: 'call', outcome: 'completed', readyAt: null, says: '', again: false, things: 1 } as const
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      record.add({ ...of, stepId: 'l', tool: 'long', attempt, startedAt: attempt, milliseconds: 10_000 })
      record.add({ ...of, stepId: 's', tool: 'short', attempt, startedAt: attempt, milliseconds: 1000 })
    }
    bench.tenant.transaction(() => record.write())
    const { seconds, giveOrTake, calls } = forecastPlan(bench.tenant, tools, definitionOf(steps))
    expect(seconds).toBeGreaterThan(15)
    expect(seconds).toBeLessThanOrEqual(20)
    expect(giveOrTake).toBeLessThan(15)
    expect(calls).toBe(6)
    expect(forecastFigures(bench.tenant)).toBeNull()
    const estimate = { seconds: 0.5, giveOrTake: 0.1, cost: 0 }
    const run = bench.begin(steps, { estimate })
    await bench.engine.left(run)
    const [tried] = forecastFigures(bench.tenant)?.newest ?? []
    expect(tried).toMatchObject({ seconds: 0.5, giveOrTake: 0.1 })
    expect(tried?.took).toBeGreaterThan(0.11)
    expect(forecastFigures(bench.tenant)).toMatchObject({ count: 1, within: 0 })
    const surely = bench.begin(steps, { estimate: { seconds: 0.2, giveOrTake: 1000, cost: 0 } })
    await bench.engine.left(surely)
    expect(forecastFigures(bench.tenant)).toMatchObject({ count: 2, within: 0.5 })
  })
})
