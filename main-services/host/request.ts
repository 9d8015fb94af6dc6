import type { WorkspaceEvent } from '#shared/model/workspace.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { WorkspaceEvents } from './events.ts'
import { newId } from './ids.ts'

/** A step of a run on whose behalf a procedure is called. */
export interface StepIdentity {
  runId: string
  stepId: string
}

export interface RequestOptions {
  tenant: TenantStore
  events: WorkspaceEvents
  /** Whose steps undo takes back. The person at this machine is `local`. */
  author?: string
  /** Gesture or turn: what one undo takes back at once. By default each request is its own. */
  step?: string
  /** What that step is called in the undo menu; by default each operation names itself. */
  label?: string
  /** Records the outcome of a run's step; called inside the transaction of {@link RequestContext.commit}. */
  recordEffect?: (result: unknown) => void
  signal?: AbortSignal
}

/** Who asks, for which tenant, as part of what. Every procedure gets one; every write goes through its `commit`. */
export class RequestContext {
  readonly tenant: TenantStore
  readonly events: WorkspaceEvents
  readonly author: string
  readonly step: string
  readonly label: string | undefined
  readonly signal: AbortSignal | undefined
  readonly #recordEffect: ((result: unknown) => void) | undefined
  #afterCommit: (() => void)[] = []

  constructor(options: RequestOptions) {
    this.tenant = options.tenant
    this.events = options.events
    this.author = options.author ?? 'local'
    this.step = options.step ?? newId()
    this.label = options.label
    this.signal = options.signal
    this.#recordEffect = options.recordEffect
  }

  /**
   * Makes a procedure's writes, all or nothing, and returns what `work` returns. A procedure commits once, and what
   * `work` returns is the procedure's whole output: for a step of a run it is recorded in the same transaction, and
   * that is what makes the step's side effects happen exactly once.
   */
  commit<Result>(work: () => Result): Result {
    const result = this.tenant.transaction(() => {
      const output = work()
      this.#recordEffect?.(output)
      return output
    })
    for (const notify of this.#afterCommit.splice(0)) notify()
    return result
  }

  /** Runs once the writes are on disk: the place to tell others of them. */
  afterCommit(notify: () => void): void {
    this.#afterCommit.push(notify)
  }

  /** Emits a workspace event once the writes are on disk. */
  announce(event: WorkspaceEvent): void {
    this.afterCommit(() => this.events.emit(this.tenant.tenantId, event))
  }
}
