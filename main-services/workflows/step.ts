import { toErrorReport, type ErrorReport } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import { ApprovalRequired, type Asked, type RequestContext } from '#services/host/index.ts'
import type { ActiveRun } from './active-run.ts'
import { Calls, type Begun, type Call, type Called, type CallServices } from './calls.ts'
import { isWanted, mostNeeded } from './conditions.ts'
import { endingAs, type Ending } from './ending.ts'
import { RunHalted, type StepAsks } from './halt.ts'
import { Pools } from './pools.ts'
import { dependenciesOf, MissingResult, resolveReferences } from './references.ts'

/** What a step is carried out with. */
export interface StepServices extends CallServices {
  /** Shares the machine out among steps; left out, as large as this machine is. */
  pools?: Pools
  /** Takes back by the history what a step of a run changed. Called inside a commit. */
  takeBack: (context: RequestContext, runId: string, stepId: string) => void
}

/** Does one step of a run and keeps its row, the ledger and the stream in step. */
export class StepRunner {
  readonly #services: StepServices
  readonly #pools: Pools
  readonly #calls: Calls

  constructor(services: StepServices) {
    this.#services = services
    this.#calls = new Calls(services)
    this.#pools = services.pools ?? new Pools()
  }

  /** Who waits for what just now, and how many reads shared a call since this process began. */
  stats(): { pools: ReturnType<Pools['lengths']>; shared: number } {
    return { pools: this.#pools.lengths(), shared: this.#calls.shared }
  }

  /**
   * Does a step whose dependencies have ended: null once it has ended, else what it waits for; `changed` where it has
   * become another before it began. One that has happened before, whoever did it, is not done again. Throws
   * {@link RunHalted} where it may not begin.
   */
  async run(run: ActiveRun, stepId: string): Promise<StepAsks | null | 'changed'> {
    const step = run.known.step(stepId)
    // It was taken out of the plan before it began.
    if (!step) return null
    if (await this.#hasEnded(run, step)) return null
    const failed = this.#missing(run, step)
    if (failed !== undefined) return this.#skip(run, step, failed, false)
    if (!isWanted(step, (id) => run.known.effect(id))) {
      return this.#end(run, step, 'skipped', 'Left out, because there was nothing to do here.', null)
    }
    try {
      return await this.#inTurn(run, step)
    } catch (error) {
      if (error instanceof StepChanged) {
        run.known.forgetPlan()
        return 'changed'
      }
      if (error instanceof ApprovalRequired) return this.#ask(run, step, error.asked)
      if (error instanceof MissingResult) return this.#skip(run, step, error.stepId, true)
      // What the ledger holds did not fail; that its row could not be written is for the next start to mend.
      if (error instanceof RunHalted || run.rows.hasHappened(run.id, step.id)) throw error
      return this.#fail(run, step, error)
    }
  }

  /** Does the step once there is room for what it takes of the machine. */
  async #inTurn(run: ActiveRun, step: PlanStep): Promise<null> {
    const resource = step.resource ?? this.#services.tools.get(step.tool).meta.resource
    const claim = { runId: run.id, priority: step.priority ?? run.context.priority ?? 'person' }
    const readyAt = Date.now()
    const release = await this.#pools.acquire(resource, claim, run.stop.signal)
    try {
      return await this.#perform(run, step, this.#arguments(run, step), readyAt)
    } finally {
      release()
    }
  }

  async #hasEnded(run: ActiveRun, step: PlanStep): Promise<boolean> {
    const ending = run.known.ending(step.id)
    if (ending?.status === 'completed' && run.rows.step(run.id, step.id)?.status !== 'completed') {
      // It was done, and the process ended before it could say so.
      const { result } = run.rows.effect(run.id, step.id) ?? { result: null }
      const summary = this.#services.tools.get(step.tool).summarise(this.#arguments(run, step), result)
      await this.#end(run, step, 'completed', summary, null)
    }
    return ending !== undefined
  }

