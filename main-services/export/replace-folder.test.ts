import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportMarker, replaceFolder } from './replace-folder.ts'

describe('M8.1 an exported folder is whole or not there', () => {
  let parent: string
  let target: string
  const write = (text: string) => async (folder: string) => {
    writeFileSync(join(folder, exportMarker), '{}')
    writeFileSync(join(folder, 'index.html'), text)
  }

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'promenade-export-'))
    target = join(parent, 'deep', 'gallery')
  })
  afterEach(() => rmSync(parent, { recursive: true }))

  it('makes the folder and every folder above it', async () => {
    await replaceFolder(target, write('one'))
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('one')
    expect(readdirSync(join(parent, 'deep'))).toEqual(['gallery'])
  })

  it('takes the place of an earlier export, files that are gone included', async () => {
    await replaceFolder(target, async (folder) => {
      await write('one')(folder)
      writeFileSync(join(folder, 'old.webp'), 'old')
    })
    await replaceFolder(target, write('two'))
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('two')
    expect(readdirSync(target).toSorted()).toEqual(['index.html', exportMarker])
  })

  it('refuses a folder of somebody else, and a file, and leaves them alone', async () => {
    mkdirSync(target, { recursive: true })
    writeFileSync(join(target, 'diary.txt'), 'mine')
    await expect(replaceFolder(target, write('x'))).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(readdirSync(target)).toEqual(['diary.txt'])
    await expect(replaceFolder(join(target, 'diary.txt'), write('x'))).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(replaceFolder(join(target, 'diary.txt', 'below'), write('x'))).rejects.toMatchObject({
      code: expect.stringMatching(/CONFLICT|INVALID_INPUT/),
    })
    expect(readFileSync(join(target, 'diary.txt'), 'utf8')).toBe('mine')
  })

  it('keeps the earlier export when writing the next one fails', async () => {
    await replaceFolder(target, write('one'))
    const failing = replaceFolder(target, async (folder) => {
      await write('half')(folder)
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    })
    await expect(failing).rejects.toMatchObject({ code: 'OUT_OF_SPACE' })
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('one')
    expect(readdirSync(join(parent, 'deep'))).toEqual(['gallery'])
  })

  it('clears what a killed export left behind', async () => {
    const leftover = join(parent, 'deep', '.gallery.0123abcd.partial')
    mkdirSync(leftover, { recursive: true })
    await replaceFolder(target, write('one'))
    expect(existsSync(leftover)).toBe(false)
  })
})
