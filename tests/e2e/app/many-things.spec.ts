import type { Page } from '@playwright/test'
import type { Item } from '#shared/model/environment.ts'
import { expect, test } from './support/app.ts'
import { settled, standing } from './support/place.ts'

/** All that stands there, in an order of its own. */
const all = async (page: Page) => (await standing(page)).toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** Asked often: there are two dozen rounds of it. */
const soon = { intervals: [40, 40, 80, 160] }

/** What one can do with several things: its button, and the same by keyboard alone. */
const tools: readonly { button: string; keys: readonly string[] }[] = [
  { button: 'Align left', keys: ['Alt+l'] },
  { button: 'Align to the centre', keys: ['Alt+c'] },
  { button: 'Align right', keys: ['Alt+r'] },
  { button: 'Align tops', keys: ['Alt+t'] },
  { button: 'Align to the middle', keys: ['Alt+m'] },
  { button: 'Align bottoms', keys: ['Alt+b'] },
  { button: 'Space evenly across', keys: ['Alt+h'] },
  { button: 'Space evenly upright', keys: ['Alt+v'] },
  { button: 'Group', keys: ['g'] },
  { button: 'Duplicate', keys: ['ControlOrMeta+d'] },
  // From the first tool to the last, and from the first choice to the next.
  { button: 'Arrange', keys: ['t', 'End', 'Enter', 'ArrowDown', 'Enter'] },
  { button: 'Take out of the place', keys: ['Delete'] },
]

test(
  'M6.4 what several things offer: by mouse and by keyboard, each one step for undo',
  { tag: '@thorough' },
  async ({ app, studio }) => {
    const { page } = app
    await page.setViewportSize({ width: 900, height: 640 })
    await app.open(studio)
    await app.say('make a grid of the photos taken in 2015')
    await settled(page)
    await app.command('j')
    const space = page.getByRole('application')

    // One of the three hangs higher and further aside: nothing is in line or evenly apart.
    const hung = await all(page)
    await space.focus()
    await page.keyboard.press('Tab')
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(`Alt+Shift+${key}`)
    await expect.poll(() => all(page), soon).not.toEqual(hung)
    const before = await all(page)

    const toolbar = page.getByRole('region', { name: '3 selected' })
    async function tries(act: () => Promise<void>): Promise<Item[]> {
      await space.focus()
      await page.keyboard.press('ControlOrMeta+a')
      await expect(toolbar).toBeVisible()
      await act()
      await expect.poll(() => all(page), soon).not.toEqual(before)
      await page.evaluate(() => window.promenadeSpace?.settled())
      const after = await all(page)
      await space.focus()
      await page.keyboard.press('ControlOrMeta+z')
      await expect.poll(() => all(page), soon).toEqual(before)
      return after
    }
    const shape = (items: Item[]) =>
      items.map(({ position, rotation, group }) => ({ position, rotation, group: group !== '' }))

    await space.focus()
    await page.keyboard.press('ControlOrMeta+a')
    await expect(toolbar).toBeVisible()
    await app.expectAccessible()

    for (const { button, keys } of tools) {
      await test.step(button, async () => {
        const byMouse = await tries(async () => {
          await toolbar.getByRole('button', { name: button, exact: true }).click()
          if (button === 'Arrange') await page.getByRole('menuitem').nth(1).click()
        })
        const byKeys = await tries(async () => {
          for (const key of keys) {
            // A menu takes the focus a moment after it has opened.
            if (key === 'ArrowDown') await expect(page.getByRole('menuitem').first()).toBeFocused()
            await page.keyboard.press(key)
          }
        })
        expect(shape(byKeys)).toEqual(shape(byMouse))
      })
    }

    await test.step('bigger, as a word: one step too', async () => {
      await app.say('make everything bigger')
      await expect.poll(() => all(page), soon).not.toEqual(before)
      await space.focus()
      await page.keyboard.press('ControlOrMeta+z')
      await expect.poll(() => all(page), soon).toEqual(before)
    })
  },
)
