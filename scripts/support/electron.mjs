import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from './child.mjs'
import { withLock } from './lock.mjs'
import { cache, modules } from './paths.mjs'
import { say } from './say.mjs'

const home = join(modules, 'electron')
/** Left by a download that failed, so that not every start tries again. */
const failed = join(cache, 'electron-failed')
const tryAgainAfter = 24 * 3600_000
const downloadTimeout = 300_000
const reachTimeout = 4000

/**
 * Electron's program, fetched where it is not there yet, or why the window cannot open.
 *
 * @returns {Promise<{ program: string } | { reason: string }>}
 */
export async function ensureElectron(node) {
  const reason = cannotOpenWindow()
  if (reason) return { reason }
  const program = electronProgram()
  if (program) return { program }
  return withLock('electron', async () => {
    const fetched = electronProgram() ?? (await download(node))
    return fetched ? { program: fetched } : { reason: 'Electron, which opens the window, could not be downloaded' }
  })
}

/** Path of Electron's program where it has been downloaded. */
export function electronProgram() {
  try {
    const program = join(home, 'dist', readFileSync(join(home, 'path.txt'), 'utf8'))
    return existsSync(program) ? program : undefined
  } catch {
    return undefined
  }
}

function cannotOpenWindow() {
  if (process.platform !== 'linux') return process.env.SSH_CONNECTION ? 'this is a remote login' : undefined
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display'
  if (process.getuid?.() === 0) return 'Electron does not open windows for root'
  return undefined
}

/** Electron's own downloader, which checks what it fetches; kept in the repository's cache. */
async function download(node) {
  const age = Date.now() - (statSync(failed, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  if (age < tryAgainAfter || !(await isReachable())) return undefined
  say('Downloading Electron, once (about 110 MB) …')
  const env = { ...process.env, electron_config_cache: join(cache, 'electron') }
  const { code } = await runToEnd(node, [join(home, 'install.js')], { env, timeout: downloadTimeout })
  if (code === 0 && electronProgram()) {
    rmSync(failed, { force: true })
    return electronProgram()
  }
  mkdirSync(cache, { recursive: true })
  writeFileSync(failed, '')
  return undefined
}

async function isReachable() {
  try {
    await fetch(process.env.ELECTRON_MIRROR ?? 'https://github.com/', {
      method: 'HEAD',
      signal: AbortSignal.timeout(reachTimeout),
    })
    return true
  } catch {
    return false
  }
}
