import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import BetterSqlite3 from 'better-sqlite3'

/**
 * Calls `pass` right before and right after everything that this process writes down where another finds it: a commit of
 * a database, a change of files that others may see, a request. Only for processes made for it: it replaces their parts.
 */
export function watchBoundaries(pass: (what: string) => void): void {
  watchCommits(pass)
  watchFiles(pass)
  const { fetch } = globalThis
  globalThis.fetch = async (...args) => {
    pass('before request')
    const response = await fetch(...args)
    pass('after request')
    return response
  }
}

/** What better-sqlite3 keeps from others: every statement is made of one class. */
interface Statement {
  readonly source: string
  readonly database: BetterSqlite3.Database
  readonly readonly: boolean
  run: (...args: unknown[]) => unknown
}

function watchCommits(pass: (what: string) => void): void {
  const trial = new BetterSqlite3(':memory:')
  const statements = Object.getPrototypeOf(trial.prepare('select 1')) as Statement
  trial.close()
  const { run } = statements
  statements.run = function (this: Statement, ...args: unknown[]) {
    // A commit, or a statement that is its own transaction.
    const writes = this.source === 'COMMIT' || (!this.readonly && !this.database.inTransaction)
    const counts = writes && !/^begin/i.test(this.source)
    if (counts) pass('before commit')
    const result = run.apply(this, args)
    if (counts) pass('after commit')
    return result
  }
}

const moves = ['rename', 'link', 'unlink', 'rmdir', 'rm'] as const

function watchFiles(pass: (what: string) => void): void {
  for (const name of moves) {
    const real = fs[name] as (...args: unknown[]) => Promise<unknown>
    Object.assign(fs, {
      [name]: async (...args: unknown[]) => {
        pass(`before ${name}`)
        const result = await real(...args)
        pass(`after ${name}`)
        return result
      },
    })
  }
  syncBuiltinESMExports()
}
