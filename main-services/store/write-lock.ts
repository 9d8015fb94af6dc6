import { setTimeout as sleep } from 'node:timers/promises'
import type BetterSqlite3 from 'better-sqlite3'

/** How long one write may hold the thread while another process has the lock, milliseconds. */
export const busyMilliseconds = 250
/** First and longest pause between two looks at the lock, milliseconds. */
const firstPause = 10
const longestPause = 200

/**
 * Waits for the lock for writing without holding the thread: SQLite itself can only wait asleep. However many calls
 * wait, one look at a time is made for all of them; meanwhile no write waits asleep at all.
 */
export class WriteLock {
  readonly #database: BetterSqlite3.Database
  readonly patience: number
  #waiting = 0
  #looking: Promise<void> | undefined

  /** @param patience how long one write waits in all, milliseconds. */
  constructor(database: BetterSqlite3.Database, patience: number) {
    this.#database = database
    this.patience = patience
  }

  /** Whether the lock was seen free within so many milliseconds. */
  async freed(milliseconds: number, signal?: AbortSignal): Promise<boolean> {
    if (milliseconds <= 0 || signal?.aborted || !this.#database.open) return false
    this.#waiting += 1
    this.#looking ??= this.#look().finally(() => (this.#looking = undefined))
    const tooLong = new AbortController()
    const until = signal ? AbortSignal.any([signal, tooLong.signal]) : tooLong.signal
    try {
      const patience = sleep(milliseconds, false, { signal: until }).catch(() => false)
      return await Promise.race([this.#looking.then(() => true), patience])
    } finally {
      tooLong.abort()
      this.#waiting -= 1
    }
  }

  /** Ends when the lock is free, or nobody waits for it any more. */
  async #look(): Promise<void> {
    this.#setTimeout(0)
    try {
      for (let pause = firstPause; ; pause = Math.min(pause * 1.5, longestPause)) {
        await sleep(pause)
        if (this.#waiting === 0 || !this.#database.open || this.#isFree()) return
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
