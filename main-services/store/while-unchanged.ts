import type { TenantStore } from './store.ts'

/** What was found out of each workspace, until anything in it changes; of each so many things. */
export class WhileUnchanged<Value> {
  readonly #most: number
  readonly #known = new WeakMap<TenantStore, { version: string; values: Map<string, Value> }>()

  constructor(most: number) {
    this.#most = most
  }

  /** Gives what is known under a key, or finds it out. */
  get(tenant: TenantStore, key: string, find: () => Value): Value {
    const version = tenant.contentVersion()
    let known = this.#known.get(tenant)
    if (known?.version !== version) known = { version, values: new Map() }
    this.#known.set(tenant, known)
    const before = known.values.get(key)
    if (before !== undefined) return before
    if (known.values.size >= this.#most) known.values.clear()
    const value = find()
    known.values.set(key, value)
    return value
  }
}
