import type { Page } from '@playwright/test'
import { colorOf } from './page/things.ts'
import { expect, handleAt, height, near, open, rgb, test, width } from './support.ts'

interface Seen {
  index: number
  /** What is drawn in the middle of the thing. */
  color: [number, number, number]
}

/** What is drawn in the middle of every thing that nothing stands before and that lies well within the window. */
function seen(page: Page): Promise<Seen[]> {
  return page.evaluate(
    ([wide, high]) => {
      const space = window.promenadeSpace
      if (!space) return []
      return space.items().flatMap(({ id, assetId }) => {
        const rect = space.project(id)
        if (!rect || rect.width < 6 || rect.height < 6) return []
        const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2]
        if (x < 4 || y < 4 || x > wide - 4 || y > high - 4 || space.pick(x, y) !== id) return []
        return [{ index: Number.parseInt(assetId.slice(-12), 16), color: space.pixel(x, y) }]
      })
    },
    [width, height] as const,
  )
}

/** The colour a thing has while its picture is not there. */
const bare = [128, 128, 128]

test.describe('M6.2 the right picture in the right place', () => {
  test('each thing shows its own picture', async ({ page, pages }) => {
    await open(page, pages, 'count=40&kind=grid')
    await page.evaluate(() => window.fixture.space.commands.overview())
    await page.evaluate(() => window.promenadeSpace?.settled())
    const things = await seen(page)
    expect(things.length).toBeGreaterThanOrEqual(38)
    for (const { index, color } of things) {
      expect(near(color, rgb(colorOf(index)), 6), `thing ${index}: ${color.join()}, not ${colorOf(index)}`).toBe(true)
    }
  })

  test(
    'never a wrong picture and never too much memory, however often textures change hands',
    { tag: '@thorough' },
    async ({ page, pages }) => {
      await open(page, pages, 'count=1500&kind=grid&budget=64')
      for (const [round, index] of [3, 1490, 700, 40, 1100, 900, 12].entries()) {
        await page.evaluate((item) => {
          window.promenadeSpace?.focus(`i${item.toString().padStart(6, '0')}`)
        }, index)
        // Half of the time in the middle of loading, half of the time after it.
        if (round % 2 === 0) await page.evaluate(() => window.promenadeSpace?.settled())
        else await page.waitForTimeout(120)
        for (const { index: which, color } of await seen(page)) {
          const own = rgb(colorOf(which))
          const between = own.map((value, channel) => (value + (bare[channel] ?? 0)) / 2)
          const fading = color.every((value, channel) => {
            const [low, high] = [Math.min(own[channel] ?? 0, 128), Math.max(own[channel] ?? 0, 128)]
            return value >= low - 8 && value <= high + 8
          })
          expect(
            near(color, own, 8) || near(color, between, 70) || fading,
            `thing ${which} shows ${color.join()}`,
          ).toBe(true)
        }
        const stats = await page.evaluate(() => window.promenadeSpace?.stats())
        expect(stats?.textureBytes).toBeLessThanOrEqual(64 * 2 ** 20)
        expect(stats?.drawCalls).toBeLessThan(20)
      }
      const stats = await page.evaluate(() => window.promenadeSpace?.stats())
      expect(stats?.evictions).toBeGreaterThan(0)
    },
  )
})

