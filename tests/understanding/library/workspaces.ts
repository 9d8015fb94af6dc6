import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createStudio } from '#services/studio.ts'
import { openMedia } from '../../support/media.ts'
import type { LibraryName } from '../language.ts'
import { makeOwnLibrary } from './make.ts'

const root = join(import.meta.dirname, '../../..')
const kept = join(root, '.cache', 'understanding')

/** What an imported workspace depends on: whatever of it changes, it is imported anew. */
const dependsOn = [
  'main-services/assets',
  'main-services/store',
  'shared/model/asset.ts',
  'tests/understanding/library/make.ts',
  'tests/understanding/library/own.ts',
  'tests/understanding/library/own-list.ts',
  'package-lock.json',
]

const workspaceOf = (library: LibraryName, media: string | null): string => join(kept, `${library}-${keyOf(media)}`)

/** Whether a run before this one imported it, so that it is there at once. */
export function hasImported(library: LibraryName): boolean {
  const media = library === 'own' ? null : openMedia()
  if (library === 'open' && media === null) return false
  return existsSync(join(workspaceOf(library, media), 'promenade.db'))
}

/** The library's workspace, imported once and kept between runs; null, with a notice, where its media are absent. */
export async function importedWorkspace(library: LibraryName): Promise<string | null> {
  const media = library === 'own' ? null : openMedia()
  if (library === 'open' && media === null) return null
  const workspace = workspaceOf(library, media)
  if (existsSync(join(workspace, 'promenade.db'))) return workspace
  mkdirSync(kept, { recursive: true })
  const current = basename(workspace)
  for (const earlier of readdirSync(kept)) {
    if (new RegExp(`^(files-)?${library}-`).test(earlier) && !earlier.endsWith(current)) {
      rmSync(join(kept, earlier), { recursive: true, force: true })
    }
  }
  const files = media ?? (await ownMedia())
  await whole(workspace, (folder) => importInto(folder, files))
  return workspace
}

/** The files of the library of our own, made where they are not there yet; they stay, because originals are read where they lie. */
export async function ownMedia(): Promise<string> {
  const files = join(kept, `files-own-${keyOf(null)}`)
  mkdirSync(kept, { recursive: true })
  if (!existsSync(files)) await whole(files, makeOwnLibrary)
  return files
}

/** Makes a folder under another name first, so that it is there whole or not at all, whoever else makes it meanwhile. */
async function whole(folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  const begun = mkdtempSync(join(dirname(folder), 'begun-'))
  await make(begun)
  try {
    renameSync(begun, folder)
  } catch (error) {
    rmSync(begun, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

async function importInto(workspace: string, files: string): Promise<void> {
  const studio = createStudio({ workspace })
  try {
    for await (const event of await studio.client().assets.import({ paths: [files] })) {
      if (event.type === 'result' && event.failed.length > 0) throw new Error(event.failed[0]?.reason)
    }
  } finally {
    await studio.close()
  }
}

function keyOf(media: string | null): string {
  const hash = createHash('sha256')
  for (const path of dependsOn) hashTree(hash, join(root, path))
  if (media !== null)
    hash.update(`${media} ${readdirSync(media, { recursive: true }).map(String).toSorted(byName).join('\n')}`)
  return hash.digest('hex').slice(0, 16)
}

const byName = (one: string, other: string): number => (one < other ? -1 : 1)

function hashTree(hash: ReturnType<typeof createHash>, path: string): void {
  const entries = readdirSyncOrNull(path)
  if (entries === null) {
    hash.update(readFileSync(path))
    return
  }
  for (const name of entries.toSorted(byName)) if (!name.includes('.test.')) hashTree(hash, join(path, name))
}

function readdirSyncOrNull(path: string): string[] | null {
  try {
    return readdirSync(path)
  } catch {
    return null
  }
}

/** Where copies lie: in memory where the system has such a folder, because each lives for a moment. */
const shortLived = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A copy of a workspace for one sentence or dialogue: its database alone, or with all that was made of its media. */
export function copyOf(workspace: string, whole = false): { folder: string; workspace: string } {
  const folder = mkdtempSync(join(shortLived, 'promenade-said-'))
  const copy = join(folder, 'workspace')
  mkdirSync(copy, { mode: 0o700 })
  cpSync(join(workspace, 'promenade.db'), join(copy, 'promenade.db'))
  if (whole) cpSync(join(workspace, 'derivatives'), join(copy, 'derivatives'), { recursive: true })
  return { folder, workspace: copy }
}
