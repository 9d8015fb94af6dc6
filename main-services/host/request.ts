import type { ProcedureMeta } from '#shared/contract/index.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { WorkspaceEvent } from '#shared/model/workspace.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { WorkspaceEvents } from './events.ts'
import { guard } from './background.ts'
import { newId } from './ids.ts'

/** Where a call comes from. */
export interface Caller {
  /** The window that calls; it keeps its id when it is reloaded. Null where no window does, as on the command line. */
  readonly window: string | null
  /** Id of the conversation on whose behalf it is called: its turn, or a hand in a window that has it open. */
  readonly session: string | null
  /** Id of the run whose step calls; null where a person does by hand. */
  readonly run: string | null
  /** Id of the paired device that calls, or on whose behalf a run does; null is this machine. */
  readonly device: string | null
  /**
   * Whether a person at this machine does it with their own hands: in the app, the palette, the command line. A step of a
   * run, a device and a program that acts for somebody are not.
   */
  readonly byHand: boolean
}

/** The step of a run that calls. */
export interface CallingStep {
  readonly id: string
  /** What the person said beforehand to everything that asks. */
  readonly approve: 'all' | 'ask' | 'none'
}

/** One call on its way to its operation. */
export interface Call {
  /** Path of the operation: `assets.remove`. */
  readonly tool: string
  readonly meta: ProcedureMeta
  /** As it came, of any shape. */
  readonly input: unknown
  /** As the operation reads it, undefined where it does not fit. Asked only where somebody would be. */
  read(): Promise<unknown>
}

/** What a step of a run does outside the store, where no transaction holds it together with the record of it. */
export interface OutsideEffect {
  /**
   * Names it for whoever receives it: the same whenever the step is tried again, also by another process; another one
   * where it was taken back and is done anew. Travels as `Idempotency-Key` with a request.
   */
  readonly key: string
  /** Whether it was begun before without anybody knowing whether it was done. */
  readonly again: boolean
}

/** Decides whether a call may be made now. Throws where it may not; see `policy/gate.ts`. */
export interface Gate {
  admit(context: RequestContext, call: Call): void | Promise<void>
}

/** What a context is made of: who asks, and on whose behalf; most of it has a default. */
export interface RequestOptions extends Partial<Caller> {
  /** What a step of a run does outside the store. */
  effect?: OutsideEffect
  tenant: TenantStore
  events: WorkspaceEvents
  /** Left out, nothing but reading is let through. */
  gate?: Gate
  runStep?: CallingStep
  /** The profile. The person at this machine is `local`. */
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
export interface RequestContext extends Caller {
  readonly tenant: TenantStore
  readonly events: WorkspaceEvents
  readonly gate: Gate
  readonly author: string
  /** Null where no run calls. */
  readonly runStep: CallingStep | null
  /** What the call may do outside the store; undefined where no run calls. */
  readonly effect: OutsideEffect | undefined
  readonly step: string
  readonly label: string | undefined
  readonly signal: AbortSignal | undefined
  /**
   * Makes a procedure's writes, all or nothing, and returns what `work` returns. A procedure commits once, and what
   * `work` returns is the procedure's whole output: for a step of a run it is recorded in the same transaction, and
   * that is what makes the step's side effects happen exactly once.
   */
  commit<Result>(work: () => Result): Result
  /** Whether writes of this request are on disk: it may not be made again. */
  hasCommitted(): boolean
  /** Runs `notify` once the writes are on disk: the place to tell others of them. Dropped if they fail. */
  afterCommit(notify: () => void): void
  /** Emits a workspace event once the writes are on disk. */
  announce(event: WorkspaceEvent): void
}

const closedGate: Gate = {
  admit: (_context, { tool, meta }) => {
    if (meta.safety === 'read') return
    throw new StudioError('DENIED', `Nobody has said who may call “${meta.title ?? tool}”.`)
  },
}

/**
 * Makes the context of a call. It is a plain object, not a class: oRPC spreads contexts, which would lose methods that
 * live on a prototype.
 */
export function createRequestContext(options: RequestOptions): RequestContext {
  const { tenant, events, recordEffect } = options
  let pending: (() => void)[] = []
  let committed = false

  const afterCommit = (notify: () => void): void => {
    pending.push(notify)
  }
  const commit = <Result>(work: () => Result): Result => {
    const earlier = pending
    pending = []
    let result: Result
    try {
      result = tenant.transaction(() => {
        const output = work()
        recordEffect?.(output)
        return output
      })
    } catch (error) {
      pending = earlier
      throw error
    }
    committed = true
    const notifications = [...earlier, ...pending]
    pending = []
    // What is on disk has happened, whatever becomes of telling others.
    for (const notify of notifications) guard('telling of a change', notify)
    return result
  }

  return {
    tenant,
    events,
    gate: options.gate ?? closedGate,
    author: options.author ?? 'local',
    // A device without a window is one of its own: what it takes back is never somebody else's.
    window: options.window ?? options.device ?? null,
    session: options.session ?? null,
    run: options.run ?? null,
    device: options.device ?? null,
    byHand: options.byHand ?? false,
    runStep: options.runStep ?? null,
    effect: options.effect,
    step: options.step ?? newId(),
    label: options.label,
    signal: options.signal,
    commit,
    hasCommitted: () => committed,
    afterCommit,
    announce: (event) => afterCommit(() => events.emit(tenant.tenantId, event)),
  }
}
