import { expect, test } from './support/app.ts'

test.describe('M4.1 everything by name', () => {
  test('runs what needs nothing more, says what it gave and leads on', async ({ app, studio }) => {
    await app.open(studio)
    await app.say('make a gallery of the photos taken in 2015')
    await app.command('k')
    await app.page.keyboard.type('List canvases')
    await app.page.keyboard.press('Enter')
    const dialog = app.page.getByRole('dialog')
    await expect(dialog.getByRole('status')).toContainText('Looked through 1 canvas.')
    await expect(dialog.getByRole('group', { name: 'What it gave' })).toContainText('3 things')
    await dialog.getByRole('button', { name: 'Back' }).click()
    await app.page.keyboard.type('Look at a canvas')
    await app.page.keyboard.press('Enter')
    await dialog.getByLabel('Canvas').selectOption({ index: 1 })
    await dialog.getByRole('button', { name: 'Look at a canvas' }).click()
    await dialog.getByRole('button', { name: 'Pick them in the library' }).click()
    await expect(app.page.getByText('3 files picked', { exact: false }).first()).toBeVisible()
  })

  test('lists each thing one can do once, by what people call it', async ({ app, studio }) => {
    await app.open(studio)
    await app.command('k')
    const titles = await app.page.getByRole('dialog').getByRole('option').locator('span').allTextContents()
    expect(new Set(titles).size).toBe(titles.length)
    for (const title of ['Undo', 'Do again', 'Import…', 'Export…', 'Go to a place…', 'Dark theme']) {
      expect(titles).toContain(title)
    }
  })

  test('goes to a place by its name, flies, and comes back to the whole', async ({ app, studio }) => {
    await app.open(studio)
    await app.say('make a gallery of the photos taken in 2015 and call it First hall')
    await app.say('make a grid of everything and call it Second hall')
    const place = app.page.getByRole('navigation', { name: 'Place' })
    await expect(place).toContainText('Second hall')
    for (const words of ['Go to a place', 'First']) {
      if (words !== 'First') await app.command('k')
      await app.page.keyboard.type(words)
      await app.page.keyboard.press('Enter')
    }
    await expect(place).toContainText('First hall')
    await app.command('k')
    for (const title of ['Overview', 'Fly', 'Orbit']) {
      await expect(app.page.getByRole('option', { name: title, exact: false }).first()).toBeVisible()
    }
    await app.page.keyboard.type('Fly')
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('dialog')).toHaveCount(0)
    await app.command('k')
    await expect(app.page.getByRole('option', { name: 'Walk' })).toBeVisible()
  })

  test('asks by names and faces for what is missing, and takes no half answer', async ({ app, studio }) => {
    await app.open(studio)
    await app.command('k')
    await app.page.keyboard.type('Make a canvas')
    await app.page.keyboard.press('Enter')
    const dialog = app.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Make a canvas' }).click()
    await expect(dialog.getByRole('alert')).toContainText('“Name” is still missing')
    await dialog.getByLabel('Name').fill('Sundays')
    await dialog.getByRole('searchbox', { name: 'Find more in the library' }).fill('lagoon')
    await dialog.getByRole('button', { name: 'lagoon.jpg' }).click()
    await expect(dialog).toContainText('1 file chosen')
    await dialog.getByRole('button', { name: 'Make a canvas' }).click()
    await expect(app.page.getByRole('region', { name: 'Messages' })).toContainText('Gathered 1 thing in “Sundays”.')
  })

  test('changes the theme, here and in the workspace', async ({ app, studio, context }) => {
    await app.open(studio)
    await app.command('k')
    await app.page.keyboard.type('light theme')
    await app.page.keyboard.press('Enter')
    await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'light')
    const second = await context.newPage()
    await second.goto(studio.url)
    await expect(second.locator('html')).toHaveAttribute('data-theme', 'light')
  })
})
