import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { localTenant, Store, type TenantStore } from './store.ts'

describe('M9.1 a write that finds the workspace locked', () => {
  let directory: string
  let store: Store
  let tenant: TenantStore
  let other: BetterSqlite3.Database

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'promenade-patience-'))
    open(10_000)
    other = new BetterSqlite3(join(directory, 'promenade.db'))
  })
  function open(patienceMilliseconds: number): void {
    store = new Store({ directory, patienceMilliseconds })
    tenant = store.forTenant(localTenant)
  }

  afterEach(() => {
    other.close()
    store.close()
    rmSync(directory, { recursive: true })
  })

  const names = () => tenant.all(tenant.db.selectFrom('canvases').select('name')).map(({ name }) => name)
  const add = (name: string) =>
    tenant.run(tenant.db.insertInto('canvases').values({ id: name, name, notes: '', created_at: 1, updated_at: 1 }))

  it('is made as soon as the other has finished', async () => {
    other.exec('begin immediate')
    const writing = tenant.patiently(() => tenant.transaction(() => add('one')))
    setTimeout(() => other.exec('commit'), 300)
    await writing
    expect(names()).toEqual(['one'])
  })

  it('is given up in the end, with a sentence that says what to do, and nothing is written', async () => {
    store.close()
    open(400)
    other.exec('begin immediate')
    await expect(tenant.patiently(() => add('one'))).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      data: { kept: 'This change was not made.', next: 'Try again in a moment.' },
    })
    other.exec('commit')
    expect(names()).toEqual([])
  })

  it('is not made again where something was written, nor when nobody waits for it any more', async () => {
    other.exec('begin immediate')
    let made = 0
    const write = () => {
      made += 1
      return add('one')
    }
    await expect(tenant.patiently(write, { mayRepeat: () => false })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(tenant.patiently(write, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    })
    expect(made).toBe(2)
    other.exec('commit')
  })
})