test.describe('M6.3 going about', () => {
  test('the wheel leads from the whole to a part of one picture, without a change of mode', async ({ page, pages }) => {
    await open(page, pages, 'count=12&kind=grid')
    await page.evaluate(() => window.fixture.space.commands.overview())
    await page.evaluate(() => window.promenadeSpace?.settled())
    const id = 'i000005'
    const rect = await page.evaluate((item) => window.promenadeSpace?.project(item), id)
    if (!rect) throw new Error('The thing is not in view.')
    const [x, y] = [rect.x + rect.width * 0.4, rect.y + rect.height * 0.6]
    await page.mouse.move(x, y)
    for (let notch = 0; notch < 24; notch++) await page.mouse.wheel(0, -100)
    await page.evaluate(() => window.promenadeSpace?.settled())
    const away = await page.evaluate((item) => {
      const thing = window.promenadeSpace?.items().find((one) => one.id === item)
      const eye = window.fixture.space.commands.camera()?.position ?? [0, 0, 0]
      return Math.hypot(...eye.map((value, axis) => value - (thing?.position[axis] ?? 0)))
    }, id)
    expect(away).toBeLessThan(0.6)
    // What was under the pointer still is.
    expect(await page.evaluate(([px, py]) => window.promenadeSpace?.pick(px, py), [x, y] as const)).toBe(id)
    expect(
      near(
        await page.evaluate(([px, py]) => window.promenadeSpace?.pixel(px, py) ?? [], [x, y] as const),
        rgb(colorOf(5)),
        6,
      ),
    ).toBe(true)
  })

  test('keys walk, Tab goes from thing to thing, F before one, Home shows everything', async ({ page, pages }) => {
    await open(page, pages, 'count=12&kind=gallery')
    const camera = () => page.evaluate(() => window.fixture.space.commands.camera()?.position ?? [])
    const before = await camera()
    await page.getByRole('application').focus()
    await page.keyboard.down('KeyW')
    await page.waitForTimeout(500)
    await page.keyboard.up('KeyW')
    expect((await camera())[2]).toBeLessThan((before[2] ?? 0) - 0.2)
    await page.keyboard.press('Tab')
    await expect(page.getByText(/^Picture 1 of 12: Thing 0, at dusk/)).toBeAttached()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => window.fixture.space.state.getState().selection)).toEqual(['i000001'])
    await page.keyboard.press('KeyF')
    await page.evaluate(() => window.promenadeSpace?.settled())
    const rect = await page.evaluate(() => window.promenadeSpace?.project('i000001'))
    expect(Math.max((rect?.width ?? 0) / width, (rect?.height ?? 0) / height)).toBeGreaterThan(0.75)
    await page.keyboard.press('Home')
    await page.evaluate(() => window.promenadeSpace?.settled())
    const all = await page.evaluate(() =>
      window.promenadeSpace?.items().map(({ id }) => window.promenadeSpace?.project(id)),
    )
    expect(all?.every((one) => one && one.x > 0 && one.x + one.width < width && one.y > 0 && one.y < height)).toBe(true)
  })
})

test.describe('M6.4 changing things by hand', () => {
  const position = (page: Page, id: string) =>
    page.evaluate((item) => window.fixture.host.environment().items.find((one) => one.id === item)?.position, id)
  const middle = async (page: Page, id: string): Promise<[number, number]> => {
    const rect = await page.evaluate((item) => window.promenadeSpace?.project(item), id)
    if (!rect) throw new Error(`${id} is not in view.`)
    return [rect.x + rect.width / 2, rect.y + rect.height / 2]
  }

  test('a drag moves what is grasped, as one step for undo', async ({ page, pages }) => {
    await open(page, pages, 'count=6&kind=grid')
    const id = 'i000001'
    const before = await position(page, id)
    const [x, y] = await middle(page, id)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 35, { steps: 8 })
    await page.mouse.up()
    await expect.poll(() => position(page, id)).not.toEqual(before)
    await page.evaluate(() => window.promenadeSpace?.settled())
    const [nowX, nowY] = await middle(page, id)
    // Within the reach of a snap line.
    expect(Math.abs(nowX - x - 60)).toBeLessThan(12)
    expect(Math.abs(nowY - y - 35)).toBeLessThan(12)
    expect(
      near(
        await page.evaluate(([px, py]) => window.promenadeSpace?.pixel(px, py) ?? [], [nowX, nowY] as const),
        rgb(colorOf(1)),
        6,
      ),
    ).toBe(true)
    await page.keyboard.press('Control+z')
    await expect.poll(() => position(page, id)).toEqual(before)
  })

  test('Alt makes a second one, Delete takes it out again', async ({ page, pages }) => {
    await open(page, pages, 'count=6&kind=grid')
    const [x, y] = await middle(page, 'i000002')
    await page.keyboard.down('Alt')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 40, y + 90, { steps: 5 })
    await page.mouse.up()
    await page.keyboard.up('Alt')
    const count = () => page.evaluate(() => window.fixture.host.environment().items.length)
    await expect.poll(count).toBe(7)
    await page.keyboard.press('Delete')
    await expect.poll(count).toBe(6)
  })

  test('Shift and a frame select many; a corner makes all of them larger', async ({ page, pages }) => {
    await open(page, pages, 'count=6&kind=grid')
    await page.evaluate(() => window.fixture.space.commands.overview())
    await page.evaluate(() => window.promenadeSpace?.settled())
    await page.keyboard.down('Shift')
    await page.mouse.move(20, 20)
    await page.mouse.down()
    await page.mouse.move(width - 20, height - 20, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await expect.poll(() => page.evaluate(() => window.fixture.space.state.getState().selection.length)).toBe(6)
    const corner = await handleAt(page, 'lowerRight')
    await page.mouse.move(corner.x, corner.y)
    await page.mouse.down()
    await page.mouse.move(corner.x + 60, corner.y + 40, { steps: 4 })
    await page.mouse.up()
    const scales = () => page.evaluate(() => window.fixture.host.environment().items.map((item) => item.scale[0]))
    await expect.poll(async () => (await scales()).every((scale) => scale > 1.02)).toBe(true)
    expect(new Set((await scales()).map((scale) => scale.toFixed(6))).size).toBe(1)
  })
})
