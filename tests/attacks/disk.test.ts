import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import { toErrorReport } from '#shared/model/errors.ts'
import { SqliteBroker } from '#services/messages/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import { createStudio, type Studio } from '#services/studio.ts'
import { drain, makeSmallPlace, untilRefused, works, writeTexts } from '../support/full-disk.ts'
import { runProgram } from '../support/program.ts'
import { canMount, mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'

/** What may stand where the database should. Each is refused in a sentence, and left as it is. One more is one line. */
const impostors: readonly [what: string, put: (path: string) => void, says: RegExp][] = [
  ['an empty file', (path) => truncateSync(path), /is empty/],
  ['the first half', (path) => truncateSync(path, statSync(path).size / 2), /is cut off/],
  ['all but its last page', (path) => truncateSync(path, statSync(path).size - 4096), /is cut off/],
  ['the first 50 bytes', (path) => truncateSync(path, 50), /is cut off/],
  ['a note', (path) => writeFileSync(path, 'Remember the milk.'), /is not a database/],
  ['zeros', (path) => writeFileSync(path, Buffer.alloc(65_536)), /is not a database/],
  ["another program's database", (path) => otherProgram(path, 0), /belongs to another program/],
  ["another program's database with a version", (path) => otherProgram(path, 3), /belongs to another program/],
  ['a folder', (path) => swap(path, () => mkdirSync(path)), /is no file/],
  [
    'nothing but its log',
    (path) => swap(path, () => writeFileSync(`${path}-wal`, 'committed')),
    /is gone, but the log/,
  ],
  [
    'an empty file and its log',
    (path) => swap(path, () => (writeFileSync(path, ''), writeFileSync(`${path}-wal`, 'x'))),
    /is empty/,
  ],
]

function swap(path: string, put: () => void): void {
  rmSync(path)
  put()
}

function otherProgram(path: string, version: number): void {
  rmSync(path)
  const database = new BetterSqlite3(path)
  database.exec('create table bookmarks (address text)')
  database.pragma(`user_version = ${version}`)
  database.close()
}

/** Everything in a folder, so that one can tell that nothing was changed. */
function contentsOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  const parts = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
  return parts.join('\n')
}

describe('M9.5 what is no database of ours', () => {
  let folder: string
  beforeEach(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'promenade-impostor-')), 'workspace')
    const studio = createStudio({ workspace: folder })
    await studio.close()
    rmSync(join(folder, 'secret'), { force: true })
  })
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

  it.each(impostors)('%s is never taken for an empty library', (_what, put, says) => {
    put(join(folder, 'promenade.db'))
    const before = contentsOf(folder)
    let error: unknown
    try {
      createStudio({ workspace: folder })
    } catch (thrown) {
      error = thrown
    }
    expect(toErrorReport(error)).toMatchObject({ code: 'UNREADABLE', message: expect.stringMatching(says) })
    expect(contentsOf(folder)).toBe(before)
  })

  it('on the command line too: one sentence, and exit 1', async () => {
    truncateSync(join(folder, 'promenade.db'))
    const { code, lines, error } = await runProgram(['list', 'assets', '--workspace', folder])
    expect({ code, lines }).toEqual({ code: 1, lines: [] })
    expect(error.trim().split('\n')).toHaveLength(1)
    expect(error).toMatch(/promenade\.db is empty \(0 bytes\).*left as it is/)
  })
})

/** How a workspace may have been left before its disk could only be read. */
const endings: readonly [what: string, leave: (from: string, to: string) => void][] = [
  ['closed', (from, to) => copyFiles(from, to, [''])],
  ['killed, with its log', (from, to) => copyFiles(from, to, ['', '-wal'])],
  ['killed, with its log and the index beside it', (from, to) => copyFiles(from, to, ['', '-wal', '-shm'])],
]

