import * as Y from 'yjs'
import type { StudioClient } from '#shared/contract/index.ts'
import {
  addItem,
  applyItemChange,
  fitItemChange,
  joinChanges,
  recordChanges,
  removeItem,
  replayChanges,
  type KeyChange,
} from '#shared/document/index.ts'
import type { Item, ItemChange, Presence } from '#shared/model/environment.ts'
import type { Undone } from '#shared/model/workspace.ts'
import { fromBase64, toBase64 } from './base64.ts'
import type { LiveState, ShownDocument } from './shown-document.ts'

/** Which place a document is of, and who is told when writing it fails. */
export interface LiveDocumentOptions {
  client: Pick<StudioClient, 'environments' | 'history'>
  environmentId: string
  /** Of this window; others know its changes and its presence by it. */
  clientId?: string
  /** Something this window wanted to write was refused; a sentence. */
  onRefused?: (error: unknown) => void
  /** A step of this window was taken back or done again, wherever it was made. */
  onReplayed?: (which: 'undo' | 'redo', undone: Undone) => void
}

interface Push {
  update: Uint8Array
  gesture: string
  label: string
  /** What it did here, to take it back should the host refuse it. */
  changes: KeyChange[]
}

/** Milliseconds between two pushes of a running gesture: others see it move at 20 Hz. */
const pushEvery = 50
/** Milliseconds until a host that could not take a change just now is asked again. */
const askAgainAfter = 1000
const retryAfter = [250, 500, 1000, 2000, 5000] as const

const fromHost = Symbol('from host')

/**
 * One environment's document, kept the same in every window: what this window does goes to the host at once, what
 * others do comes in as it happens. Without a connection both sides go on, and merge after it.
 */
export class LiveDocument implements ShownDocument {
  readonly doc = new Y.Doc()
  readonly environmentId: string
  readonly clientId: string
  readonly #client: LiveDocumentOptions['client']
  readonly #onRefused: (error: unknown) => void
  readonly #onReplayed: (which: 'undo' | 'redo', undone: Undone) => void
  readonly #stop = new AbortController()
  readonly #queue: Push[] = []
  readonly #others = new Map<string, Presence>()
  readonly #listeners = new Set<() => void>()
  #state: LiveState = 'connecting'
  #step: { gesture: string; label: string } | undefined
  #pushing = false
  #pushedAt = 0
  #retrying = false
  /** What the host would not have, of which nothing is left but its number: later changes build on that. */
  #owed: Uint8Array | undefined
  /** What the host had when it last said so. */
  #hostVector: Uint8Array | undefined
  #loaded = Promise.withResolvers<void>()

