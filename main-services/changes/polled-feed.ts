import { every, guard } from '#services/host/index.ts'
import type { ChangeFeed, ChangeListener } from './change-feed.ts'

interface Subscription {
  listener: ChangeListener
  /** The version of the file as it has looked at it. */
  seen: number
}

/**
 * The feed of a workspace in one file: asks the file whether its version is another than before, on one timer for all
 * that listen. Asking costs microseconds; nobody asks while nobody listens.
 */
export class PolledFeed implements ChangeFeed {
  /** A number that changes when another process has written; see `Store.dataVersion`. */
  readonly #version: () => number
  readonly #subscriptions = new Set<Subscription>()
  #interval = Infinity
  #ticks = 0
  #stop: () => void = () => undefined

  constructor(version: () => number) {
    this.#version = version
  }

  subscribe(listener: ChangeListener): () => void {
    const subscription = { listener, seen: this.#version() }
    this.#subscriptions.add(subscription)
    this.#pace()
    return () => {
      if (this.#subscriptions.delete(subscription)) this.#pace()
    }
  }

  /** As often as the most eager listener wants it. */
  #pace(): void {
    const interval = Math.min(...[...this.#subscriptions].map(({ listener }) => listener.within))
    if (interval === this.#interval) return
    this.#interval = interval
    this.#stop()
    if (this.#subscriptions.size === 0) this.#stop = () => undefined
    else this.#stop = every(interval, 'Asking for what other processes wrote', () => this.#ask())
  }

  #ask(): void {
    this.#ticks += 1
    const version = this.#version()
    for (const subscription of this.#subscriptions) {
      const { listener, seen } = subscription
      const turns = Math.floor(listener.within / this.#interval)
      if (seen === version || this.#ticks % turns !== 0) continue
      guard(listener.what, () => {
        listener.look()
        subscription.seen = version
      })
    }
  }
}
