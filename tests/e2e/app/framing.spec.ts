import type { Page } from '@playwright/test'
import type { Item } from '#shared/model/environment.ts'
import { expect, test } from './support/app.ts'
import { settled, standing } from './support/place.ts'

const still = (page: Page) => page.evaluate(() => window.promenadeSpace?.settled())
const camera = (page: Page) => page.evaluate(() => window.promenadeSpace?.camera())
const eye = async (page: Page) => (await camera(page))?.position ?? [0, 0, 0]
const apart = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((part, axis) => part - (b[axis] ?? 0)))

/** Share of the window that all of these take together, along the side that they fill more. */
async function filled(page: Page, things: readonly Item[]): Promise<number> {
  return page.evaluate(
    (ids) => {
      const rects = ids.flatMap((id) => window.promenadeSpace?.project(id) ?? [])
      if (rects.length < ids.length) return Number.POSITIVE_INFINITY
      const span = (from: number[], to: number[]) => Math.max(...to) - Math.min(...from)
      const across = span(
        rects.map(({ x }) => x),
        rects.map(({ x, width }) => x + width),
      )
      const upright = span(
        rects.map(({ y }) => y),
        rects.map(({ y, height }) => y + height),
      )
      return Math.max(across / window.innerWidth, upright / window.innerHeight)
    },
    things.map(({ id }) => id),
  )
}

/** Of nine points of a thing on the screen, those that something lies over. */
function covered(page: Page, id: string): Promise<string[]> {
  return page.evaluate((item) => {
    const rect = window.promenadeSpace?.project(item)
    if (!rect) return ['it is not in view']
    return [0.02, 0.5, 0.98].flatMap((across) =>
      [0.02, 0.5, 0.98].flatMap((down) => {
        const there = document.elementFromPoint(rect.x + rect.width * across, rect.y + rect.height * down)
        return there?.closest('[role="application"]') ? [] : [there?.outerHTML.slice(0, 80) ?? 'outside of the window']
      }),
    )
  }, id)
}

test(
  'M6.3 walking on load, the way out, Home and Overview, and F beside panels',
  { tag: '@thorough' },
  async ({ app, studio }) => {
    const { page } = app
    await page.setViewportSize({ width: 900, height: 600 })
    await app.open(studio)
    await app.say('make a gallery of everything')
    await settled(page)
    const things = await standing(page)
    const place = page.getByRole('navigation', { name: 'Place' })
    const home = place.getByRole('button', { name: /^Home/ })
    const overview = place.getByRole('button', { name: /^Overview/ })

    await test.step('one walks as soon as the page has loaded, without a click', async () => {
      await page.reload()
      await settled(page)
      const before = await eye(page)
      for (const key of ['KeyW', 'ArrowLeft']) {
        const from = await eye(page)
        await page.keyboard.down(key)
        await expect.poll(async () => apart(await eye(page), from)).toBeGreaterThan(0.1)
        await page.keyboard.up(key)
      }
      expect((await eye(page))[2]).toBeLessThan(before[2])
    })

    await test.step('the wheel leads back until the place fills a fifth of the view, and no further', async () => {
      await page.mouse.move(330, 280)
      let shares: number[] = []
      for (let turn = 0; turn < 24; turn += 1) {
        await page.mouse.wheel(0, 300)
        await still(page)
        shares = [...shares, await filled(page, things)]
        if (shares.at(-1) === shares.at(-2) && turn > 4 && (shares.at(-1) ?? 1) < 0.5) break
      }
      expect(shares.at(-1)).toBeGreaterThan(0.15)
      expect(shares.at(-1)).toBeLessThan(0.25)
      const end = await eye(page)
      await page.mouse.wheel(0, 900)
      await still(page)
      expect(apart(await eye(page), end)).toBeLessThan(1e-6)
    })

    await test.step('Home and Overview are buttons and keys, and stand on the card of keys', async () => {
      for (const [button, key] of [
        [home, 'Home'],
        [overview, 'o'],
      ] as const) {
        await button.click()
        await still(page)
        const there = await eye(page)
        // The conversation leaves them half of the window.
        expect(await filled(page, things)).toBeGreaterThan(0.3)
        expect(await filled(page, things)).toBeLessThan(0.55)
        await page.evaluate(() =>
          window.promenadeSpace?.travel({ position: [0, 2, 30], target: [0, 2, 40], fov: 0.96 }),
        )
        await page.keyboard.press(key)
        await still(page)
        expect(apart(await eye(page), there)).toBeLessThan(1e-6)
      }
      await page.keyboard.press('?')
      const card = page.getByRole('dialog', { name: 'All keys' })
      await expect(card.getByText('Home: everything, from the entrance')).toBeVisible()
      await expect(card.getByText('Overview: everything, from above')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(card).toHaveCount(0)
    })

    await test.step('they frame what stands there now, not what was large before', async () => {
      await home.click()
      await still(page)
      const near = await eye(page)
      await page.getByRole('application').focus()
      await page.keyboard.press('Tab')
      const selected = page.getByRole('region', { name: 'Selected' })
      await selected.getByLabel('Position x').fill('400')
      await selected.getByLabel('Position x').press('Enter')
      await expect
        .poll(async () => Math.max(...(await standing(page)).map(({ position }) => position[0] ?? 0)))
        .toBe(400)
      await home.click()
      await still(page)
      expect(apart(await eye(page), near)).toBeGreaterThan(150)
      await selected.getByRole('button', { name: 'Take out of the place' }).click()
      await expect.poll(async () => (await standing(page)).length).toBe(things.length - 1)
      for (const button of [overview, home]) {
        await button.click()
        await still(page)
        expect(await filled(page, await standing(page))).toBeGreaterThan(0.3)
      }
      expect(apart(await eye(page), near)).toBeLessThan(15)
    })

    await test.step('F frames a work in what no panel covers', async () => {
      await page.setViewportSize({ width: 1366, height: 720 })
      await expect.poll(async () => (await page.locator('canvas').boundingBox())?.width).toBe(1366)
      await still(page)
      // All four ways in which the two panels stand open or not, from whichever was left.
      for (const panel of ['j', 'l', 'j', 'l']) {
        await app.command(panel)
        await page.getByRole('application').focus()
        await page.keyboard.press('Tab')
        await page.keyboard.press('f')
        await still(page)
        const [chosen] = await page.evaluate(() => window.promenadeSpace?.selected() ?? [])
        expect(await covered(page, chosen ?? '')).toEqual([])
      }
    })
  },
)
