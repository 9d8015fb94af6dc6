import { createServer, type Server } from 'node:http'
import { mkdir, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { pixelsOf } from './support/pixels.ts'
import { expect, test, type StudioUnderTest } from './support/studio.ts'

/** Pictures of one loud colour each: what hangs in the gallery can be told from its pixels. */
const pictures = { crimson: '#dc1432', emerald: '#14b45a', cobalt: '#1e46dc' }

/** Makes the pictures, hangs them and exports the gallery; answers its folder. */
async function exportGallery(studio: StudioUnderTest): Promise<string> {
  const folder = join(studio.workspace, '..', `pictures-${Date.now()}`)
  await mkdir(folder)
  for (const [name, background] of Object.entries(pictures)) {
    await sharp({ create: { width: 900, height: 600, channels: 3, background } })
      .jpeg({ quality: 90 })
      .toFile(join(folder, `${name}.jpg`))
  }
  const out = join(folder, 'gallery')
  const imported = await studio.command('import', folder)
  expect(imported.code, imported.error).toBe(0)
  const said = await studio.command('say', `make a gallery of all photos and export it as a gallery to "${out}"`)
  expect(said.code, said.error).toBe(0)
  return out
}

/** Serves a folder as any host would. */
async function serve(folder: string): Promise<{ url: string; server: Server }> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.webp': 'image/webp',
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    readFile(join(folder, path === '/' ? 'index.html' : decodeURIComponent(path))).then(
      (bytes) =>
        response
          .writeHead(200, { 'content-type': types[extname(path) || '.html'] ?? 'application/octet-stream' })
          .end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}

/** Share of the screen in which one colour channel clearly leads: how much of a loud picture is to be seen. */
async function loudShares(page: Page): Promise<Record<keyof typeof pictures, number>> {
  const pixels = await pixelsOf(page)
  const seen = { crimson: 0, emerald: 0, cobalt: 0 }
  let points = 0
  for (let x = 2; x < pixels.width; x += 4) {
    for (let y = 2; y < pixels.height; y += 4) {
      const [red, green, blue] = pixels.at(x, y)
      points += 1
      if (red > 60 && red > 2 * green && red > 2 * blue) seen.crimson += 1
      if (green > 60 && green > 1.6 * red && green > 1.6 * blue) seen.emerald += 1
      if (blue > 60 && blue > 1.8 * red && blue > 1.6 * green) seen.cobalt += 1
    }
  }
  return { crimson: seen.crimson / points, emerald: seen.emerald / points, cobalt: seen.cobalt / points }
}

async function expectWalkable(page: Page): Promise<void> {
  const canvas = page.locator('#walk canvas')
  await expect(canvas).toBeVisible()
  // Tab goes from work to work; its caption is said.
  await canvas.focus()
  const captions = new Set<string | null>()
  for (let work = 0; work < 3; work++) {
    await page.keyboard.press('Tab')
    captions.add(await page.getByRole('status').textContent())
  }
  expect(captions).toEqual(new Set(['cobalt', 'crimson', 'emerald']))
  // From the whole place all three are to be seen.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await expect
    .poll(async () => Math.min(...Object.values(await loudShares(page))), { timeout: 30_000 })
    .toBeGreaterThan(0.001)
  // Walking changes what is seen.
  const before = await loudShares(page)
  await page.keyboard.down('KeyW')
  await page.waitForTimeout(700)
  await page.keyboard.up('KeyW')
  await expect.poll(async () => JSON.stringify(await loudShares(page))).not.toBe(JSON.stringify(before))
}

/** Rules of WCAG and of good practice that the page as it stands breaks, with where. */
async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** How large a loud picture is to be seen, once the camera has come to rest. */
async function settledShares(page: Page): Promise<Record<keyof typeof pictures, number>> {
  let before = ''
  let shares = await loudShares(page)
  await expect
    .poll(
      async () => {
        shares = await loudShares(page)
        const now = JSON.stringify(shares)
        const still = now === before
        before = now
        return still
      },
      { timeout: 30_000, intervals: [400] },
    )
    .toBe(true)
  return shares
}

const largest = (shares: Record<keyof typeof pictures, number>): string =>
  Object.entries(shares).toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? ''

test.describe('M8.1 an exported gallery', () => {
  test('opens from disk and over HTTP, shows its pictures and can be walked by keyboard', async ({ page, studio }) => {
    const out = await exportGallery(studio)
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('request', (request) => {
      if (!/^(file|data|blob|http:\/\/127\.0\.0\.1)/.test(request.url())) problems.push(`asked for ${request.url()}`)
    })
    await page.goto(pathToFileURL(join(out, 'index.html')).href)
    await expectWalkable(page)

    const { url, server } = await serve(out)
    try {
      await page.goto(url)
      await expectWalkable(page)
    } finally {
      server.close()
    }
    expect(problems).toEqual([])
  })

  test('is a whole page without scripts', async ({ browser, studio }) => {
    const out = await exportGallery(studio)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(out, 'index.html')).href)
    for (const name of Object.keys(pictures)) {
      await expect(page.getByRole('img', { name: `Picture: ${name}` })).toBeVisible()
    }
    const shares = await loudShares(page)
    for (const share of Object.values(shares)) expect(share).toBeGreaterThan(0.02)
    await context.close()
    // Whoever passes the folder on passes the licences of what is in it on too.
    const script = await readFile(join(out, 'viewer', 'viewer.js'), 'utf8')
    const head = script.slice(0, script.indexOf('*/'))
    for (const owner of ['three.js authors', 'SIL OPEN FONT LICENSE', 'Permission is hereby granted', 'Draco']) {
      expect(head).toContain(owner)
    }
  })

  test(
    'brings a work close by its link, by a click on it and by key, and Back goes back',
    { tag: '@thorough' },
    async ({ page, studio }) => {
      const out = await exportGallery(studio)
      await page.goto(pathToFileURL(join(out, 'index.html')).href)
      const status = page.getByRole('status')
      await expect(page.locator('#walk canvas')).toBeVisible()
      const outset = await settledShares(page)
      // Works are numbered in the order in which one comes by them.
      const addresses = await Promise.all(
        Object.keys(pictures).map((name) => page.getByRole('link', { name, exact: true }).getAttribute('href')),
      )
      const [crimson = '', emerald = '', cobalt = ''] = addresses.map((address) => address ?? '')
      expect(new Set(addresses)).toEqual(new Set(['#work/1', '#work/2', '#work/3']))
      // Tab leads out of the place behind its last work.
      const [key, next] =
        crimson === '#work/3' ? ['Shift+Tab', '#work/2'] : ['Tab', `#work/${Number(crimson.at(-1)) + 1}`]
      const nameOf = new Map([
        [crimson, 'crimson'],
        [emerald, 'emerald'],
        [cobalt, 'cobalt'],
      ])

      await page.getByRole('link', { name: 'emerald', exact: true }).click()
      await expect(status).toHaveText('emerald')
      expect(new URL(page.url()).hash).toBe(emerald)
      const near = await settledShares(page)
      expect(largest(near)).toBe('emerald')
      expect(near.emerald).toBeGreaterThan(3 * outset.emerald)

      await page.getByRole('link', { name: 'crimson', exact: true }).press('Enter')
      await expect(status).toHaveText('crimson')
      expect(largest(await settledShares(page))).toBe('crimson')

      await page.goBack()
      await expect(status).toHaveText('emerald')
      expect(new URL(page.url()).hash).toBe(emerald)
      expect(largest(await settledShares(page))).toBe('emerald')
      await page.goBack()
      await expect(status).toHaveText('')
      const back = await settledShares(page)
      expect(Math.abs(back.emerald - outset.emerald)).toBeLessThan(0.01)

      // A click on the picture itself; and from key to key on the canvas.
      const canvas = page.locator('#walk canvas')
      const { x, y } = await middleOf(page, 'crimson')
      await canvas.click({ position: { x, y } })
      await expect(status).toHaveText('crimson')
      expect(new URL(page.url()).hash).toBe(crimson)
      expect(largest(await settledShares(page))).toBe('crimson')
      await page.keyboard.press(key)
      await page.keyboard.press('Enter')
      await expect(status).toHaveText(nameOf.get(next) ?? '')
      expect(new URL(page.url()).hash).toBe(next)

      // A link to one work opens on it.
      await page.goto('about:blank')
      await page.goto(`${pathToFileURL(join(out, 'index.html')).href}${cobalt}`)
      await expect(status).toHaveText('cobalt')
      expect(largest(await settledShares(page))).toBe('cobalt')
    },
  )

  test(
    'has nothing that accessibility rules find fault with, walked through or plain',
    { tag: '@thorough' },
    async ({ browser, studio }) => {
      const out = await exportGallery(studio)
      const address = pathToFileURL(join(out, 'index.html')).href
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(address)
      await expect(page.locator('#walk canvas')).toBeVisible()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('link', { name: 'crimson', exact: true }).click()
      await expect(page.getByRole('status')).toHaveText('crimson')
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('button', { name: 'As a plain page' }).click()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('link', { name: 'cobalt', exact: true }).press('Enter')
      await expect(page.getByRole('status')).toHaveText('cobalt')
      await expect(page.getByRole('img', { name: 'Picture: cobalt' })).toBeInViewport()
      // Where there is no WebGL, the plain page is all there is.
      await page.addInitScript(() => {
        Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null })
      })
      await page.goto('about:blank')
      await page.goto(address)
      await expect(page.locator('#walk')).toBeHidden()
      await page.getByRole('link', { name: 'emerald', exact: true }).click()
      await expect(page.getByRole('status')).toHaveText('emerald')
      expect(await accessibilityFaults(page)).toEqual([])
      await context.close()
    },
  )
})

/** The middle of a loud picture on the screen, CSS pixels. */
async function middleOf(page: Page, name: keyof typeof pictures): Promise<{ x: number; y: number }> {
  const pixels = await pixelsOf(page)
  const found: { x: number; y: number }[] = []
  for (let x = 2; x < pixels.width; x += 4) {
    for (let y = 2; y < pixels.height; y += 4) {
      const [red, green, blue] = pixels.at(x, y)
      const channels = { crimson: [red, green, blue], emerald: [green, red, blue], cobalt: [blue, red, green] }[name]
      const [own = 0, one = 0, other = 0] = channels
      if (own > 60 && own > 1.8 * one && own > 1.8 * other) found.push({ x, y })
    }
  }
  const middle = (numbers: number[]) =>
    numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
  return { x: middle(found.map(({ x }) => x)), y: middle(found.map(({ y }) => y)) }
}
