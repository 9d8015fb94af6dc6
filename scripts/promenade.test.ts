import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../tests/support/program.ts'

let folder = ''
const script = join(root, 'scripts/promenade.mjs')
/** As npm runs a script: from the root of the repository, with the folder the person stood in named beside. */
const asNpm = () => ({
  npm_package_json: join(root, 'package.json'),
  npm_lifecycle_event: 'promenade',
  INIT_CWD: folder,
})

interface End {
  code: number | null
  output: string
  error: string
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<End> {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, env: { ...process.env, ...env } })
  let [output, error] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (error += chunk))
  return new Promise((done) => child.on('close', (code) => done({ code, output, error })))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'promenade-script-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('M9.1 the command line as a person starts it', () => {
  test('relative paths are meant from where they were typed, and standard output is the command alone', async () => {
    const { code, output } = await run(['list', 'assets', '--json', '--workspace', 'w'], asNpm())
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([{ type: 'result', count: 0 }])
    expect(code).toBe(0)
    expect(await readdir(join(folder, 'w'))).toContain('promenade.db')
  })

  test('wrong usage ends with 2 and a sentence, without a stack', async () => {
    const { code, output, error } = await run(['no-such-command'], asNpm())
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(error).toContain('no-such-command')
    expect(error).not.toMatch(/^\s+at /m)
  })

  test.skipIf(process.platform !== 'linux')(
    'what it started does not outlive it when it is killed outright',
    async () => {
      const child = spawn(
        process.execPath,
        [
          '--eval',
          `require('node:child_process').spawn(process.execPath, ${JSON.stringify([script, 'serve', '--port', '0', '--json', '--workspace', 'served'])}, { stdio: ['ignore', 'inherit', 'ignore'] })`,
        ],
        { cwd: root, env: { ...process.env, ...asNpm() }, stdio: ['ignore', 'pipe', 'ignore'] },
      )
      const line = await new Promise<string>((done) => createInterface({ input: child.stdout }).once('line', done))
      const { url } = JSON.parse(line) as { url: string }
      expect((await fetch(new URL('/health', url))).ok).toBe(true)
      child.kill('SIGKILL')
      const answers = () =>
        fetch(new URL('/health', url)).then(
          () => true,
          () => false,
        )
      await expect.poll(answers, { timeout: 20_000 }).toBe(false)
    },
  )
})
