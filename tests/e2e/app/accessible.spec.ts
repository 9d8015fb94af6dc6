import { expect, test } from './support/app.ts'

for (const theme of ['dark', 'light'] as const) {
  // In light the same is looked at again for its colours.
  test.describe(`WCAG AA, ${theme}`, { tag: theme === 'light' ? ['@thorough'] : [] }, () => {
    test.beforeEach(async ({ app, studio }) => {
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

    test('what the conversation comes to: declined, failed, waiting, an earlier one', async ({ app }) => {
      const { page } = app
      await app.say('make a film')
      await app.expectAccessible()
      await page.getByRole('switch', { name: 'Show me the plan first' }).check()
      await app.say('make a gallery of the photos taken in 2015, then light it warm')
      const plan = page.getByRole('list', { name: 'Plan' }).getByRole('listitem')
      const steps = await plan.count()
      for (let step = 0; step < steps; step += 1) {
        await plan.nth(step).getByRole('button').first().click()
        await expect(page.getByRole('button', { name: 'Change the plan' })).toBeVisible()
        await app.expectAccessible()
      }
      await page.getByRole('button', { name: 'Never mind' }).click()
      await page.getByRole('button', { name: 'Earlier conversations' }).click()
      await app.expectAccessible()
    })

    test('every kind of form and answer of the palette @thorough', async ({ app }) => {
      const { page } = app
      await app.say('make a gallery of the photos taken in 2015')
      const dialog = page.getByRole('dialog')
      for (const title of [
        'Make a place',
        'Find',
        'Take out of this place',
        'Arrange this place',
        'Rename this place',
        'Light this place',
        'Make a canvas',
        'Relate two assets',
        'Lay out canvases',
        'Place things',
        'Nudge things',
      ]) {
        await app.command('k')
        await page.keyboard.type(title)
        await page.keyboard.press('Enter')
        await expect(dialog.getByRole('heading', { name: title, exact: true })).toBeVisible()
        for (const add of await dialog.getByRole('button', { name: /^(?:Add one|Leave something out)$/ }).all())
          await add.click()
        await app.expectAccessible()
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      }
      for (const title of ['Count what there is', 'Go to a place']) {
        await app.command('k')
        await page.keyboard.type(title)
        await page.keyboard.press('Enter')
        await app.expectAccessible()
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      }
    })

    test('every window over it', async ({ app }) => {
      for (const key of ['k', ',', 'i', 'e']) {
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
