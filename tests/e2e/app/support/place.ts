import type { Page } from '@playwright/test'
import type { Item } from '#shared/model/environment.ts'
import { expect } from '../../support/studio.ts'

/** Waits until a place stands and nothing in it moves or loads any more. */
export async function settled(page: Page): Promise<void> {
  // What was taken in stands there before there is a place; such things have no id but their asset's.
  await page.waitForFunction(() => window.promenadeSpace?.items().some(({ id, assetId }) => id !== assetId))
  await page.evaluate(() => window.promenadeSpace?.settled())
}

/** Waits until no place is shown, whatever of the library stands there instead. */
export async function left(page: Page): Promise<void> {
  await page.waitForFunction(() => (window.promenadeSpace?.items() ?? []).every(({ id, assetId }) => id === assetId))
}

/** Everything that stands in the place, as this window has it. */
export async function standing(page: Page): Promise<Item[]> {
  return page.evaluate(() => window.promenadeSpace?.items() ?? [])
}

export async function positionOf(page: Page, id: string): Promise<readonly number[]> {
  return (await standing(page)).find((item) => item.id === id)?.position ?? []
}

/** Middle of a thing on the screen, after one has gone before it. */
export async function goTo(page: Page, id: string): Promise<{ x: number; y: number }> {
  await page.evaluate((item) => window.promenadeSpace?.focus(item), id)
  await page.evaluate(() => window.promenadeSpace?.settled())
  const at = await page.evaluate((item) => window.promenadeSpace?.project(item), id)
  expect(at).toBeDefined()
  return { x: (at?.x ?? 0) + (at?.width ?? 0) / 2, y: (at?.y ?? 0) + (at?.height ?? 0) / 2 }
}
