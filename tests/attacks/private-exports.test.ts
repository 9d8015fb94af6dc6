import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GalleryExport } from '#shared/model/gallery.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import { temporaryStudio, type TestStudio } from '../support/studio.ts'
import { secret, tellingMedium, tellingModel, tellingPicture } from '../support/telling-media.ts'

let test: TestStudio
let media: string
beforeAll(async () => {
  test = await temporaryStudio()
  media = join(test.folder, `home of ${secret}`)
  mkdirSync(media)
  const files: Record<string, Buffer | string> = {
    'picture.jpg': await tellingPicture(),
    'film.mp4': await tellingMedium('film.mp4'),
    'clip.mov': await tellingMedium('film.mov'),
    'sound.mp3': await tellingMedium('sound.mp3'),
    'chair.glb': await tellingModel(),
    'note.md': '# A note\n',
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(media, name), bytes)
  for await (const event of await test.studio.client().assets.import({ paths: [media] })) void event
}, 120_000)
afterAll(() => test.end())

/** A place of everything, under a name. */
async function place(name: string): Promise<string> {
  const client = test.studio.client()
  const { assetIds } = await client.assets.find({ filter: {}, order: 'name' })
  const canvas = await client.canvases.create({ name, assetIds })
  const layout = await client.layouts.create({ name, canvasIds: [canvas.id], arrangement: 'gallery', options: {} })
  return (await client.environments.create({ name, layoutIds: [layout.id] })).id
}

/** Every file of an export, and what its scripts carry as data, as bytes. */
function* contents(folder: string): Generator<[name: string, bytes: Buffer]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = readFileSync(path)
    yield [path.slice(folder.length + 1), bytes]
    if (!path.includes('/data/')) continue
    for (const [, data = ''] of bytes.toString().matchAll(/base64,([A-Za-z0-9+/=]+)/g)) {
      yield [`${path.slice(folder.length + 1)}, inside`, Buffer.from(data, 'base64')]
    }
  }
}

describe('M8.1 an exported gallery says nothing of its person', () => {
  it('in no file of it: no place, no device, no name, no folder of the machine', async () => {
    const out = join(test.folder, 'out')
    const result = await test.studio.client().exports.gallery({ environmentId: await place('All'), directory: out })
    expect(result).toMatchObject({ missing: [], setAside: [], items: 6 })
    const telling = []
    for (const [name, bytes] of contents(out)) {
      for (const word of [secret, test.folder, 'Exif\0', 'GPSLatitude', 'http://ns.adobe.com/xap']) {
        if (!name.startsWith('viewer/') && bytes.includes(word)) telling.push(`${name}: ${word}`)
      }
    }
    expect(telling).toEqual([])
    const model = [...contents(out)].find(([name]) => name.endsWith('.glb'))?.[1].toString('latin1')
    expect(model).toContain('2020 A maker, CC-BY-4.0')
    expect(model).toContain('CC-BY-4.0 (http://creativecommons.org/licenses/by/4.0/)')
    expect(
      readdirSync(join(out, 'media'))
        .toSorted()
        .map((name) => name.replace(/^\d+-/, '')),
    ).toEqual(expect.arrayContaining(['chair.glb', 'clip.mp4', 'film.mp4', 'note.md', 'picture.webp', 'sound.mp3']))
  })

  it('names what it had to leave out, and the run is partial', async () => {
    await place('Everything')
    rmSync(join(media, 'film.mp4'))
    writeFileSync(join(test.folder, 'other.mp3'), 'somebody’s own')
    rmSync(join(media, 'sound.mp3'))
    symlinkSync(join(test.folder, 'other.mp3'), join(media, 'sound.mp3'))
    const out = join(test.folder, 'left out')
    const told: TurnEvent[] = []
    for await (const event of await test.studio.client().agent.say({ text: `export Everything to "${out}"` }))
      told.push(event)
    expect(told.at(-1)).toMatchObject({ type: 'done', status: 'partial', created: { exports: [out] } })
    const words = told.flatMap((event) => (event.type === 'text' ? [event.text] : [])).join('')
    expect(words).toContain('film.mp4')
    expect(words).toContain('sound.mp3')
    const [run] = await test.studio.client().runs.list({})
    const { steps, status } = await test.studio.client().runs.get({ id: run?.id ?? '' })
    expect(status).toBe('partial')
    expect(steps.at(-1)?.result).toMatchObject({
      missing: [
        { name: 'film.mp4', reason: 'The original is no longer where it was.' },
        { name: 'sound.mp3', reason: 'Something that is not a file took the place of the original.' },
      ],
    })
    for (const [name, bytes] of contents(out)) expect([name, bytes.includes('somebody’s own')]).toEqual([name, false])
  })
})

/** Texts that an import of today leaves out of their folder, by path. */
const privateTexts: Record<string, string> = {
  '.env': 'TOKEN=quite-secret',
  id_rsa: 'quite-secret',
  'credentials.txt': 'quite-secret',
  'api key.txt': 'quite-secret',
  README: 'quite-secret',
  '.hidden/notes.txt': 'quite-secret',
  'plain.txt': '-----BEGIN OPENSSH PRIVATE KEY-----\nquite-secret\n',
}

