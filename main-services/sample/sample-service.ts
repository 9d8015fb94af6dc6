import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { ImportEvent, ImportResult } from '#shared/model/asset.ts'
import type { StudioClient } from '#shared/contract/index.ts'
import { toErrorReport, StudioError } from '#shared/model/errors.ts'
import { temporaryFolder, type ImportService } from '#services/assets/index.ts'
import { newId, workerFile, type RequestContext } from '#services/host/index.ts'

export interface SampleServiceOptions {
  /** Workspace folder, absolute. */
  workspace: string
  imports: ImportService
  /** A client whose calls belong to the request. */
  client: (context: RequestContext) => StudioClient
}

export const sampleHallName = 'The sample hall'

/** What hangs where in the sample hall: a wall for each. */
const walls: readonly { name: string; folders: readonly string[] }[] = [
  { name: 'Land', folders: ['Deserts', 'Mountains', 'Forests', 'Fields'] },
  { name: 'Water and sky', folders: ['Seas', 'Lakes', 'Night skies'] },
  { name: 'Cities', folders: ['Cities'] },
  { name: 'Prints', folders: ['Prints'] },
  { name: 'What moves and sounds', folders: ['Films', 'Sounds', 'Models', 'Notes'] },
]

/** Makes the media of the sample workspace, takes them in and builds a hall of them: what a stranger sees first. */
export class SampleService {
  readonly #options: SampleServiceOptions
  readonly #folder: string

  constructor(options: SampleServiceOptions) {
    this.#options = options
    this.#folder = join(options.workspace, 'sample-media')
  }

  /** What is there already is left as it is. The result comes when the hall stands. */
  async *open(context: RequestContext, signal?: AbortSignal): AsyncGenerator<ImportEvent> {
    yield* this.#make(signal)
    const input = { paths: [this.#folder], followLinks: false }
    let result: ImportResult | null = null
    for await (const event of this.#options.imports.import(context, input, signal)) {
      if (event.type === 'result') result = event
      else yield event
    }
    await this.#buildHall(this.#options.client(context))
    if (result) yield result
  }

  /** Files still to be made, in worker threads; one event for each. */
  async *#make(signal: AbortSignal | undefined): AsyncGenerator<ImportEvent> {
    // Painters and encoders are loaded only when somebody opens the sample.
    const [{ default: Piscina }, { sampleFiles }] = await Promise.all([import('piscina'), import('./files.ts')])
    const pool = new Piscina({
      filename: workerFile(import.meta.url, './worker.ts', 'sample-worker.js'),
      minThreads: 1,
      maxThreads: availableParallelism(),
      execArgv: [],
    })
    const total = sampleFiles.length
    const progress = {
      type: 'progress' as const,
      importId: newId(),
      phase: 'making' as const,
      total,
      bytesDone: 0,
      bytesTotal: 0,
    }
    const temporary = temporaryFolder(this.#options.workspace)
    try {
      const making = sampleFiles.map(async ({ name }, index) => {
        await pool.run({ index, path: join(this.#folder, name), temporary }, signal ? { signal } : {})
        return name
      })
      // Each is waited for in turn below; until then a failure must not count as one nobody asked for.
      for (const made of making) made.catch(() => undefined)
      for (const [done, made] of making.entries()) yield { ...progress, done: done + 1, path: await made }
    } catch (error) {
      throw signal?.aborted ? new StudioError('CANCELLED', 'Making the sample hall was stopped.') : sampleFailure(error)
    } finally {
      await pool.destroy()
    }
  }

  async #buildHall(client: StudioClient): Promise<void> {
    const places = await client.environments.list({})
    if (places.some(({ name }) => name === sampleHallName)) return
    const canvasIds: string[] = []
    for (const wall of walls) {
      const assetIds: string[] = []
      for (const folder of wall.folders) {
        const found = await client.assets.find({ filter: { folder: join(this.#folder, folder) }, order: 'taken' })
        assetIds.push(...found.assetIds)
      }
      if (assetIds.length === 0) continue
      canvasIds.push((await client.canvases.create({ name: wall.name, assetIds })).id)
    }
    const layout = await client.layouts.create({ name: sampleHallName, canvasIds, arrangement: 'gallery' })
    await client.environments.create({ name: sampleHallName, layoutIds: [layout.id] })
  }
}

function sampleFailure(error: unknown): StudioError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC') {
    return new StudioError('OUT_OF_SPACE', 'The disk that holds the workspace is full.', {
      kept: 'The sample media made so far are kept.',
      next: 'Free some space and open the sample again.',
      cause: error,
    })
  }
  return new StudioError('INTERNAL', `The sample media could not be made: ${toErrorReport(error).message}`, {
    cause: error,
  })
}
