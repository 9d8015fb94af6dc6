import * as Y from 'yjs'
import { Gesture } from './gesture.ts'

/** Changes of one gesture that the host has not confirmed. */
export interface Batch {
  gesture: string
  label: string
  update: Uint8Array
}

/** Local changes on their way to the host, oldest first; neighbours of one gesture travel together. */
export class Outbox {
  readonly #batches: Batch[] = []
  /** The batch that is being sent; it is not added to any more. */
  #sending: Batch | undefined

  get isEmpty(): boolean {
    return this.#batches.length === 0
  }

  add(update: Uint8Array, origin: unknown): void {
    const { id, label } = origin instanceof Gesture ? origin : new Gesture('Change things')
    const last = this.#batches.at(-1)
    if (last && last !== this.#sending && last.gesture === id) last.update = Y.mergeUpdates([last.update, update])
    else this.#batches.push({ gesture: id, label, update })
  }

  /** The oldest batch, fixed until it is `sent` or `kept`. */
  take(): Batch | undefined {
    this.#sending = this.#batches[0]
    return this.#sending
  }

  /** The host has it. */
  sent(): void {
    if (this.#sending) this.#batches.shift()
    this.#sending = undefined
  }

  /** It could not be sent, or nobody knows whether it was: it goes again. Sending twice does no harm. */
  kept(): void {
    this.#sending = undefined
  }

  clear(): void {
    this.#batches.length = 0
    this.#sending = undefined
  }
}
