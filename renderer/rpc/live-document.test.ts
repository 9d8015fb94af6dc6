import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyItemChange, readEnvironment, readItem } from '#shared/document/index.ts'
import type { Camera } from '#shared/model/environment.ts'
import { wireHost, wireTo, type Wire } from '../../tests/support/broken-network.ts'
import {
  importText,
  serveStudio,
  temporaryStudio,
  type StudioServer,
  type TestStudio,
} from '../../tests/support/studio.ts'
import { createClient, type StudioConnection } from './client.ts'
import { Gesture } from './gesture.ts'
import { LiveDocument } from './live-document.ts'

let test: TestStudio
let server: StudioServer
let wire: Wire
let environmentId = ''
let itemIds: string[] = []
let near: { connection: StudioConnection; live: LiveDocument }
let far: { connection: StudioConnection; live: LiveDocument }

function open(url: string) {
  const connection = createClient({ url, patience: 500 })
  return { connection, live: new LiveDocument({ client: connection.client, environmentId, longestPause: 200 }) }
}

beforeEach(async () => {
  test = await temporaryStudio()
  const assetIds = [await importText(test, 'one.txt', 'one'), await importText(test, 'two.txt', 'two')]
  const client = test.studio.client()
  const canvas = await client.canvases.create({ name: 'Texts', assetIds })
  const layout = await client.layouts.create({ name: 'Texts', canvasIds: [canvas.id], arrangement: 'grid' })
  environmentId = (await client.environments.create({ name: 'Place', layoutIds: [layout.id] })).id
  itemIds = (await client.environments.get({ id: environmentId })).items.map((item) => item.id)
  server = await serveStudio(test)
  const { port } = new URL(server.url)
  wire = await wireTo(Number(port))
  near = open(`ws://127.0.0.1:${port}/rpc`)
  far = open(`ws://${wireHost}:${port}/rpc`)
})

afterEach(async () => {
  for (const { connection, live } of [near, far]) {
    await live.close()
    connection.close()
  }
  await wire.close()
  await server.close()
  await test.end()
})

const first = () => itemIds[0] ?? ''
const second = () => itemIds[1] ?? ''
const at = (side: typeof near, id: string) => readItem(side.live.doc, id)?.position
const until = (side: typeof near, status: string) => expect.poll(() => side.live.status).toBe(status)
const place = (side: typeof near, id: string, x: number, gesture: Gesture | string = 'Move') =>
  side.live.edit(gesture, (doc) => applyItemChange(doc, { id, position: [x, 1, 2] }))

describe('M6.9 one environment in two windows', () => {
  it('shows in one what is done in the other', async () => {
    await Promise.all([until(near, 'live'), until(far, 'live')])
    place(near, first(), 5)
    await expect.poll(() => at(far, first()), { timeout: 1_000, interval: 10 }).toEqual([5, 1, 2])
    place(far, second(), 7)
    await expect.poll(() => at(near, second()), { timeout: 1_000, interval: 10 }).toEqual([7, 1, 2])
    const stored = await test.studio.client().environments.get({ id: environmentId })
    expect(stored).toEqual(readEnvironment(near.live.doc, environmentId))
  })

  it('merges what both did while the connection was cut', async () => {
    await Promise.all([until(near, 'live'), until(far, 'live')])
    wire.cut()
    await until(far, 'offline')
    expect(far.connection.state).toBe('reconnecting')
    place(near, first(), 5)
    place(far, second(), 7)
    far.live.edit('Make larger', (doc) => applyItemChange(doc, { id: first(), scale: [2, 2, 2] }))
    await near.live.flushed()
    // Nothing passes, in either direction, and what was done is there to be seen at once.
    expect(at(far, first())).not.toEqual([5, 1, 2])
    expect([at(far, second()), far.live.hasUnsent]).toEqual([[7, 1, 2], true])
    wire.mend()
    await until(far, 'live')
    await far.live.flushed()
    await expect.poll(() => at(near, second())).toEqual([7, 1, 2])
    for (const side of [near, far]) {
      expect(readItem(side.live.doc, first())).toMatchObject({ position: [5, 1, 2], scale: [2, 2, 2] })
    }
    expect(readEnvironment(far.live.doc, environmentId)).toEqual(readEnvironment(near.live.doc, environmentId))
  })

  it('loses nothing when the connection breaks again and again in the middle of a drag', async () => {
    await until(far, 'live')
    const drag = new Gesture('Move a picture')
    for (let step = 1; step <= 60; step += 1) {
      place(far, first(), step, drag)
      if (step % 15 === 0) wire.cut()
      if (step % 15 === 5) wire.mend()
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    wire.mend()
    await until(far, 'live')
    await far.live.flushed()
    const stored = await test.studio.client().environments.get({ id: environmentId })
    expect(stored.items.find((item) => item.id === first())?.position).toEqual([60, 1, 2])
  })

  it('makes one gesture one step for undo, however many edits it had', async () => {
    await Promise.all([until(near, 'live'), until(far, 'live')])
    const before = at(near, first())
    const drag = new Gesture('Move a picture')
    for (let step = 1; step <= 20; step += 1) {
      place(near, first(), step, drag)
      await new Promise((resolve) => setTimeout(resolve, 8))
    }
    await near.live.flushed()
    const undone = await near.connection.client.history.undo({ environmentId })
    expect(undone.entry?.label).toBe('Move a picture')
    await expect.poll(() => [at(near, first()), at(far, first())]).toEqual([before, before])
  })

  it('starts over from the host when a change is refused, and works on', async () => {
    await Promise.all([until(near, 'live'), until(far, 'live')])
    const former = near.live.doc
    near.live.edit('Break it', (doc) => doc.getMap('items').set(`${first()}:position`, 'nowhere'))
    await expect.poll(() => near.live.problem?.code).toBe('INVALID_INPUT')
    await until(near, 'live')
    expect(near.live.doc).not.toBe(former)
    expect(near.live.hasUnsent).toBe(false)
    place(near, first(), 9)
    await expect.poll(() => at(far, first())).toEqual([9, 1, 2])
  })

  it('shows where the other is, and that they left', async () => {
    await Promise.all([until(near, 'live'), until(far, 'live')])
    const camera: Camera = { position: [1, 2, 3], target: [0, 0, 0], fov: 1 }
    const presence = { name: 'Ada', color: '#aa3355', camera, selection: [first()] }
    far.live.setPresence(presence)
    await expect.poll(() => [...near.live.others.values()]).toEqual([{ clientId: far.live.clientId, ...presence }])
    wire.cut()
    await expect.poll(() => near.live.others.size).toBe(0)
    wire.mend()
    await expect.poll(() => near.live.others.size).toBe(1)
  })

  it('says so when the environment is not there', async () => {
    const live = new LiveDocument({
      client: near.connection.client,
      environmentId: '01890000-0000-7000-8000-000000000000',
    })
    await expect.poll(() => live.status).toBe('gone')
    await live.close()
  })
})

describe('M9.1 the connection', () => {
  it('fails what was under way with a sentence, and lets later calls wait until it is back', async () => {
    await until(far, 'live')
    const events = await far.connection.client.workspace.events({})
    const next = events.next()
    wire.cut()
    await expect(next).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(far.connection.client.workspace.info({})).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    wire.mend()
    await expect.poll(() => far.connection.state).toBe('connected')
    await expect(far.connection.client.workspace.info({})).resolves.toMatchObject({ counts: { environments: 1 } })
  })
})
