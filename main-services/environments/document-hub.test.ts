import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readMeta, setMeta, type DocumentMaps } from '#shared/document/index.ts'
import { StudioError } from '#shared/model/errors.ts'
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

  describe('stay in memory when an edit is refused:', () => {
    const encode = (work: (doc: Y.Doc) => void): Uint8Array => {
      const doc = new Y.Doc()
      work(doc)
      return Y.encodeStateAsUpdate(doc)
    }
    const push = (update: Uint8Array) => (context: RequestContext) =>
      hub.merge(context, id, { update, client: 'window', known: () => new Set<string>() })
    const edit = (work: (doc: DocumentMaps) => void) => (context: RequestContext) => hub.change(context, id, work)

    it.each<[string, (context: RequestContext) => unknown]>([
      [
        'work that throws halfway',
        edit((doc) => {
          setMeta(doc, 'name', 'half')
          throw new StudioError('NOT_FOUND', 'There is no such thing.')
        }),
      ],
      ['work that leads out of bounds', edit((doc) => setMeta(doc, 'name', ''))],
      ['noise', push(new Uint8Array(Buffer.from('AQG5yumsBgAoAQRtZXRhBGtpbmQ=', 'base64')))],
      ['a value that does not fit', push(encode((doc) => doc.getMap('meta').set('camera', 'here')))],
      ['a thing of no asset', push(encode((doc) => doc.getMap('items').set('a', thing)))],
      ['another part of a document', push(encode((doc) => doc.getText('novel').insert(0, 'Call me')))],
      ['a change that builds on one that is not there', push(laterHalf())],
    ])('%s', (_, work) => {
      rename('first')
      const before = hub.read(tenant, id)
      const context = request()
      expect(() => context.commit(() => work(context))).toThrow(StudioError)
      expect(hub.read(tenant, id)).toBe(before)
      expect(name()).toBe('first')
      rename('second')
      expect(name(new DocumentHub({ dataVersion: () => 0 }))).toBe('second')
    })
  })

  it('take a window’s changes under its own Yjs client only', () => {
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
    theirs.clientID = mine.clientID
    mine.getMap('meta').set('name', 'mine')
    theirs.getMap('meta').set('name', 'theirs')
    theirs.getMap('meta').set('name', 'theirs again')
    const context = request()
    const push = (doc: Y.Doc, client: string): unknown =>
      context.commit(() =>
        hub.merge(context, id, { update: Y.encodeStateAsUpdate(doc), client, known: () => new Set<string>() }),
      )
    push(mine, 'one')
    expect(() => push(theirs, 'two')).toThrow(/another window/)
    mine.getMap('meta').set('name', 'mine again')
    push(mine, 'one')
    expect(name()).toBe('mine again')
  })
})

const thing = {
  assetId: newId(),
  roomId: 'hall',
  position: [0, 0, 0],
  rotation: [0, 0, 0],
  scale: [1, 1, 1],
  size: [1, 1, 1],
}

/** The second of two edits, without the first. */
function laterHalf(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('meta').set('name', 'lost')
  const before = Y.encodeStateVector(doc)
  doc.getMap('meta').set('name', 'found')
  return Y.encodeStateAsUpdate(doc, before)
}
