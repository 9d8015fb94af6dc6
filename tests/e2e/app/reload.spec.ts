import { expect, test } from './support/app.ts'
import { settled, standing } from './support/place.ts'

test.describe('M2.13 a reload costs nothing', () => {
  test.beforeEach(async ({ app, studio }) => {
    await app.open(studio)
  })

  test('the conversation, its plan and the place are there again, in this window alone', async ({
    app,
    context,
    studio,
  }) => {
    const { page } = app
    await app.say('make a gallery of the photos taken in 2015 and call it First hall')
    await app.say('make a grid of everything and call it Second hall')
    await app.say('go to First hall')
    await app.composer.fill('half a sen')
    await page.reload()
    await expect(page.getByRole('article')).toHaveCount(3)
    await expect(page.getByRole('navigation', { name: 'Place' })).toContainText('First hall')
    await expect(page.getByRole('list', { name: 'Plan' })).toContainText('go to First hall')
    await expect(app.composer).toHaveValue('half a sen')
    await settled(page)
    const before = await standing(page)
    await app.say('arrange these in a circle')
    await expect.poll(() => standing(page)).not.toEqual(before)
    const second = await context.newPage()
    await second.goto(studio.url)
    await expect(second.getByRole('textbox', { name: 'Say what you want to make' })).toBeVisible()
    await expect(second.getByRole('article')).toHaveCount(0)
  })

  test('a sentence that is being carried out goes on before one’s eyes', async ({ app }) => {
    const { page } = app
    await app.composer.fill('make a gallery of everything and call it Hall, then light it warm')
    await app.composer.press('Enter')
    // From here on the studio has it.
    await expect(page.getByRole('list', { name: 'Plan' }).getByRole('listitem').first()).toBeVisible()
    await page.reload()
    await expect(page.getByRole('article')).toContainText('Built “Hall” with 6 things.')
    await expect(page.getByRole('list', { name: 'Plan' }).getByText('done').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Say it' })).toBeVisible()
    await settled(page)
    expect(await standing(page)).toHaveLength(6)
  })

  test('a plan that waits to be looked at still waits', async ({ app }) => {
    const { page } = app
    await app.command('j')
    await page.getByRole('switch', { name: 'Show me the plan first' }).check()
    await app.say('make a gallery of the photos taken in 2015')
    await page.reload()
    await expect(page.getByRole('switch', { name: 'Show me the plan first' })).toBeChecked()
    await page.getByRole('button', { name: 'Do this' }).click()
    await settled(page)
    expect(await standing(page)).toHaveLength(3)
  })
})
