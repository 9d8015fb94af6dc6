import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import open from 'open'
import { StudioError } from '#shared/model/errors.ts'
import type { RequestContext } from '#services/host/index.ts'
import { exportIdentity } from './book.ts'
import { measure, readMarker } from './marker.ts'

/** Shows a page in the browser of whoever sits at this machine; rejects where none could be started. */
export type ShowPage = (path: string) => Promise<void>

/** A starter that has not failed by then has found a browser, milliseconds. */
const patience = 1500

/** Opens a page with what the system opens pages with. */
export const showPage: ShowPage = async (path) => {
  const starter = await open(path)
  const ended = once(starter, 'close') as Promise<[number | null]>
  const [code] = await Promise.race([ended, sleep(patience, [0], { ref: false })])
  if (code !== 0) throw new Error(`The starter of the browser ended with ${code}.`)
}

/**
 * Opens an export of this library in the browser. Throws `NOT_FOUND` for a folder that is none of its exports, or whose
 * page was changed since, and `UNAVAILABLE` where no browser could be started.
 */
export async function openExport(context: RequestContext, folder: string, show: ShowPage): Promise<{ ok: true }> {
  const found = await readMarker(folder, exportIdentity(context))
  const listed = found.state === 'ours' ? found.marker.files.find(({ path }) => path === 'index.html') : undefined
  const page = join(folder, 'index.html')
  const now = listed && (await measure(page).catch(() => undefined))
  if (!listed || now?.hash !== listed.hash) {
    throw new StudioError('NOT_FOUND', 'What was exported there is no longer as it was written.', {
      next: 'Look into the folder yourself, or export it again.',
    })
  }
  try {
    await show(page)
    return { ok: true }
  } catch (cause) {
    throw new StudioError('UNAVAILABLE', 'No browser could be started on this machine.', {
      kept: 'The export is whole.',
      next: `Open ${page} in a browser.`,
      cause,
    })
  }
}
