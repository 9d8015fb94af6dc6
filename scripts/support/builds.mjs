import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runToEnd } from './child.mjs'
import { withLock } from './lock.mjs'
import { cache, modules, root } from './paths.mjs'
import { duration, say, Trouble } from './say.mjs'

/**
 * What is built, from what, into which folder of dist/. A build that a server may be serving meanwhile is made beside
 * its place: its command is given that folder.
 */
const builds = {
  web: {
    title: 'the app',
    sources: ['renderer', 'shared', 'vite.config.ts', 'scripts/notices', 'package-lock.json'],
    command: (folder) => ['vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'],
  },
  viewer: {
    title: "the galleries' viewer",
    sources: [
      'renderer/viewer',
      'renderer/space',
      'shared',
      'vite.viewer.config.ts',
      'scripts/notices',
      'package-lock.json',
    ],
    command: (folder) => [
      'vite/bin/vite.js',
      'build',
      '--config',
      'vite.viewer.config.ts',
      '--logLevel',
      'warn',
      '--outDir',
      folder,
      '--emptyOutDir',
    ],
  },
  electron: {
    title: 'the desktop shell',
    sources: [
      'electron',
      'main-services',
      'renderer',
      'resources',
      'shared',
      'electron.vite.config.ts',
      'package-lock.json',
    ],
    command: () => ['electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
  },
}

/** Builds dist/electron, and dist/web with it, where their sources changed since it was built last. */
export const ensureDesktop = (node) => ensureBuild('electron', node)
/** Builds dist/viewer where its sources changed since it was built last. */
export const ensureViewer = (node) => ensureBuild('viewer', node)
/** Builds dist/web where its sources changed since it was built last. */
export const ensureWeb = (node) => ensureBuild('web', node)

async function ensureBuild(name, node) {
  if (isFresh(name)) return
  await withLock(`build-${name}`, async () => {
    if (!isFresh(name)) await build(name, node)
  })
}

/** Makes the build beside its place and then moves it there: a running server never serves half of one. */
async function build(name, node) {
  const { title, command } = builds[name]
  say(`Building ${title} …`)
  const began = Date.now()
  const sources = fingerprint(name)
  const [place, fresh, old] = ['', '.new', '.old'].map((suffix) => join(root, 'dist', name + suffix))
  const [tool, ...args] = command(fresh)
  const { code, output } = await runToEnd(node, [join(modules, tool), ...args], { cwd: root })
  if (code !== 0) throw new Trouble(`Building ${title} failed.\n${output.trim()}`)
  if (existsSync(fresh)) replace(place, fresh, old)
  mkdirSync(dirname(stampOf(name)), { recursive: true })
  writeFileSync(stampOf(name), sources)
  say(`Built ${title} (${duration(Date.now() - began)}).`)
}

function replace(place, fresh, old) {
  rmSync(old, { recursive: true, force: true })
  if (existsSync(place)) renameSync(place, old)
  renameSync(fresh, place)
  rmSync(old, { recursive: true, force: true })
}

const stampOf = (name) => join(cache, 'built', name)

function isFresh(name) {
  if (!existsSync(join(root, 'dist', name))) return false
  try {
    return readFileSync(stampOf(name), 'utf8') === fingerprint(name)
  } catch {
    return false
  }
}

/** Names, sizes and times of everything the build is made from, in a few characters. */
function fingerprint(name) {
  const hash = createHash('sha256')
  const visit = (path) => {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats?.isDirectory()) {
      for (const entry of readdirSync(path).toSorted()) visit(join(path, entry))
    } else if (stats && !/\.test\.tsx?$/.test(path)) {
      hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`)
    }
  }
  for (const source of builds[name].sources) visit(join(root, source))
  return hash.digest('hex')
}
