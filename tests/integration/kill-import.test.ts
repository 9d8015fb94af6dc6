import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import BetterSqlite3 from 'better-sqlite3'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Store } from '#services/store/index.ts'
import { createStudio } from '#services/studio.ts'
import { seeded } from '#services/sample/paint/noise.ts'
import { root } from '../support/program.ts'

const kills = 20
const files = 240
const child = join(root, 'tests/support/import-child.ts')

/** Starts an import and kills it once it has told of `after` events, or lets it end. */
async function importUntil(workspace: string, folder: string | null, after: number | null): Promise<string[]> {
  const args = [child, workspace, ...(folder === null ? [] : [folder])]
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = new Promise<void>((done) => running.on('close', () => done()))
  const seen: string[] = []
  for await (const line of createInterface({ input: running.stdout })) {
    seen.push((JSON.parse(line) as { type: string }).type)
    if (after !== null && seen.length >= after) running.kill('SIGKILL')
  }
  await closed
  return seen
}

interface Counts {
  assets: number
  contents: number
  paths: number
  searchable: number
  described: number
}

function count(workspace: string): Counts {
  const database = new BetterSqlite3(join(workspace, 'promenade.db'), { readonly: true })
  const one = (sql: string) => database.prepare<[], { count: number }>(sql).get()?.count ?? -1
  const counts = {
    assets: one('select count(*) as count from assets'),
    contents: one('select count(distinct content_hash) as count from assets'),
    paths: one("select count(*) as count from import_files where outcome = 'imported'"),
    searchable: one('select count(*) as count from assets_fts join assets on assets.search_row = assets_fts.rowid'),
    described: one('select count(*) as count from asset_metadata'),
  }
  database.close()
  return counts
}

describe('M3.2 an import survives being killed at any moment', () => {
  let home: string
  let folder: string
  const seed = Number(process.env['PROMENADE_SEED'] ?? Date.now() % 1_000_000)

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'promenade-kill-import-'))
    folder = join(home, 'media')
    mkdirSync(folder)
    for (let index = 0; index < files; index++) {
      const color = { r: index, g: (index * 7) % 256, b: (index * 31) % 256 }
      const picture = sharp({ create: { width: 160, height: 120, channels: 3, background: color } })
      writeFileSync(join(folder, `${index}.jpg`), await picture.jpeg().toBuffer())
    }
  })
  afterAll(() => rmSync(home, { recursive: true }))

  it(`keeps whole assets only, none twice, and goes on by itself (seed ${seed})`, { timeout: 240_000 }, async () => {
    const random = seeded(seed)
    let workspace = ''
    let killed = 0
    let fresh = 0
    for (let finished = true; killed < kills;) {
      if (finished) workspace = join(home, `workspace-${++fresh}`)
      const events = await importUntil(workspace, folder, 1 + Math.floor(random() * files * 0.4))
      finished = events.includes('end')
      if (!finished) killed++
      const store = new Store({ directory: workspace })
      expect(store.integrityProblems()).toEqual([])
      store.close()
      const { assets, ...others } = count(workspace)
      expect(others).toEqual({ contents: assets, paths: assets, searchable: assets, described: assets })
      finished ||= assets === files
    }
    // The last one is only opened again: what was begun is taken up without being asked for.
    if (count(workspace).assets === files) {
      workspace = join(home, 'workspace-last')
      await importUntil(workspace, folder, 30)
    }
    expect(await importUntil(workspace, null, null)).toEqual(['recovered', 'end'])
    expect(count(workspace)).toEqual({
      assets: files,
      contents: files,
      paths: files,
      searchable: files,
      described: files,
    })
    const studio = createStudio({ workspace })
    const { checks } = await studio.client().workspace.doctor({})
    await studio.close()
    expect(checks.filter((check) => !check.ok)).toEqual([])
  })
})
