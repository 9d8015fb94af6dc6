import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { readings } from './0015-readings.ts'

describe('readings of sentences', () => {
  it('are numbered as they are made, and go with their conversation', () => {
    const database = new BetterSqlite3(':memory:')
    database.pragma('foreign_keys = on')
    migrate(database, readings.version - 1)
    database.exec("insert into sessions (tenant_id, id, name, created_at, updated_at) values ('local', 's', 'n', 1, 1)")
    migrate(database, readings.version)
    const columns = 'tenant_id, id, session_id, said, goals, source, confidence, created_at'
    for (const id of ['a', 'b']) {
      database.exec(`insert into readings (${columns}) values ('local', '${id}', 's', 'x', '[]', 'chart', 0.9, 1)`)
    }
    const ids = database.prepare('select id, outcome from readings order by sequence').all()
    expect(ids).toEqual([
      { id: 'a', outcome: null },
      { id: 'b', outcome: null },
    ])
    expect(() => database.exec("update readings set outcome = 'liked'")).toThrow(/CHECK/u)
    database.exec("delete from sessions where id = 's'")
    expect(database.prepare('select count(*) as count from readings').get()).toEqual({ count: 0 })
    database.close()
  })
})
