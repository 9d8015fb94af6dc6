import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { StudioError, toErrorReport, type ErrorReport } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { PlanStep, RetryPolicy, RunStep } from '#shared/model/workflow.ts'
import { ApprovalRequired, type Asked, type RequestContext, type RequestOptions } from '#services/host/index.ts'
import { takeNote } from '#services/host/index.ts'
import { onBehalfOf } from '#services/log/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { Tool, ToolSource } from '#services/tools/index.ts'
import { Breakers, LeftAlone } from './breakers.ts'
import { isWanted, mostNeeded } from './conditions.ts'
import { endingOf, type Ending } from './ending.ts'
import { mayPass } from './faults.ts'
import { thingsOf, type CallRecord, type EndedCall } from './call-record.ts'
import { SharedReads } from './shared-reads.ts'
import { StepLimit } from './step-limit.ts'
import { RunHalted, type StepAsks } from './halt.ts'
import { Pools } from './pools.ts'
import { dependenciesOf, MissingResult, resolveReferences } from './references.ts'
import { withFewMembers, type RunContext, type RunRows } from './rows.ts'

/** How a step is tried again that says nothing of it itself. */
const usualRetry: RetryPolicy = { attempts: 4, firstPause: 0.25, factor: 2 }
/** Pauses grow to this at most, seconds. */
const longestPause = 15 * 60

/** A run that this process executes. */
export interface ActiveRun {
  readonly id: string
  readonly tenant: TenantStore
  readonly rows: RunRows
  readonly context: RunContext
  readonly sessionId: string | null
  readonly owner: string
  /** Takes down its calls. */
  readonly calls: CallRecord
  /** Aborted when the run is cancelled or the studio closes. */
  readonly stop: AbortController
  /** The studio closes: what is not done stays to be done. */
  closing: boolean
  emit(event: TurnEvent): void
  /** Whether a step that was done did only a part of what it was for. */
  fellShort: (step: RunStep) => boolean
  /** Whether something in the run waits for a person. */
  isWaiting: () => boolean
  /** Refuses what still waits for a person. */
  closeApprovals: () => void
  /** Tells views that the run looks different. */
  announce(): void
}

/** What a step is carried out with. */
export interface StepServices {
  tools: ToolSource
  request(overrides: Partial<RequestOptions> & { tenant: TenantStore }): RequestContext
  /** Shares the machine out among steps; left out, as large as this machine is. */
  pools?: Pools
  /** Takes back by the history what a step of a run changed. Called inside a commit. */
  takeBack: (context: RequestContext, runId: string, stepId: string) => void
  /** Waits before another attempt; tests do not. */
  pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** What the runner asks of something that it calls. */
type Called = Pick<Tool, 'name' | 'title' | 'safety' | 'meta' | 'summarise' | 'call'>

/** Does one step of a run and keeps its row, the ledger and the stream in step. */
export class StepRunner {
  readonly #services: StepServices
  readonly #pools: Pools
  readonly #breakers = new Breakers()
  readonly #reads = new SharedReads()

  constructor(services: StepServices) {
    this.#services = services
    this.#pools = services.pools ?? new Pools()
  }

