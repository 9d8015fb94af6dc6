import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudioClient } from '../../shared/contract/index.ts'
import { createStudio } from '../../main-services/studio.ts'
import { declaredOperations } from '../support/contract.ts'
import { clientOf, pairDevice, type PairedDevice } from '../support/device.ts'
import { importText, temporaryStudio, type TestStudio } from '../support/studio.ts'

/** Operations that a paired device may call. Every other one is refused, also one that says nothing of it yet. */
const forDevices = [
  'agent.follow',
  'agent.messages',
  'agent.plan',
  'agent.runPlan',
  'agent.say',
  'agent.sessions',
  'assets.called',
  'assets.cards',
  'assets.count',
  'assets.facets',
  'assets.find',
  'assets.get',
  'assets.import',
  'assets.list',
  'assets.names',
  'assets.remove',
  'assets.select',
  'assets.words',
  'canvases.addMembers',
  'canvases.create',
  'canvases.get',
  'canvases.list',
  'canvases.manifest',
  'canvases.relate',
  'canvases.remove',
  'canvases.removeMembers',
  'canvases.update',
  'environments.addAssets',
  'environments.adjust',
  'environments.arrange',
  'environments.create',
  'environments.get',
  'environments.list',
  'environments.presence',
  'environments.push',
  'environments.remove',
  'environments.removeItems',
  'environments.rename',
  'environments.replaceItems',
  'environments.saveViewpoint',
  'environments.setBackdrop',
  'environments.setCamera',
  'environments.setItems',
  'environments.setLighting',
  'environments.sync',
  'exports.gallery',
  'history.list',
  'history.next',
  'history.redo',
  'history.replayStep',
  'history.undo',
  'layouts.create',
  'layouts.get',
  'layouts.list',
  'layouts.remove',
  'runs.cancel',
  'runs.forecast',
  'runs.get',
  'runs.list',
  'runs.pause',
  'runs.resume',
  'runs.trace',
  'tools.list',
  'window.close',
  'window.confirm',
  'window.focus',
  'window.goTo',
  'window.open',
  'window.requests',
  'window.select',
  'window.view',
  'workspace.events',
  'workspace.info',
  'workspace.preferences',
]

/**
 * Paths that a device names. `HOME` holds `Photos` (agreed to, with `cat.txt`), `Private` (`diary.txt`) and links;
 * `WORKSPACE` is the workspace. Add a line for an attack.
 */
const closedPaths: readonly [what: string, path: string][] = [
  ['the whole machine', '/'],
  ['the passwords', '/etc/passwd'],
  ['what is not there', '/no/such/file'],
  ['a folder beside', 'HOME/Private'],
  ['a file beside', 'HOME/Private/diary.txt'],
  ['the folder above', 'HOME'],
  ['dots that lead out', 'HOME/Photos/../Private/diary.txt'],
  ['dots that lead out, by the name of the folder', 'Photos/../Private/diary.txt'],
  ['more dots than there are folders', 'Photos/../../../../../../../../etc/passwd'],
  ['a link to a folder', 'HOME/Photos/link-to-private'],
  ['a file behind a link', 'HOME/Photos/link-to-private/diary.txt'],
  ['a link to a file', 'HOME/Photos/link-to-diary.txt'],
  ['a link that leads nowhere', 'HOME/Photos/link-to-nothing'],
  ['a name that only begins alike', 'HOME/Photos-of-others'],
  ['the workspace', 'WORKSPACE'],
  ['the key', 'WORKSPACE/secret'],
  ['the database', 'WORKSPACE/promenade.db'],
  ['the key by dots', 'HOME/Photos/../../workspace/secret'],
  ['the running process', '/proc/self/environ'],
  ['the home folder', '~/'],
  ['a name of nothing', 'Private'],
  ['an empty name', ' '],
  ['a NUL', 'HOME/Photos/cat.txt\0/etc/passwd'],
  ['a very long one', `/${'x'.repeat(5000)}`],
  ['an address', 'file:///etc/passwd'],
  ['a share', '\\\\server\\share'],
]

let test: TestStudio
let device: PairedDevice
let client: StudioClient
let home: string
let place: string

const filled = (path: string): string => path.replace('HOME', home).replace('WORKSPACE', test.studio.workspace)

