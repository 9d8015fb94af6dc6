import { Json } from '#shared/model/ids.ts'
import type { TenantStore } from './store.ts'

/**
 * Small facts that several parts share (M9.2): the current selection of a session, preferences, the last search. Each
 * lies under a scope and a key; one given a time to live is gone after it.
 */
export class ContextStore {
  readonly #tenant: TenantStore
  readonly #now: () => number

  constructor(tenant: TenantStore, now: () => number = Date.now) {
    this.#tenant = tenant
    this.#now = now
  }

  /** @param timeToLive milliseconds; left out, the fact stays. */
  set(scope: string, key: string, value: Json, timeToLive?: number): void {
    const now = this.#now()
    const row = {
      value: JSON.stringify(value),
      updated_at: now,
      expires_at: timeToLive === undefined ? null : now + timeToLive,
    }
    this.#tenant.run(
      this.#tenant.db
        .insertInto('context')
        .values({ scope, key, ...row })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'scope', 'key']).doUpdateSet(row)),
    )
  }

  get(scope: string, key: string): Json | undefined {
    const row = this.#tenant.get(
      this.#tenant.db
        .selectFrom('context')
        .select('value')
        .where('scope', '=', scope)
        .where('key', '=', key)
        .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', this.#now())])),
    )
    return row && Json.parse(JSON.parse(row.value))
  }

  /** Everything under a scope that has not expired, in the order it was last written. */
  entries(scope: string): { key: string; value: Json }[] {
    const query = this.#tenant.db
      .selectFrom('context')
      .select(['key', 'value'])
      .where('scope', '=', scope)
      .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', this.#now())]))
    const rows = this.#tenant.all(query.orderBy('updated_at').orderBy('key'))
    return rows.map(({ key, value }) => ({ key, value: Json.parse(JSON.parse(value)) }))
  }

  delete(scope: string, key?: string): void {
    let query = this.#tenant.db.deleteFrom('context').where('scope', '=', scope)
    if (key !== undefined) query = query.where('key', '=', key)
    this.#tenant.run(query)
  }

  /** Removes what has expired; how many. */
  prune(): number {
    return this.#tenant.run(this.#tenant.db.deleteFrom('context').where('expires_at', '<=', this.#now()))
  }
}
