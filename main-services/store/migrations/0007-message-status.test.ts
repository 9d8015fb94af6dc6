import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { messageStatus } from './0007-message-status.ts'

describe('message status', () => {
  it('comes to conversations that were held before, and keeps what was said', () => {
    const database = new BetterSqlite3(':memory:')
    migrate(database, messageStatus.version - 1)
    database.exec(
      `insert into sessions (tenant_id, id, name, created_at, updated_at) values ('local', 's', 'first', 1, 1)`,
    )
    const columns = 'tenant_id, id, session_id, role, text, created_at'
    database.exec(`insert into messages (${columns}) values ('local', 'one', 's', 'agent', 'Done.', 1)`)
    migrate(database, messageStatus.version)
    expect(database.prepare('select id, text, status from messages').all()).toEqual([
      { id: 'one', text: 'Done.', status: null },
    ])
    database.close()
  })
})
