import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'

/** Look-ups that must not walk over a tenant's whole table, and what they should use. */
const lookups: [query: string, plan: RegExp][] = [
  [
    'select path, root from import_files where asset_id = ? and tenant_id = ? order by seen_at',
    /import_files_by_asset \(/,
  ],
  ['select asset_id from import_files where tenant_id = ? and folder = ?', /import_files_by_folder \(/],
  ['select * from assets where tenant_id = ? and content_hash = ?', /assets_by_hash \(/],
  ['select * from assets where tenant_id = ? and id = ?', /PRIMARY KEY \(tenant_id=\? AND id=\?\)/],
  ['select * from assets where tenant_id = ? order by taken_at, id limit 10', /USING INDEX assets_by_taken/],
  ['select * from canvas_members where tenant_id = ? and asset_id = ?', /canvas_members_by_asset \(/],
  ['select * from sessions where tenant_id = ? and name = ?', /sessions_by_name \(/],
  ['select * from messages where tenant_id = ? and session_id = ? order by id', /messages_by_session \(/],
  [
    'select * from environment_updates where tenant_id = ? and environment_id = ? and sequence > ?',
    /by_environment \(/,
  ],
  ['select * from runs where tenant_id = ? and status = ?', /runs_by_status \(/],
]

describe('migration 2: planner statistics', () => {
  let database: BetterSqlite3.Database
  beforeEach(() => {
    database = new BetterSqlite3(':memory:')
  })
  afterEach(() => database.close())

  const plan = (query: string) =>
    database
      .prepare<unknown[], { detail: string }>(`explain query plan ${query}`)
      .all(...(query.match(/\?/g) ?? []).map(() => 'x'))
      .map(({ detail }) => detail)
      .join('; ')

  it.each(lookups)('%s', (query, expected) => {
    migrate(database)
    expect(plan(query)).toMatch(expected)
  })

  it('names only tables and indexes that there are', () => {
    migrate(database)
    const unknown = database
      .prepare(
        `select idx from sqlite_stat1 where tbl not in (select name from sqlite_master where type = 'table')
         or (idx <> tbl and idx not in (select name from sqlite_master where type = 'index'))`,
      )
      .all()
    expect(unknown).toEqual([])
  })

  it('keeps what a workspace of version 1 holds', () => {
    migrate(database, 1)
    database
      .prepare(
        `insert into sessions (tenant_id, id, name, created_at, updated_at) values ('local', 'a', 'first', 1, 1)`,
      )
      .run()
    migrate(database)
    expect(database.prepare('select name from sessions').all()).toEqual([{ name: 'first' }])
    expect(database.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(2)
  })
})
