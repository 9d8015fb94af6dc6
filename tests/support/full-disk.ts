import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StudioClient } from '#shared/contract/index.ts'
import { StudioError, type ErrorReport } from '#shared/model/errors.ts'
import type { Studio } from '#services/studio.ts'

/** A place made of one text, in a workspace that has little else. */
export async function makeSmallPlace(studio: Studio, folder: string): Promise<string> {
  const client = studio.client()
  const path = join(folder, 'first.md')
  writeFileSync(path, '# First')
  await drain(await client.assets.import({ paths: [path] }))
  const { assetIds } = await client.assets.find({ filter: { text: 'first' } })
  const canvas = await client.canvases.create({ name: 'All', assetIds })
  const layout = await client.layouts.create({ name: 'All', canvasIds: [canvas.id], arrangement: 'grid' })
  return (await client.environments.create({ name: 'All', layoutIds: [layout.id] })).id
}

/** Texts to import, each of some ten kilobytes. */
export function writeTexts(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(folder, `${index}.md`), `# ${index}\n${'word '.repeat(2000)}`)
  }
}

export async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const event of stream) void event
}

export interface Work {
  client: StudioClient
  environmentId: string
  /** What is imported. */
  media: string
}

/** What a person does when the disk fills up: each throws what it says then, and is done when there is room. */
export const works: Readonly<Record<'import' | 'edit' | 'export' | 'run', (work: Work) => Promise<void>>> = {
  import: async ({ client, media }) => drain(await client.assets.import({ paths: [media] })),
  edit: async ({ client, environmentId }) => {
    // A text that no history can make small.
    const caption = randomBytes(6000).toString('base64')
    const { items } = await client.environments.get({ id: environmentId })
    await client.environments.setItems({ environmentId, changes: items.map(({ id }) => ({ id, caption })) })
  },
  export: async ({ client, environmentId }) => {
    await client.exports.gallery({ environmentId })
  },
  run: async ({ client }) => {
    let status = ''
    let failure: ErrorReport | undefined
    for await (const event of await client.agent.say({ text: 'make a timeline of everything' })) {
      if (event.type === 'error' || event.type === 'step_complete') failure ??= event.error ?? undefined
      if (event.type === 'done') status = event.status
    }
    if (status === 'completed') return
    throw new StudioError(failure?.code ?? 'INTERNAL', failure?.message ?? `It ended as ${status}, nothing says why.`)
  },
}

/** Does a work again and again, with small changes between that use up what room is left, until it is refused. */
export async function untilRefused(work: () => Promise<void>, client: StudioClient): Promise<unknown> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    try {
      await client.workspace.setPreferences({ displayName: String(attempt).repeat(10) })
      await work()
    } catch (error) {
      return error
    }
  }
  return undefined
}
