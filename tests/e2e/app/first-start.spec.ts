import { emptyWorkspace, expect, test } from './support/app.ts'
import { standing } from './support/place.ts'

test.use(emptyWorkspace)

test.describe('the first five minutes', () => {
  test('an empty workspace asks for nothing and offers two ways to begin', async ({ app, studio }) => {
    await app.open(studio)
    await expect(app.composer).toHaveAttribute('placeholder', 'Say what you want to make, or drop a folder here.')
    await expect(app.page.getByRole('button', { name: 'Import a folder' })).toBeVisible()
    await expect(app.page.getByRole('button', { name: 'Open the sample hall' })).toBeVisible()
    await app.expectAccessible()
    await app.command('l')
    await expect(app.page.getByText('Nothing has been taken in yet.')).toBeVisible()
  })

  test(
    'the sample opens as a workspace of its own, with a ring while it is made, and hangs in no other',
    { tag: '@thorough' },
    async ({ app, studio, context }) => {
      test.slow()
      await app.open(studio)
      const [sample] = await Promise.all([
        context.waitForEvent('page'),
        app.page.getByRole('button', { name: 'Open the sample hall' }).click(),
      ])
      await expect(sample.getByRole('heading', { name: 'The sample hall' })).toBeVisible()
      expect(new URL(sample.url()).origin).not.toBe(new URL(studio.url).origin)
      // A window that comes later, or again, follows the same making.
      await sample.reload()
      await expect(sample.getByRole('progressbar', { name: 'Reading the sample hall' })).toBeVisible()
      // Painting it all is a lot of work for a small machine.
      await expect(sample.getByText(/files? taken in/)).toBeVisible({ timeout: 300_000 })
      // Films play and models move there: it never comes to rest, so what stands is counted instead.
      await expect.poll(async () => (await standing(sample)).length).toBeGreaterThan(3)

      await expect(app.page.getByRole('button', { name: 'Import a folder' })).toBeVisible()
      expect((await studio.command('list', 'assets')).lines.at(-1)).toMatchObject({ count: 0 })
      expect((await studio.command('list', 'environments')).lines.at(-1)).toMatchObject({ count: 0 })
      // Opened once more it is the same.
      const [again] = await Promise.all([
        context.waitForEvent('page'),
        app.page.getByRole('button', { name: 'Open the sample hall' }).click(),
      ])
      await expect.poll(() => new URL(again.url()).origin).toBe(new URL(sample.url()).origin)
      await expect.poll(async () => (await standing(again)).length).toBeGreaterThan(3)
    },
  )

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

  test('a mistyped path is a sentence at its field, and nothing begins', async ({ app, studio, pictures }) => {
    await app.open(studio)
    await app.command('i')
    const field = app.page.getByLabel('Path of a folder or file')
    await field.fill(pictures.replace(/e(?=s$)/, ''))
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByText(`Did you mean ${pictures}?`)).toBeVisible()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toBeFocused()
    await expect(app.page.getByRole('progressbar')).toHaveCount(0)
    await app.expectAccessible()
    await field.fill(pictures)
    await expect(app.page.getByText(/Did you mean/)).toHaveCount(0)
  })

  test('the notice of an import leaves by itself, unless it names what could not be read or somebody is on it', async ({
    app,
    studio,
    broken,
    pictures,
  }) => {
    await app.page.clock.install()
    await app.open(studio)
    const take = async (path: string) => {
      await app.command('i')
      await app.page.getByLabel('Path of a folder or file').fill(path)
      await app.page.keyboard.press('Enter')
    }
    await take(pictures)
    const notice = app.page.getByText('6 files taken in.')
    await expect(notice).toBeVisible()
    await notice.hover()
    await app.page.clock.fastForward(60_000)
    await expect(notice).toBeVisible()
    await app.page.mouse.move(5, 5)
    await app.page.clock.fastForward(10_000)
    await expect(notice).toHaveCount(0)

    await take(broken)
    const chip = app.page.getByRole('button', { name: '1 file could not be read' })
    await expect(chip).toBeVisible()
    await app.page.clock.fastForward(60_000)
    await expect(chip).toBeVisible()
    await chip.focus()
    await app.page.keyboard.press('Tab')
    await app.page.keyboard.press('Enter')
    await expect(chip).toHaveCount(0)
  })
})
