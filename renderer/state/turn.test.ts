import { describe, expect, it } from 'vitest'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { PlanStep, Run, WorkflowDefinition } from '#shared/model/workflow.ts'
import { advance, newTurn, stepsOfRun, withoutStep, type TurnView } from './turn.ts'

const step = (id: string, ...dependsOn: string[]): PlanStep => ({
  id,
  tool: `tool.${id}`,
  args: {},
  dependsOn,
  title: id,
})
const plan = (...steps: PlanStep[]): WorkflowDefinition => ({
  strategy: 'complex',
  workflowType: 'image-gallery',
  intent: 'a gallery',
  confidence: 0.9,
  parameters: {},
  steps,
  estimate: { seconds: 1, cost: 0 },
  quality: 'standard',
  assumptions: ["I took 'trip' to be USA 2015."],
  reply: '',
})
const runId = '01890000-0000-7000-8000-000000000001'
const play = (...events: TurnEvent[]): TurnView => events.reduce(advance, newTurn('t', 'a gallery', 0))
const created: TurnEvent = { type: 'plan_created', runId, plan: plan(step('find'), step('hang', 'find')) }
const done = (status: 'completed' | 'failed' | 'cancelled' | 'waiting_approval'): TurnEvent => ({
  type: 'done',
  sessionId: runId,
  runId,
  status,
  created: { canvases: [], layouts: [], environments: [], exports: [] },
  usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, cost: 0, toolCalls: 0, seconds: 1 },
})
const start = (stepId: string): TurnEvent => ({ type: 'step_start', runId, stepId, tool: 'x', title: stepId })

describe('M2.2 a turn follows its stream', () => {
  it('lets every step wait until it starts', () => {
    const turn = play(created, start('find'))
    expect(turn.steps['find']?.status).toBe('running')
    expect(turn.steps['hang']?.status).toBe('waiting')
    expect(turn.assumptions).toEqual(["I took 'trip' to be USA 2015."])
  })

  it('joins pieces of text', () => {
    const turn = play({ type: 'text', text: 'Twelve ' }, { type: 'text', text: 'pictures.' })
    expect(turn.reply).toBe('Twelve pictures.')
    expect(turn.phase).toBe('running')
  })

  it('closes the newest open call of a tool, not an earlier one', () => {
    const call: TurnEvent = { type: 'tool_call', runId, stepId: 'find', tool: 'assets.find', args: {} }
    const result = (ok: boolean, summary: string): TurnEvent => ({
      type: 'tool_result',
      runId,
      stepId: 'find',
      tool: 'assets.find',
      ok,
      summary,
      milliseconds: 3,
    })
    const turn = play(created, call, result(false, 'busy'), call, result(true, '12 found'))
    expect(turn.steps['find']?.calls.map(({ ok, summary }) => [ok, summary])).toEqual([
      [false, 'busy'],
      [true, '12 found'],
    ])
  })

  it('lets a step that waits for a person rest, with no call open', () => {
    const turn = play(
      created,
      start('find'),
      { type: 'tool_call', runId, stepId: 'find', tool: 'x', args: {} },
      {
        type: 'approval_required',
        approvalId: runId,
        runId,
        stepId: 'find',
        tool: 'x',
        risk: 'high',
        explanation: 'It is dear.',
        expiresAt: 1,
      },
      done('waiting_approval'),
    )
    expect(turn).toMatchObject({
      phase: 'done',
      status: 'waiting_approval',
      steps: { find: { status: 'waiting', calls: [] } },
    })
  })

  it('leaves no chip spinning after the end', () => {
    expect(play(created, start('find'), done('cancelled')).steps['find']?.status).toBe('cancelled')
    expect(play(created, start('find'), done('failed')).steps['hang']?.status).toBe('skipped')
  })
})

