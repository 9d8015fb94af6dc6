import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStudio, type Studio, type StudioOptions } from '#services/studio.ts'
import { startServer, type ServerOptions, type StudioServer } from '#services/server/index.ts'

/** A studio on a workspace of its own, and where it lies; `end` closes it, or one put in its place, and takes everything away. */
export interface TestStudio {
  studio: Studio
  folder: string
  end: () => Promise<void>
}

export async function temporaryStudio(options: Partial<StudioOptions> = {}): Promise<TestStudio> {
  const folder = await mkdtemp(join(tmpdir(), 'promenade-test-'))
  const test: TestStudio = {
    studio: createStudio({ workspace: join(folder, 'workspace'), ...options }),
    folder,
    end: async () => {
      await test.studio.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return test
}

/** The same with three short texts in its library, `one.md` to `three.md`, which lie in its folder. */
export async function studioWithTexts(): Promise<TestStudio> {
  const test = await temporaryStudio()
  for (const name of ['one', 'two', 'three']) {
    await writeFile(join(test.folder, `${name}.md`), `# ${name}\n\nOn ${name}.\n`)
  }
  for await (const event of await test.studio.client().assets.import({ paths: [test.folder] })) void event
  return test
}

/** Writes a text file beside the workspace and takes it in; its asset's id. */
export async function importText({ studio, folder }: TestStudio, name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  for await (const event of await studio.client().assets.import({ paths: [path] })) {
    if (event.type === 'asset') return event.asset.id
  }
  throw new Error(`${name} was not taken in.`)
}

/** The studio behind a real server on a free port. */
export function serveStudio({ studio }: TestStudio, options: Partial<ServerOptions> = {}): Promise<StudioServer> {
  return startServer({ studio, version: 'test', port: 0, closingPatience: 200, ...options })
}

/** Where a program reaches the contract of a server. */
export function contractAddress({ origin, secret }: StudioServer): string {
  return `${origin.replace('http', 'ws')}/rpc?key=${secret}`
}

export type { StudioServer } from '#services/server/index.ts'
