/**
 * Another program on a workspace: takes its lock for writing when it reads `take`, lets go when it reads `free`, and
 * says so each time. Ends with its input.
 *
 *     node tests/support/lock-child.ts WORKSPACE
 */
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import BetterSqlite3 from 'better-sqlite3'
import { tell } from './tell.ts'

const database = new BetterSqlite3(join(process.argv[2] ?? '', 'promenade.db'), { timeout: 30_000 })
for await (const word of createInterface({ input: process.stdin })) {
  database.exec(word === 'take' ? 'begin immediate' : 'rollback')
  tell(word)
}