describe('M2.2 what a turn shows of its steps', () => {
  const complete = (status: 'completed' | 'failed', summary: string): TurnEvent => ({
    type: 'step_complete',
    runId,
    stepId: 'find',
    status,
    summary,
    error: status === 'failed' ? { code: 'NOT_FOUND', message: 'There is nothing.', kept: '', next: '' } : null,
  })
  const call = (stepId: string | null, tool = 'x'): TurnEvent => ({ type: 'tool_call', runId, stepId, tool, args: {} })
  const result = (stepId: string | null, tool = 'x'): TurnEvent => ({
    type: 'tool_result',
    runId,
    stepId,
    tool,
    ok: true,
    summary: 'done',
    milliseconds: 3,
  })

  it('is what came of each, and why', () => {
    const well = play(created, start('find'), complete('completed', '12 found'), done('completed'))
    expect(well.steps['find']).toMatchObject({ status: 'completed', summary: '12 found', error: null })
    const badly = play(created, start('find'), complete('failed', ''), done('failed'))
    expect(badly.steps['find']).toMatchObject({ status: 'failed', error: { message: 'There is nothing.' } })
    expect(badly).toMatchObject({ phase: 'done', status: 'failed', usage: { seconds: 1 } })
  })

  it('has each call where it was made, and closes only that of the same tool', () => {
    const turn = play(created, call('find'), call('hang', 'y'), result('find', 'z'), result('hang', 'y'))
    expect(turn.steps['find']?.calls).toMatchObject([{ tool: 'x', ok: null, milliseconds: null }])
    expect(turn.steps['hang']?.calls).toMatchObject([{ tool: 'y', ok: true, summary: 'done', milliseconds: 3 }])
  })

  it('passes over calls of no step, and makes room for steps that no plan told of', () => {
    expect(play(created, call(null), result(null)).steps).toEqual(play(created).steps)
    expect(play(call('later')).steps['later']).toMatchObject({ status: 'waiting', calls: [{ ok: null }] })
    expect(play(result('later')).steps['later']?.calls).toEqual([])
  })

  it('keeps apart what each turn was told: no step of one changes another’s', () => {
    const before = play(created)
    advance(before, start('find'))
    expect(before.steps['find']?.status).toBe('waiting')
  })

  it('is what was assumed, what went wrong, and nothing of what only concerns others', () => {
    const turn = play(
      { type: 'session', sessionId: runId, name: 'x', isNew: true },
      {
        type: 'analysis',
        strategy: 'tool',
        intent: 'x',
        confidence: 1,
        planner: 'built-in',
        assumptions: ['I took the last one.'],
      },
      { type: 'executor_spawned', executorId: runId, task: 'look' },
      { type: 'executor_result', executorId: runId, summary: 'seen' },
      { type: 'error', error: { code: 'INTERNAL', message: 'It broke.', kept: '', next: '' } },
    )
    expect(turn).toEqual({
      ...newTurn('t', 'a gallery', 0),
      assumptions: ['I took the last one.'],
      error: { code: 'INTERNAL', message: 'It broke.', kept: '', next: '' },
    })
  })

  it('is, of a stored run, how each step ended; of one that never began no call', () => {
    const base = { attempts: 1, result: null, error: null, summary: 's', startedAt: 10, finishedAt: 25 }
    const run = {
      steps: [
        { ...step('well'), ...base, status: 'completed' },
        { ...step('badly'), ...base, status: 'failed' },
        { ...step('still'), ...base, status: 'running', finishedAt: null },
        { ...step('never'), ...base, status: 'waiting', startedAt: null, finishedAt: null },
      ],
    } as unknown as Run
    const steps = Object.entries(stepsOfRun(run)).map(([id, { status, calls }]) => [
      id,
      status,
      calls.map(({ ok, milliseconds }) => [ok, milliseconds]),
    ])
    expect(steps).toEqual([
      ['well', 'completed', [[true, 15]]],
      ['badly', 'failed', [[false, 15]]],
      ['still', 'running', [[null, null]]],
      ['never', 'waiting', []],
    ])
  })
})

describe('M2.3 a plan is changed before it runs', () => {
  it('drops what cannot be done without the dropped step', () => {
    const whole = plan(step('find'), step('hang', 'find'), step('light', 'hang'), step('name'))
    expect(withoutStep(whole, 'find').steps.map(({ id }) => id)).toEqual(['name'])
    expect(withoutStep(whole, 'light').steps.map(({ id }) => id)).toEqual(['find', 'hang', 'name'])
  })

  it('finds dependants that stand before what they depend on', () => {
    const whole = plan(step('c', 'b'), step('b', 'a'), step('a'))
    expect(withoutStep(whole, 'a').steps).toEqual([])
  })
})
