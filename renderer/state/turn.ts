import type { ErrorReport } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import type { Created, TurnEvent, TurnStatus, Usage } from '#shared/model/turn.ts'
import type { Alternative, Run, Settled, StepStatus, WorkflowDefinition } from '#shared/model/workflow.ts'

/** One call of a tool, as the tool log shows it. */
export interface CallView {
  tool: string
  args: Json
  /** `null` while it runs. */
  ok: boolean | null
  summary: string
  milliseconds: number | null
}

/** How a step of the plan stands. */
export interface StepView {
  status: StepStatus
  summary: string
  error: ErrorReport | null
  calls: CallView[]
}

/**
 * One turn of the conversation as it is drawn.
 *
 * - `thinking`: said, nothing planned yet
 * - `draft`: a plan that waits for the person to look at it; nothing was done
 * - `running`: the plan runs or words arrive
 * - `done`: nothing more comes
 */
export interface TurnView {
  id: string
  text: string
  at: number
  phase: 'thinking' | 'draft' | 'running' | 'done'
  plan: WorkflowDefinition | null
  runId: string | null
  steps: Record<string, StepView>
  reply: string
  assumptions: string[]
  /** What else may have been meant, or what a question can be answered with. */
  alternatives: Alternative[]
  error: ErrorReport | null
  created: Created | null
  /** What it only looked for, in order. */
  found: string[]
  usage: Usage | null
  status: TurnStatus | null
  /** What the person said to a plan of which only a part came about; null where nothing yet. */
  settled: Settled | null
}

/** Begins a turn for a sentence just said; `at` in UTC milliseconds. */
export function newTurn(id: string, text: string, at: number): TurnView {
  return {
    id,
    text,
    at,
    phase: 'thinking',
    plan: null,
    runId: null,
    steps: {},
    reply: '',
    assumptions: [],
    alternatives: [],
    error: null,
    created: null,
    found: [],
    usage: null,
    status: null,
    settled: null,
  }
}

const waiting: StepView = { status: 'waiting', summary: '', error: null, calls: [] }

/** Takes one more event of its stream into a turn. Pure, so that what is drawn follows from what was streamed. */
export function advance(turn: TurnView, event: TurnEvent): TurnView {
  switch (event.type) {
    case 'session':
    case 'executor_spawned':
    case 'executor_result':
      return turn
    case 'approval_required':
      return asked(turn, event.stepId)
    case 'analysis':
      return { ...turn, assumptions: event.assumptions, alternatives: event.alternatives ?? [] }
    case 'plan_created':
      return { ...turn, ...planned(event.plan), runId: event.runId, phase: 'running' }
    case 'step_start':
      return changeStep(turn, event.stepId, { status: 'running' })
    case 'step_complete':
      return changeStep(turn, event.stepId, { status: event.status, summary: event.summary, error: event.error })
    case 'tool_call':
      return event.stepId === null ? turn : addCall(turn, event.stepId, event)
    case 'tool_result':
      return event.stepId === null ? turn : closeCall(turn, event.stepId, event)
    case 'text':
      return { ...turn, phase: 'running', reply: turn.reply + event.text }
    case 'error':
      return { ...turn, error: event.error }
    case 'done':
      return finish(turn, event)
  }
}

/** Makes what a turn shows of a plan before any of it ran. */
export function planned(plan: WorkflowDefinition): Pick<TurnView, 'plan' | 'steps' | 'assumptions' | 'alternatives'> {
  return {
    plan,
    steps: Object.fromEntries(plan.steps.map((step) => [step.id, waiting])),
    assumptions: plan.assumptions,
    alternatives: plan.alternatives ?? [],
  }
}

/** Makes the steps of a stored run, for a turn of an earlier day. */
export function stepsOfRun(run: Run): Record<string, StepView> {
  return Object.fromEntries(
    run.steps.map((step) => [
      step.id,
      { status: step.status, summary: step.summary, error: step.error, calls: callsOfStep(step) },
    ]),
  )
}

function callsOfStep(step: Run['steps'][number]): CallView[] {
  if (step.startedAt === null) return []
  const milliseconds = step.finishedAt === null ? null : step.finishedAt - step.startedAt
  const ok = step.finishedAt === null ? null : step.status === 'completed'
  return [{ tool: step.tool, args: step.args, ok, summary: step.summary, milliseconds }]
}

/**
 * Takes a step out of a plan, and with it those that cannot be done when it is gone: what depends on it, at any remove.
 */
export function withoutStep(plan: WorkflowDefinition, stepId: string): WorkflowDefinition {
  const gone = new Set([stepId])
  for (let before = 0; before !== gone.size;) {
    before = gone.size
    for (const step of plan.steps) if (step.dependsOn.some((id) => gone.has(id))) gone.add(step.id)
  }
  return { ...plan, steps: plan.steps.filter((step) => !gone.has(step.id)) }
}

function changeStep(turn: TurnView, stepId: string, change: Partial<StepView>): TurnView {
  return { ...turn, steps: { ...turn.steps, [stepId]: { ...(turn.steps[stepId] ?? waiting), ...change } } }
}

/** A step that waits for a person has not begun: its call is made again once it is allowed. */
function asked(turn: TurnView, stepId: string): TurnView {
  const calls = (turn.steps[stepId]?.calls ?? []).filter((call) => call.ok !== null)
  return changeStep(turn, stepId, { status: 'waiting', calls })
}

function addCall(turn: TurnView, stepId: string, event: { tool: string; args: Json }): TurnView {
  const call: CallView = { tool: event.tool, args: event.args, ok: null, summary: '', milliseconds: null }
  return changeStep(turn, stepId, { calls: [...(turn.steps[stepId]?.calls ?? []), call] })
}

type ToolResult = Extract<TurnEvent, { type: 'tool_result' }>

function closeCall(turn: TurnView, stepId: string, { ok, summary, milliseconds, tool }: ToolResult): TurnView {
  const calls = turn.steps[stepId]?.calls ?? []
  const open = calls.findLastIndex((call) => call.ok === null && call.tool === tool)
  return changeStep(turn, stepId, {
    calls: calls.map((call, index) => (index === open ? { ...call, ok, summary, milliseconds } : call)),
  })
}

function finish(turn: TurnView, event: Extract<TurnEvent, { type: 'done' }>): TurnView {
  const open: StepStatus = event.status === 'cancelled' ? 'cancelled' : 'skipped'
  const settled = Object.entries(turn.steps).map(([id, step]) => [
    id,
    step.status === 'running' || step.status === 'waiting' ? { ...step, status: open } : step,
  ])
  const waits = event.status === 'waiting_approval' || event.status === 'paused'
  const steps = waits ? turn.steps : Object.fromEntries(settled)
  const { status, created, usage, found = [] } = event
  return { ...turn, steps, phase: 'done', status, created, found, usage }
}
