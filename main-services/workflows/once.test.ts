import { afterEach, describe, expect, it, vi } from 'vitest'
import { StudioError } from '#shared/model/errors.ts'
import { ApprovalRequired, type RequestContext } from '#services/host/index.ts'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'
import { WorkspaceCheckpointSaver } from './checkpoint-saver.ts'

let bench: RunBench
afterEach(async () => {
  vi.restoreAllMocks()
  await bench.dispose()
})

/** Waits for a person, as the policy's gate would have it. */
function guarded(_args: unknown, { tenant, run, runStep }: RequestContext): string {
  const action = { runId: run, stepId: runStep?.id ?? null, sessionId: null, tool: 'guarded', title: 'Guarded' }
  const asked = bench.approvals.askFor(tenant, { ...action, args: {}, risk: 'high', reason: 'It is guarded.' })
  if (asked.status === 'pending') throw new ApprovalRequired(asked)
  return 'done'
}

/** All that LangGraph keeps of every run, as bytes. */
function kept(): { checkpoints: Buffer[]; writes: { channel: string; bytes: Buffer }[] } {
  const { db } = bench.tenant
  const checkpoints = bench.tenant.all(db.selectFrom('checkpoints').select(['checkpoint', 'metadata']))
  const writes = [
    ...bench.tenant.all(db.selectFrom('checkpoint_writes').select(['channel', 'value'])),
    ...bench.tenant.all(db.selectFrom('checkpoint_values').select(['channel', 'value'])),
  ]
  return {
    checkpoints: checkpoints.flatMap((row) => [Buffer.from(row.checkpoint), Buffer.from(row.metadata)]),
    writes: writes.map(({ channel, value }) => ({ channel, bytes: Buffer.from(value) })),
  }
}

const forget = () => {
  bench.tenant.run(bench.tenant.db.deleteFrom('checkpoints'))
  bench.tenant.run(bench.tenant.db.deleteFrom('checkpoint_writes'))
  bench.tenant.run(bench.tenant.db.deleteFrom('checkpoint_values'))
}

const allow = () => {
  const [asked] = bench.approvals.list(bench.tenant, { status: 'pending' })
  bench.approvals.allow(bench.tenant, asked?.id ?? '', 'local')
}

describe('M3.2 the ledger alone says what has happened', () => {
  const wordOfOutput = 'a-word-of-the-output'
  const wordOfArguments = 'a-word-of-the-arguments'
  const large = Array.from({ length: 5000 }, (_, index) => `${wordOfOutput} ${index}`)
  const tools = () =>
    new TestTools({
      find: (_args, context) => context.commit(() => ({ found: large })),
      look: () => ({ seen: large }),
      bad: () => Promise.reject(new StudioError('UNREADABLE', `${wordOfOutput} cannot be read.`)),
      count: (args) => (args as { of: string[] }).of.length,
      guarded,
    })
  const steps = [
    stepOf('find', 'find', { args: { words: wordOfArguments } }),
    stepOf('look', 'look'),
    stepOf('bad', 'bad', { optional: true }),
    stepOf('ask', 'guarded', { dependsOn: ['find'] }),
    stepOf('count', 'count', { args: { of: { $from: 'find', path: 'found' } }, dependsOn: ['ask'] }),
  ]

  it('and checkpoints hold neither what a step was given nor what it gave, only who waits', async () => {
    bench = new RunBench(tools())
    const waiting = await bench.finish(steps)
    expect(waiting.status).toBe('waiting_approval')
    const { checkpoints, writes } = kept()
    expect(checkpoints.length).toBeGreaterThan(0)
    for (const bytes of [...checkpoints, ...writes.map((write) => write.bytes)]) {
      expect(bytes.length).toBeLessThan(2000)
      expect(bytes.includes(wordOfOutput)).toBe(false)
      expect(bytes.includes(wordOfArguments)).toBe(false)
    }
    expect(new Set(writes.map(({ channel }) => channel))).toEqual(new Set(['__interrupt__', '__start__']))
  })

  it('so a run whose checkpoints are gone goes on and does nothing twice', async () => {
    const given = tools()
    bench = new RunBench(given)
    const { id } = await bench.finish(steps)
    const before = [...given.calls]
    expect(before.toSorted()).toEqual(['bad', 'find', 'guarded', 'look'])
    forget()
    allow()
    await bench.reopen()
    await bench.engine.recover(bench.tenant)
    const run = bench.engine.get(bench.tenant, id)
    expect(run).toMatchObject({ status: 'completed', steps: [{}, {}, {}, {}, { result: large.length }] })
    // The one that waited is asked again; nothing else is.
    expect(given.calls.slice(before.length)).toEqual(['guarded', 'count'])
  })

  it('so a run that is opened again goes on though its checkpoint says it has ended', async () => {
    let full = true
    const given = new TestTools({
      fine: () => 'fine',
      write: () => {
        if (full) throw new StudioError('OUT_OF_SPACE', 'The disk is full.')
        return 'written'
      },
    })
    bench = new RunBench(given)
    // As a process leaves it that ends after the run did, and before its checkpoints were taken away.
    vi.spyOn(WorkspaceCheckpointSaver.prototype, 'deleteThread').mockResolvedValue()
    const { id, status } = await bench.finish([
      stepOf('fine', 'fine'),
      stepOf('write', 'write'),
      stepOf('after', 'fine', { dependsOn: ['write'] }),
    ])
    expect(status).toBe('partial')
    expect(kept().checkpoints.length).toBeGreaterThan(0)
    full = false
    bench.engine.resume(bench.tenant, id)
    await bench.engine.left(id)
    expect(bench.engine.get(bench.tenant, id).status).toBe('completed')
    expect(given.calls.toSorted()).toEqual(['fine', 'fine', 'write', 'write'])
  })

  it('so a step whose row says done is done where the ledger does not know of it', async () => {
    const given = new TestTools({ make: () => 'made', guarded })
    bench = new RunBench(given)
    const { id } = await bench.finish([stepOf('make', 'make'), stepOf('ask', 'guarded')])
    const { db } = bench.tenant
    bench.tenant.run(db.deleteFrom('run_effects').where('step_id', '=', 'make'))
    allow()
    bench.engine.goOn(bench.tenant, id)
    await bench.engine.left(id)
    expect(bench.engine.get(bench.tenant, id)).toMatchObject({ status: 'completed', steps: [{ result: 'made' }, {}] })
    expect(given.calls.filter((tool) => tool === 'make')).toHaveLength(2)
  })
})
