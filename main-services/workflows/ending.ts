import { PlanStep, type StepStatus } from '#shared/model/workflow.ts'
import { parseError, type RunRows } from './rows.ts'

/** How a step ended. */
export interface Ending {
  status: Extract<StepStatus, 'completed' | 'failed' | 'skipped' | 'cancelled' | 'undone'>
  /** It did not come about, and that is no reason for others not to. */
  tolerated: boolean
}

/**
 * How a step has ended, undefined while it has not. The ledger alone says that it happened; why one did not come about
 * says its row.
 */
export function endingOf(rows: RunRows, runId: string, stepId: string): Ending | undefined {
  const row = rows.step(runId, stepId)
  if (rows.hasHappened(runId, stepId))
    return { status: row?.status === 'undone' ? 'undone' : 'completed', tolerated: false }
  if (!row) return undefined
  const optional = PlanStep.parse(JSON.parse(row.step)).optional === true
  if (row.status === 'failed') return { status: 'failed', tolerated: optional }
  if (row.status === 'cancelled') return { status: 'cancelled', tolerated: false }
  // A step left out for want of an optional one carries no error.
  if (row.status === 'skipped') return { status: 'skipped', tolerated: optional || parseError(row.error) === null }
  return undefined
}
