import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../tests/support/program.ts'

const name = `test-${process.pid}`
const lockModule = pathToFileURL(join(root, 'scripts/support/lock.mjs')).href
let folder = ''
let log = ''

/** A process that takes the lock, writes down when it has it and when it gives it back. */
function contender(body: string): ChildProcess {
  const code = `
    import { appendFileSync } from 'node:fs'
    import { setTimeout as wait } from 'node:timers/promises'
    import { withLock } from ${JSON.stringify(lockModule)}
    const note = (word) => appendFileSync(${JSON.stringify(log)}, word + ' ')
    await withLock(${JSON.stringify(name)}, async () => { ${body} })`
  return spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'ignore' })
}

const end = (child: ChildProcess) => new Promise((done) => child.on('close', done))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'promenade-lock-'))
  log = join(folder, 'log')
  await appendFile(log, '')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await rm(join(root, '.cache', `${name}.lock`), { recursive: true, force: true })
})

describe('two commands that prepare the same thing', () => {
  test('take turns', async () => {
    const body = "note('in'); await wait(50); note('out')"
    await Promise.all([contender(body), contender(body), contender(body), contender(body)].map(end))
    expect(await readFile(log, 'utf8')).toBe('in out '.repeat(4))
  })

  test('a lock whose owner was killed is taken over', async () => {
    const killed = contender("note('held'); await wait(600_000)")
    const held = () => readFile(log, 'utf8').then((text) => text.includes('held'))
    await expect.poll(held, { timeout: 30_000 }).toBe(true)
    killed.kill('SIGKILL')
    await end(killed)
    expect(existsSync(join(root, '.cache', `${name}.lock`))).toBe(true)
    await end(contender("note('taken')"))
    expect(await readFile(log, 'utf8')).toMatch(/held taken $/)
  })
})
