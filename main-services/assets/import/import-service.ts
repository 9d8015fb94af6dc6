import { z } from 'zod'
import type { ImportEvent, ImportResult } from '#shared/model/asset.ts'
import { StudioError, toStudioError } from '#shared/model/errors.ts'
import { Channel, every, newId, reportFault, type RequestContext } from '#services/host/index.ts'
import { claimOwnership, isAbandoned, leaseUntil } from '#services/ownership/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import { ImportRun } from './import-run.ts'
import { sweepTemporary } from './temporary.ts'
import { ReaderPool, type FileReader } from './pool.ts'

/** What of this machine a caller may reach: a paired device not all of it. */
export interface Reach {
  /** The path to use for one that a caller names. Throws `DENIED`. */
  admit(context: RequestContext, path: string): string
  /** Whether a file may be opened for the caller, as it lies now. */
  mayOpen(context: RequestContext, path: string): boolean
}

const onlyThisMachine: Reach = {
  admit: ({ device }, path) => {
    if (device === null) return path
    throw new StudioError('DENIED', 'Nothing of this machine is open to other devices.')
  },
  mayOpen: ({ device }) => device === null,
}

/** Where imports write, and what they may reach. */
export interface ImportServiceOptions {
  /** Workspace folder, absolute. */
  workspace: string
  /** What of this machine a caller may reach; by default all of it, and a paired device nothing. */
  reach?: Reach
  /** Reads one file; by default in worker threads. */
  read?: FileReader
}

/** What an import was asked to do: files and folders, and whether links in them are followed. */
export interface ImportInput {
  paths: string[]
  followLinks: boolean
}

/** Takes files into the library. An import that a crash ended is taken up again by {@link resume}. */
export class ImportService {
  readonly #workspace: string
  readonly #reach: Reach
  readonly #pool = new ReaderPool()
  readonly read: FileReader
  /** Ends every running import when the studio closes; they stay to be resumed. */
  readonly #closing = new AbortController()
  readonly #running = new Map<string, Promise<unknown>>()
  readonly #identity = claimOwnership()
  #stopBeating: (() => void) | undefined

  constructor(options: ImportServiceOptions) {
    this.#workspace = options.workspace
    this.#reach = options.reach ?? onlyThisMachine
    this.read = options.read ?? this.#pool.read
  }

  /** The same input with the paths that the caller may reach. Throws `DENIED` where one is not. */
  admit(context: RequestContext, input: ImportInput): ImportInput {
    if (context.device !== null && input.followLinks) {
      throw new StudioError('DENIED', 'Links are followed for this machine alone.', { kept: 'Nothing was imported.' })
    }
    return { ...input, paths: input.paths.map((path) => this.#reach.admit(context, path)) }
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
      device: context.device,
      owner: this.#identity.owner,
      lease_until: leaseUntil(),
      started_at: Date.now(),
      finished_at: null,
      result: null,
    }
    await tenant.patiently(() => tenant.run(tenant.db.insertInto('imports').values(row)))
    yield* this.#stream(context, importId, input, signal)
  }

  /** Goes on with what a process that is gone left unfinished. Throws the first reason where one could not go on. */
  async resume(context: RequestContext): Promise<void> {
    await sweepTemporary(this.#workspace)
    const { tenant } = context
    const known = ['id', 'paths', 'follow_links', 'owner', 'lease_until', 'device'] as const
    const query = tenant.db.selectFrom('imports').select(known)
    let failure: { error: unknown } | undefined
    for (const row of tenant.all(query.where('state', '=', 'running').orderBy('sequence'))) {
      const left = row.owner === this.#identity.owner ? !this.#running.has(row.id) : isAbandoned(row)
      if (!left || !(await tenant.patiently(() => this.#claim(tenant, row)))) continue
      const input = { paths: z.array(z.string()).parse(JSON.parse(row.paths)), followLinks: row.follow_links === 1 }
      try {
        for await (const event of this.#stream({ ...context, device: row.device }, row.id, input)) void event
      } catch (error) {
        if (this.#closing.signal.aborted) return
        failure ??= { error }
      }
    }
    if (failure) throw failure.error
  }

  /** Of two processes that try to take an import up, one does. */
  #claim(tenant: TenantStore, { id, owner }: { id: string; owner: string }): boolean {
    const set = { owner: this.#identity.owner, lease_until: leaseUntil() }
    const claim = tenant.db.updateTable('imports').set(set).where('id', '=', id).where('state', '=', 'running')
    return tenant.run(claim.where('owner', '=', owner)) > 0
  }

  /** Stops what runs, so that it can be resumed, and ends the worker threads. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#pool.close()
    await Promise.allSettled(this.#running.values())
    this.#stopBeating?.()
    this.#identity.release()
  }

  /** Says every second that this process is at work on its imports, while it has any. */
  #beat(tenant: TenantStore): void {
    this.#stopBeating ??= every(1000, 'Renewing the leases of imports', () => {
      const mine = tenant.db.updateTable('imports').set({ lease_until: leaseUntil() })
      if (this.#running.size > 0) tenant.run(mine.where('id', 'in', [...this.#running.keys()]))
    })
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
      {
        importId,
        ...input,
        workspace: this.#workspace,
        mayOpen: (path) => this.#reach.mayOpen(context, path),
        read: this.read,
        parallel: this.#pool.size * 2,
        signal: stop,
      },
      context,
      channel,
    )
    const finished = this.#drive(context, importId, run, channel)
    this.#running.set(importId, finished)
    this.#beat(context.tenant)
    try {
      yield* channel
    } finally {
      left.abort()
      await finished
      this.#running.delete(importId)
    }
  }

  async #drive(context: RequestContext, importId: string, run: ImportRun, channel: Channel<ImportEvent>) {
    try {
      const result = await run.run()
      const finish = () => {
        context.announce({ type: 'assets_changed' })
        return this.#finish(context, importId, 'done', result)
      }
      channel.push(await context.tenant.patiently(() => context.commit(finish)))
      channel.close()
    } catch (error) {
      if (!this.#closing.signal.aborted) await this.#abandon(context, importId)
      channel.fail(saying(error, run.imported))
    }
  }

  #finish(context: RequestContext, importId: string, state: 'done' | 'cancelled', result: ImportResult): ImportResult {
    const { db } = context.tenant
    const set = { state, finished_at: Date.now(), result: JSON.stringify(result) }
    context.tenant.run(db.updateTable('imports').set(set).where('id', '=', importId))
    return result
  }

  /** An import that was stopped or could not go on is not taken up by itself. */
  async #abandon(context: RequestContext, importId: string): Promise<void> {
    const { db } = context.tenant
    const set = { state: 'cancelled' as const, finished_at: Date.now() }
    try {
      await context.tenant.patiently(() =>
        context.tenant.run(db.updateTable('imports').set(set).where('id', '=', importId)),
      )
    } catch (error) {
      // On a full disk not even this can be written: the next start then tries the import again, which is right.
      reportFault('Ending an import', error)
    }
    context.events.emit(context.tenant.tenantId, { type: 'assets_changed' })
  }
}

/** Says of an import that ended before its time what stays of it. */
function saying(error: unknown, imported: number): unknown {
  if (imported === 0) return error
  const files = imported === 1 ? '1 file' : `${imported} files`
  return toStudioError(error, { kept: `Took in ${files} before that; what was taken in stays in the library.` })
}
