// `node scripts/screenshots.mjs [--only NAME]`: takes the pictures of docs/images from the app as it is, with the media
// that Promenade paints itself. Needs a built app (`npm start` builds it) and Node 24.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumFlags, findChromium } from './support/chromium.mjs'
import { root } from './support/paths.mjs'
import { main, say, Trouble } from './support/say.mjs'

const program = join(root, 'main-services/cli/main.ts')

/** One picture each: what is done before it is taken, in a window of an own. */
const shots = {
  empty: { library: false, take: async (page) => page.waitForTimeout(2500) },
  gallery: {
    take: async (page) => {
      await speak(page, 'make a gallery of the landscape pictures and call it Far horizons')
      await page.keyboard.press('ControlOrMeta+j')
      await rest(page)
      await walk(page, 'w', 3500)
      await rest(page)
    },
  },
  timeline: {
    take: async (page) => {
      await speak(page, 'make a timeline of all pictures and call it Eight years')
      await page.keyboard.press('ControlOrMeta+j')
      await rest(page)
    },
  },
  'chat-plan': {
    take: async (page) => {
      await speak(page, 'make a gallery of the landscape pictures and call it Far horizons')
      await rest(page)
      await write(page, 'light it warm, make them a little bigger, then export a gallery')
      await page.locator('[data-step][data-status="running"]', { hasText: /export/i }).waitFor()
      await page.waitForTimeout(500)
    },
  },
  library: {
    take: async (page) => {
      await speak(page, 'make a gallery of the prints')
      await page.keyboard.press('ControlOrMeta+j')
      await page.keyboard.press('ControlOrMeta+l')
      await page.getByRole('option').nth(20).waitFor()
      await page.getByRole('searchbox').blur()
      const media = page.getByRole('listbox', { name: 'Media' }).getByRole('option')
      for (const index of [1, 3, 6]) await media.nth(index).click({ modifiers: ['ControlOrMeta'] })
      await rest(page)
    },
  },
}

await main(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      out: { type: 'string', default: join(root, 'docs/images') },
      theme: { type: 'string', default: 'dark' },
      size: { type: 'string', default: '1440x900' },
    },
  })
  await mkdir(values.out, { recursive: true })
  const media = await mkdtemp(join(tmpdir(), 'promenade-sample-'))
  const browser = await launch()
  try {
    await paintSample(media)
    for (const [name, shot] of Object.entries(shots)) {
      if (values.only && values.only !== name) continue
      await takeOne(browser, name, shot, media, values)
      say(`Took ${name}.png`)
    }
  } finally {
    await browser.close()
    await rm(media, { recursive: true, force: true })
  }
})

/** Lets a studio paint the sample media, as the first opening of the sample does. */
async function paintSample(workspace) {
  const { createStudio } = await import('../main-services/studio.ts')
  const studio = createStudio({ workspace })
  studio.claimSample()
  for await (const event of await studio.client().workspace.makeSample({})) {
    if (event.type === 'result') say(`Painted ${event.imported} media.`)
  }
  await studio.close()
}

async function launch() {
  const executablePath = await findChromium()
  return chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) })
}

/** Each picture begins with a workspace of its own, so that none shows traces of another. */
async function takeOne(browser, name, { library = true, take }, media, { out, theme, size }) {
  const workspace = await mkdtemp(join(tmpdir(), 'promenade-pictures-'))
  const [width, height] = size.split('x').map(Number)
  try {
    if (library) await run(['import', join(media, 'sample-media'), '--workspace', workspace, '--quiet'])
    const { url, stop } = await serve(workspace)
    try {
      const page = await browser.newPage({ viewport: { width, height } })
      await page.goto(url)
      await settle(page, theme)
      await take(page)
      await page.screenshot({ path: join(out, `${name}.png`) })
      await page.close()
    } finally {
      await stop()
    }
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

/** Chooses the theme. */
async function settle(page, theme) {
  await page.getByRole('textbox').waitFor()
  if (theme !== 'dark') {
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type(`${theme} theme`)
    await page.keyboard.press('Enter')
  }
}

async function write(page, text) {
  await page.locator('[data-composer]').fill(text)
  await page.keyboard.press('Enter')
}

async function speak(page, text) {
  await write(page, text)
  await page.getByRole('button', { name: 'Say it' }).waitFor()
}

/** Waits until everything in the place is where it belongs, and sharp; puts away what teaches those who are new. */
async function rest(page) {
  await page.waitForFunction(() => window.promenadeSpace?.items().length > 0)
  await page.waitForTimeout(1500)
  await page.evaluate(() => window.promenadeSpace.settled())
  const hint = page.getByRole('complementary', { name: 'Hint' }).getByRole('button')
  while ((await hint.evaluateAll((buttons) => (buttons.forEach((button) => button.click()), buttons.length))) > 0) {
    await page.waitForTimeout(200)
  }
  await page.mouse.move(1000, 690)
  await page.waitForTimeout(1500)
  await page.evaluate(() => window.promenadeSpace.settled())
}

/** Walks by keyboard for so many milliseconds. */
async function walk(page, key, milliseconds) {
  await page.getByRole('application').focus()
  await page.keyboard.down(key)
  await page.waitForTimeout(milliseconds)
  await page.keyboard.up(key)
  await page.locator('body').click({ position: { x: 720, y: 70 } })
  await page.evaluate(() => document.activeElement?.blur())
}

function run(args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done() : fail(new Trouble(`${args[0]} ended with ${code}.`))))
  })
}

async function serve(workspace) {
  const args = [program, 'serve', '--port', '0', '--workspace', workspace, '--json']
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await Promise.race([
    new Promise((done) => createInterface({ input: server.stdout }).once('line', (first) => done([first]))),
    new Promise((_, fail) => server.once('close', (code) => fail(new Trouble(`The server ended with ${code}.`)))),
  ])
  const stop = () => new Promise((done) => (server.once('close', done), server.kill('SIGTERM')))
  return { url: JSON.parse(line).url, stop }
}
