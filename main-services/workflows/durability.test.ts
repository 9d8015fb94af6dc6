import { afterEach, describe, expect, it, vi } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import { newId, type RequestContext } from '#services/host/index.ts'
import { claimOwnership, leaseUntil } from '#services/ownership/index.ts'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'
import { WorkspaceCheckpointSaver } from './checkpoint-saver.ts'

let bench: RunBench
afterEach(() => bench.dispose())

/** A tool's write that can be counted afterwards. */
function makeCanvas(context: RequestContext, name: string): string {
  return context.commit(() => {
    const { db } = context.tenant
    const row = { id: newId(), name, notes: '', created_at: 1, updated_at: 1 }
    context.tenant.run(db.insertInto('canvases').values(row))
    return name
  })
}

const canvases = () =>
  bench.tenant.all(bench.tenant.db.selectFrom('canvases').select('name').orderBy('name')).map((row) => row.name)

describe('M3.2 the write and the ledger are one', () => {
  it('keeps neither when something fails between them', async () => {
    let attempts = 0
    bench = new RunBench(
      new TestTools({
        make: (_args, context) => {
          attempts += 1
          if (attempts > 1) return makeCanvas(context, 'one')
          return context.commit(() => {
            const row = { id: newId(), name: 'one', notes: '', created_at: 1, updated_at: 1 }
            context.tenant.run(context.tenant.db.insertInto('canvases').values(row))
            throw new StudioError('UNAVAILABLE', 'In the middle.')
          })
        },
      }),
    )
    const run = await bench.finish([stepOf('make', 'make')])
    expect(run.steps[0]).toMatchObject({ status: 'completed', attempts: 2, result: 'one' })
    expect(canvases()).toEqual(['one'])
  })

  it('keeps neither when the ledger itself cannot be written', async () => {
    bench = new RunBench(
      new TestTools({
        // A result that is no JSON: the ledger refuses it after the tool's own row is in.
        make: (_args, context) => {
          context.commit(() => {
            const row = { id: newId(), name: 'lost', notes: '', created_at: 1, updated_at: 1 }
            context.tenant.run(context.tenant.db.insertInto('canvases').values(row))
            return {
              toJSON: () => {
                throw new Error('no JSON')
              },
            }
          })
          return 1
        },
      }),
    )
    const run = await bench.finish([stepOf('make', 'make')])
    expect(run.status).toBe('failed')
    expect(canvases()).toEqual([])
  })

  it('takes a step that failed after its write for done, because it is', async () => {
    bench = new RunBench(
      new TestTools({
        make: (_args, context) => {
          makeCanvas(context, 'one')
          throw new StudioError('UNAVAILABLE', 'Too late.')
        },
      }),
    )
    const run = await bench.finish([stepOf('make', 'make')])
    expect(run.steps[0]).toMatchObject({ status: 'completed', attempts: 1, result: 'one' })
    expect(canvases()).toEqual(['one'])
  })

  it('refuses a second commit in one step rather than lose track of it', async () => {
    bench = new RunBench(
      new TestTools({
        make: (_args, context) => {
          makeCanvas(context, 'one')
          return makeCanvas(context, 'two')
        },
      }),
    )
    await bench.finish([stepOf('make', 'make')])
    expect(canvases()).toEqual(['one'])
  })

  it('does not execute again what the ledger holds, though nothing else was written down', async () => {
    const tools = new TestTools({ make: (_args, context) => makeCanvas(context, 'one'), next: (args) => args })
    bench = new RunBench(tools)
    const id = bench.begin([
      stepOf('make', 'make'),
      stepOf('next', 'next', { args: { of: { $from: 'make', path: '' } } }),
    ])
    await bench.engine.left(id)
    // As a crash right after the step's transaction leaves it.
    const { db } = bench.tenant
    bench.tenant.run(db.updateTable('runs').set({ status: 'running', finished_at: null, owner: null }))
    bench.tenant.run(db.updateTable('run_steps').set({ status: 'waiting', finished_at: null }))
    bench.tenant.run(db.deleteFrom('run_effects').where('step_id', '=', 'next'))
    await bench.reopen()
    await bench.engine.recover(bench.tenant)
    expect(bench.engine.get(bench.tenant, id)).toMatchObject({
      status: 'completed',
      steps: [{ result: 'one' }, { result: { of: 'one' } }],
    })
    expect(tools.calls).toEqual(['make', 'next', 'next'])
    expect(canvases()).toEqual(['one'])
  })
})

describe('M3.2 a run whose process was gone right after its end', () => {
  it('keeps nothing of the order of its steps once somebody looks', async () => {
    bench = new RunBench(new TestTools({ make: () => 'made' }))
    vi.spyOn(WorkspaceCheckpointSaver.prototype, 'deleteThread').mockResolvedValueOnce()
    const { id, status } = await bench.finish([stepOf('make', 'make')])
    const { db } = bench.tenant
    const kept = () => bench.tenant.all(db.selectFrom('checkpoints').select('thread_id').where('thread_id', '=', id))
    expect(status).toBe('completed')
    expect(kept()).not.toEqual([])
    await bench.engine.recover(bench.tenant)
    expect(kept()).toEqual([])
  })
})

