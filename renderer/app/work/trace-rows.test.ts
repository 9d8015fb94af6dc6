import { describe, expect, it } from 'vitest'
import type { RunTrace, TraceCall } from '#shared/model/trace.ts'
import type { Run, RunStep } from '#shared/model/workflow.ts'
import { answerWords, rowsOf } from './trace-rows.ts'

const step: RunStep = {
  id: 's1',
  tool: 'assets.find',
  args: {},
  dependsOn: [],
  title: 'find them',
  status: 'completed',
  attempts: 2,
  startedAt: 1000,
  finishedAt: 5000,
  summary: 'Found 3 pictures.',
  result: null,
  error: null,
}
const run = {
  createdAt: 1000,
  finishedAt: 9000,
  steps: [step, { ...step, id: 's2', status: 'skipped' }],
} as unknown as Run
const call = (more: Partial<TraceCall>): TraceCall => ({
  stepId: 's1',
  kind: 'call',
  attempt: 1,
  readyAt: 2000,
  startedAt: 2400,
  milliseconds: 600,
  outcome: 'failed',
  says: 'Not now.',
  ...more,
})
const trace: RunTrace = {
  calls: [
    call({}),
    call({ attempt: 2, readyAt: 3500, startedAt: 3500, milliseconds: 1000, outcome: 'completed' }),
    call({ kind: 'undo', readyAt: null, startedAt: 8000, milliseconds: 10, outcome: 'completed' }),
  ],
  questions: [],
  files: [],
  log: [],
  workSeconds: 2,
}

describe('M3.9 how a run went, step by step', () => {
  it('says when a step began, what it waited for, its tries and what it took', () => {
    const [first, second] = rowsOf(run, trace, 10_000)
    expect(first?.words).toBe('Began after 1.4 s, waited 0.4 s for room on this machine, 2 tries, took 1.6 s')
    expect(first?.spans.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['waited', 2000, 2400],
      ['failed', 2400, 3000],
      ['completed', 3500, 4500],
      ['undone', 8000, 8010],
    ])
    expect(second).toMatchObject({ words: 'Left out.', spans: [] })
  })

  it('draws no waiting that was none, and nothing as taken back that could not be', () => {
    const calls = [call({ readyAt: 2370 }), call({ kind: 'undo', readyAt: null, startedAt: 8000 })]
    const [row] = rowsOf(run, { ...trace, calls }, 10_000)
    expect(row?.spans.map(({ kind }) => kind)).toEqual(['failed', 'failed'])
  })

  it('draws what is under way up to now, and what its process took with it as a moment', () => {
    const open = [
      call({ milliseconds: null, outcome: 'running' }),
      call({ milliseconds: null, outcome: 'interrupted' }),
    ]
    const [row] = rowsOf(run, { ...trace, calls: open }, 10_000)
    expect(row?.spans.filter(({ kind }) => kind !== 'waited').map(({ to }) => to)).toEqual([10_000, 2400])
  })

  it('tells who answered', () => {
    const asked = { approvalId: 'a', stepId: 's1', reason: '', askedAt: 1, answeredAt: 2, decision: '' }
    expect(answerWords({ ...asked, status: 'allowed', answered: true })).toBe('you allowed it')
    expect(answerWords({ ...asked, status: 'expired', answered: false })).toBe('nobody answered in time')
  })
})
