import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from './child.mjs'
import { faults } from '../../tests/faults/faults.mjs'
import { failuresInPlaywright, failuresInVitest } from './failures.mjs'
import { plantFaults } from './faults.mjs'
import { cache, modules, root } from './paths.mjs'

/**
 * @typedef {object} Outcome What a section of the checks came to.
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} output shown where something failed, or where the section was not shown as it ran
 * @property {string[]} [failures] each failed test in a line: its name, and what it said
 */

const tool = (path) => join(modules, path)
/** In place of the person's own folders for settings, data and caches. */
const data = join(cache, 'data')
/** Tests that take longer than this never end, with the fault that was planted; milliseconds. */
const longestWithFault = 180_000
const report = (name) => join(cache, 'reports', `${name}.json`)

/** The rooms that are type-checked, each with no more than what is there where it runs. */
const rooms = ['shared', 'main-services', 'renderer', 'electron', 'resources', 'tests', 'bench']

/**
 * The checks, in the order in which they are told of. `quick` ones run beside each other and are told of when all are
 * done; the others are shown as they run. `onlyNamed` ones run where they are asked for by name.
 *
 * @type {Record<string, { title: string, quick?: boolean, onlyNamed?: boolean, run: (context: { node: string, env: NodeJS.ProcessEnv, filters: string[], everything: boolean }) => Promise<Outcome> }>}
 */
export const sections = {
  format: {
    title: 'Formatting',
    quick: true,
    run: (context) => native(context, 'oxfmt', ['--check', '.']),
  },
  lint: {
    title: 'Lint and dependency rules',
    quick: true,
    run: (context) => native(context, 'oxlint', ['.']),
  },
  types: {
    title: 'Types, one room at a time',
    quick: true,
    run: typeCheck,
  },
  unused: {
    title: 'Unused files, exports and packages',
    quick: true,
    run: (context) => check(context, tool('knip/bin/knip.js'), ['--no-progress', '--no-config-hints']),
  },
  lock: {
    title: 'Lock file',
    quick: true,
    run: (context) => check(context, join(root, 'scripts', 'complete-lock.mjs'), ['--check']),
  },
  unit: { title: 'Unit and integration tests', run: (context) => vitest(context, 'unit', []) },
  coverage: {
    title: 'How much of the parts that all rests on their tests reach',
    onlyNamed: true,
    run: (context) => vitest(context, 'coverage', ['--config', 'vitest.coverage.config.ts']),
  },
  build: {
    title: 'Desktop build',
    run: (context) => check(context, tool('electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn']),
  },
  e2e: {
    title: 'End-to-end tests in a browser',
    // Asked for by name it is all of them; what takes long belongs to the deep tests.
    run: (context) => playwright(context, 'browser', context.everything ? ['--grep-invert', thorough] : []),
  },
  desktop: { title: 'End-to-end tests in the desktop window', run: (context) => playwright(context, 'desktop') },
  deep: {
    title: 'Deep tests: kills, fuzzing, soaks, large tables',
    onlyNamed: true,
    run: (context) => vitest(context, 'deep', ['--config', 'vitest.deep.config.ts']),
  },
  thorough: {
    title: 'Thorough end-to-end tests in a browser',
    onlyNamed: true,
    run: (context) => playwright(context, 'browser', ['--grep', thorough, ...shardOf(context.env)]),
  },
  faults: {
    title: 'Planted faults: each must make a test fail',
    onlyNamed: true,
    run: withFaults,
  },
}

/** Marks browser tests that take long. */
const thorough = '@thorough'

/** One part of as many as the share says, drawn by the seed. */
function shardOf({ PROMENADE_SEED: seed = '0', PROMENADE_SHARE: share = '1' }) {
  const parts = Number(share)
  return parts > 1 ? [`--shard=${(Number(seed) % parts) + 1}/${parts}`, '--pass-with-no-tests'] : []
}

