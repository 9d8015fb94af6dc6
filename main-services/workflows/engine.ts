import { setTimeout as sleep } from 'node:timers/promises'
import { StudioError, toErrorReport, toStudioError } from '#shared/model/errors.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { PlanChange, PlanStep, Run } from '#shared/model/workflow.ts'
import { detached, every, reportFault, type WorkspaceEvents } from '#services/host/index.ts'
import { claimOwnership, isAbandoned, leaseUntil } from '#services/ownership/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import { takeBack } from './compensation.ts'
import { passes } from './conditions.ts'
import type { GraphOptions } from './graph.ts'
import { RunHalted } from './halt.ts'
import { release, renew, takeOver } from './leases.ts'
import { checkPlan, inOrder } from './order.ts'
import { changedPlan } from './plan-change.ts'
import { settle, type Stop } from './outcome.ts'
import type { Pools } from './pools.ts'
import { RunRows, type NewRun } from './rows.ts'
import type { ToolStats } from './run-stats.ts'
import { StepRunner, type ActiveRun, type StepServices } from './step.ts'

/** How often a run's lease is renewed and other processes' wishes are heard, milliseconds. */
const heartbeatMilliseconds = 1000
/** How often to look for runs whose process has died meanwhile, milliseconds. */
const watchMilliseconds = 10_000
/** How long a closing studio waits for steps in flight, milliseconds. */
const closingPatience = 5000
/** How long a deletion waits for another process to let go of a run, and how often it looks, milliseconds. */
const othersPatience = 15_000
const lookAgain = 100

