import * as Y from 'yjs'
import type { StudioClient } from '#shared/contract/index.ts'
import type { Presence } from '#shared/model/environment.ts'
import { toErrorReport, type ErrorReport } from '#shared/model/errors.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { Gesture, randomId } from './gesture.ts'
import { Outbox } from './outbox.ts'

/**
 * - `loading`: not seen from the host yet
 * - `live`: in step with the host
 * - `offline`: the host is out of reach; edits are kept and merge when it is back
 * - `gone`: the environment is not there (any more)
 * - `closed`: closed on purpose
 */
export type DocumentStatus = 'loading' | 'live' | 'offline' | 'gone' | 'closed'

export interface LiveDocumentOptions {
  client: StudioClient
  environmentId: string
  /** Pause in which local changes gather before they are sent, milliseconds. Default 40. */
  gather?: number
  /** Longest pause between attempts to sync again, milliseconds. Default 2000. */
  longestPause?: number
}

type SyncEvent =
  Awaited<ReturnType<StudioClient['environments']['sync']>> extends AsyncIterable<infer Event> ? Event : never
type PresenceOf = Omit<Presence, 'clientId'>

/**
 * One environment as everybody edits it: a Yjs document that follows the host. Local edits are seen at once, sent
 * shortly after, kept while the host is out of reach, and merge with what others did meanwhile.
 *
 * ```ts
 * const live = new LiveDocument({ client, environmentId })
 * const drag = new Gesture('Move a picture')
 * live.edit(drag, (doc) => applyItemChange(doc, { id, position }))
 * ```
 */
export class LiveDocument {
  readonly environmentId: string
  /** Under which the host knows this window. */
  readonly clientId: string = randomId()
  readonly #client: StudioClient
  readonly #gather: number
  readonly #longestPause: number
  readonly #outbox = new Outbox()
  readonly #listeners = new Set<() => void>()
  readonly #leaving = new AbortController()
  #doc: Y.Doc
  #status: DocumentStatus = 'loading'
  #others: ReadonlyMap<string, Presence> = new Map()
  #presence: PresenceOf | undefined
  #problem: ErrorReport | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #presenceTimer: ReturnType<typeof setTimeout> | undefined
  /** Ends when the stream must begin anew. */
  #stream = new AbortController()
  #flushing: Promise<boolean> | undefined

  constructor(options: LiveDocumentOptions) {
    this.environmentId = options.environmentId
    this.#client = options.client
    this.#gather = options.gather ?? 40
    this.#longestPause = options.longestPause ?? 2_000
    this.#doc = this.#newDoc()
    void this.#follow()
  }

  /** Another object after the host has refused a change: what was built on it cannot be kept. */
  get doc(): Y.Doc {
    return this.#doc
  }

  get status(): DocumentStatus {
    return this.#status
  }

  /** Where the others are, by client; another map after every change. */
  get others(): ReadonlyMap<string, Presence> {
    return this.#others
  }

  /** The last change that the host refused, if any. */
  get problem(): ErrorReport | undefined {
    return this.#problem
  }

  /** True while the host has not confirmed every local edit. */
  get hasUnsent(): boolean {
    return !this.#outbox.isEmpty
  }

  /** Calls `listener` when `doc`, `status`, `others` or `problem` became another, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Changes the document; all edits of one gesture are one step for undo. A label alone is a gesture of its own. */
  edit(gesture: Gesture | string, work: (doc: Y.Doc) => void): void {
    const origin = typeof gesture === 'string' ? new Gesture(gesture) : gesture
    this.#doc.transact(() => work(this.#doc), origin)
  }

