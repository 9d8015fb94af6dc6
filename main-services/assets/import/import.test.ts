import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asset, AssetFilter, ImportEvent, ImportResult } from '#shared/model/asset.ts'
import { createRequestContext, WorkspaceEvents, type RequestContext } from '#services/host/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import { AssetService } from '../asset-service.ts'
import { MediaLocator } from '../locate.ts'
import { processFile } from '../media/process-file.ts'
import { ImportService } from './import-service.ts'

const painted = (
  color: string,
  options: { exif?: Record<string, Record<string, string>>; orientation?: number } = {},
) => {
  let image = sharp({ create: { width: 64, height: 40, channels: 3, background: color } })
  if (options.exif) image = image.withExif(options.exif)
  if (options.orientation) image = image.withMetadata({ orientation: options.orientation })
  return image.jpeg().toBuffer()
}

describe('M1.1 import', () => {
  let home: string
  let media: string
  let store: Store
  let context: RequestContext
  let imports: ImportService
  let opened: string[]
  const assets = new AssetService()
  const count = (filter: AssetFilter) => assets.find(context, { filter, order: 'imported' }).total

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-import-'))
    media = join(home, 'media')
    mkdirSync(media)
    store = new Store({ directory: join(home, 'workspace') })
    context = createRequestContext({ tenant: store.forTenant(localTenant), events: new WorkspaceEvents() })
    opened = []
    imports = new ImportService({
      workspace: join(home, 'workspace'),
      read: (job) => {
        opened.push(job.path)
        return processFile(job)
      },
    })
  })
  afterEach(async () => {
    await imports.close()
    store.close()
    rmSync(home, { recursive: true })
  })

  async function run(followLinks = false): Promise<{ result: ImportResult; events: ImportEvent[] }> {
    const events: ImportEvent[] = []
    for await (const event of imports.import(context, { paths: [media], followLinks })) events.push(event)
    const result = events.at(-1)
    if (result?.type !== 'result') throw new Error('An import ends with its result.')
    return { result, events }
  }
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(join(media, name, '..'), { recursive: true })
    writeFileSync(join(media, name), content)
  }
  const all = (): Asset[] =>
    assets.find(context, { filter: {}, order: 'name' }).assetIds.map((id) => assets.get(context, id))
  const one = (text: string): Asset => {
    const [id = ''] = assets.find(context, { filter: { text }, order: 'relevance' }).assetIds
    return assets.get(context, id)
  }

  it('reads a picture: upright size, date, camera, colours, renditions', async () => {
    const exif = { IFD0: { Make: 'Orbis', Model: 'Orbis 35' }, IFD2: { DateTimeOriginal: '2019:05:04 03:02:01' } }
    put('trip/Red barn.jpg', await painted('#d01818', { exif }))
    put('trip/turned.jpg', await painted('#1840d0', { orientation: 6 }))
    expect((await run()).result).toMatchObject({ imported: 2, failed: [], skipped: [] })
    expect(one('barn')).toMatchObject({
      name: 'Red barn.jpg',
      mediaType: 'image',
      width: 64,
      height: 40,
      orientation: 'landscape',
      takenAt: '2019-05-04T03:02:01',
      camera: 'Orbis 35',
      colors: ['red'],
      status: 'ready',
      derivatives: ['original', 'tile', 'thumb'],
    })
    expect(one('turned')).toMatchObject({ width: 40, height: 64, orientation: 'portrait' })
    const filter = {
      takenFrom: '2019-05-04',
      takenTo: '2019-05-04',
      colors: ['red' as const],
      camera: 'orbis',
      folder: 'trip',
    }
    expect(count(filter)).toBe(1)
    expect(count({ ...filter, takenTo: '2019-05-03' })).toBe(0)
  })

  it('opens nothing again when nothing has changed, and names the same problems', async () => {
    put('a.jpg', await painted('#104010'))
    put('b.txt', 'hello')
    put('broken.png', Buffer.from('\x89PNG\r\n\x1a\nnothing', 'latin1'))
    put('tool.exe', Buffer.from('MZ\0\0\0\0'))
    const first = await run()
    expect(first.result).toMatchObject({ imported: 2, unchanged: 0 })
    opened = []
    const second = await run()
    expect(opened).toEqual([])
    expect(second.result).toMatchObject({ imported: 0, duplicates: 0, unchanged: 2 })
    expect(second.result.skipped).toEqual(first.result.skipped)
    expect(second.result.failed).toEqual(first.result.failed)
    expect(second.result.failed.map(({ path }) => path)).toEqual([join(media, 'broken.png')])
  })

  it('keeps one asset for the same bytes, found by every name they have', async () => {
    const bytes = await painted('#aa7700')
    put('Alpha/first.jpg', bytes)
    put('Omega/second copy.jpg', bytes)
    expect((await run()).result).toMatchObject({ imported: 1, duplicates: 1 })
    expect(one('omega').id).toBe(one('alpha first').id)
    expect(one('second').paths).toHaveLength(2)
    expect(assets.find(context, { filter: { folder: 'Omega' }, order: 'name' }).total).toBe(1)
  })

  it('follows a moved original, and marks one that is gone', async () => {
    put('old/bird.jpg', await painted('#3355aa'))
    put('stay.txt', 'stay')
    await run()
    const { id } = one('bird')
    mkdirSync(join(media, 'new'))
    renameSync(join(media, 'old/bird.jpg'), join(media, 'new/heron.jpg'))
    await run()
    expect(one('heron')).toMatchObject({
      id,
      path: join(media, 'new/heron.jpg'),
      paths: [join(media, 'new/heron.jpg')],
    })
    rmSync(join(media, 'new/heron.jpg'))
    await run()
    expect(assets.get(context, id).status).toBe('missing')
    expect(all()).toHaveLength(2)
  })

  it('keeps the asset of a file that was edited in place', async () => {
    put('a.jpg', await painted('#ff0000'))
    await run()
    const before = one('a.jpg')
    put('a.jpg', await painted('#0000ff'))
    await run()
    expect(all()).toHaveLength(1)
    expect(one('a.jpg')).toMatchObject({ id: before.id, colors: ['blue'] })
  })

  it('reads a sidecar into its picture, and again when it changes', async () => {
    const sidecar = (title: string) =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`
    put('p.jpg', await painted('#777777'))
    put('p.jpg.xmp', sidecar('Squirrel'))
    const { result } = await run()
    expect(result.skipped).toEqual([
      { path: join(media, 'p.jpg.xmp'), reason: 'It describes p.jpg and was read with it.' },
    ])
    expect(one('squirrel').name).toBe('p.jpg')
    put('p.jpg.xmp', sidecar('Chipmunk!'))
    utimesSync(join(media, 'p.jpg.xmp'), 1, 1)
    expect((await run()).result).toMatchObject({ imported: 0, unchanged: 1 })
    expect(one('chipmunk').name).toBe('p.jpg')
    expect(count({ text: 'squirrel' })).toBe(0)
    opened = []
    await run()
    expect(opened).toEqual([])
  })

  it('does not follow links, unless asked, and ends in loops', async () => {
    put('real/a.txt', 'a')
    writeFileSync(join(home, 'outside.txt'), 'outside')
    symlinkSync(join(home, 'outside.txt'), join(media, 'link.txt'))
    symlinkSync('.', join(media, 'loop'))
    expect((await run()).result.skipped.map(({ path }) => path)).toEqual([join(media, 'link.txt'), join(media, 'loop')])
    expect((await run(true)).result).toMatchObject({ imported: 1, unchanged: 1, skipped: [], failed: [] })
    expect(one('outside').path).toBe(join(home, 'outside.txt'))
  })

  it('tells a total that never changes once it is told, and reads from the first moment on', async () => {
    for (let folder = 0; folder < 30; folder++) {
      for (let index = 0; index < 4; index++) put(`${folder}/${index}.txt`, `text ${folder} ${index}`)
    }
    const { events } = await run()
    const progress = events.filter((event) => event.type === 'progress')
    const known = progress.filter(({ phase }) => phase === 'reading')
    expect(new Set(known.map(({ total }) => total))).toEqual(new Set([120]))
    const shares = known.map(({ done, total }) => done / total)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(shares.at(-1)).toBe(1)
    const order = progress.map(({ phase }) => phase)
    expect(order.lastIndexOf('scanning')).toBeLessThan(order.indexOf('reading'))
  })

  it('goes on with the paths that lead somewhere, and names the others', async () => {
    put('a.txt', 'a')
    let result: ImportEvent | undefined
    const paths = [join(home, 'medai'), media, `${media}\0`]
    for await (const event of imports.import(context, { paths, followLinks: false })) result = event
    expect(result).toMatchObject({
      imported: 1,
      failed: [
        { path: paths[0], reason: `There is no such file or folder. Did you mean ${media}?` },
        { path: paths[2], reason: 'There is no such file or folder.' },
      ],
    })
  })

  it('keeps what is finished when it is stopped, and goes on later', async () => {
    for (let index = 0; index < 40; index++) put(`${index}.txt`, `text ${index}`)
    const stop = new AbortController()
    await expect(async () => {
      for await (const event of imports.import(context, { paths: [media], followLinks: false }, stop.signal)) {
        if (event.type === 'asset') stop.abort()
      }
    }).rejects.toMatchObject({ code: 'CANCELLED' })
    const kept = all().length
    expect(kept).toBeGreaterThan(0)
    expect((await run()).result).toMatchObject({ unchanged: kept, imported: 40 - kept })
  })

  it('says the disk is full, and keeps what was finished', async () => {
    for (let index = 0; index < 30; index++) put(`${index}.txt`, `text ${index}`)
    const full = new ImportService({
      workspace: join(home, 'workspace'),
      read: (job) => (job.path.endsWith('5.txt') ? Promise.resolve({ kind: 'no-space' as const }) : processFile(job)),
    })
    await expect(async () => {
      for await (const event of full.import(context, { paths: [media], followLinks: false })) void event
    }).rejects.toMatchObject({ code: 'OUT_OF_SPACE', message: 'The disk that holds the workspace is full.' })
    await full.close()
    expect((await run()).result.failed).toEqual([])
    expect(all()).toHaveLength(30)
  })

  it('makes renditions again where they were cleared away', async () => {
    put('a.jpg', await painted('#20a040'))
    await run()
    rmSync(join(home, 'workspace/derivatives'), { recursive: true })
    const locator = new MediaLocator(join(home, 'workspace'), imports.read)
    const { id } = one('a.jpg')
    const found = await Promise.all([1, 2, 3].map(() => locator.locate(context.tenant, id, 'tile')))
    expect((await sharp(found[0]?.path).metadata()).format).toBe('webp')
    expect(opened.filter((path) => path.endsWith('a.jpg'))).toHaveLength(2)
    await expect(locator.locate(context.tenant, id, 'waveform')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
