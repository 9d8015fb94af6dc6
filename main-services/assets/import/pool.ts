import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import Piscina from 'piscina'
import type { FileJob, FileOutcome } from '../media/facts.ts'

/** Reads one file. The import is given this rather than the pool itself, so a test can watch what is read. */
export type FileReader = (job: FileJob) => Promise<FileOutcome>

/** Seconds after which a file is given up and its worker replaced. */
const secondsLimit = 180

/** Worker threads that read files: one a core. They start with the first file and leave when idle. */
export class ReaderPool {
  #pool: Piscina | undefined
  readonly size = availableParallelism()

  /** A worker that dies or hangs costs just its file. */
  readonly read: FileReader = async (job) => {
    this.#pool ??= this.#start()
    const patience = AbortSignal.timeout(secondsLimit * 1000)
    try {
      return (await this.#pool.run(job, { signal: patience })) as FileOutcome
    } catch (error) {
      if (patience.aborted)
        return { kind: 'failed', reason: `It took longer than ${secondsLimit / 60} minutes to read.` }
      const detail = error instanceof Error ? error.message : String(error)
      return { kind: 'failed', reason: `Reading it broke the reader: ${detail.slice(0, 200)}` }
    }
  }

  async close(): Promise<void> {
    await this.#pool?.close({ force: true })
    this.#pool = undefined
  }

  #start(): Piscina {
    return new Piscina({
      filename: workerPath(),
      minThreads: 1,
      maxThreads: this.size,
      idleTimeout: 30_000,
      // Flags of the main thread (a test runner's, a debugger's) are not meant for workers.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 384 },
    })
  }
}

/** Beside this file as source; beside the bundle, as its own entry, in the desktop build. */
function workerPath(): string {
  const bundled = !import.meta.url.endsWith('.ts')
  return fileURLToPath(new URL(bundled ? './import-worker.js' : '../media/worker.ts', import.meta.url))
}