describe('M8.1 private texts that an earlier Promenade took in', () => {
  let old: TestStudio
  let folder: string
  beforeAll(async () => {
    old = await temporaryStudio()
    folder = join(old.folder, 'old')
    mkdirSync(join(folder, '.hidden'), { recursive: true })
    const all = { ...privateTexts, 'harmless.md': '# Harmless\n' }
    for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), `${text} ${name}\n`)
    await take(...Object.keys(all).map((name) => join(folder, name)))
    const database = new BetterSqlite3(join(old.studio.workspace, 'promenade.db'))
    database.prepare('update import_files set named = 0, root = ?').run(folder)
    database.close()
  })
  afterAll(() => old.end())

  async function take(...paths: string[]) {
    for await (const event of await old.studio.client().assets.import({ paths })) void event
  }

  async function exportEverything(name: string) {
    const out = join(old.folder, name)
    const events: TurnEvent[] = []
    const text = `make a gallery of everything called ${name} and export it to "${out}"`
    for await (const event of await old.studio.client().agent.say({ text })) events.push(event)
    const [run] = await old.studio.client().runs.list({})
    const { steps } = await old.studio.client().runs.get({ id: run?.id ?? '' })
    return { out, events, missing: GalleryExport.parse(steps.at(-1)?.result).missing }
  }

  it('are left out of an export of everything, which names them and is partial', async () => {
    const { out, events, missing } = await exportEverything('Everything')
    expect(events.at(-1)).toMatchObject({ type: 'done', status: 'partial' })
    const names = Object.keys(privateTexts).map((path) => basename(path))
    expect(missing.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
    for (const { reason } of missing) expect(reason).toMatch(/^It .*\. Import it by its own path if you want it\.$|^By/)
    const telling = [...contents(out)].filter(([, bytes]) => bytes.includes('quite-secret') || bytes.includes('id_rsa'))
    expect(telling.map(([name]) => name)).toEqual([])
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('harmless')
  })

  it('are not taken along when their folder is imported again, but when one is named', async () => {
    await take(folder)
    await take(join(folder, '.env'))
    const { out, missing } = await exportEverything('Again')
    expect(missing.map(({ name }) => name)).not.toContain('.env')
    expect(missing).toHaveLength(Object.keys(privateTexts).length - 1)
    expect([...contents(out)].some(([, bytes]) => bytes.includes('TOKEN=quite-secret'))).toBe(true)
  })

  it('make no folder where there is nothing else', async () => {
    const client = old.studio.client()
    const { assetIds } = await client.assets.find({ filter: { text: 'id_rsa' } })
    const canvas = await client.canvases.create({ name: 'Keys', assetIds })
    const layout = await client.layouts.create({
      name: 'Keys',
      canvasIds: [canvas.id],
      arrangement: 'grid',
      options: {},
    })
    const { id } = await client.environments.create({ name: 'Keys', layoutIds: [layout.id] })
    const out = join(old.folder, 'keys')
    await expect(client.exports.gallery({ environmentId: id, directory: out })).rejects.toThrow(
      'All that is in “Keys” is private: id_rsa.',
    )
    expect(readdirSync(old.folder)).not.toContain('keys')
  })
})

describe('M8.1 an export that was refused', () => {
  it('is written over what is there once the conversation is told to, and takes nothing away', async () => {
    const out = join(test.folder, 'diary')
    mkdirSync(out)
    for (const name of ['diary.txt', 'index.html']) writeFileSync(join(out, name), 'mine')
    await place('Shown')
    const say = async (text: string, approve: 'ask' | 'all' = 'ask') => {
      const events: TurnEvent[] = []
      const turn = await test.studio.client().agent.say({ text, session: 'shown', approve })
      for await (const event of turn) events.push(event)
      return events
    }
    const refused = await say(`export Shown to "${out}"`)
    expect(refused.at(-1)).toMatchObject({ type: 'done', status: 'declined' })
    expect(JSON.stringify(refused)).toContain('already holds other files')
    expect(readdirSync(out).toSorted()).toEqual(['diary.txt', 'index.html'])
    const waiting = await say('replace it')
    expect(waiting.at(-1)).toMatchObject({ status: 'waiting_approval' })
    expect(readdirSync(out).toSorted()).toEqual(['diary.txt', 'index.html'])
    const replaced = await say('replace it', 'all')
    expect(replaced.at(-1)).toMatchObject({ created: { exports: [out] } })
    expect(readFileSync(join(out, 'diary.txt'), 'utf8')).toBe('mine')
    expect(readFileSync(join(out, 'index (set aside).html'), 'utf8')).toBe('mine')
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Shown')
  })
})

describe('M8.1 a folder that nobody named', () => {
  it('is the place’s own, also where another of the same name is exported at the same time', async () => {
    const client = test.studio.client()
    const ids = [await place('京都'), await place('京都')]
    const first = await Promise.all(ids.map((environmentId) => client.exports.gallery({ environmentId })))
    const names = first.map(({ path }) => path)
    const exports = join(test.studio.workspace, 'exports')
    expect(names.toSorted()).toEqual([join(exports, '京都-gallery'), join(exports, '京都-gallery-2')])
    const again = await client.exports.gallery({ environmentId: ids[1] ?? '' })
    expect(again.path).toBe(names[1])
  })

  it('is never made for nothing', async () => {
    const client = test.studio.client()
    const environmentId = await place('Emptied')
    const { items } = await client.environments.get({ id: environmentId })
    await client.environments.removeItems({ environmentId, itemIds: items.map(({ id }) => id) })
    const before = readdirSync(join(test.studio.workspace, 'exports'))
    await expect(client.exports.gallery({ environmentId })).rejects.toThrow('There is nothing in “Emptied” to export.')
    expect(readdirSync(join(test.studio.workspace, 'exports'))).toEqual(before)
  })
})
