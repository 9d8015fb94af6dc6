import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import type { Run } from '#shared/model/workflow.ts'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'

let bench: RunBench
afterEach(() => bench.dispose())

const statuses = (run: Run) => Object.fromEntries(run.steps.map((step) => [step.id, step.status]))

describe('M3.1 task graphs', () => {
  it('hands results on, also from inside lists and objects', async () => {
    bench = new RunBench(
      new TestTools({ find: () => ({ assetIds: ['a', 'b'] }), make: (args) => ({ made: args }), null: () => null }),
    )
    const run = await bench.finish([
      stepOf('find', 'find'),
      stepOf('make', 'make', {
        args: { name: 'x', ids: { $from: 'find', path: 'assetIds' }, first: [{ $from: 'find', path: 'assetIds.0' }] },
      }),
    ])
    expect(run.status).toBe('completed')
    expect(run.steps[1]?.result).toEqual({ made: { name: 'x', ids: ['a', 'b'], first: ['a'] } })
  })

  it('lets independent branches run at the same time, and none wait for another', async () => {
    // Each waits for the other to have begun: done one after the other they would never end.
    const left = Promise.withResolvers<void>()
    const right = Promise.withResolvers<void>()
    const slow = Promise.withResolvers<void>()
    bench = new RunBench(
      new TestTools({
        left: async () => (left.resolve(), await right.promise, 'left'),
        right: async () => (right.resolve(), await left.promise, 'right'),
        // Ends only after the far end of the other branch has ended.
        slow: async () => (await slow.promise, 'slow'),
        last: () => (slow.resolve(), 'last'),
        join: () => 'join',
      }),
    )
    const run = await bench.finish([
      stepOf('left', 'left'),
      stepOf('right', 'right'),
      stepOf('slow', 'slow'),
      stepOf('after', 'last', { dependsOn: ['left', 'right'] }),
      stepOf('join', 'join', { dependsOn: ['slow', 'after'] }),
    ])
    expect(run.status).toBe('completed')
  })

  it('ends a branch of five short steps while another waits for two seconds, by the order of events', async () => {
    const short = async () => sleep(100, 'short')
    bench = new RunBench(new TestTools({ long: async () => sleep(2000, 'long'), short }))
    const chain = ['one', 'two', 'three', 'four', 'five'].map((id, at, ids) =>
      stepOf(id, 'short', { dependsOn: ids.slice(Math.max(0, at - 1), at) }),
    )
    const run = await bench.finish([stepOf('long', 'long'), ...chain])
    expect(run.status).toBe('completed')
    const ends = bench.stream.flatMap((event) => (event.type === 'step_complete' ? [event.stepId] : []))
    expect(ends).toEqual(['one', 'two', 'three', 'four', 'five', 'long'])
    expect(bench.stream.findIndex((event) => event.type === 'step_start' && event.stepId === 'long')).toBe(0)
  })

  it('goes on beside a failed step, leaves out what needs it, and ends partial', async () => {
    bench = new RunBench(
      new TestTools({
        ok: () => 1,
        bad: () => {
          throw new StudioError('UNREADABLE', 'The file is broken.')
        },
      }),
    )
    const run = await bench.finish([
      stepOf('bad', 'bad'),
      stepOf('after-bad', 'ok', { dependsOn: ['bad'] }),
      stepOf('far', 'ok', { dependsOn: ['after-bad'] }),
      stepOf('ok', 'ok'),
    ])
    expect(statuses(run)).toEqual({ bad: 'failed', 'after-bad': 'skipped', far: 'skipped', ok: 'completed' })
    expect(run).toMatchObject({ status: 'partial', error: { code: 'UNREADABLE', message: 'The file is broken.' } })
  })

  it('ends failed when nothing came about', async () => {
    bench = new RunBench(new TestTools({ bad: () => Promise.reject(new Error('no')) }))
    expect((await bench.finish([stepOf('a', 'bad'), stepOf('b', 'bad', { dependsOn: ['a'] })])).status).toBe('failed')
  })

  it('does without a failed optional step, and without what needs its result', async () => {
    bench = new RunBench(new TestTools({ ok: (args) => args, bad: () => Promise.reject(new Error('no')) }))
    const run = await bench.finish([
      stepOf('extra', 'bad', { optional: true }),
      stepOf('after', 'ok', { dependsOn: ['extra'] }),
      stepOf('needs', 'ok', { args: { value: { $from: 'extra', path: '' } } }),
      stepOf('joins', 'ok', {
        args: {
          all: [
            { $from: 'extra', path: '' },
            { $from: 'after', path: '' },
          ],
        },
      }),
      stepOf('further', 'ok', { args: { value: { $from: 'needs', path: '' } } }),
    ])
    expect(statuses(run)).toEqual({
      extra: 'failed',
      after: 'completed',
      needs: 'skipped',
      joins: 'completed',
      further: 'skipped',
    })
    expect(run.steps[3]?.result).toEqual({ all: [{}] })
    expect(run).toMatchObject({ status: 'completed', error: null })
  })

  it('refuses a plan that cannot run before doing any of it', () => {
    const tools = new TestTools({ ok: () => 1 })
    bench = new RunBench(tools)
    const refused = expect.objectContaining({ code: 'INVALID_INPUT' })
    expect(() => bench.begin([stepOf('a', 'ok'), stepOf('a', 'ok')])).toThrow(refused)
    expect(() => bench.begin([stepOf('a', 'ok', { dependsOn: ['b'] })])).toThrow(refused)
    expect(() => bench.begin([stepOf('a', 'unknown')])).toThrow(refused)
    expect(() =>
      bench.begin([
        stepOf('a', 'ok', { dependsOn: ['b'] }),
        stepOf('b', 'ok', { args: { x: { $from: 'a', path: '' } } }),
      ]),
    ).toThrow(refused)
    expect(tools.calls).toEqual([])
  })
})

