import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importText, temporaryStudio, type TestStudio } from '../../tests/support/studio.ts'

let test: TestStudio
let out: string
const shown: string[] = []
let browser = async (path: string): Promise<void> => void shown.push(path)

beforeAll(async () => {
  test = await temporaryStudio({ showPage: (path) => browser(path) })
  const assetId = await importText(test, 'note.md', '# A note\n')
  const client = test.studio.client()
  const canvas = await client.canvases.create({ name: 'Notes', assetIds: [assetId] })
  const layout = await client.layouts.create({
    name: 'Notes',
    canvasIds: [canvas.id],
    arrangement: 'grid',
    options: {},
  })
  const { id } = await client.environments.create({ name: 'Notes', layoutIds: [layout.id] })
  out = (await client.exports.gallery({ environmentId: id })).path
}, 60_000)
afterAll(() => test.end())

describe('M8.1 opening what was exported', () => {
  it('shows its page in the browser', async () => {
    await test.studio.client().exports.open({ path: out })
    expect(shown).toEqual([join(out, 'index.html')])
  })

  it('says what to do where no browser starts', async () => {
    const before = browser
    browser = () => Promise.reject(new Error('no display'))
    await expect(test.studio.client().exports.open({ path: out })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: 'No browser could be started on this machine.',
    })
    browser = before
  })

  it.each([
    ['a folder that is none of its exports', () => test.folder],
    ['a folder that is not there', () => join(test.folder, 'nothing')],
    ['a file', () => join(test.folder, 'note.md')],
  ])('refuses %s', async (_, path) => {
    await expect(test.studio.client().exports.open({ path: path() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(shown).toHaveLength(1)
  })

  it('refuses a page that somebody changed', async () => {
    await appendFile(join(out, 'index.html'), '<script>alert(1)</script>')
    await expect(test.studio.client().exports.open({ path: out })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(shown).toHaveLength(1)
  })
})
