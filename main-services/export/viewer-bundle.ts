import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { StudioError } from '#shared/model/errors.ts'

const run = promisify(execFile)

/** In a clone: what builds the viewer, and does nothing where it is up to date. */
const builder = join('scripts', 'build-viewer.mjs')
const built = join('dist', 'viewer')

/**
 * The folder of the built gallery viewer. In a clone it is built first where its sources changed; an installed
 * Promenade carries it. Throws `INTERNAL` where neither can be had.
 */
export async function viewerBundle(from = dirname(fileURLToPath(import.meta.url))): Promise<string> {
  const root = findRoot(from)
  if (root && existsSync(join(root, builder))) {
    try {
      await run(process.execPath, [join(root, builder)], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
    } catch (error) {
      throw missing(error)
    }
  }
  if (root && existsSync(join(root, built, 'viewer.js'))) return join(root, built)
  throw missing()
}

/** The nearest folder above that has the viewer, or can build it. */
function findRoot(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, builder)) || existsSync(join(folder, built, 'viewer.js'))) return folder
    if (dirname(folder) === folder) return undefined
  }
}

function missing(cause?: unknown): StudioError {
  const detail = cause instanceof Error && 'stderr' in cause ? ` ${String(cause.stderr).trim()}` : ''
  return new StudioError('INTERNAL', `The viewer that a gallery carries could not be built.${detail}`, {
    kept: 'No folder was written.',
    next: 'Run "npm start" once, then export again.',
    cause,
  })
}
