/**
 * - `connecting`: never been connected yet
 * - `connected`: calls go through
 * - `reconnecting`: it was lost and is being tried again; calls wait for a while
 * - `closed`: closed on purpose
 */
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'closed'

/** A value that views can follow; fits React's `useSyncExternalStore`. */
export class StateSource {
  #state: ConnectionState = 'connecting'
  readonly #listeners = new Set<(state: ConnectionState) => void>()

  get current(): ConnectionState {
    return this.#state
  }

  set(state: ConnectionState): void {
    if (state === this.#state || this.#state === 'closed') return
    this.#state = state
    for (const listener of this.#listeners) listener(state)
  }

  readonly subscribe = (listener: (state: ConnectionState) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves when connected; rejects when closed, aborted or after `patience` milliseconds. */
  async connected(patience: number, signal?: AbortSignal): Promise<void> {
    if (this.#state === 'connected') return
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const timer = setTimeout(() => reject(new Error('The studio does not answer.')), patience)
    const abort = () => reject(signal?.reason)
    const unsubscribe = this.subscribe((state) => {
      if (state === 'connected') resolve()
      if (state === 'closed') reject(new Error('The connection is closed.'))
    })
    if (this.#state === 'closed') reject(new Error('The connection is closed.'))
    if (signal?.aborted) abort()
    signal?.addEventListener('abort', abort, { once: true })
    try {
      await promise
    } finally {
      clearTimeout(timer)
      unsubscribe()
      signal?.removeEventListener('abort', abort)
    }
  }
}
