import * as Y from 'yjs'
import type { TenantStore } from '#services/store/index.ts'
import * as rows from './document-rows.ts'

/** Updates beyond which they are folded into a snapshot: as many, or as many bytes as the snapshot (and 256 KiB). */
const mostUpdates = 500
const leastBytes = 256 * 1024

/** An update that has reached the document, and who need not be sent it. */
export interface Arrived {
  update: Uint8Array
  origin: string
}

/** An update made in a transaction whose outcome this object has not heard of. */
interface Unconfirmed {
  sequence: number
  bytes: Uint8Array
}

/**
 * One environment's document in memory, kept equal to its rows. All of it is synchronous, so between `refresh` and the
 * end of a transaction nobody else changes either.
 */
export class HostedDocument {
  readonly environmentId: string
  readonly #tenant: TenantStore
  #doc = new Y.Doc()
  /** The last update row the document holds. */
  #sequence = 0
  #snapshotBytes = 0
  #updatesSince = 0
  #bytesSince = 0
  #unconfirmed: Unconfirmed | null = null

  constructor(tenant: TenantStore, environmentId: string) {
    this.#tenant = tenant
    this.environmentId = environmentId
  }

  /** The document as of the last {@link refresh}. */
  get doc(): Y.Doc {
    return this.#doc
  }

  /**
   * Takes in what other processes have written, and gives up what a failed transaction left behind. What arrived.
   */
  refresh(): Arrived[] {
    this.#dropUncommitted()
    const arrived: Arrived[] = []
    if (rows.snapshotSequence(this.#tenant, this.environmentId) > this.#sequence) this.#loadSnapshot(arrived)
    for (const { sequence, bytes, origin } of rows.updatesAfter(this.#tenant, this.environmentId, this.#sequence)) {
      Y.applyUpdate(this.#doc, bytes, 'store')
      this.#count(sequence, bytes)
      arrived.push({ update: bytes, origin })
    }
    return arrived
  }

  /**
   * Changes the document and writes the update's row; called inside a transaction, after {@link refresh}. The update,
   * or null where nothing changed. If `work` throws, the document is as it was.
   */
  change(origin: string, work: (doc: Y.Doc) => void): Uint8Array | null {
    if (!this.#tenant.inTransaction) throw new Error('A document is changed in the transaction that stores the change.')
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array): void => void updates.push(update)
    this.#doc.on('update', collect)
    try {
      work(this.#doc)
    } catch (error) {
      this.discard()
      throw error
    } finally {
      this.#doc.off('update', collect)
    }
    const [first, ...rest] = updates
    if (!first) return null
    const update = rest.length === 0 ? first : Y.mergeUpdates(updates)
    const sequence = rows.appendUpdate(this.#tenant, this.environmentId, update, origin)
    this.#count(sequence, update)
    this.#unconfirmed = { sequence, bytes: update }
    if (this.#updatesSince > mostUpdates || this.#bytesSince > Math.max(leastBytes, this.#snapshotBytes))
      this.#compact()
    return update
  }

  /** The transaction of the last change is on disk. */
  confirm(): void {
    this.#unconfirmed = null
  }

  /** Forgets the document; the next {@link refresh} loads it anew. */
  discard(): void {
    this.#doc.destroy()
    this.#doc = new Y.Doc()
    this.#sequence = 0
    this.#unconfirmed = null
    this.#restartCount(0)
  }

  #dropUncommitted(): void {
    if (!this.#unconfirmed) return
    const { sequence, bytes } = this.#unconfirmed
    const stored = rows.readUpdate(this.#tenant, this.environmentId, sequence)
    const folded = !stored && rows.snapshotSequence(this.#tenant, this.environmentId) >= sequence
    const same = stored && Buffer.compare(stored, bytes) === 0
    // Folded into a snapshot in the same transaction: only that transaction can have written this number.
    if (same || (folded && this.#tenant.inTransaction)) return
    this.discard()
  }

  #loadSnapshot(arrived: Arrived[]): void {
    const snapshot = rows.readSnapshot(this.#tenant, this.environmentId)
    if (!snapshot) return
    Y.applyUpdate(this.#doc, snapshot.state, 'store')
    this.#sequence = snapshot.sequence
    this.#restartCount(snapshot.state.byteLength)
    arrived.push({ update: snapshot.state, origin: '' })
  }

  #compact(): void {
    const state = Y.encodeStateAsUpdate(this.#doc)
    rows.compact(this.#tenant, this.environmentId, this.#sequence, state)
    this.#restartCount(state.byteLength)
  }

  #count(sequence: number, bytes: Uint8Array): void {
    this.#sequence = sequence
    this.#updatesSince += 1
    this.#bytesSince += bytes.byteLength
  }

  #restartCount(snapshotBytes: number): void {
    this.#snapshotBytes = snapshotBytes
    this.#updatesSince = 0
    this.#bytesSince = 0
  }
}
