import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readMeta, setMeta, type DocumentMaps } from '#shared/document/index.ts'
import { StudioError } from '#shared/model/errors.ts'
import { createRequestContext, newId, WorkspaceEvents, type RequestContext } from '#services/host/index.ts'
import { localTenant, Store, type TenantStore } from '#services/store/index.ts'
import { FakeFeed } from '../../tests/support/change-feed.ts'
import { DocumentHub } from './document-hub.ts'

describe('M6.9 stored documents', () => {
  let directory: string
  let store: Store
  let tenant: TenantStore
  let hub: DocumentHub
  let changes: FakeFeed
  const id = newId()

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'promenade-hub-'))
    store = new Store({ directory })
    tenant = store.forTenant(localTenant)
    changes = new FakeFeed()
    hub = new DocumentHub({ changes })
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
    expect(name(new DocumentHub({ changes }))).toBe('second')
  })

  it('gives it up even where another process has taken its place in the meantime', () => {
    rename('first')
    expect(() => rename('lost', true)).toThrow('The disk said no.')
    const elsewhere = new Store({ directory })
    const others = new DocumentHub({ changes })
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
    const others = new DocumentHub({ changes })
    const there = elsewhere.forTenant(localTenant)
    rename('0')
    expect(name(others, there)).toBe('0')
    for (let index = 1; index <= 1200; index += 1) rename(String(index))
    expect(updateCount()).toBeLessThan(600)
    expect(name(others, there)).toBe('1200')
    expect(name(new DocumentHub({ changes }), there)).toBe('1200')
    elsewhere.close()
  })

  it('gives up a snapshot that was not stored either', () => {
    for (let index = 1; index <= 500; index += 1) rename(String(index))
    expect(() => rename('folded and lost', true)).toThrow('The disk said no.')
    expect(name()).toBe('500')
    rename('501')
    expect(name(new DocumentHub({ changes }))).toBe('501')
  })

  describe('follow what another process writes', () => {
    let elsewhere: Store
    let there: (name: string) => void
    beforeEach(() => {
      elsewhere = new Store({ directory })
      const others = new DocumentHub({ changes: new FakeFeed() })
      there = (to) => rename(to, false, request(elsewhere.forTenant(localTenant)), others)
      rename('first')
    })
    afterEach(() => elsewhere.close())

    /** A window that looks on: the name it shows, once it has read all that was sent. */
    const look = () => {
      const stream = hub.join(tenant, id, { clientId: 'window', stateVector: undefined }, undefined)
      const doc = new Y.Doc()
      const read = async (): Promise<unknown> => {
        const { value } = await stream.next()
        if (value?.type === 'update') Y.applyUpdate(doc, Buffer.from(value.update, 'base64'))
        return doc.getMap('meta').get('name')
      }
      return { read, leave: () => stream.return() }
    }

    it('when the feed tells, and only while somebody looks', async () => {
      expect(changes.listeners.size).toBe(0)
      const window = look()
      expect(changes.listeners.size).toBe(1)
      expect(await window.read()).toBe('first')
      there('theirs')
      changes.tell()
      expect(await window.read()).toBe('theirs')
      await window.leave()
      expect(changes.listeners.size).toBe(0)
    })

    it('also when it is written just before they are followed', async () => {
      changes.beforeSubscribing = () => there('theirs')
      const window = look()
      await window.read()
      expect(await window.read()).toBe('theirs')
    })
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
      expect(name(new DocumentHub({ changes }))).toBe('second')
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