function copyFiles(from: string, to: string, suffixes: string[]): void {
  mkdirSync(to, { recursive: true })
  for (const suffix of suffixes) cpSync(join(from, `promenade.db${suffix}`), join(to, `promenade.db${suffix}`))
}

/** What changes something. Each is refused where the workspace can only be read. One more is one line. */
const changes: readonly [what: string, change: (client: StudioClient, environmentId: string) => Promise<unknown>][] = [
  ['renaming a place', (client, environmentId) => client.environments.rename({ environmentId, name: 'New' })],
  ['removing a place', (client, environmentId) => client.environments.remove({ environmentId })],
  ['undo', (client, environmentId) => client.history.undo({ environmentId })],
  ['a canvas', (client) => client.canvases.create({ name: 'New', assetIds: [] })],
  ['a choice of looks', (client) => client.workspace.setPreferences({ theme: 'light' })],
  ['a sentence', async (client) => drain(await client.agent.say({ text: 'make a timeline of everything' }))],
  ['an import', async (client) => drain(await client.assets.import({ paths: [tmpdir()] }))],
]

const refusalOf = (change: Promise<unknown>): Promise<string> =>
  change.then(
    () => 'not refused',
    (error: unknown) => `${toErrorReport(error).code} ${toErrorReport(error).kept}`,
  )

const copiesLeft = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`promenade-copy-${process.pid}.`))

describe.skipIf(!canMount)('M9.5 a disk that can only be read', () => {
  let home: string
  let disk: SmallDisk
  let environmentId = ''

  beforeAll(async () => {
    disk = mountSmallDisk(16_384)
    home = mkdtempSync(join(tmpdir(), 'promenade-read-only-'))
    const [workspace, media] = [join(home, 'workspace'), join(home, 'media')]
    mkdirSync(media)
    for (let index = 0; index < 5; index += 1) writeFileSync(join(media, `note ${index}.md`), `# ${index}`)
    for (const [what, leave] of endings) {
      const studio = createStudio({ workspace })
      const client = studio.client()
      if (what === 'closed') {
        await drain(await client.assets.import({ paths: [media] }))
        const { assetIds } = await client.assets.find({ filter: {} })
        const canvas = await client.canvases.create({ name: 'Notes', assetIds })
        const layout = await client.layouts.create({ name: 'Notes', canvasIds: [canvas.id], arrangement: 'grid' })
        environmentId = (await client.environments.create({ name: 'closed', layoutIds: [layout.id] })).id
        await studio.close()
      } else await client.environments.rename({ environmentId, name: what })
      leave(workspace, join(disk.path, what))
      if (what !== 'closed') await studio.close()
    }
    disk.readOnly()
  })
  afterAll(() => {
    disk.end()
    rmSync(home, { recursive: true })
  })

  it.each(endings)('shows all there is, refuses every change in a sentence, and is sound (%s)', async (what) => {
    const studio = createStudio({ workspace: join(disk.path, what) })
    try {
      await studio.recovered()
      const client = studio.client()
      expect(studio.diskNote()).toContain('open for reading only')
      expect((await client.workspace.info({})).diskNote).toBe(studio.diskNote())
      expect((await client.assets.find({ filter: {} })).total).toBe(5)
      // The name of each was committed last: it may lie in the log alone.
      expect((await client.environments.list({})).map(({ name }) => name)).toEqual([what])
      expect((await client.environments.get({ id: environmentId })).items).toHaveLength(5)
      const refusals = await Promise.all(changes.map(([, change]) => refusalOf(change(client, environmentId))))
      expect(refusals).toEqual(changes.map(() => 'DENIED Nothing was changed.'))
      const { checks, ok } = await client.workspace.doctor({})
      expect(checks.filter((check) => !check.ok)).toEqual([])
      expect(ok).toBe(true)
    } finally {
      await studio.close()
    }
    expect(copiesLeft()).toEqual([])
  })

  it('list, show and doctor say so on the command line', async () => {
    const workspace = ['--workspace', join(disk.path, 'killed, with its log')]
    for (const words of [['list', 'environments'], ['show', 'environment', environmentId], ['doctor']]) {
      const { code, lines, error } = await runProgram([...words, ...workspace])
      expect({ words, code }).toEqual({ words, code: 0 })
      expect(lines.length).toBeGreaterThan(0)
      expect(error).toContain('may not be written to, so it is open for reading only')
    }
  })

  it('a new workspace on it is refused', () => {
    expect(() => createStudio({ workspace: join(disk.path, 'new') })).toThrow(
      /cannot be opened: the disk can only be read/,
    )
  })
})