/** What a run asks about those of its steps that wait for a person. */
export interface ApprovalBook {
  isWaiting(tenant: TenantStore, runId: string): boolean
  closeRun(tenant: TenantStore, runId: string): void
  closeStep(tenant: TenantStore, runId: string, stepId: string): void
}

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
  readonly #forgetting: EndListener[] = []
  /** Runs this process had to let go of, because even their state could not be written. */
  readonly #broken = new Map<string, unknown>()
  #stopBeating: (() => void) | undefined
  #stopWatching: (() => void) | undefined
  #closed = false

  constructor(options: EngineOptions) {
    this.#options = options
    this.#steps = new StepRunner(options)
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

  /** Stores a run and begins it. Its events go to `listener` while it runs here. */
  start(tenant: TenantStore, run: Omit<NewRun, 'steps'>, listener: (event: TurnEvent) => void = () => undefined): void {
    this.check(run.definition)
    const rows = new RunRows(tenant)
    const steps = inOrder(run.definition.steps)
    rows.create({ ...run, steps }, this.#identity.owner, leaseUntil())
    this.#drive(tenant, run.id, listener)
  }

  /** What steps did since this process began, and who waits for what. */
  stats(): { tools: ToolStats[]; pools: ReturnType<Pools['lengths']>; shared: number } {
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

  pause(tenant: TenantStore, runId: string): Run {
    const rows = new RunRows(tenant)
    rows.transaction(() => {
      const run = this.#unfinished(rows, runId)
      if (run.status === 'paused') return
      const abandoned = isAbandoned(run)
      rows.update(runId, { status: 'paused', ...(abandoned ? { owner: null, lease_until: null } : {}) })
      if (abandoned) rows.moveSteps(runId, ['running'], 'waiting')
    })
    this.#announce(tenant, runId)
    return this.get(tenant, runId)
  }

  /**
   * Goes on here, unless another process still holds the run and will go on itself. A run that ended without some of its
   * steps for a reason that passes (a full disk, a lock) goes on with those.
   */
  resume(tenant: TenantStore, runId: string): Run {
    const rows = new RunRows(tenant)
    const mine = rows.transaction(() => {
      if (!rows.reopen(runId)) this.#unfinished(rows, runId)
      rows.update(runId, { status: 'running' })
      return !this.#active.has(runId) && takeOver(rows, runId, this.#identity.owner)
    })
    if (mine) this.#drive(tenant, runId)
    this.#announce(tenant, runId)
    return this.get(tenant, runId)
  }

  /**
   * Tries a run that has ended once more from where it stopped: what is finished stays, all else is done anew. Throws
   * `CONFLICT` for one that is under way or has nothing left to do.
   */
  retry(tenant: TenantStore, runId: string): Run {
    const rows = new RunRows(tenant)
    const mine = rows.transaction(() => {
      const { name } = this.get(tenant, runId)
      if (!rows.reopen(runId, true)) throw new StudioError('CONFLICT', `There is nothing left to do in “${name}”.`)
      rows.update(runId, { status: 'running' })
      return !this.#active.has(runId) && takeOver(rows, runId, this.#identity.owner)
    })
    if (mine) this.#drive(tenant, runId)
    this.#announce(tenant, runId)
    return this.get(tenant, runId)
  }

  /** Goes on with a run that waited for a person, once something of it was answered. */
  goOn(tenant: TenantStore, runId: string): void {
    const rows = new RunRows(tenant)
    const mine = rows.transaction(() => {
      const run = rows.find(runId)
      if (run?.status === 'waiting_approval') rows.update(runId, { status: 'running' })
      else if (run?.status !== 'running') return false
      return !this.#active.has(runId) && takeOver(rows, runId, this.#identity.owner)
    })
    if (mine) this.#drive(tenant, runId)
    this.#announce(tenant, runId)
  }

  /** Gives a step that has not begun other arguments. Throws `CONFLICT` where it has, `INVALID_INPUT` where none fit. */
  changeStep(tenant: TenantStore, runId: string, stepId: string, args: PlanStep['args']): void {
    const rows = new RunRows(tenant)
    rows.transaction(() => {
      this.#replan(rows, tenant, runId, { add: [], drop: [], change: [{ id: stepId, args }] })
    })
  }

  /**
   * Adds, drops and changes steps that have not begun, all of it or nothing. What is finished stays; whichever process
   * executes the run goes on by the new plan. Throws as {@link changedPlan} does.
   */
  change(tenant: TenantStore, runId: string, change: PlanChange): Run {
    const rows = new RunRows(tenant)
    rows.transaction(() => {
      // The answer to a question asked about a step as it was does not hold for the step as it is.
      for (const id of this.#replan(rows, tenant, runId, change)) this.#options.approvals.closeStep(tenant, runId, id)
    })
    const active = this.#active.get(runId)
    if (active) noticeChange(active)
    else this.goOn(tenant, runId)
    this.#announce(tenant, runId)
    return this.get(tenant, runId)
  }

  /** Writes the changed plan; the ids of the steps it dropped or changed. */
  #replan(rows: RunRows, tenant: TenantStore, runId: string, change: PlanChange): readonly string[] {
    this.#unfinished(rows, runId)
    const { definition, steps } = this.get(tenant, runId)
    const next = changedPlan(definition, steps, change, this.#options.tools)
    rows.replacePlan(runId, next.definition, next.steps)
    return next.touched
  }

  /** Ends a run that is under way, and takes out all that is kept of it, once nothing of it is executed any more. */
  async delete(tenant: TenantStore, runId: string): Promise<void> {
    const rows = new RunRows(tenant)
    const run = rows.find(runId)
    if (!run) throw new StudioError('NOT_FOUND', 'There is no such piece of work.')
    if (run.finished_at === null) this.cancel(tenant, runId)
    await this.left(runId)
    await freed(rows, runId)
    const { forgetGraph } = await graphModule()
    await forgetGraph(tenant, runId)
    await tenant.patiently(() =>
      rows.transaction(() => {
        for (const forget of this.#forgetting) forget(tenant, runId)
        rows.delete(runId)
      }),
    )
    this.#announce(tenant, runId)
  }

  /** Calls `forget` in the transaction that takes a run out, to take out what others keep of it. */
  onDeleted(forget: EndListener): void {
    this.#forgetting.push(forget)
  }

  cancel(tenant: TenantStore, runId: string): Run {
    const rows = new RunRows(tenant)
    const abandoned = rows.transaction(() => {
      const run = this.#unfinished(rows, runId)
      const abandoned = isAbandoned(run)
      rows.update(runId, { status: 'cancelled', finished_at: Date.now() })
      // Steps in flight are marked by whoever executes them, once they have stopped.
      if (abandoned) rows.moveSteps(runId, ['waiting', 'running'], 'cancelled')
      this.#options.approvals.closeRun(tenant, runId)
      return abandoned
    })
    this.#active.get(runId)?.stop.abort()
    if (abandoned) detached('Telling how a run ended', this.#ended(tenant, runId))
    this.#announce(tenant, runId)
    return this.get(tenant, runId)
  }

  /** A run to look at, long lists cut. Throws `NOT_FOUND`. */
  get(tenant: TenantStore, runId: string): Run {
    const run = new RunRows(tenant).read(runId)
    if (!run) throw new StudioError('NOT_FOUND', 'There is no such piece of work.')
    return run
  }

  /**
   * Takes up what processes that are gone have left, and resolves when all of it has ended. Runs that another living
   * process executes and runs that are paused are left alone. Looks again from time to time, for processes that die
   * while this one lives.
   */
  async recover(tenant: TenantStore): Promise<void> {
    this.#stopWatching ??= every(watchMilliseconds, 'Taking up runs', () => this.#takeUp(tenant))
    const taken = await this.#takeUp(tenant)
    await Promise.all(taken.map((runId) => this.left(runId)))
  }

  async #takeUp(tenant: TenantStore): Promise<string[]> {
    const rows = new RunRows(tenant)
    const taken: string[] = []
    for (const { id } of rows.withStatus(['running'])) {
      // Taken and begun at once: nobody else looks between.
      await rows.patiently(() => {
        if (this.#active.has(id) || !takeOver(rows, id, this.#identity.owner)) return
        this.#drive(tenant, id)
        taken.push(id)
      })
    }
    // What was answered, or has expired, while nobody was there to go on.
    for (const { id } of rows.withStatus(['waiting_approval'])) {
      await rows.patiently(() => {
        if (this.#active.has(id) || this.#options.approvals.isWaiting(tenant, id)) return
        this.goOn(tenant, id)
        if (this.#active.has(id)) taken.push(id)
      })
    }
    for (const run of rows.withStatus(['paused', 'cancelled'])) await rows.patiently(() => release(rows, run))
    for (const id of rows.unreported()) if (!this.#active.has(id)) await this.#ended(tenant, id)
    return taken
  }

  /** Stops executing without ending anything: the next start goes on. */
  async close(): Promise<void> {
    this.#closed = true
    this.#rest()
    this.#stopWatching?.()
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

  #unfinished(rows: RunRows, runId: string) {
    const run = rows.find(runId)
    if (!run) throw new StudioError('NOT_FOUND', 'There is no such piece of work.')
    if (run.finished_at !== null) throw new StudioError('CONFLICT', `“${run.name}” has already ended.`)
    return run
  }

  #drive(tenant: TenantStore, runId: string, listener?: (event: TurnEvent) => void): void {
    if (this.#closed) return
    const rows = new RunRows(tenant)
    const row = this.#unfinished(rows, runId)
    const listeners = new Set(listener ? [listener] : [])
    const active: Active = {
      id: runId,
      tenant,
      rows,
      context: rows.context(row),
      sessionId: row.session_id,
      owner: this.#identity.owner,
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
          await takeBack(active, this.get(active.tenant, active.id).steps, (...call) => this.#steps.callOnce(...call))
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
      const { tenant, id: runId, rows } = active
      const interrupted = await runGraph({
        tenant,
        runId,
        steps: () => rows.steps(runId).map((step) => step.step_id),
        step: (stepId) => rows.planStep(runId, stepId),
        changed: () => active.change.promise,
        execute,
        cameAbout: (stepId) => rows.hasHappened(runId, stepId),
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

/** Waits until another process that executes a run has let go of it, or is gone. */
async function freed(rows: RunRows, runId: string): Promise<void> {
  for (let waited = 0; waited < othersPatience; waited += lookAgain) {
    const run = rows.find(runId)
    if (!run || run.owner === null || isAbandoned(run)) return
    await sleep(lookAgain)
  }
}

/** Lets the graph look at its plan again. */
function noticeChange(run: Active): void {
  run.definition = run.rows.find(run.id)?.definition ?? run.definition
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
