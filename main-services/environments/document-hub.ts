import type * as Y from 'yjs'
import type { SyncEvent } from '#shared/contract/environments.ts'
import {
  applyChanges,
  Draft,
  problemWith,
  problemWithChanges,
  recordChanges,
  type DocumentMaps,
  type KeyChange,
} from '#shared/document/index.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { Presence } from '#shared/model/environment.ts'
import type { ChangeFeed } from '#services/changes/index.ts'
import type { Channel, RequestContext } from '#services/host/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import { Subscribers } from './subscribers.ts'
import { hasStood, inspectUpdate } from './incoming.ts'
import { HostedDocument, type Arrived } from './hosted-document.ts'
import { mergeUpdate, refuse } from './wire.ts'
import { Writers } from './writers.ts'

/** How late a document that somebody looks at may follow what another process wrote, milliseconds. */
const within = 200
/** Documents nobody looks at that stay in memory. */
const idleDocuments = 8

/** How the hub hears that another process has changed documents. */
export interface DocumentHubOptions {
  /** Tells when another process has written to the workspace. */
  changes: ChangeFeed
}

interface Entry {
  live: HostedDocument
  subscribers: Subscribers
  writers: Writers
}

/** What a window sends of what was done in it. */
export interface Pushed {
  /** A Yjs update. */
  update: Uint8Array
  /** The window; it need not hear of it. */
  client: string
  /** Which of these assets are in the library. */
  known: (assetIds: readonly string[]) => ReadonlySet<string>
}

/**
 * The documents of this process: loads them, stores each change in the caller's transaction, tells every window of it
 * after the commit, and follows what other processes of the same workspace write.
 */
export class DocumentHub {
  readonly #options: DocumentHubOptions
  /** By tenant and environment, least recently used first. */
  readonly #entries = new Map<string, Entry>()
  #stopFollowing: (() => void) | undefined

  constructor(options: DocumentHubOptions) {
    this.#options = options
  }

  /** The document as it is now, for reading only. */
  read(tenant: TenantStore, environmentId: string): Y.Doc {
    return this.#fresh(tenant, environmentId).live.doc
  }

  /**
   * Changes a document as part of the request's commit: its row is written with the caller's, windows hear of it after.
   * `work` changes a draft; where it throws or leads out of bounds, nothing was touched. What changed, key by key.
   */
  change(context: RequestContext, environmentId: string, work: (doc: DocumentMaps) => void): KeyChange[] {
    const entry = this.#fresh(context.tenant, environmentId)
    const draft = new Draft(entry.live.doc)
    work(draft)
    const changes = draft.changes()
    if (changes.length === 0) return changes
    refuseProblem(problemWithChanges(draft, changes))
    const origin = context.author
    this.#store(context, entry, origin, '', (doc) => doc.transact(() => applyChanges(doc, changes), origin))
    return changes
  }

  /**
   * The same for what a window did: other windows hear of it. The update is taken apart first; one that cannot be read,
   * builds on what is not here or leads where no place may go is refused before the document is touched.
   */
  merge(context: RequestContext, environmentId: string, { update, client, known }: Pushed): KeyChange[] {
    const entry = this.#fresh(context.tenant, environmentId)
    const { live, writers } = entry
    const incoming = inspectUpdate(live.doc, update)
    writers.check(live.doc, client, incoming.clients)
    const { draft } = incoming
    const predicted = draft.changes()
    for (const { root, key, value } of incoming.contested) refuseProblem(problemWith(root, key, value))
    refuseProblem(problemWithChanges(draft, predicted, (id) => hasStood(live.doc, id)))
    refuseUnknownAssets(predicted, known)
    writers.claim(client, incoming.clients)
    let changes: KeyChange[] = []
    this.#store(context, entry, client, client, (doc) => {
      changes = recordChanges(doc, () => mergeUpdate(doc, incoming.update, client))
    })
    return changes
  }

  /** @param client who need not be told */
  #store(context: RequestContext, entry: Entry, origin: string, client: string, work: (doc: Y.Doc) => void): void {
    const { live, subscribers } = entry
    const update = live.change(origin, work)
    if (!update) return
    context.afterCommit(() => {
      live.confirm()
      subscribers.tellUpdates(live.doc, [{ update, origin: client }])
    })
  }

  /** A window's stream: what it lacks, then everything others do, until it leaves or `signal` aborts. */
  join(
    tenant: TenantStore,
    environmentId: string,
    client: { clientId: string; stateVector: Uint8Array | undefined },
    signal: AbortSignal | undefined,
  ): Channel<SyncEvent> {
    const { live, subscribers } = this.#fresh(tenant, environmentId)
    const channel = subscribers.join(client.clientId, live.doc, client.stateVector)
    if (signal?.aborted) channel.close()
    else signal?.addEventListener('abort', () => channel.close(), { once: true })
    this.#follow()
    return channel
  }

  presence(tenant: TenantStore, environmentId: string, presence: Presence): void {
    this.#entries.get(keyOf(tenant.tenantId, environmentId))?.subscribers.tellPresence(presence)
  }

  /** Ends all streams. */
  close(): void {
    for (const { subscribers, live } of this.#entries.values()) {
      subscribers.close()
      live.discard()
    }
    this.#entries.clear()
    this.#rest()
  }

  #fresh(tenant: TenantStore, environmentId: string): Entry {
    const key = keyOf(tenant.tenantId, environmentId)
    const entry = this.#entries.get(key) ?? {
      live: new HostedDocument(tenant, environmentId),
      subscribers: new Subscribers(() => this.#rest()),
      writers: new Writers(),
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
    for (const [key, { subscribers }] of this.#entries) {
      if (spare <= 0) return
      spare -= 1
      if (subscribers.size === 0) this.#entries.delete(key)
    }
  }

  #follow(): void {
    if (this.#stopFollowing || this.#watched().length === 0) return
    const look = (): void => {
      for (const entry of this.#watched()) this.#tell(entry, entry.live.refresh())
    }
    const what = 'Following what other processes do in a place'
    this.#stopFollowing = this.#options.changes.subscribe({ what, within, look })
    // What was written since the documents were read, and before they were followed.
    look()
  }

  /** Follows nothing while nobody looks. */
  #rest(): void {
    if (this.#watched().length > 0) return
    this.#stopFollowing?.()
    this.#stopFollowing = undefined
  }

  #watched(): Entry[] {
    return [...this.#entries.values()].filter(({ subscribers }) => subscribers.size > 0)
  }

  #tell({ live, subscribers }: Entry, arrived: readonly Arrived[]): void {
    if (arrived.length === 0 || subscribers.size === 0) return
    subscribers.tellUpdates(live.doc, arrived)
  }
}

function refuseProblem(problem: string | null): void {
  if (problem !== null) {
    throw new StudioError('INVALID_INPUT', problem, { kept: 'The place is as it was.', next: 'Change it by less.' })
  }
}

/** Things are made of assets of this library; one of another, or of none, would stay an empty frame for ever. */
function refuseUnknownAssets(changes: readonly KeyChange[], known: Pushed['known']): void {
  const wanted = new Set<string>()
  for (const { root, key, after } of changes) {
    if (root !== 'items' || key.includes(':') || typeof after !== 'object' || after === null) continue
    if ('assetId' in after && typeof after.assetId === 'string') wanted.add(after.assetId)
  }
  if (wanted.size === 0) return
  const there = known([...wanted])
  if ([...wanted].some((id) => !there.has(id)))
    refuse('The change brings in a thing whose asset is not in the library.', 'Import it first.')
}

const keyOf = (tenantId: string, environmentId: string): string => `${tenantId}/${environmentId}`
