import { contractVersion, ServerHealth } from '#shared/contract/version.ts'
import { version } from '#shared/model/version.ts'

/**
 * Tells whether this page is older than the server that it now speaks with. One that does not say what it is tells
 * nothing.
 */
export async function isOutdated(): Promise<boolean> {
  // A page of the desktop window comes with the studio it speaks with.
  if (location.protocol !== 'http:' && location.protocol !== 'https:') return false
  try {
    const response = await fetch('/health', { cache: 'no-store' })
    const health = ServerHealth.safeParse(await response.json())
    return health.success && isNewer(health.data, { version, contract: contractVersion })
  } catch {
    // It went away again; the next connection asks anew.
    return false
  }
}

/** Tells whether `server` is of a newer version than `page`, or speaks another contract. */
export function isNewer(server: ServerHealth, page: ServerHealth): boolean {
  if (server.contract !== page.contract) return true
  const [ours, theirs] = [numbersOf(page.version), numbersOf(server.version)]
  const first = theirs.findIndex((number, at) => number !== (ours[at] ?? 0))
  return first >= 0 && (theirs[first] ?? 0) > (ours[first] ?? 0)
}

/** `1.10.0-beta.2` → 1, 10, 0: what comes after a dash is no release of its own. */
const numbersOf = (version: string): number[] =>
  (version.split('-')[0] ?? '').split('.').map((part) => Number(part) || 0)
