// `npm test`: installs what is missing and runs every check, or those asked for:
//
//     npm test                              everything but what takes long
//     npm test -- unit                      one section; see scripts/support/sections.mjs
//     npm test -- unit main-services/store  what of it lies there
//     npm test -- format lint types         several
//     npm test -- coverage                  how much of the parts that all rests on their tests reach
//     npm test -- faults [WORD]             plants faults, all or those about WORD: each must make a test fail
//     npm test -- deep                      kills by the hundred, fuzzing, large tables, browser tests that take long, coverage, faults
//     npm test -- deep --share 10           a random tenth of it; PROMENADE_SEED=N repeats what a run drew
//
// Nothing here fails on time. The last line says `N passed, N failed, N skipped`.
import { availableParallelism } from 'node:os'
import { delimiter, dirname } from 'node:path'
import { bootstrap, environment } from './bootstrap.mjs'
import { ensureDesktop, ensureViewer, ensureWeb } from './support/builds.mjs'
import { browsersPath, ensureChromium } from './support/chromium.mjs'
import { duration, main, say, Trouble } from './support/say.mjs'
import { sections } from './support/sections.mjs'

/** What `npm test` alone runs. */
const everything = Object.keys(sections).filter((name) => !sections[name].onlyNamed)

await main(async () => {
  const { words, share } = readWords(process.argv.slice(2))
  const named = words.filter((word) => word in sections)
  const filters = words.filter((word) => !(word in sections))
  const all = named.length === 0 && filters.length === 0
  // The browser tests that take long are deep ones, too, and so are coverage and planted faults.
  const more = named.includes('deep') && filters.length === 0 ? ['thorough', 'coverage', 'faults'] : []
  const wanted = all ? everything : named.length > 0 ? [...new Set([...named, ...more])] : ['unit']
  const began = Date.now()

  const { node } = await bootstrap()
  const context = {
    node,
    filters,
    everything: all,
    env: { ...(await testEnvironment(node, wanted)), ...drawing(wanted, share) },
  }
  const outcomes = new Map()

  const quick = wanted.filter((name) => sections[name].quick)
  const waiting = [...quick]
  const workers = Array.from({ length: Math.min(availableParallelism(), quick.length) }, async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) outcomes.set(name, await run(name, context))
  })
  await Promise.all(workers)
  for (const name of quick) tell(name, outcomes.get(name))

  for (const name of wanted.filter((section) => !sections[section].quick)) {
    process.stdout.write(`\n── ${sections[name].title}\n`)
    const outcome = await run(name, context)
    outcomes.set(name, outcome)
    tellOutcome(outcome)
  }

  const total = sum([...outcomes.values()])
  const failed = wanted.filter((name) => outcomes.get(name).failed > 0)
  // Told once more at the end: far above, hours of output may hide it.
  for (const one of wanted.flatMap((name) => outcomes.get(name).failures ?? [])) process.stdout.write(`✗ ${one}\n`)
  process.stdout.write(
    `\n${duration(Date.now() - began)}${failed.length > 0 ? `; failed: ${failed.join(', ')}` : ''}\n`,
  )
  process.stdout.write(`${summary(total)}\n`)
  process.exitCode = total.failed > 0 ? 1 : 0
})

/** Takes `--share N` out of what was typed. */
function readWords(args) {
  const words = args.flatMap((word) =>
    word.startsWith('--share=') ? ['--share', word.slice('--share='.length)] : word,
  )
  const at = words.indexOf('--share')
  if (at < 0) return { words, share: '1' }
  const [, share = ''] = words.splice(at, 2)
  if (!/^[1-9]\d*$/.test(share)) throw new Trouble(`--share wants a whole number from 1, not "${share}".`)
  return { words, share }
}

/** What the deep tests do of the whole, and what their chances come from; the same for all their files. */
function drawing(wanted, share) {
  const draws = ['deep', 'thorough'].some((name) => wanted.includes(name))
  if (!draws && !(wanted.includes('faults') && share !== '1')) return {}
  const seed = process.env.PROMENADE_SEED || String(Date.now() % 1_000_000_000)
  const named = wanted.includes('deep') ? 'deep' : wanted.join(' ')
  process.stdout.write(`Seed ${seed}; the same again: PROMENADE_SEED=${seed} npm test -- ${named} --share ${share}\n`)
  return { PROMENADE_SEED: seed, PROMENADE_SHARE: share }
}

async function run(name, context) {
  const began = Date.now()
  const outcome = await sections[name].run(context)
  return { ...outcome, took: Date.now() - began }
}

function tell(name, outcome) {
  process.stdout.write(`\n── ${sections[name].title}\n`)
  tellOutcome(outcome)
}

function tellOutcome(outcome) {
  if (outcome.output) process.stdout.write(`${outcome.output.trimEnd()}\n`)
  process.stdout.write(`   ${summary(outcome)} (${duration(outcome.took)})\n`)
}

/** What tests find around them: Node 24 first in the path, a Chromium where one is needed, the app built. */
async function testEnvironment(node, wanted) {
  const env = environment({ PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` })
  // Tests name folders in full; where the person stood is not theirs to know.
  delete env.PROMENADE_CWD
  if (!wanted.some((name) => ['unit', 'e2e', 'desktop', 'deep', 'thorough'].includes(name))) return env
  await Promise.all([ensureWeb(node), ensureViewer(node)])
  if (wanted.includes('desktop') && !wanted.includes('build')) await ensureDesktop(node)
  const chromium = await ensureChromium()
  if (!chromium) say('The end-to-end tests cannot run and will fail.')
  return { ...env, ...(chromium ? { PROMENADE_CHROMIUM: chromium } : {}), PLAYWRIGHT_BROWSERS_PATH: browsersPath }
}

function sum(outcomes) {
  const add = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}

function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
