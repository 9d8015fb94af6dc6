import type { Page } from '@playwright/test'
import { AppPage, expect, test } from './support/app.ts'
import { goTo, positionOf, settled, standing } from './support/place.ts'

const small = { width: 800, height: 500 }

test.describe('M6.9 two windows on one place', () => {
  let other: Page

  test.beforeEach(async ({ app, studio, browser }) => {
    // Small windows: drawing two of them without a graphics card is what takes the time here.
    await app.page.setViewportSize(small)
    await app.open(studio)
    await app.say('make a gallery of everything')
    await settled(app.page)
    const context = await browser.newContext({ viewport: small })
    other = await context.newPage()
    await new AppPage(other).open(studio)
    await settled(other)
  })

  test.afterEach(async () => {
    await other.context().close()
  })

  test('what is dragged in one stands in the other', async ({ app }, info) => {
    const { page } = app
    const [thing] = await standing(page)
    const id = thing?.id ?? ''
    const at = await goTo(page, id)
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + 60, at.y - 30, { steps: 6 })
    await page.mouse.up()
    const dropped = Date.now()
    const there = await positionOf(page, id)
    expect(there).not.toEqual(thing?.position)
    await expect.poll(() => positionOf(other, id), { intervals: [20] }).toEqual(there)
    info.annotations.push({
      type: 'milliseconds until it stood in the other window',
      description: `${Date.now() - dropped}`,
    })
  })

  test('a window without a connection goes on, and both merge after it', { tag: '@thorough' }, async ({ app }) => {
    const { page } = app
    const [first, second] = await standing(page)
    const ids = [first?.id ?? '', second?.id ?? ''] as const
    await other.context().setOffline(true)
    await nudge(other, ids[0])
    await nudge(page, ids[1])
    const [mine, theirs] = [await positionOf(page, ids[1]), await positionOf(other, ids[0])]
    await other.waitForTimeout(10_000)
    // Neither has heard of the other: it really was apart.
    expect(await positionOf(page, ids[0])).toEqual(first?.position)
    expect(await positionOf(other, ids[1])).toEqual(second?.position)
    await expect(other.getByText('The studio cannot be reached.')).toBeVisible()
    await other.context().setOffline(false)
    for (const window of [page, other]) {
      await expect.poll(() => positionOf(window, ids[0])).toEqual(theirs)
      await expect.poll(() => positionOf(window, ids[1])).toEqual(mine)
    }
  })
})

/** Moves a thing a little by keyboard. */
async function nudge(page: Page, id: string): Promise<void> {
  const before = await positionOf(page, id)
  const at = await goTo(page, id)
  await page.mouse.click(at.x, at.y)
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => positionOf(page, id)).not.toEqual(before)
}
