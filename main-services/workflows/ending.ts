import type { ErrorReport } from '#shared/model/errors.ts'
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
  if (row?.status !== 'failed' && row?.status !== 'cancelled' && row?.status !== 'skipped') return undefined
  return endingAs(PlanStep.parse(JSON.parse(row.step)), row.status, parseError(row.error))
}

/** How a step has ended that ended so. */
export function endingAs(
  { optional = false }: Pick<PlanStep, 'optional'>,
  status: Ending['status'],
  error: ErrorReport | null,
): Ending {
  if (status === 'failed') return { status, tolerated: optional }
  // A step left out for want of an optional one carries no error.
  if (status === 'skipped') return { status, tolerated: optional || error === null }
  return { status, tolerated: false }
}
