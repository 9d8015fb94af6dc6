import type * as Y from 'yjs'
import type { Presence } from '#shared/model/environment.ts'
import type { Pose } from '../engine/tables/item-table.ts'

/** How this window stands to the host: `offline` changes are kept and sent when it is back. */
export type LiveState = 'connecting' | 'live' | 'offline'

/** A document that the space shows; whether it may also be changed is another matter. */
export interface ShownDocument {
  readonly doc: Y.Doc
  readonly environmentId: string
  readonly clientId: string
  readonly state: LiveState
  /** Resolves when the document is here for the first time. */
  readonly loaded: Promise<void>
  /** Who else is here, by client. */
  readonly others: ReadonlyMap<string, Presence>
  /** Where things that are new in it fly from, and for how many seconds; left out, they grow where they stand. */
  readonly entrance?: { from: Pose; seconds: number }
  /** Calls `listener` when the state or the others change, until the returned function is called. */
  subscribe(listener: () => void): () => void
  /** Tells others where one is. */
  show(presence: Omit<Presence, 'clientId'>): void
}