  constructor(options: LiveDocumentOptions) {
    this.#client = options.client
    this.environmentId = options.environmentId
    this.clientId = options.clientId ?? crypto.randomUUID()
    this.#onRefused = options.onRefused ?? (() => undefined)
    this.#onReplayed = options.onReplayed ?? (() => undefined)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== fromHost) this.#enqueue(update)
    })
    void this.#follow()
  }

  get state(): LiveState {
    return this.#state
  }

  /** Resolves when the document is here for the first time. */
  get loaded(): Promise<void> {
    return this.#loaded.promise
  }

  /** Who else is here, by client. */
  get others(): ReadonlyMap<string, Presence> {
    return this.#others
  }

  /** Changes waiting to be sent. */
  get unsent(): number {
    return this.#queue.length
  }

  /** Calls `listener` when the state or the others change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Writes that one undo takes back together: all that carry the same `gesture`. */
  edit(gesture: string, label: string, work: () => void): void {
    this.#step = { gesture, label }
    try {
      const changes = recordChanges(this.doc, () => this.doc.transact(work, this))
      const push = this.#queue.at(-1)
      if (push?.gesture === gesture) push.changes = joinChanges(push.changes, changes)
    } finally {
      this.#step = undefined
    }
  }

  set(gesture: string, label: string, changes: readonly ItemChange[]): void {
    this.edit(gesture, label, () => {
      for (const change of changes) applyItemChange(this.doc, fitItemChange(this.doc, change))
    })
  }

  add(gesture: string, label: string, items: readonly Item[]): void {
    this.edit(gesture, label, () => {
      for (const item of items) addItem(this.doc, item)
    })
  }

  remove(gesture: string, label: string, ids: readonly string[]): void {
    this.edit(gesture, label, () => {
      for (const id of ids) removeItem(this.doc, id)
    })
  }

  /** Takes back this window's last step, here or in another place; what is on its way goes first. */
  async undo(): Promise<void> {
    await this.#replay('undo')
  }

  async redo(): Promise<void> {
    await this.#replay('redo')
  }

  /** Tells others where one is. Lost without harm when there is no connection. */
  show(presence: Omit<Presence, 'clientId'>): void {
    if (this.#state !== 'live') return
    const send = this.#client.environments.presence({
      id: this.environmentId,
      presence: { ...presence, clientId: this.clientId },
    })
    send.catch(() => undefined)
  }

  close(): void {
    this.#stop.abort()
    this.doc.destroy()
    this.#listeners.clear()
  }

  /** Resolves when what this window did here has reached the host, or cannot just now. */
  async sent(): Promise<void> {
    await this.#drain()
  }

  async #replay(which: 'undo' | 'redo'): Promise<void> {
    await this.sent()
    try {
      this.#onReplayed(which, await this.#client.history[which]({}))
    } catch (error) {
      this.#onRefused(error)
    }
  }

  async #follow(): Promise<void> {
    let failures = 0
    while (!this.#stop.signal.aborted) {
      try {
        const events = await this.#client.environments.sync(
          {
            id: this.environmentId,
            clientId: this.clientId,
            stateVector: toBase64(Y.encodeStateVector(this.doc)),
          },
          { signal: this.#stop.signal },
        )
        for await (const event of events) {
          failures = 0
          this.#take(event)
        }
      } catch (error) {
        if (failures === 0 && isRefusal(error)) this.#onRefused(error)
      }
      if (this.#stop.signal.aborted) return
      this.#setState('offline')
      this.#others.clear()
      await pause(retryAfter[Math.min(failures++, retryAfter.length - 1)] ?? 1000, this.#stop.signal)
    }
  }

  #take(event: SyncEvent): void {
    if (event.type === 'update') {
      Y.applyUpdate(this.doc, fromBase64(event.update), fromHost)
      this.#hostVector = fromBase64(event.stateVector)
      this.#loaded.resolve()
      if (this.#state !== 'live') {
        this.#setState('live')
        this.#sendWhatHostLacks(this.#hostVector)
      }
    } else if (event.type === 'presence') this.#others.set(event.presence.clientId, event.presence)
    else this.#others.delete(event.clientId)
    if (event.type !== 'update') this.#tell()
  }

  /** A push may have arrived although its answer did not: what the host has already goes out as nothing. */
  #sendWhatHostLacks(hostVector: Uint8Array): void {
    const missing = Y.encodeStateAsUpdate(this.doc, hostVector)
    const empty = missing.length <= 2
    if (empty) this.#queue.length = 0
    void this.#drain()
  }

  #enqueue(update: Uint8Array): void {
    const { gesture, label } = this.#step ?? { gesture: crypto.randomUUID(), label: 'Change the place' }
    const last = this.#queue.at(-1)
    // The first in the queue may be on its way.
    const open = this.#queue.length > (this.#pushing ? 1 : 0)
    if (last && open && last.gesture === gesture) last.update = Y.mergeUpdates([last.update, update])
    else this.#queue.push({ update, gesture, label, changes: [] })
    void this.#drain()
  }

  async #drain(): Promise<void> {
    if (this.#pushing) {
      while (this.#pushing && !this.#stop.signal.aborted) await pause(10, this.#stop.signal)
      return
    }
    this.#pushing = true
    try {
      while (this.#queue.length > 0 && this.#state === 'live') {
        await pause(this.#pushedAt + pushEvery - performance.now(), this.#stop.signal)
        if (await this.#pushFirst()) continue
        void this.#retry()
        return
      }
    } finally {
      this.#pushing = false
    }
  }

  /** A host that is there and could not just now is asked again; where the connection is gone, the next one sends. */
  async #retry(): Promise<void> {
    if (this.#retrying) return
    this.#retrying = true
    await pause(askAgainAfter, this.#stop.signal)
    this.#retrying = false
    if (!this.#stop.signal.aborted) await this.#drain()
  }

  /** False where it cannot be sent just now and the rest must wait. */
  async #pushFirst(): Promise<boolean> {
    const first = this.#queue[0]
    if (!first) return false
    this.#pushedAt = performance.now()
    try {
      await this.#client.environments.push({
        id: this.environmentId,
        clientId: this.clientId,
        update: toBase64(this.#owed ? Y.mergeUpdates([this.#owed, first.update]) : first.update),
        gesture: first.gesture,
        label: first.label,
      })
    } catch (error) {
      if (!isRefusal(error)) return false
      this.#onRefused(error)
      this.#takeBack(first)
      return true
    }
    this.#owed = undefined
    this.#queue.shift()
    return true
  }

  /**
   * What the host refused is undone here as well. All that waits goes out in its place: later changes build on the
   * refused one, and the host must have had what they build on. Where nothing waits, that goes with the next change.
   */
  #takeBack(push: Push): void {
    this.doc.transact(() => replayChanges(this.doc, push.changes, 'undo'), fromHost)
    const later = this.#queue.splice(1)
    // As the document has it now: of what was taken back nothing is left but its number.
    const update = Y.encodeStateAsUpdate(this.doc, this.#hostVector)
    const last = later.at(-1)
    if (!last) {
      this.#owed = update
      this.#queue.length = 0
      return
    }
    push.update = update
    push.label = last.label
    // What the refused one did and later ones went on with is taken back with those, should they be refused too.
    push.changes = later.reduce((changes, one) => joinChanges(changes, one.changes), push.changes)
  }

  #setState(state: LiveState): void {
    if (this.#state === state) return
    this.#state = state
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

type SyncEvent =
  Awaited<ReturnType<StudioClient['environments']['sync']>> extends AsyncIterable<infer Event> ? Event : never

/** The host answered and said no, as against not having been reached. */
function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && code !== 'UNAVAILABLE' && code !== 'CANCELLED'
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0 || signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done, { once: true })
  })
}
