import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { emptyWorkspace, expect, sharesOf, test, type AppPage } from './support/app.ts'
import { pictures } from './support/pictures.ts'
import { goTo, positionOf, settled, standing } from './support/place.ts'

const colors = pictures.map(({ color }) => color)
const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' })
const dialog = (page: Page): Locator => page.getByRole('dialog')

/** Takes a picture of what is shown, for whoever wants to look: into the report of the run. */
async function picture(page: Page, name: string): Promise<void> {
  const info = test.info()
  await page.screenshot({ path: info.outputPath(`${name}.png`) })
}

/** How many of the pictures' colours are to be seen. */
async function seen(page: Page): Promise<number> {
  return (await sharesOf(page.locator('canvas'), colors)).filter((share) => share > 0.001).length
}

async function sizeOf(page: Page, id: string): Promise<number> {
  return page.evaluate((item) => window.promenadeSpace?.project(item)?.width ?? 0, id)
}

/** What was taken in stands before the visitor, before anything has been made of it. */
async function expectArrived(page: Page, count: number): Promise<void> {
  await expect.poll(async () => (await standing(page)).length).toBe(count)
  await page.evaluate(() => window.promenadeSpace?.settled())
  await expect.poll(() => seen(page)).toBe(count)
}

async function expectTakenOut(app: AppPage, opened: () => Promise<string[]>): Promise<void> {
  const { page } = app
  await expect.poll(async () => (await opened()).length).toBe(1)
  const [path = ''] = await opened()
  expect(path.endsWith(join('', 'index.html'))).toBe(true)
  await page.goto(pathToFileURL(path).href)
  await expect(page.locator('#walk canvas')).toBeVisible()
  await expect.poll(async () => (await sharesOf(page, colors)).filter((share) => share > 0.001).length).toBe(3)
  await picture(page, '9-taken-out')
}

