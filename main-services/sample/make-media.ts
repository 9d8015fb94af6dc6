import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { ImportEvent } from '#shared/model/asset.ts'
import { toErrorReport, StudioError } from '#shared/model/errors.ts'
import { temporaryFolder } from '#services/assets/index.ts'
import { newId, workerFile } from '#services/host/index.ts'

export interface MakeMediaOptions {
  /** Where the media lie, absolute. */
  folder: string
  /** Workspace folder, absolute. */
  workspace: string
  signal: AbortSignal
}

/** Makes the files that are not there yet, in worker threads; one event for each. */
export async function* makeMedia({ folder, workspace, signal }: MakeMediaOptions): AsyncGenerator<ImportEvent> {
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
  const temporary = temporaryFolder(workspace)
  try {
    const making = sampleFiles.map(async ({ name }, index) => {
      await pool.run({ index, path: join(folder, name), temporary }, { signal })
      return name
    })
    // Each is waited for in turn below; until then a failure must not count as one nobody asked for.
    for (const made of making) made.catch(() => undefined)
    for (const [done, made] of making.entries()) yield { ...progress, done: done + 1, path: await made }
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
