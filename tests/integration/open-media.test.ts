import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportResult } from '#shared/model/asset.ts'
import { createRequestContext, WorkspaceEvents, type RequestContext } from '#services/host/index.ts'
import { AssetService, ImportService } from '#services/assets/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import { openMedia } from '../support/media.ts'

const media = openMedia()
const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0
if (media && !hasExiftool) console.warn('\n!!! SKIPPED: what exiftool says is not compared, it is not installed.\n')

describe.skipIf(!media)('M1.1 real media', () => {
  const folder = media ?? ''
  let home: string
  let store: Store
  let context: RequestContext
  let imports: ImportService
  let result: ImportResult
  let before: string
  const assets = new AssetService()

  async function run(service: ImportService): Promise<ImportResult> {
    for await (const event of service.import(context, { paths: [folder], followLinks: false })) {
      if (event.type === 'result') return event
    }
    throw new Error('An import ends with its result.')
  }

  /** Path, size and time of every file. */
  const listing = () => execFileSync('find', [folder, '-type', 'f', '-printf', '%p %s %T@\\n'], { encoding: 'utf8' })

  beforeAll(async () => {
    before = listing()
    home = mkdtempSync(join(tmpdir(), 'promenade-open-'))
    store = new Store({ directory: home })
    context = createRequestContext({ tenant: store.forTenant(localTenant), events: new WorkspaceEvents() })
    imports = new ImportService({ workspace: home })
    result = await run(imports)
  }, 120_000)
  afterAll(async () => {
    await imports.close()
    store.close()
    rmSync(home, { recursive: true })
  })

  const find = (text: string): Set<string> => {
    const { assetIds } = assets.find(context, { filter: { text }, order: 'relevance' })
    return new Set(assetIds.flatMap((id) => assets.get(context, id).paths.map((path) => relative(folder, path))))
  }
  const notTaken = () => new Set(result.skipped.map(({ path }) => relative(folder, path)))

  it('is taken in without a failure', () => {
    expect(result.failed).toEqual([])
    expect(result.imported).toBeGreaterThan(160)
    for (const { reason } of result.skipped) expect(reason).toMatch(/cannot be taken in yet|was read with it/)
  })

  it('includes the pictures of phones, decoded upright from their tiles', () => {
    const size = (text: string) => {
      const [id = ''] = assets.find(context, { filter: { text }, order: 'name' }).assetIds
      const { width, height, colors, derivatives } = assets.get(context, id)
      return { width, height, colors, derivatives }
    }
    expect(size('IMG_2682.heic')).toMatchObject({ width: 4032, height: 3024 })
    expect(size('IMG_5195.HEIC')).toMatchObject({ width: 2566, height: 3313 })
    expect(size('IMG_5195.HEIC').colors).toContain('purple')
    expect(size('HMD_Nokia').derivatives).toContain('preview')
  })

  it('is not opened a second time', async () => {
    const opened: string[] = []
    const watched = new ImportService({
      workspace: home,
      read: async (job) => {
        opened.push(job.path)
        return { kind: 'failed', reason: 'It must not be read.' }
      },
    })
    const second = await run(watched)
    await watched.close()
    expect(opened).toEqual([])
    expect(second).toMatchObject({ imported: 0, duplicates: 0, unchanged: result.imported + result.duplicates })
    expect(second.skipped).toEqual(result.skipped)
  })

  it('is found by the words of its texts, as grep finds them', () => {
    for (const word of ['tripod', 'sunflower', 'Kenney', 'Lund', 'gallery', 'Blender']) {
      const listed = spawnSync('grep', ['-rilw', '--include=*.txt', '--include=*.md', word, '.'], { cwd: folder })
      const expected = String(listed.stdout)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.slice(2))
      const found = find(word)
      expect(expected.filter((path) => !found.has(path))).toEqual([])
    }
  })

  it('is found by the words of its names and folders', () => {
    for (const word of ['IMG_1252', 'sunset', 'meadow', 'Lund', 'balloon', 'platformer', 'Nokia', 'opera']) {
      const listed = execFileSync('find', ['.', '-type', 'f', '-ipath', `*${word}*`], { cwd: folder, encoding: 'utf8' })
      const expected = listed
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.slice(2))
      const found = find(word)
      const missed = expected.filter((path) => !found.has(path) && !notTaken().has(path))
      expect(missed).toEqual([])
      expect(found.size).toBeGreaterThan(0)
    }
  })

  it.skipIf(!hasExiftool)('says the same as exiftool of when, with what and where', () => {
    const fields = ['-DateTimeOriginal', '-CreateDate', '-EXIF:Make', '-EXIF:Model', '-EXIF:Orientation#']
    const output = execFileSync('exiftool', ['-r', '-j', '-q', ...fields, 'photos', 'Downloads'], { cwd: folder })
    const listed = JSON.parse(String(output)) as Record<string, unknown>[]
    const skipped = notTaken()
    const wrong: unknown[] = []
    for (const { SourceFile, DateTimeOriginal, CreateDate, Model } of listed) {
      const path = String(SourceFile)
      if (skipped.has(path)) continue
      const row = store.forTenant(localTenant)
      const entry = row.get(row.db.selectFrom('import_files').select('asset_id').where('path', '=', join(folder, path)))
      const asset = assets.get(context, entry?.asset_id ?? '')
      const taken = /^[1-9]/.test(String(DateTimeOriginal)) ? DateTimeOriginal : CreateDate
      const said = typeof taken === 'string' ? taken.slice(0, 19).replace(/^(\d+):(\d+):(\d+) /, '$1-$2-$3T') : null
      if (asset.takenAt !== said) wrong.push({ path, ours: asset.takenAt, said })
      if (typeof Model === 'string' && !asset.camera?.includes(Model.trim()))
        wrong.push({ path, camera: asset.camera, Model })
    }
    expect(wrong).toEqual([])
  })

  it.skipIf(!hasExiftool)('is found by the words exiftool reads in its metadata', () => {
    const fields = [
      '-Title',
      '-Description',
      '-Caption-Abstract',
      '-Keywords',
      '-Subject',
      '-Artist',
      '-Creator',
      '-City',
    ]
    const more = [
      '-Country',
      '-Software',
      '-Make',
      '-Model',
      '-Copyright',
      '-Lens',
      '-ImageDescription',
      '-Genre',
      '-Album',
    ]
    const output = execFileSync('exiftool', ['-r', '-j', '-q', ...fields, ...more, '.'], {
      cwd: folder,
      maxBuffer: 1 << 26,
    })
    const skipped = notTaken()
    const missed: string[] = []
    let checked = 0
    for (const { SourceFile, ...values } of JSON.parse(String(output)) as Record<string, unknown>[]) {
      const path = String(SourceFile).replace(/^\.\//, '')
      if (skipped.has(path) || /\.(md|txt)$/.test(path)) continue
      const words = new Set(JSON.stringify(Object.values(values)).match(/[\p{L}]{5,}/gu) ?? [])
      for (const word of words) {
        checked++
        if (!find(word).has(path)) missed.push(`${path}: ${word}`)
      }
    }
    expect(missed).toEqual([])
    expect(checked).toBeGreaterThan(200)
  })

  it('leaves every original as it was', () => {
    expect(listing()).toBe(before)
  })
})