  /** Who waits for what just now, and how many reads shared a call since this process began. */
  stats(): { pools: ReturnType<Pools['lengths']>; shared: number } {
    return { pools: this.#pools.lengths(), shared: this.#reads.shared }
  }

  /**
   * Does a step whose dependencies have ended: null once it has ended, else what it waits for. One that has happened
   * before, whoever did it, is not done again. Throws {@link RunHalted} where it may not begin.
   */
  async run(run: ActiveRun, stepId: string): Promise<StepAsks | null> {
    for (;;) {
      const step = run.rows.planStep(run.id, stepId)
      // It was taken out of the plan before it began.
      if (!step) return null
      const end = await this.#runOnce(run, step)
      if (end !== 'changed') return end
    }
  }

  /** As {@link run}, with the step as it is now; `changed` where it has become another before it began. */
  async #runOnce(run: ActiveRun, step: PlanStep): Promise<StepAsks | null | 'changed'> {
    if (await this.#hasEnded(run, step)) return null
    const failed = this.#missing(run, step)
    if (failed !== undefined) return this.#skip(run, step, failed, false)
    if (!isWanted(step, (id) => run.rows.effect(run.id, id))) {
      return this.#end(run, step, 'skipped', 'Left out, because there was nothing to do here.', null)
    }
    try {
      return await this.#inTurn(run, step)
    } catch (error) {
      if (error instanceof StepChanged) return 'changed'
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
    const ending = endingOf(run.rows, run.id, step.id)
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
    const came = step.dependsOn.filter((id) => run.rows.hasHappened(run.id, id)).length
    // Enough came about; the others may come later, or not at all.
    if (needed !== undefined && came >= needed) return undefined
    for (const id of dependenciesOf(step)) {
      const ending = endingOf(run.rows, run.id, id)
      if (!ending) throw new Error(`“${step.id}” was begun before “${id}” had ended.`)
      if (ending.status === 'cancelled') throw new RunHalted('cancelled')
      if (ending.status !== 'completed' && !ending.tolerated) return id
    }
    return undefined
  }

  #arguments(run: ActiveRun, step: PlanStep): Json {
    return resolveReferences(step.args, (id) => run.rows.effect(run.id, id))
  }

  async #perform(run: ActiveRun, step: PlanStep, args: Json, readyAt: number): Promise<null> {
    const begin = async (attempt: number): Promise<Begun> => {
      const begun = await run.rows.patiently(() => this.#begin(run, step, attempt))
      if (attempt === 1) this.#tellStart(run, step)
      return begun
    }
    const { summary } = await this.#call(run, step, { args, effect: step.id, begin, readyAt })
    return this.#end(run, step, 'completed', summary, null)
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
      return (await this.#call(run, step, { ...call, begin, readyAt: null })).result
    } finally {
      await run.rows.patiently(() => writeCalls(run))
    }
  }

  /**
   * Makes a call until it goes well or fails for good, and tells of it.
   *
   * @param call `begin` is asked before each attempt, counted from 1, and throws where it may not be made; it gives how
   *   often the step was begun in all
   */
  async #call(
    run: ActiveRun,
    step: PlanStep,
    { args, effect, begin, readyAt, tool = this.#services.tools.get(step.tool) }: Call,
  ): Promise<{ result: Json; summary: string }> {
    const { attempts, firstPause, factor } = step.retry ?? usualRetry
    for (let attempt = 1; ; attempt += 1) {
      const begun = await begin(attempt)
      if (begun.again && effect === step.id && tool.meta.repeat === 'never') throw perhapsDone(tool)
      if (attempt === 1) this.#tellCall(run, step, args)
      const startedAt = Date.now()
      const started = performance.now()
      const outcome = await onBehalfOf({ run: run.id, step: step.id }, () =>
        this.#attempt(run, step, tool, args, { name: effect, ...begun }),
      )
      const milliseconds = performance.now() - started
      const kind = effect === step.id ? ('call' as const) : ('undo' as const)
      const call = { stepId: step.id, kind, tool: step.tool, attempt: begun.attempt, readyAt, startedAt, milliseconds }
      if ('result' in outcome) {
        const summary = tool.summarise(args, outcome.result)
        const things = thingsOf(args, outcome.result)
        run.calls.add({ ...call, outcome: 'completed', says: summary, again: false, things })
        this.#tellResult(run, step, true, summary, milliseconds)
        return { result: outcome.result, summary }
      }
      if (outcome.error instanceof ApprovalRequired) throw outcome.error
      if (run.closing) throw new RunHalted('The studio closes.')
      const mayRepeat = attempt < attempts && tool.meta.repeat !== 'never' && !run.stop.signal.aborted
      const again = mayRepeat && mayPass(outcome.error)
      noteFailure(run, step, { ...call, again, things: thingsOf(args, null) }, outcome.error)
      if (!again) {
        this.#tellResult(run, step, false, toErrorReport(outcome.error).message, milliseconds)
        throw outcome.error
      }
      await this.#wait(Math.min(longestPause, firstPause * factor ** (attempt - 1)), run.stop.signal)
    }
  }

  /** Claims the step for this attempt, in one transaction with the check that the run may go on. */
  #begin(run: ActiveRun, step: PlanStep, attempt: number): Begun {
    return run.rows.transaction(() => {
      if (run.closing) throw new RunHalted('The studio closes.')
      const row = run.rows.find(run.id)
      if (row?.owner !== run.owner) throw new RunHalted('Another process has taken the run over.')
      // A step that is being retried is a running one: a pause lets it end.
      if (row.status !== 'running' && (attempt === 1 || row.status !== 'paused')) throw new RunHalted(row.status)
      const before = run.rows.step(run.id, step.id)
      const now = run.rows.planStep(run.id, step.id)
      if (attempt === 1 && !isDeepStrictEqual(now, step)) throw new StepChanged()
      const startedAt = before?.started_at ?? Date.now()
      const attempts = (before?.attempts ?? 0) + 1
      run.rows.updateStep(run.id, step.id, { status: 'running', attempts, started_at: startedAt })
      if (attempts === 1) return { attempt: attempts, again: false, round: 0 }
      const again = before?.started_at != null
      return { attempt: attempts, again, round: run.rows.timesTakenBack(run.id, step.id) }
    })
  }

