import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { importLeases } from './0004-import-leases.ts'

describe('import leases', () => {
  it('come to a workspace that was in the middle of an import', () => {
    const database = new BetterSqlite3(':memory:')
    migrate(database, importLeases.version - 1)
    const columns = 'tenant_id, id, paths, follow_links, state, owner, started_at'
    database.exec(`insert into imports (${columns}) values ('local', 'one', '[]', 0, 'running', '["host",1,"2"]', 1)`)
    migrate(database, importLeases.version)
    expect(database.prepare('select id, owner, lease_until from imports').all()).toEqual([
      { id: 'one', owner: '["host",1,"2"]', lease_until: null },
    ])
    database.close()
  })
})
