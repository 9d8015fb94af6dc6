import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Estimate, Run, StepStatus, WorkflowDefinition } from '#shared/model/workflow.ts'
import { useStudio } from './studio.ts'
import { stepsOfRun, type StepView, type TurnView } from './turn.ts'

/** Reads a run with its steps; null asks nothing. */
export function useRun(id: string | null) {
  const { orpc } = useStudio()
  return useQuery(orpc.runs.get.queryOptions({ input: { id: id ?? '' }, enabled: id !== null }))
}

/** Lists the last runs, newest first. */
export function useRunsOf(limit: number) {
  const { orpc } = useStudio()
  return useQuery(orpc.runs.list.queryOptions({ input: { limit } }))
}

/** Reads how a run went, call by call. */
export function useTrace(id: string) {
  const { orpc } = useStudio()
  return useQuery(orpc.runs.trace.queryOptions({ input: { id } }))
}

/** Says what a plan would take as it stands; what it was thought to take when it was planned, until that is known. */
export function useForecast(plan: WorkflowDefinition): Estimate {
  const { orpc } = useStudio()
  const { data } = useQuery(orpc.runs.forecast.queryOptions({ input: { plan } }))
  return data ?? plan.estimate
}

/** Reads how the work of runs goes on this machine. */
export function useFigures(enabled: boolean) {
  const { orpc } = useStudio()
  return useQuery(orpc.runs.figures.queryOptions({ input: {}, enabled, refetchInterval: 5000 }))
}

/** How far along a step is, so that what is older never takes the place of what is newer. */
const far: Readonly<Record<StepStatus, number>> = {
  waiting: 0,
  running: 1,
  completed: 2,
  failed: 2,
  skipped: 2,
  cancelled: 2,
  undone: 3,
}

/**
 * Gives a turn the steps that its run has now, for what another window or process did with it: steps that are new, and how
 * far each is.
 *
 * @param settled the turn has ended, and the run was read after that: what it says counts
 */
export function withRun(turn: TurnView, run: Run | undefined, settled: boolean): TurnView {
  if (!run || run.id !== turn.runId || turn.phase === 'draft' || !turn.plan) return turn
  const rows = stepsOfRun(run)
  const steps = Object.fromEntries(
    run.steps.map(({ id }) => [id, newer(turn.steps[id], rows[id], settled)] as const).filter(([, view]) => view),
  ) as Record<string, StepView>
  return { ...turn, plan: run.definition, steps }
}

function newer(streamed: StepView | undefined, row: StepView | undefined, settled: boolean): StepView | undefined {
  if (!streamed || !row) return streamed ?? row
  const counts = settled || far[row.status] > far[streamed.status]
  // The stream knows what each call was given.
  return counts ? { ...row, calls: streamed.calls.length > 0 ? streamed.calls : row.calls } : streamed
}

/** Follows the rows of a turn's run, so that its plan shows what any window or process does with it. */
export function useTurnWithRun(turn: TurnView): TurnView {
  const { data, dataUpdatedAt } = useRun(turn.phase === 'draft' ? null : turn.runId)
  const ended = turn.phase === 'done'
  // What was read before the turn ended is older than what the turn knows.
  const [before, setBefore] = useState({ ended, read: 0 })
  if (before.ended !== ended) setBefore({ ended, read: dataUpdatedAt })
  return withRun(turn, data, ended && before.ended && dataUpdatedAt > before.read)
}
