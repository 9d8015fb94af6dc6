import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editDistance, missingReason, requireSomething } from './named-paths.ts'

describe('M1.1 paths that lead nowhere', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-paths-'))
    mkdirSync(join(home, 'Pictures', '2015'), { recursive: true })
    mkdirSync(join(home, 'Documents'))
    writeFileSync(join(home, 'Pictures', 'sunset.jpg'), '')
  })
  afterEach(() => rmSync(home, { recursive: true }))

  it.each([
    ['a letter left out', 'Pictres', 'Pictures'],
    ['two letters swapped', 'Picutres', 'Pictures'],
    ['another case', 'pictures', 'Pictures'],
    ['a folder on the way', 'Pictuers/2015', 'Pictures/2015'],
    ['a file', 'Pictures/sunst.jpg', 'Pictures/sunset.jpg'],
  ])('names what was probably meant: %s', async (_, typed, meant) => {
    await expect(requireSomething([join(home, typed)])).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: `There is no file or folder at ${join(home, typed)}.`,
      data: { kept: 'Nothing was imported.', next: `Did you mean ${join(home, meant)}?` },
    })
  })

  it.each([
    ['nothing near', 'Videos and films'],
    ['a name near, and nothing below it', 'Pictuers/1999-2004 winter'],
    ['below a file', 'Pictures/sunset.jpg/more'],
    ['longer than the system allows', 'x'.repeat(5000)],
    ['a zero byte', 'Pict\0ures'],
  ])('suggests nothing where nothing fits: %s', async (_, typed) => {
    await expect(requireSomething([join(home, typed)])).rejects.toMatchObject({ code: 'NOT_FOUND', data: { next: '' } })
  })

  it('lets a list through of which one path leads somewhere, and has a reason for the others', async () => {
    await expect(requireSomething([join(home, 'Pictres'), join(home, 'Documents')])).resolves.toBeUndefined()
    expect(await missingReason(join(home, 'Pictres'))).toBe(
      `There is no such file or folder. Did you mean ${join(home, 'Pictures')}?`,
    )
    await expect(requireSomething([join(home, 'a'), join(home, 'b'), join(home, 'c')])).rejects.toThrow(
      /^There is no file or folder at .*a, nor at the 2 other paths\.$/,
    )
  })

  it('measures slips of the hand: symmetric, zero only for the same word, one for each slip', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const distance = editDistance(one, other)
        expect(distance).toBe(editDistance(other, one))
        expect(distance === 0).toBe(one === other)
        expect(distance).toBeLessThanOrEqual(Math.max(Array.from(one).length, other.length))
      }),
    )
    expect(['abc', 'acb', 'ab', 'abxc'].map((word) => editDistance('abc', word))).toEqual([0, 1, 1, 1])
  })
})