  #tellStart(run: ActiveRun, step: PlanStep): void {
    run.emit({ type: 'step_start', runId: run.id, stepId: step.id, tool: step.tool, title: step.title })
    run.announce()
  }

  async #attempt(
    run: ActiveRun,
    step: PlanStep,
    tool: Called,
    args: Json,
    effect: Effect,
  ): Promise<{ result: Json } | { error: unknown }> {
    let failure: { error: unknown } | undefined
    let output: Json = null
    const limit = new StepLimit(step, run.stop.signal)
    try {
      if (isOutside(step, tool)) this.#breakers.assertClosed(tool.name, tool.title)
      const call = () => tool.call(args, this.#contextFor(run, step, limit, effect))
      output = await limit.within(this.#reads.call(run.id, tool, args, call))
      this.#breakers.closed(tool.name)
    } catch (error) {
      failure = { error }
      if (isOutside(step, tool)) this.#noticeFault(tool, error)
    } finally {
      limit.close()
    }
    // What the ledger holds has happened, even where the call went wrong afterwards.
    const recorded = run.rows.effect(run.id, effect.name)
    if (recorded) return recorded
    if (failure) return failure
    return this.#record(run, effect.name, output)
  }

  /** Counts what says that a tool is not well; that it is left alone says nothing new. */
  #noticeFault({ name }: Called, error: unknown): void {
    if (error instanceof LeftAlone) return
    if (mayPass(error)) this.#breakers.failed(name)
    else this.#breakers.closed(name)
  }

  /** A call that wrote nothing through `commit` is recorded after it. */
  async #record(run: ActiveRun, effect: string, result: Json): Promise<{ result: Json } | { error: unknown }> {
    try {
      await run.rows.patiently(() =>
        run.rows.transaction(() => {
          assertMayWrite(run)
          run.rows.recordEffect(run.id, effect, result)
        }),
      )
      return { result }
    } catch (error) {
      return { error }
    }
  }

  #contextFor(run: ActiveRun, step: PlanStep, limit: StepLimit, { name, again, round }: Effect): RequestContext {
    // Who agreed to a step agreed to its being taken back.
    const approve = name === step.id ? run.context.approve : ('all' as const)
    return this.#services.request({
      tenant: run.tenant,
      author: run.context.author,
      window: run.context.window,
      session: run.sessionId,
      run: run.id,
      device: run.context.device,
      runStep: { id: name, approve },
      effect: { key: [run.id, name, ...(round > 0 ? [round + 1] : [])].join('/'), again },
      step: run.id,
      label: run.context.label,
      signal: limit.signal,
      recordEffect: (result) => {
        assertMayWrite(run)
        limit.assertOpen()
        if (run.rows.hasHappened(run.id, name)) {
          throw new StudioError('INTERNAL', `“${step.tool}” wrote twice in one step, which could not be made safe.`)
        }
        run.rows.recordEffect(run.id, name, result === undefined ? null : toJson(result))
      },
    })
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
    await run.rows.patiently(() => writeCalls(run, () => run.rows.updateStep(run.id, step.id, change)))
    run.emit({ type: 'step_complete', runId: run.id, stepId: step.id, status, summary, error })
    run.announce()
    return null
  }

  #tellCall(run: ActiveRun, step: PlanStep, args: Json): void {
    run.emit({ type: 'tool_call', runId: run.id, stepId: step.id, tool: step.tool, args: withFewMembers(args) })
  }

  #tellResult(run: ActiveRun, step: PlanStep, ok: boolean, summary: string, milliseconds: number): void {
    run.emit({ type: 'tool_result', runId: run.id, stepId: step.id, tool: step.tool, ok, summary, milliseconds })
  }

  async #wait(seconds: number, signal: AbortSignal): Promise<void> {
    // Some spread, so that branches that failed together do not all come back together.
    const spread = seconds * 1000 * (1 + Math.random() / 4)
    await (this.#services.pause ?? pause)(spread, signal)
  }
}

