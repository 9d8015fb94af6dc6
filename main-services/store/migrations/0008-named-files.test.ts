import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { namedFiles } from './0008-named-files.ts'

describe('named files', () => {
  it('takes what was imported before for found in a folder', () => {
    const database = new BetterSqlite3(':memory:')
    migrate(database, namedFiles.version - 1)
    const columns = 'tenant_id, path, folder, root, bytes, modified_ms, outcome, reason, importer, seen_at'
    database.exec(
      `insert into import_files (${columns}) values ('local', '/a/.env', '/a', '/a', 1, 1, 'imported', '', 1, 1)`,
    )
    migrate(database, namedFiles.version)
    expect(database.prepare('select path, named from import_files').all()).toEqual([{ path: '/a/.env', named: 0 }])
    database.close()
  })
})
