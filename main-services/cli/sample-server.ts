import { toErrorReport } from '#shared/model/errors.ts'
import { version } from '#shared/model/version.ts'
import { detached } from '#services/host/index.ts'
import type { Log } from '#services/log/index.ts'
import type { Studio } from '#services/studio.ts'

interface Serving {
  url: string
  close: () => Promise<void>
}

/**
 * Serves the sample's own studio beside the one that this process serves: on this machine only, at an address of its
 * own, from the first time somebody opens it until the process ends.
 */
export class SampleServer {
  readonly #log: () => Log
  #serving: Promise<Serving> | undefined

  constructor(log: () => Log) {
    this.#log = log
  }

  /** The address, with its key. */
  readonly open = async (): Promise<string> => {
    const serving = (this.#serving ??= this.#start())
    try {
      return (await serving).url
    } catch (error) {
      // The next press tries again.
      if (this.#serving === serving) this.#serving = undefined
      throw error
    }
  }

  async close(): Promise<void> {
    // Whoever asked for an address that could not be had was told.
    await this.#serving?.then(
      (serving) => serving.close(),
      () => undefined,
    )
  }

  async #start(): Promise<Serving> {
    const { createStudio } = await import('#services/studio.ts')
    const { sampleDirectory } = await import('#services/sample/index.ts')
    const { startServer } = await import('#services/server/index.ts')
    const studio = createStudio({ workspace: sampleDirectory() })
    try {
      studio.claimSample()
      const server = await startServer({ studio, version, port: 0, onDefect: this.#log().defect })
      makeSample(studio)
      return {
        url: server.url,
        close: async () => {
          await server.close()
          await studio.close()
        },
      }
    } catch (error) {
      await studio.close()
      throw error
    }
  }
}

/** Begins to make what is missing of the sample; a window that opens meanwhile follows it, and one that fails is told. */
export function makeSample(studio: Studio): void {
  const make = async () => {
    try {
      for await (const event of await studio.client().workspace.makeSample({})) void event
    } catch (error) {
      // Stopped because the studio closes; the next start goes on.
      if (toErrorReport(error).code !== 'CANCELLED') throw error
    }
  }
  detached('Making the sample', make())
}
