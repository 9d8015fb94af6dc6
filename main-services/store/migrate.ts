import type BetterSqlite3 from 'better-sqlite3'
import { StudioError } from '#shared/model/errors.ts'
import { initial } from './migrations/0001-initial.ts'
import { plannerStatistics } from './migrations/0002-planner-statistics.ts'
import { sequences } from './migrations/0003-sequences.ts'
import { importLeases } from './migrations/0004-import-leases.ts'
import { removedAssets } from './migrations/0005-removed-assets.ts'
import { devices } from './migrations/0006-devices.ts'
import { messageStatus } from './migrations/0007-message-status.ts'
import { namedFiles } from './migrations/0008-named-files.ts'
import { approvals } from './migrations/0009-approvals.ts'
import { channelValues } from './migrations/0010-channel-values.ts'
import { runTrace } from './migrations/0011-run-trace.ts'
import { historyParts } from './migrations/0012-history-parts.ts'
import { queues } from './migrations/0013-queues.ts'
import { settledRuns } from './migrations/0014-settled-runs.ts'
import { readings } from './migrations/0015-readings.ts'

/** One step of the schema. Released migrations are never edited; a change is a new one with a test of its own. */
export interface Migration {
  version: number
  name: string
  sql: string
}

/** All migrations in the order of their versions. One that has shipped never changes. */
export const migrations: readonly Migration[] = [
  initial,
  plannerStatistics,
  sequences,
  importLeases,
  removedAssets,
  devices,
  messageStatus,
  namedFiles,
  approvals,
  channelValues,
  runTrace,
  historyParts,
  queues,
  settledRuns,
  readings,
]

/** The version this code reads and writes, kept in SQLite's `user_version`. */
export const schemaVersion = migrations.length

/**
 * Brings a database to `target` (the newest by default). Each migration and its version number commit together, so a
 * crash leaves a whole older schema. Throws `CONFLICT` for a database of a newer Promenade, without touching it.
 */
export function migrate(database: BetterSqlite3.Database, target = schemaVersion): void {
  const found = readVersion(database)
  if (found > schemaVersion) {
    throw new StudioError(
      'CONFLICT',
      `This workspace was written by a newer Promenade (schema ${found}, this one knows ${schemaVersion}).`,
      {
        kept: 'Nothing in it was changed.',
        next: 'Open it with the newer version.',
      },
    )
  }
  for (const migration of migrations.slice(found, target)) {
    const apply = database.transaction(() => {
      // Two processes may open a new workspace at once: the second finds it done.
      if (readVersion(database) >= migration.version) return
      database.exec(migration.sql)
      database.pragma(`user_version = ${migration.version}`)
    })
    apply.immediate()
  }
}

/** Reads the schema version of a database; 0 for an empty one. */
export function readVersion(database: BetterSqlite3.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}
