import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { runTrace } from './0011-run-trace.ts'

describe('the trace of runs', () => {
  it('goes with its run; what is known of a tool stays', () => {
    const database = new BetterSqlite3(':memory:')
    database.pragma('foreign_keys = on')
    migrate(database, runTrace.version - 1)
    const run = 'tenant_id, id, name, status, definition, context, created_at, updated_at'
    database.exec(`insert into runs (${run}) values ('local', 'r', 'first', 'running', '{}', '{}', 1, 1)`)
    migrate(database, runTrace.version)
    database.exec(`
      insert into run_trace values ('local', 'r', 's1', 'call', 1, null, 5, 2.5, 'completed', 'Done.');
      insert into tool_totals values ('local', 'assets.find', 1, 0, 0, 2.5, 5);
      insert into tool_calls values ('local', 'assets.find', 0, 12, 2.5, 0, 0, 8);
      delete from runs;
    `)
    const count = (table: string) => database.prepare(`select count(*) from ${table}`).pluck().get()
    expect(['run_trace', 'tool_totals', 'tool_calls'].map(count)).toEqual([0, 1, 1])
    database.close()
  })
})
