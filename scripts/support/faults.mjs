import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { duration } from './say.mjs'

/**
 * Plants faults one after another and runs the tests that are to notice each. Passed are those that made a test fail.
 *
 * @param {object} options
 * @param {import('../../tests/faults/in-file.mjs').Fault[]} options.faults all there are
 * @param {(tests: string[], name: string, env: NodeJS.ProcessEnv) => Promise<{ failed: number, passed: number }>} options.test
 *   runs test files and counts the tests that failed; neither where nothing ran to its end
 * @param {string[]} options.filters parts of files or sentences; left out, all faults
 * @param {NodeJS.ProcessEnv} options.env the share of a deep run and the seed it is drawn by
 */
export async function plantFaults({ faults, test, filters, env }) {
  const wanted = drawn(chosen(faults, filters), env)
  const misplaced = wanted.filter((fault) => problemWith(fault) !== undefined)
  for (const fault of misplaced) tell('✗', fault, problemWith(fault))
  const waiting = wanted.filter((fault) => !misplaced.includes(fault))
  const outcomes = { passed: 0, failed: misplaced.length }

  const tests = [...new Set(waiting.flatMap((fault) => fault.tests))]
  if (tests.length > 0 && !isSound(await test(tests, 'faults', {}))) {
    process.stdout.write(' ✗ The tests fail without any fault.\n')
    return { ...outcomes, failed: outcomes.failed + 1 }
  }
  const plant = async () => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const number = String(faults.indexOf(fault))
      const began = Date.now()
      const found = await test(fault.tests, `fault-${number}`, { PROMENADE_FAULT: number })
      const took = duration(Date.now() - began)
      if (found.failed > 0) tell('✓', fault, took)
      else if (found.passed > 0) tell('✗', fault, `${took}; no test failed`)
      else tell('✗', fault, `${took}; its tests did not run to their end`)
      outcomes[found.failed > 0 ? 'passed' : 'failed'] += 1
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, plant))
  return outcomes
}

const isSound = ({ passed, failed }) => passed > 0 && failed === 0

function chosen(faults, filters) {
  if (filters.length === 0) return [...faults]
  return faults.filter(({ file, breaks }) => filters.some((word) => file.includes(word) || breaks.includes(word)))
}

/** One part of as many as the share says, drawn by the seed, in its order. */
function drawn(all, { PROMENADE_SEED: seed = '0', PROMENADE_SHARE: share = '1' }) {
  const lots = new Map(
    all.map((fault) => [fault, createHash('sha256').update(`${seed} ${fault.breaks}`).digest('hex')]),
  )
  const kept = all.toSorted((a, b) => (lots.get(a) < lots.get(b) ? -1 : 1)).slice(0, Math.ceil(all.length / share))
  return all.filter((fault) => kept.includes(fault))
}

/** Why a fault cannot be planted any more; undefined where it can. */
function problemWith({ file, from, to, tests }) {
  const path = join(root, file)
  if (!existsSync(path)) return `there is no ${file} any more`
  const times = readFileSync(path, 'utf8').split(from).length - 1
  if (times !== 1) return `“${from}” stands ${times} times in ${file}, not once`
  if (from === to) return 'it changes nothing'
  const gone = tests.find((name) => !existsSync(join(root, name)))
  return gone && `there is no ${gone} any more`
}

function tell(mark, { breaks, file }, more) {
  process.stdout.write(` ${mark} ${breaks} ${file} (${more})\n`)
}
