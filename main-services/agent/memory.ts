import { sql } from 'kysely'
import { z } from 'zod'
import { Id } from '#shared/model/ids.ts'
import { ContextStore, type TenantStore } from '#services/store/index.ts'

/** Conversations that remember where they were and what they last found: those spoken in last, however long ago. */
const mostConversations = 200
/** How many places back it remembers, for when the last one is taken back. */
const mostPlaces = 20

/** What the conversation last found, and the words it was found by. */
const Found = z.object({ assetIds: z.array(Id), phrase: z.string() })
export type Found = z.infer<typeof Found>
/** Whether "it" means the place or what was found: whichever was spoken of last. */
const Latest = z.enum(['environment', 'found'])
export type Latest = z.infer<typeof Latest>

/** An export that was not written because its folder held something else; "replace it" goes on with it. */
const Refused = z.object({ environmentId: Id, directory: z.string() })
export type Refused = z.infer<typeof Refused>

/** What "it" and "these" mean in a conversation; in the context store, so that it survives a restart. */
export class SessionMemory {
  readonly #tenant: TenantStore
  readonly #store: ContextStore
  readonly #scope: string

  constructor(tenant: TenantStore, sessionId: string) {
    this.#tenant = tenant
    this.#store = new ContextStore(tenant)
    this.#scope = `session:${sessionId}`
  }

  /** Places spoken of, the last one first. Some may be gone since. */
  get places(): string[] {
    return z.array(Id).safeParse(this.#store.get(this.#scope, 'places')).data ?? []
  }

  get found(): Found | null {
    return Found.safeParse(this.#store.get(this.#scope, 'found')).data ?? null
  }

  /** Which of the two was spoken of last. */
  get latest(): Latest | undefined {
    return Latest.safeParse(this.#store.get(this.#scope, 'latest')).data
  }

  /** An export whose folder held something else, until the next turn that does anything. */
  get refused(): Refused | null {
    return Refused.safeParse(this.#store.get(this.#scope, 'refused')).data ?? null
  }

  rememberRefused(refused: Refused | null): void {
    if (refused) this.#store.set(this.#scope, 'refused', refused)
    else this.#store.delete(this.#scope, 'refused')
  }

  rememberPlaces(ids: readonly string[]): void {
    // The last one made or changed is the one that is meant.
    const places = [...new Set([...ids.toReversed(), ...this.places])].slice(0, mostPlaces)
    this.#store.set(this.#scope, 'places', places)
    this.#store.set(this.#scope, 'latest', 'environment')
    this.#forgetOldest()
  }

  rememberFound(found: Found): void {
    this.#store.set(this.#scope, 'found', found)
    this.#store.set(this.#scope, 'latest', 'found')
    this.#forgetOldest()
  }

  #forgetOldest(): void {
    const { db } = this.#tenant
    const kept = db
      .selectFrom('sessions')
      .select(sql<string>`'session:' || id`.as('scope'))
      .orderBy('changed', 'desc')
      .limit(mostConversations)
    const rest = db.deleteFrom('context').where('scope', 'like', 'session:%').where('scope', '!=', this.#scope)
    this.#tenant.run(rest.where('scope', 'not in', kept))
  }
}
