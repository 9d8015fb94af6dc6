import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import type { PlanStep, Run, RunStep } from '#shared/model/workflow.ts'
import { definitionOf, RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'
import { Pools } from './pools.ts'

let bench: RunBench
afterEach(() => bench.dispose())

const statuses = (run: Run) => Object.fromEntries(run.steps.map((step) => [step.id, step.status]))
const nothing = { add: [], drop: [], change: [] }

/** A run whose first step waits until it is let go. */
function held(steps: PlanStep[]) {
  const gate = Promise.withResolvers<void>()
  const tools = new TestTools({ hold: async () => (await gate.promise, 'held'), say: (args) => args })
  bench = new RunBench(tools)
  const id = bench.begin([stepOf('hold', 'hold'), ...steps])
  const ended = async (): Promise<Run> => {
    gate.resolve()
    await bench.engine.left(id)
    return bench.engine.get(bench.tenant, id)
  }
  return { id, tools, ended }
}

const saying = (id: string, text: string, dependsOn: string[] = ['hold']) =>
  stepOf(id, 'say', { args: { text }, dependsOn })

describe('M3.5 a plan is changed while it runs', () => {
  it('steps that have not begun are added, dropped and changed; finished work stays', async () => {
    const { id, tools, ended } = held([saying('a', 'one'), saying('b', 'two')])
    await sleep(20)
    bench.engine.change(bench.tenant, id, {
      add: [stepOf('c', 'say', { args: { of: { $from: 'a', path: 'text' } }, dependsOn: [] })],
      drop: ['b'],
      change: [{ id: 'a', args: { text: 'another' } }],
    })
    const run = await ended()
    expect(run.status).toBe('completed')
    expect(statuses(run)).toEqual({ hold: 'completed', a: 'completed', c: 'completed' })
    expect(run.steps.find((step) => step.id === 'c')?.result).toEqual({ of: 'another' })
    expect(tools.calls.toSorted()).toEqual(['hold', 'say', 'say'])
  })

  it('an added step that needs nothing begins at once, while others still run', async () => {
    const { id, tools, ended } = held([])
    await sleep(20)
    bench.engine.change(bench.tenant, id, { ...nothing, add: [saying('now', 'x', [])] })
    await expect.poll(() => tools.calls).toContain('say')
    expect(statuses(bench.engine.get(bench.tenant, id))).toMatchObject({ hold: 'running' })
    expect((await ended()).status).toBe('completed')
  })

  it('what has begun is refused, and then nothing is changed at all', async () => {
    const { id, ended } = held([saying('a', 'one')])
    await sleep(20)
    const before = bench.engine.get(bench.tenant, id).definition
    const refused = [
      { ...nothing, drop: ['hold'] },
      { ...nothing, change: [{ id: 'hold', args: {} }] },
      { ...nothing, drop: ['a'], add: [saying('b', 'x', ['a'])] },
      { ...nothing, drop: ['nobody'] },
      { ...nothing, add: [saying('a', 'again')] },
      { ...nothing, add: [stepOf('b', 'no-such-tool')] },
      { ...nothing, add: [saying('b', 'x', ['c']), saying('c', 'x', ['b'])] },
      { ...nothing, drop: ['a'], change: [{ id: 'a', args: {} }] },
    ]
    for (const change of refused) expect(() => bench.engine.change(bench.tenant, id, change)).toThrow(Error)
    expect(bench.engine.get(bench.tenant, id).definition).toEqual(before)
    const run = await ended()
    expect(statuses(run)).toEqual({ hold: 'completed', a: 'completed' })
    expect(() => bench.engine.change(bench.tenant, id, nothing)).toThrow('already ended')
  })

  it('a run that another process executes goes on by the new plan', async () => {
    const { id, tools, ended } = held([saying('a', 'one')])
    await sleep(20)
    const other = bench.newEngine()
    other.change(bench.tenant, id, { ...nothing, add: [saying('b', 'x', [])], drop: ['a'] })
    await expect.poll(() => tools.calls, { timeout: 5000 }).toContain('say')
    expect(statuses(await ended())).toEqual({ hold: 'completed', b: 'completed' })
    await other.close()
  })

  it('at whatever moment, it ends as a run that was planned so from the start, finished work untouched', async () => {
    // What a run does between two events is one transaction at most: a change at each event is one at each moment.
    bench = new RunBench(new TestTools({ say: async (args) => (await sleep(0), args) }))
    const moments = fc.record({
      before: fc.array(fc.nat(2), { minLength: 2, maxLength: 6 }),
      // Counted from the end, where fewer hang on a step and more have not begun.
      drop: fc.option(fc.nat(2), { nil: null, freq: 1 }),
      change: fc.option(fc.nat(3), { nil: null, freq: 1 }),
      add: fc.array(fc.nat(7), { maxLength: 3 }),
      event: fc.nat(16),
    })
    let taken = 0
    await fc.assert(
      fc.asyncProperty(moments, async ({ before, drop, change, add, event }) => {
        const steps = before.map((back, index) =>
          stepOf(`s${index}`, 'say', { args: { of: index }, dependsOn: index > back ? [`s${index - back - 1}`] : [] }),
        )
        const one = (back: number) => `s${Math.max(0, steps.length - 1 - back)}`
        const added = add.map((on, index) =>
          stepOf(`n${index}`, 'say', { args: { of: `n${index}` }, dependsOn: on < steps.length ? [`s${on}`] : [] }),
        )
        const asked = {
          add: added,
          drop: drop === null ? [] : [one(drop)],
          change: change === null ? [] : [{ id: one(change), args: { of: 'another' } }],
        }
        let events = 0
        let changed = false
        let finished: RunStep[] = []
        const id = bench.begin(steps, {}, () => {
          if (events++ !== event) return
          finished = bench.engine.get(bench.tenant, id).steps.filter(({ status }) => status === 'completed')
          try {
            bench.engine.change(bench.tenant, id, asked)
            changed = true
          } catch (error) {
            // It had begun, others hang on it, or it is named twice: then everything is as it was planned.
            if (!(error instanceof StudioError)) throw error
          }
        })
        await bench.engine.left(id)
        const run = bench.engine.get(bench.tenant, id)
        if (changed) taken += 1
        const stay = steps.filter((step) => !asked.drop.includes(step.id))
        const others = new Map(asked.change.map((other) => [other.id, other.args]))
        const planned = [...stay.map((step) => ({ ...step, args: others.get(step.id) ?? step.args })), ...added]
        const expected = changed ? planned : steps
        const plain = await bench.finish(expected)
        const outcome = (of: Run) =>
          Object.fromEntries(of.steps.map((step) => [step.id, [step.status, step.args, step.result, step.attempts]]))
        expect(outcome(run)).toEqual(outcome(plain))
        expect(run.definition.steps.map((step) => step.id).toSorted()).toEqual(
          expected.map(({ id: of }) => of).toSorted(),
        )
        expect(run.steps.filter((step) => finished.some((was) => was.id === step.id))).toEqual(finished)
      }),
      { numRuns: 120 },
    )
    // Enough of them were taken, in the middle of a run, to say something.
    expect(taken).toBeGreaterThan(20)
  })
})

describe('M3.3 a run that failed is changed and goes on', () => {
  /** A run whose step `b` fails as long as it is to do something bad; `c` waits for it. */
  async function failed() {
    const tools = new TestTools({
      say: (args) => {
        if ((args as { text?: string }).text === 'bad') throw new StudioError('UNREADABLE', 'It is broken.')
        return args
      },
    })
    bench = new RunBench(tools)
    const steps = [saying('a', 'one', []), saying('b', 'bad', ['a']), saying('c', 'three', ['b'])]
    const { id } = await bench.finish(steps)
    expect(statuses(bench.engine.get(bench.tenant, id))).toEqual({ a: 'completed', b: 'failed', c: 'skipped' })
    return { id, tools }
  }
  const better = { ...nothing, change: [{ id: 'b', args: { text: 'good' }, title: 'say good' }] }

  it('what failed may be changed like what has not begun; it waits to be resumed, and finished work stays', async () => {
    const { id, tools } = await failed()
    const changed = bench.engine.change(bench.tenant, id, better)
    expect(changed).toMatchObject({ status: 'paused', finishedAt: null, error: null })
    expect(statuses(changed)).toEqual({ a: 'completed', b: 'waiting', c: 'waiting' })
    bench.engine.resume(bench.tenant, id)
    await bench.engine.left(id)
    const run = bench.engine.get(bench.tenant, id)
    expect(run.status).toBe('completed')
    expect(run.steps.map(({ title, result }) => [title, result])).toEqual([
      ['a', { text: 'one' }],
      ['say good', { text: 'good' }],
      ['c', { text: 'three' }],
    ])
    // Once each that came about, and the one that failed.
    expect(tools.calls).toHaveLength(4)
  })

  it('what is finished is refused, and then it is as it was: failed', async () => {
    const { id } = await failed()
    const before = bench.engine.get(bench.tenant, id)
    for (const refused of [
      { ...nothing, change: [{ id: 'a', args: { text: 'x' } }] },
      { ...better, drop: ['a'] },
      { ...nothing, drop: ['b'] },
    ]) {
      expect(() => bench.engine.change(bench.tenant, id, refused)).toThrow(Error)
      expect(bench.engine.get(bench.tenant, id)).toEqual(before)
    }
  })

  it('what a person accepted, or has taken back, does not go on', async () => {
    const { id } = await failed()
    bench.engine.settle(bench.tenant, id, 'accepted')
    const { engine, tenant } = bench
    expect(engine.get(tenant, id)).toMatchObject({ status: 'partial', settled: 'accepted' })
    expect(() => engine.retry(tenant, id)).toThrow('was accepted as it is')
    expect(() => engine.resume(tenant, id)).toThrow('was accepted as it is')
    expect(() => engine.change(tenant, id, better)).toThrow('was accepted as it is')
    const going = bench.begin([saying('x', 'one', [])])
    expect(() => engine.settle(tenant, going, 'accepted')).toThrow('still under way')
    await engine.left(going)
  })
})

describe('M3.9 a run is forgotten', () => {
  it('with its steps, results and checkpoints, also one that is under way', async () => {
    const { id } = held([saying('a', 'one')])
    const ended = bench.begin([stepOf('x', 'say', { args: { text: 'kept' } })])
    await bench.engine.left(ended)
    await sleep(20)
    // What it holds is let go by its signal.
    const deleting = bench.engine.delete(bench.tenant, ended)
    await deleting
    const { db } = bench.tenant
    const named = () => [
      ...bench.tenant.all(db.selectFrom('runs').select('id as run_id')),
      ...bench.tenant.all(db.selectFrom('run_steps').select('run_id')),
      ...bench.tenant.all(db.selectFrom('run_effects').select('run_id')),
      ...bench.tenant.all(db.selectFrom('checkpoints').select('thread_id as run_id')),
      ...bench.tenant.all(db.selectFrom('checkpoint_values').select('thread_id as run_id')),
    ]
    expect(new Set(named().map((row) => row.run_id))).toEqual(new Set([id]))
    await expect(bench.engine.delete(bench.tenant, ended)).rejects.toThrow('no such piece of work')
  })

  it('once nothing of it is executed any more', async () => {
    bench = new RunBench(
      new TestTools({
        hold: (_args, { signal }) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason as Error))
          }),
      }),
    )
    const context = { author: 'local', window: null, device: null, label: 'test', approve: 'ask' as const }
    const definition = definitionOf([stepOf('hold', 'hold')])
    bench.engine.start(bench.tenant, { id: 'r', sessionId: null, name: 'test', definition, context })
    await sleep(20)
    await bench.engine.delete(bench.tenant, 'r')
    expect(bench.engine.executes('r')).toBe(false)
    expect(() => bench.engine.get(bench.tenant, 'r')).toThrow('no such piece of work')
  })
})

describe('M3.5 a step that waits for room', () => {
  it('waits for a result as well that a change makes it need', async () => {
    const [room, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const tools = new TestTools({
      hold: async () => (await room.promise, 'held'),
      late: async () => (await late.promise, 'late'),
      say: (args) => args,
    })
    bench = new RunBench(tools, { pools: new Pools({ cpu: 9, memory: 9, gpu: 1, network: 9, model: 9 }) })
    const gpu = { resource: 'gpu' as const }
    const id = bench.begin([
      stepOf('hold', 'hold', gpu),
      stepOf('b', 'say', { ...gpu, args: { of: 'b' } }),
      stepOf('late', 'late'),
    ])
    await expect.poll(() => tools.calls).toContain('late')
    bench.engine.changeStep(bench.tenant, id, 'b', { of: { $from: 'late', path: '' } })
    room.resolve()
    await expect.poll(() => statuses(bench.engine.get(bench.tenant, id))).toMatchObject({ hold: 'completed' })
    late.resolve()
    await bench.engine.left(id)
    const run = bench.engine.get(bench.tenant, id)
    expect(run.status).toBe('completed')
    expect(run.steps.find((step) => step.id === 'b')?.result).toEqual({ of: 'late' })
  })
})
