import { setTimeout as sleep } from 'node:timers/promises'
import type BetterSqlite3 from 'better-sqlite3'

/** How long one write may hold the thread while another process has the lock, milliseconds. */
export const busyMilliseconds = 250
/** First and longest pause between two looks at the lock, milliseconds. */
const firstPause = 10
const longestPause = 200

/** How long the lock is looked at when nobody waits for it any more, milliseconds. */
const lingering = 2000

/**
 * Waits for the lock for writing without holding the thread: SQLite itself can only wait asleep. However many calls
 * wait, one look at a time is made for all of them; until the lock is seen free no other write waits asleep at all.
 */
export class WriteLock {
  readonly #database: BetterSqlite3.Database
  /** How long one write waits in all, milliseconds. */
  readonly patience: number
  #waiting = 0
  #lastBusy = 0
  #looking: Promise<void> | undefined

  constructor(database: BetterSqlite3.Database, patience: number) {
    this.#database = database
    this.patience = patience
  }

  /** Another process was found to have the lock. Called at once, so that the next write is not asleep as well. */
  seenBusy(): void {
    this.#lastBusy = performance.now()
    if (this.#looking) return
    this.#setTimeout(0)
    const looking = this.#look().finally(() => (this.#looking = undefined))
    looking.catch(() => undefined)
    this.#looking = looking
  }

  /** Whether the lock was seen free within so many milliseconds. */
  async freed(milliseconds: number, signal?: AbortSignal): Promise<boolean> {
    if (milliseconds <= 0 || signal?.aborted || !this.#database.open) return false
    this.seenBusy()
    this.#waiting += 1
    const tooLong = new AbortController()
    const until = signal ? AbortSignal.any([signal, tooLong.signal]) : tooLong.signal
    try {
      const patience = sleep(milliseconds, false, { signal: until }).catch(() => false)
      return (await Promise.race([this.#looking?.then(() => true), patience])) ?? true
    } finally {
      tooLong.abort()
      this.#waiting -= 1
    }
  }

  /** Ends when the lock is free, or nobody has asked for a while. */
  async #look(): Promise<void> {
    try {
      for (let pause = firstPause; ; pause = Math.min(pause * 1.5, longestPause)) {
        await sleep(pause, undefined, { ref: this.#waiting > 0 })
        if (!this.#database.open || this.#isFree()) return
        if (this.#waiting === 0 && performance.now() - this.#lastBusy > lingering) return
      }
    } finally {
      this.#setTimeout(busyMilliseconds)
    }
  }

  #isFree(): boolean {
    if (this.#database.inTransaction) return true
    try {
      this.#database.exec('begin immediate')
      this.#database.exec('rollback')
      return true
    } catch (error) {
      // Any other trouble is told to whoever writes next.
      return !(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))
    }
  }

  #setTimeout(milliseconds: number): void {
    if (this.#database.open) this.#database.pragma(`busy_timeout = ${milliseconds}`)
  }
}
