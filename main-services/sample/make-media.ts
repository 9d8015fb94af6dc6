import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { ImportEvent } from '#shared/model/asset.ts'
import type { PainterJob } from '#shared/model/sample.ts'
import { toErrorReport, StudioError } from '#shared/model/errors.ts'
import { temporaryFolder } from '#services/assets/index.ts'
import { newId, workerFile } from '#services/host/index.ts'
import { writeOnce } from './write-once.ts'

/** Where the sample's media are made; `signal` stops the worker. */
export interface MakeMediaOptions {
  /** Where the media lie, absolute. */
  folder: string
  /** Workspace folder, absolute. */
  workspace: string
  signal: AbortSignal
}

/** Makes the files that are not there yet, painted in worker threads by `resources/sample`; one event for each. */
export async function* makeMedia({ folder, workspace, signal }: MakeMediaOptions): AsyncGenerator<ImportEvent> {
  // Loaded only when somebody opens the sample.
  const { default: Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: workerFile(import.meta.url, '../../resources/sample/worker.ts', 'sample-worker.js'),
    minThreads: 1,
    maxThreads: availableParallelism(),
    execArgv: [],
  })
  const ask = <Answer>(job: PainterJob): Promise<Answer> => pool.run(job, { signal }) as Promise<Answer>
  const progress = {
    type: 'progress' as const,
    importId: newId(),
    phase: 'making' as const,
    bytesDone: 0,
    bytesTotal: 0,
  }
  const temporary = temporaryFolder(workspace)
  try {
    const names = await ask<string[]>({ do: 'list' })
    const making = names.map(async (name) => {
      const content = () => ask<Uint8Array | string>({ do: 'paint', name })
      await writeOnce({ path: join(folder, name), temporary, content })
      return name
    })
    // Each is waited for in turn below; until then a failure must not count as one nobody asked for.
    for (const made of making) made.catch(() => undefined)
    for (const [done, made] of making.entries())
      yield { ...progress, total: names.length, done: done + 1, path: await made }
  } catch (error) {
    throw signal.aborted ? new StudioError('CANCELLED', 'Making the sample hall was stopped.') : failure(error)
  } finally {
    await pool.destroy()
  }
}

function failure(error: unknown): StudioError {
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
