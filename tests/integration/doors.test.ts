import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import { serveMessagePort, type StudioServer } from '#services/server/index.ts'
import { createClient, type StudioConnection } from '#renderer/rpc/client.ts'
import { contractAddress, serveStudio, temporaryStudio, type TestStudio } from '../support/studio.ts'

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
