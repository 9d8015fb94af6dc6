import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import { serveMessagePort, type StudioServer } from '#services/server/index.ts'
import { createClient, type StudioConnection } from '#renderer/rpc/client.ts'
import { contractAddress, importText, serveStudio, temporaryStudio, type TestStudio } from '../support/studio.ts'

let test: TestStudio
let server: StudioServer
let socket: StudioConnection
const channel = new MessageChannel()
const doors: [string, () => StudioClient][] = [
  ['in process', () => test.studio.client()],
  ['over a message port', () => createORPCClient<StudioClient>(new RPCLink({ port: channel.port1 }))],
  ['over a WebSocket', () => socket.client],
]

beforeAll(async () => {
  test = await temporaryStudio()
  server = await serveStudio(test)
  serveMessagePort(test.studio, channel.port2)
  channel.port1.start()
  channel.port2.start()
  socket = createClient({ url: contractAddress(server) })
})
afterAll(async () => {
  socket.close()
  channel.port1.close()
  await server.close()
  await test.end()
})

describe.each(doors)('M9.1 the contract %s', (_, open) => {
  it('gives the same answers', async () => {
    const client = open()
    const made = await client.canvases.create({ name: 'Doors', assetIds: [] })
    expect((await client.canvases.list({})).map((canvas) => canvas.id)).toContain(made.id)
    expect(await client.workspace.info({})).toMatchObject({ version: expect.any(String), offline: true })
  })

  it('says what is wrong with a code and a sentence', async () => {
    const client = open()
    const unknown = client.canvases.get({ id: '01890000-0000-7000-8000-000000000000' })
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND', data: { kept: expect.any(String) } })
    const malformed = client.canvases.get({ id: 'no id' })
    await expect(malformed).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('id') })
  })

  it('streams what changes, and lets go when the reader leaves', async () => {
    const client = open()
    const events = await client.workspace.events({})
    const first = events.next()
    // The stream is open once its first answer is on the way; until then nothing is missed by asking again.
    const change = setInterval(() => void client.workspace.setPreferences({ motion: 'reduced' }), 20)
    expect(await first).toMatchObject({ value: { type: 'preferences_changed' }, done: false })
    clearInterval(change)
    await events.return?.()
    expect(await client.workspace.preferences({})).toMatchObject({ motion: 'reduced', theme: 'dark' })
  })

  it('makes each call a step of its own for undo', async () => {
    const client = open()
    const one = await client.canvases.create({ name: 'One', assetIds: [] })
    const two = await client.canvases.create({ name: 'Two', assetIds: [] })
    await client.history.undo({})
    const ids = (await client.canvases.list({})).map((canvas) => canvas.id)
    expect([ids.includes(one.id), ids.includes(two.id)]).toEqual([true, false])
  })
})

describe.each(doors.slice(1))('M9.1 a file in place of an input, %s', (_, open) => {
  it('is refused with a sentence, and the door stays open', async () => {
    const client = open()
    const input = { id: new File(['what it holds'], 'a.txt') } as unknown as { id: string }
    await expect(client.canvases.get(input)).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringMatching(/^The contract takes JSON: .+\.$/),
    })
    expect(await client.workspace.info({})).toMatchObject({ offline: true })
  })
})

describe('M6.4 whose step it is, over the door of a window', () => {
  const opened: StudioConnection[] = []
  const openSession: { id: string | null } = { id: null }
  const window = (id: string) => {
    const connection = createClient({ url: contractAddress(server), window: id, session: () => openSession.id })
    opened.push(connection)
    return connection.client
  }
  afterAll(() => opened.forEach((connection) => connection.close()))

  it('a window takes back what was said and done in it, a conversation what was done while it was open', async () => {
    const [a, b] = [window('a'), window('b')]
    const place = await placeOf(a)
    const turn = { text: 'light it warm', session: 'doors', context: { environmentId: place.id } }
    for await (const event of await a.agent.say(turn)) if (event.type === 'session') openSession.id = event.sessionId
    expect(await b.history.next({})).toEqual({ undo: null, redo: null })
    expect((await a.history.next({})).undo?.label).toBe('light it warm')
    const step = 'just-this'
    await a.environments.rename({ environmentId: place.id, name: 'By hand' }, { context: { step } })
    expect((await a.history.next({})).undo?.step).toBe(step)
    openSession.id = null
    const undo = { text: 'undo', session: 'doors', context: {} }
    for await (const event of await test.studio.client().agent.say(undo)) void event
    expect((await a.environments.get({ id: place.id })).name).toBe('Doors')
    expect(await a.history.replayStep({ step, direction: 'redo' })).toMatchObject({ shownIn: place.id })
  })

  async function placeOf(client: StudioClient) {
    const id = await importText(test, 'doors.txt', 'something to hang')
    const canvas = await client.canvases.create({ name: 'Doors', assetIds: [id] })
    const layout = await client.layouts.create({ name: 'Doors', canvasIds: [canvas.id], arrangement: 'grid' })
    return client.environments.create({ name: 'Doors', layoutIds: [layout.id] })
  }
})
