import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { approvals } from './0009-approvals.ts'

describe('approvals', () => {
  it('number what is asked and what is answered, and leave earlier runs as they were', () => {
    const database = new BetterSqlite3(':memory:')
    migrate(database, approvals.version - 1)
    const run = 'tenant_id, id, name, status, definition, context, created_at, updated_at'
    database.exec(`insert into runs (${run}) values ('local', 'r', 'first', 'running', '{}', '{}', 1, 1)`)
    migrate(database, approvals.version)
    const columns =
      'tenant_id, id, tool, title, args, args_hash, risk, reason, status, created_at, boot, since_boot, expires_at'
    for (const id of ['one', 'two']) {
      database.exec(
        `insert into approvals (${columns}) values ('local', '${id}', 't', 'T', '{}', 'h', 'low', '', 'pending', 5, 'b', 5, 9)`,
      )
    }
    const read = () =>
      database.prepare<[], { id: string; sequence: number; changed: number }>('select * from approvals').all()
    const [one, two] = read()
    expect(two?.sequence).toBeGreaterThan(one?.sequence ?? 0)
    database.exec("update approvals set status = 'allowed' where id = 'one'")
    expect(read().find(({ id }) => id === 'one')?.changed).toBeGreaterThan(two?.changed ?? 0)
    expect(database.prepare('select name, status from runs').all()).toEqual([{ name: 'first', status: 'running' }])
    database.close()
  })
})
