import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { historyParts } from './0012-history-parts.ts'

describe('parts of a step in the history', () => {
  it('are told apart from now on, and what was done before belongs to none', () => {
    const database = new BetterSqlite3(':memory:')
    migrate(database, historyParts.version - 1)
    const columns = 'tenant_id, id, author, step, label, kind, created_at, bytes, change'
    database.exec(`insert into history (${columns}) values ('local', 'a', 'local', 's', 'Make', 'row', 1, 2, x'7b7d')`)
    migrate(database, historyParts.version)
    expect(database.prepare('select id, part from history').all()).toEqual([{ id: 'a', part: null }])
    database.close()
  })
})
