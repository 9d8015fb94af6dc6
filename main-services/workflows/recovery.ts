import { every } from '#services/host/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { ApprovalBook, Executor } from './executor.ts'
import { release, takeOver } from './leases.ts'
import { RunRows } from './rows.ts'

/** How often to look for runs whose process has died meanwhile, milliseconds. */
const watchMilliseconds = 10_000

/** Takes up runs that processes which are gone have left. */
export class RunRecovery {
  readonly #approvals: Pick<ApprovalBook, 'isWaiting'>
  readonly #executor: Executor
  readonly #goOn: (tenant: TenantStore, runId: string) => void
  #stopWatching: (() => void) | undefined

  /** @param goOn goes on with a run that waited for a person */
  constructor(
    approvals: Pick<ApprovalBook, 'isWaiting'>,
    executor: Executor,
    goOn: (tenant: TenantStore, runId: string) => void,
  ) {
    this.#approvals = approvals
    this.#executor = executor
    this.#goOn = goOn
  }

  /**
   * Takes up what processes that are gone have left, and resolves when all of it has ended. Runs that another living
   * process executes and runs that are paused are left alone. Looks again from time to time, for processes that die
   * while this one lives.
   */
  async recover(tenant: TenantStore): Promise<void> {
    this.#stopWatching ??= every(watchMilliseconds, 'Taking up runs', () => this.#takeUp(tenant))
    const taken = await this.#takeUp(tenant)
    await Promise.all(taken.map((runId) => this.#executor.left(runId)))
  }

  async #takeUp(tenant: TenantStore): Promise<string[]> {
    const rows = new RunRows(tenant)
    const taken: string[] = []
    for (const { id } of rows.withStatus(['running'])) {
      // Taken and begun at once: nobody else looks between.
      await rows.patiently(() => {
        if (this.#executor.executes(id) || !takeOver(rows, id, this.#executor.owner)) return
        this.#executor.drive(tenant, id)
        taken.push(id)
      })
    }
    // What was answered, or has expired, while nobody was there to go on.
    for (const { id } of rows.withStatus(['waiting_approval'])) {
      await rows.patiently(() => {
        if (this.#executor.executes(id) || this.#approvals.isWaiting(tenant, id)) return
        this.#goOn(tenant, id)
        if (this.#executor.executes(id)) taken.push(id)
      })
    }
    for (const run of rows.withStatus(['paused', 'cancelled'])) await rows.patiently(() => release(rows, run))
    for (const id of rows.unreported()) if (!this.#executor.executes(id)) await this.#executor.ended(tenant, id)
    for (const id of rows.withUselessGraph()) if (!this.#executor.executes(id)) await this.#forgetGraph(tenant, id)
    return taken
  }

  /** Ends what a process left that was gone between a run's end and this. */
  async #forgetGraph(tenant: TenantStore, runId: string): Promise<void> {
    const { forgetGraph } = await import('./graph.ts')
    await forgetGraph(tenant, runId)
  }

  /** Looks no more. */
  close(): void {
    this.#stopWatching?.()
  }
}
