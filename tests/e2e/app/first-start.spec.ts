import { expect, test } from './support/app.ts'
import { standing } from './support/place.ts'

test.describe('the first five minutes', () => {
  test('an empty workspace asks for nothing and offers two ways to begin', async ({ app, studio }) => {
    await app.open(studio)
    await expect(app.composer).toHaveAttribute('placeholder', 'Say what you want to make, or drop a folder here.')
    await expect(app.page.getByRole('button', { name: 'Import a folder' })).toBeVisible()
    await expect(app.page.getByRole('button', { name: 'Open the sample hall' })).toBeVisible()
    await app.command('l')
    await expect(app.page.getByText('Nothing has been taken in yet.')).toBeVisible()
  })

  test('the sample hall opens from one press, with a ring that tells how far it is', async ({ app, studio }) => {
    await app.open(studio)
    test.slow()
    await app.page.getByRole('button', { name: 'Open the sample hall' }).click()
    await expect(app.page.getByRole('progressbar', { name: 'Reading the sample hall' })).toBeVisible()
    // Painting it all is a lot of work for a small machine.
    await expect(app.page.getByText(/files? taken in/)).toBeVisible({ timeout: 300_000 })
    // Films play and models move there: it never comes to rest, so what stands is counted instead.
    await expect.poll(async () => (await standing(app.page)).length).toBeGreaterThan(3)
  })

  test('a folder is taken in by its path, and what cannot be read is named with the reason', async ({
    app,
    studio,
    broken,
  }) => {
    await app.open(studio)
    await app.page.getByRole('button', { name: 'Import a folder' }).click()
    await app.page.getByLabel('Path of a folder or file').fill(`"${broken}"`)
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByText('6 files taken in.')).toBeVisible()
    await app.page.getByRole('button', { name: '1 file could not be read' }).click()
    await expect(app.page.getByRole('dialog')).toContainText('torn.jpg')
  })

  test('a folder that is not there is a sentence, not a silence', async ({ app, studio }) => {
    await app.open(studio)
    await app.command('i')
    await app.page.getByLabel('Path of a folder or file').fill('/no/such/folder')
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByText(/no\/such\/folder|could not be read|not found|no file/i).first()).toBeVisible()
  })
})