describe('M3.2 a run whose state cannot be written', () => {
  it('is let go of with the reason, and goes on at the next start', async () => {
    let broken = true
    const tools = new TestTools({
      make: (_args, context) => {
        if (!broken) return makeCanvas(context, 'one')
        bench.store.close()
        throw new StudioError('OUT_OF_SPACE', 'Full.')
      },
    })
    bench = new RunBench(tools)
    const id = bench.begin([stepOf('make', 'make')])
    await expect(bench.engine.left(id)).rejects.toThrow('not open')
    broken = false
    await bench.reopen()
    await bench.engine.recover(bench.tenant)
    expect(bench.engine.get(bench.tenant, id).status).toBe('completed')
    expect(canvases()).toEqual(['one'])
  })
})

describe('M3.2 one process executes a run', () => {
  const gated = () => {
    const gate = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const tools = new TestTools({
      wait: async (_args, context) => {
        begun.resolve()
        await gate.promise
        return makeCanvas(context, 'one')
      },
    })
    return { gate, begun, tools }
  }

  it('and another that starts meanwhile leaves it alone', async () => {
    const { gate, begun, tools } = gated()
    bench = new RunBench(tools)
    const id = bench.begin([stepOf('wait', 'wait')])
    await begun.promise
    const other = bench.newEngine()
    await other.recover(bench.tenant)
    expect(other.executes(id)).toBe(false)
    gate.resolve()
    await bench.engine.left(id)
    await other.close()
    expect(tools.calls).toEqual(['wait'])
    expect(canvases()).toEqual(['one'])
  })

  it('and one that lost it writes nothing more', async () => {
    const { gate, begun, tools } = gated()
    bench = new RunBench(tools)
    const id = bench.begin([stepOf('wait', 'wait')])
    await begun.promise
    const { db } = bench.tenant
    bench.tenant.run(db.updateTable('runs').set({ owner: 'someone else', lease_until: Date.now() + 60_000 }))
    gate.resolve()
    await bench.engine.left(id)
    expect(canvases()).toEqual([])
    expect(bench.engine.get(bench.tenant, id).status).toBe('running')
  })

  it('and hears what another wishes', async () => {
    const { gate, begun, tools } = gated()
    bench = new RunBench(tools)
    const id = bench.begin([stepOf('wait', 'wait'), stepOf('more', 'wait', { dependsOn: ['wait'] })])
    await begun.promise
    const other = bench.newEngine()
    expect(other.pause(bench.tenant, id).status).toBe('paused')
    gate.resolve()
    await bench.engine.left(id)
    expect(bench.engine.get(bench.tenant, id).steps.map((step) => step.status)).toEqual(['completed', 'waiting'])
    // Nobody executes it now, so whoever resumes it does.
    other.resume(bench.tenant, id)
    expect(other.executes(id)).toBe(true)
    await other.left(id)
    await other.close()
    expect(bench.engine.get(bench.tenant, id).status).toBe('completed')
  })

  it('and stops what is in flight when another cancels it', async () => {
    const begun = Promise.withResolvers<void>()
    const tools = new TestTools({
      wait: async (_args, context) => {
        begun.resolve()
        await new Promise((resolve) => context.signal?.addEventListener('abort', resolve))
        throw new StudioError('CANCELLED', 'Stopped.')
      },
    })
    bench = new RunBench(tools)
    const id = bench.begin([stepOf('wait', 'wait'), stepOf('more', 'wait', { dependsOn: ['wait'] })])
    await begun.promise
    const other = bench.newEngine()
    other.cancel(bench.tenant, id)
    await bench.engine.left(id)
    await other.close()
    const run = bench.engine.get(bench.tenant, id)
    expect(run.status).toBe('cancelled')
    expect(run.steps.map((step) => step.status)).toEqual(['cancelled', 'cancelled'])
  })

  it('and one in another container may take over only when the lease has run out', async () => {
    const tools = new TestTools({ wait: () => 1 })
    bench = new RunBench(tools)
    const id = bench.begin([stepOf('wait', 'wait')])
    await bench.engine.left(id)
    const mine = claimOwnership()
    mine.release()
    const owner = JSON.stringify({ ...(JSON.parse(mine.owner) as object), space: 'another', engine: newId() })
    const leave = (lease_until: number) =>
      bench.tenant.run(
        bench.tenant.db.updateTable('runs').set({ status: 'running', finished_at: null, owner, lease_until }),
      )
    leave(leaseUntil())
    await bench.engine.recover(bench.tenant)
    expect(bench.engine.get(bench.tenant, id).status).toBe('running')
    leave(leaseUntil() - 15_001)
    await bench.engine.recover(bench.tenant)
    expect(bench.engine.get(bench.tenant, id).status).toBe('completed')
  })
})
