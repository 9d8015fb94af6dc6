import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wireHost, wireTo, type Wire } from '../../tests/support/broken-network.ts'
import { serveStudio, temporaryStudio, type StudioServer, type TestStudio } from '../../tests/support/studio.ts'
import { createClient, type StudioConnection } from './client.ts'

let test: TestStudio
let server: StudioServer
let wire: Wire
let connection: StudioConnection

beforeEach(async () => {
  test = await temporaryStudio()
  server = await serveStudio(test)
  const { port } = new URL(server.url)
  wire = await wireTo(Number(port))
  connection = createClient({ url: `ws://${wireHost}:${port}/rpc?key=${server.secret}`, patience: 500 })
})

afterEach(async () => {
  connection.close()
  await wire.close()
  await server.close()
  await test.end()
})

describe('M9.1 the connection', () => {
  it('fails what was under way with a sentence, and lets later calls wait until it is back', async () => {
    const { client } = connection
    await expect.poll(() => connection.state).toBe('connected')
    const events = await client.workspace.events({})
    const next = events.next()
    wire.cut()
    await expect(next).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(client.workspace.info({})).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    wire.mend()
    await expect.poll(() => connection.state).toBe('connected')
    await expect(client.workspace.info({})).resolves.toMatchObject({ counts: { environments: 0 } })
  })
})
