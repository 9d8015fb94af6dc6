import { ContextStore, type TenantStore } from '#services/store/index.ts'

/** How long after the start, and how often from then on, milliseconds. */
const firstAfter = 2_000
const every = 3_600_000

/** Clears what has expired, out of the way of the start. Ends when the returned function is called. */
export function keepHouse(tenant: TenantStore): () => void {
  const store = new ContextStore(tenant)
  const first = setTimeout(() => store.prune(), firstAfter).unref()
  const later = setInterval(() => store.prune(), every).unref()
  return () => {
    clearTimeout(first)
    clearInterval(later)
  }
}
