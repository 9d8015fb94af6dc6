import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base } from '@playwright/test'
import { root, runProgram, startProgram, type ProgramEnd } from '../../support/program.ts'

const startTimeout = 60_000
const stopTimeout = 10_000

/** A studio server of a test's own, on a workspace of its own, behind a port that was free. */
export class StudioUnderTest {
  /** Where the app is, with the key that lets a browser in. Changes when the server starts again. */
  url = ''
  readonly workspace: string
  /** Where the sample has its workspace. */
  readonly sample: string
  #server: ReturnType<typeof startProgram> | undefined
  #log = ''

  constructor(workspace: string, sample: string) {
    this.workspace = workspace
    this.sample = sample
  }

  /** @param args more options of `serve`. */
  async start(...args: string[]): Promise<void> {
    if (!existsSync(join(root, 'dist/web/index.html'))) {
      throw new Error('The app is not built. Run `npm test -- e2e`, which builds it, or `npx vite build` once.')
    }
    const words = ['serve', '--port', '0', '--workspace', this.workspace, '--json', ...args]
    const server = startProgram(words, { PROMENADE_SAMPLE: this.sample, BROWSER: await this.#browser() })
    this.#server = server
    server.stderr.setEncoding('utf8').on('data', (chunk: string) => (this.#log += chunk))
    this.url = await new Promise<string>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`The server did not start.\n${this.#log}`)), startTimeout)
      createInterface({ input: server.stdout }).once('line', (line) => {
        clearTimeout(timer)
        const { url } = JSON.parse(line) as { url: string }
        done(url)
      })
      server.once('close', (code) => fail(new Error(`The server ended with ${code}.\n${this.#log}`)))
    })
  }

  /** Asks the server to end and waits; one that does not is killed. */
  async stop(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise<void>((done) => server.once('close', () => done()))
    const killer = setTimeout(() => server.kill('SIGKILL'), stopTimeout)
    server.kill('SIGTERM')
    await ended
    clearTimeout(killer)
  }

  /** What the server opened in the browser of its person: addresses and paths. */
  async opened(): Promise<string[]> {
    const told = await readFile(`${this.workspace}-opened`, 'utf8').catch(() => '')
    return told.split('\n').filter((line) => line !== '')
  }

  /** A program in the browser's place, which writes down what it is asked to show. */
  async #browser(): Promise<string> {
    const program = `${this.workspace}-browser`
    await writeFile(program, `#!/bin/sh\necho "$1" >> "${this.workspace}-opened"\n`, { mode: 0o755 })
    return program
  }

  /** What the server has said on standard error. */
  get log(): string {
    return this.#log
  }

  /** Runs a command on the same workspace, as from a second terminal. */
  command(...args: string[]): Promise<ProgramEnd> {
    return runProgram([...args, '--workspace', this.workspace])
  }
}

/**
 * Playwright's `test` with a `studio` that serves an empty workspace, or a copy of the one that `stock` names; those of one worker share a sample, which is made
 * when it is opened first:
 *
 *     test('shows what was imported', async ({ page, studio }) => {
 *       await studio.command('import', folder)
 *       await page.goto(studio.url)
 *     })
 */
export const test = base.extend<{ studio: StudioUnderTest; stock: string | undefined }, { sampleFolder: string }>({
  stock: undefined,
  sampleFolder: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'promenade-e2e-sample-'))
      await use(folder)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  studio: async ({ sampleFolder, stock, page }, use, info) => {
    const workspace = await mkdtemp(join(tmpdir(), 'promenade-e2e-'))
    if (stock !== undefined) await cp(stock, workspace, { recursive: true })
    const studio = new StudioUnderTest(workspace, sampleFolder)
    try {
      await studio.start()
      await use(studio)
    } finally {
      await studio.stop()
      if (info.status !== info.expectedStatus) {
        await info.attach('server log', { body: studio.log })
        await page.screenshot({ path: info.outputPath('failed.png') }).catch(() => undefined)
      }
      for (const left of ['', '-browser', '-opened']) await rm(`${workspace}${left}`, { recursive: true, force: true })
    }
  },
})

export { expect } from '@playwright/test'
