// Names in package-lock.json the native packages of every platform, also of those that the registry in use did not
// offer when the lock file was made; without them `npm ci` refuses the file. Run after any change of dependencies.
// Their versions are those that their parents demand exactly; npm checks them against the registry when it fetches.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './support/paths.mjs'
import { say } from './support/say.mjs'

const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
/** Path in node_modules → entry. */
const added = new Map()

for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(parent, name)) continue
    const dev = entry.dev ? { dev: true } : {}
    added.set(`node_modules/${name}`, { version, ...platformOf(name), ...dev, optional: true })
  }
}

if (added.size === 0) {
  say('package-lock.json names the native packages of every platform.')
} else if (process.argv.includes('--check')) {
  say(`package-lock.json lacks native packages of other platforms; run: node scripts/complete-lock.mjs`)
  process.exitCode = 1
} else {
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: merged() }, null, 2)}\n`)
  say(`Added ${added.size} packages of other platforms to package-lock.json.`)
}

/** The entries in the order they had, each new one before the first that sorts after it, as npm would put it. */
function merged() {
  const fresh = [...added].toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  const entries = Object.entries(lock.packages).flatMap((entry) => {
    const before = fresh.findIndex(([path]) => path.localeCompare(entry[0], 'en') > 0)
    return [...fresh.splice(0, before === -1 ? fresh.length : before), entry]
  })
  return Object.fromEntries([...entries, ...fresh])
}

/** Looks where Node would look: beside the parent, then in each folder above. */
function isLocked(parent, name) {
  for (let from = parent; ; from = from.slice(0, from.lastIndexOf('/node_modules/'))) {
    if (lock.packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true
    if (!from.includes('/node_modules/')) return Boolean(lock.packages[`node_modules/${name}`])
  }
}

/** What a platform package's name says of where it runs: `binding-linux-x64-musl`, `tsgolint/win32-arm64`. */
function platformOf(name) {
  const words = name.split(/[/-]/)
  const os = words.find((word) => ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].includes(word))
  const cpu = words.find((word) => ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'].includes(word))
  if (!os || !cpu) throw new Error(`The platform of ${name} cannot be told from its name; add it to the lock by hand.`)
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.includes('gnu') ? 'glibc' : undefined
  return { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), os: [os] }
}
