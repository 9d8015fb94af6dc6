import * as Y from 'yjs'
import {
  readEnvironment,
  recordChanges,
  replayChanges,
  writeEnvironment,
  type KeyChange,
} from '#shared/document/index.ts'
import type { Environment, Presence } from '#shared/model/environment.ts'
import type { LiveDocumentOptions } from '#renderer/space/index.ts'
import { fromBase64, toBase64 } from '#renderer/space/live/base64.ts'

type Client = LiveDocumentOptions['client']

interface Step {
  gesture: string
  changes: KeyChange[]
}

interface Stream {
  clientId: string
  send(event: unknown): void
  end(): void
}

/** A host in this page: one document, served to any number of windows of it, with undo by gesture. */
export class Loopback {
  readonly doc = new Y.Doc()
  /** False: calls fail as without a network. */
  online = true
  /** Where windows said that they are. */
  readonly heard: Presence[] = []
  readonly #id: string
  readonly #undo: Step[] = []
  readonly #redo: Step[] = []
  readonly #streams = new Set<Stream>()

  constructor(environment: Environment) {
    this.#id = environment.id
    writeEnvironment(this.doc, environment)
  }

  environment(): Environment {
    return readEnvironment(this.doc, this.#id)
  }

  goOffline(): void {
    this.online = false
    for (const stream of this.#streams) stream.end()
  }

  /** Somebody, in a window of their own, says where they are. */
  announce(presence: Presence): void {
    this.#tell(presence.clientId, { type: 'presence', presence })
  }

  /** Somebody closes their window. */
  leave(clientId: string): void {
    this.#tell(clientId, { type: 'left', clientId })
  }

  /** What a window talks to. */
  client(): Client {
    const environments = {
      sync: async (input: { clientId: string; stateVector?: string }, options?: { signal?: AbortSignal }) =>
        this.#sync(input, options?.signal),
      push: async (input: { clientId: string; update: string; gesture: string }) => this.#push(input),
      presence: async ({ presence }: { presence: Presence }) => {
        this.heard.push(presence)
        return { ok: true as const }
      },
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
    const send = (event: unknown): void => {
      queue.push(event)
      wake.resolve()
    }
    const message = (update: Uint8Array) => ({
      type: 'update',
      update: toBase64(update),
      stateVector: toBase64(Y.encodeStateVector(this.doc)),
    })
    const forward = (update: Uint8Array, origin: unknown): void => {
      if (origin !== input.clientId) send(message(update))
    }
    const stream = { clientId: input.clientId, send, end }
    queue.push(message(Y.encodeStateAsUpdate(this.doc, input.stateVector ? fromBase64(input.stateVector) : undefined)))
    this.doc.on('update', forward)
    this.#streams.add(stream)
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
      this.#streams.delete(stream)
    }
    if (!signal?.aborted) throw new Error('The network went away.')
  }

  #tell(clientId: string, event: unknown): void {
    for (const stream of this.#streams) if (stream.clientId !== clientId) stream.send(event)
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
