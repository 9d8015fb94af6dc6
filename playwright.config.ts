import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './scripts/support/chromium.mjs'

const executablePath = await findChromium()

/** End-to-end tests: each starts a studio server of its own through the fixture in tests/e2e/support. */
export default defineConfig({
  outputDir: './test-results',
  workers: 2,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    // As small as a window may be that has room for two panels: every pixel is drawn on the processor.
    viewport: { width: 1130, height: 640 },
    // Without a graphics card every frame of a flight costs a core; what is about motion asks for it (`withMotion`).
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    // Taken of passed tests too, only to be thrown away; the fixtures take one where a test failed.
    screenshot: 'off',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'browser', testDir: './tests/e2e' },
    { name: 'desktop', testDir: './tests/electron' },
  ],
})
