import type { PlanStep } from '#shared/model/workflow.ts'
import { later } from '#services/host/index.ts'
import { StepTimedOut } from './faults.ts'

/** The time that one attempt of a step may take; without a limit of its own, until the run is stopped. */
export class StepLimit {
  /** Aborted when the time is over, or the run is stopped. */
  readonly signal: AbortSignal
  readonly #over = new AbortController()
  readonly #stopTimer: (() => void) | undefined
  readonly #expired = Promise.withResolvers<never>()

  /** @param stop aborted when the run is stopped */
  constructor({ title, timeout }: Pick<PlanStep, 'title' | 'timeout'>, stop: AbortSignal) {
    this.signal = AbortSignal.any([stop, this.#over.signal])
    this.#expired.promise.catch(() => undefined)
    if (timeout === undefined) return
    this.#stopTimer = later(timeout * 1000, 'Giving up a step that takes too long', () => {
      const error = new StepTimedOut(title, timeout)
      this.#over.abort(error)
      this.#expired.reject(error)
    })
  }

  /** Resolves with what the work gives, and rejects with {@link StepTimedOut} where it does not in time. */
  within<Result>(work: Promise<Result>): Promise<Result> {
    return Promise.race([work, this.#expired.promise])
  }

  /** Refuses a write of an attempt whose time was over before: the step may have been begun anew since. */
  assertOpen(): void {
    this.#over.signal.throwIfAborted()
  }

  /** The attempt has ended. */
  close(): void {
    this.#stopTimer?.()
  }
}