/** One call to be made, perhaps more than once. */
interface Call {
  args: Json
  /** Its name in the ledger. */
  effect: string
  begin: (attempt: number) => Promise<Begun>
  readyAt: number | null
  /** Left out, the step's own. */
  tool?: Called
}

/** A call that is begun. */
interface Begun {
  /** How often its step was begun, with this. */
  attempt: number
  /** Whether it was begun before without anybody knowing whether it was done. */
  again: boolean
  /** How often it was done and taken back before. */
  round: number
}

/** The same with the name it has in the ledger. */
interface Effect extends Begun {
  name: string
}

const perhapsDone = ({ title }: Called): StudioError =>
  new StudioError('CONFLICT', `It is not known whether “${title}” was done: Promenade ended in the middle of it.`, {
    kept: 'It was not done a second time.',
    next: 'Look whether it was done; to do it once more, try again from here.',
  })

/** Writes down which calls were made, with what else is written then. */
function writeCalls(run: ActiveRun, also: () => void = () => undefined): void {
  const written = run.rows.transaction(() => {
    also()
    return run.calls.write()
  })
  written()
}

/** Takes down that an attempt failed, and says so in the log. */
function noteFailure(run: ActiveRun, step: PlanStep, call: Omit<EndedCall, 'outcome' | 'says'>, error: unknown): void {
  const says = toErrorReport(error).message
  const outcome = run.stop.signal.aborted ? 'stopped' : 'failed'
  run.calls.add({ ...call, outcome, says })
  const then = call.again ? ' It is tried again.' : ''
  onBehalfOf({ run: run.id, step: step.id }, () => takeNote(`“${step.title}” did not come about: ${says}${then}`))
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}

/** Stands in the transaction of every write: a run that was cancelled or taken over writes nothing more. */
function assertMayWrite(run: ActiveRun): void {
  const row = run.rows.find(run.id)
  if (row?.owner === run.owner && (row.status === 'running' || row.status === 'paused')) return
  throw new StudioError('CANCELLED', 'The run was stopped before this could be written.', {
    kept: 'Everything finished before is kept.',
  })
}

const toJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json

/** Whether a step asks somebody beyond this machine: a locked database or a full disk is no server that is down. */
const isOutside = ({ resource }: PlanStep, { meta }: Called): boolean =>
  meta.network === true || ['network', 'model'].includes(resource ?? meta.resource ?? '')

/** Thrown where a step is no longer what it was when it was looked at, and so must not begin like that. */
class StepChanged extends Error {
  override readonly name = 'StepChanged'
}