  /** The first step that this one needed and that did not come about. */
  #missing(run: ActiveRun, step: PlanStep): string | undefined {
    const needed = mostNeeded(step)
    const came = step.dependsOn.filter((id) => run.known.hasHappened(id)).length
    // Enough came about; the others may come later, or not at all.
    if (needed !== undefined && came >= needed) return undefined
    for (const id of dependenciesOf(step)) {
      const ending = run.known.ending(id)
      if (!ending) throw new Error(`“${step.id}” was begun before “${id}” had ended.`)
      if (ending.status === 'cancelled') throw new RunHalted('cancelled')
      if (ending.status !== 'completed' && !ending.tolerated) return id
    }
    return undefined
  }

  #arguments(run: ActiveRun, step: PlanStep): Json {
    return resolveReferences(step.args, (id) => run.known.effect(id))
  }

  async #perform(run: ActiveRun, step: PlanStep, args: Json, readyAt: number): Promise<null> {
    const begin = async (attempt: number): Promise<Begun> => {
      const begun =
        (await this.#claim(run, step, attempt)) ?? (await run.writes.write(() => this.#begin(run, step, attempt)))
      if (attempt === 1) this.#tellStart(run, step)
      return begun
    }
    const done = (summary: string): void => run.rows.complete(run.id, step.id, summary)
    const { result, summary } = await this.#calls.make(run, step, { args, effect: step.id, begin, done, readyAt })
    run.known.happened(step.id, JSON.stringify(result))
    return this.#tellEnd(run, step, 'completed', summary, null)
  }

  /**
   * Does a call that is no step of the plan, such as one that takes a step back, once under its own name in the ledger.
   * It is tried again like any other; rejects where it fails for good.
   */
  async callOnce(run: ActiveRun, step: PlanStep, effect: string, args: Json): Promise<Json> {
    return this.#once(run, step, { args, effect })
  }

  /** Takes back by the history what a step changed, once under its own name in the ledger, as {@link callOnce} does. */
  async replayBack(run: ActiveRun, step: PlanStep, effect: string): Promise<Json> {
    const tool: Called = {
      name: step.tool,
      title: step.title,
      safety: 'write',
      meta: {},
      summarise: () => 'Taken back.',
      call: async (_args, context) =>
        context.commit(() => {
          this.#services.takeBack(context, run.id, step.id)
          return null
        }),
    }
    return this.#once(run, step, { args: {}, effect, tool })
  }

  async #once(run: ActiveRun, step: PlanStep, call: Pick<Call, 'args' | 'effect' | 'tool'>): Promise<Json> {
    const begin = async (attempt: number): Promise<Begun> => {
      if (run.closing) throw new RunHalted('The studio closes.')
      // Nothing is written down when it begins: it may always have been begun before.
      return { attempt, again: true, round: run.rows.timesTakenBack(run.id, step.id) }
    }
    try {
      return (await this.#calls.make(run, step, { ...call, begin, readyAt: null })).result
    } finally {
      await run.writes.write(() => undefined)
    }
  }

  /** Claims a step that was never begun, as it is known; undefined where that is not to be had. */
  async #claim(run: ActiveRun, step: PlanStep, attempt: number): Promise<Begun | undefined> {
    const text = run.known.text(step.id)
    if (attempt > 1 || text === undefined || run.known.step(step.id) !== step) return undefined
    const claimed = await run.writes.write(() => {
      if (run.closing) throw new RunHalted('The studio closes.')
      return run.rows.claim(run.id, run.owner, { id: step.id, text })
    })
    return claimed ? { attempt: 1, again: false, round: 0 } : undefined
  }

  /** Claims any other step for this attempt, together with the check that it may begin. */
  #begin(run: ActiveRun, step: PlanStep, attempt: number): Begun {
    if (run.closing) throw new RunHalted('The studio closes.')
    const row = run.rows.hold(run.id)
    if (row?.owner !== run.owner) throw new RunHalted('Another process has taken the run over.')
    // A step that is being retried is a running one: a pause lets it end.
    if (row.status !== 'running' && (attempt === 1 || row.status !== 'paused')) throw new RunHalted(row.status)
    const before = run.rows.step(run.id, step.id)
    const isKnown = run.known.step(step.id) === step && run.known.text(step.id) === before?.step
    if (attempt === 1 && !isKnown) throw new StepChanged()
    const attempts = (before?.attempts ?? 0) + 1
    const startedAt = before?.started_at ?? Date.now()
    run.rows.updateStep(run.id, step.id, { status: 'running', attempts, started_at: startedAt })
    if (attempts === 1) return { attempt: attempts, again: false, round: 0 }
    const again = before?.started_at != null
    return { attempt: attempts, again, round: run.rows.timesTakenBack(run.id, step.id) }
  }

  #tellStart(run: ActiveRun, step: PlanStep): void {
    run.emit({ type: 'step_start', runId: run.id, stepId: step.id, tool: step.tool, title: step.title })
    run.announce()
  }

  /** The step waits as if it had not been begun. */
  async #ask(run: ActiveRun, step: PlanStep, { id, tool, risk, reason, expiresAt }: Asked): Promise<StepAsks> {
    const attempts = (run.rows.step(run.id, step.id)?.attempts ?? 1) - 1
    await run.rows.patiently(() => run.rows.updateStep(run.id, step.id, { status: 'waiting', attempts }))
    const asks = { approvalId: id, runId: run.id, stepId: step.id, tool, risk, explanation: reason, expiresAt }
    run.emit({ type: 'approval_required', ...asks })
    run.announce()
    return { approval: id }
  }

  /** @param tolerated whether that is no reason for what depends on it to be left out too */
  async #skip(run: ActiveRun, step: PlanStep, because: string, tolerated: boolean): Promise<null> {
    const title = run.rows.read(run.id)?.steps.find((other) => other.id === because)?.title ?? because
    const message = `Left out, because “${title}” did not come about.`
    const error = tolerated ? null : { code: 'CONFLICT' as const, message, kept: '', next: '' }
    return this.#end(run, step, 'skipped', message, error)
  }

  async #fail(run: ActiveRun, step: PlanStep, error: unknown): Promise<null> {
    const report = toErrorReport(error)
    // What was stopped on request did not fail.
    const cancelled = run.rows.status(run.id) === 'cancelled'
    return this.#end(run, step, cancelled ? 'cancelled' : 'failed', report.message, cancelled ? null : report)
  }

  async #end(
    run: ActiveRun,
    step: PlanStep,
    status: Ending['status'],
    summary: string,
    error: ErrorReport | null,
  ): Promise<null> {
    const change = { status, finished_at: Date.now(), summary, error: error && JSON.stringify(error) }
    await run.writes.write(() => run.rows.updateStep(run.id, step.id, change))
    run.known.ended(step.id, endingAs(step, status, error))
    return this.#tellEnd(run, step, status, summary, error)
  }

  #tellEnd(run: ActiveRun, step: PlanStep, status: Ending['status'], summary: string, error: ErrorReport | null): null {
    run.emit({ type: 'step_complete', runId: run.id, stepId: step.id, status, summary, error })
    run.announce()
    return null
  }
}

/** Thrown where a step is no longer what it was when it was looked at, and so must not begin like that. */
class StepChanged extends Error {
  override readonly name = 'StepChanged'
}
