import { afterEach, describe, expect, it } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import type { Run } from '#shared/model/workflow.ts'
import type { OutsideEffect, RequestContext } from '#services/host/index.ts'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'

let bench: RunBench
afterEach(() => bench.dispose())

/** What the other side was sent, in order. */
let sent: OutsideEffect[] = []
const send = (_args: Json, { effect }: RequestContext): string => {
  if (effect) sent.push(effect)
  return 'sent'
}

/** Tools one of which reaches somebody beyond this machine. */
class Tools extends TestTools {
  readonly #never: boolean

  constructor(work: ConstructorParameters<typeof TestTools>[0], never = false) {
    sent = []
    super(work)
    this.#never = never
  }

  override get(name: string) {
    const tool = super.get(name)
    if (name !== 'send') return tool
    return { ...tool, meta: { network: true, ...(this.#never ? { repeat: 'never' as const } : {}) } }
  }
}

const keys = (runId: string) => sent.map(({ key }) => key.replace(runId, 'run'))

/** As a kill leaves it right after the other side did what it was asked, and before that was written down. */
async function forgetThatItWasSent(): Promise<void> {
  const { db } = bench.tenant
  bench.tenant.run(db.updateTable('runs').set({ status: 'running', finished_at: null, owner: null }))
  bench.tenant.run(db.updateTable('run_steps').set({ status: 'running', finished_at: null }))
  bench.tenant.run(db.deleteFrom('run_effects'))
  await bench.reopen()
  await bench.engine.recover(bench.tenant)
}

const look = (id: string): Run => bench.engine.get(bench.tenant, id)

describe('M3.2 an effect outside has a key', () => {
  it('that stays the same when it is tried again, and tells that it may have been done', async () => {
    let broken = true
    bench = new RunBench(
      new Tools({
        send: (args, context) => {
          send(args, context)
          if (broken) throw new StudioError('UNAVAILABLE', 'No answer.')
          return 'sent'
        },
      }),
    )
    const retry = { attempts: 2, firstPause: 0, factor: 1 }
    const { id } = await bench.finish([stepOf('send', 'send', { retry })])
    broken = false
    bench.engine.retry(bench.tenant, id)
    await bench.engine.left(id)
    expect(look(id).status).toBe('completed')
    expect(keys(id)).toEqual(['run/send', 'run/send', 'run/send'])
    // What a person tries again, they have looked after.
    expect(sent.map(({ again }) => again)).toEqual([false, true, false])
  })

  it('also in another process', async () => {
    bench = new RunBench(new Tools({ send }))
    const { id } = await bench.finish([stepOf('send', 'send')])
    await forgetThatItWasSent()
    expect(look(id).status).toBe('completed')
    expect(keys(id)).toEqual(['run/send', 'run/send'])
    expect(sent.map(({ again }) => again)).toEqual([false, true])
  })

  it('and another one once it was taken back, as has its being taken back again', async () => {
    let broken = true
    const bad = () => {
      if (broken) throw new StudioError('UNREADABLE', 'No.')
      return 1
    }
    bench = new RunBench(new Tools({ send, withdraw: send, bad }))
    const undo = { tool: 'withdraw', args: {} }
    const { id } = await bench.finish([stepOf('send', 'send', { undo }), stepOf('bad', 'bad', { dependsOn: ['send'] })])
    expect(look(id).steps.map(({ status }) => status)).toEqual(['undone', 'failed'])
    bench.engine.retry(bench.tenant, id)
    await bench.engine.left(id)
    broken = false
    bench.engine.retry(bench.tenant, id)
    await bench.engine.left(id)
    expect(look(id)).toMatchObject({ status: 'completed', steps: [{ result: 'sent' }, { result: 1 }] })
    expect(keys(id)).toEqual(['run/send', 'run/send~undo', 'run/send/2', 'run/send~undo/2', 'run/send/3'])
  })

  it('so a step that may have reached somebody is not given other arguments', async () => {
    const begun = Promise.withResolvers<void>()
    const tools = new Tools({
      send: async (args, context) => {
        send(args, context)
        begun.resolve()
        await new Promise((resolve) => context.signal?.addEventListener('abort', resolve))
        throw new StudioError('CANCELLED', 'Closed.')
      },
    })
    bench = new RunBench(tools)
    const id = bench.begin([stepOf('send', 'send', { args: { to: 'one' } })])
    await begun.promise
    await bench.reopen()
    expect(look(id).steps[0]).toMatchObject({ status: 'waiting', attempts: 1 })
    const change = () =>
      bench.engine.change(bench.tenant, id, { add: [], drop: [], change: [{ id: 'send', args: { to: 'two' } }] })
    expect(change).toThrow('has begun already')
  })
})

describe('M3.2 where the other side would do it twice', () => {
  it('a step whose outcome nobody knows is left to a person, who may try it again', async () => {
    bench = new RunBench(new Tools({ send }, true))
    const { id } = await bench.finish([stepOf('send', 'send')])
    await forgetThatItWasSent()
    expect(sent).toHaveLength(1)
    expect(look(id)).toMatchObject({
      status: 'failed',
      error: { message: expect.stringContaining('It is not known whether “send” was done') },
    })
    bench.engine.retry(bench.tenant, id)
    await bench.engine.left(id)
    expect(look(id).status).toBe('completed')
    expect(keys(id)).toEqual(['run/send', 'run/send'])
  })

  it('nor is one tried again by itself that went wrong on the way', async () => {
    const tools = new Tools({ send: () => Promise.reject(new StudioError('UNAVAILABLE', 'No answer.')) }, true)
    bench = new RunBench(tools)
    const { status } = await bench.finish([stepOf('send', 'send')])
    expect(status).toBe('failed')
    expect(tools.calls).toEqual(['send'])
  })
})

describe('M3.4 what could not be taken back for want of room', () => {
  it('is taken back when the run goes on and fails for good', async () => {
    let full = true
    const room = () => {
      if (full) throw new StudioError('OUT_OF_SPACE', 'The disk is full.')
      return 1
    }
    bench = new RunBench(
      new Tools({
        make: () => 'made',
        remove: room,
        write: room,
        bad: () => Promise.reject(new StudioError('UNREADABLE', 'No.')),
      }),
    )
    const undo = { tool: 'remove', args: {} }
    const { id, steps } = await bench.finish([
      stepOf('make', 'make', { undo }),
      stepOf('write', 'write', { dependsOn: ['make'] }),
      stepOf('bad', 'bad', { dependsOn: ['write'] }),
    ])
    expect(steps[0]?.error?.message).toBe('Could not be taken back: The disk is full.')
    full = false
    bench.engine.resume(bench.tenant, id)
    await bench.engine.left(id)
    expect(look(id).steps.map(({ status, error }) => [status, error?.message])).toEqual([
      ['undone', undefined],
      ['completed', undefined],
      ['failed', 'No.'],
    ])
  })
})
