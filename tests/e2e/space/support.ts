import type { Page } from '@playwright/test'
import { test as base } from '@playwright/test'
import type { SpaceDebug } from '#renderer/space/index.ts'
import type { PageServer } from '../../support/page-server.ts'
import { servePage } from './serve-page.ts'
import type { Fixture } from './page/main.tsx'

declare global {
  interface Window {
    fixture: Fixture
  }
}

export const test = base.extend<object, { pages: PageServer }>({
  pages: [
    async ({}, use) => {
      const pages = await servePage()
      await use(pages)
      await pages.close()
    },
    { scope: 'worker' },
  ],
})

/** Small, because these machines draw without a graphics card. */
export const [width, height] = [720, 480] as const

/** Opens the space by itself, without motion, and waits until everything is there. */
export async function open(page: Page, pages: PageServer, query: string): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.goto(`${pages.url}?still&${query}`)
  await page.waitForFunction(() => window.promenadeSpace !== undefined && window.promenadeSpace.items().length > 0)
  await page.evaluate(() => window.promenadeSpace?.settled())
}

export type HandleName = Parameters<SpaceDebug['handle']>[0]

/** Where the middle of a handle is, CSS pixels of the page. */
export async function handleAt(page: Page, handle: HandleName): Promise<{ x: number; y: number }> {
  const at = await page.evaluate((name) => window.promenadeSpace?.handle(name), handle)
  const space = await page.getByRole('application').boundingBox()
  if (!at || !space) throw new Error(`There is no handle “${handle}”.`)
  return { x: space.x + at.x, y: space.y + at.y }
}

export const rgb = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
export const near = (a: readonly number[], b: readonly number[], by: number): boolean =>
  a.every((value, channel) => Math.abs(value - (b[channel] ?? 0)) <= by)

export { expect } from '@playwright/test'
