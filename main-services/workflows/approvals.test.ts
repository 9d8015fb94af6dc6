import { afterEach, describe, expect, it } from 'vitest'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { Run } from '#shared/model/workflow.ts'
import { ApprovalRequired, type RequestContext } from '#services/host/index.ts'
import { RunBench, stepOf, TestTools } from '../../tests/support/runs.ts'

let bench: RunBench
afterEach(() => bench.dispose())

/** A tool that does what it does only where it was allowed, as the policy's gate would have it. */
function guarded(args: unknown, { tenant, run, runStep }: RequestContext): string {
  const action = { runId: run, stepId: runStep?.id ?? null, sessionId: null, tool: 'guarded', title: 'Guarded' }
  const given = { given: JSON.stringify(args) }
  const asked = bench.approvals.askFor(tenant, { ...action, args: given, risk: 'high', reason: 'It is guarded.' })
  if (asked.status === 'pending') throw new ApprovalRequired(asked)
  if (asked.status !== 'allowed') throw new Error('not allowed')
  done.push(runStep?.id ?? '')
  return 'done'
}
let done: string[] = []
const tools = () => {
  done = []
  return new TestTools({ guarded, plain: () => 'plain' })
}
const pending = () => bench.approvals.list(bench.tenant, { status: 'pending' })
const answer = async (runId: string, id: string, how: 'allow' | 'deny') => {
  if (how === 'allow') bench.approvals.allow(bench.tenant, id, 'local')
  else bench.approvals.deny(bench.tenant, id, { by: 'local', reason: '' })
  bench.engine.goOn(bench.tenant, runId)
  await bench.engine.left(runId)
  return bench.engine.get(bench.tenant, runId)
}

describe('M2.10 a run that waits for a person', () => {
  it('does what needs no answer, waits with the rest, and does that once', async () => {
    bench = new RunBench(tools())
    const waiting = await bench.finish([
      stepOf('ask', 'guarded'),
      stepOf('after', 'plain', { dependsOn: ['ask'] }),
      stepOf('beside', 'plain'),
    ])
    expect(waiting).toMatchObject({ status: 'waiting_approval', finishedAt: null })
    expect(waiting.steps.map(({ id, status, attempts }) => [id, status, attempts])).toEqual([
      ['ask', 'waiting', 0],
      ['after', 'waiting', 0],
      ['beside', 'completed', 1],
    ])
    const asked = bench.stream.filter((event: TurnEvent) => event.type === 'approval_required')
    expect(asked).toMatchObject([
      { approvalId: pending()[0]?.id, stepId: 'ask', risk: 'high', explanation: 'It is guarded.' },
    ])
    const run = await answer(waiting.id, pending()[0]?.id ?? '', 'allow')
    expect(run.status).toBe('completed')
    expect(run.steps.map(({ attempts }) => attempts)).toEqual([1, 1, 1])
    expect(done).toEqual(['ask'])
  })

  it('asks for each of several steps, and an answer is for one of them alone', async () => {
    bench = new RunBench(tools())
    const waiting = await bench.finish([stepOf('one', 'guarded'), stepOf('two', 'guarded')])
    const [two, one] = pending()
    expect([one?.stepId, two?.stepId]).toEqual(['one', 'two'])
    expect((await answer(waiting.id, two?.id ?? '', 'allow')).status).toBe('waiting_approval')
    expect(done).toEqual(['two'])
    const run = await answer(waiting.id, one?.id ?? '', 'deny')
    expect(run).toMatchObject({ status: 'partial' })
    expect(done).toEqual(['two'])
  })

  it('is found unchanged by the next start, which goes on when it was answered while nobody was there', async () => {
    bench = new RunBench(tools())
    const { id } = await bench.finish([stepOf('ask', 'guarded')])
    const before = pending()
    await bench.reopen()
    await bench.engine.recover(bench.tenant)
    expect(pending()).toEqual(before)
    expect(bench.engine.get(bench.tenant, id).status).toBe('waiting_approval')
    expect(done).toEqual([])
    bench.approvals.allow(bench.tenant, before[0]?.id ?? '', 'local')
    await bench.reopen()
    await bench.engine.recover(bench.tenant)
    expect(bench.engine.get(bench.tenant, id).status).toBe('completed')
    expect(done).toEqual(['ask'])
  })

  it('can be stopped, paused and gone on with', async () => {
    bench = new RunBench(tools())
    const { id } = await bench.finish([stepOf('ask', 'guarded')])
    bench.engine.pause(bench.tenant, id)
    bench.engine.resume(bench.tenant, id)
    await bench.engine.left(id)
    expect(bench.engine.get(bench.tenant, id).status).toBe('waiting_approval')
    expect(pending()).toHaveLength(1)
    bench.engine.cancel(bench.tenant, id)
    expect(pending()).toEqual([])
    expect(bench.engine.get(bench.tenant, id)).toMatchObject({ status: 'cancelled', steps: [{ status: 'cancelled' }] })
    expect(done).toEqual([])
  })

  it('asks anew where the step would do something else by now', async () => {
    bench = new RunBench(tools())
    const { id } = await bench.finish([stepOf('ask', 'guarded', { args: { of: 'one' } })])
    const [first] = pending()
    bench.engine.changeStep(bench.tenant, id, 'ask', { of: 'two' })
    const run = await answer(id, first?.id ?? '', 'allow')
    expect(run.status).toBe('waiting_approval')
    expect(done).toEqual([])
    expect(pending()[0]?.argsHash).not.toBe(first?.argsHash)
  })
})

