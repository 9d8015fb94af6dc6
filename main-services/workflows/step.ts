import { setTimeout as sleep } from 'node:timers/promises'
import { StudioError, toErrorReport, type ErrorReport } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import type { PlanStep, RetryPolicy } from '#shared/model/workflow.ts'
import { ApprovalRequired, type Asked, type RequestContext, type RequestOptions } from '#services/host/index.ts'
import { onBehalfOf } from '#services/log/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { Tool, ToolSource } from '#services/tools/index.ts'
import { assertMayWrite, noteFailure, type ActiveRun } from './active-run.ts'
import { Breakers, LeftAlone } from './breakers.ts'
import { isWanted, mostNeeded } from './conditions.ts'
import { endingAs, type Ending } from './ending.ts'
import { mayPass } from './faults.ts'
import { thingsOf, type EndedCall } from './call-record.ts'
import { SharedReads } from './shared-reads.ts'
import { StepLimit } from './step-limit.ts'
import { RunHalted, type StepAsks } from './halt.ts'
import { Pools } from './pools.ts'
import { dependenciesOf, MissingResult, resolveReferences } from './references.ts'
import { withFewMembers } from './rows.ts'

/** How a step is tried again that says nothing of it itself. */
const usualRetry: RetryPolicy = { attempts: 4, firstPause: 0.25, factor: 2 }
/** Pauses grow to this at most, seconds. */
const longestPause = 15 * 60

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

/** What an attempt gave. */
interface Tried {
  result: Json
  /** Whether the ledger has it already, by the transaction of its writes. */
  written: boolean
}

/** What a call gave, once that is recorded. */
interface Outcome {
  result: Json
  summary: string
}

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
    const { result, summary } = await this.#call(run, step, { args, effect: step.id, begin, done, readyAt })
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
      return (await this.#call(run, step, { ...call, begin, readyAt: null })).result
    } finally {
      await run.writes.write(() => undefined)
    }
  }

  /**
   * Makes a call until it goes well or fails for good, and tells of it.
   */
  async #call(run: ActiveRun, step: PlanStep, call: Call): Promise<Outcome> {
    const { args, effect, begin, readyAt, tool = this.#services.tools.get(step.tool) } = call
    const { attempts, firstPause, factor } = step.retry ?? usualRetry
    for (let attempt = 1; ; attempt += 1) {
      const begun = await begin(attempt)
      if (begun.again && effect === step.id && tool.meta.repeat === 'never') throw perhapsDone(tool)
      if (attempt === 1) this.#tellCall(run, step, args)
      const startedAt = Date.now()
      const started = performance.now()
      const tried = await onBehalfOf({ run: run.id, step: step.id }, () =>
        this.#attempt(run, step, tool, args, { name: effect, ...begun }),
      )
      const milliseconds = performance.now() - started
      const kind = effect === step.id ? ('call' as const) : ('undo' as const)
      const made = { stepId: step.id, kind, tool: step.tool, attempt: begun.attempt, readyAt, startedAt, milliseconds }
      const outcome = 'error' in tried ? tried : await this.#record(run, tool, call, tried, made)
      if ('result' in outcome) {
        this.#tellResult(run, step, true, outcome.summary, milliseconds)
        return outcome
      }
      if (outcome.error instanceof ApprovalRequired) throw outcome.error
      if (run.closing) throw new RunHalted('The studio closes.')
      const mayRepeat = attempt < attempts && tool.meta.repeat !== 'never' && !run.stop.signal.aborted
      const again = mayRepeat && mayPass(outcome.error)
      noteFailure(run, step, { ...made, again, things: thingsOf(args, null) }, outcome.error)
      if (!again) {
        this.#tellResult(run, step, false, toErrorReport(outcome.error).message, milliseconds)
        throw outcome.error
      }
      await this.#wait(Math.min(longestPause, firstPause * factor ** (attempt - 1)), run.stop.signal)
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

  async #attempt(
    run: ActiveRun,
    step: PlanStep,
    tool: Called,
    args: Json,
    effect: Effect,
  ): Promise<Tried | { error: unknown }> {
    let failure: { error: unknown } | undefined
    let output: Json = null
    const limit = new StepLimit(step, run.stop.signal)
    let wrote = false
    const noticeWrite = (): void => {
      wrote = true
    }
    try {
      if (isOutside(step, tool)) this.#breakers.assertClosed(tool.name, tool.title)
      const make = () => tool.call(args, this.#contextFor(run, step, limit, effect, noticeWrite))
      output = await limit.within(this.#reads.call(run.id, tool, args, make))
      this.#breakers.closed(tool.name)
    } catch (error) {
      failure = { error }
      if (isOutside(step, tool)) this.#noticeFault(tool, error)
    } finally {
      limit.close()
    }
    // What the ledger holds has happened, even where the call went wrong afterwards.
    const written = wrote ? run.rows.effect(run.id, effect.name) : undefined
    if (written) return { ...written, written: true }
    return failure ?? { result: output, written: false }
  }

  /** Counts what says that a tool is not well; that it is left alone says nothing new. */
  #noticeFault({ name }: Called, error: unknown): void {
    if (error instanceof LeftAlone) return
    if (mayPass(error)) this.#breakers.failed(name)
    else this.#breakers.closed(name)
  }

  /**
   * Records what a call gave, where it wrote nothing through `commit`, together with the call itself and the end of its
   * step.
   */
  async #record(
    run: ActiveRun,
    tool: Called,
    { args, effect, done }: Call,
    { result, written }: Tried,
    made: Omit<EndedCall, 'outcome' | 'says' | 'again' | 'things'>,
  ): Promise<Outcome | { error: unknown }> {
    const summary = tool.summarise(args, result)
    const things = thingsOf(args, result)
    const ended = { ...made, outcome: 'completed' as const, says: summary, again: false, things }
    const write = (): void => {
      if (!written) {
        assertMayWrite(run)
        run.rows.recordEffect(run.id, effect, JSON.stringify(result))
      }
      done?.(summary)
    }
    try {
      await run.writes.write(write, ended)
      return { result, summary }
    } catch (error) {
      if (written) throw error
      return { error }
    }
  }

  /** @param wrote called in the transaction that writes what the step does */
  #contextFor(
    run: ActiveRun,
    step: PlanStep,
    limit: StepLimit,
    { name, again, round }: Effect,
    wrote: () => void,
  ): RequestContext {
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
        run.rows.recordEffect(run.id, name, JSON.stringify(result ?? null))
        wrote()
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
    await run.writes.write(() => run.rows.updateStep(run.id, step.id, change))
    run.known.ended(step.id, endingAs(step, status, error))
    return this.#tellEnd(run, step, status, summary, error)
  }

  #tellEnd(run: ActiveRun, step: PlanStep, status: Ending['status'], summary: string, error: ErrorReport | null): null {
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
  /** Asked before each attempt, counted from 1; throws where it may not be made. */
  begin: (attempt: number) => Promise<Begun>
  /** Writes that it is done, in the transaction that records it. */
  done?: (summary: string) => void
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

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}

/** Whether a step asks somebody beyond this machine: a locked database or a full disk is no server that is down. */
const isOutside = ({ resource }: PlanStep, { meta }: Called): boolean =>
  meta.network === true || ['network', 'model'].includes(resource ?? meta.resource ?? '')

/** Thrown where a step is no longer what it was when it was looked at, and so must not begin like that. */
class StepChanged extends Error {
  override readonly name = 'StepChanged'
}
