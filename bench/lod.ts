// 10,000 pictures in one place, as the space draws them, against one mesh with its own texture for each.
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumFlags, findChromium } from '../scripts/support/chromium.mjs'
import { servePages } from '../tests/support/page-server.ts'
import type { LodPage } from './support/lod-page/main.ts'
import { compare, median, type BenchResult } from './support/harness.ts'

declare global {
  interface Window {
    lod: LodPage
  }
}

const count = 10_000
/** Frames of one measurement. */
const frames = 15

export async function bench(): Promise<BenchResult> {
  const pages = await servePages(join(import.meta.dirname, 'support', 'lod-page'))
  const executablePath = await findChromium()
  const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) })
  try {
    const page = await browser.newPage()
    await page.goto(pages.url)
    await page.waitForFunction(() => 'lod' in window)
    await page.evaluate((items) => window.lod.build(items), count)
    let detail: Record<string, unknown> = {}
    return await compare({
      name: 'lod',
      unit: 'ms of CPU a frame',
      higherIsBetter: false,
      ours: async () => median(await page.evaluate((n) => window.lod.ours(n), frames)),
      baseline: {
        what: 'one mesh with its own 128 px texture and material per item, as drei <Image> makes them',
        measure: async () => {
          const milliseconds = await page.evaluate((n) => window.lod.baseline(n), frames)
          detail = await page.evaluate(() => window.lod.detail())
          return median(milliseconds)
        },
      },
      detail: () => {
        const { drawCalls, baselineDrawCalls } = detail as { drawCalls: number; baselineDrawCalls: number }
        return { items: count, ...detail, drawCallRatio: baselineDrawCalls / drawCalls, browser: browser.version() }
      },
    })
  } finally {
    await browser.close()
    await pages.close()
  }
}
