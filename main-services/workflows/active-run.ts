import { StudioError, toErrorReport } from '#shared/model/errors.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { PlanStep, RunStep } from '#shared/model/workflow.ts'
import { takeNote } from '#services/host/index.ts'
import { onBehalfOf } from '#services/log/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { CallRecord, EndedCall } from './call-record.ts'
import type { KnownSteps } from './known.ts'
import type { RunContext, RunRows } from './rows.ts'
import type { RunWrites } from './writes.ts'

/** A run that this process executes. */
export interface ActiveRun {
  readonly id: string
  readonly tenant: TenantStore
  readonly rows: RunRows
  readonly known: KnownSteps
  readonly context: RunContext
  readonly sessionId: string | null
  readonly owner: string
  /** Takes down its calls. */
  readonly calls: CallRecord
  /** Writes what its steps have to write. */
  readonly writes: RunWrites
  /** Aborted when the run is cancelled or the studio closes. */
  readonly stop: AbortController
  /** The studio closes: what is not done stays to be done. */
  closing: boolean
  emit(event: TurnEvent): void
  /** Whether a step that was done did only a part of what it was for. */
  fellShort: (step: RunStep) => boolean
  /** Whether something in the run waits for a person. */
  isWaiting: () => boolean
  /** Refuses what still waits for a person. */
  closeApprovals: () => void
  /** Tells views that the run looks different. */
  announce(): void
}

/** Takes down that an attempt failed, and says so in the log. */
export function noteFailure(
  run: ActiveRun,
  step: PlanStep,
  call: Omit<EndedCall, 'outcome' | 'says'>,
  error: unknown,
): void {
  const says = toErrorReport(error).message
  const outcome = run.stop.signal.aborted ? 'stopped' : 'failed'
  run.calls.add({ ...call, outcome, says })
  const then = call.again ? ' It is tried again.' : ''
  onBehalfOf({ run: run.id, step: step.id }, () => takeNote(`“${step.title}” did not come about: ${says}${then}`))
}

/** Stands in the transaction of every write: a run that was cancelled or taken over writes nothing more. */
export function assertMayWrite(run: ActiveRun): void {
  const row = run.rows.hold(run.id)
  if (row?.owner === run.owner && (row.status === 'running' || row.status === 'paused')) return
  throw new StudioError('CANCELLED', 'The run was stopped before this could be written.', {
    kept: 'Everything finished before is kept.',
  })
}
