import type { TenantStore } from '#services/store/index.ts'

/** What steering and taking up runs ask of whoever executes them in this process. */
export interface Executor {
  /** The name under which this process owns runs. */
  readonly owner: string
  /** Whether this process executes the run now. */
  executes(runId: string): boolean
  /** Begins to execute a run that is this process's. */
  drive(tenant: TenantStore, runId: string): void
  /** Aborts what is in flight of a run, if it is executed here. */
  abort(runId: string): void
  /** Lets a run look at its plan again, if it is executed here. */
  lookAgain(runId: string): void
  /** Resolves when the run is no longer executed here. */
  left(runId: string): Promise<void>
  /** Tells whoever listens that a run has ended. Never rejects. */
  ended(tenant: TenantStore, runId: string): Promise<void>
  /** Tells views that the run looks different. */
  announce(tenant: TenantStore, runId: string): void
}

/** What a run asks about those of its steps that wait for a person. */
export interface ApprovalBook {
  isWaiting(tenant: TenantStore, runId: string): boolean
  closeRun(tenant: TenantStore, runId: string): void
  closeStep(tenant: TenantStore, runId: string, stepId: string): void
}
