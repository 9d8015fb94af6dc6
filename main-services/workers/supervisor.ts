import type { JsonObject } from '#shared/model/ids.ts'
import { toErrorReport } from '#shared/model/errors.ts'
import { every, guard, later, newId, reportFault } from '#services/host/index.ts'
import { claimOwnership } from '#services/ownership/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import { WorkerRows } from './rows.ts'

/** How often a process says that its workers are there, milliseconds. */
export const heartbeatMilliseconds = 30_000
/** How long after the start workers are registered at the latest: a short command never is. Milliseconds. */
const registerAfter = 1000
/** First and longest pause before a worker that died is started again, milliseconds. */
const firstPause = 1000
const longestPause = 60_000

/** What a worker is given when it starts. */
export interface WorkerLife {
  /** What it saved last, in this process or in one that is gone; empty at first. */
  readonly state: JsonObject
  /** Keeps what it would go on from. */
  save: (state: JsonObject) => Promise<void>
  /** Aborted when it is to end. */
  readonly signal: AbortSignal
}

/** Something that works in this process. */
export interface WorkerDefinition {
  kind: string
  /** Tells it from others of its kind; the same in every process. */
  name: string
  /** What it does, each in a word or two. */
  handles: readonly string[]
  /** Works until the signal. What it throws, and ending before, is its death: it is started again with its state. */
  run?: (life: WorkerLife) => Promise<void>
  /** Says why it is not well, a sentence; '' where it is. Asked at every heartbeat. */
  check?: () => string
}

interface Hosted extends WorkerDefinition {
  id: string
  deaths: number
  /** False from when it died until it is started again. */
  isAlive: boolean
}

/** Registers what works in this process, says that it is there, and starts again what has died (M3.11). */
export class WorkerSupervisor {
  readonly #tenant: TenantStore
  readonly #rows: WorkerRows
  readonly #identity = claimOwnership()
  readonly #definitions: readonly WorkerDefinition[]
  readonly #closing = new AbortController()
  readonly #pause: number
  #stops: (() => void)[] = []
  #hosted: Hosted[] = []
  #opening: Promise<void> | undefined
  #running = new Set<Promise<void>>()

  /** @param options `pause`: before a worker that died is started again, milliseconds. */
  constructor(tenant: TenantStore, definitions: readonly WorkerDefinition[], options: { pause?: number } = {}) {
    this.#tenant = tenant
    this.#rows = new WorkerRows(tenant)
    this.#definitions = definitions
    this.#pause = options.pause ?? firstPause
    this.#stops.push(later(registerAfter, 'Registering workers', () => this.open(), { unref: true }))
  }

  /** Registers and starts all of them, each with the state that one of before left; once. */
  open(): Promise<void> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined
      throw error
    })
    return this.#opening
  }

  /** Ends what runs here, and deregisters it. What it saved is kept for the next start. */
  async close(): Promise<void> {
    this.#closing.abort()
    for (const stop of this.#stops) stop()
    await Promise.allSettled([this.#opening, ...this.#running])
    try {
      if (this.#hosted.length > 0) this.#rows.deregister(this.#hosted.map(({ id }) => id))
    } catch (error) {
      // The next start finds that the process is gone.
      reportFault('Deregistering workers', error)
    }
    this.#identity.release()
  }

  async #open(): Promise<void> {
    if (this.#closing.signal.aborted) return
    const register = () =>
      this.#definitions.map((definition) => ({
        ...definition,
        id: this.#rows.register(definition, newId(), this.#identity.owner),
        deaths: 0,
        isAlive: true,
      }))
    this.#hosted = await this.#write(register)
    for (const worker of this.#hosted) this.#start(worker)
    this.#stops.push(every(heartbeatMilliseconds, 'Saying that workers are there', () => this.#beat()))
  }

  #start(worker: Hosted): void {
    const { run, id } = worker
    if (!run || this.#closing.signal.aborted) return
    const state = this.#rows.state(id)
    worker.isAlive = true
    const save = (next: JsonObject) => this.#write(() => this.#rows.save(id, next))
    const life = run({ state, save, signal: this.#closing.signal }).then(
      () => this.#died(worker, 'It ended by itself.'),
      (error: unknown) => {
        if (!this.#closing.signal.aborted) reportFault(worker.name, error)
        this.#died(worker, toErrorReport(error).message)
      },
    )
    this.#running.add(life)
    const forget = () => this.#running.delete(life)
    life.then(forget, forget)
  }

  #died(worker: Hosted, detail: string): void {
    if (this.#closing.signal.aborted) return
    const pause = Math.min(this.#pause * 2 ** worker.deaths, longestPause)
    worker.deaths += 1
    worker.isAlive = false
    guard('Noting that a worker died', () => this.#write(() => this.#rows.failed(worker.id, detail)))
    this.#stops.push(
      later(
        pause,
        `Starting ${worker.name} again`,
        async () => {
          try {
            await this.#write(() => this.#rows.restarted(worker.id))
          } finally {
            // Where that cannot be noted now, the next heartbeat says that it is well.
            this.#start(worker)
          }
        },
        { unref: true },
      ),
    )
  }

  #beat(): Promise<void> {
    return this.#write(() => {
      for (const { id, check, isAlive } of this.#hosted) this.#rows.beat(id, isAlive ? (check?.() ?? '') : undefined)
      this.#rows.sweep(this.#hosted)
    })
  }

  #write<Result>(work: () => Result): Promise<Result> {
    const { signal } = this.#closing
    return this.#tenant.patiently(() => this.#tenant.transaction(work), { signal })
  }
}
