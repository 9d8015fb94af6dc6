import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import { SqliteBroker } from '#services/messages/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import { holdLocks, type LockHolder } from '../support/lock.ts'
import { killPlan } from '../support/run-child.ts'
import { definitionOf } from '../support/runs.ts'
import { importText, serveStudio, temporaryStudio, type StudioServer, type TestStudio } from '../support/studio.ts'

/** What the acts below need. */
interface Ground {
  client: StudioClient
  folder: string
  assetId: string
  environmentId: string
}

/**
 * What a person does while another program holds the lock of the workspace. Each is begun under the lock, waits for it
 * without keeping anyone waiting, and is then done once. One more is one line.
 */
const acts: readonly [
  what: string,
  act: (ground: Ground) => Promise<unknown>,
  done: (ground: Ground) => Promise<unknown>,
][] = [
  [
    'making a canvas',
    ({ client, assetId }) => client.canvases.create({ name: 'Under lock', assetIds: [assetId] }),
    async ({ client }) => (await client.canvases.list({})).filter(({ name }) => name === 'Under lock').length,
  ],
  [
    'renaming a place',
    ({ client, environmentId }) => client.environments.rename({ environmentId, name: 'Renamed' }),
    async ({ client, environmentId }) =>
      (await client.environments.get({ id: environmentId })).name === 'Renamed' ? 1 : 0,
  ],
  [
    'undo',
    ({ client, environmentId }) => client.history.undo({ environmentId }),
    async ({ client, environmentId }) =>
      (await client.environments.get({ id: environmentId })).name === 'Place' ? 1 : 0,
  ],
  [
    'redo',
    ({ client, environmentId }) => client.history.redo({ environmentId }),
    async ({ client, environmentId }) =>
      (await client.environments.get({ id: environmentId })).name === 'Renamed' ? 1 : 0,
  ],
  [
    'a choice of looks',
    ({ client }) => client.workspace.setPreferences({ theme: 'light' }),
    async ({ client }) => ((await client.workspace.preferences({})).theme === 'light' ? 1 : 0),
  ],
  [
    'an import',
    async ({ client, folder }) => {
      for await (const event of await client.assets.import({ paths: [folder] })) void event
    },
    async ({ client }) => (await client.assets.find({ filter: { text: 'underlock' } })).total,
  ],
  [
    'an export',
    ({ client, environmentId, folder }) =>
      client.exports.gallery({ environmentId, directory: join(folder, '..', 'exported') }),
    async ({ folder }) => (existsSync(join(folder, '..', 'exported', 'index.html')) ? 1 : 0),
  ],
  [
    'a sentence',
    async ({ client }) => {
      for await (const event of await client.agent.say({ text: 'make a gallery of everything called Said' })) void event
    },
    async ({ client }) => (await client.runs.list({})).filter(({ status }) => status === 'completed').length,
  ],
]

