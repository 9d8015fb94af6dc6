import { z } from 'zod'
import type { PairingOffer } from '#shared/model/device.ts'
import { ContextStore, type TenantStore } from '#services/store/index.ts'

const scope = 'servers'

/** Where a server of this workspace can be reached, as origins such as `http://192.168.1.5:4780`. */
const Address = z.object({
  /** From this machine. */
  here: z.string(),
  /** From other devices; null where it listens on loopback alone. */
  network: z.string().nullable(),
  pid: z.number().int(),
})
/** Where the server of this workspace can be reached: on this machine, and on the network if it listens there. */
export type ServerAddress = Omit<z.infer<typeof Address>, 'pid'>

/** How long a server may take to say that it is there, milliseconds. */
const patience = 1_000

/** Tells other processes of a server, so that `devices pair` can say where to go. Ends when the returned function is called. */
export function announceServer(tenant: TenantStore, address: ServerAddress): () => void {
  const store = new ContextStore(tenant)
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch {
      // A full or read-only disk: other processes then guess the address.
    }
  }
  attempt(() => store.set(scope, address.here, { ...address, pid: process.pid }))
  return () => attempt(() => store.delete(scope, address.here))
}

/** Finds the best way in for another device: an open door to the network, or one that only this machine reaches. */
export async function findServer(tenant: TenantStore): Promise<{ origin: string; reach: PairingOffer['reach'] }> {
  const rows = tenant.all(tenant.db.selectFrom('context').select('value').where('scope', '=', scope))
  const known = rows.flatMap(({ value }) => Address.safeParse(JSON.parse(value)).data ?? [])
  const living = await Promise.all(known.map(async (address) => ((await isLiving(address)) ? [address] : [])))
  const [open] = living.flat().toSorted((one, other) => Number(other.network !== null) - Number(one.network !== null))
  if (open?.network) return { origin: open.network, reach: 'network' }
  if (open) return { origin: open.here, reach: 'machine' }
  return { origin: 'http://127.0.0.1:4780', reach: 'none' }
}

async function isLiving({ here, pid }: z.infer<typeof Address>): Promise<boolean> {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    const response = await fetch(`${here}/health`, { signal: AbortSignal.timeout(patience) })
    return response.ok
  } catch (error) {
    // Another account's process may be asked nothing, and be there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