describe('M3.3 a run that is interrupted more than once', () => {
  /** Asks as many times, one question after another, and gives what was answered to each. */
  const rounds =
    (began: string[], ended: string[]) =>
    (args: unknown, { tenant, run, runStep }: RequestContext): string[] => {
      const { times } = args as { times: number }
      const id = runStep?.id ?? ''
      began.push(id)
      const answers: string[] = []
      for (let round = 1; round <= times; round += 1) {
        const action = { runId: run, stepId: id, sessionId: null, tool: 'rounds', title: `Round ${round}` }
        const asked = bench.approvals.askFor(tenant, { ...action, args: { round }, risk: 'high', reason: 'A round.' })
        if (asked.status === 'pending') throw new ApprovalRequired(asked)
        answers.push(`${id} ${round} ${asked.status}`)
      }
      ended.push(id)
      return answers
    }
  const begin = () => {
    const [began, ended]: [string[], string[]] = [[], []]
    bench = new RunBench(new TestTools({ rounds: rounds(began, ended), plain: () => 'plain' }))
    return { began, ended }
  }
  const asking = (id: string, times: number, dependsOn: string[] = []) =>
    stepOf(id, 'rounds', { args: { times }, dependsOn })
  const resultOf = (run: Run, id: string) => run.steps.find((step) => step.id === id)?.result

  it('halts at each of two questions of a step, and each has its own answer', async () => {
    const { began, ended } = begin()
    const { id } = await bench.finish([asking('twice', 2), stepOf('after', 'plain', { dependsOn: ['twice'] })])
    expect((await answer(id, pending()[0]?.id ?? '', 'allow')).status).toBe('waiting_approval')
    expect(ended).toEqual([])
    const run = await answer(id, pending()[0]?.id ?? '', 'deny')
    expect(run.status).toBe('completed')
    expect(resultOf(run, 'twice')).toEqual(['twice 1 allowed', 'twice 2 denied'])
    expect([began, ended]).toEqual([['twice', 'twice', 'twice'], ['twice']])
  })

  it('halts as often as a loop asks, also where the process is gone between', async () => {
    const { ended } = begin()
    const { id } = await bench.finish([asking('loop', 5)])
    for (let round = 1; round <= 5; round += 1) {
      expect(pending()).toHaveLength(1)
      await bench.reopen()
      await bench.engine.recover(bench.tenant)
      await answer(id, pending()[0]?.id ?? '', round % 2 === 0 ? 'deny' : 'allow')
    }
    const expected = ['allowed', 'denied', 'allowed', 'denied', 'allowed'].map((how, at) => `loop ${at + 1} ${how}`)
    expect(resultOf(bench.engine.get(bench.tenant, id), 'loop')).toEqual(expected)
    expect(ended).toEqual(['loop'])
    expect(pending()).toEqual([])
  })

  it('halts in parallel branches, and each resumes once with its own answers, in whatever order they come', async () => {
    const { ended } = begin()
    const { id } = await bench.finish([
      asking('left', 2),
      asking('right', 2),
      asking('below', 1, ['left']),
      stepOf('beside', 'plain'),
    ])
    const next = async (stepId: string, how: 'allow' | 'deny') =>
      answer(id, pending().find((one) => one.stepId === stepId)?.id ?? '', how)
    await next('right', 'allow')
    await next('left', 'deny')
    await next('right', 'deny')
    expect(ended).toEqual(['right'])
    await next('left', 'allow')
    const run = await next('below', 'allow')
    expect(run.status).toBe('completed')
    expect(resultOf(run, 'left')).toEqual(['left 1 denied', 'left 2 allowed'])
    expect(resultOf(run, 'right')).toEqual(['right 1 allowed', 'right 2 denied'])
    expect(resultOf(run, 'below')).toEqual(['below 1 allowed'])
    expect(ended).toEqual(['right', 'left', 'below'])
  })
})
