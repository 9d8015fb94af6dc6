import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, delimiter, join } from 'node:path'
import { runToEnd } from './child.mjs'
import { withLock } from './lock.mjs'
import { modules, root } from './paths.mjs'
import { duration, say, Trouble } from './say.mjs'

const lockFile = join(root, 'package-lock.json')
const stamp = join(modules, '.promenade-stamp')

/**
 * Installs exactly what package-lock.json names, where that is not there already, and checks that the parts which are
 * native programs really came.
 *
 * @param {{ node: string, npm: string }} tools npm runs under this Node: it leaves out optional packages, native ones
 *   above all, whose `engines` do not fit the Node it runs under.
 */
export async function ensureModules(tools) {
  if (!existsSync(lockFile) || isStamped()) return
  await withLock('install', async () => {
    if (isStamped()) return
    if (isLinked()) return warnOfLink()
    if (!isInstalled()) await install(tools)
    let missing = await missingParts(tools.node)
    if (missing.length > 0) {
      say('Some native parts did not come; installing once more.')
      await install(tools)
      missing = await missingParts(tools.node)
    }
    if (missing.length > 0) throw new Trouble(explain(missing))
    writeFileSync(stamp, wanted())
  })
}

/** The lock file, the platform and the choice of packages, in a few characters. */
function wanted() {
  return `${createHash('sha256').update(readFileSync(lockFile)).digest('hex')} ${process.platform}-${process.arch}`
}

function isStamped() {
  try {
    return readFileSync(stamp, 'utf8') === wanted()
  } catch {
    return false
  }
}

/** Modules shared with another copy of the repository belong to that copy. */
function isLinked() {
  return lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function warnOfLink() {
  if (isInstalled()) return
  say('node_modules is a link and does not match package-lock.json; going on with what it holds.')
}

/** Compares npm's own record of what is installed with the lock file. */
function isInstalled() {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const locked = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages)
  return locked.every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer)
  })
}

async function install({ node, npm }) {
  say('Installing the exact packages of package-lock.json; this takes a minute or two the first time …')
  const began = Date.now()
  const options = [
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const { code, output } = await runToEnd(node, [npm, 'ci', ...options], {
    cwd: root,
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
  })
  if (code !== 0) {
    throw new Trouble(`npm could not install the packages. Run the same command again to go on.\n${output.trim()}`)
  }
  say(`The packages are installed (${duration(Date.now() - began)}).`)
}

/** Native parts, and a line of code that works only if the part for this machine is there. */
const parts = {
  'better-sqlite3': "new (await import('better-sqlite3')).default(':memory:').prepare('select 1').get()",
  sharp:
    "await (await import('sharp')).default({ create: { width: 1, height: 1, channels: 3, background: 'red' } }).png().toBuffer()",
  'node-av': "await import('node-av')",
  rolldown: "await import('rolldown')",
}

async function missingParts(node) {
  const trials = Object.entries(parts).map(async ([name, code]) => {
    const trial = await runToEnd(node, ['--input-type=module', '--eval', code], { cwd: root })
    return trial.code === 0 ? undefined : `${name}: ${lastLine(trial.output)}`
  })
  return (await Promise.all(trials)).filter((line) => line !== undefined)
}

function lastLine(output) {
  const lines = output.split('\n').map((line) => line.trim())
  return lines.find((line) => /Error|Cannot|Could not/.test(line)) ?? lines.at(-1) ?? ''
}

function explain(missing) {
  return (
    `Native parts for ${process.platform} on ${process.arch} are missing:\n  ${missing.join('\n  ')}\n` +
    'Delete the folder node_modules and run the same command again; if they stay missing, this machine is not one that Promenade runs on.'
  )
}
