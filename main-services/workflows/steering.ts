import { setTimeout as sleep } from 'node:timers/promises'
import { StudioError } from '#shared/model/errors.ts'
import type { PlanChange, PlanStep, Run, Settled } from '#shared/model/workflow.ts'
import { detached } from '#services/host/index.ts'
import { isAbandoned } from '#services/ownership/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { ToolSource } from '#services/tools/index.ts'
import type { ApprovalBook, Executor } from './executor.ts'
import { runToLookAt, unfinished } from './found.ts'
import { takeOver } from './leases.ts'
import { changedPlan } from './plan-change.ts'
import { RunRows } from './rows.ts'

/** How long a deletion waits for another process to let go of a run, and how often it looks, milliseconds. */
const othersPatience = 15_000
const lookAgain = 100

/** LangGraph is loaded with the first run, so that a host that only serves a window starts sooner. */
const graphModule = () => import('./graph.ts')

type Forget = (tenant: TenantStore, runId: string) => void

/**
 * What a person may do with a run that was begun: whichever process executes it, the change is made to its rows, and that
 * process goes by them.
 */
export class RunSteering {
  readonly #tools: ToolSource
  readonly #approvals: ApprovalBook
  readonly #executor: Executor
  readonly #forgetting: Forget[] = []
  readonly #pausedHere = new Set<string>()

  constructor({ tools, approvals }: { tools: ToolSource; approvals: ApprovalBook }, executor: Executor) {
    this.#tools = tools
    this.#approvals = approvals
    this.#executor = executor
  }

  pause(tenant: TenantStore, runId: string): Run {
    const rows = new RunRows(tenant)
    rows.transaction(() => {
      const run = unfinished(rows, runId)
      if (run.status === 'paused') return
      const abandoned = isAbandoned(run)
      rows.update(runId, { status: 'paused', ...(abandoned ? { owner: null, lease_until: null } : {}) })
      if (abandoned) rows.moveSteps(runId, ['running'], 'waiting')
      this.#pausedHere.add(runId)
    })
    this.#executor.announce(tenant, runId)
    return runToLookAt(tenant, runId)
  }

  /** Whether it was this process that paused it last: who listens here then knows, and waits for it to go on. */
  pausedHere(runId: string): boolean {
    return this.#pausedHere.has(runId)
  }

