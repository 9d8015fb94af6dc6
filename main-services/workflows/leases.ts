import { ownerState } from './owner.ts'
import type { RunRows } from './rows.ts'

/** How long a run stays with a process that no longer says it is at work, milliseconds. Renewed every second. */
export const leaseMilliseconds = 15_000

/** Whether nobody executes the run any more, so that another process may. */
export function isAbandoned(run: { owner: string | null; lease_until: number | null }, now: number): boolean {
  if (run.owner === null) return true
  const state = ownerState(run.owner)
  // Where one cannot look whether the process lives, the lease tells.
  return state === 'dead' || (state === 'unknown' && (run.lease_until ?? 0) < now)
}

/** Takes an abandoned run over, in one transaction: of two processes that try, one does. */
export function takeOver(rows: RunRows, runId: string, owner: string, now = Date.now()): boolean {
  return rows.transaction(() => {
    const run = rows.find(runId)
    if (!run || run.finished_at !== null || run.status === 'paused' || !isAbandoned(run, now)) return false
    rows.update(runId, { status: 'running', owner, lease_until: now + leaseMilliseconds })
    rows.moveSteps(runId, ['running'], 'waiting')
    return true
  })
}

/** Frees a run that was paused or cancelled while it was executed by a process that is gone. */
export function release(rows: RunRows, run: { id: string; owner: string | null; lease_until: number | null }): void {
  if (run.owner === null || !isAbandoned(run, Date.now())) return
  rows.transaction(() => {
    const { status } = rows.find(run.id) ?? {}
    rows.update(run.id, { owner: null, lease_until: null })
    if (status === 'paused') rows.moveSteps(run.id, ['running'], 'waiting')
    if (status === 'cancelled') rows.moveSteps(run.id, ['waiting', 'running'], 'cancelled')
  })
}

/** Says that this process is still at work on a run; `false` where it is no longer its own. */
export function renew(rows: RunRows, runId: string, owner: string, now = Date.now()): boolean {
  return rows.transaction(() => {
    if (rows.find(runId)?.owner !== owner) return false
    rows.extendLease(runId, now + leaseMilliseconds)
    return true
  })
}
