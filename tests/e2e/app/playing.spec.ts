import { rm } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { emptyWorkspace, expect, test as base } from './support/app.ts'
import { writeFilms } from './support/films.ts'
import { goTo, settled, standing } from './support/place.ts'

const test = base.extend<{ films: string }>({
  films: async ({ studio }, use) => {
    const folder = await writeFilms(`${studio.workspace}-films`)
    await studio.command('import', folder)
    await use(folder)
    await rm(folder, { recursive: true })
  },
})

test.use(emptyWorkspace)

/** Seconds from the beginning, as the slider has them. */
const position = async (controls: Locator) =>
  Number(await controls.getByRole('slider', { name: 'Position' }).inputValue())
const playing = (controls: Locator) => expect(controls.getByRole('button', { name: 'Pause' })).toBeVisible()
const paused = (controls: Locator) => expect(controls.getByRole('button', { name: 'Play' })).toBeVisible()

/** Play, pause, position and volume, by keyboard: each control is reached by Tab from the first. */
async function tryKeyboard(page: Page, controls: Locator): Promise<void> {
  await controls.getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await playing(controls)
  await page.keyboard.press('Space')
  await paused(controls)
  await page.keyboard.press('Tab')
  const before = await position(controls)
  await page.keyboard.press('PageUp')
  await expect.poll(() => position(controls)).toBeGreaterThan(before)
  await page.keyboard.press('Home')
  await expect.poll(() => position(controls)).toBe(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const volume = controls.getByRole('slider', { name: 'Volume' })
  await expect(volume).toBeFocused()
  await page.keyboard.press('End')
  await expect(volume).toHaveValue('1')
  await page.keyboard.press('PageDown')
  await expect.poll(async () => Number(await volume.inputValue())).toBeLessThan(1)
  await expect(controls.getByRole('button', { name: 'Mute' })).toBeVisible()
}

/** The same by mouse. */
async function tryMouse(page: Page, controls: Locator): Promise<void> {
  await controls.getByRole('button', { name: 'Play' }).click()
  await playing(controls)
  const from = await position(controls)
  await expect.poll(() => position(controls)).toBeGreaterThan(from)
  await clickAcross(page, controls.getByRole('slider', { name: 'Position' }), 0.5)
  await expect.poll(() => position(controls)).toBeGreaterThan(24)
  expect(await position(controls)).toBeLessThan(40)
  await clickAcross(page, controls.getByRole('slider', { name: 'Volume' }), 0.5)
  await expect(controls.getByRole('slider', { name: 'Volume' })).toHaveAttribute('aria-valuetext', /^(4|5)\d %$/)
  await controls.getByRole('button', { name: 'Mute' }).click()
  await expect(controls.getByRole('slider', { name: 'Volume' })).toHaveValue('0')
  await controls.getByRole('button', { name: 'Pause' }).click()
  await paused(controls)
}

async function clickAcross(page: Page, slider: Locator, share: number): Promise<void> {
  const box = await slider.boundingBox()
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * share, (box?.y ?? 0) + (box?.height ?? 0) / 2)
}

test('M6.1 films and sounds are played, moved along and made softer, where they stand and in the inspector', async ({
  app,
  studio,
  films,
}) => {
  const { page } = app
  expect(films).not.toBe('')
  await page.setViewportSize({ width: 900, height: 600 })
  await app.open(studio)
  await app.say('make a gallery of everything')
  await settled(page)
  await app.command('j')
  const things = await standing(page)
  expect(things).toHaveLength(2)

  const tried: string[] = []
  for (let thing = 0; thing < 2; thing += 1) {
    const inspector = page.getByRole('region', { name: 'Selected' })
    await page.getByRole('application').focus()
    await page.keyboard.press('Tab')
    await expect(inspector.getByRole('heading', { name: thing === 0 ? /\./ : other(tried[0]) })).toBeVisible()
    const name = (await inspector.getByRole('heading', { level: 3 }).textContent()) ?? ''
    tried.push(name)
    await test.step(name, async () => {
      const [id = ''] = await page.evaluate(() => window.promenadeSpace?.selected() ?? [])
      const at = await goTo(page, id)
      await page.mouse.move(at.x, at.y)
      // A disc turns to whoever looks, and so does its frame.
      const rect = await page.evaluate((item) => window.promenadeSpace?.project(item), id)
      const wide = (rect?.width ?? 0) / (rect?.height ?? 1)
      if (name === 'bell.wav') expect(Math.abs(wide - 1)).toBeLessThan(0.15)
      const inSpace = page.getByRole('application').getByRole('group', { name: `${name}: ` })
      const inInspector = inspector.getByRole('group', { name: `${name}: ` })
      // K is the key that the card of keys tells.
      if ((await inSpace.getByRole('button', { name: 'Pause' }).count()) > 0) await page.keyboard.press('k')
      await paused(inSpace)
      await page.keyboard.press('k')
      await playing(inSpace)
      await expect(page.getByRole('group', { name: `${name}: playing` })).toHaveCount(2)
      await app.expectAccessible()
      await page.keyboard.press('k')
      await expect(page.getByRole('group', { name: `${name}: paused` })).toHaveCount(2)
      for (const controls of [inSpace, inInspector]) {
        await tryKeyboard(page, controls)
        await tryMouse(page, controls)
      }
    })
  }
})

const other = (name = '') => (name === 'bell.wav' ? 'harbour.webm' : 'bell.wav')
