import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { WebSocketServer } from 'ws'
import { chromiumFlags, findChromium } from '../scripts/support/chromium.mjs'
import { startProgram } from '../tests/support/program.ts'
import { fillWorkspace } from './support/big-workspace.ts'
import { compare, median, quantile, type BenchResult } from './support/harness.ts'
import { sentencesOf } from './support/sentences.ts'

const assets = 10_000
/** Sentences of a round; those that change something have something that stands to be said of. */
const perRound = 12
const works = 200

/**
 * From Enter to the first thing on screen that the studio says to it (its plan, its answer or its question, painted), as
 * somebody has it in Chromium before a library of 10,000 pictures; and, in the detail, until a gallery of 200 stands.
 * Beside it a page that sends the same words over a WebSocket to a server that sends them back, and shows those.
 */
export async function bench(): Promise<BenchResult> {
  const workspace = mkdtempSync(join(tmpdir(), 'promenade-bench-turn-'))
  fillWorkspace(workspace, assets)
  const server = startProgram(['serve', '--port', '0', '--workspace', workspace, '--json'])
  server.stderr.pipe(process.stderr)
  const echo = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  echo.on('connection', (socket) => socket.on('message', (text) => socket.send(text, { binary: false })))
  const executablePath = await findChromium()
  const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) })
  try {
    const url = await firstLine(server.stdout)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto((JSON.parse(url) as { url: string }).url)
    const bare = await browser.newPage()
    await bare.setContent('<textarea data-composer></textarea><div role="log"></div>')
    await bare.evaluate(echoes, (echo.address() as { port: number }).port)

    const all: number[] = []
    const stands: number[] = []
    const seen: number[] = []
    let rounds = { ours: 0, baseline: 0 }
    return await compare({
      name: 'turn',
      unit: 'ms (p95)',
      higherIsBetter: false,
      ours: async () => {
        rounds = { ...rounds, ours: rounds.ours + 1 }
        const times: number[] = []
        for (const text of saidIn(rounds.ours)) {
          const { shown, first } = await turn(page, text, true)
          times.push(first)
          seen.push(shown)
        }
        all.push(...times)
        const place = await turn(page, `a gallery of the ${works} newest photos from ${2000 + rounds.ours}`, true)
        stands.push(place.stands)
        return quantile(times, 0.95)
      },
      baseline: {
        what: 'a page that sends the words over a WebSocket to a server that sends them back, and shows those',
        measure: async () => {
          rounds = { ...rounds, baseline: rounds.baseline + 1 }
          const times: number[] = []
          for (const text of saidIn(rounds.baseline)) times.push((await turn(bare, text, false)).first)
          return quantile(times, 0.95)
        },
      },
      detail: () => ({
        assets,
        sentences: perRound,
        p50: median(all),
        wordsShownP95Ms: quantile(seen, 0.95),
        works,
        galleryStandsMs: median(stands),
        browser: browser.version(),
      }),
    })
  } finally {
    await browser.close()
    echo.close()
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('close', resolve))
    rmSync(workspace, { recursive: true, force: true })
  }
}

/** A part of the sentences of `bench plan`, other ones each round, spread over their kinds. */
function saidIn(round: number): string[] {
  const all = sentencesOf(round, 1)
  return Array.from({ length: perRound }, (_, index) => all[Math.floor((index * all.length) / perRound)]?.text ?? '')
}

interface Times {
  /** Milliseconds from the key until the words stand in the conversation, with a ring: they are being read. */
  shown: number
  /** Until the first that is said to them is painted. */
  first: number
  /** Until a gallery stands, where one was asked for. */
  stands: number
}

/** Says it and waits for its end. */
async function turn(page: Page, text: string, isStudio: boolean): Promise<Times> {
  const line = page.locator('[data-composer]').last()
  await line.fill(text)
  const times = page.evaluate(timed, { text, studio: isStudio, works })
  await line.press('Enter')
  if (isStudio) await page.getByRole('button', { name: 'Say it' }).waitFor()
  const told = await times
  // Nothing of what this turn built is still being painted when the next begins.
  if (isStudio) await page.evaluate(() => window.promenadeSpace?.settled())
  return told
}

/** In the page: when the newest turn first shows more than what was said, and when as many things stand as were asked for. */
function timed({ text, studio, works }: { text: string; studio: boolean; works: number }) {
  const isGallery = text.includes(`${works} newest`)
  const before = new Set(window.promenadeSpace?.items().map(({ id }) => id))
  const turns = () => [...document.querySelectorAll('[role="log"] article')]
  const said = turns().length
  const isAnswered = () => {
    if (!studio) return document.querySelector('[role="log"]')?.lastElementChild?.textContent === text
    const newest = turns().length > said ? turns().at(-1) : undefined
    return newest !== undefined && newest.querySelector('[role="progressbar"]') === null
  }
  const stand = () => {
    const items = window.promenadeSpace?.items().filter(({ id, assetId }) => id !== assetId && !before.has(id)) ?? []
    return items.length >= works
  }
  return new Promise<{ shown: number; first: number; stands: number }>((resolve, reject) => {
    let [pressed, shown, first] = [0, 0, 0]
    const started = performance.now()
    addEventListener('keydown', ({ key, timeStamp }) => key === 'Enter' && (pressed = timeStamp), {
      capture: true,
      once: true,
    })
    const look = () => {
      const now = performance.now()
      if (pressed > 0 && shown === 0 && (!studio || turns().length > said)) shown = now - pressed
      if (pressed > 0 && first === 0 && isAnswered()) first = now - pressed
      if (first > 0 && (!isGallery || stand())) resolve({ shown, first, stands: now - pressed })
      else if (now - started > 30_000) reject(new Error(`Nothing came of “${text}”.`))
      // A task behind a frame runs when that frame has been handed on to be shown.
      else requestAnimationFrame(() => setTimeout(look))
    }
    look()
  })
}

/** In the page of the baseline: sends what is entered, and shows what comes back. */
async function echoes(port: number): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`)
  const [line, log] = [document.querySelector('textarea'), document.querySelector('[role="log"]')]
  line?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    socket.send(line.value)
  })
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const article = document.createElement('article')
    article.textContent = data
    log?.append(article)
  })
  await new Promise((resolve) => socket.addEventListener('open', resolve))
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => createInterface({ input: stream }).once('line', resolve))
}
