import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { queues } from './0013-queues.ts'

describe('queues', () => {
  it('get tables of their own beside what was said in conversations', () => {
    const database = new BetterSqlite3(':memory:')
    migrate(database, queues.version - 1)
    database.exec(
      `insert into sessions (tenant_id, id, name, created_at, updated_at) values ('local', 's', 'first', 1, 1);
       insert into messages (tenant_id, id, session_id, role, text, created_at) values ('local', 'm', 's', 'user', 'Hi', 1)`,
    )
    migrate(database, queues.version)
    expect(database.prepare('select text from messages').pluck().all()).toEqual(['Hi'])
    const lane = "('local', ?, 'q', 1, 'a', 0, 0, 0, 0, 0, 0, 0, null, null, null)"
    database.prepare(`insert into queue_lanes values ${lane}`).run(1)
    // One sender has one lane of a priority, so that what it sends keeps its order.
    expect(() => database.prepare(`insert into queue_lanes values ${lane}`).run(2)).toThrow(/UNIQUE/)
    database.close()
  })
})
