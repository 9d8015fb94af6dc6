import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { StudioClient } from '#shared/contract/index.ts'
import { applyItemChange, removeItem, rootOf } from '#shared/document/index.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { Studio } from '#services/studio.ts'
import { PlaceBench } from '../../tests/support/places.ts'
import { TestWindow } from '../../tests/support/window.ts'

/** A client on the other end of a real message channel, as a window has it. */
function overChannel(studio: Studio): { client: StudioClient; close: () => void } {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(studio.router).upgrade(port1, { context: studio.request() })
  port1.start()
  port2.start()
  const client = createORPCClient(new RPCLink({ port: port2 })) as StudioClient
  return {
    client,
    close: () => {
      port1.close()
      port2.close()
    },
  }
}

describe('M6.9 live places', () => {
  let bench: PlaceBench
  let studio: Studio
  let place: Environment
  let windows: TestWindow[]
  let closers: (() => void)[]

  beforeEach(async () => {
    bench = new PlaceBench()
    studio = bench.open()
    place = await bench.build(studio.client())
    windows = []
    closers = []
  })
  afterEach(async () => {
    for (const window of windows) await window.disconnect()
    for (const close of closers) close()
    await bench.dispose()
  })

  const openWindow = async (name: string, on = studio): Promise<TestWindow> => {
    const { client, close } = overChannel(on)
    closers.push(close)
    const window = new TestWindow(client, place.id, name)
    windows.push(window)
    await window.connect()
    return window
  }
  const itemId = (index: number): string => place.items[index]?.id ?? ''
  const stored = (): Promise<Environment> => studio.client().environments.get({ id: place.id })
  const agree = (...all: TestWindow[]): Promise<void> =>
    vi.waitFor(async () => {
      const truth = await stored()
      for (const window of all) expect(window.environment).toEqual(truth)
    })

  it('gives a newcomer the whole place', async () => {
    const window = await openWindow('one')
    expect(window.environment).toEqual(place)
  })

  it('shows in one window what another does, and what words do', async () => {
    const [one, two] = [await openWindow('one'), await openWindow('two')]
    await one.act((doc) => void applyItemChange(doc, { id: itemId(0), position: [1, 2, 3] }))
    await vi.waitFor(() => expect(two.environment.items[0]?.position).toEqual([1, 2, 3]))
    await studio.client().environments.arrange({ environmentId: place.id, arrangement: 'circle' })
    await agree(one, two)
    expect(two.environment.kind).toBe('circle')
    await studio.client().history.undo({ environmentId: place.id })
    await agree(one, two)
    expect(two.environment.items[0]?.position).toEqual([1, 2, 3])
  })

  it('merges after a lost connection: both keep what they did', async () => {
    const [one, two] = [await openWindow('one'), await openWindow('two')]
    await two.disconnect()
    await two.act((doc) => {
      applyItemChange(doc, { id: itemId(0), scale: [2, 2, 2] })
      applyItemChange(doc, { id: itemId(1), position: [9, 9, 9] })
      removeItem(doc, itemId(2))
    })
    await one.act((doc) => {
      applyItemChange(doc, { id: itemId(0), position: [1, 2, 3] })
      applyItemChange(doc, { id: itemId(2), position: [4, 4, 4] })
    })
    await two.connect()
    await agree(one, two)
    const { items } = await stored()
    expect(items.find(({ id }) => id === itemId(0))).toMatchObject({ position: [1, 2, 3], scale: [2, 2, 2] })
    expect(items.find(({ id }) => id === itemId(1))).toMatchObject({ position: [9, 9, 9] })
    expect(items.some(({ id }) => id === itemId(2))).toBe(false)
  })

  it('makes one step of a whole gesture', async () => {
    const window = await openWindow('one')
    for (let x = 1; x <= 5; x += 1) {
      await window.act((doc) => void applyItemChange(doc, { id: itemId(0), position: [x, 1, 1] }), 'drag-1')
    }
    expect(await studio.client().history.list({ environmentId: place.id, limit: 1 })).toMatchObject([{ label: 'Move' }])
    await studio.client().history.undo({ environmentId: place.id })
    expect((await stored()).items[0]).toEqual(place.items[0])
    await agree(window)
    await studio.client().history.redo({ environmentId: place.id })
    expect((await stored()).items[0]?.position).toEqual([5, 1, 1])
  })

  it('follows what another process writes', async () => {
    const elsewhere = bench.open()
    const [one, two] = [await openWindow('one'), await openWindow('two', elsewhere)]
    await one.act((doc) => void applyItemChange(doc, { id: itemId(0), position: [1, 2, 3] }))
    await two.act((doc) => void applyItemChange(doc, { id: itemId(0), scale: [3, 3, 3] }))
    await agree(one, two)
    await elsewhere.client().history.undo({ environmentId: place.id })
    await agree(one, two)
    expect((await elsewhere.client().environments.get({ id: place.id })).items[0]).toMatchObject({
      position: [1, 2, 3],
      scale: [1, 1, 1],
    })
  })

  it('tells who is there and who left', async () => {
    const [one, two] = [await openWindow('one'), await openWindow('two')]
    const presence = (clientId: string) => ({
      clientId,
      name: clientId,
      color: '#ff8800',
      camera: place.camera,
      selection: [],
    })
    await studio.client().environments.presence({ id: place.id, presence: presence('one') })
    await vi.waitFor(() => expect([...two.present.keys()]).toEqual(['one']))
    expect(one.present.size).toBe(0)
    const late = await openWindow('late')
    await vi.waitFor(() => expect(late.present.get('one')?.name).toBe('one'))
    await one.disconnect()
    await vi.waitFor(() => expect(two.present.size).toBe(0))
  })

  describe('refuses, untouched,', () => {
    const push = (update: Uint8Array | string): Promise<unknown> =>
      studio.client().environments.push({
        id: place.id,
        clientId: 'mallory',
        update: typeof update === 'string' ? update : Buffer.from(update).toString('base64'),
        gesture: 'g',
        label: 'Harm',
      })
    const edited = (work: (doc: Y.Doc) => void): Uint8Array => {
      const doc = new Y.Doc()
      doc.transact(() => work(doc))
      return Y.encodeStateAsUpdate(doc)
    }
    const afterAnUnsentEdit = (): Uint8Array => {
      const doc = new Y.Doc()
      rootOf(doc, 'meta').set('name', 'lost')
      const vector = Y.encodeStateVector(doc)
      rootOf(doc, 'meta').set('name', 'found')
      return Y.encodeStateAsUpdate(doc, vector)
    }
    it.each<[string, () => Uint8Array | string]>([
      ['what is not base64', () => '*'],
      ['nothing at all', () => ''],
      ['noise', () => Uint8Array.from({ length: 300 }, (_, index) => (index * 193) % 256)],
      ['a truncated update', () => edited((doc) => rootOf(doc, 'meta').set('name', 'x'.repeat(50))).slice(0, 40)],
      ['an update with gaps', afterAnUnsentEdit],
      ['a position that is none', () => edited((doc) => rootOf(doc, 'items').set('a:position', [1, Number.NaN, 2]))],
      ['a nested type', () => edited((doc) => rootOf(doc, 'items').set('a', new Y.Map()))],
      ['an item of no asset', () => edited((doc) => rootOf(doc, 'items').set('a', { assetId: '../x' }))],
      ['another part of a document', () => edited((doc) => doc.getText('novel').insert(0, 'Call me'))],
    ])('%s', async (_, make) => {
      await expect(push(make())).rejects.toMatchObject({ code: 'INVALID_INPUT' })
      expect(await stored()).toEqual(place)
      expect(await studio.client().history.list({ environmentId: place.id })).toHaveLength(1)
      const window = await openWindow('after')
      await window.act((doc) => void applyItemChange(doc, { id: itemId(0), caption: 'still alive' }))
      expect((await stored()).items[0]?.caption).toBe('still alive')
    })
  })
})
