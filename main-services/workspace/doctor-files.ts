import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DerivativeFiles, parseDerivatives } from '#services/assets/index.ts'
import type { RequestContext } from '#services/host/index.ts'
import { some, type Finding } from './finding.ts'

/** Files looked at together. */
const together = 32

/**
 * Checks whether originals are where they were. One that moved away is no damage: everything made from it still works,
 * and it counts again when it is back. So it is told, and the workspace stays sound.
 */
export async function checkOriginals({ tenant }: RequestContext): Promise<Finding> {
  const rows = tenant.all(tenant.db.selectFrom('assets').select(['name', 'path']))
  const missing: string[] = []
  await eachTogether(rows, async ({ name, path }) => {
    if ((await sizeOf(path)) === undefined) missing.push(name)
  })
  if (missing.length === 0) return { ok: true, detail: `All ${rows.length} are where they were.` }
  return { ok: true, detail: `${missing.length} of ${rows.length} are not where they were: ${some(missing)}.` }
}

/**
 * Checks for empty renditions, which would be shown as they are. One that is gone is made again when it is asked for.
 */
export async function checkDerivatives({ tenant }: RequestContext, workspace: string): Promise<Finding> {
  const rows = tenant.all(tenant.db.selectFrom('assets').select(['name', 'content_hash', 'derivatives']))
  const empty: string[] = []
  let absent = 0
  let whole = 0
  await eachTogether(rows, async ({ name, content_hash, derivatives }) => {
    const files = new DerivativeFiles(join(workspace, 'derivatives'), content_hash)
    for (const derivative of parseDerivatives(derivatives)) {
      if (derivative === 'original') continue
      const size = await sizeOf(files.path(derivative))
      if (size === 0) empty.push(`${name} (${derivative})`)
      else if (size === undefined) absent += 1
      else whole += 1
    }
  })
  if (empty.length > 0) return { ok: false, detail: `Empty: ${some(empty)}.` }
  const later = absent > 0 ? `; ${absent} were cleared and are made again when needed` : ''
  return { ok: true, detail: `${whole} are there${later}.` }
}

async function eachTogether<Item>(items: readonly Item[], look: (item: Item) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await look(item)
  }
  await Promise.all(Array.from({ length: together }, worker))
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch {
    return undefined
  }
}
