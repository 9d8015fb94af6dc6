import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import { StudioError } from '#shared/model/errors.ts'
import { readVersion } from './migrate.ts'

const headerBytes = 100
const signature = 'SQLite format 3\0'

/**
 * Refuses a file that cannot be a database of ours before SQLite gets to see it: SQLite takes an empty file for an empty
 * database and throws away the log beside it.
 */
export function checkFile(path: string): void {
  const { size, isFile } = look(path)
  if (!isFile) throw refusal(path, 'is no file')
  if (size === 0) throw refusal(path, 'is empty (0 bytes), so what it held is not in it')
  const header = readHeader(path)
  if (header.toString('latin1', 0, signature.length) !== signature) throw refusal(path, 'is not a database')
  if (header.length < headerBytes) throw refusal(path, 'is cut off')
  const stored = header.readUInt16BE(16)
  const pageBytes = stored === 1 ? 65_536 : stored
  const counted = header.readUInt32BE(24) === header.readUInt32BE(92)
  // With a log beside it the missing pages may be in there; SQLite looks itself then.
  if (counted && size < pageBytes * header.readUInt32BE(28) && !hasLog(path)) throw refusal(path, 'is cut off')
}

/** Refuses a database of another program's, which would otherwise be taken for one of a Promenade before the first. */
export function checkIsOurs(database: BetterSqlite3.Database, path: string): void {
  const tables = new Set(
    database
      .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'")
      .all()
      .map(({ name }) => name),
  )
  if (
    readVersion(database) === 0
      ? tables.size === 0
      : ['assets', 'environments', 'runs'].every((name) => tables.has(name))
  )
    return
  throw refusal(path, 'belongs to another program')
}

/** Tells whether pages that were committed lie in the log and not yet in the database. */
export const hasLog = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

/** Refuses a log without its database: a new database would be given what is in it. */
export function checkNoLogAlone(path: string): void {
  if (!existsSync(path) && hasLog(path)) {
    throw new StudioError('UNREADABLE', `The database ${path} is gone, but the log beside it is not.`, {
      kept: 'Nothing was changed.',
      next: 'Bring the database back, from a backup if need be.',
    })
  }
}

function look(path: string): { size: number; isFile: boolean } {
  const found = statSync(path)
  return { size: found.size, isFile: found.isFile() }
}

function readHeader(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(headerBytes)
    return header.subarray(0, readSync(file, header, 0, headerBytes, 0))
  } finally {
    closeSync(file)
  }
}

function refusal(path: string, what: string): StudioError {
  return new StudioError('UNREADABLE', `${path} ${what}.`, {
    kept: 'It was left as it is.',
    next: 'Bring it back from a backup, or choose another workspace with --workspace.',
  })
}
