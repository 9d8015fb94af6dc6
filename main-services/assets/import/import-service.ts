import { z } from 'zod'
import type { ImportEvent, ImportResult } from '#shared/model/asset.ts'
import { StudioError } from '#shared/model/errors.ts'
import { Channel, newId, toContractError, type RequestContext } from '#services/host/index.ts'
import { ImportRun } from './import-run.ts'
import { isGone, thisOwner } from './owner.ts'
import { sweepTemporary } from './temporary.ts'
import { ReaderPool, type FileReader } from './pool.ts'

export interface ImportServiceOptions {
  /** Workspace folder, absolute. */
  workspace: string
  /** Reads one file; by default in worker threads. */
  read?: FileReader
}

export interface ImportInput {
  paths: string[]
  followLinks: boolean
}

/** Takes files into the library. An import that a crash ended is taken up again by {@link resume}. */
export class ImportService {
  readonly #workspace: string
  readonly #pool = new ReaderPool()
  readonly read: FileReader
  /** Ends every running import when the studio closes; they stay to be resumed. */
  readonly #closing = new AbortController()
  readonly #running = new Set<Promise<unknown>>()

  constructor(options: ImportServiceOptions) {
    this.#workspace = options.workspace
    this.read = options.read ?? this.#pool.read
  }

  /** Events as they come, the result last. Leaving early or `signal` stops it; what is finished stays. */
  async *import(context: RequestContext, input: ImportInput, signal?: AbortSignal): AsyncGenerator<ImportEvent> {
    const importId = newId()
    const { tenant } = context
    const row = {
      id: importId,
      paths: JSON.stringify(input.paths),
      follow_links: input.followLinks ? 1 : 0,
      state: 'running' as const,
      owner: thisOwner(),
      started_at: Date.now(),
      finished_at: null,
      result: null,
    }
    tenant.run(tenant.db.insertInto('imports').values(row))
    yield* this.#stream(context, importId, input, signal)
  }

  /** Goes on with what a process that is gone left unfinished. */
  async resume(context: RequestContext): Promise<void> {
    await sweepTemporary(this.#workspace)
    const { tenant } = context
    const query = tenant.db.selectFrom('imports').select(['id', 'paths', 'follow_links', 'owner'])
    for (const row of tenant.all(query.where('state', '=', 'running').orderBy('started_at'))) {
      if (!isGone(row.owner) && row.owner !== thisOwner()) continue
      const claim = tenant.db.updateTable('imports').set({ owner: thisOwner() }).where('id', '=', row.id)
      if (tenant.run(claim.where('owner', '=', row.owner).where('state', '=', 'running')) === 0) continue
      const input = { paths: z.array(z.string()).parse(JSON.parse(row.paths)), followLinks: row.follow_links === 1 }
      try {
        for await (const event of this.#stream(context, row.id, input)) void event
      } catch (error) {
        if (this.#closing.signal.aborted) return
        throw error
      }
    }
  }

  /** Stops what runs, so that it can be resumed, and ends the worker threads. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#pool.close()
    await Promise.allSettled(this.#running)
  }

  async *#stream(
    context: RequestContext,
    importId: string,
    input: ImportInput,
    signal?: AbortSignal,
  ): AsyncGenerator<ImportEvent> {
    const left = new AbortController()
    const signals = [left.signal, this.#closing.signal, signal, context.signal].filter((each) => each !== undefined)
    const stop = AbortSignal.any(signals)
    const channel = new Channel<ImportEvent>()
    const run = new ImportRun(
      { importId, ...input, workspace: this.#workspace, read: this.read, parallel: this.#pool.size * 2, signal: stop },
      context,
      channel,
    )
    const finished = this.#drive(context, importId, run, channel)
    this.#running.add(finished)
    try {
      yield* channel
    } finally {
      left.abort()
      await finished
      this.#running.delete(finished)
    }
  }

  async #drive(context: RequestContext, importId: string, run: ImportRun, channel: Channel<ImportEvent>) {
    try {
      const result = await run.run()
      context.announce({ type: 'assets_changed' })
      channel.push(context.commit(() => this.#finish(context, importId, 'done', result)))
      channel.close()
    } catch (error) {
      if (!this.#closing.signal.aborted) this.#abandon(context, importId)
      channel.fail(toContractError(error))
    }
  }

  #finish(context: RequestContext, importId: string, state: 'done' | 'cancelled', result: ImportResult): ImportResult {
    const { db } = context.tenant
    const set = { state, finished_at: Date.now(), result: JSON.stringify(result) }
    context.tenant.run(db.updateTable('imports').set(set).where('id', '=', importId))
    return result
  }

  /** An import that was stopped or could not go on is not taken up by itself. */
  #abandon(context: RequestContext, importId: string): void {
    const { db } = context.tenant
    const set = { state: 'cancelled' as const, finished_at: Date.now() }
    try {
      context.tenant.run(db.updateTable('imports').set(set).where('id', '=', importId))
    } catch (error) {
      // On a full disk not even this can be written: the next start then tries the import again, which is right.
      if (!(error instanceof StudioError && error.code === 'OUT_OF_SPACE')) throw error
    }
    context.events.emit(context.tenant.tenantId, { type: 'assets_changed' })
  }
}
