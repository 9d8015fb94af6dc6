import { expect, test } from './support/app.ts'

for (const theme of ['dark', 'light'] as const) {
  test.describe(`WCAG AA, ${theme}`, () => {
    test.beforeEach(async ({ app, studio, pictures }) => {
      expect(pictures).not.toBe('')
      await app.open(studio)
      await app.command('k')
      await app.page.keyboard.type(`${theme} theme`)
      await app.page.keyboard.press('Enter')
      await expect(app.page.locator('html')).toHaveAttribute('data-theme', theme)
    })

    test('the empty space', async ({ app }) => {
      await app.expectAccessible()
    })

    test('the library, its filters and facts', async ({ app }) => {
      await app.command('l')
      await expect(app.media).toHaveCount(6)
      await app.media.first().click()
      await app.expectAccessible()
      await app.page.getByRole('button', { name: 'Filters' }).click()
      await app.expectAccessible()
      await app.media.first().dblclick()
      await expect(app.page.getByRole('region', { name: 'Facts' })).toContainText('Camera')
      await app.expectAccessible()
    })

    test('the conversation, a place and what is selected in it', async ({ app }) => {
      await app.command('j')
      await app.expectAccessible()
      await app.say('make a gallery of the photos taken in 2015')
      await app.page.getByRole('list', { name: 'Plan' }).getByRole('button').first().click()
      await app.expectAccessible()
      await app.page.getByRole('application').focus()
      await app.page.keyboard.press('Tab')
      await expect(app.page.getByRole('region', { name: 'Selected' })).toContainText('2015')
      await app.expectAccessible()
    })

    test('every window over it', async ({ app }) => {
      for (const key of ['k', ',', 'i']) {
        await app.command(key)
        await expect(app.page.getByRole('dialog')).toBeVisible()
        await app.expectAccessible()
        await app.page.keyboard.press('Escape')
        await expect(app.page.getByRole('dialog')).toHaveCount(0)
      }
      await app.page.locator('body').press('?')
      await expect(app.page.getByRole('dialog', { name: 'All keys' })).toBeVisible()
      await app.expectAccessible()
    })
  })
}
