import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

describe('M8.1 an export that was refused', () => {
  it('is written over what is there once the conversation is told to, and takes nothing away', async () => {
    const out = join(test.folder, 'diary')
    mkdirSync(out)
    for (const name of ['diary.txt', 'index.html']) writeFileSync(join(out, name), 'mine')
    await place('Shown')
    const say = async (text: string) => {
      const events: TurnEvent[] = []
      for await (const event of await test.studio.client().agent.say({ text, session: 'shown' })) events.push(event)
      return events
    }
    const refused = await say(`export Shown to "${out}"`)
    expect(refused.at(-1)).toMatchObject({ type: 'done', status: 'declined' })
    expect(JSON.stringify(refused)).toContain('already holds other files')
    expect(readdirSync(out).toSorted()).toEqual(['diary.txt', 'index.html'])
    const replaced = await say('replace it')
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
