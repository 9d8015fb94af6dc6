import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const candidates = (folder: string) => [
  ...(process.env['PROMENADE_MEDIA'] ? [`${process.env['PROMENADE_MEDIA']}/${folder}`] : []),
  fileURLToPath(new URL(`../../../shared/media/${folder}`, import.meta.url)),
  fileURLToPath(new URL(`../../../../shared/media/${folder}`, import.meta.url)),
]

function find(folder: string): string | null {
  const found = candidates(folder).find((candidate) => existsSync(candidate))
  if (!found) {
    const looked = candidates(folder).join(', ')
    console.warn(`\n!!! SKIPPED: there is no test media "${folder}" (looked in ${looked}). Set PROMENADE_MEDIA.\n`)
  }
  return found ?? null
}

/** Folder of real media to test with, beside the checkout or under `PROMENADE_MEDIA`; null, with a notice, where absent. */
export const openMedia = (): string | null => find('open')

/** Folder with `make_hostile.sh`, which writes files made to break importers; null, with a notice, where absent. */
export const hostileMedia = (): string | null => find('hostile')
