import BetterSqlite3 from 'better-sqlite3'
import { StudioError, type ErrorCode } from '#shared/model/errors.ts'

/**
 * Another process holds the lock for writing. Nothing of the call was written, so it may be made again; see
 * `TenantStore.patiently`.
 */
export class WorkspaceBusy extends StudioError {
  constructor(cause?: unknown) {
    super('UNAVAILABLE', 'Another program is writing to this workspace and has not finished.', {
      kept: 'This change was not made.',
      next: 'Try again in a moment.',
      cause,
    })
  }
}

/** Runs `work`, and turns what SQLite says of the disk into a sentence with a code of its own. */
export function withDiskErrors<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw inWords(error)
  }
}

const kept = 'Everything saved before is whole; this change was not made.'

/** Puts what SQLite says of the disk into a sentence with a code of its own; gives anything else as it is. */
export function inWords(cause: unknown): unknown {
  if (!(cause instanceof BetterSqlite3.SqliteError)) return cause
  const { code } = cause
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new WorkspaceBusy(cause)
  // The second: the shared memory beside the database could not grow.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') {
    const next = 'Free some space and try again.'
    return new StudioError('OUT_OF_SPACE', 'The disk that holds the workspace is full.', { kept, next, cause })
  }
  if (code.startsWith('SQLITE_READONLY')) {
    const next = 'Allow this account to write there, or open the workspace on another disk.'
    return new StudioError('DENIED', 'The workspace may not be written to.', { kept, next, cause })
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new StudioError('UNREADABLE', `The workspace's database is damaged: ${cause.message}.`, {
      kept: 'Nothing in it was changed.',
      next: 'Run "promenade doctor", or bring back a backup.',
      cause,
    })
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) {
    const next = 'Look whether the disk is still there, and try again.'
    return new StudioError('UNAVAILABLE', `The workspace's disk did not answer: ${cause.message}.`, {
      kept,
      next,
      cause,
    })
  }
  return cause
}

/** Puts what the system says of a disk or a folder into the end of a sentence; undefined for anything else. */
export function diskTrouble(error: unknown): { code: ErrorCode; reason: string } | undefined {
  switch (error instanceof Error && 'code' in error ? error.code : '') {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'OUT_OF_SPACE', reason: 'the disk is full' }
    case 'EROFS':
      return { code: 'DENIED', reason: 'the disk can only be read' }
    case 'EACCES':
    case 'EPERM':
      return { code: 'DENIED', reason: 'this account may not use it' }
    case 'ENOTDIR':
    case 'EEXIST':
      return { code: 'INVALID_INPUT', reason: 'a part of its path is a file' }
    default:
      return undefined
  }
}
