import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'

describe('migration 3: sequences', () => {
  let database: BetterSqlite3.Database
  beforeEach(() => {
    database = new BetterSqlite3(':memory:')
    database.pragma('foreign_keys = ON')
  })
  afterEach(() => database.close())

  const all = (sql: string): unknown[] => database.prepare(sql).all()

  it('keeps what a workspace of version 2 holds, in the order it had', () => {
    migrate(database, 2)
    database.exec(`
      insert into sessions (tenant_id, id, name, created_at, updated_at) values
        ('local', 'a', 'older', 1, 5), ('local', 'b', 'newer', 2, 9), ('other', 'a', 'alone', 3, 3);
      insert into messages (tenant_id, id, session_id, role, text, created_at) values
        ('local', 'm2', 'a', 'agent', 'second', 1), ('local', 'm1', 'a', 'user', 'first', 2);
      insert into runs (tenant_id, id, name, status, definition, context, created_at, updated_at) values
        ('local', 'r1', 'one', 'completed', '{}', '{}', 1, 9), ('local', 'r2', 'two', 'failed', '{}', '{}', 2, 3);
      insert into history (tenant_id, id, author, step, label, environment_id, kind, created_at, undone_at, change) values
        ('local', 'h1', 'local', 's1', 'Möve', 'e', 'document', 1, null, '[{"root":"items","key":"ü"}]'),
        ('local', 'h2', 'local', 's2', 'Turn', null, 'row', 2, 50, '{"a":1}'),
        ('local', 'h3', 'local', 's3', 'Lift', null, 'row', 3, 50, '{"a":2}');`)
    migrate(database)
    expect(all(`select name, changed from sessions order by tenant_id, changed`)).toEqual([
      { name: 'older', changed: 1 },
      { name: 'newer', changed: 2 },
      { name: 'alone', changed: 1 },
    ])
    expect(all('select text from messages order by sequence')).toEqual([{ text: 'first' }, { text: 'second' }])
    expect(all('select name from runs order by sequence')).toEqual([{ name: 'one' }, { name: 'two' }])
    expect(all('select name from runs order by changed')).toEqual([{ name: 'two' }, { name: 'one' }])
    expect(all('select id, label, window_id, session_id, cast(change as text) as change, bytes from history')).toEqual([
      {
        id: 'h1',
        label: 'Möve',
        window_id: null,
        session_id: null,
        change: '[{"root":"items","key":"ü"}]',
        bytes: 29,
      },
      { id: 'h2', label: 'Turn', window_id: null, session_id: null, change: '{"a":1}', bytes: 7 },
      { id: 'h3', label: 'Lift', window_id: null, session_id: null, change: '{"a":2}', bytes: 7 },
    ])
    // Of two undone in one millisecond the older one was undone later.
    expect(all('select id from history where undone is not null order by undone desc')).toEqual([
      { id: 'h2' },
      { id: 'h3' },
    ])
  })

  it('numbers what comes after, in each tenant for itself, whatever ids and times say', () => {
    migrate(database, 2)
    database.exec(
      `insert into runs (tenant_id, id, name, status, definition, context, created_at, updated_at)
       values ('local', 'z', 'before', 'queued', '{}', '{}', 900, 900)`,
    )
    migrate(database)
    database.exec(
      `insert into runs (tenant_id, id, name, status, definition, context, created_at, updated_at) values
         ('local', 'a', 'after', 'queued', '{}', '{}', 100, 100), ('other', 'a', 'alone', 'queued', '{}', '{}', 1, 1)`,
    )
    expect(all(`select name from runs where tenant_id = 'local' order by sequence desc`)).toEqual([
      { name: 'after' },
      { name: 'before' },
    ])
    expect(all(`select sequence + changed as sum from runs where tenant_id = 'other'`)).toEqual([{ sum: 1 + 2 }])
    const greatest = all('select max(changed) as value from runs').at(0)
    database.exec(`update runs set updated_at = 50 where id = 'z'`)
    expect(all('select name from runs order by changed desc limit 1')).toEqual([{ name: 'before' }])
    expect(all('select max(changed) as value from runs').at(0)).not.toEqual(greatest)
    // What nobody calls a change moves nothing.
    const settled = all('select * from sequences')
    database.exec('update runs set lease_until = 7')
    expect(all('select * from sequences')).toEqual(settled)
  })
})
