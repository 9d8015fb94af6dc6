import { Allowance } from './allowance.ts'
import { countedAs, type Caller } from './callers.ts'

/** Requests and calls a minute, over HTTP and WebSocket together. A place of thousands of pictures asks for each once. */
export interface LimitOptions {
  person: number
  device: number
}

/** Requests and calls a minute that a server allows unless told otherwise. */
export const usualLimits: LimitOptions = { person: 120_000, device: 12_000 }

/** Sentence for a caller who reached a limit. */
export const tooManySentence = 'That was too much at once.'

/** Counts what each caller asks. */
export class CallLimits {
  readonly #person: Allowance
  readonly #device: Allowance

  constructor({ person, device }: LimitOptions) {
    this.#person = new Allowance({ perMinute: person })
    this.#device = new Allowance({ perMinute: device })
  }

  /** 0 if the caller may; else whole seconds until it may again. */
  take(caller: Caller): number {
    return (caller.kind === 'device' ? this.#device : this.#person).take(countedAs(caller))
  }
}
