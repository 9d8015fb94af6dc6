import type { Approval } from '#shared/model/approval.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { RunStep } from '#shared/model/workflow.ts'
import type { Approvals } from '#services/approvals/index.ts'
import { later, type WorkspaceEvents } from '#services/host/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import { RunRows, type RunEngine } from '#services/workflows/index.ts'

/** How often to look whether a run that another process executes has changed, milliseconds. */
const lookAgain = 500

/** Where one hears of a run: the engine of this process, and the workspace's events for runs of another. */
export interface RunWatch {
  engine: RunEngine
  events: WorkspaceEvents
  tenant: TenantStore
}

/**
 * Resolves when the run has ended, waits for a person or was paused by another process, whichever process executes it, and
 * however often it is paused here on the way. Calls `look` whenever it may have changed.
 */
export async function runEnded(
  { engine, events, tenant }: RunWatch,
  runId: string,
  look: () => void = () => undefined,
): Promise<void> {
  const rows = new RunRows(tenant)
  for (;;) {
    look()
    const rests = restsIn(rows, engine, runId)
    if (!engine.executes(runId) || rests) await engine.left(runId)
    if (restsIn(rows, engine, runId) && !engine.executes(runId)) return look()
    if (engine.isClosed) {
      throw new StudioError('UNAVAILABLE', 'The studio was closed before this was done.', {
        kept: 'What was finished is kept.',
        next: 'It goes on at the next start.',
      })
    }
    await Promise.race([changed(events, tenant, runId), engine.left(runId)])
  }
}

/** Nothing more happens in it by itself. Who paused it here is waited for: they let it go on as they like. */
function restsIn(rows: RunRows, engine: RunEngine, runId: string): boolean {
  const run = rows.find(runId)
  if (run?.status === 'paused') return !engine.pausedHere(runId)
  return run?.finished_at != null || run?.status === 'waiting_approval'
}

function changed(events: WorkspaceEvents, tenant: TenantStore, runId: string): Promise<void> {
  return new Promise((resolve) => {
    const stopWaiting = later(lookAgain, 'Looking how a run goes', done)
    const unsubscribe = events.subscribe(tenant.tenantId, (event) => {
      if (event.type === 'runs_changed' && event.runId === runId) done()
    })
    function done(): void {
      stopWaiting()
      unsubscribe()
      resolve()
    }
  })
}

/** Tells from a run's rows what its stream would have told: for a run that goes on after a crash, or elsewhere. */
export class RunTeller {
  readonly #rows: RunRows
  readonly #runId: string
  readonly #emit: (event: TurnEvent) => void
  readonly #told = new Map<string, RunStep['status']>()
  readonly #pending: () => Approval[]
  readonly #asked = new Set<string>()

  constructor(
    tenant: TenantStore,
    runId: string,
    emit: (event: TurnEvent) => void,
    approvals: Pick<Approvals, 'list'>,
  ) {
    this.#pending = () => approvals.list(tenant, { status: 'pending', runId })
    this.#rows = new RunRows(tenant)
    this.#runId = runId
    this.#emit = emit
  }

  /** Tells what has changed since it last looked. */
  look(): void {
    for (const step of this.#rows.read(this.#runId)?.steps ?? []) this.#tell(step)
    for (const approval of this.#pending()) this.#ask(approval)
  }

  #ask({ id: approvalId, runId, stepId, tool, risk, reason, expiresAt }: Approval): void {
    if (runId === null || stepId === null || this.#asked.has(approvalId)) return
    this.#asked.add(approvalId)
    this.#emit({ type: 'approval_required', approvalId, runId, stepId, tool, risk, explanation: reason, expiresAt })
  }

  #tell({ id: stepId, status, tool, title, summary, error }: RunStep): void {
    const runId = this.#runId
    const before = this.#told.get(stepId)
    if (before === status || status === 'waiting') return
    this.#told.set(stepId, status)
    if (before === undefined) this.#emit({ type: 'step_start', runId, stepId, tool, title })
    if (status !== 'running') this.#emit({ type: 'step_complete', runId, stepId, status, summary, error })
  }
}
