import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStudio } from '#services/studio.ts'
import { killPlan } from '../support/run-child.ts'

const moments = Number(process.env['PROMENADE_KILLS'] ?? 20)
const child = join(import.meta.dirname, '../support/run-child.ts')

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'promenade-kill-runs-'))
  for (const name of ['one', 'two', 'three']) writeFileSync(join(directory, `${name}.md`), `# ${name}\n`)
})
afterAll(() => rmSync(directory, { recursive: true }))

/** A generator whose numbers can be had again from the seed that a failure prints. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Starts a process on the workspace and kills it after so many lines, and then so many milliseconds, from when its run
 * goes on. Whether it was killed before it had finished.
 */
async function killedAt(workspace: string, lines: number, milliseconds: number): Promise<boolean> {
  const victim = spawn(process.execPath, [child, workspace, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(victim, 'exit')
  let seen = 0
  let finished = false
  for await (const line of createInterface({ input: victim.stdout })) {
    if (line === 'finished') finished = true
    if (line === 'plan_created' || line === 'taken up' || seen > 0) seen += 1
    if (seen === lines) {
      await sleep(milliseconds)
      victim.kill('SIGKILL')
    }
  }
  await exited
  return !finished
}

describe('M3.2 resume after kill', () => {
  it(
    `goes on from wherever it was killed, ${moments} times, and does nothing twice`,
    { timeout: 240_000 },
    async () => {
      const seed = Date.now() % 1_000_000
      console.info(`Kill moments from seed ${seed}.`)
      const random = randomFrom(seed)
      for (let killed = 0, round = 0; killed < moments; round += 1) {
        const workspace = join(directory, `workspace-${round}`)
        // Several times in one run: what a recovering process leaves must be as good as what the first one left.
        while (await killedAt(workspace, 1 + Math.floor(random() * 45), random() * 8)) killed += 1
        expect(await contentsOf(workspace)).toEqual(expected)
      }
    },
  )
})

/** Opens a workspace as the next start would, lets it finish, and says what it holds. */
async function contentsOf(workspace: string) {
  const studio = createStudio({ workspace })
  try {
    await studio.recovered()
    const client = studio.client()
    const namesOf = (things: { name: string }[]) => things.map((thing) => thing.name).toSorted()
    const places = await client.environments.list({})
    const whole = await Promise.all(places.map(({ id }) => client.environments.get({ id })))
    const [session] = await client.agent.sessions({})
    const messages = await client.agent.messages({ sessionId: session?.id ?? '' })
    return {
      runs: (await client.runs.list({})).map((run) => [run.status, run.stepsDone]),
      canvases: namesOf(await client.canvases.list({})),
      layouts: namesOf(await client.layouts.list({})),
      places: namesOf(places),
      scales: whole.map((place) => place.items.map((item) => item.scale)),
      lights: whole.map((place) => place.lighting.preset),
      exported: readdirSync(`${workspace}-export`).includes('index.html'),
      messages: messages.map((message) => message.role),
      problems: (await client.workspace.doctor({})).checks.filter((check) => !check.ok),
    }
  } finally {
    await studio.close()
  }
}

const names = ['c0', 'c1', 'c2', 'c3']
const expected = {
  runs: [['completed', killPlan('').length]],
  canvases: names,
  layouts: names,
  places: names,
  // Three things in each, doubled once.
  scales: names.map(() => [1, 2, 3].map(() => [2, 2, 2])),
  lights: names.map(() => 'warm'),
  exported: true,
  messages: ['user', 'agent'],
  problems: [],
}
