import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { settledRuns } from './0014-settled-runs.ts'

describe('runs that a person has settled', () => {
  it('say so from now on, and nobody has said anything to those of before', () => {
    const database = new BetterSqlite3(':memory:')
    migrate(database, settledRuns.version - 1)
    const columns = 'tenant_id, id, name, status, definition, context, created_at, updated_at'
    database.exec(`insert into runs (${columns}) values ('local', 'r', 'n', 'failed', '{}', '{}', 1, 1)`)
    migrate(database, settledRuns.version)
    expect(database.prepare('select id, settled from runs').all()).toEqual([{ id: 'r', settled: null }])
    database.close()
  })
})
