import { expect, test, type AppPage } from './support/app.ts'
import { machineryOn } from './support/machinery.ts'
import { settled } from './support/place.ts'

/** Looks at what is shown, and writes down what of the machinery shows through. */
async function look(app: AppPage, where: string, found: string[]): Promise<void> {
  for (const one of await machineryOn(app.page)) found.push(`${where}: ${one}`)
}

test.describe('M9.1 nobody sees the machinery', () => {
  test.beforeEach(async ({ app, studio }) => {
    await app.open(studio)
  })

  test('in no panel and no window', async ({ app }) => {
    const { page } = app
    const found: string[] = []
    await look(app, 'the empty hall', found)
    await app.say('make a gallery of the photos taken in 2015')
    await settled(page)
    const plan = page.getByRole('list', { name: 'Plan' }).first()
    for (let step = 0; step < (await plan.getByRole('listitem').count()); step += 1) {
      await plan.getByRole('listitem').nth(step).getByRole('button').click()
      await look(app, `step ${step + 1}`, found)
    }
    await page.getByRole('application').focus()
    await page.keyboard.press('Tab')
    await look(app, 'what is selected', found)
    for (const text of ['make a film', 'what do I have', 'arrange these in a circle', 'undo', 'find the blue photos']) {
      await app.say(text)
      await look(app, `after “${text}”`, found)
    }
    await page.getByRole('button', { name: 'Earlier conversations' }).click()
    await look(app, 'earlier conversations', found)
    await page.keyboard.press('Escape')
    await app.command('l')
    await page.getByRole('button', { name: 'Filters' }).click()
    await look(app, 'the library', found)
    await app.media.first().dblclick()
    await look(app, 'facts', found)
    await app.command('l')
    for (const key of [',', 'i', 'e']) {
      await app.command(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      if (key === ',') {
        await page.getByRole('button', { name: 'Check the workspace' }).click()
        await expect(page.getByRole('dialog').getByLabel('whole').first()).toBeVisible()
      }
      await look(app, `the window of ${key}`, found)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    expect(found).toEqual([])
  })

  test('in no form of the palette, and in none of a plan', { tag: '@thorough' }, async ({ app }) => {
    const { page } = app
    const found: string[] = []
    await app.say('make a gallery of the photos taken in 2015')
    await settled(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('Tab')
    await app.command('k')
    await look(app, 'the palette', found)
    const dialog = page.getByRole('dialog')
    const others = dialog.getByRole('group').last().getByRole('option').locator('span')
    // These ask nothing: they do it, and undo takes it back.
    const atOnce = new Set(['Remove a place', 'Set the opening view'])
    const titles = (await others.allTextContents()).filter((title) => !atOnce.has(title))
    expect(titles.length).toBeGreaterThan(15)
    await page.keyboard.press('Escape')
    for (const title of titles) {
      await app.command('k')
      await page.keyboard.type(title)
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('heading', { name: title })).toBeVisible()
      for (const add of await dialog.getByRole('button', { name: 'Add one' }).all()) await add.click()
      await look(app, title, found)
      const submit = dialog.getByRole('button', { name: title, exact: true })
      if ((await dialog.getByText('is still').count()) === 0 && /Make|Relate|Place|Lay/.test(title)) {
        await submit.click()
        await look(app, `${title}, not filled in`, found)
      }
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
    await page.getByRole('switch', { name: 'Show me the plan first' }).check()
    await app.say('make a timeline of everything, then light it warm, then export it')
    const plan = page.getByRole('list', { name: 'Plan' }).last().getByRole('listitem')
    const steps = await plan.count()
    expect(steps).toBeGreaterThan(4)
    for (let step = 0; step < steps; step += 1) {
      await plan.nth(step).getByRole('button').first().click()
      await expect(page.getByRole('button', { name: 'Change the plan' })).toBeVisible()
      await look(app, `the form of step ${step + 1}`, found)
    }
    expect(found).toEqual([])
  })
})
