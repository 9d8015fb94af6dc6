import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test as base, type StudioUnderTest } from '../../support/studio.ts'
import { createStudio } from '#services/studio.ts'
import { pixelsOf } from '../../support/pixels.ts'
import { rgb, writePictures, type Rgb } from './pictures.ts'

/** The app in a browser, as a person uses it. */
export class AppPage {
  readonly page: Page
  /** What went wrong in the page and nobody expected. */
  readonly complaints: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) this.complaints.push(message.text())
    })
  }

  async open(studio: StudioUnderTest): Promise<void> {
    await this.page.goto(studio.url)
    await expect(this.composer).toBeVisible()
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: 'Say what you want to make' })
  }

  /** The thumbnails of the library. */
  get media(): Locator {
    return this.page.getByRole('listbox', { name: 'Media' }).getByRole('option')
  }

  /** Says a sentence and waits until the turn has come to its end. */
  async say(text: string): Promise<void> {
    await this.composer.fill(text)
    await this.composer.press('Enter')
    await expect(this.page.getByRole('article').last()).toContainText(text)
    await expect(this.page.getByRole('button', { name: 'Say it' })).toBeVisible()
  }

  /** Presses a shortcut as it is on this machine. */
  async command(key: string): Promise<void> {
    await this.page.keyboard.press(`ControlOrMeta+${key}`)
  }

  /** Fails with every accessibility rule of WCAG 2.2 AA that what is shown breaks. */
  async expectAccessible(): Promise<void> {
    // What fades in has a contrast of its own on the way.
    await this.page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'))
    const { violations } = await new AxeBuilder({ page: this.page })
      // Off by default, because it is still called experimental: what is read on a control is what it answers to.
      .options({ rules: { 'label-content-name-mismatch': { enabled: true } } })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)
    expect(told).toEqual([])
  }
}

/**
 * `studio` with pictures of known colours in its library, and `app` in a page on it. `test.use(emptyWorkspace)` begins
 * without them.
 */
export const test = base.extend<
  { app: AppPage; pictures: string; broken: string },
  { stocked: { pictures: string; workspace: string } }
>({
  /** The pictures, and a workspace that has taken them in: every test begins with a copy of it. */
  stocked: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'promenade-e2e-stock-'))
      const stock = { pictures: join(folder, 'pictures'), workspace: join(folder, 'workspace') }
      await writePictures(stock.pictures)
      const studio = createStudio({ workspace: stock.workspace })
      const client = studio.client()
      for await (const event of await client.assets.import({ paths: [stock.pictures] })) void event
      // Six pictures need no more, and what is claimed is filled on the processor.
      await client.workspace.setPreferences({ textureBudgetMiB: 64 })
      await studio.close()
      await use(stock)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  pictures: async ({ stocked }, use) => use(stocked.pictures),
  stock: async ({ stocked }, use) => use(stocked.workspace),
  broken: async ({ studio }, use) => {
    const folder = await writePictures(`${studio.workspace}-broken`)
    await writeFile(join(folder, 'torn.jpg'), Buffer.from('ffd8ffe000104a46494600', 'hex'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  app: async ({ page }, use) => {
    const app = new AppPage(page)
    await use(app)
    expect(app.complaints).toEqual([])
  },
})

/**
 * Which part of what is shown has nearly each of these colours, 0–1, in their order; light and air may tint a picture,
 * but not change its hue.
 */
export async function sharesOf(seen: Page | Locator, colors: readonly string[]): Promise<number[]> {
  const { at, width, height } = await pixelsOf(seen)
  const points: number[] = []
  let looked = 0
  for (let y = 0; y < height; y += 4) {
    for (let x = 0; x < width; x += 4) {
      const point = at(x, y)
      looked += 1
      if (saturation(point) > 0.45) points.push(hue(point))
    }
  }
  return colors.map((color) => points.filter((found) => turnBetween(found, hue(rgb(color))) < 14).length / looked)
}

/** Degrees between two hues. */
function turnBetween(a: number, b: number): number {
  const distance = Math.abs(a - b)
  return Math.min(distance, 360 - distance)
}

function saturation([red, green, blue]: Rgb): number {
  const most = Math.max(red, green, blue)
  return most < 40 ? 0 : (most - Math.min(red, green, blue)) / most
}

function hue([red, green, blue]: Rgb): number {
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread === 0) return 0
  const turn =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread
  return (turn * 60 + 360) % 360
}

export const emptyWorkspace = { stock: undefined }

export { expect } from '../../support/studio.ts'
