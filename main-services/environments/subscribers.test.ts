import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { SyncEvent } from '#shared/contract/environments.ts'
import { Subscribers } from './subscribers.ts'

const apply = (doc: Y.Doc, event: SyncEvent | undefined): void => {
  if (event?.type === 'update') Y.applyUpdate(doc, Buffer.from(event.update, 'base64'))
}

describe('M6.9 a window that is too slow', () => {
  it('is cut off with a reason rather than left with a hole, and has everything when it comes back', async () => {
    const host = new Y.Doc()
    const subscribers = new Subscribers()
    const window = new Y.Doc()
    const slow = subscribers.join('slow', host, undefined)
    apply(window, (await slow.next()).value)
    for (let index = 0; index < 40; index += 1) {
      const before = Y.encodeStateVector(host)
      host.getMap('items').set(`${index}`, 'x'.repeat(500_000))
      subscribers.tellUpdates(host, [{ update: Y.encodeStateAsUpdate(host, before), origin: 'other' }])
    }
    await expect(slow.next()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(subscribers.size).toBe(0)
    expect(window.getMap('items').size).toBe(0)

    const again = subscribers.join('slow', host, Y.encodeStateVector(window))
    apply(window, (await again.next()).value)
    expect(window.getMap('items').size).toBe(40)
    await again.return()
  })
})