beforeAll(async () => {
  test = await temporaryStudio()
  home = join(test.folder, 'home')
  for (const folder of ['Photos', 'Photos/2015', 'Private', 'Photos-of-others'])
    mkdirSync(join(home, folder), { recursive: true })
  writeFileSync(join(home, 'Photos', 'cat.txt'), 'A cat.')
  writeFileSync(join(home, 'Photos', '2015', 'dog.txt'), 'A dog.')
  writeFileSync(join(home, 'Private', 'diary.txt'), 'Dear diary.')
  symlinkSync(join(home, 'Private'), join(home, 'Photos', 'link-to-private'))
  symlinkSync(join(home, 'Private', 'diary.txt'), join(home, 'Photos', 'link-to-diary.txt'))
  symlinkSync(join(home, 'nothing'), join(home, 'Photos', 'link-to-nothing'))
  writeFileSync(join(test.studio.workspace, 'secret'), 'x'.repeat(43), { mode: 0o600 })
  device = pairDevice(test)
  client = clientOf(test, device)
  const note = await importText(test, 'note.txt', 'A note that hangs in the place.')
  const here = test.studio.client()
  const canvas = await here.canvases.create({ name: 'Notes', assetIds: [note] })
  const layout = await here.layouts.create({ name: 'Notes', canvasIds: [canvas.id], arrangement: 'gallery' })
  place = (await here.environments.create({ name: 'Notes', layoutIds: [layout.id] })).id
})
afterAll(() => test.end())

/** Operations by their path, that say that they are for devices, or do not. */
const operations = (open: boolean): string[] =>
  declaredOperations().flatMap(({ name, meta }) => ((meta.forDevices === true) === open ? [name] : []))

const callNamed = (name: string): unknown => {
  const [area = '', operation = ''] = name.split('.')
  const group = client[area as keyof StudioClient] as unknown as Record<string, (input: object) => Promise<unknown>>
  return group[operation]?.({})
}

describe('M9.8 what a paired device may call', () => {
  it('is what was looked at and declared, and nothing else', () => {
    expect(operations(true).toSorted()).toEqual(forDevices)
  })

  it.each(operations(false))('is not %s', async (name) => {
    await expect(callNamed(name)).rejects.toMatchObject({ code: 'DENIED', message: expect.stringContaining('devices') })
  })

  it('is nothing once it was shut out, not even by a call under way', async () => {
    const other = pairDevice(test, 'A phone')
    const theirs = clientOf(test, other)
    await theirs.workspace.info({})
    await test.studio.client().devices.revoke({ id: other.id })
    await expect(theirs.workspace.info({})).rejects.toMatchObject({
      code: 'DENIED',
      message: 'This device was shut out.',
    })
  })
})

const importOf = async (paths: string[], more = {}) => {
  for await (const event of await client.assets.import({ paths, ...more })) if (event.type === 'result') return event
  throw new Error('The import gave no result.')
}

describe('M9.8 where a paired device reaches, with nothing agreed to', () => {
  it.each([...closedPaths, ['a folder of pictures', 'HOME/Photos'] as const])('not %s: %s', async (_, path) => {
    await expect(importOf([filled(path)])).rejects.toMatchObject({
      code: expect.stringMatching(/DENIED|INVALID_INPUT/),
    })
  })

  it('exports nowhere, by default and by name', async () => {
    await expect(client.exports.gallery({ environmentId: place })).rejects.toMatchObject({ code: 'DENIED' })
    const directory = join(home, 'Photos', 'gallery')
    await expect(client.exports.gallery({ environmentId: place, directory })).rejects.toMatchObject({ code: 'DENIED' })
    expect(existsSync(directory)).toBe(false)
    expect(existsSync(join(test.studio.workspace, 'exports'))).toBe(false)
  })
})

