import { chmodSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from '../../main-services/log/index.ts'
import { createStudio } from '../../main-services/studio.ts'
import { serveStudio, temporaryStudio, type TestStudio } from '../support/studio.ts'

let test: TestStudio
/** The most careless account there is: whatever is not closed on purpose is open to all. */
const careless = 0
let before = careless

beforeEach(async () => {
  before = process.umask(careless)
  test = await temporaryStudio()
})
afterEach(async () => {
  await test.end()
  process.umask(before)
})

/** Everything in a workspace that other accounts may read, write or enter. */
function openIn(workspace: string): string[] {
  const entries = readdirSync(workspace, { recursive: true, withFileTypes: true })
  const paths = [workspace, ...entries.map((entry) => join(entry.parentPath, entry.name))]
  return paths
    .filter((path) => {
      const facts = lstatSync(path)
      return !facts.isSymbolicLink() && (facts.mode & 0o077) !== 0
    })
    .map((path) => relative(workspace, path) || '.')
}

const modeOf = (path: string): number => lstatSync(path).mode & 0o777

describe.skipIf(process.platform === 'win32')('M9.8 files that only this account may read', () => {
  it('are all that a studio writes: database, renditions, log, key, exports', async () => {
    const { workspace } = test.studio
    const asset = await importPicture(test)
    const client = test.studio.client()
    const canvas = await client.canvases.create({ name: 'Notes', assetIds: [asset] })
    const layout = await client.layouts.create({ name: 'Notes', canvasIds: [canvas.id], arrangement: 'gallery' })
    const place = await client.environments.create({ name: 'Notes', layoutIds: [layout.id] })
    await client.exports.gallery({ environmentId: place.id })
    openLog(workspace).write('info', 'Somebody was here.')
    await (await serveStudio(test)).close()
    expect(readdirSync(workspace).toSorted()).toEqual(
      expect.arrayContaining(['derivatives', 'exports', 'logs', 'promenade.db', 'promenade.db-wal', 'secret']),
    )
    expect(openIn(workspace)).toEqual([])
  })

  it('are closed where an earlier Promenade left them open, and nothing beside them', async () => {
    const { workspace } = test.studio
    await importPicture(test)
    const outside = join(test.folder, 'shared.txt')
    writeFileSync(outside, 'For everybody.', { mode: 0o644 })
    symlinkSync(outside, join(workspace, 'derivatives', 'link'))
    await test.studio.close()
    await loosen(workspace)
    expect(openIn(workspace)).toContain('promenade.db')
    const again = createStudio({ workspace })
    await again.close()
    expect(openIn(workspace)).toEqual([])
    expect(modeOf(outside)).toBe(0o644)
    test.studio = createStudio({ workspace })
  })

  it('are closed one by one in a folder that holds something else, which keeps its mode', async () => {
    const workspace = join(test.folder, 'pictures')
    mkdirSync(workspace, { mode: 0o755 })
    writeFileSync(join(workspace, 'mine.txt'), 'I was here first.', { mode: 0o644 })
    const studio = createStudio({ workspace })
    const { checks } = await studio.client().workspace.doctor({})
    expect(checks.find(({ name }) => name === 'privacy')).toMatchObject({ ok: true, detail: /mine\.txt/ })
    await studio.close()
    expect(modeOf(workspace)).toBe(0o755)
    expect(modeOf(join(workspace, 'mine.txt'))).toBe(0o644)
    expect(modeOf(join(workspace, 'promenade.db'))).toBe(0o600)
  })

  it('hold a key that is made anew when others could have read it', async () => {
    const path = join(test.studio.workspace, 'secret')
    const keyOf = async () => {
      const server = await serveStudio(test)
      await server.close()
      return server.secret
    }
    const first = await keyOf()
    expect(await keyOf()).toBe(first)
    chmodSync(path, 0o644)
    const second = await keyOf()
    expect(second).not.toBe(first)
    expect(modeOf(path)).toBe(0o600)
    writeFileSync(path, 'short')
    expect(await keyOf()).toMatch(/^[\w-]{43}$/)
  })
})

/** A picture of one colour, taken in; its asset's id. */
async function importPicture({ studio, folder }: TestStudio): Promise<string> {
  const path = join(folder, 'red.png')
  await sharp({ create: { width: 300, height: 200, channels: 3, background: '#b03020' } })
    .png()
    .toFile(path)
  for await (const event of await studio.client().assets.import({ paths: [path] })) {
    if (event.type === 'asset') return event.asset.id
  }
  throw new Error('The picture was not taken in.')
}

/** As before modes were set; and the workspace has not been looked through yet. */
async function loosen(workspace: string): Promise<void> {
  for (const entry of readdirSync(workspace, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isSymbolicLink()) chmodSync(path, entry.isDirectory() ? 0o755 : 0o644)
  }
  chmodSync(workspace, 0o755)
  const { default: BetterSqlite3 } = await import('better-sqlite3')
  const database = new BetterSqlite3(join(workspace, 'promenade.db'))
  database.prepare("delete from context where scope = 'private-files'").run()
  database.close()
}
