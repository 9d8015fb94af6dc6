import { basename, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#services/host/index.ts'
import { ExportBench } from '../../tests/support/exports.ts'
import { exportIdentity } from './book.ts'
import { defaultFolder, folderName } from './default-folder.ts'

describe('M8.1 a folder that nobody named', () => {
  let bench: ExportBench
  beforeAll(() => {
    bench = new ExportBench()
  })
  afterAll(() => bench.dispose())

  const folderOf = (name: string, environmentId: string) =>
    defaultFolder(bench.folder, name, { kind: 'gallery', environmentId }, exportIdentity(bench.context))

  it.each([
    ['京都', '京都-gallery'],
    ['東京', '東京-gallery'],
    ['東京', '東京-gallery-2'],
    ['Été à la mer', 'été-à-la-mer-gallery'],
    ['E\u0301te\u0301 a\u0300 la mer', 'été-à-la-mer-gallery-2'],
    ['ÉTÉ À LA MER', 'été-à-la-mer-gallery-3'],
    ['CON', 'con-gallery'],
    ['../../etc/passwd', 'etc-passwd-gallery'],
    ['a/b\\c:d*e?f"g<h>i|j.', 'a-b-c-d-e-f-g-h-i-j-gallery'],
    ['…', 'untitled-gallery'],
    ['🌅', 'untitled-gallery-2'],
    ['सूर्यास्त', 'सूर्यास्त-gallery'],
    ['مَكَّة', 'مَكَّة-gallery'],
    ['\u202Eabc\u0000\n', 'abc-gallery'],
  ])('is called after its place, %j, in every script: %s', async (name, folder) => {
    const environmentId = newId()
    const target = await folderOf(name, environmentId)
    expect(target).toBe(join(bench.folder, folder))
    await bench.export(environmentId, { 'index.html': 'x' }, { target })
    // The same place again, also under another name, has the same one.
    expect(await folderOf(name, environmentId)).toBe(target)
    expect(await folderOf('Renamed', environmentId)).toBe(target)
  })

  it('has a name that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const folder = basename(folderName(name))
        expect(folder).toBe(folder.normalize('NFC'))
        expect(Buffer.byteLength(folder)).toBeLessThanOrEqual(120)
        expect(folder).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u)
        expect(folder).not.toMatch(/-$/)
      }),
    )
    expect(Buffer.byteLength(folderName('京'.repeat(200)))).toBe(120)
  })
})
