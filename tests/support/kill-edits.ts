import { join } from 'node:path'
import { createStudio, type Studio } from '#services/studio.ts'
import { killAt, paintPictures, reopened } from './kills.ts'

interface Killing {
  /** Workspaces are made here. */
  home: string
  kind: 'edits' | 'undo'
  kills: number
  random: () => number
}

/** A place with a few pictures, and where the first of them stands. */
export async function makePlace(home: string, workspace: string): Promise<{ environmentId: string; from: number }> {
  const folder = join(home, 'pictures')
  await paintPictures(folder, 3)
  const studio = createStudio({ workspace })
  const client = studio.client()
  for await (const event of await client.assets.import({ paths: [folder] })) void event
  const { assetIds } = await client.assets.find({ filter: {} })
  const canvas = await client.canvases.create({ name: 'Pictures', assetIds })
  const layout = await client.layouts.create({ name: 'Pictures', canvasIds: [canvas.id], arrangement: 'grid' })
  const { id } = await client.environments.create({ name: 'Pictures', layoutIds: [layout.id] })
  const from = await firstAt(studio, id)
  await studio.close()
  return { environmentId: id, from }
}

export async function firstAt(studio: Studio, environmentId: string): Promise<number> {
  const [first] = (await studio.client().environments.get({ id: environmentId })).items
  if (!first) throw new Error('The place is empty.')
  return first.position[0]
}

/**
 * Kills a process that edits a place, or takes steps back and does them again, at random moments. After each kill the
 * place stands where the process last said it stands, or where it was about to bring it; its history tells the same.
 * What was wrong, in words.
 */
export async function killEdits({ home, kind, kills, random }: Killing): Promise<string[]> {
  const workspace = join(home, 'workspace')
  const { environmentId, from } = await makePlace(home, workspace)
  const wrong: string[] = []
  for (let kill = 1; kill <= kills; kill += 1) {
    const moment = { lines: 2 + Math.floor(random() * 40), milliseconds: random() * 6 }
    const args = [workspace, environmentId, kind, String(Math.floor(random() * 1e9)), String(from)]
    const { lines } = await killAt('edit-child.ts', args, moment)
    const allowed = outcomesOf(lines)
    const { result, problems, leftovers } = await reopened(workspace, async (studio) => {
      const entries = await studio.client().history.list({ environmentId, limit: 200 })
      return {
        at: Math.round((await firstAt(studio, environmentId)) - from),
        // The first entry is the making of the place.
        steps: entries.filter((entry) => !entry.undone).length - 1,
      }
    })
    if (!allowed.includes(result.at)) wrong.push(`kill ${kill}: at ${result.at}, not ${allowed.join(' or ')}`)
    if (result.steps !== Math.min(result.at, 199)) wrong.push(`kill ${kill}: ${result.steps} steps at ${result.at}`)
    if (problems.length > 0) wrong.push(`kill ${kill}, doctor: ${problems.join(' ')}`)
    if (leftovers.length > 0) wrong.push(`kill ${kill}, left over: ${leftovers.join(' ')}`)
  }
  return wrong
}

/** Where the place may stand after a process that wrote these lines: what it said last, and what it was about to do. */
export function outcomesOf(lines: readonly string[]): number[] {
  const whole = lines.filter((line) => /^(?:is|will) -?\d+$/.test(line))
  const done = whole.findLast((line) => line.startsWith('is '))
  const last = whole.at(-1)
  return [...new Set([done, last].flatMap((line) => (line === undefined ? [] : [Number(line.split(' ')[1])])))]
}
