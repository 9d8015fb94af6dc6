import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStudio } from '#services/studio.ts'
import { importText, temporaryStudio, type TestStudio } from '../../tests/support/studio.ts'

let test: TestStudio
beforeEach(async () => {
  test = await temporaryStudio()
  await importText(test, 'one.txt', 'one')
})
afterEach(() => test.end())

const doctor = () => test.studio.client().workspace.doctor({})
const detailOf = async (name: string) => (await doctor()).checks.find((check) => check.name === name)
const database = () => new BetterSqlite3(join(test.folder, 'workspace', 'promenade.db'))
/** Does to the file what no code of ours would. */
const damage = (sql: string) => {
  const file = database()
  file.pragma('foreign_keys = OFF')
  file.exec(sql)
  file.close()
}

describe('M9.5 doctor', () => {
  beforeEach(() => test.studio.recovered())

  it('finds a sound workspace sound', async () => {
    const report = await doctor()
    expect(report.checks.filter((check) => !check.ok)).toEqual([])
    expect(report.ok).toBe(true)
  })

  it.each([
    ['search index', 'delete from assets_fts'],
    ['search index', 'insert into assets_fts select * from assets_fts'],
    ['database', "insert into canvas_members values ('local', 'no canvas', 'no asset', 0, '')"],
    [
      'unfinished work',
      `insert into imports (tenant_id, id, paths, follow_links, state, owner, started_at)
       values ('local', 'an import', '[]', 0, 'running', '["elsewhere",1,""]', 1)`,
    ],
    [
      'unfinished work',
      `insert into runs (tenant_id, id, name, status, definition, context, owner, created_at, updated_at)
       values ('local', 'a run', 'Left', 'running', '{}', '{}', 'nobody', 1, 1)`,
    ],
  ])('finds fault with the %s', async (name, sql) => {
    damage(sql)
    expect(await detailOf(name)).toMatchObject({ ok: false })
    expect((await doctor()).ok).toBe(false)
  })

  it('finds no fault with what the next start takes up, and takes it up when asked to repair', async () => {
    const left = `insert into imports (tenant_id, id, paths, follow_links, state, owner, started_at)
      values ('local', 'an import', '[]', 0, 'running', '["elsewhere",1,""]', 1)`
    damage(left)
    await test.studio.close()
    test.studio = createStudio({ workspace: join(test.folder, 'workspace') })
    const found = await detailOf('unfinished work')
    expect(found).toMatchObject({ ok: true, detail: expect.stringMatching(/an import\. The next start ends it\.$/) })
    const repaired = await test.studio.client().workspace.doctor({ repair: true })
    expect(repaired.checks).toContainEqual({ name: 'unfinished work', ok: true, detail: 'Nothing was left behind.' })
  })

  it('finds an environment whose rows are of another shape', async () => {
    const client = test.studio.client()
    const assets = await client.assets.find({ filter: {} })
    const canvas = await client.canvases.create({ name: 'Texts', assetIds: assets.assetIds })
    const layout = await client.layouts.create({ name: 'Texts', canvasIds: [canvas.id], arrangement: 'grid' })
    await client.environments.create({ name: 'Broken place', layoutIds: [layout.id] })
    await test.studio.close()
    damage("update environment_updates set bytes = x'ffffffff'; update environment_snapshots set state = x'ffffffff'")
    test.studio = createStudio({ workspace: join(test.folder, 'workspace') })
    expect(await detailOf('environments')).toMatchObject({ ok: false, detail: expect.stringContaining('Broken place') })
  })

  it('tells of originals that moved, and does not call that damage', async () => {
    await rm(join(test.folder, 'one.txt'))
    expect(await detailOf('originals')).toEqual({
      name: 'originals',
      ok: true,
      detail: '1 of 1 are not where they were: one.txt.',
    })
    expect((await doctor()).ok).toBe(true)
  })
})

describe('M9.2 preferences', () => {
  it('begin as the defaults, keep what is chosen, and survive what nobody can read', async () => {
    const client = test.studio.client()
    expect(await client.workspace.preferences({})).toMatchObject({ theme: 'dark', textureBudgetMiB: 384 })
    await client.workspace.setPreferences({ theme: 'light' })
    await client.workspace.setPreferences({ sound: true })
    expect(await client.workspace.preferences({})).toMatchObject({ theme: 'light', sound: true, motion: 'system' })
    damage(`update context set value = '"loud"' where key = 'theme'`)
    expect(await client.workspace.preferences({})).toMatchObject({ theme: 'dark', sound: true })
  })

  it('refuse what is no choice, and stay', async () => {
    const client = test.studio.client()
    await expect(client.workspace.setPreferences({ textureBudgetMiB: 1 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(await client.workspace.preferences({})).toMatchObject({ textureBudgetMiB: 384 })
  })
})
