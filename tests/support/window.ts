import * as Y from 'yjs'
import type { StudioClient } from '#shared/contract/index.ts'
import { readEnvironment } from '#shared/document/index.ts'
import type { Environment, Presence } from '#shared/model/environment.ts'

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const decode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

/** A window on one environment: a document of its own that syncs through the contract while it is online. */
export class TestWindow {
  readonly doc = new Y.Doc()
  readonly present = new Map<string, Presence>()
  readonly clientId: string
  readonly #client: StudioClient
  readonly #environmentId: string
  #online: AbortController | undefined
  #reading: Promise<void> = Promise.resolve()
  #hostState: Uint8Array | undefined
  #gestures = 0

  constructor(client: StudioClient, environmentId: string, clientId: string) {
    this.#client = client
    this.#environmentId = environmentId
    this.clientId = clientId
  }

  get environment(): Environment {
    return readEnvironment(this.doc, this.#environmentId)
  }

  /** Connects, takes in what was missed and sends what was done offline. */
  async connect(): Promise<void> {
    const abort = new AbortController()
    this.#online = abort
    const stateVector = encode(Y.encodeStateVector(this.doc))
    const input = { id: this.#environmentId, clientId: this.clientId, stateVector }
    const stream = await this.#client.environments.sync(input, { signal: abort.signal })
    const first = Promise.withResolvers<void>()
    this.#reading = (async () => {
      for await (const event of stream) {
        if (event.type === 'update') {
          Y.applyUpdate(this.doc, decode(event.update), 'host')
          this.#hostState = decode(event.stateVector)
          first.resolve()
        } else if (event.type === 'presence') this.present.set(event.presence.clientId, event.presence)
        else this.present.delete(event.clientId)
      }
    })().catch((error: unknown) => (abort.signal.aborted ? undefined : first.reject(error)))
    await first.promise
    await this.#send('Offline', 'What was done offline')
  }

  async disconnect(): Promise<void> {
    this.#online?.abort()
    this.#online = undefined
    await this.#reading
  }

  /** Changes the document as one gesture; sends it if online. */
  async act(work: (doc: Y.Doc) => void, gesture = `${this.clientId}-${(this.#gestures += 1)}`): Promise<void> {
    const before = Y.encodeStateVector(this.doc)
    this.doc.transact(() => work(this.doc))
    if (this.#online) await this.push(Y.encodeStateAsUpdate(this.doc, before), gesture)
  }

  async push(update: Uint8Array, gesture: string, label = 'Move'): Promise<void> {
    const { clientId } = this
    await this.#client.environments.push({ id: this.#environmentId, clientId, update: encode(update), gesture, label })
  }

  async #send(gesture: string, label: string): Promise<void> {
    const update = Y.encodeStateAsUpdate(this.doc, this.#hostState)
    // Two zero bytes: no structs, no deletions.
    if (update.byteLength > 2) await this.push(update, `${this.clientId}-${gesture}-${(this.#gestures += 1)}`, label)
  }
}
