import { setTimeout as sleep } from 'node:timers/promises'
import { StudioError, toErrorReport } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import type { PlanStep, RetryPolicy } from '#shared/model/workflow.ts'
import { ApprovalRequired, type RequestContext, type RequestOptions } from '#services/host/index.ts'
import { onBehalfOf } from '#services/log/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { Tool, ToolSource } from '#services/tools/index.ts'
import { assertMayWrite, noteFailure, type ActiveRun } from './active-run.ts'
import { Breakers, LeftAlone } from './breakers.ts'
import { thingsOf, type EndedCall } from './call-record.ts'
import { mayPass } from './faults.ts'
import { RunHalted } from './halt.ts'
import { withFewMembers } from './rows.ts'
import { SharedReads } from './shared-reads.ts'
import { StepLimit } from './step-limit.ts'

/** How a step is tried again that says nothing of it itself. */
const usualRetry: RetryPolicy = { attempts: 4, firstPause: 0.25, factor: 2 }
/** Pauses grow to this at most, seconds. */
const longestPause = 15 * 60

/** What calls are made with. */
export interface CallServices {
  tools: ToolSource
  request(overrides: Partial<RequestOptions> & { tenant: TenantStore }): RequestContext
  /** Waits before another attempt; tests do not. */
  pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** What is asked of something that is called. */
export type Called = Pick<Tool, 'name' | 'title' | 'safety' | 'meta' | 'summarise' | 'call'>

/** What an attempt gave. */
interface Tried {
  result: Json
  /** Whether the ledger has it already, by the transaction of its writes. */
  written: boolean
}

/** What a call gave, once that is recorded. */
export interface Outcome {
  result: Json
  summary: string
}

/** Makes the calls of steps: tries them again, leaves alone what keeps failing, and records what came of each. */
export class Calls {
  readonly #services: CallServices
  readonly #breakers = new Breakers()
  readonly #reads = new SharedReads()

  constructor(services: CallServices) {
    this.#services = services
  }

  /** How many reads shared a call since this process began. */
  get shared(): number {
    return this.#reads.shared
  }

  /** Makes a call until it goes well or fails for good, and tells of it. Rejects with why it failed. */
  async make(run: ActiveRun, step: PlanStep, call: Call): Promise<Outcome> {
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
export interface Call {
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
export interface Begun {
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