describe('M3.3 retry', () => {
  it('tries again what may pass, a few times, and what may not, never', async () => {
    let calls = 0
    const tools = new TestTools({
      flaky: () => {
        calls += 1
        if (calls < 3) throw new StudioError('UNAVAILABLE', 'Not just now.')
        return 'at last'
      },
      never: () => Promise.reject(new StudioError('UNAVAILABLE', 'Not just now.')),
      wrong: () => Promise.reject(new StudioError('INVALID_INPUT', 'No.')),
    })
    bench = new RunBench(tools)
    const run = await bench.finish([stepOf('flaky', 'flaky'), stepOf('never', 'never'), stepOf('wrong', 'wrong')])
    expect(run.steps.map((step) => [step.status, step.attempts])).toEqual([
      ['completed', 3],
      ['failed', 4],
      ['failed', 1],
    ])
  })
})

describe('M3.5 pause, resume, cancel', () => {
  it('lets what runs end, begins nothing more, and goes on when told to', async () => {
    const gate = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const tools = new TestTools({ first: async () => (begun.resolve(), await gate.promise, 1), second: () => 2 })
    bench = new RunBench(tools)
    const id = bench.begin([stepOf('first', 'first'), stepOf('second', 'second', { dependsOn: ['first'] })])
    await begun.promise
    expect(bench.engine.pause(bench.tenant, id).status).toBe('paused')
    gate.resolve()
    await bench.engine.left(id)
    expect(statuses(bench.engine.get(bench.tenant, id))).toEqual({ first: 'completed', second: 'waiting' })

    await bench.reopen()
    await bench.engine.recover(bench.tenant)
    expect(bench.engine.get(bench.tenant, id).status).toBe('paused')

    bench.engine.resume(bench.tenant, id)
    await bench.engine.left(id)
    expect(bench.engine.get(bench.tenant, id).status).toBe('completed')
    expect(tools.calls).toEqual(['first', 'second'])
  })

  it('does not lose a resume that comes while the last step before the pause still runs', async () => {
    const gate = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    bench = new RunBench(
      new TestTools({ first: async () => (begun.resolve(), await gate.promise, 1), second: () => 2 }),
    )
    const id = bench.begin([
      stepOf('first', 'first'),
      stepOf('other', 'second'),
      stepOf('second', 'second', { dependsOn: ['other'] }),
    ])
    bench.engine.pause(bench.tenant, id)
    gate.resolve()
    await turn()
    bench.engine.resume(bench.tenant, id)
    await bench.engine.left(id)
    expect(bench.engine.get(bench.tenant, id).status).toBe('completed')
  })

  it('cancels: stops what can be stopped, keeps what was finished, writes nothing after', async () => {
    const begun = Promise.withResolvers<void>()
    let refusal: unknown
    const tools = new TestTools({
      quick: () => 1,
      long: async (_args, context) => {
        begun.resolve()
        await new Promise((resolve) => context.signal?.addEventListener('abort', resolve))
        try {
          return context.commit(() => 'written')
        } catch (error) {
          refusal = error
          throw error
        }
      },
    })
    bench = new RunBench(tools)
    const id = bench.begin([
      stepOf('quick', 'quick'),
      stepOf('long', 'long', { dependsOn: ['quick'] }),
      stepOf('after', 'quick', { dependsOn: ['long'] }),
    ])
    await begun.promise
    bench.engine.cancel(bench.tenant, id)
    await bench.engine.left(id)
    const run = bench.engine.get(bench.tenant, id)
    expect(run.status).toBe('cancelled')
    expect(statuses(run)).toEqual({ quick: 'completed', long: 'cancelled', after: 'cancelled' })
    expect(refusal).toMatchObject({ code: 'CANCELLED' })
    expect(() => bench.engine.cancel(bench.tenant, id)).toThrow(expect.objectContaining({ code: 'CONFLICT' }))
    expect(() => bench.engine.resume(bench.tenant, id)).toThrow(expect.objectContaining({ code: 'CONFLICT' }))
  })
})

