import { expect, test } from './support/app.ts'

test.describe('M4.1 everything by name', () => {
  test('runs what needs nothing more, and shows what it gave', async ({ app, studio }) => {
    await app.open(studio)
    await app.command('k')
    await app.page.keyboard.type('canvases.list')
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('dialog').getByLabel('Result')).toHaveText('[]')
    await app.page.keyboard.press('Escape')
    await expect(app.page.getByRole('dialog')).toHaveCount(0)
  })

  test('asks for what is missing in a form made from the schema, and takes no half answer', async ({ app, studio }) => {
    await app.open(studio)
    await app.command('k')
    await app.page.keyboard.type('Make a canvas')
    await app.page.keyboard.press('Enter')
    const dialog = app.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Make a canvas' }).click()
    await expect(dialog.getByRole('alert')).toContainText('name')
    await dialog.getByLabel('Name').fill('Sundays')
    await dialog.getByLabel('Assets').fill('not an id')
    await dialog.getByRole('button', { name: 'Make a canvas' }).click()
    await expect(dialog.getByRole('alert')).toContainText('assetIds')
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
