import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Studio } from '#services/studio.ts'
import { killAt, reopened } from './kills.ts'
import { killPlan } from './run-child.ts'

interface Killing {
  /** Workspaces are made here, one after another; it also holds the notes that are imported. */
  home: string
  kills: number
  random: () => number
}

/**
 * Kills runs at random moments until so many were killed, several times in one run: what a recovering process leaves must
 * be as good as what the first one left. What was wrong, in words.
 */
export async function killRuns({ home, kills, random }: Killing): Promise<string[]> {
  const wrong: string[] = []
  for (let killed = 0, round = 1; killed < kills; round += 1) {
    const workspace = join(home, `workspace-${round}`)
    const plan = round % 2 === 0 ? 'undone' : 'places'
    while (killed < kills) {
      const moment = { lines: 1 + Math.floor(random() * 45), milliseconds: random() * 8 }
      let begun = false
      const counts = (line: string) => (begun ||= line === 'plan_created' || line === 'taken up')
      const end = await killAt('run-child.ts', [workspace, home, plan], moment, counts)
      if (!end.killed) break
      killed += 1
    }
    const { result, problems, leftovers } = await reopened(workspace, (studio) => contentsOf(studio, workspace))
    if (!isDeepStrictEqual(result, expected[plan])) wrong.push(`workspace ${round}, ${plan}: ${JSON.stringify(result)}`)
    if (problems.length > 0) wrong.push(`workspace ${round}, doctor: ${problems.join(' ')}`)
    if (leftovers.length > 0) wrong.push(`workspace ${round}, left over: ${leftovers.join(' ')}`)
  }
  return wrong
}

async function contentsOf(studio: Studio, workspace: string) {
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
    exported: existsSync(`${workspace}-export`) && readdirSync(`${workspace}-export`).includes('index.html'),
    messages: messages.map((message) => message.role),
  }
}

const names = ['c0', 'c1', 'c2', 'c3']
const allMade = {
  runs: [['completed', killPlan('').length]],
  canvases: names,
  layouts: names,
  places: names,
  // Three things in each, doubled once.
  scales: names.map(() => [1, 2, 3].map(() => [2, 2, 2])),
  lights: names.map(() => 'warm'),
  exported: true,
  messages: ['user', 'agent'],
}

const expected = {
  places: allMade,
  // The search is done, nothing else stands any more.
  undone: {
    runs: [['partial', 1]],
    canvases: [],
    layouts: [],
    places: [],
    scales: [],
    lights: [],
    exported: false,
    messages: ['user', 'agent'],
  },
}