describe('M9.8 where a paired device reaches, with one folder agreed to', () => {
  beforeAll(async () => {
    await test.studio.client().devices.allowFolder({ path: join(home, 'Photos') })
  })

  it.each(closedPaths)('still not %s: %s', async (_, path) => {
    await expect(importOf([filled(path)])).rejects.toMatchObject({
      code: expect.stringMatching(/DENIED|INVALID_INPUT/),
    })
    const refused = { code: expect.stringMatching(/DENIED|INVALID_INPUT/) }
    await expect(importOf([join(home, 'Photos'), filled(path)])).rejects.toMatchObject(refused)
    const directory = filled(path)
    await expect(client.exports.gallery({ environmentId: place, directory })).rejects.toMatchObject(refused)
  })

  it('takes in what lies there, by its whole path or by the name of the folder, and follows no link', async () => {
    expect(await importOf([join(home, 'Photos', '2015')])).toMatchObject({ imported: 1 })
    const whole = await importOf(['Photos'])
    expect(whole).toMatchObject({ imported: 1, unchanged: 1 })
    expect(whole.skipped.map(({ path }) => path).toSorted()).toEqual([
      'Photos/link-to-diary.txt',
      'Photos/link-to-nothing',
      'Photos/link-to-private',
    ])
    await expect(importOf(['Photos'], { followLinks: true })).rejects.toMatchObject({ code: 'DENIED' })
    const { assets } = await test.studio.client().assets.list({ filter: { text: 'diary' } })
    expect(assets).toEqual([])
  })

  it('exports below it, and never in its place', async () => {
    const written = await client.exports.gallery({ environmentId: place, directory: 'Photos/gallery' })
    expect(written.path).toBe('Photos/gallery')
    expect(existsSync(join(home, 'Photos', 'gallery', 'index.html'))).toBe(true)
    for (const directory of ['Photos', join(home, 'Photos'), 'Photos/.', 'Photos/2015/..']) {
      await expect(client.exports.gallery({ environmentId: place, directory, replace: true })).rejects.toMatchObject({
        code: 'DENIED',
      })
    }
  })

  it('says the same of what is there and of what is not', async () => {
    const messageOf = async (path: string) => importOf([path]).catch((error: Error) => error.message)
    expect(await messageOf(join(home, 'Private', 'diary.txt'))).toBe(await messageOf(join(home, 'Private', 'no.txt')))
  })

  it('no longer, once the folder was replaced by a link, or forgotten', async () => {
    const here = test.studio.client()
    const swapped = join(home, 'Swapped')
    mkdirSync(swapped)
    await here.devices.allowFolder({ path: swapped })
    const { renameSync } = await import('node:fs')
    renameSync(swapped, join(home, 'Moved'))
    symlinkSync(join(home, 'Private'), swapped)
    await expect(importOf([join(swapped, 'diary.txt')])).rejects.toMatchObject({ code: 'DENIED' })
    await expect(importOf(['Swapped'])).rejects.toMatchObject({ code: 'DENIED' })
    await here.devices.forgetFolder({ path: swapped })
  })

  it.each(['/', 'WORKSPACE', 'WORKSPACE/derivatives', 'Photos', 'HOME/nothing', 'HOME/Photos/cat.txt'])(
    'and nobody can agree to %s',
    async (path) => {
      await expect(test.studio.client().devices.allowFolder({ path: filled(path) })).rejects.toMatchObject({
        code: expect.stringMatching(/INVALID_INPUT|NOT_FOUND/),
      })
    },
  )
})

const turnOf = async (speaker: StudioClient, text: string) => {
  const events = []
  for await (const event of await speaker.agent.say({ text })) events.push(event)
  return events
}

describe('M9.8 what a paired device reaches by words', () => {
  it.each(['import PRIVATE', 'import "PRIVATE" and make a gallery of it', 'import ~/', 'import /etc'])(
    'no more than by hand: %s',
    async (sentence) => {
      const events = await turnOf(client, sentence.replace('PRIVATE', join(home, 'Private')))
      expect(events.at(-1)).toMatchObject({ type: 'done', status: expect.stringMatching(/failed|declined/) })
      expect(JSON.stringify(events)).not.toContain(home)
      const { total } = await test.studio.client().assets.list({ filter: { text: 'diary' } })
      expect(total).toBe(0)
    },
  )

  it('and what lies in a folder agreed to, by its name', async () => {
    writeFileSync(join(home, 'Photos', '2015', 'fox.txt'), 'A fox.')
    const events = await turnOf(client, 'import ./Photos/2015')
    expect(events.at(-1)).toMatchObject({ type: 'done', status: 'completed' })
  })

  it('no more by a plan of its own, nor when that goes on in another process', async () => {
    const step = {
      id: 'take',
      tool: 'assets.import',
      args: { paths: [join(home, 'Private')] },
      dependsOn: [],
      title: 'take',
    }
    const plan = { ...(await client.agent.plan({ text: 'import ./Photos' })), steps: [step] }
    let runId = ''
    for await (const event of await client.agent.runPlan({ plan, text: 'Take what is mine' })) {
      if (event.type === 'plan_created') runId = event.runId
    }
    const { workspace } = test.studio
    expect(await test.studio.client().runs.get({ id: runId })).toMatchObject({ status: 'failed' })
    await test.studio.close()
    const database = new BetterSqlite3(join(workspace, 'promenade.db'))
    database
      .prepare("update runs set status = 'running', finished_at = null, owner = null, lease_until = null where id = ?")
      .run(runId)
    database
      .prepare("update run_steps set status = 'waiting', finished_at = null, error = null where run_id = ?")
      .run(runId)
    database.prepare('delete from checkpoints where thread_id = ?').run(runId)
    database.close()
    test.studio = createStudio({ workspace })
    client = clientOf(test, device)
    await test.studio.recovered()
    const run = await test.studio.client().runs.get({ id: runId })
    expect([run.status, run.steps[0]?.error?.code]).toEqual(['failed', 'DENIED'])
    expect(run.steps[0]?.attempts).toBe(2)
  })
})

