import { StudioError } from '#shared/model/errors.ts'
import type { Run } from '#shared/model/workflow.ts'
import type { TenantStore } from '#services/store/index.ts'
import { RunRows } from './rows.ts'

/** A run to look at, long lists cut. Throws `NOT_FOUND`. */
export function runToLookAt(tenant: TenantStore, runId: string): Run {
  const run = new RunRows(tenant).read(runId)
  if (!run) throw new StudioError('NOT_FOUND', 'There is no such piece of work.')
  return run
}

/** The row of a run that has not ended. Throws `NOT_FOUND` or `CONFLICT`. */
export function unfinished(rows: RunRows, runId: string): NonNullable<ReturnType<RunRows['find']>> {
  const run = rows.find(runId)
  if (!run) throw new StudioError('NOT_FOUND', 'There is no such piece of work.')
  if (run.finished_at !== null) throw new StudioError('CONFLICT', `“${run.name}” has already ended.`)
  return run
}