test.describe('the first five minutes', () => {
  test.describe('in a large window', () => {
    test.use({
      ...emptyWorkspace,
      viewport: { width: 1440, height: 900 },
      contextOptions: { reducedMotion: 'no-preference' },
    })

    test('by mouse', async ({ app, studio, broken }) => {
      test.slow()
      const { page } = app
      await test.step('open: nothing to fill in, one line that says how to begin', async () => {
        await app.open(studio)
        await expect(app.composer).toHaveAttribute('placeholder', 'Say what you want to make, or drop a folder here.')
        await expect(dialog(page)).toHaveCount(0)
        await picture(page, '1-open')
      })

      await test.step('drop: what is read flies in, the chip gathers what is not, and one can walk', async () => {
        await page.getByRole('button', { name: 'Import a folder' }).click()
        await dialog(page).getByLabel('Path of a folder or file').fill(broken)
        await dialog(page).getByRole('button', { name: 'Import', exact: true }).click()
        await expectArrived(page, pictures.length)
        await expect(page.getByText('6 files taken in.')).toBeVisible()
        await picture(page, '2-arrived')
        await page.getByRole('button', { name: '1 file could not be read' }).click()
        await expect(dialog(page)).toContainText('torn.jpg')
        await dialog(page).getByRole('button', { name: 'Close' }).click()
        const before = await page.evaluate(() => window.promenadeSpace?.camera().target)
        await page.mouse.move(700, 300)
        await page.mouse.down()
        await page.mouse.move(800, 310, { steps: 4 })
        await page.mouse.up()
        expect(await page.evaluate(() => window.promenadeSpace?.camera().target)).not.toEqual(before)
        await page.getByRole('button', { name: 'Put away' }).click()
      })

      await test.step('say: the sentence becomes a plan, and what stood there moves into place', async () => {
        await app.composer.click()
        await app.composer.fill('make a gallery of the photos taken in 2015')
        await page.getByRole('button', { name: 'Say it' }).click()
        const plan = page.getByRole('list', { name: 'Plan' })
        await expect(plan.getByRole('listitem').first()).toContainText('find')
        await settled(page)
        expect(await standing(page)).toHaveLength(3)
        await expect(plan.getByText('done')).toHaveCount(await plan.getByRole('listitem').count())
        await expect.poll(() => seen(page)).toBeGreaterThanOrEqual(1)
        await picture(page, '3-said')
        await plan.getByRole('button').first().click()
        await expect(page.getByRole('region', { name: /^Step:/ })).toContainText('Found 3 pictures.')
        await plan.getByRole('button').first().click()
      })

      await test.step('refine: by hand and by words, and back', async () => {
        const id = (await standing(page))[0]?.id ?? ''
        const at = await goTo(page, id)
        const stood = await positionOf(page, id)
        await page.mouse.move(at.x, at.y)
        await page.mouse.down()
        await page.mouse.move(at.x + 60, at.y - 20, { steps: 6 })
        await picture(page, '4-dragged')
        await page.mouse.up()
        await expect.poll(() => positionOf(page, id)).not.toEqual(stood)
        const moved = await positionOf(page, id)
        await page.evaluate(() => window.promenadeSpace?.settled())
        const wide = await sizeOf(page, id)
        await app.say('bigger')
        await expect.poll(() => sizeOf(page, id)).toBeGreaterThan(wide * 1.1)
        await app.say('no, as before')
        await expect.poll(() => sizeOf(page, id)).toBeLessThan(wide * 1.05)
        await page.getByRole('button', { name: /^Undo/ }).first().click()
        await expect.poll(() => positionOf(page, id)).toEqual(stood)
        expect(moved).not.toEqual(stood)
        await picture(page, '5-refined')
      })

      await test.step('take out: what it will weigh, how long it takes, and then open it', async () => {
        await page.getByRole('button', { name: 'Take out', exact: true }).click()
        await expect(dialog(page)).toContainText(/3 things, about [\d.]+ [kM]?B, about/)
        await picture(page, '6-take-out')
        await dialog(page).getByRole('button', { name: 'Make the gallery' }).click()
        await dialog(page).getByRole('button', { name: 'Open' }).click()
        await picture(page, '7-written')
        await expectTakenOut(app, () => studio.opened())
      })
    })
  })

  test.describe('in a small window', () => {
    test.use({ ...emptyWorkspace, viewport: { width: 1024, height: 700 } })

    test('by keyboard alone', async ({ app, studio, broken }) => {
      test.slow()
      const { page } = app
      const { keyboard } = page
      await app.open(studio)
      await picture(page, '1-open')

      await app.command('i')
      await keyboard.type(broken)
      await keyboard.press('Enter')
      await expectArrived(page, pictures.length)
      await picture(page, '2-arrived')
      const stood = await page.evaluate(() => window.promenadeSpace?.camera().position)
      await keyboard.down('w')
      await expect.poll(() => page.evaluate(() => window.promenadeSpace?.camera().position)).not.toEqual(stood)
      await keyboard.up('w')

      await keyboard.press('/')
      await keyboard.type('make a gallery of the photos taken in 2015')
      await keyboard.press('Enter')
      await settled(page)
      expect(await standing(page)).toHaveLength(3)
      await picture(page, '3-said')

      // From the input into the space, to the first thing.
      await keyboard.press('Escape')
      await expect(page.getByRole('application')).toBeFocused()
      await keyboard.press('Tab')
      const [id = ''] = await page.evaluate(() => window.promenadeSpace?.selected() ?? [])
      expect(id).not.toBe('')
      const before = await positionOf(page, id)
      await keyboard.press('Alt+ArrowUp')
      await expect.poll(() => positionOf(page, id)).not.toEqual(before)
      await picture(page, '5-refined')
      await app.command('z')
      await expect.poll(() => positionOf(page, id)).toEqual(before)
      await expect(messages(page)).toContainText('Undone')

      await app.command('e')
      await expect(dialog(page)).toContainText(/3 things, about/)
      await picture(page, '6-take-out')
      await expect(dialog(page).getByRole('button', { name: 'Make the gallery' })).toBeFocused()
      await keyboard.press('Enter')
      await expect(dialog(page).getByRole('button', { name: 'Open' })).toBeFocused()
      await keyboard.press('Enter')
      await picture(page, '7-written')
      await expectTakenOut(app, () => studio.opened())
    })
  })
})