describe('M3.2 a run that ended for a reason that passes', () => {
  it('goes on with what was not done, and does nothing twice', async () => {
    let full = true
    const tools = new TestTools({
      other: () => 'other',
      write: () => {
        if (full) throw new StudioError('OUT_OF_SPACE', 'The disk is full.')
        return 'written'
      },
      wrong: () => Promise.reject(new StudioError('INVALID_INPUT', 'No such thing.')),
    })
    bench = new RunBench(tools)
    const run = await bench.finish([
      stepOf('other', 'other'),
      stepOf('write', 'write'),
      stepOf('after', 'other', { args: { $from: 'write', path: '' } }),
      stepOf('wrong', 'wrong'),
    ])
    expect(statuses(run)).toEqual({ other: 'completed', write: 'failed', after: 'skipped', wrong: 'failed' })
    full = false
    bench.engine.resume(bench.tenant, run.id)
    await bench.engine.left(run.id)
    const again = bench.engine.get(bench.tenant, run.id)
    expect(statuses(again)).toEqual({ other: 'completed', write: 'completed', after: 'completed', wrong: 'failed' })
    expect(tools.calls.toSorted()).toEqual(['other', 'other', 'write', 'write', 'wrong'])
    // What is left is wrong for good.
    expect(() => bench.engine.resume(bench.tenant, run.id)).toThrow(expect.objectContaining({ code: 'CONFLICT' }))
  })

  it('is taken up by the process that let go of it, when it can be written again', async () => {
    const tools = new TestTools({ make: () => 'made' })
    bench = new RunBench(tools)
    const { tenant } = bench
    const [transaction, run] = [tenant.transaction.bind(tenant), tenant.run.bind(tenant)]
    const runOf = tenant.runOf.bind(tenant)
    let full = false
    const onDisk = <Result>(work: () => Result): Result => {
      if (full) throw new StudioError('OUT_OF_SPACE', 'The disk is full.')
      return work()
    }
    tenant.transaction = (work) => onDisk(() => transaction(work))
    tenant.run = (query) => onDisk(() => run(query))
    tenant.runOf = (query, values) => onDisk(() => runOf(query, values))
    const id = bench.begin([stepOf('make', 'make')])
    full = true
    await expect(bench.engine.left(id)).rejects.toMatchObject({
      code: 'OUT_OF_SPACE',
      data: { next: 'Free some space: it then goes on by itself.' },
    })
    full = false
    await bench.engine.recover(bench.tenant)
    expect(bench.engine.get(bench.tenant, id).status).toBe('completed')
    expect(tools.calls).toEqual(['make'])
  })
})

describe('M2.13 events of a run', () => {
  it('come in order for each step', async () => {
    bench = new RunBench(new TestTools({ ok: () => 1, bad: () => Promise.reject(new Error('no')) }))
    const id = bench.begin([stepOf('a', 'ok'), stepOf('b', 'bad', { dependsOn: ['a'] })])
    await bench.engine.left(id)
    expect(bench.stream.map((event) => [event.type, 'stepId' in event ? event.stepId : ''])).toEqual([
      ['step_start', 'a'],
      ['tool_call', 'a'],
      ['tool_result', 'a'],
      ['step_complete', 'a'],
      ['step_start', 'b'],
      ['tool_call', 'b'],
      ['tool_result', 'b'],
      ['step_complete', 'b'],
    ])
  })
})
