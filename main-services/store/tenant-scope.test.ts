import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FrequentQuery } from './frequent-query.ts'
import { Store, type TenantStore } from './store.ts'
import { TenantScopeError } from './tenant-scope.ts'

describe('M9.2 tenant isolation', () => {
  let directory: string
  let store: Store
  let anna: TenantStore
  let ben: TenantStore

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'promenade-tenant-'))
    store = new Store({ directory })
    anna = store.forTenant('anna')
    ben = store.forTenant('ben')
    for (const [tenant, name] of [
      [anna, "Anna's"],
      [ben, "Ben's"],
    ] as const) {
      tenant.run(
        tenant.db.insertInto('canvases').values({ id: 'same-id', name, notes: '', created_at: 1, updated_at: 1 }),
      )
    }
  })

  afterEach(() => {
    store.close()
    rmSync(directory, { recursive: true })
  })

  it('reads only its own rows, through aliases, joins and subqueries', () => {
    expect(anna.all(anna.db.selectFrom('canvases').select('name'))).toEqual([{ name: "Anna's" }])
    const joined = anna.db
      .selectFrom('canvases as one')
      .leftJoin('canvases as other', 'other.id', 'one.id')
      .select(['one.name', 'other.name as otherName'])
    expect(anna.all(joined)).toEqual([{ name: "Anna's", otherName: "Anna's" }])
    const nested = anna.db
      .selectFrom((from) => from.selectFrom('canvases').select('name').as('inner'))
      .select('inner.name')
    expect(anna.all(nested)).toEqual([{ name: "Anna's" }])
  })

  it('keeps its condition beside an OR in the query', () => {
    const query = anna.db
      .selectFrom('canvases')
      .select('name')
      .where((where) => where.or([where('id', '=', 'same-id'), where('name', '=', "Ben's")]))
    expect(anna.all(query)).toEqual([{ name: "Anna's" }])
  })

  it('changes and deletes only its own rows', () => {
    expect(anna.run(anna.db.updateTable('canvases').set({ notes: 'mine' }))).toBe(1)
    expect(anna.run(anna.db.deleteFrom('canvases'))).toBe(1)
    expect(ben.all(ben.db.selectFrom('canvases').select(['name', 'notes']))).toEqual([{ name: "Ben's", notes: '' }])
  })

  it('holds for what is built once, whoever executes it and with whatever values', () => {
    const named = new FrequentQuery((db, { id }: { id: string }) =>
      db.selectFrom('canvases').select('name').where('id', '=', id),
    )
    const rename = new FrequentQuery((db, { id, name }: { id: string; name: string }) =>
      db.updateTable('canvases').set({ name }).where('id', '=', id),
    )
    expect(anna.runOf(rename, { id: 'same-id', name: 'New' })).toBe(1)
    expect(anna.getOf(named, { id: 'same-id' })).toEqual({ name: 'New' })
    expect(ben.allOf(named, { id: 'same-id' })).toEqual([{ name: "Ben's" }])
    expect(ben.getOf(named, { id: 'other-id' })).toBeUndefined()
  })

  it('refuses what it cannot scope', () => {
    expect(() => anna.all(anna.db.selectFrom(sql<{ name: string }>`canvases`.as('raw')).select('raw.name'))).toThrow(
      TenantScopeError,
    )
    expect(() => anna.db.schema.dropTable('canvases').compile()).toThrow(TenantScopeError)
  })
})
