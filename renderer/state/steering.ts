import type { Json } from '#shared/model/ids.ts'
import type { PlanChange, Run } from '#shared/model/workflow.ts'
import { changeTurn, takeUp, turnOf, useConversation } from './conversation.ts'
import { tellReplay } from './replay.ts'
import type { Studio } from './studio.ts'
import { toast } from './toasts.ts'
import { stepsOfRun, withoutStep, type TurnView } from './turn.ts'

/** Tries the run of a turn again from where it stopped: what is finished stays. */
export const tryAgain = (studio: Studio, turnId: string): Promise<void> =>
  goOn(studio, turnId, (id) => studio.client.runs.retry({ id }))

/** Lets the run of a turn go on that was paused. */
export const resume = (studio: Studio, turnId: string): Promise<void> =>
  goOn(studio, turnId, (id) => studio.client.runs.resume({ id }))

/** Gives a step that failed other arguments and lets the run go on with it: what is finished stays. */
export const changeAndGoOn = (studio: Studio, turnId: string, change: StepChange): Promise<void> =>
  goOn(studio, turnId, async (id) => {
    await studio.client.runs.change({ id, add: [], drop: [], change: [change] })
    return studio.client.runs.resume({ id })
  })

/** What a step is to do instead, and what it is called then. */
export interface StepChange {
  id: string
  args: Record<string, Json>
  title: string
}

/** Leaves what there is as it is: nothing more is offered, and undo still takes it back. */
export async function accept(studio: Studio, turnId: string): Promise<void> {
  const runId = turnOf(turnId)?.runId
  if (!runId) return
  const { settled } = await studio.client.runs.accept({ id: runId })
  changeTurn(turnId, (turn) => ({ ...turn, settled }))
}

/** Takes back all that the run of a turn did, whatever was done since, and says what stays. */
export async function takeAllBack(studio: Studio, turnId: string): Promise<void> {
  const runId = turnOf(turnId)?.runId
  if (!runId) return
  const undone = await studio.client.runs.takeBack({ id: runId })
  changeTurn(turnId, (turn) => ({ ...turn, settled: 'taken-back' }))
  if (undone.entry) tellReplay(studio, 'undo', undone)
  else toast(undone.stays ?? 'There was nothing to take back.')
}

/** Tells whether a step of a run that is under way has not begun, and so may become another or be left out. */
export function mayChange({ phase, runId, status, steps }: TurnView, stepId: string): boolean {
  const isUnderWay = phase === 'running' || status === 'waiting_approval' || status === 'paused'
  return isUnderWay && runId !== null && steps[stepId]?.status === 'waiting'
}

/** Leaves a step of a run out that has not begun, and what cannot be done without it. */
export async function dropStep(studio: Studio, turnId: string, stepId: string): Promise<void> {
  const plan = turnOf(turnId)?.plan
  if (!plan) return
  const kept = new Set(withoutStep(plan, stepId).steps.map(({ id }) => id))
  await replan(studio, turnId, { drop: plan.steps.flatMap(({ id }) => (kept.has(id) ? [] : [id])) })
}

/** Has steps of a run that have not begun do something else. */
export const changeSteps = (studio: Studio, turnId: string, change: StepChange[]): Promise<void> =>
  replan(studio, turnId, { change })

async function replan(studio: Studio, turnId: string, change: Partial<PlanChange>): Promise<void> {
  const id = turnOf(turnId)?.runId
  if (!id) return
  const run = await studio.client.runs.change({ id, add: [], drop: [], change: [], ...change })
  changeTurn(turnId, (turn) => withPlanOf(turn, run))
}

/** The plan of a turn as its run has it now. What was heard of a step meanwhile counts. */
function withPlanOf(turn: TurnView, run: Run): TurnView {
  const known = stepsOfRun(run)
  const steps = run.steps.map(({ id }) => [id, turn.steps[id] ?? known[id]] as const)
  return { ...turn, plan: run.definition, steps: Object.fromEntries(steps) as TurnView['steps'] }
}

async function goOn(studio: Studio, turnId: string, begin: (runId: string) => Promise<unknown>): Promise<void> {
  const { sessionId } = useConversation.getState()
  const runId = turnOf(turnId)?.runId
  if (sessionId === null || !runId) return
  await begin(runId)
  await takeUp(studio, turnId, sessionId, runId)
}
