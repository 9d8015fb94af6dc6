import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import type { Run } from '#shared/model/workflow.ts'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'

let bench: RunBench
afterEach(() => bench.dispose())

const statuses = (run: Run) => Object.fromEntries(run.steps.map((step) => [step.id, step.status]))
const fails = () => Promise.reject(new StudioError('UNREADABLE', 'It is broken.'))

describe('M3.1 conditions', () => {
  const tools = () => new TestTools({ find: () => ({ ids: ['a', 'b'], name: 'x', none: [] }), do: () => 'done' })

  it.each([
    [{ path: 'ids', is: 'there' }, true],
    [{ path: 'none', is: 'there' }, false],
    [{ path: 'none', is: 'empty' }, true],
    [{ path: 'nowhere', is: 'empty' }, true],
    [{ path: 'ids', is: 'more', value: 1 }, true],
    [{ path: 'ids', is: 'more', value: 2 }, false],
    [{ path: 'ids', is: 'less', value: 3 }, true],
    [{ path: 'name', is: 'equal', value: 'x' }, true],
    [{ path: 'name', is: 'different', value: 'x' }, false],
    [{ path: 'nowhere', is: 'less', value: 3 }, false],
  ] as const)('%j is %s of a search', async (test, met) => {
    bench = new RunBench(tools())
    const when = { $from: 'find', ...test }
    const run = await bench.finish([
      stepOf('find', 'find'),
      stepOf('only-then', 'do', { when }),
      stepOf('after', 'do', { dependsOn: ['only-then'] }),
    ])
    // What is not wanted fails nothing, and holds up nothing.
    expect(statuses(run)).toEqual({ find: 'completed', 'only-then': met ? 'completed' : 'skipped', after: 'completed' })
    expect(run.status).toBe('completed')
  })

  it('asks nothing of a step that did not come about: then it is not done', async () => {
    bench = new RunBench(new TestTools({ bad: fails, do: () => 'done' }))
    const when = { $from: 'bad', path: '', is: 'there' } as const
    const run = await bench.finish([
      stepOf('bad', 'bad', { optional: true }),
      stepOf('only-then', 'do', { when }),
      stepOf('else', 'do', { when: { ...when, is: 'empty' } }),
    ])
    expect(statuses(run)).toEqual({ bad: 'failed', 'only-then': 'skipped', else: 'skipped' })
    expect(run.status).toBe('completed')
  })
})

describe('M3.1 joins', () => {
  it('any one is enough: the join begins while another still runs', async () => {
    const slow = Promise.withResolvers<void>()
    bench = new RunBench(
      new TestTools({
        quick: () => 'quick',
        slow: async () => (await slow.promise, 'slow'),
        join: () => (slow.resolve(), 'join'),
      }),
    )
    const run = await bench.finish([
      stepOf('quick', 'quick'),
      stepOf('slow', 'slow'),
      stepOf('join', 'join', { dependsOn: ['quick', 'slow'], join: 'any' }),
    ])
    expect(statuses(run)).toEqual({ quick: 'completed', slow: 'completed', join: 'completed' })
  })

  it('two of three are enough where one fails; where only one is left, it is left out', async () => {
    const steps = (bad: string) => [
      stepOf('a', 'ok'),
      stepOf('b', bad),
      stepOf('c', 'bad'),
      stepOf('join', 'ok', { dependsOn: ['a', 'b', 'c'], join: 2 }),
    ]
    bench = new RunBench(new TestTools({ ok: () => 1, bad: fails }))
    expect(statuses(await bench.finish(steps('ok')))).toMatchObject({ c: 'failed', join: 'completed' })
    expect(statuses(await bench.finish(steps('bad')))).toMatchObject({ c: 'failed', join: 'skipped' })
  })

  it('is the same after the process was gone in between', async () => {
    const gate = Promise.withResolvers<void>()
    const tools = new TestTools({ quick: () => 'q', slow: async () => (await gate.promise, 's'), join: () => 'j' })
    bench = new RunBench(tools)
    const id = bench.begin([
      stepOf('quick', 'quick'),
      stepOf('slow', 'slow'),
      stepOf('join', 'join', { dependsOn: ['quick', 'slow'], join: 'any' }),
    ])
    await sleep(50)
    gate.resolve()
    await bench.reopen()
    await bench.engine.recover(bench.tenant)
    expect(bench.engine.get(bench.tenant, id).status).toBe('completed')
    expect(tools.calls.filter((tool) => tool === 'join')).toHaveLength(1)
  })
})

