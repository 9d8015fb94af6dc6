import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'

describe('migration 5: removed assets', () => {
  it('keeps what a workspace of version 4 holds, and begins with nothing removed', () => {
    const database = new BetterSqlite3(':memory:')
    migrate(database, 4)
    database.exec(`insert into canvases (tenant_id, id, name, notes, created_at, updated_at)
      values ('local', 'a', 'kept', '', 1, 1)`)
    const before = database.prepare('select * from canvases').all()
    migrate(database)
    expect(database.prepare('select * from canvases').all()).toEqual(before)
    expect(database.prepare('select * from removed_assets').all()).toEqual([])
    database.close()
  })
})
