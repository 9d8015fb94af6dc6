import { StudioError } from '#shared/model/errors.ts'

/** Passing faults in a row after which a tool is left alone, and for how long; milliseconds. */
const mostFaults = 5
const rest = 30_000

/** Thrown in place of asking a tool that is left alone. */
export class LeftAlone extends StudioError {
  /** @param seconds until it is tried again */
  constructor(title: string, faults: number, seconds: number) {
    super('UNAVAILABLE', `“${title}” has failed ${faults} times in a row and is left alone for now.`, {
      kept: 'What was finished before is kept.',
      next: `It is tried again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    })
  }
}

interface Breaker {
  /** Passing faults since it last went well. */
  faults: number
  /** Until when nothing is asked of it; afterwards one call tries whether it is well again. */
  until: number
  trying: boolean
}

/**
 * Leaves a tool alone that keeps failing for passing reasons, such as a server that is down: who would wait for it hears
 * so at once, and it is not asked by every run again and again (the circuit breaker of Nygard, “Release It!”).
 */
export class Breakers {
  readonly #breakers = new Map<string, Breaker>()
  readonly #now: () => number

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Throws `UNAVAILABLE` while a tool is left alone. */
  assertClosed(tool: string, title: string): void {
    const breaker = this.#breakers.get(tool)
    if (!breaker || breaker.faults < mostFaults) return
    const left = Math.ceil((breaker.until - this.#now()) / 1000)
    if (left <= 0 && !breaker.trying) {
      breaker.trying = true
      return
    }
    throw new LeftAlone(title, breaker.faults, Math.max(1, left))
  }

  /** A call of it went well, or failed for a reason of its own. */
  closed(tool: string): void {
    this.#breakers.delete(tool)
  }

  /** A call of it failed for a reason that passes. */
  failed(tool: string): void {
    const faults = (this.#breakers.get(tool)?.faults ?? 0) + 1
    this.#breakers.set(tool, { faults, until: this.#now() + rest, trying: false })
  }
}
