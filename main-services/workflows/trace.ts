import { valueAt } from '#shared/contract/summary.ts'
import { StudioError } from '#shared/model/errors.ts'
import { ApprovalStatus } from '#shared/model/approval.ts'
import { TraceCall, type RunTrace, type TraceQuestion } from '#shared/model/trace.ts'
import type { RunStep } from '#shared/model/workflow.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { ToolSource } from '#services/tools/index.ts'
import { RunRows } from './rows.ts'

const Outcome = TraceCall.shape.outcome
const Kind = TraceCall.shape.kind

/** Tells how a run went, from what its calls left behind. What is logged of it the caller adds. */
export function traceOf(tenant: TenantStore, tools: ToolSource, runId: string): RunTrace {
  const run = new RunRows(tenant).read(runId)
  if (!run) throw new StudioError('NOT_FOUND', 'There is no such piece of work.')
  const recorded = recordedCalls(tenant, runId)
  const calls = [...recorded, ...run.steps.flatMap((step) => unrecorded(step, recorded))]
  const inTime = calls.toSorted((a, b) => a.startedAt - b.startedAt || a.attempt - b.attempt)
  return {
    calls: inTime,
    questions: questionsOf(tenant, runId),
    files: run.steps.flatMap((step) => fileOf(step, tools)),
    log: [],
    workSeconds: workSeconds(inTime),
  }
}

/** Reads which calls of a run ended, in no order. */
export function recordedCalls(tenant: TenantStore, runId: string): TraceCall[] {
  const rows = tenant.all(tenant.db.selectFrom('run_trace').selectAll().where('run_id', '=', runId))
  return rows.map((row) => ({
    stepId: row.step_id,
    kind: Kind.parse(row.kind),
    attempt: row.attempt,
    readyAt: row.ready_at,
    startedAt: row.started_at,
    milliseconds: row.milliseconds,
    outcome: Outcome.parse(row.outcome),
    says: row.says,
  }))
}

/**
 * The last attempt of a step that nothing was written down of: it is under way, or its process ended before it could. Where the
 * step was done all the same, its row says when.
 */
function unrecorded(step: RunStep, recorded: readonly TraceCall[]): TraceCall[] {
  const { id: stepId, attempts: attempt, startedAt, finishedAt, status, summary } = step
  if (attempt === 0 || startedAt === null) return []
  if (recorded.some((call) => call.stepId === stepId && call.kind === 'call' && call.attempt >= attempt)) return []
  const base = { stepId, kind: 'call' as const, attempt, readyAt: null, startedAt }
  if (status === 'running') return [{ ...base, milliseconds: null, outcome: 'running', says: '' }]
  if (status !== 'completed') return [{ ...base, milliseconds: null, outcome: 'interrupted', says: '' }]
  const milliseconds = finishedAt === null ? null : finishedAt - startedAt
  return [{ ...base, milliseconds, outcome: 'completed', says: summary }]
}

function questionsOf(tenant: TenantStore, runId: string): TraceQuestion[] {
  const query = tenant.db.selectFrom('approvals').selectAll().where('run_id', '=', runId).orderBy('sequence')
  return tenant.all(query).map((row) => ({
    approvalId: row.id,
    stepId: row.step_id ?? '',
    reason: row.reason,
    askedAt: row.created_at,
    answeredAt: row.decided_at,
    status: ApprovalStatus.parse(row.status),
    answered: row.decided_by !== null,
    decision: row.decision,
  }))
}

/** What a step that was done wrote beside the workspace: its result names it by `path`. */
function fileOf({ status, tool, result }: RunStep, tools: ToolSource): string[] {
  const path = valueAt(result, 'path')
  const wrote =
    status === 'completed' && typeof path === 'string' && tools.has(tool) && tools.get(tool).safety !== 'read'
  return wrote ? [path] : []
}

/** Seconds in which at least one call was made or waited for room. */
export function workSeconds(calls: readonly TraceCall[]): number {
  let until = 0
  let total = 0
  const spans = calls.flatMap(({ readyAt, startedAt, milliseconds }) =>
    milliseconds === null ? [] : [[readyAt ?? startedAt, startedAt + milliseconds] as const],
  )
  for (const [begin, end] of spans.toSorted(([a], [b]) => a - b)) {
    total += Math.max(0, end - Math.max(begin, until))
    until = Math.max(until, end)
  }
  return total / 1000
}

/** Calls of runs are told for half a year, milliseconds; what became of each step stays as long as its run. */
const kept = 183 * 24 * 3600 * 1000

/** Forgets how runs of long ago went, call by call. */
export function forgetOldCalls(tenant: TenantStore, now = Date.now()): void {
  tenant.run(tenant.db.deleteFrom('run_trace').where('started_at', '<', now - kept))
}
