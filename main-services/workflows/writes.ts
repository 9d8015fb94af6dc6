import { detached } from '#services/host/index.ts'
import type { CallRecord, EndedCall } from './call-record.ts'
import type { RunRows } from './rows.ts'

interface Write {
  /** Writes within a transaction; done again where that came to nothing. */
  work: () => void
  /** What is written down of a call with it. */
  call: EndedCall | undefined
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * Writes what steps of a run have to write. Those that have something to write at the same moment share one transaction:
 * a hundred steps that begin together are claimed by one. Where that does not go, each is written by itself, so that none
 * fails for another's sake.
 */
export class RunWrites {
  readonly #rows: RunRows
  readonly #calls: CallRecord
  #waiting: Write[] = []

  constructor(rows: RunRows, calls: CallRecord) {
    this.#rows = rows
    this.#calls = calls
  }

  /**
   * Resolves when `work` is on disk, with what it gave, and with it what was written down of calls. Rejects where it
   * cannot be, and then nothing of it was written.
   */
  write<Result>(work: () => Result, call?: EndedCall): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    let result: Result
    const again = (): void => {
      result = work()
    }
    this.#waiting.push({ work: again, call, resolve: () => resolve(result), reject })
    // Whatever else goes on at this moment comes before.
    if (this.#waiting.length === 1) queueMicrotask(() => detached('Writing steps', this.#writeWaiting()))
    return promise
  }

  /** Never rejects: whoever waits is told. */
  async #writeWaiting(): Promise<void> {
    const group = this.#waiting
    this.#waiting = []
    try {
      await this.#commit(group)
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error)
      else await Promise.all(group.map((one) => this.#commit([one]).then(one.resolve, one.reject)))
      return
    }
    for (const { resolve } of group) resolve()
  }

  async #commit(group: readonly Write[]): Promise<void> {
    await this.#rows.patiently(() => {
      const written = this.#rows.transaction(() => {
        for (const { work } of group) work()
        return this.#calls.write(group.flatMap(({ call }) => call ?? []))
      })
      written()
    })
  }
}
