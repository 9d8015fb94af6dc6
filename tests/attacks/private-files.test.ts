import { copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMediaHandler } from '#services/server/media.ts'
import type { ImportResult } from '#shared/model/asset.ts'
import { importText, temporaryStudio, type TestStudio } from '../support/studio.ts'

const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----\n'

/** Extend by one line: what lies in a folder that somebody imports, and must stay out of the library. */
const left: Record<string, string> = {
  '.env': 'TOKEN=1',
  '.env.local': 'TOKEN=1',
  'prod.env': 'TOKEN=1',
  '.netrc': 'machine x',
  '.bash_history': 'ls',
  '.git-credentials': 'https://me:pw@host',
  id_rsa: key,
  'id_rsa.bak': key,
  'id_ed25519~': key,
  'ID_RSA.txt': key,
  'holiday.txt': `Our server\n\n${key}`,
  credentials: '[default]',
  'credentials.json': '{}',
  'credentials (1).json': '{}',
  'aws-credentials.csv': 'a,b',
  'client_secret_123.json': '{}',
  'passwords.txt': 'hunter2',
  'my passwords.md': 'hunter2',
  'WiFi Password.txt': 'hunter2',
  'recovery-codes.txt': '1234',
  'api_key.txt': '1234',
  'server.pem': key,
  'tls.key': key,
  'store.p12': 'x',
  'vault.kdbx': 'x',
  Makefile: 'all:',
  notes: 'a text without an ending',
  'odd.': 'a text that ends in a dot',
  '~$letter.txt': 'lock',
}
/** What looks a little like it and is nobody's secret. */
const taken: Record<string, string> = {
  'diary.txt': 'a day',
  'keys to the city.md': '# Keys',
  'the secret garden.txt': 'a story',
  'tokens of love.txt': 'a poem',
  'readme.md': '# Read me',
  'environment.txt': 'trees',
  'Passage.txt': 'a walk',
}

let test: TestStudio
let media: string
beforeEach(async () => {
  test = await temporaryStudio()
  media = join(test.folder, 'media')
  mkdirSync(media)
})
afterEach(() => test.end())

const lay = (files: Record<string, string>, folder = media) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

async function take(...paths: string[]): Promise<ImportResult> {
  for await (const event of await test.studio.client().assets.import({ paths })) {
    if (event.type === 'result') return event
  }
  throw new Error('An import ends with its result.')
}

const names = async () => (await test.studio.client().assets.list({})).assets.map(({ name }) => name).toSorted()

describe('M1.1 a folder import leaves private files alone', () => {
  it('takes none of them in, and says why for each', async () => {
    lay({ ...left, ...taken })
    const result = await take(media)
    expect(await names()).toEqual(Object.keys(taken).toSorted())
    expect(result.failed).toEqual([])
    const reasons = new Map(result.skipped.map(({ path, reason }) => [path.slice(media.length + 1), reason]))
    expect([...reasons.keys()].toSorted()).toEqual(Object.keys(left).toSorted())
    for (const reason of reasons.values()) expect(reason).toMatch(/^(It|By its name) .+\.$/)
  })

  it('skips a hidden folder as one, whatever it holds', async () => {
    lay(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`.git/objects/${index}.txt`, `${index}`])))
    lay({ '.ssh/id_rsa': key, '.ssh/config.txt': 'Host x', 'trip/.aws/credentials.txt': 'x', 'trip/day.txt': 'x' })
    const result = await take(media)
    expect(await names()).toEqual(['day.txt'])
    expect(result.skipped.map(({ path }) => path.slice(media.length + 1))).toEqual(['.git', '.ssh', 'trip/.aws'])
  })

  it('takes in what somebody names, also after it was left out', async () => {
    lay({ credentials: 'mine to show', '.plan.txt': 'hidden and named' })
    await take(media)
    expect(await names()).toEqual([])
    const result = await take(join(media, 'credentials'), join(media, '.plan.txt'))
    expect(result).toMatchObject({ imported: 2, skipped: [], failed: [] })
    // What is in the library stays there when its folder is imported again.
    await take(media)
    expect(await names()).toEqual(['.plan.txt', 'credentials'])
  })

  it('takes a picture by any name, for it is what it shows', async () => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#a03020' } })
      .png()
      .toBuffer()
    for (const name of ['passwords.png', 'IMG_0001', 'secret.jpg']) writeFileSync(join(media, name), picture)
    // All three are one picture.
    expect(await take(media)).toMatchObject({ imported: 1, duplicates: 2, skipped: [], failed: [] })
  })

  it('does not take through a link what it would not take itself', async () => {
    lay({ '.ssh/id_rsa': key, 'passwords.txt': 'x' }, test.folder)
    symlinkSync(join(test.folder, '.ssh/id_rsa'), join(media, 'letter.txt'))
    symlinkSync(join(test.folder, 'passwords.txt'), join(media, 'poem.txt'))
    for await (const event of await test.studio.client().assets.import({ paths: [media], followLinks: true }))
      void event
    expect(await names()).toEqual([])
  })
})

/** Extend by one entry: what takes the place of an original that was imported from `path`. */
const replacements: [name: string, replace: (path: string) => void, served: boolean][] = [
  ['a link to somebody’s file', (path) => (lay({ secret: 'SECRET' }, test.folder), swap(path, 'secret')), false],
  [
    'a link to a file of the same length',
    (path) => (lay({ other: 'four words as fillER' }, test.folder), swap(path, 'other')),
    false,
  ],
  [
    'a link to a copy of itself',
    (path) => (copyFileSync(path, `${path}.copy`), rmSync(path), symlinkSync(`${path}.copy`, path)),
    false,
  ],
  ['other content', (path) => writeFileSync(path, 'something else entirely'), false],
  ['other content of the same length', (path) => writeFileSync(path, 'FOUR words as filler'), false],
  ['a folder', (path) => (rmSync(path), mkdirSync(path)), false],
  ['nothing', (path) => rmSync(path), false],
  ['its folder, which became a link to another', (path) => swapFolder(path), false],
  [
    'the same bytes, copied back later',
    (path) => (copyFileSync(path, `${path}.copy`), renameSync(`${path}.copy`, path)),
    true,
  ],
  ['itself with another time', (path) => utimesSync(path, 1, 1), true],
]

const swap = (path: string, name: string) => (rmSync(path), symlinkSync(join(test.folder, name), path))

function swapFolder(path: string): void {
  lay({ 'elsewhere/here.txt': 'FOUR words as filler' }, test.folder)
  renameSync(dirname(path), `${dirname(path)}-moved`)
  symlinkSync(join(test.folder, 'elsewhere'), dirname(path))
}

describe('M9.1 an original is what was imported, or it is not served', () => {
  it.each(replacements)('after %s took its place', async (_name, replace, served) => {
    mkdirSync(join(test.folder, 'texts'))
    const id = await importText(test, 'texts/here.txt', 'four words as filler')
    replace(join(test.folder, 'texts/here.txt'))
    const handle = createMediaHandler(test.studio)
    const response = await handle(new Request(`http://studio/media/${id}/original`))
    expect([response.status, served ? await response.text() : (await response.json()).code]).toEqual(
      served ? [200, 'four words as filler'] : [404, 'NOT_FOUND'],
    )
  })
})
