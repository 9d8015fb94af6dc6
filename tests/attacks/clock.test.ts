import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import type { WorkspaceEvent } from '#shared/model/workspace.ts'
import { createStudio, type Studio } from '#services/studio.ts'
import { importText, type TestStudio } from '../support/studio.ts'

const child = join(import.meta.dirname, '../support/ahead-child.ts')
const twoDays = 2 * 24 * 60 * 60 * 1000

interface World {
  client: StudioClient
  test: TestStudio
}

/** What is done after the clock was set back two days, and what must then come first. */
const attacks: [what: string, after: (world: World) => Promise<unknown>, first: (world: World) => Promise<unknown>][] =
  [
    [
      'undo',
      ({ client }) => client.canvases.create({ name: 'after', assetIds: [] }),
      async ({ client }) => (await client.history.undo({})).entry?.label.replace(/.*“(.*)”/, '$1'),
    ],
    [
      'redo',
      async ({ client }) => {
        await client.canvases.create({ name: 'after', assetIds: [] })
        await client.history.undo({})
        await client.history.undo({ environmentId: (await client.environments.list({}))[0]?.id })
        await client.history.redo({})
      },
      async ({ client }) => (await client.history.redo({})).entry?.label.replace(/.*“(.*)”/, '$1'),
    ],
    [
      'the history',
      ({ client }) => client.canvases.create({ name: 'after', assetIds: [] }),
      async ({ client }) => (await client.history.list({}))[0]?.label.replace(/.*“(.*)”/, '$1'),
    ],
    [
      'canvases',
      ({ client }) => client.canvases.create({ name: 'after', assetIds: [] }),
      async ({ client }) => (await client.canvases.list({}))[0]?.name,
    ],
    ['layouts', layOut, async ({ client }) => (await client.layouts.list({}))[0]?.name],
    ['places', build, async ({ client }) => (await client.environments.list({}))[0]?.name],
    [
      'the library',
      ({ test }) => importText(test, 'after.txt', 'set back'),
      async ({ client }) => (await client.assets.list({ order: 'imported-desc' })).assets[0]?.name.replace('.txt', ''),
    ],
    [
      'runs',
      say('after'),
      async ({ client }) => (await client.runs.list({}))[0]?.name.replace('light it cool', 'after'),
    ],
    ['conversations', say('after'), async ({ client }) => (await client.agent.sessions({}))[0]?.name],
    [
      'what was said in a conversation, its last word',
      say('talk'),
      async ({ client }) => {
        const [talk] = (await client.agent.sessions({})).filter(({ name }) => name === 'talk')
        const messages = await client.agent.messages({ sessionId: talk?.id ?? '' })
        return messages.at(-2)?.text.replace('light it cool', 'after')
      },
    ],
    [
      'what “it” is where nothing was said before',
      async (world) => {
        const place = await build(world)
        for await (const event of await world.client.agent.say({ text: 'light it cool', context: {} })) void event
        return place
      },
      async ({ client }) => (await client.history.undo({})).entry && (await client.environments.list({}))[0]?.name,
    ],
  ]

async function layOut({ client }: World) {
  const [canvas] = await client.canvases.list({})
  return client.layouts.create({ name: 'after', canvasIds: [canvas?.id ?? ''], arrangement: 'grid' })
}

async function build(world: World) {
  const { id } = await layOut(world)
  return world.client.environments.create({ name: 'after', layoutIds: [id] })
}

function say(session: string) {
  return async ({ client }: World): Promise<void> => {
    const environmentId = (await client.environments.list({}))[0]?.id
    const said = { text: 'light it cool', session, context: { environmentId } }
    for await (const event of await client.agent.say(said)) void event
  }
}

describe('M3.2 attacks: the clock is set back two days', () => {
  let folder: string
  let studio: Studio
  let world: World

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'promenade-clock-'))
    const file = join(folder, 'ahead.txt')
    await writeFile(file, 'before it was set back')
    await promisify(execFile)(process.execPath, [child, join(folder, 'ahead'), file, String(twoDays)])
  })
  afterAll(() => rm(folder, { recursive: true }))

  beforeEach(async () => {
    const workspace = await mkdtemp(join(folder, 'after-'))
    await cp(join(folder, 'ahead'), workspace, { recursive: true })
    studio = createStudio({ workspace })
    world = { client: studio.client({ window: 'A' }), test: { studio, folder, end: () => studio.close() } }
  })
  afterEach(() => studio.close())

  it.each(attacks)('%s: what was done after comes first', async (_, after, first) => {
    await after(world)
    expect(await first(world)).toBe('after')
  })

  it('things that are added stand after those that were there, and the app hears of them', async () => {
    const [place] = await world.client.environments.list({})
    const before = await world.client.environments.get({ id: place?.id ?? '' })
    const assetId = await importText(world.test, 'after.txt', 'set back')
    const seen: WorkspaceEvent['type'][] = []
    const stop = studio.request().events.subscribe('local', ({ type }) => seen.push(type))
    const { itemIds } = await world.client.environments.addAssets({ environmentId: before.id, assetIds: [assetId] })
    const after = await world.client.environments.get({ id: before.id })
    expect(after.items.map(({ id }) => id)).toEqual([...before.items.map(({ id }) => id), ...itemIds])
    await vi.waitFor(() => expect(seen).toContain('environments_changed'))
    stop()
  })
})
