import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { devices } from './0006-devices.ts'

describe('migration: devices', () => {
  let database: BetterSqlite3.Database
  beforeEach(() => {
    database = new BetterSqlite3(':memory:')
  })
  afterEach(() => database.close())

  it('takes what was there for this machine, and shuts out what was paired under the old rules', () => {
    migrate(database, devices.version - 1)
    database.exec(`
      insert into sessions (tenant_id, id, name, created_at, updated_at) values ('local', 's', 'Morning', 1, 2);
      insert into imports (tenant_id, id, paths, follow_links, state, owner, started_at)
        values ('local', 'i', '[]', 0, 'running', '[]', 1);
      insert into context (tenant_id, scope, key, value, updated_at) values
        ('local', 'paired-clients', 'hash', '{}', 1), ('local', 'preferences', 'theme', '"light"', 1);
    `)
    migrate(database, devices.version)
    expect(database.prepare('select name, device from sessions').all()).toEqual([{ name: 'Morning', device: null }])
    expect(database.prepare('select state, device from imports').all()).toEqual([{ state: 'running', device: null }])
    expect(database.prepare('select scope from context').pluck().all()).toEqual(['preferences'])
  })

  it('lets two devices call a conversation the same, and one not twice', () => {
    migrate(database, devices.version)
    const add = database.prepare(
      'insert into sessions (tenant_id, id, name, created_at, updated_at, device) values (?, ?, ?, 1, 1, ?)',
    )
    add.run('local', 'a', 'Trip', null)
    add.run('local', 'b', 'Trip', 'headset')
    expect(() => add.run('local', 'c', 'Trip', null)).toThrow(/UNIQUE/)
    expect(() => add.run('local', 'd', 'Trip', 'headset')).toThrow(/UNIQUE/)
  })
})
