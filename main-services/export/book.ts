import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { z } from 'zod'
import { newId, type RequestContext } from '#services/host/index.ts'
import { ContextStore } from '#services/store/index.ts'
import { ownerState } from '#services/ownership/index.ts'
import { claimFolder, isLeft, type ClaimBook } from './claim.ts'
import { clearStaging } from './exchange.ts'
import { writeFailure } from './failures.ts'
import type { ExportIdentity } from './marker.ts'
import { look } from './relative-path.ts'

/** Scopes of the context store. */
const scope = { underWay: 'exports under way', identity: 'exports' }

const Entry = z.object({ target: z.string(), owner: z.string() })

/** An export that a process which is gone has left. */
export interface LeftExport {
  staging: string
  target: string
}

/** Opens the workspace's list of exports that are being written. */
export function claimBook({ tenant }: RequestContext): ClaimBook {
  const store = new ContextStore(tenant)
  return {
    enter: (staging, target, owner) => store.set(scope.underWay, staging, { target, owner }),
    strike: (staging) => store.delete(scope.underWay, staging),
  }
}

/** Reads what the library signs its exports with; made at the first. */
export function exportIdentity({ tenant }: RequestContext): ExportIdentity {
  const Identity = z.object({ workspace: z.string(), key: z.string() })
  return tenant.transaction(() => {
    const store = new ContextStore(tenant)
    const known = Identity.safeParse(store.get(scope.identity, 'identity'))
    if (known.success) return known.data
    const made = { workspace: newId(), key: randomBytes(32).toString('hex') }
    store.set(scope.identity, 'identity', made)
    return made
  })
}

/** Exports that were killed and have not been mended, oldest first. Changes nothing. */
export function leftExports({ tenant }: RequestContext): LeftExport[] {
  return new ContextStore(tenant).entries(scope.underWay).flatMap(({ key, value }) => {
    const entry = Entry.safeParse(value)
    if (!entry.success) return [{ staging: key, target: '' }]
    return ownerState(entry.data.owner) === 'dead' ? [{ staging: key, target: entry.data.target }] : []
  })
}

/**
 * Ends or takes away what killed exports left; the folders that are whole again. What lies on a disk that is not there
 * stays known. Throws for one that cannot be mended, after all others.
 */
export async function mendExports(context: RequestContext): Promise<string[]> {
  const book = claimBook(context)
  const mended: string[] = []
  let failure: unknown
  for (const { staging, target } of leftExports(context)) {
    try {
      if (target !== '' && (await isLeft(target))) await (await claimFolder(target, book)).release()
      if (await look(staging)) await clearStaging(staging)
      if ((await look(staging)) || !(await look(dirname(staging)))) continue
      book.strike(staging)
      mended.push(target)
    } catch (error) {
      failure ??= writeFailure(error, target)
    }
  }
  if (failure !== undefined) throw failure
  return mended
}
