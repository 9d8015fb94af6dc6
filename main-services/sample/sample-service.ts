import { join } from 'node:path'
import type { StudioClient } from '#shared/contract/index.ts'
import type { ImportEvent, ImportResult } from '#shared/model/asset.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { ImportService } from '#services/assets/index.ts'
import type { RequestContext } from '#services/host/index.ts'
import { ContextStore } from '#services/store/index.ts'
import { makeMedia } from './make-media.ts'
import { SharedStream } from './shared-stream.ts'

/** What the sample is imported and built by. */
export interface SampleServiceOptions {
  /** Workspace folder, absolute. */
  workspace: string
  imports: ImportService
  /** A request of the studio's own, of no window. */
  request: (signal: AbortSignal) => RequestContext
  /** A client whose calls belong to the request. */
  client: (context: RequestContext) => StudioClient
  /**
   * Opens the sample's own studio beside this one. Gives the address for a browser, or null where a window opened by
   * itself. Left out where nothing can be shown.
   */
  open?: (() => Promise<string | null>) | undefined
}

/** Name of the place that the sample builds. */
export const sampleHallName = 'The sample hall'

/** What hangs where in the sample hall: a wall for each. */
const walls: readonly { name: string; folders: readonly string[] }[] = [
  { name: 'Land', folders: ['Deserts', 'Mountains', 'Forests', 'Fields'] },
  { name: 'Water and sky', folders: ['Seas', 'Lakes', 'Night skies'] },
  { name: 'Cities', folders: ['Cities'] },
  { name: 'Prints', folders: ['Prints'] },
  { name: 'What moves and sounds', folders: ['Films', 'Sounds', 'Models', 'Notes'] },
]

const scope = 'workspace'
const mark = 'sample'

/**
 * The sample: a hall of media that Promenade makes itself, in a workspace of its own, so that nothing of it ever hangs
 * among a person's things. In that workspace this makes it; in every other it opens that one.
 */
export class SampleService {
  readonly #options: SampleServiceOptions
  readonly #folder: string
  readonly #closing = new AbortController()
  #making: SharedStream<ImportEvent> | undefined

  constructor(options: SampleServiceOptions) {
    this.#options = options
    this.#folder = join(options.workspace, 'sample-media')
  }

  /** Whether this is the sample's workspace. */
  isSample({ tenant }: RequestContext): boolean {
    return new ContextStore(tenant).get(scope, mark) === true
  }

  /**
   * Makes this workspace the sample's. Throws `CONFLICT` where it holds what a person took in and no sample yet; one in
   * which the sample hangs from earlier is the sample's.
   */
  claim(context: RequestContext): void {
    if (this.isSample(context)) return
    const { db } = context.tenant
    const files = context.tenant.all(db.selectFrom('import_files').select('path'))
    const own = files.filter(({ path }) => path.startsWith(this.#folder))
    if (files.length > 0 && own.length === 0) {
      throw new StudioError('CONFLICT', `${this.#options.workspace} is a workspace with things of your own.`, {
        kept: 'Nothing in it was changed.',
        next: 'The sample has a workspace of its own: leave out --workspace, or name a new folder.',
      })
    }
    context.commit(() => new ContextStore(context.tenant).set(scope, mark, true))
  }

  /** Opens the sample's own window or address; see {@link SampleServiceOptions.open}. */
  async open(context: RequestContext): Promise<{ url: string | null }> {
    if (this.isSample(context)) throw new StudioError('CONFLICT', 'This is the sample already.')
    const { open } = this.#options
    if (!open) {
      const next = 'Start it with "npm start -- --sample", or open it in the app.'
      throw new StudioError('UNSUPPORTED', 'The sample is to be walked through, in a window.', { next })
    }
    return { url: await open() }
  }

  /**
   * Makes what is missing of the media, takes them in and builds the hall. Whoever asks while it is made follows the
   * same; it goes on when they leave. The result comes when the hall stands.
   */
  make(context: RequestContext): AsyncGenerator<ImportEvent> {
    if (!this.isSample(context)) {
      const next = 'Open the sample: it has a workspace of its own.'
      throw new StudioError('CONFLICT', 'The sample is not made among your own things.', { next })
    }
    if (!this.#making?.running) {
      this.#making = new SharedStream(this.#make(this.#options.request(this.#closing.signal)))
    }
    return follow(this.#making)
  }

  /** Stops what is made; the next start goes on with it. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#making?.ended
  }

  async *#make(context: RequestContext): AsyncGenerator<ImportEvent> {
    const { imports, workspace } = this.#options
    yield* makeMedia({ folder: this.#folder, workspace, signal: this.#closing.signal })
    let result: ImportResult | null = null
    for await (const event of imports.import(context, { paths: [this.#folder], followLinks: false })) {
      if (event.type === 'result') result = event
      else yield event
    }
    await this.#buildHall(this.#options.client(context))
    if (result) yield result
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

async function* follow<Item>(stream: SharedStream<Item>): AsyncGenerator<Item> {
  yield* stream.follow()
}
