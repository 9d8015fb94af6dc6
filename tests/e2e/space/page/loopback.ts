import * as Y from 'yjs'
import {
  readEnvironment,
  recordChanges,
  replayChanges,
  writeEnvironment,
  type KeyChange,
} from '#shared/document/index.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { LiveDocumentOptions } from '#renderer/space/index.ts'
import { fromBase64, toBase64 } from '#renderer/space/live/base64.ts'

type Client = LiveDocumentOptions['client']

interface Step {
  gesture: string
  changes: KeyChange[]
}

/** A host in this page: one document, served to any number of windows of it, with undo by gesture. */
export class Loopback {
  readonly doc = new Y.Doc()
  /** False: calls fail as without a network. */
  online = true
  readonly #id: string
  readonly #undo: Step[] = []
  readonly #redo: Step[] = []
  readonly #drops = new Set<() => void>()

  constructor(environment: Environment) {
    this.#id = environment.id
    writeEnvironment(this.doc, environment)
  }

  environment(): Environment {
    return readEnvironment(this.doc, this.#id)
  }

  goOffline(): void {
    this.online = false
    for (const drop of this.#drops) drop()
  }

  /** What a window talks to. */
  client(): Client {
    const environments = {
      sync: async (input: { clientId: string; stateVector?: string }, options?: { signal?: AbortSignal }) =>
        this.#sync(input, options?.signal),
      push: async (input: { clientId: string; update: string; gesture: string }) => this.#push(input),
      presence: async () => ({ ok: true as const }),
    }
    const history = {
      undo: async () => this.#step(this.#undo, this.#redo, 'undo'),
      redo: async () => this.#step(this.#redo, this.#undo, 'redo'),
    }
    return { environments, history } as unknown as Client
  }

  async *#sync(input: { clientId: string; stateVector?: string }, signal?: AbortSignal) {
    if (!this.online) throw new Error('No network.')
    const queue: unknown[] = []
    let wake = Promise.withResolvers<void>()
    const over = new AbortController()
    const end = (): void => {
      over.abort()
      wake.resolve()
    }
    const message = (update: Uint8Array) => ({
      type: 'update',
      update: toBase64(update),
      stateVector: toBase64(Y.encodeStateVector(this.doc)),
    })
    const forward = (update: Uint8Array, origin: unknown): void => {
      if (origin === input.clientId) return
      queue.push(message(update))
      wake.resolve()
    }
    queue.push(message(Y.encodeStateAsUpdate(this.doc, input.stateVector ? fromBase64(input.stateVector) : undefined)))
    this.doc.on('update', forward)
    this.#drops.add(end)
    signal?.addEventListener('abort', end, { once: true })
    try {
      while (!over.signal.aborted) {
        yield* queue.splice(0)
        if (over.signal.aborted) break
        await wake.promise
        wake = Promise.withResolvers()
      }
    } finally {
      this.doc.off('update', forward)
      this.#drops.delete(end)
    }
    if (!signal?.aborted) throw new Error('The network went away.')
  }

  #push(input: { clientId: string; update: string; gesture: string }): { ok: true } {
    if (!this.online) throw new Error('No network.')
    const changes = recordChanges(this.doc, () => Y.applyUpdate(this.doc, fromBase64(input.update), input.clientId))
    const last = this.#undo.at(-1)
    if (last?.gesture === input.gesture) last.changes.push(...changes)
    else this.#undo.push({ gesture: input.gesture, changes })
    this.#redo.length = 0
    return { ok: true }
  }

  #step(from: Step[], to: Step[], direction: 'undo' | 'redo') {
    const step = from.pop()
    if (step) {
      const changes = direction === 'undo' ? step.changes.toReversed() : step.changes
      this.doc.transact(() => {
        for (const change of changes) replayChanges(this.doc, [change], direction)
      })
      to.push(step)
    }
    return { entry: null }
  }
}