describe('M9.8 what a paired device is told', () => {
  it('no path of this machine, by nothing it may ask', async () => {
    const here = test.studio.client()
    const [asset] = (await here.assets.list({})).assets
    const answers: unknown[] = [
      await client.workspace.info({}),
      await client.workspace.preferences({}),
      await client.assets.list({}),
      await client.assets.get({ id: asset?.id ?? '' }),
      await client.assets.facets({}),
      await client.assets.names({}),
      await client.environments.get({ id: place }),
      await client.agent.plan({ text: 'import ~/Pictures' }),
      await client.runs.list({}),
      await client.agent.sessions({}),
      await client.history.list({}),
      await importOf(['Photos/none']).catch((error: Error) => [error.message, (error as { data?: unknown }).data]),
    ]
    for (const answer of answers) {
      const text = JSON.stringify(answer)
      expect(text).not.toContain(test.folder)
      expect(text).not.toContain(process.env['HOME'] ?? test.folder)
      expect(text).not.toContain(process.cwd())
    }
    expect((await here.assets.list({})).assets[0]?.path).toContain(test.folder)
  })

  it('its own conversations and runs, and no others', async () => {
    const here = test.studio.client()
    const events = await turnOf(here, 'how many texts are there')
    const { sessionId } = events.find((event) => event.type === 'session') ?? { sessionId: '' }
    expect((await client.agent.sessions({})).map(({ id }) => id)).not.toContain(sessionId)
    await expect(client.agent.messages({ sessionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await turnOf(here, 'make a gallery of the texts')
    const [local] = await here.runs.list({ limit: 1 })
    const id = local?.id ?? ''
    expect((await client.runs.list({})).map((run) => run.id)).not.toContain(id)
    for (const steer of [
      client.runs.get,
      client.runs.trace,
      client.runs.pause,
      client.runs.resume,
      client.runs.cancel,
    ]) {
      await expect(steer({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('its own steps to take back, and nobody else’s', async () => {
    const here = test.studio.client()
    await here.environments.rename({ environmentId: place, name: 'Named on this machine' })
    const [mine] = await here.history.list({ limit: 1 })
    await client.environments.setLighting({ environmentId: place, lighting: { intensity: 0.5 } })
    expect((await client.history.list({})).map(({ step }) => step)).not.toContain(mine?.step)
    expect(await client.history.undo({})).toMatchObject({ entry: expect.any(Object) })
    expect(await client.history.undo({})).toMatchObject({ entry: null })
    expect(await client.history.replayStep({ step: mine?.step ?? '', direction: 'undo' })).toMatchObject({
      entry: null,
    })
    expect((await here.environments.get({ id: place })).name).toBe('Named on this machine')
  })

  it('nothing of the key, which nobody can take into the library', async () => {
    const secret = join(test.studio.workspace, 'secret')
    const events = []
    for await (const event of await test.studio.client().assets.import({ paths: [secret] })) events.push(event)
    expect(events.at(-1)).toMatchObject({ imported: 0, skipped: [{ reason: 'It is the key to this workspace.' }] })
    expect(readFileSync(secret, 'utf8')).toHaveLength(43)
  })
})
