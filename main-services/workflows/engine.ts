import { setTimeout as sleep } from 'node:timers/promises'
import { StudioError, toErrorReport, toStudioError } from '#shared/model/errors.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { PlanChange, PlanStep, Run, Settled } from '#shared/model/workflow.ts'
import { every, reportFault, type WorkspaceEvents } from '#services/host/index.ts'
import { claimOwnership, leaseUntil } from '#services/ownership/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import { takeBack } from './compensation.ts'
import { passes } from './conditions.ts'
import type { ApprovalBook, Executor } from './executor.ts'
import { runToLookAt, unfinished } from './found.ts'
import type { GraphOptions } from './graph.ts'
import { RunHalted } from './halt.ts'
import { KnownSteps } from './known.ts'
import { renew } from './leases.ts'
import { checkPlan, inOrder } from './order.ts'
import { settle, type Stop } from './outcome.ts'
import type { Pools } from './pools.ts'
import { RunRows, type NewRun } from './rows.ts'
import { RunRecovery } from './recovery.ts'
import { RunSteering } from './steering.ts'
import { CallRecord } from './call-record.ts'
import { RunWrites } from './writes.ts'
import type { ActiveRun } from './active-run.ts'
import { StepRunner, type StepServices } from './step.ts'

/** How often a run's lease is renewed and other processes' wishes are heard, milliseconds. */
const heartbeatMilliseconds = 1000
/** How long a closing studio waits for steps in flight, milliseconds. */
const closingPatience = 5000

/** What runs are carried out with; the tests give parts of their own. */
export interface EngineOptions extends StepServices {
  events: WorkspaceEvents
  approvals: ApprovalBook
}

type EndListener = (tenant: TenantStore, runId: string) => void

/** LangGraph is loaded with the first run, so that a host that only serves a window starts sooner. */
const graphModule = () => import('./graph.ts')

interface Active extends ActiveRun {
  readonly listeners: Set<(event: TurnEvent) => void>
  /** Resolved and made anew each time the plan is changed. */
  change: PromiseWithResolvers<void>
  /** The plan as this process knows it, as text. */
  definition: string
  finished: Promise<void>
}

/**
 * Executes plans so that a crash at any moment costs nothing that was finished and does nothing twice (M3.1, M3.2).
 *
 * The ledger (`run_effects`) says what has happened and what it gave; the rows of a run say where it stands; LangGraph's
 * checkpoint says which steps wait for a person. Exactly one process executes a run: the one named as its owner, which renews a lease while it
 * lives. Every write of a step asks, in its own transaction, whether it still may.
 */
export class RunEngine {
  readonly #options: EngineOptions
  readonly #steps: StepRunner
  readonly #active = new Map<string, Active>()
  readonly #identity = claimOwnership()
  readonly #endListeners: EndListener[] = []
  readonly #steering: RunSteering
  readonly #recovery: RunRecovery
  /** Runs this process had to let go of, because even their state could not be written. */
  readonly #broken = new Map<string, unknown>()
  #stopBeating: (() => void) | undefined
  #closed = false