describe('M9.1 another program holds the lock of the workspace', () => {
  let test: TestStudio
  let server: StudioServer
  let other: LockHolder
  let ground: Ground

  beforeAll(async () => {
    test = await temporaryStudio()
    server = await serveStudio(test)
    const client = test.studio.client()
    const assetId = await importText(test, 'first.md', '# First')
    const canvas = await client.canvases.create({ name: 'All', assetIds: [assetId] })
    const layout = await client.layouts.create({ name: 'All', canvasIds: [canvas.id], arrangement: 'grid' })
    const { id } = await client.environments.create({ name: 'Place', layoutIds: [layout.id] })
    const folder = join(test.folder, 'media')
    mkdirSync(folder)
    writeFileSync(join(folder, 'underlock.md'), '# Underlock')
    ground = { client, folder, assetId, environmentId: id }
    other = holdLocks(test.studio.workspace)
  })

  afterAll(async () => {
    await other.end()
    await server.close()
    await test.end()
  })

  it.each(acts)('%s waits, nobody else does, and it is done once', async (_what, act, done) => {
    await other.take()
    let over = false
    const acting = act(ground).finally(() => (over = true))
    // Answered while the lock is held, or this never ends: it is let go of only below.
    for (let asked = 0; asked < 4; asked += 1) {
      expect((await fetch(`${server.origin}/health`)).ok).toBe(true)
      await ground.client.canvases.list({})
      await sleep(200)
    }
    expect(over).toBe(false)
    await other.free()
    await acting
    expect(await done(ground)).toBe(1)
  })

  it('many wait at once, and each is done once', async () => {
    await other.take()
    const names = Array.from({ length: 40 }, (_none, index) => `Many ${index}`)
    const acting = names.map((name) => ground.client.canvases.create({ name, assetIds: [ground.assetId] }))
    let reset = 0
    for (let asked = 0; asked < 4; asked += 1) {
      await fetch(`${server.origin}/health`).catch(() => (reset += 1))
      await sleep(200)
    }
    await other.free()
    await Promise.all(acting)
    // A thread that is held for seconds lets connections run out.
    expect(reset).toBe(0)
    const made = (await ground.client.canvases.list({}))
      .map(({ name }) => name)
      .filter((name) => name.startsWith('Many'))
    expect(made.toSorted()).toEqual(names.toSorted())
  })

  it('a run under way goes through it, and the heart of the process goes on beating', async () => {
    await other.take()
    const running = (async () => {
      const events = []
      for await (const event of await ground.client.agent.say({ text: 'make a timeline of everything' }))
        events.push(event)
      return events.at(-1)
    })()
    // Longer than a heartbeat, and than the poll for what others write.
    await sleep(2500)
    await other.free()
    expect(await running).toMatchObject({ type: 'done', status: 'completed' })
  })
})

describe('M3.8 another program holds the lock while messages are sent', () => {
  it('sending waits for it without holding the thread, and is done once; beyond patience it says so', async () => {
    const home = mkdtempSync(join(tmpdir(), 'promenade-locked-queue-'))
    const store = new Store({ directory: home, patienceMilliseconds: 1500 })
    const broker = new SqliteBroker(store.forTenant(localTenant))
    await broker.declare('curator')
    const other = holdLocks(home)
    await other.take()
    let over = false
    const sending = broker.send([{ to: 'curator', sender: 'ann', body: 'a' }]).finally(() => (over = true))
    await sleep(500)
    expect(over).toBe(false)
    await other.free()
    await sending
    const [message] = await broker.take('curator', { consumer: 'one' })
    await other.take()
    await expect(broker.acknowledge(message ? [message] : [])).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: 'Another program is writing to this workspace and has not finished.',
    })
    await other.free()
    await broker.acknowledge(message ? [message] : [])
    expect(broker.lengths().every(({ waiting, held }) => waiting + held === 0)).toBe(true)
    await other.end()
    broker.close()
    store.close()
    rmSync(home, { recursive: true })
  })
})

describe('M9.1 another program holds the lock longer than anyone waits', () => {
  let test: TestStudio
  let other: LockHolder
  beforeAll(async () => {
    test = await temporaryStudio({ patienceMilliseconds: 300 })
    await importText(test, 'first.md', '# First')
    other = holdLocks(test.studio.workspace)
  })
  afterAll(async () => {
    await other.end()
    await test.end()
  })

  it('whoever waits is told to try again, nothing ends, and a run goes on by itself', async () => {
    const client = test.studio.client()
    const happened: string[] = []
    const plan = definitionOf(killPlan(join(test.folder, 'exported')))
    const running = (async () => {
      for await (const event of await client.agent.runPlan({ plan, text: 'make four places', session: 'one' })) {
        happened.push(event.type)
        if (event.type === 'plan_created') await other.take()
        if (event.type === 'error') happened.push(`${event.error.code} ${event.error.next}`)
      }
    })()
    await running
    const refused = client.canvases.create({ name: 'Refused', assetIds: [] })
    await expect(refused).rejects.toMatchObject({ code: 'UNAVAILABLE', data: { next: 'Try again in a moment.' } })
    expect(happened).toContain('UNAVAILABLE It goes on by itself.')
    await other.free()
    await test.studio.recovered()
    expect((await client.runs.list({})).map(({ status }) => status)).toEqual(['completed'])
    expect(await client.environments.list({})).toHaveLength(4)
    expect((await client.workspace.doctor({})).checks.filter((check) => !check.ok)).toEqual([])
  })
})