  /** Tells the others where this person is; sent at most ten times a second. */
  setPresence(presence: PresenceOf): void {
    this.#presence = presence
    this.#presenceTimer ??= setTimeout(() => {
      this.#presenceTimer = undefined
      void this.#sendPresence()
    }, 100)
  }

  /** Resolves when the host has every edit made so far; at once where it is out of reach. */
  async flushed(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    // An edit made while the last batch was under way may have missed it.
    while (this.hasUnsent && (await this.#flush()));
  }

  /** Sends what is left, if the host is there, and stops following. */
  async close(): Promise<void> {
    if (this.#status === 'closed') return
    if (this.#status === 'live') await this.flushed()
    clearTimeout(this.#timer)
    clearTimeout(this.#presenceTimer)
    this.#leaving.abort()
    this.#set({ status: 'closed' })
    this.#doc.destroy()
  }

  #newDoc(): Y.Doc {
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (!transaction.local || doc !== this.#doc) return
      this.#outbox.add(update, origin)
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined
        void this.#flush()
      }, this.#gather)
    })
    return doc
  }

  /** Follows the host for as long as this lives, syncing anew whenever the stream ends. */
  async #follow(): Promise<void> {
    let failures = 0
    while (!this.#leaving.signal.aborted) {
      this.#stream = new AbortController()
      const signal = AbortSignal.any([this.#leaving.signal, this.#stream.signal])
      try {
        const stateVector = toBase64(Y.encodeStateVector(this.#doc))
        const { environmentId: id, clientId } = this
        for await (const event of await this.#client.environments.sync({ id, clientId, stateVector }, { signal })) {
          failures = 0
          this.#receive(event)
        }
      } catch (error) {
        if (this.#leaving.signal.aborted) return
        if (toErrorReport(error).code === 'NOT_FOUND') {
          this.#set({ status: 'gone', others: new Map() })
          return
        }
      }
      if (this.#status === 'live') this.#set({ status: 'offline', others: new Map() })
      await this.#pause(Math.min(this.#longestPause, 50 * 2 ** failures))
      failures += 1
    }
  }

  #receive(event: SyncEvent): void {
    if (event.type === 'update') {
      Y.applyUpdate(this.#doc, fromBase64(event.update), 'host')
      if (this.#status === 'live') return
      this.#set({ status: 'live' })
      void this.#flush()
      void this.#sendPresence()
      return
    }
    const others = new Map(this.#others)
    if (event.type === 'presence') others.set(event.presence.clientId, event.presence)
    else others.delete(event.clientId)
    this.#set({ others })
  }

  /** Sends batch after batch; one round at a time, so that the host gets them in order. */
  async #flush(): Promise<boolean> {
    this.#flushing ??= this.#sendAll()
    try {
      return await this.#flushing
    } finally {
      this.#flushing = undefined
    }
  }

  /** False where something is left that cannot be sent just now. */
  async #sendAll(): Promise<boolean> {
    while (this.#status === 'live') {
      const batch = this.#outbox.take()
      if (!batch) return true
      const { gesture, label, update } = batch
      const { environmentId: id, clientId } = this
      try {
        await this.#client.environments.push({ id, clientId, gesture, label, update: toBase64(update) })
        this.#outbox.sent()
      } catch (error) {
        this.#outbox.kept()
        const report = toErrorReport(error)
        if (isRefusal(report)) this.#startOver(report)
        else this.#retryLater()
        return false
      }
    }
    return false
  }

  /** The stream may still stand (the host's disk is full, say): then nothing else would send the rest. */
  #retryLater(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      void this.#flush()
    }, this.#longestPause)
  }

  /**
   * The host will never take this change, nor any that this document makes after it, for each builds on the one before.
   * So the document is fetched afresh.
   */
  #startOver(problem: ErrorReport): void {
    const former = this.#doc
    this.#outbox.clear()
    this.#doc = this.#newDoc()
    this.#set({ status: 'loading', problem })
    former.destroy()
    this.#stream.abort()
  }

  async #sendPresence(): Promise<void> {
    if (this.#status !== 'live' || !this.#presence) return
    const { environmentId: id, clientId } = this
    try {
      await this.#client.environments.presence({ id, presence: { clientId, ...this.#presence } })
    } catch {
      // Presence is of the moment: it is sent anew when the host is back.
    }
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, milliseconds * (0.75 + Math.random() / 2))
    })
  }

  #set(next: { status?: DocumentStatus; others?: ReadonlyMap<string, Presence>; problem?: ErrorReport }): void {
    if (this.#status === 'closed') return
    this.#status = next.status ?? this.#status
    this.#others = next.others ?? this.#others
    this.#problem = next.problem ?? this.#problem
    for (const listener of this.#listeners) listener()
  }
}

/** Trying again would be refused again. */
function isRefusal(report: ErrorReport): boolean {
  return report.code === 'INVALID_INPUT' || report.code === 'DENIED' || report.code === 'UNSUPPORTED'
}