describe.skipIf(!canMount)('M9.5 a full disk', () => {
  let disk: SmallDisk
  let media: string
  let studio: Studio | undefined

  beforeEach(() => {
    disk = mountSmallDisk(12_288)
    media = mkdtempSync(join(tmpdir(), 'promenade-full-media-'))
    writeTexts(media, 30)
  })
  afterEach(async () => {
    await studio?.close()
    studio = undefined
    disk.end()
    rmSync(media, { recursive: true })
  })

  const open = () => (studio ??= createStudio({ workspace: join(disk.path, 'workspace') }))

  it.each(Object.entries(works))('%s: it says so, and goes on when there is room', async (_what, work) => {
    const client = open().client()
    const environmentId = await makeSmallPlace(open(), media)
    disk.fill()
    // The log may have some room of its own: it is used up first.
    const failed = await untilRefused(() => work({ client, environmentId, media }), client)
    expect(toErrorReport(failed)).toMatchObject({
      code: 'OUT_OF_SPACE',
      message: expect.stringMatching(/disk .*full/),
    })
    expect((await client.environments.get({ id: environmentId })).items).toHaveLength(1)
    expect((await client.workspace.info({})).diskNote).toContain('full')
    disk.free()
    await work({ client, environmentId, media })
    expect((await client.workspace.doctor({})).checks.filter((check) => !check.ok)).toEqual([])
  })

  it('a workspace that was full when it was opened can be looked at, and says so', async () => {
    await drain(
      await open()
        .client()
        .assets.import({ paths: [media] }),
    )
    await studio?.close()
    studio = undefined
    disk.fill()
    const client = open().client()
    expect((await client.assets.find({ filter: {} })).total).toBe(30)
    expect(open().diskNote()).toContain('full')
    expect((await client.workspace.doctor({})).checks.filter((check) => !check.ok).map(({ name }) => name)).toEqual([
      'disk',
    ])
  })

  it('a new workspace on it is refused, and leaves nothing that stands in the way later', async () => {
    disk.fill()
    expect(() => open()).toThrow(/full/)
    disk.free()
    expect((await open().client().assets.find({ filter: {} })).total).toBe(0)
    expect(existsSync(join(disk.path, 'workspace', 'promenade.db'))).toBe(true)
  })

  it('M3.8 messages are refused in a sentence, what was sent stays, and it goes on when there is room', async () => {
    const store = new Store({ directory: join(disk.path, 'workspace') })
    const broker = new SqliteBroker(store.forTenant(localTenant))
    await broker.declare('curator')
    await broker.send([{ to: 'curator', sender: 'ann', body: 'first' }])
    disk.fill()
    let sent = 1
    const send = async () => {
      await broker.send([{ to: 'curator', sender: 'ann', body: 'x'.repeat(5000) }])
      sent += 1
    }
    const refused = await (async () => {
      for (let attempt = 0; attempt < 4000; attempt += 1) await send()
    })().catch((error: unknown) => error)
    expect(toErrorReport(refused)).toMatchObject({
      code: 'OUT_OF_SPACE',
      message: expect.stringMatching(/disk .*full/),
    })
    disk.free()
    await send()
    const taken = await broker.take('curator', { consumer: 'one', limit: 10_000 })
    expect(taken).toHaveLength(sent)
    await broker.acknowledge(taken)
    broker.close()
    store.close()
  })
})
