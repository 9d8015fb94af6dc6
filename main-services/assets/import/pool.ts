import { availableParallelism } from 'node:os'
import type Piscina from 'piscina'
import { reportFault, workerFile } from '#services/host/index.ts'
import type { FileJob, FileOutcome } from '../media/facts.ts'

/** Reads one file. The import is given this rather than the pool itself, so a test can watch what is read. */
export type FileReader = (job: FileJob) => Promise<FileOutcome>

/** Seconds after which a file is given up and its worker replaced. */
const secondsLimit = 180

/** Worker threads that read files: one a core. They start with the first file and leave when idle. */
export class ReaderPool {
  #pool: Promise<Piscina> | undefined
  readonly size = availableParallelism()

  /** A worker that dies or hangs costs just its file. */
  readonly read: FileReader = async (job) => {
    this.#pool ??= this.#start()
    const pool = await this.#pool
    const patience = AbortSignal.timeout(secondsLimit * 1000)
    try {
      return (await pool.run(job, { signal: patience })) as FileOutcome
    } catch (error) {
      if (patience.aborted)
        return { kind: 'failed', reason: `It took longer than ${secondsLimit / 60} minutes to read.` }
      const detail = error instanceof Error ? error.message : String(error)
      return { kind: 'failed', reason: `Reading it broke the reader: ${detail.slice(0, 200)}` }
    }
  }

  async close(): Promise<void> {
    const pool = await this.#pool
    await pool?.destroy()
    this.#pool = undefined
  }

  /** Loaded with the first file: a studio that imports nothing starts without it. */
  async #start(): Promise<Piscina> {
    const { default: Pool } = await import('piscina')
    const pool = new Pool({
      filename: workerFile(import.meta.url, '../media/worker.ts', 'import-worker.js'),
      minThreads: 1,
      maxThreads: this.size,
      idleTimeout: 30_000,
      // Flags of the main thread (a test runner's, a debugger's) are not meant for workers.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 384 },
    })
    // A worker that dies with no file in hand.
    pool.on('error', (error: unknown) => reportFault('Reading files', error))
    return pool
  }
}
