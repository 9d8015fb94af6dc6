import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMeta, setMeta } from '#shared/document/index.ts'
import { createRequestContext, newId, WorkspaceEvents, type RequestContext } from '#services/host/index.ts'
import { localTenant, Store, type TenantStore } from '#services/store/index.ts'
import { DocumentHub } from './document-hub.ts'

describe('M6.9 stored documents', () => {
  let directory: string
  let store: Store
  let tenant: TenantStore
  let hub: DocumentHub
  const id = newId()

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'promenade-hub-'))
    store = new Store({ directory })
    tenant = store.forTenant(localTenant)
    hub = new DocumentHub({ dataVersion: () => store.dataVersion() })
    const row = { id, name: '', kind: 'gallery', count: 0, created_at: 1, updated_at: 1 }
    tenant.run(tenant.db.insertInto('environments').values(row))
  })
  afterEach(() => {
    hub.close()
    store.close()
    rmSync(directory, { recursive: true })
  })

  const request = (on = tenant): RequestContext => createRequestContext({ tenant: on, events: new WorkspaceEvents() })
  const rename = (name: string, fail = false, context = request(), by = hub): void =>
    context.commit(() => {
      by.change(context, id, (doc) => setMeta(doc, 'name', name))
      if (fail) throw new Error('The disk said no.')
    })
  const name = (by = hub, on = tenant): string => readMeta(by.read(on, id)).name
  const updateCount = (): number => tenant.all(tenant.db.selectFrom('environment_updates').select('sequence')).length

  it('gives up in memory what a failed transaction did not store', () => {
    rename('first')
    const context = request()
    expect(() => rename('lost', true, context)).toThrow('The disk said no.')
    expect(name()).toBe('first')
    rename('second', false, context)
    expect(name()).toBe('second')
    expect(name(new DocumentHub({ dataVersion: () => 0 }))).toBe('second')
  })

  it('gives it up even where another process has taken its place in the meantime', () => {
    rename('first')
    expect(() => rename('lost', true)).toThrow('The disk said no.')
    const elsewhere = new Store({ directory })
    const others = new DocumentHub({ dataVersion: () => elsewhere.dataVersion() })
    rename('theirs', false, request(elsewhere.forTenant(localTenant)), others)
    expect(name()).toBe('theirs')
    elsewhere.close()
  })

  it('keeps the document when the work on it throws', () => {
    rename('first')
    const context = request()
    const failing = (): unknown =>
      context.commit(() =>
        hub.change(context, id, (doc) => {
          setMeta(doc, 'name', 'half')
          throw new Error('A defect.')
        }),
      )
    expect(failing).toThrow('A defect.')
    expect(name()).toBe('first')
  })

  it('folds many updates into a snapshot, from which any process goes on', () => {
    const elsewhere = new Store({ directory })
    const others = new DocumentHub({ dataVersion: () => elsewhere.dataVersion() })
    const there = elsewhere.forTenant(localTenant)
    rename('0')
    expect(name(others, there)).toBe('0')
    for (let index = 1; index <= 1200; index += 1) rename(String(index))
    expect(updateCount()).toBeLessThan(600)
    expect(name(others, there)).toBe('1200')
    expect(name(new DocumentHub({ dataVersion: () => 0 }), there)).toBe('1200')
    elsewhere.close()
  })

  it('gives up a snapshot that was not stored either', () => {
    for (let index = 1; index <= 500; index += 1) rename(String(index))
    expect(() => rename('folded and lost', true)).toThrow('The disk said no.')
    expect(name()).toBe('500')
    rename('501')
    expect(name(new DocumentHub({ dataVersion: () => 0 }))).toBe('501')
  })

  it('writes nothing where nothing changes', () => {
    const context = request()
    context.commit(() => hub.change(context, id, () => undefined))
    expect(updateCount()).toBe(0)
  })
})
