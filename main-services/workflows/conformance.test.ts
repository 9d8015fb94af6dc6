import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { root } from '../../tests/support/program.ts'

/** Checks that LangGraph's own suite for checkpoint savers makes, in the release that is pinned. */
const checks = 718

// It runs under the Vitest that the suite brings, and not under ours.
it(`M3.3 the checkpoint saver passes all ${checks} checks of LangGraph’s conformance suite`, async () => {
  const vitest = 'node_modules/@langchain/langgraph-checkpoint-validation/node_modules/vitest/vitest.mjs'
  const child = spawn(process.execPath, [join(root, vitest), 'run', '--root', join(root, 'tests/conformance')], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => {
    child.once('exit', resolve)
  })
  const [output, faults, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  expect(faults).not.toMatch(/FAIL|Error/)
  expect(output).toMatch(new RegExp(String.raw`Tests\s+${checks} passed \(${checks}\)`))
  expect(status).toBe(0)
}, 120_000)
