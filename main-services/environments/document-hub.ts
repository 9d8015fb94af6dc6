import type * as Y from 'yjs'
import type { SyncEvent } from '#shared/contract/environments.ts'
import { recordChanges, type KeyChange } from '#shared/document/index.ts'
import type { Presence } from '#shared/model/environment.ts'
import { every, type Channel, type RequestContext } from '#services/host/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import { Audience } from './audience.ts'
import { LiveDocument, type Arrived } from './live-document.ts'

/** How often a document that somebody looks at is compared with what other processes wrote, milliseconds. */
const pollMilliseconds = 200
/** Documents nobody looks at that stay in memory. */
const idleDocuments = 8

export interface DocumentHubOptions {
  /** Changes when another process has written to the workspace; see `Store.dataVersion`. */
  dataVersion: () => number
}

interface Entry {
  live: LiveDocument
  audience: Audience
}

/**
 * The documents of this process: loads them, stores each change in the caller's transaction, tells every window of it
 * after the commit, and follows what other processes of the same workspace write.
 */
export class DocumentHub {
  readonly #options: DocumentHubOptions
  /** By tenant and environment, least recently used first. */
  readonly #entries = new Map<string, Entry>()
  #stopPolling: (() => void) | undefined
  #seenVersion = 0

  constructor(options: DocumentHubOptions) {
    this.#options = options
  }

  /** The document as it is now, for reading only. */
  read(tenant: TenantStore, environmentId: string): Y.Doc {
    return this.#fresh(tenant, environmentId).live.doc
  }

  /**
   * Changes a document as part of the request's commit: its row is written with the caller's, windows other than
   * `client` hear of it after. `check` may refuse what the change led to by throwing; the document is then untouched.
   * What changed, key by key.
   */
  change(
    context: RequestContext,
    environmentId: string,
    work: (doc: Y.Doc) => void,
    options: { client?: string; check?: (doc: Y.Doc, changes: KeyChange[]) => void } = {},
  ): KeyChange[] {
    const entry = this.#fresh(context.tenant, environmentId)
    const origin = options.client ?? context.author
    let changes: KeyChange[] = []
    const update = entry.live.change(origin, (doc) => {
      changes = recordChanges(doc, () => doc.transact(() => work(doc), origin))
      options.check?.(doc, changes)
    })
    if (!update) return changes
    context.afterCommit(() => {
      entry.live.confirm()
      entry.audience.tellUpdates(entry.live.doc, [{ update, origin: options.client ?? '' }])
    })
    return changes
  }

  /** A window's stream: what it lacks, then everything others do, until it leaves or `signal` aborts. */
  join(
    tenant: TenantStore,
    environmentId: string,
    client: { clientId: string; stateVector: Uint8Array | undefined },
    signal: AbortSignal | undefined,
  ): Channel<SyncEvent> {
    const { live, audience } = this.#fresh(tenant, environmentId)
    const channel = audience.join(client.clientId, live.doc, client.stateVector)
    if (signal?.aborted) channel.close()
    else signal?.addEventListener('abort', () => channel.close(), { once: true })
    this.#watch()
    return channel
  }

  presence(tenant: TenantStore, environmentId: string, presence: Presence): void {
    this.#entries.get(keyOf(tenant.tenantId, environmentId))?.audience.tellPresence(presence)
  }

  /** Ends all streams. */
  close(): void {
    this.#rest()
    for (const { audience, live } of this.#entries.values()) {
      audience.close()
      live.discard()
    }
    this.#entries.clear()
  }

  #fresh(tenant: TenantStore, environmentId: string): Entry {
    const key = keyOf(tenant.tenantId, environmentId)
    const entry = this.#entries.get(key) ?? {
      live: new LiveDocument(tenant, environmentId),
      audience: new Audience(),
    }
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    // What is loaded in a transaction may have to be given up with it, so it must not be forgotten before its end.
    if (!tenant.inTransaction) this.#evict()
    this.#tell(entry, entry.live.refresh())
    return entry
  }

  /** Lets go of what was read longest ago and nobody looks at. */
  #evict(): void {
    let spare = this.#entries.size - idleDocuments
    for (const [key, { audience }] of this.#entries) {
      if (spare <= 0) return
      spare -= 1
      if (audience.size === 0) this.#entries.delete(key)
    }
  }

  #watch(): void {
    if (this.#stopPolling) return
    this.#seenVersion = this.#options.dataVersion()
    this.#stopPolling = every(pollMilliseconds, 'Following what other processes write', () => this.#poll())
  }

  #rest(): void {
    this.#stopPolling?.()
    this.#stopPolling = undefined
  }

  #poll(): void {
    const watched = [...this.#entries.values()].filter(({ audience }) => audience.size > 0)
    if (watched.length === 0) {
      this.#rest()
      return
    }
    const version = this.#options.dataVersion()
    if (version === this.#seenVersion) return
    for (const entry of watched) this.#tell(entry, entry.live.refresh())
    this.#seenVersion = version
  }

  #tell({ live, audience }: Entry, arrived: readonly Arrived[]): void {
    if (arrived.length === 0 || audience.size === 0) return
    audience.tellUpdates(live.doc, arrived)
  }
}

const keyOf = (tenantId: string, environmentId: string): string => `${tenantId}/${environmentId}`
