import { lstatSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { ImportEvent, ImportResult } from '#shared/model/asset.ts'
import { StudioError, toErrorReport, toStudioError, type ErrorCode } from '#shared/model/errors.ts'
import { reportFault, type Channel, type RequestContext } from '#services/host/index.ts'
import { findKnown, findVanished, isTaken } from './known-files.ts'
import type { FileReader } from './pool.ts'
import { walk, type FoundFile, type WalkProblem } from './walk.ts'
import { AssetWriter, type FinishedFile, type Written } from './write-assets.ts'

/** What one import reads, for whom, and by which reader. */
export interface ImportRunOptions {
  importId: string
  paths: readonly string[]
  followLinks: boolean
  workspace: string
  /** Whether a file may be opened for whoever imports, asked right before. */
  mayOpen: (path: string) => boolean
  read: FileReader
  /** Files in work at once. */
  parallel: number
  signal: AbortSignal
}

/** Found files that may wait while folders are still looked through: about 40 MB of paths. */
const waitingLimit = 200_000
/** Files committed together, at most, and milliseconds after which fewer are. */
const batchLimit = 24
const batchMilliseconds = 200
const progressMilliseconds = 100

const nextAfter: Partial<Record<ErrorCode, string>> = {
  OUT_OF_SPACE: 'Free some space and import again: what was taken in is not read again.',
  UNAVAILABLE: 'Import again to go on: what was taken in is not read again.',
  CANCELLED: 'Import again to go on.',
}

/** One import from the first look at a folder to the last commit. */
export class ImportRun {
  readonly #options: ImportRunOptions
  readonly #context: RequestContext
  readonly #channel: Channel<ImportEvent>
  readonly #result: ImportResult = {
    type: 'result',
    imported: 0,
    duplicates: 0,
    unchanged: 0,
    skipped: [],
    failed: [],
    seconds: 0,
  }
  readonly #started = performance.now()
  /** Files in work; these never reject. */
  readonly #working = new Set<Promise<void>>()
  readonly #seen = new Set<string>()
  /** Found, not yet in work: those from {@link #next} on. */
  #waiting: FoundFile[] = []
  #next = 0
  #finished: FinishedFile[] = []
  #lastCommit = 0
  #lastProgress = 0
  #lastAnnounce = 0
  #scanning = true
  #outOfSpace = false
  /** What went wrong while nobody waited for it. */
  #fault: { error: unknown } | null = null
  readonly #count = { done: 0, total: 0, bytesDone: 0, bytesTotal: 0 }

  constructor(options: ImportRunOptions, context: RequestContext, channel: Channel<ImportEvent>) {
    this.#options = options
    this.#context = context
    this.#channel = channel
  }

  /** How many files it has taken in so far. */
  get imported(): number {
    return this.#result.imported
  }

  /**
   * Resolves with the result, which the caller commits. Throws `CANCELLED`, `OUT_OF_SPACE` and `UNAVAILABLE` with what
   * was kept.
   */
  async run(): Promise<ImportResult> {
    try {
      const { paths, followLinks, workspace } = this.#options
      for await (const batch of walk(paths, { followLinks, workspace })) {
        for (const problem of batch.problems) this.#addProblem(problem)
        this.#take(batch.files)
        this.#throwIfStopped()
        while (this.#waiting.length - this.#next > waitingLimit) await this.#oneRead()
      }
      this.#scanning = false
      this.#tell(null)
      await this.#settle()
      await this.#forgetVanished()
    } catch (error) {
      this.#fault ??= { error }
      while (this.#working.size > 0) await Promise.race(this.#working)
      // What was read is worth keeping; on a full disk it is read again the next time.
      await this.#commitFinished().catch((second: unknown) => reportFault('Keeping what an import read', second))
      throw this.#told(error)
    }
    const named = new Set(this.#options.paths.map((path) => resolve(path)))
    for (const list of [this.#result.skipped, this.#result.failed]) list.sort(byPath(named))
    this.#result.seconds = Math.round(performance.now() - this.#started) / 1000
    return this.#result
  }

  #addProblem({ kind, path, reason }: WalkProblem): void {
    this.#result[kind].push({ path, reason })
    this.#channel.push({ type: 'problem', importId: this.#options.importId, kind, problem: { path, reason } })
  }

  /** Reading goes on while more is looked for, so that the first pictures are there at once and the total is soon known. */
  #take(files: readonly FoundFile[]): void {
    const known = findKnown(this.#context.tenant, files)
    this.#count.total += files.length
    for (const file of files) {
      this.#seen.add(file.path)
      if (file.sidecar) this.#seen.add(file.sidecar.path)
      this.#count.bytesTotal += file.bytes
      const row = known.get(file.path)
      if (!row) this.#waiting.push(file)
      else {
        if (isTaken(row)) this.#result.unchanged++
        else
          this.#addProblem({
            kind: row.outcome === 'failed' ? 'failed' : 'skipped',
            path: file.path,
            reason: row.reason,
          })
        this.#countDone(file)
      }
    }
    this.#readOn()
    this.#tellSometimes(null)
  }

  /** Keeps as many files in work as there are places. */
  #readOn(): void {
    while (this.#working.size < this.#options.parallel && !this.#isStopped()) {
      const file = this.#waiting[this.#next]
      if (!file) break
      this.#next++
      const work = this.#read(file)
        .catch((error: unknown) => void (this.#fault ??= { error }))
        .finally(() => {
          this.#working.delete(work)
          this.#readOn()
        })
      this.#working.add(work)
    }
    if (this.#next < 1000 && this.#next < this.#waiting.length) return
    this.#waiting = this.#waiting.slice(this.#next)
    this.#next = 0
  }

  async #read(file: FoundFile): Promise<void> {
    const { read, workspace, signal, mayOpen } = this.#options
    if (!mayOpen(file.path) || (file.sidecar && !mayOpen(file.sidecar.path))) {
      this.#addProblem({ kind: 'failed', path: file.path, reason: 'It lies outside what this device may reach.' })
      this.#countDone(file)
      return
    }
    const outcome = await read({
      path: file.path,
      derivatives: `${workspace}/derivatives`,
      sidecar: file.sidecar?.path ?? null,
      named: file.named,
    })
    if (outcome.kind === 'no-space') this.#outOfSpace = true
    // Workers are ended when the studio closes; what they then say of a file is not about the file.
    else if (outcome.kind === 'asset' || !signal.aborted) this.#finished.push({ file, outcome })
    this.#countDone(file)
    if (this.#finished.length >= batchLimit || performance.now() - this.#lastCommit > batchMilliseconds) {
      await this.#commitFinished()
    }
  }

  async #oneRead(): Promise<void> {
    await Promise.race(this.#working)
    this.#throwIfStopped()
  }

  async #settle(): Promise<void> {
    while (this.#working.size > 0) await this.#oneRead()
    this.#throwIfStopped()
    await this.#commitFinished()
  }

  #isStopped = (): boolean => this.#outOfSpace || this.#fault !== null || this.#options.signal.aborted

  #throwIfStopped(): void {
    if (this.#fault) throw this.#fault.error
    if (this.#outOfSpace) throw new StudioError('OUT_OF_SPACE', 'The disk that holds the workspace is full.')
    if (this.#options.signal.aborted) throw new StudioError('CANCELLED', 'The import was stopped.')
  }

  /** What ended the import, with what was kept of it. */
  #told(error: unknown): unknown {
    const next = nextAfter[toErrorReport(error).code]
    if (next === undefined) return error
    const count = this.#result.imported
    const kept = count === 1 ? 'One file was taken in and is kept.' : `${count} files were taken in and are kept.`
    return toStudioError(error, { kept, next })
  }

  async #commitFinished(): Promise<void> {
    this.#lastCommit = performance.now()
    const batch = this.#finished
    if (batch.length === 0) return
    this.#finished = []
    const { tenant } = this.#context
    const writer = new AssetWriter(tenant)
    const written = await tenant.patiently(() =>
      tenant.transaction(() => batch.map((finished) => writer.write(finished))),
    )
    for (const each of written) this.#report(each)
    if (performance.now() - this.#lastAnnounce > 1000) this.#announce()
  }

  #report(written: Written): void {
    if ('reason' in written) {
      this.#addProblem({ kind: written.kind, path: written.file.path, reason: written.reason })
      return
    }
    if (written.kind === 'imported') this.#result.imported++
    else if (written.kind === 'duplicate') this.#result.duplicates++
    else this.#result.unchanged++
    this.#channel.push({ type: 'asset', importId: this.#options.importId, asset: written.card })
  }

  #announce(): void {
    this.#lastAnnounce = performance.now()
    this.#context.events.emit(this.#context.tenant.tenantId, { type: 'assets_changed' })
  }

  #countDone(file: FoundFile): void {
    this.#count.done++
    this.#count.bytesDone += file.bytes
    if (!this.#scanning && this.#count.done === this.#count.total) this.#tell(file)
    else this.#tellSometimes(file)
  }

  #tellSometimes(file: FoundFile | null): void {
    if (performance.now() - this.#lastProgress >= progressMilliseconds) this.#tell(file)
  }

  #tell(file: FoundFile | null): void {
    this.#lastProgress = performance.now()
    this.#channel.push({
      type: 'progress',
      importId: this.#options.importId,
      phase: this.#scanning ? 'scanning' : 'reading',
      ...this.#count,
      path: file && basename(file.path),
    })
  }

  /** Files that earlier imports of these folders knew and that are gone: their assets are marked missing. */
  async #forgetVanished(): Promise<void> {
    const { tenant } = this.#context
    const gone = this.#options.paths
      .map((path) => resolve(path))
      .filter((root) => isFolder(root))
      .flatMap((root) => findVanished(tenant, root, this.#seen))
      .filter((path) => isMissing(path))
    if (gone.length === 0) return
    const writer = new AssetWriter(tenant)
    await tenant.patiently(() => tenant.transaction(() => gone.forEach((path) => writer.forget(path))))
  }
}

/** What was named itself comes first: that it was not taken in matters most to who asked. */
const byPath =
  (named: ReadonlySet<string>) =>
  (one: { path: string }, other: { path: string }): number =>
    Number(named.has(other.path)) - Number(named.has(one.path)) || (one.path < other.path ? -1 : 1)

/** A path that the system will not look at is none. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}

/** Gone for certain; a folder that may not be looked into proves nothing. */
function isMissing(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined
  } catch {
    return false
  }
}
