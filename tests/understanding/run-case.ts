import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { StudioClient } from '#shared/contract/index.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import { createStudio } from '#services/studio.ts'
import { judge, type Verdict } from './judge/judge.ts'
import { lookAround, nameOf, type Heard, type NameOf, type World } from './judge/world.ts'
import type { Case, Given, Turn } from './language.ts'
import { copyOf } from './library/workspaces.ts'

/** How a case came out: as its first turn that was not exact. */
export interface Result {
  case: Case
  verdict: Verdict
  /** Which turn failed, from 1; 0 where none did. */
  turn: number
  said: string
  heard: string
  problems: readonly string[]
}

/** Says a case to a studio on a copy of the workspace, and judges it turn by turn until one is not exact. */
export async function runCase(one: Case, workspace: string): Promise<Result> {
  const exports = one.turns.some(({ expect }) => expect.some(({ exported }) => exported))
  const copy = copyOf(workspace, exports)
  const studio = createStudio({ workspace: copy.workspace, workingDirectory: copy.folder })
  try {
    const client = studio.client()
    const { assets } = await client.assets.list({ limit: 10_000 })
    const name = nameOf(one.library, assets)
    const idOf = new Map(assets.map(({ id }) => [name(id), id]))
    for (const given of one.given ?? []) await build(client, given, idOf)
    return await sayAll({ one, client, name, folder: copy.folder })
  } finally {
    await studio.close()
    rmSync(copy.folder, { recursive: true, force: true })
  }
}

async function build(client: StudioClient, given: Given, idOf: ReadonlyMap<string, string>): Promise<void> {
  const { name, kind, names } = given
  const assetIds = names.map((file) => idOf.get(file) ?? '')
  const canvas = await client.canvases.create({ name, assetIds })
  const layout = await client.layouts.create({ name, canvasIds: [canvas.id], arrangement: kind })
  await client.environments.create({ name, layoutIds: [layout.id] })
}

interface Saying {
  one: Case
  client: StudioClient
  name: NameOf
  folder: string
}

async function sayAll({ one, client, name, folder }: Saying): Promise<Result> {
  const past: World[] = [await lookAround(client, name)]
  const placeIds = new Map<string, string>()
  for (const [index, turn] of one.turns.entries()) {
    const conversation = turn.session ?? 'main'
    const heard = await say(client, name, withPaths(turn, folder), conversation)
    const after = await lookAround(client, name)
    const before = past.at(-1) ?? after
    const placeId = placeIds.get(conversation) ?? null
    const judged = judge({ library: one.library, turn, before, after, heard, past, placeId })
    past.push(after)
    if (judged.placeId !== null) placeIds.set(conversation, judged.placeId)
    if (judged.verdict !== 'exact') {
      const { verdict, problems } = judged
      return { case: one, verdict, turn: index + 1, said: turn.say, heard: `${heard.status}: ${heard.text}`, problems }
    }
  }
  return { case: one, verdict: 'exact', turn: 0, said: '', heard: '', problems: [] }
}

/** `{out}` in a sentence stands for a folder that does not exist yet. */
const withPaths = ({ say: text }: Turn, folder: string): string => text.replace('{out}', join(folder, 'out'))

async function say(client: StudioClient, name: NameOf, text: string, session: string): Promise<Heard> {
  let heard: Heard = {
    status: 'failed',
    text: '',
    created: { canvases: [], layouts: [], environments: [], exports: [] },
    found: null,
    answer: null,
    pointsTo: null,
  }
  try {
    for await (const event of await client.agent.say({ text, session, approve: 'all' }))
      heard = take(heard, event, name)
  } catch (error) {
    return {
      ...heard,
      status: 'failed',
      text: `${heard.text}${error instanceof Error ? error.message : String(error)}`,
    }
  }
  const itemIds = heard.answer?.itemIds
  if (heard.pointsTo !== null || itemIds === undefined) return heard
  return { ...heard, pointsTo: await itemsByName(client, itemIds, name) }
}

function take(heard: Heard, event: TurnEvent, name: NameOf): Heard {
  if (event.type === 'text') return { ...heard, text: heard.text + event.text }
  if (event.type === 'error') return { ...heard, text: `${heard.text} ${event.error.message}` }
  if (event.type !== 'done') return heard
  const { status, created, found, answer } = event
  return {
    ...heard,
    status,
    created,
    found: found?.map(name) ?? null,
    answer: answer ?? null,
    pointsTo: answer?.assetIds?.map(name) ?? null,
  }
}

async function itemsByName(client: StudioClient, itemIds: readonly string[], name: NameOf): Promise<string[]> {
  const names: string[] = []
  for (const { id } of await client.environments.list({})) {
    const { items } = await client.environments.get({ id })
    names.push(...items.filter((item) => itemIds.includes(item.id)).map(({ assetId }) => name(assetId)))
  }
  return names
}
