import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StudioError } from '#shared/model/errors.ts'

const built = join('dist', 'viewer')

/**
 * Finds the folder of the built gallery viewer, in the nearest folder above that has one: a clone's, which every way to
 * start it builds, or an installed Promenade's. Throws `INTERNAL` where there is none.
 */
export function viewerBundle(from = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, built, 'viewer.js'))) return join(folder, built)
    if (dirname(folder) === folder) break
  }
  throw new StudioError('INTERNAL', 'The viewer that a gallery carries has not been built.', {
    kept: 'No folder was written.',
    next: 'Run "npm start" once, then export again.',
  })
}
