import { every, later } from '#services/host/index.ts'
import { ContextStore, type TenantStore } from '#services/store/index.ts'

/** How long after the start, and how often from then on, milliseconds. */
const firstAfter = 2_000
const interval = 3_600_000
const what = 'Forgetting what has expired'

/**
 * Clears what has expired, out of the way of the start. Ends when the returned function is called.
 *
 * @param forget clears what others keep too long, in one transaction
 */
export function startMaintenance(tenant: TenantStore, forget: (tenant: TenantStore) => void): () => void {
  const store = new ContextStore(tenant)
  const prune = () =>
    tenant.patiently(() => {
      store.prune()
      forget(tenant)
    })
  const stops = [later(firstAfter, what, prune, { unref: true }), every(interval, what, prune)]
  return () => {
    for (const stop of stops) stop()
  }
}
