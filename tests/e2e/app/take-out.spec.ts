import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { settled } from './support/place.ts'

test.describe('M8.1 taking a place out to a folder that holds something else', () => {
  test('asks, writes nothing meanwhile, and replaces only what it is told to', async ({ app, studio, pictures }) => {
    const { page } = app
    const folder = `${studio.workspace}-diary`
    await mkdir(folder)
    await writeFile(join(folder, 'diary.txt'), 'mine')
    expect(pictures).not.toBe('')
    await app.open(studio)
    await app.say('make a gallery of everything')
    await settled(page)
    await app.command('e')
    const dialog = page.getByRole('dialog', { name: 'Take out' })
    await dialog.getByLabel('Folder to write').fill(folder)
    await dialog.getByRole('button', { name: 'Make the gallery' }).click()
    await expect(dialog.getByRole('alert')).toContainText(
      'Replace it? Only what exports have written goes; every other file stays.',
    )
    expect(await readdir(folder)).toEqual(['diary.txt'])
    await app.expectAccessible()
    // Another folder is another question.
    await dialog.getByLabel('Folder to write').fill(`${folder} `)
    await expect(dialog.getByRole('alert')).toHaveCount(0)
    await expect(dialog.getByRole('button', { name: 'Replace what is there' })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Make the gallery' }).click()
    await dialog.getByRole('button', { name: 'Replace what is there' }).press('Enter')
    await expect(dialog.getByRole('status').filter({ hasText: /^The gallery of \d+ things is written/ })).toBeVisible()
    expect(await readFile(join(folder, 'diary.txt'), 'utf8')).toBe('mine')
    expect(await readdir(folder)).toContain('index.html')
    await rm(folder, { recursive: true })
  })
})
