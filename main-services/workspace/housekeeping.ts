import { setTimeout as sleep } from 'node:timers/promises'
import { ContextStore, type TenantStore } from '#services/store/index.ts'

/** How long after the start, and how often from then on, milliseconds. */
const firstAfter = 2000
const interval = 3_600_000

/** What a worker that keeps house is given; as `workers` gives it. */
interface Life {
  state: Record<string, unknown>
  save: (state: { at: number }) => Promise<void>
  signal: AbortSignal
}

/**
 * Clears what has expired, out of the way of the start, until the signal. What was cleared within the hour before, also by a
 * process that has ended since, is left alone.
 *
 * @param others what else forgets; all of it is done in one transaction
 */
export async function keepHouse(tenant: TenantStore, others: readonly (() => void)[], life: Life): Promise<void> {
  const { signal, save, state } = life
  const store = new ContextStore(tenant)
  const forget = () =>
    tenant.transaction(() => {
      store.prune()
      for (const other of others) other()
    })
  let age = Date.now() - Number(state['at'] ?? 0)
  for (;;) {
    const isDue = age < 0 || age >= interval
    await sleep(isDue ? firstAfter : interval - age, undefined, { signal, ref: false }).catch(() => undefined)
    if (signal.aborted) return
    await tenant.patiently(forget)
    await save({ at: Date.now() })
    age = 0
  }
}
