import type * as Y from 'yjs'
import { refuse } from './wire.ts'

/** Writers that one document remembers. */
const mostRemembered = 10_000

/**
 * Which window writes under which Yjs client. Two that wrote under one would number different changes alike, and each
 * would take the other's for its own: their documents would differ for good. So a client belongs to the window that
 * first wrote under it.
 */
export class Writers {
  readonly #owners = new Map<number, string>()

  /** Refuses new changes under a client that is another window's, or the host's own. */
  check(doc: Y.Doc, window: string, clients: readonly number[]): void {
    for (const client of clients) {
      const owner = this.#owners.get(client)
      if (client === doc.clientID || (owner !== undefined && owner !== window)) {
        refuse('The change is signed as another window’s.', 'Load the place anew and repeat the change.')
      }
    }
  }

  claim(window: string, clients: readonly number[]): void {
    for (const client of clients) {
      this.#owners.delete(client)
      this.#owners.set(client, window)
    }
    for (const client of this.#owners.keys()) {
      if (this.#owners.size <= mostRemembered) return
      this.#owners.delete(client)
    }
  }
}
