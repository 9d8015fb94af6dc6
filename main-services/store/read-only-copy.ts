import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StudioError } from '#shared/model/errors.ts'
import { isMarkOfGone, processMark } from '#services/ownership/index.ts'

const prefix = 'promenade-copy-'
const attempts = 5

/** A copy of a database in the system's temporary folder; `remove` deletes it. */
export interface DatabaseCopy {
  path: string
  remove: () => void
}

/**
 * Copies a database and the log beside it into a private folder (0700), because SQLite cannot read a log without writing
 * beside it. The log goes along: what was committed last may be there alone.
 */
export function copyDatabase(path: string): DatabaseCopy {
  const refusals: unknown[] = []
  for (const base of new Set([tmpdir(), '/dev/shm'].filter((folder) => existsSync(folder)))) {
    sweep(base)
    const folder = mkdtemp(base, refusals)
    if (folder === undefined) continue
    const remove = () => rmSync(folder, { recursive: true, force: true })
    try {
      const copy = join(folder, 'promenade.db')
      copyWhole(path, copy)
      return { path: copy, remove }
    } catch (error) {
      remove()
      if (error instanceof StudioError) throw error
      refusals.push(error)
    }
  }
  throw new StudioError(
    'OUT_OF_SPACE',
    'The workspace can only be read, and there is no room to open a copy of its database.',
    { kept: 'Nothing in it was changed.', next: `Free some space in ${tmpdir()}.`, cause: refusals[0] },
  )
}

function mkdtemp(base: string, refusals: unknown[]): string | undefined {
  try {
    // Made with mode 0700 by mkdtemp itself.
    return mkdtempSync(join(base, `${prefix}${processMark()}-`))
  } catch (error) {
    refusals.push(error)
    return undefined
  }
}

/** Again, where another process wrote meanwhile: database and log must be of one moment. */
function copyWhole(from: string, to: string): void {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = stamp(from)
    copyFileSync(from, to)
    if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`)
    if (stamp(from) === before) return
    rmSync(`${to}-wal`, { force: true })
  }
  throw new StudioError('UNAVAILABLE', 'The workspace can only be read, and another program keeps writing to it.', {
    kept: 'Nothing in it was changed.',
    next: 'Try again in a moment.',
  })
}

const stamp = (path: string): string =>
  [path, `${path}-wal`]
    .map((each) => statSync(each, { bigint: true, throwIfNoEntry: false }))
    .map((found) => (found ? `${found.size} ${found.mtimeNs}` : ''))
    .join()

/** Copies of processes that were killed. */
function sweep(base: string): void {
  for (const name of readdirSync(base)) {
    if (!name.startsWith(prefix) || !isMarkOfGone(name.slice(prefix.length).split('-', 1)[0] ?? '')) continue
    try {
      rmSync(join(base, name), { recursive: true, force: true })
    } catch {
      // Somebody else's.
    }
  }
}
