/** How long whoever guesses has to wait. */
export interface BackoffOptions {
  /** Wrong tries before the first wait. */
  free: number
  /** Milliseconds; a test's own clock. */
  now?: () => number
}

/** First and longest wait, and after how long without a try all is forgotten, milliseconds. */
const firstWait = 1_000
const longestWait = 5 * 60_000
const forgottenAfter = 15 * 60_000
/** Guessers told apart; beyond them the one who has rested longest is forgotten. */
const remembered = 10_000

/** Makes guessing slow: after a few wrong tries each further one doubles the wait, up to five minutes. */
export class Backoff {
  readonly #free: number
  readonly #now: () => number
  readonly #failures = new Map<string, { count: number; at: number }>()

  constructor({ free, now = () => performance.now() }: BackoffOptions) {
    this.#free = free
    this.#now = now
  }

  /** Whole seconds until this one may try; 0 at once. */
  wait(guesser: string): number {
    const known = this.#failures.get(guesser)
    if (!known || known.count < this.#free) return 0
    const wait = Math.min(longestWait, firstWait * 2 ** (known.count - this.#free))
    return Math.max(0, Math.ceil((known.at + wait - this.#now()) / 1000))
  }

  failed(guesser: string): void {
    const now = this.#now()
    const known = this.#failures.get(guesser)
    const count = known && now - known.at < forgottenAfter ? known.count + 1 : 1
    // Set anew, so that the first is always the one who tried longest ago.
    this.#failures.delete(guesser)
    this.#failures.set(guesser, { count, at: now })
    const [first] = this.#failures.keys()
    if (this.#failures.size > remembered && first !== undefined) this.#failures.delete(first)
  }

  succeeded(guesser: string): void {
    this.#failures.delete(guesser)
  }
}