/** One command that either passes or does not. */
async function check({ node, env }, program, args) {
  const { code, output } = await runToEnd(node, [program, ...args], { cwd: root, env })
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output: code === 0 ? '' : output }
}

/** The same for a program that may not be made for this platform. */
async function native(context, name, args) {
  const program = tool(join(name, 'bin', name))
  const trial = await runToEnd(context.node, [program, '--version'], { cwd: root })
  if (trial.code === 0) return check(context, program, args)
  return {
    passed: 0,
    failed: 0,
    skipped: 1,
    output: `SKIPPED: ${name} is not made for ${process.platform} ${process.arch}.`,
  }
}

async function typeCheck({ node, env }) {
  const there = rooms.filter((room) => existsSync(join(root, room, 'tsconfig.json')))
  const ends = []
  for (const room of there) {
    // What was checked before and has not changed is not checked again.
    const known = ['--incremental', '--tsBuildInfoFile', join(cache, 'types', `${room}.tsbuildinfo`)]
    ends.push(await runToEnd(node, [tool('typescript/lib/tsc.js'), '-p', room, ...known], { cwd: root, env }))
  }
  const failures = ends.filter(({ code }) => code !== 0)
  return {
    passed: ends.length - failures.length,
    failed: failures.length,
    skipped: 0,
    output: failures.map(({ output }) => output).join(''),
  }
}

async function vitest({ node, env, filters }, name, options) {
  const file = freshReport(name)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = [tool('vitest/vitest.mjs'), 'run', ...options, ...reporters, ...filters]
  const { code } = await runToEnd(node, args, { cwd: root, env: ownData(env), show: true })
  const counts = readReport(file, (json) => ({
    passed: json.numPassedTests,
    failed:
      json.numFailedTests +
      json.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
        .length,
    skipped: json.numPendingTests + json.numTodoTests,
    failures: failuresInVitest(json),
  }))
  return conclude(code, counts)
}

/** Vitest keeps a secret of its own where the system keeps the person's data; here it stays in the repository. */
const ownData = (env) => ({
  ...env,
  XDG_DATA_HOME: data,
  ...(process.platform === 'win32' ? { LOCALAPPDATA: data } : {}),
})

async function withFaults({ node, env, filters }) {
  const test = async (tests, name, more) => {
    const file = freshReport(name)
    const reporter = ['--reporter=json', `--outputFile.json=${file}`]
    const args = [tool('vitest/vitest.mjs'), 'run', '--config', 'vitest.faults.config.ts', '--bail=1', ...reporter]
    const options = { cwd: root, env: { ...ownData(env), ...more }, timeout: longestWithFault }
    await runToEnd(node, [...args, ...tests], options)
    const counts = readReport(file, (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests }))
    rmSync(file, { force: true })
    return counts
  }
  return { ...(await plantFaults({ faults, test, filters, env })), skipped: 0, output: '' }
}

async function playwright({ node, env, filters }, project, options = []) {
  const file = freshReport(project)
  // Each run empties its folder first.
  const own = [`--project=${project}`, `--output=${join(root, 'test-results', project)}`, '--reporter=list,json']
  const args = [tool('@playwright/test/cli.js'), 'test', ...own, ...options, ...filters]
  const { code } = await runToEnd(node, args, {
    cwd: root,
    // A browser keeps settings and caches of its own where the system keeps the person's; here they stay in the repository.
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, XDG_CONFIG_HOME: data, XDG_CACHE_HOME: data },
    show: true,
  })
  const counts = readReport(file, ({ stats, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: suites.flatMap(failuresInPlaywright),
  }))
  return conclude(code, counts)
}

function freshReport(name) {
  mkdirSync(join(cache, 'reports'), { recursive: true })
  rmSync(report(name), { force: true })
  return report(name)
}

function readReport(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

/** A runner that ends badly without naming a failed test has failed all the same. */
function conclude(code, counts) {
  return { ...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed, output: '' }
}
