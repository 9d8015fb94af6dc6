import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { StudioError } from '#shared/model/errors.ts'
import { closeWorkspace, privateFolder } from '#services/files/index.ts'
import { checkFile, checkIsOurs } from './check-database.ts'
import { diskTrouble, inWords } from './disk-errors.ts'
import { makeFolder } from './make-folder.ts'
import { migrate, readVersion, schemaVersion } from './migrate.ts'
import { makeDatabase } from './new-database.ts'
import { copyDatabase } from './read-only-copy.ts'
import { busyMilliseconds } from './write-lock.ts'

/** How long opening waits for another process: nobody is served yet, so the thread may sleep. Milliseconds. */
const openingMilliseconds = 15_000
/** With less than this free, a disk counts as full, bytes. */
const leastRoom = 64 * 1024

/** A database as it could be opened: for writing, or only for reading. */
export interface OpenedDatabase {
  database: BetterSqlite3.Database
  /** Why nothing can be written, as the error that every write gets; null where all is well. */
  readOnly: StudioError | null
  /** Takes away what was made to open it. */
  dispose: () => void
}

/**
 * Opens the database of a workspace, made where there is none. What cannot be written to (a full or read-only disk, a
 * folder of somebody else's) is opened for reading only. Throws a sentence for everything else, and changes nothing then:
 * a file that is empty, cut off, damaged or another program's is never taken for an empty library.
 */
export function openDatabase(directory: string): OpenedDatabase {
  const path = join(directory, 'promenade.db')
  try {
    if (!exists(path)) {
      makeFolder(directory, privateFolder)
      makeDatabase(path)
    }
    closeWorkspace(directory)
    checkFile(path)
    return openToWrite(path) ?? openToRead(directory, path)
  } catch (error) {
    throw cannotBeOpened(directory, error)
  }
}

/** Undefined where it cannot be written to. */
function openToWrite(path: string): OpenedDatabase | undefined {
  let database: BetterSqlite3.Database | undefined
  try {
    // SQLite itself finds out only at the first commit, where a log and an index are there already.
    for (const each of [dirname(path), path]) accessSync(each, constants.W_OK)
    database = new BetterSqlite3(path, { timeout: openingMilliseconds, fileMustExist: true })
    configure(database)
    checkIsOurs(database, path)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    migrate(database)
    proveWritable(database)
    database.pragma(`busy_timeout = ${busyMilliseconds}`)
    return { database, readOnly: null, dispose: () => undefined }
  } catch (error) {
    database?.close()
    if (isUnwritable(error)) return undefined
    throw error
  }
}

/** In place where SQLite can (another process may be writing), else as a copy of what is on disk now. */
function openToRead(directory: string, path: string): OpenedDatabase {
  const readOnly = whyReadOnly(directory)
  const inPlace = openInPlace(path)
  if (inPlace) return { database: inPlace, readOnly, dispose: () => undefined }
  const copy = copyDatabase(path)
  try {
    const database = new BetterSqlite3(copy.path, { timeout: openingMilliseconds, fileMustExist: true })
    configure(database)
    checkIsOurs(database, path)
    migrate(database)
    database.pragma('query_only = ON')
    return { database, readOnly, dispose: copy.remove }
  } catch (error) {
    copy.remove()
    throw error
  }
}

function openInPlace(path: string): BetterSqlite3.Database | undefined {
  let database: BetterSqlite3.Database | undefined
  try {
    database = new BetterSqlite3(path, { timeout: openingMilliseconds, readonly: true, fileMustExist: true })
    configure(database)
    checkIsOurs(database, path)
    if (readVersion(database) === schemaVersion) return database
  } catch (error) {
    if (error instanceof StudioError) throw error
  }
  database?.close()
  return undefined
}

function configure(database: BetterSqlite3.Database): void {
  database.pragma('foreign_keys = ON')
  database.pragma('temp_store = MEMORY')
  database.pragma('cache_size = -65536')
  database.pragma('mmap_size = 268435456')
  // Only a view of the search index, which costs nothing until it is read.
  database.exec('create virtual table temp.indexed_words using fts5vocab(main, assets_fts, row)')
}

/** Some disks say only when the lock is taken that nothing can be written. */
function proveWritable(database: BetterSqlite3.Database): void {
  try {
    database.exec('begin immediate')
    database.exec('rollback')
  } catch (error) {
    // Another process writes, so one can.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))) throw error
  }
}

/** What the system and SQLite say where a folder, a file or a disk cannot be written to. */
function isUnwritable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return (
    diskTrouble(error)?.code === 'DENIED' ||
    /^SQLITE_(READONLY|CANTOPEN|FULL|IOERR_SHM|IOERR_WRITE|IOERR_DELETE|PERM)/.test(code)
  )
}

function whyReadOnly(directory: string): StudioError {
  const kept = 'Everything in it can be looked at; nothing can be changed.'
  if (isFull(directory)) {
    return new StudioError(
      'OUT_OF_SPACE',
      'The disk that holds the workspace is full, so it is open for reading only.',
      {
        kept,
        next: 'Free some space and open it again.',
      },
    )
  }
  return new StudioError('DENIED', 'This workspace may not be written to, so it is open for reading only.', {
    kept,
    next: 'To change it, copy its folder to where you may write, and open the copy.',
  })
}

/** Tells whether nothing more can be written to the disk of a folder. */
export function isFull(directory: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(directory)
    return bavail * bsize < leastRoom
  } catch {
    return false
  }
}

/** Whether something stands there; a folder that may not be looked into is no proof that nothing does. */
function exists(path: string): boolean {
  if (existsSync(path)) return true
  try {
    statSync(path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return false
    throw error
  }
}

function cannotBeOpened(directory: string, error: unknown): unknown {
  if (error instanceof StudioError) return error
  const { code, reason } = diskTrouble(error) ?? { code: 'UNAVAILABLE' as const, reason: '' }
  const said = inWords(error)
  if (reason === '' && said instanceof StudioError) return said
  const detail = reason || (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
  return new StudioError(code, `The workspace at ${directory} cannot be opened: ${detail}.`, {
    kept: 'Nothing in it was changed.',
    next: 'Check that the folder exists and may be written to, or choose another with --workspace.',
    cause: error,
  })
}
