import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { closeTree, isOwnName, opennessOf } from '#services/files/index.ts'
import { later } from '#services/host/index.ts'
import { ContextStore, type TenantStore } from '#services/store/index.ts'
import { some, type Finding } from './finding.ts'

const scope = 'private-files'

/**
 * Closes what an earlier Promenade wrote for every account to read, once in a workspace's life and beside the work. The
 * folders above it are closed already. `end` resolves when it is done, or has stopped for a workspace that closes.
 */
export function closeEarlierFiles(directory: string, tenant: TenantStore): { end: () => Promise<void> } {
  const store = new ContextStore(tenant)
  if (store.get(scope, 'closed') === true) return { end: () => Promise.resolve() }
  const patience = new AbortController()
  const work = async () => {
    try {
      await closeAll(directory, patience.signal)
      if (!patience.signal.aborted) store.set(scope, 'closed', true)
    } catch {
      // A disk that is full or read-only: the next start tries again.
    }
  }
  const done = work()
  return {
    end: async () => {
      const stopWaiting = later(closingPatience, 'Closing earlier files', () => patience.abort())
      await done
      stopWaiting()
    },
  }
}

/** How long a studio that closes waits, milliseconds: long enough for a hundred thousand files. */
const closingPatience = 5_000

async function closeAll(directory: string, signal: AbortSignal): Promise<void> {
  for (const name of readdirSync(directory).filter(isOwnName)) await closeTree(join(directory, name), signal)
}

/**
 * Tells whether other accounts of this machine are kept out. A folder shared with other things is told, and is no
 * fault.
 */
export function checkPrivacy(directory: string): Finding {
  const { foreign, open } = opennessOf(directory)
  // What a start could not close lies on a disk that knows no owners: nothing is broken, but one should know.
  if (open.length > 0) return { ok: true, detail: `This disk lets other accounts look into: ${some(open)}.` }
  if (foreign.length === 0) return { ok: true, detail: 'Other accounts cannot look in.' }
  const detail = `Closed to other accounts, file by file: the folder itself also holds ${some(foreign)} and keeps its mode.`
  return { ok: true, detail }
}
