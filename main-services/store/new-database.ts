import { accessSync, constants, existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { close } from '#services/files/index.ts'
import { isMarkOfGone, processMark } from '#services/ownership/index.ts'
import { checkNoLogAlone } from './check-database.ts'
import { migrate } from './migrate.ts'

/**
 * Makes the database of a new workspace. It appears whole or not at all: whoever else opens the workspace just now, and
 * the next start after a crash or on a full disk, never finds half of it.
 */
export function makeDatabase(path: string): void {
  checkNoLogAlone(path)
  accessSync(dirname(path), constants.W_OK)
  sweep(path)
  const draft = `${path}.${processMark()}-new`
  try {
    const database = new BetterSqlite3(draft)
    try {
      database.pragma('journal_mode = WAL')
      migrate(database)
      close(draft)
    } finally {
      // Brings everything from the log into the file.
      database.close()
    }
    putInPlace(draft, path)
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${suffix}`, { force: true })
  }
}

/** Of two processes that make one, the first wins, and the other works with that. */
function putInPlace(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EEXIST') return
    // Some disks, such as those of cameras, know no links.
    if (!existsSync(path)) renameSync(draft, path)
  }
}

/** Drafts of processes that were killed. */
function sweep(path: string): void {
  const [folder, begins] = [dirname(path), `${basename(path)}.`]
  for (const name of readdirSync(folder)) {
    const [, mark] = /^(.*)-new(?:-\w+)?$/.exec(name.slice(begins.length)) ?? []
    if (name.startsWith(begins) && mark !== undefined && isMarkOfGone(mark)) rmSync(join(folder, name), { force: true })
  }
}