describe('M3.3 tries again', () => {
  const unavailable = () => Promise.reject(new StudioError('UNAVAILABLE', 'Not just now.'))

  it('as often as a step says, and waits ever longer', async () => {
    const pauses: number[] = []
    const pause = async (milliseconds: number) => void pauses.push(milliseconds)
    bench = new RunBench(new TestTools({ busy: unavailable }), { pause })
    const run = await bench.finish([stepOf('busy', 'busy', { retry: { attempts: 5, firstPause: 1, factor: 3 } })])
    expect(run.steps[0]).toMatchObject({ status: 'failed', attempts: 5 })
    expect(pauses).toHaveLength(4)
    for (const [index, wanted] of [1000, 3000, 9000, 27_000].entries()) {
      expect(pauses[index]).toBeGreaterThanOrEqual(wanted)
      expect(pauses[index]).toBeLessThanOrEqual(wanted * 1.25)
    }
  })

  it('not at all what fails for good, is refused, or was stopped', async () => {
    const codes = ['UNREADABLE', 'DENIED', 'LIMITED', 'INVALID_INPUT'] as const
    bench = new RunBench(
      new TestTools(
        Object.fromEntries(codes.map((code) => [code, () => Promise.reject(new StudioError(code, 'No.'))])),
      ),
    )
    const run = await bench.finish(codes.map((code, index) => stepOf(`s${index}`, code)))
    expect(run.steps.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1])
  })
})

describe('M3.3 a step that takes too long', () => {
  it('is given up with a sentence, tried again, and its late write comes to nothing', async () => {
    let calls = 0
    const late = Promise.withResolvers<unknown>()
    bench = new RunBench(
      new TestTools({
        slow: async (_args, context) => {
          calls += 1
          if (calls > 1) return context.commit(() => 'in time')
          // Deaf to its signal, and writes when it is too late.
          await sleep(150)
          try {
            return context.commit(() => 'too late')
          } catch (error) {
            late.resolve(error)
            throw error
          }
        },
        wait: async () => (await late.promise, 'waited'),
      }),
    )
    // The run goes on for as long, so that it is the step's time that is over and not the run's.
    const run = await bench.finish([stepOf('slow', 'slow', { timeout: 0.05 }), stepOf('wait', 'wait')])
    expect(run.steps[0]).toMatchObject({ status: 'completed', attempts: 2, result: 'in time' })
    expect(await late.promise).toMatchObject({ message: expect.stringContaining('took longer than 0.05 seconds') })
    expect(bench.engine.get(bench.tenant, run.id).steps[0]?.result).toBe('in time')
  })

  it('fails for good once its attempts are used up', async () => {
    bench = new RunBench(
      new TestTools({
        never: (_args, context) =>
          new Promise((_resolve, reject) => {
            context.signal?.addEventListener('abort', () => reject(context.signal?.reason as Error))
          }),
      }),
    )
    const retry = { attempts: 2, firstPause: 0, factor: 1 }
    const run = await bench.finish([stepOf('never', 'never', { timeout: 0.02, retry })])
    expect(run).toMatchObject({ status: 'failed', error: { code: 'UNAVAILABLE' } })
    expect(run.steps[0]?.error?.message).toContain('given up')
  })
})

describe('M3.3 what a step is for', () => {
  it('a result that does not pass its test makes the run partial, and nothing is lost', async () => {
    bench = new RunBench(new TestTools({ find: () => ({ ids: ['a'] }) }))
    const success = { path: 'ids', is: 'more', value: 3 } as const
    const run = await bench.finish([stepOf('find', 'find', { success })])
    expect(run).toMatchObject({ status: 'partial', steps: [{ status: 'completed', result: { ids: ['a'] } }] })
    const enough = await bench.finish([stepOf('find', 'find', { success: { ...success, value: 0 } })])
    expect(enough.status).toBe('completed')
  })
})
