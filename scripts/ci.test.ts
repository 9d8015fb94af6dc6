import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../tests/support/program.ts'

let folder = ''

/** Runs `.ci/run` with an npm that prints the one text for `npm test` and the other for the deep tests. */
async function ci(all: string, deep: string): Promise<{ code: number; last: string; before: string }> {
  const npm = `#!/bin/sh\nif [ "$*" = "test" ]; then ${all}; else [ "$*" = "test -- deep --share 10" ] && ${deep}; fi\n`
  await writeFile(join(folder, 'bin', 'npm'), npm)
  await chmod(join(folder, 'bin', 'npm'), 0o755)
  const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` }
  return new Promise((done) => {
    execFile('bash', [join(folder, '.ci', 'run')], { env }, (error, output) => {
      const [before = '', last = ''] = output.trimEnd().split('\n').slice(-2)
      done({ code: error ? Number(error.code) : 0, last, before })
    })
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'promenade-ci-'))
  await mkdir(join(folder, '.ci'))
  await mkdir(join(folder, 'bin'))
  await copyFile(join(root, '.ci/run'), join(folder, '.ci', 'run'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const says = (line: string, code = 0) => `{ echo lines before; echo "${line}"; exit ${code}; }`
const good = says('5 passed, 0 failed, 1 skipped')

describe.skipIf(process.platform === 'win32')('M9.1 what a machine runs on every change', () => {
  test.each([
    ['both are good', good, says('2 passed, 0 failed, 0 skipped'), '7 passed, 0 failed, 1 skipped'],
    ['the first fails', says('4 passed, 1 failed, 0 skipped', 1), good, '9 passed, 1 failed, 1 skipped'],
    ['the deep tests fail', good, says('0 passed, 2 failed, 0 skipped', 1), '5 passed, 2 failed, 1 skipped'],
    [
      'one ends badly with none failed',
      good,
      says('1 passed, 0 failed, 0 skipped', 7),
      '6 passed, 1 failed, 1 skipped',
    ],
    ['one dies before it counts', '{ kill -9 $$; }', good, '5 passed, 1 failed, 1 skipped'],
  ])('the last line adds up both where %s', async (_what, all, deep, last) => {
    expect(await ci(all, deep)).toMatchObject({ code: last.includes(' 0 failed') ? 0 : 1, last })
  })

  test('what failed in the first run is said once more at the end', async () => {
    const failing = `{ echo "✗ a gallery is built: expected 3 to be 4"; echo "lines after"; ${says('4 passed, 1 failed, 0 skipped', 1)}; }`
    const { last, before } = await ci(failing, good)
    expect(before).toBe('✗ a gallery is built: expected 3 to be 4')
    expect(last).toBe('9 passed, 1 failed, 1 skipped')
  })
})
