import { toErrorReport, type ErrorReport } from '#shared/model/errors.ts'
import type { RunStatus, RunStep } from '#shared/model/workflow.ts'
import { leaseUntil } from '#services/ownership/index.ts'
import { dueForUndo } from './compensation.ts'
import { keepForecast } from './run-stats.ts'
import type { ActiveRun } from './active-run.ts'
import { recordedCalls, workSeconds } from './trace.ts'

/**
 * What becomes of a run when its graph has come to a stop, decided and written in one transaction:
 *
 * - `ended`: it has its final status
 * - `released`: it is paused, waits for a person, or is left for the next start, and nobody's
 * - `again`: someone resumed it while its last steps were still running
 * - `lost`: another process has it
 * - `undo`: a step failed for good, and others are to be taken back first
 */
export type Settlement = 'ended' | 'released' | 'again' | 'lost' | 'undo'

/** Why steps of a run are still open, where it is not a pause, a cancel or a take-over. */
export interface Stop {
  problem?: unknown
  /** Steps wait for a person. */
  interrupted?: boolean
}

/**
 * Decides what becomes of a run whose graph has stopped, writes it down, and tells which steps are cancelled with it.
 */
export async function settle(run: ActiveRun, stop: Stop): Promise<Settlement> {
  const { settlement, cancelled } = await run.rows.patiently(() => decide(run, stop))
  for (const stepId of cancelled) {
    const summary = 'Not done, because the run was stopped.'
    run.emit({ type: 'step_complete', runId: run.id, stepId, status: 'cancelled', summary, error: null })
  }
  return settlement
}

function decide(run: ActiveRun, { problem, interrupted = false }: Stop): Decision {
  return run.rows.transaction(() => {
    const row = run.rows.find(run.id)
    if (!row || row.owner !== run.owner) return { settlement: 'lost' as const, cancelled: [] }
    if (row.status === 'cancelled') return end(run, 'cancelled', null)
    const steps = run.rows.read(run.id)?.steps ?? []
    const open = steps.some((step) => step.status === 'waiting' || step.status === 'running')
    const undoes = !open && dueForUndo(steps).length > 0
    if (undoes && row.status === 'running' && !run.closing) return { settlement: 'undo' as const, cancelled: [] }
    if (!open && !undoes) return end(run, finalStatus(steps, run.fellShort), firstError(steps))
    if (problem !== undefined && !run.closing && !undoes) return end(run, 'failed', toErrorReport(problem))
    // Who answered meanwhile found a run that was still going: it looks again.
    const waits = interrupted && run.isWaiting()
    if (row.status === 'running' && !run.closing && !waits) return again(run)
    run.rows.moveSteps(run.id, ['running'], 'waiting')
    const status = waits && row.status === 'running' ? { status: 'waiting_approval' as const } : {}
    run.rows.update(run.id, { ...status, owner: null, lease_until: null })
    return { settlement: 'released' as const, cancelled: [] }
  })
}

interface Decision {
  settlement: Settlement
  cancelled: string[]
}

function end(run: ActiveRun, status: RunStatus, error: ErrorReport | null): Decision {
  const cancelled = run.rows.moveSteps(run.id, ['waiting', 'running'], 'cancelled')
  run.closeApprovals()
  const finished = run.rows.find(run.id)?.finished_at ?? Date.now()
  const outcome = { status, finished_at: finished, error: error && JSON.stringify(error) }
  run.rows.update(run.id, { ...outcome, owner: null, lease_until: null })
  if (status === 'completed') compareWithForecast(run)
  return { settlement: 'ended', cancelled }
}

/** Keeps how far off it was what the plan was thought to take. */
function compareWithForecast({ id, tenant, rows }: ActiveRun): void {
  const { seconds, giveOrTake } = rows.read(id)?.definition.estimate ?? {}
  if (seconds === undefined || giveOrTake === undefined) return
  keepForecast(tenant, seconds, giveOrTake, workSeconds(recordedCalls(tenant, id)))
}

function again(run: ActiveRun): Decision {
  run.rows.moveSteps(run.id, ['running'], 'waiting')
  run.rows.extendLease(run.id, leaseUntil())
  return { settlement: 'again', cancelled: [] }
}

/**
 * Completed: everything that had to come about did. Partial: something did.
 *
 * @param fellShort whether a step that was done did only a part of what it was for
 */
export function finalStatus(steps: readonly RunStep[], fellShort: (step: RunStep) => boolean = () => false): RunStatus {
  const missing = steps.some((step) => (step.status === 'completed' ? fellShort(step) : !mayBeMissing(step)))
  if (!missing) return 'completed'
  return steps.some((step) => step.status === 'completed') ? 'partial' : 'failed'
}

const mayBeMissing = (step: RunStep): boolean =>
  step.optional === true || (step.status === 'skipped' && step.error === null)

const firstError = (steps: readonly RunStep[]): ErrorReport | null =>
  steps.find((step) => step.status === 'failed' && !mayBeMissing(step))?.error ?? null
