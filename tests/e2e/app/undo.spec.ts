import type { Locator, Page } from '@playwright/test'
import { expect, test, type AppPage } from './support/app.ts'
import { goTo, left, positionOf, settled, standing } from './support/place.ts'

const small = { width: 900, height: 600 }
const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' })
const placeName = (page: Page): Locator => page.getByRole('navigation', { name: 'Place' }).getByRole('button').nth(1)

/** Chooses something in the palette, as one does who knows its name. */
async function byName(app: AppPage, name: string): Promise<void> {
  await app.command('k')
  await app.page.keyboard.type(name)
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
}

/** Moves a thing a little by the keys of the space; where it then stands. */
async function nudge(page: Page, id: string): Promise<readonly number[]> {
  const before = await positionOf(page, id)
  const at = await goTo(page, id)
  await page.mouse.click(at.x, at.y)
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => positionOf(page, id)).not.toEqual(before)
  return positionOf(page, id)
}

test.describe('M6.4 undo is the window’s own', () => {
  test.beforeEach(async ({ app, studio }) => {
    await app.page.setViewportSize(small)
    await app.open(studio)
    await app.say('make a gallery of everything')
    await settled(app.page)
  })

  test('a removed place comes back by the Undo of its message, and the window returns to it', async ({ app }) => {
    const { page } = app
    const first = await placeName(page).textContent()
    await app.say('make a grid of the photos taken in 2015')
    await settled(page)
    const [name, things] = [await placeName(page).textContent(), await standing(page)]
    expect(name).not.toBe(first)
    await byName(app, 'Remove a place')
    await expect(placeName(page)).toHaveText(first ?? '')
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(messages(page)).toContainText('Undone: Remove “')
    await expect(placeName(page)).toHaveText(name ?? '')
    await settled(page)
    expect(await standing(page)).toEqual(things)
  })

  test('the last place removed leaves the empty hall, and ⌘Z brings the place and the window back', async ({ app }) => {
    const { page } = app
    const things = await standing(page)
    await byName(app, 'Remove a place')
    await left(page)
    await app.command('z')
    await expect(messages(page)).toContainText('Undone: Remove “')
    await settled(page)
    expect(await standing(page)).toEqual(things)
  })

  test('⌘Z goes to the place where it undoes something', async ({ app }) => {
    const { page } = app
    const first = await placeName(page).textContent()
    const [thing] = await standing(page)
    const id = thing?.id ?? ''
    await app.say('make a grid of the photos taken in 2015')
    await settled(page)
    const second = await placeName(page).textContent()
    await placeName(page).click()
    await page.getByRole('menuitemradio', { name: new RegExp(first ?? '') }).click()
    await settled(page)
    await nudge(page, id)
    await placeName(page).click()
    await page.getByRole('menuitemradio', { name: new RegExp(second ?? '') }).click()
    await settled(page)
    await app.command('z')
    await expect(placeName(page)).toHaveText(first ?? '')
    await expect(messages(page)).toContainText('Undone: Move 1 thing')
    await settled(page)
    expect(await positionOf(page, id)).toEqual(thing?.position)
  })

  test(
    'no window undoes what another did, and each still knows its own after a reload',
    { tag: '@thorough' },
    async ({ app, context }) => {
      const { page } = app
      const [thing] = await standing(page)
      const id = thing?.id ?? ''
      const moved = await nudge(page, id)
      const other = await context.newPage()
      await other.setViewportSize(small)
      await other.goto(page.url())
      await settled(other)
      await expect(other.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
      await other.getByRole('application').focus()
      await other.keyboard.press('ControlOrMeta+z')
      await expect(messages(other)).toContainText('There is nothing to undo in this window.')
      expect(await positionOf(page, id)).toEqual(moved)
      await other.close()
      await page.reload()
      await settled(page)
      await expect(page.getByRole('button', { name: 'Undo: Move 1 thing' })).toBeEnabled()
      await page.getByRole('button', { name: 'Undo: Move 1 thing' }).click()
      await expect.poll(() => positionOf(page, id)).toEqual(thing?.position)
    },
  )

  test('what the inspector took out comes back by the Undo of its message', async ({ app }) => {
    const { page } = app
    const things = await standing(page)
    const at = await goTo(page, things[0]?.id ?? '')
    await page.mouse.click(at.x, at.y)
    await page.getByRole('button', { name: 'Take out of the place' }).click()
    await expect.poll(async () => (await standing(page)).length).toBe(things.length - 1)
    await expect(messages(page)).toContainText('1 thing taken out of the place.')
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(messages(page)).toContainText('Undone: Take out 1 thing')
    await expect.poll(() => standing(page)).toEqual(things)
  })

  test('files taken out of the library leave the place at once, and one Undo brings all back', async ({ app }) => {
    const { page } = app
    const things = await standing(page)
    await app.command('l')
    const total = things.length
    await expect(app.media).toHaveCount(total)
    await app.media.first().click()
    await page.getByRole('button', { name: 'Take out of the library' }).click()
    await expect(app.media).toHaveCount(total - 1)
    await expect.poll(async () => (await standing(page)).length).toBe(things.length - 1)
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(app.media).toHaveCount(total)
    await expect.poll(() => standing(page)).toEqual(things)
  })
})
