import { isAbandoned, leaseUntil } from '#services/ownership/index.ts'
import type { RunRows } from './rows.ts'

interface Held {
  id: string
  owner: string | null
  lease_until: number | null
}

/**
 * Takes an abandoned run over, in one transaction: of two processes that try, one does. One that is this process's own
 * and stands still, because its state could not be written, is taken up again.
 */
export function takeOver(rows: RunRows, runId: string, owner: string): boolean {
  return rows.transaction(() => {
    const run = rows.find(runId)
    if (!run || run.finished_at !== null || run.status === 'paused') return false
    if (run.owner !== owner && !isAbandoned(run)) return false
    rows.update(runId, { status: 'running', owner, lease_until: leaseUntil() })
    rows.moveSteps(runId, ['running'], 'waiting')
    return true
  })
}

/** Frees a run that was paused or cancelled while it was executed by a process that is gone. */
export function release(rows: RunRows, run: Held): void {
  if (run.owner === null || !isAbandoned(run)) return
  rows.transaction(() => {
    const { status } = rows.find(run.id) ?? {}
    rows.update(run.id, { owner: null, lease_until: null })
    if (status === 'paused') rows.moveSteps(run.id, ['running'], 'waiting')
    if (status === 'cancelled') rows.moveSteps(run.id, ['waiting', 'running'], 'cancelled')
  })
}

/** Says that this process is still at work on a run; `false` where it is no longer its own. */
export function renew(rows: RunRows, runId: string, owner: string): boolean {
  return rows.transaction(() => {
    if (rows.find(runId)?.owner !== owner) return false
    rows.extendLease(runId, leaseUntil())
    return true
  })
}