  constructor(options: EngineOptions) {
    this.#options = options
    this.#steps = new StepRunner(options)
    const executor: Executor = {
      owner: this.#identity.owner,
      executes: (runId) => this.executes(runId),
      drive: (tenant, runId) => this.#drive(tenant, runId),
      abort: (runId) => this.#active.get(runId)?.stop.abort(),
      lookAgain: (runId) => noticeChange(this.#active.get(runId)),
      left: (runId) => this.left(runId),
      ended: (tenant, runId) => this.#ended(tenant, runId),
      announce: (tenant, runId) => this.#announce(tenant, runId),
    }
    this.#steering = new RunSteering(options, executor)
    this.#recovery = new RunRecovery(options.approvals, executor, (tenant, runId) => this.goOn(tenant, runId))
  }

  /** Calls `listener` when a run has ended, here or, after a crash, at the next start; perhaps twice for one run. */
  onEnded(listener: EndListener): void {
    this.#endListeners.push(listener)
  }

  /** Nothing runs here any more. */
  get isClosed(): boolean {
    return this.#closed
  }

  /** Refuses a plan that cannot run (`INVALID_INPUT`). */
  check(plan: NewRun['definition']): void {
    checkPlan(plan, this.#options.tools)
  }

  /**
   * Stores a run and begins it. Its events go to `listener` while it runs here; what `also` writes is stored with the run or
   * not at all.
   */
  start(
    tenant: TenantStore,
    run: Omit<NewRun, 'steps'>,
    listener: (event: TurnEvent) => void = () => undefined,
    also: () => void = () => undefined,
  ): void {
    this.check(run.definition)
    const rows = new RunRows(tenant)
    const steps = inOrder(run.definition.steps)
    tenant.transaction(() => {
      rows.create({ ...run, steps }, this.#identity.owner, leaseUntil())
      also()
    })
    this.#drive(tenant, run.id, listener)
  }

  /** Who waits for what just now, and how many reads shared a call since this process began. */
  stats(): { pools: ReturnType<Pools['lengths']>; shared: number } {
    return this.#steps.stats()
  }

  /** Whether this process executes the run now. */
  executes(runId: string): boolean {
    return this.#active.has(runId)
  }

  /**
   * Resolves when the run is no longer executed here: ended, paused or taken over. Rejects when its state could not be
   * written, with the reason; the next start goes on with it.
   */
  async left(runId: string): Promise<void> {
    await this.#active.get(runId)?.finished
    if (this.#broken.has(runId)) throw this.#broken.get(runId)
  }

  /** A run to look at, long lists cut. Throws `NOT_FOUND`. */
  get(tenant: TenantStore, runId: string): Run {
    return runToLookAt(tenant, runId)
  }

  /** See {@link RunSteering.pause}. */
  pause(tenant: TenantStore, runId: string): Run {
    return this.#steering.pause(tenant, runId)
  }

  /** See {@link RunSteering.resume}. */
  resume(tenant: TenantStore, runId: string): Run {
    return this.#steering.resume(tenant, runId)
  }

  /** See {@link RunSteering.retry}. */
  retry(tenant: TenantStore, runId: string): Run {
    return this.#steering.retry(tenant, runId)
  }

  /** See {@link RunSteering.goOn}. */
  goOn(tenant: TenantStore, runId: string): void {
    this.#steering.goOn(tenant, runId)
  }

  /** See {@link RunSteering.changeStep}. */
  changeStep(tenant: TenantStore, runId: string, stepId: string, args: PlanStep['args']): void {
    this.#steering.changeStep(tenant, runId, stepId, args)
  }

  /** See {@link RunSteering.change}. */
  change(tenant: TenantStore, runId: string, change: PlanChange): Run {
    return this.#steering.change(tenant, runId, change)
  }

  /** See {@link RunSteering.settle}. */
  settle(tenant: TenantStore, runId: string, as: Settled): void {
    this.#steering.settle(tenant, runId, as)
  }

  /** See {@link RunSteering.pausedHere}. */
  pausedHere(runId: string): boolean {
    return this.#steering.pausedHere(runId)
  }

  /** See {@link RunSteering.cancel}. */
  cancel(tenant: TenantStore, runId: string): Run {
    return this.#steering.cancel(tenant, runId)
  }

  /** See {@link RunSteering.delete}. */
  delete(tenant: TenantStore, runId: string): Promise<void> {
    return this.#steering.delete(tenant, runId)
  }

  /** See {@link RunSteering.onDeleted}. */
  onDeleted(forget: EndListener): void {
    this.#steering.onDeleted(forget)
  }

  /** See {@link RunRecovery.recover}. */
  recover(tenant: TenantStore): Promise<void> {
    return this.#recovery.recover(tenant)
  }

  /** Stops executing without ending anything: the next start goes on. */
  async close(): Promise<void> {
    this.#closed = true
    this.#rest()
    this.#recovery.close()
    for (const run of this.#active.values()) {
      run.closing = true
      run.stop.abort()
    }
    const all = Promise.all([...this.#active.values()].map((run) => run.finished))
    const enough = new AbortController()
    await Promise.race([all, sleep(closingPatience, undefined, { signal: enough.signal }).catch(() => undefined)])
    enough.abort()
    this.#identity.release()
  }

  #drive(tenant: TenantStore, runId: string, listener?: (event: TurnEvent) => void): void {
    if (this.#closed) return
    const rows = new RunRows(tenant)
    const row = unfinished(rows, runId)
    const calls = new CallRecord(tenant, runId)
    const listeners = new Set(listener ? [listener] : [])
    const active: Active = {
      id: runId,
      tenant,
      rows,
      known: new KnownSteps(rows, runId),
      context: rows.context(row),
      sessionId: row.session_id,
      owner: this.#identity.owner,
      calls,
      writes: new RunWrites(rows, calls),
      stop: new AbortController(),
      closing: false,
      listeners,
      change: Promise.withResolvers(),
      definition: row.definition,
      finished: Promise.resolve(),
      emit: (event) => {
        for (const tell of listeners) tell(event)
      },
      announce: () => this.#announce(tenant, runId),
      isWaiting: () => this.#options.approvals.isWaiting(tenant, runId),
      closeApprovals: () => this.#options.approvals.closeRun(tenant, runId),
      fellShort: ({ tool, args, result, success }) =>
        (success !== undefined && !passes(result, success)) ||
        (this.#options.tools.get(tool).fellShort?.(args, result) ?? false),
    }
    this.#active.set(runId, active)
    this.#broken.delete(runId)
    this.#beat()
    active.announce()
    active.finished = this.#execute(active).finally(() => {
      this.#active.delete(runId)
      if (this.#active.size === 0) this.#rest()
    })
  }

  /** Never rejects: whatever goes wrong ends up in the run's row or, if not even that can be written, in `left`. */
  async #execute(active: Active): Promise<void> {
    try {
      for (;;) {
        const next = await settle(active, await this.#runGraph(active))
        if (next === 'again') continue
        if (next === 'undo') {
          await takeBack(active, this.#steps)
          continue
        }
        if (next === 'ended') {
          await (await graphModule()).forgetGraph(active.tenant, active.id)
          await this.#ended(active.tenant, active.id)
        }
        active.announce()
        return
      }
    } catch (error) {
      this.#letGo(active, error)
    }
  }

  #letGo(active: Active, error: unknown): void {
    this.#broken.set(active.id, waiting(error))
    try {
      active.rows.update(active.id, { owner: null, lease_until: null })
    } catch (second) {
      // Most likely for the same reason. This process, or the next, takes the run up when it can be written again.
      reportFault('Letting go of a run', second)
    }
  }

  /** Runs what is left of the graph; why steps are still open afterwards, unless they were halted on purpose. */
  async #runGraph(active: Active): Promise<Stop> {
    let halted = false
    const execute: GraphOptions['execute'] = async (stepId) => {
      try {
        return await this.#steps.run(active, stepId)
      } catch (error) {
        // LangGraph hands errors of parallel tasks on mixed with its own, so it is noted here what was meant.
        if (error instanceof RunHalted) halted = true
        throw error
      }
    }
    try {
      const { runGraph } = await graphModule()
      const { tenant, id: runId, known } = active
      known.forget()
      const interrupted = await runGraph({
        tenant,
        runId,
        steps: () => known.ids(),
        step: (stepId) => known.step(stepId),
        changed: () => active.change.promise,
        execute,
        cameAbout: (stepId) => known.hasHappened(stepId),
      })
      if (interrupted) return { interrupted }
    } catch (error) {
      return halted ? {} : { problem: error }
    }
    return { problem: new StudioError('INTERNAL', 'The run stopped with steps undone.') }
  }

  /** Never rejects: who was not told now is told when runs are looked for again. */
  async #ended(tenant: TenantStore, runId: string): Promise<void> {
    for (const listener of this.#endListeners) {
      try {
        await tenant.patiently(() => listener(tenant, runId))
      } catch (error) {
        reportFault('Telling how a run ended', error)
      }
    }
  }

  #announce(tenant: TenantStore, runId: string): void {
    this.#options.events.emit(tenant.tenantId, { type: 'runs_changed', runId })
  }

  #beat(): void {
    this.#stopBeating ??= every(heartbeatMilliseconds, 'Renewing the leases of runs', () => {
      for (const run of this.#active.values()) {
        if (run.rows.status(run.id) === 'cancelled' || !renew(run.rows, run.id, run.owner)) run.stop.abort()
        if (run.rows.find(run.id)?.definition !== run.definition) noticeChange(run)
      }
    })
  }

  #rest(): void {
    this.#stopBeating?.()
    this.#stopBeating = undefined
  }
}

/** Lets the graph look at its plan again. */
function noticeChange(run: Active | undefined): void {
  if (!run) return
  run.definition = run.rows.find(run.id)?.definition ?? run.definition
  run.known.forgetPlan()
  const { resolve } = run.change
  run.change = Promise.withResolvers()
  resolve()
}

/** Why a run stands still that nobody ended, with what becomes of it. */
function waiting(cause: unknown): unknown {
  const { code } = toErrorReport(cause)
  if (code !== 'OUT_OF_SPACE' && code !== 'UNAVAILABLE') return cause
  const next = code === 'OUT_OF_SPACE' ? 'Free some space: it then goes on by itself.' : 'It goes on by itself.'
  return toStudioError(cause, { kept: 'What was finished is kept.', next })
}
