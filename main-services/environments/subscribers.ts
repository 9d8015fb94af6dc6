import * as Y from 'yjs'
import type { SyncEvent } from '#shared/contract/environments.ts'
import type { Presence } from '#shared/model/environment.ts'
import { StudioError } from '#shared/model/errors.ts'
import { Channel, type ChannelBound } from '#services/host/index.ts'
import type { Arrived } from './hosted-document.ts'

/** What waits for a window that is too slow to read it, characters; beyond it the window is brought up to date anew. */
const mostWaiting = 16 * 1024 * 1024

const bound: ChannelBound<SyncEvent> = {
  most: mostWaiting,
  size: (event) => (event.type === 'update' ? event.update.length : 200),
  overflow: () =>
    new StudioError('UNAVAILABLE', 'This window fell behind what others do.', {
      kept: 'Nothing is lost.',
      next: 'It is brought up to date when it connects again.',
    }),
}

/** Who looks at one environment just now: sends each what the others do. */
export class Subscribers {
  readonly #channels = new Map<string, Channel<SyncEvent>>()
  readonly #presences = new Map<string, Presence>()
  readonly #onLeave: () => void

  /** @param onLeave called when a window has left */
  constructor(onLeave: () => void = () => undefined) {
    this.#onLeave = onLeave
  }

  get size(): number {
    return this.#channels.size
  }

  /** The stream of a newcomer, which begins with all it lacks and with who is there. */
  join(clientId: string, doc: Y.Doc, stateVector: Uint8Array | undefined): Channel<SyncEvent> {
    // A window that lost its connection comes back under its name before the host has noticed.
    this.#channels.get(clientId)?.close()
    const channel = new Channel<SyncEvent>(() => this.#leave(clientId, channel), bound)
    channel.push(updateEvent(doc, Y.encodeStateAsUpdate(doc, stateVector)))
    for (const presence of this.#presences.values()) {
      if (presence.clientId !== clientId) channel.push({ type: 'presence', presence })
    }
    this.#channels.set(clientId, channel)
    return channel
  }

  tellUpdates(doc: Y.Doc, arrived: readonly Arrived[]): void {
    for (const { update, origin } of arrived) {
      if (this.#channels.size > 0) this.#tell(updateEvent(doc, update), origin)
    }
  }

  /** Ignored for a client that has no stream: nobody would hear that it left. */
  tellPresence(presence: Presence): void {
    if (!this.#channels.has(presence.clientId)) return
    this.#presences.set(presence.clientId, presence)
    this.#tell({ type: 'presence', presence }, presence.clientId)
  }

  close(): void {
    for (const channel of this.#channels.values()) channel.close()
  }

  #tell(event: SyncEvent, except: string): void {
    for (const [clientId, channel] of this.#channels) if (clientId !== except) channel.push(event)
  }

  #leave(clientId: string, channel: Channel<SyncEvent>): void {
    if (this.#channels.get(clientId) !== channel) return
    this.#channels.delete(clientId)
    if (this.#presences.delete(clientId)) this.#tell({ type: 'left', clientId }, clientId)
    this.#onLeave()
  }
}

function updateEvent(doc: Y.Doc, update: Uint8Array): SyncEvent {
  return { type: 'update', update: toBase64(update), stateVector: toBase64(Y.encodeStateVector(doc)) }
}

const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
