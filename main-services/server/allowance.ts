/** How often something may be done by each who does it. */
export interface AllowanceOptions {
  perMinute: number
  /** At once, after a rest; by default a minute's worth. */
  burst?: number
  /** Milliseconds; a test's own clock. */
  now?: () => number
}

/** More callers than this are not told apart for longer than they need: those at rest are forgotten. */
const remembered = 10_000

/** Counts per caller: a bucket that fills evenly and is emptied by use. */
export class Allowance {
  readonly #perMillisecond: number
  readonly #burst: number
  readonly #now: () => number
  readonly #buckets = new Map<string, { left: number; at: number }>()

  constructor({ perMinute, burst = perMinute, now = () => performance.now() }: AllowanceOptions) {
    this.#perMillisecond = perMinute / 60_000
    this.#burst = burst
    this.#now = now
  }

  /** Takes one from a caller's allowance. 0 if there was one; else whole seconds until there is again. */
  take(caller: string): number {
    const now = this.#now()
    const bucket = this.#buckets.get(caller) ?? { left: this.#burst, at: now }
    bucket.left = Math.min(this.#burst, bucket.left + Math.max(0, now - bucket.at) * this.#perMillisecond)
    bucket.at = now
    if (!this.#buckets.has(caller)) this.#remember(caller, bucket)
    if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) / this.#perMillisecond / 1000))
    bucket.left -= 1
    return 0
  }

  #remember(caller: string, bucket: { left: number; at: number }): void {
    if (this.#buckets.size >= remembered) {
      const rested = bucket.at - this.#burst / this.#perMillisecond
      for (const [name, { at }] of this.#buckets) if (at <= rested) this.#buckets.delete(name)
      // All are busy: whoever began first begins anew.
      const [first] = this.#buckets.keys()
      if (this.#buckets.size >= remembered && first !== undefined) this.#buckets.delete(first)
    }
    this.#buckets.set(caller, bucket)
  }
}
