import BetterSqlite3 from 'better-sqlite3'
import { StudioError } from '#shared/model/errors.ts'

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

/** Runs `work`; what SQLite says of the disk becomes a sentence with a code of its own. */
export function withDiskErrors<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw error instanceof BetterSqlite3.SqliteError ? inWords(error) : error
  }
}

const kept = 'Everything saved before is whole; this change was not made.'

function inWords(cause: InstanceType<typeof BetterSqlite3.SqliteError>): unknown {
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