  /**
   * Goes on here, unless another process still holds the run and will go on itself. A run that ended without some of its
   * steps for a reason that passes (a full disk, a lock) goes on with those.
   */
  resume(tenant: TenantStore, runId: string): Run {
    this.#goOnHere(tenant, runId, (rows) => {
      refuseSettled(rows, runId)
      if (!rows.reopen(runId)) unfinished(rows, runId)
      return true
    })
    return runToLookAt(tenant, runId)
  }

  /**
   * Tries a run that has ended once more from where it stopped: what is finished stays, all else is done anew. Throws
   * `CONFLICT` for one that is under way or has nothing left to do.
   */
  retry(tenant: TenantStore, runId: string): Run {
    this.#goOnHere(tenant, runId, (rows) => {
      const { name } = runToLookAt(tenant, runId)
      refuseSettled(rows, runId)
      if (!rows.reopen(runId, true)) throw new StudioError('CONFLICT', `There is nothing left to do in “${name}”.`)
      return true
    })
    return runToLookAt(tenant, runId)
  }

  /** Goes on with a run that waited for a person, once something of it was answered. */
  goOn(tenant: TenantStore, runId: string): void {
    this.#goOnHere(tenant, runId, (rows) => ['waiting_approval', 'running'].includes(rows.status(runId) ?? ''))
  }

  /** Lets a run go on, and executes it here unless somebody does, where `opened` says in the same transaction that it may. */
  #goOnHere(tenant: TenantStore, runId: string, opened: (rows: RunRows) => boolean): void {
    const rows = new RunRows(tenant)
    const mine = rows.transaction(() => {
      if (!opened(rows)) return false
      if (rows.status(runId) !== 'running') rows.update(runId, { status: 'running' })
      return !this.#executor.executes(runId) && takeOver(rows, runId, this.#executor.owner)
    })
    if (mine) this.#executor.drive(tenant, runId)
    this.#executor.announce(tenant, runId)
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
   * executes the run goes on by the new plan. A run that ended without some of its steps is opened again, and is paused
   * until somebody lets it go on: what failed has not come about, and may be changed like what has not begun. Throws as
   * {@link changedPlan} does.
   */
  change(tenant: TenantStore, runId: string, change: PlanChange): Run {
    const rows = new RunRows(tenant)
    rows.transaction(() => {
      refuseSettled(rows, runId)
      if (rows.reopen(runId, true)) rows.update(runId, { status: 'paused' })
      // The answer to a question asked about a step as it was does not hold for the step as it is.
      for (const id of this.#replan(rows, tenant, runId, change)) this.#approvals.closeStep(tenant, runId, id)
    })
    if (this.#executor.executes(runId)) this.#executor.lookAgain(runId)
    else this.goOn(tenant, runId)
    this.#executor.announce(tenant, runId)
    return runToLookAt(tenant, runId)
  }

  /** Notes what a person says to a run that has ended: nothing more of it is done. Called inside a commit. */
  settle(tenant: TenantStore, runId: string, as: Settled): void {
    const rows = new RunRows(tenant)
    const { name, finishedAt } = runToLookAt(tenant, runId)
    if (finishedAt === null) {
      throw new StudioError('CONFLICT', `“${name}” is still under way.`, { next: 'Stop it first, or let it end.' })
    }
    rows.update(runId, { settled: as })
    this.#executor.announce(tenant, runId)
  }

  /** Writes the changed plan; the ids of the steps it dropped or changed. */
  #replan(rows: RunRows, tenant: TenantStore, runId: string, change: PlanChange): readonly string[] {
    unfinished(rows, runId)
    const { definition, steps } = runToLookAt(tenant, runId)
    const next = changedPlan(definition, steps, change, this.#tools)
    rows.replacePlan(runId, next.definition, next.steps)
    return next.touched
  }

  /** Ends a run that is under way, and takes out all that is kept of it, once nothing of it is executed any more. */
  async delete(tenant: TenantStore, runId: string): Promise<void> {
    const rows = new RunRows(tenant)
    const run = rows.find(runId)
    if (!run) throw new StudioError('NOT_FOUND', 'There is no such piece of work.')
    if (run.finished_at === null) this.cancel(tenant, runId)
    await this.#executor.left(runId)
    await freed(rows, runId)
    const { forgetGraph } = await graphModule()
    await forgetGraph(tenant, runId)
    await tenant.patiently(() =>
      rows.transaction(() => {
        for (const forget of this.#forgetting) forget(tenant, runId)
        rows.delete(runId)
      }),
    )
    this.#executor.announce(tenant, runId)
  }

  /** Calls `forget` in the transaction that takes a run out, to take out what others keep of it. */
  onDeleted(forget: Forget): void {
    this.#forgetting.push(forget)
  }

  cancel(tenant: TenantStore, runId: string): Run {
    const rows = new RunRows(tenant)
    const abandoned = rows.transaction(() => {
      const run = unfinished(rows, runId)
      const abandoned = isAbandoned(run)
      rows.update(runId, { status: 'cancelled', finished_at: Date.now() })
      // Steps in flight are marked by whoever executes them, once they have stopped.
      if (abandoned) rows.moveSteps(runId, ['waiting', 'running'], 'cancelled')
      this.#approvals.closeRun(tenant, runId)
      return abandoned
    })
    this.#executor.abort(runId)
    if (abandoned) detached('Telling how a run ended', this.#executor.ended(tenant, runId))
    this.#executor.announce(tenant, runId)
    return runToLookAt(tenant, runId)
  }
}

/** Refuses to go on with what a person has done with. */
function refuseSettled(rows: RunRows, runId: string): void {
  const { settled, name } = rows.find(runId) ?? {}
  if (settled == null) return
  const how = settled === 'accepted' ? 'was accepted as it is' : 'was taken back'
  throw new StudioError('CONFLICT', `“${name}” ${how}.`, { next: 'Say it again to have it done anew.' })
}

/** Waits until another process that executes a run has let go of it, or is gone. */
async function freed(rows: RunRows, runId: string): Promise<void> {
  for (let waited = 0; waited < othersPatience; waited += lookAgain) {
    const run = rows.find(runId)
    if (!run || run.owner === null || isAbandoned(run)) return
    await sleep(lookAgain)
  }
}
