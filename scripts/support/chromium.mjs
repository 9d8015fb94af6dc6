import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from './child.mjs'
import { cache, modules, root } from './paths.mjs'
import { say } from './say.mjs'

/** Draws WebGL on the processor, so that a machine without a graphics card draws too; and keeps to itself. */
export const chromiumFlags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Where Playwright keeps the browser that it fetches for this copy of the repository. */
export const browsersPath = join(cache, 'browsers')

/**
 * A Chromium that is on this machine: the one named by `PROMENADE_CHROMIUM`, Playwright's, or the system's.
 *
 * @returns {Promise<string | undefined>} path of the program
 */
export async function findChromium() {
  const named = process.env.PROMENADE_CHROMIUM
  if (named) return named
  const candidates = [...(await playwrights()), ...(systems[process.platform]?.() ?? [])]
  return candidates.find((path) => existsSync(path))
}

/** The same, fetching one where there is none. Undefined, after a line that says so, where that fails. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found
  say('Fetching Chromium for the end-to-end tests …')
  const cli = join(modules, '@playwright', 'test', 'cli.js')
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: browsersPath }
  const fetched = await runToEnd(process.execPath, [cli, 'install', 'chromium'], { env, timeout: 300_000 })
  if (fetched.code !== 0) await installByApt()
  const chromium = await findChromium()
  if (!chromium) say('No Chromium could be had. Install Chromium or Chrome, or name one in PROMENADE_CHROMIUM.')
  return chromium
}

/** Asked in a process of its own, because Playwright decides once, when it loads, where its browsers lie. */
async function playwrights() {
  if (!existsSync(modules)) return []
  const ask = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
  const env = { ...process.env, ...(existsSync(browsersPath) ? { PLAYWRIGHT_BROWSERS_PATH: browsersPath } : {}) }
  const { code, output } = await runToEnd(process.execPath, ['--eval', ask], { cwd: root, env })
  return code === 0 ? [output.trim()] : []
}

async function installByApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say('Installing Chromium with apt …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runToEnd('apt-get', ['update', '-qq'], { env, timeout: 300_000 })
  await runToEnd('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, timeout: 600_000 })
}

const systems = {
  linux: () =>
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`),
  darwin: () => [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: () =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
}
