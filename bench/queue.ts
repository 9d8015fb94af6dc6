import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { SqliteBroker, type Outgoing } from '#services/messages/index.ts'
import { Store } from '#services/store/index.ts'
import { compare, median, type BenchResult } from './support/harness.ts'

/** Messages of one round, and how many are sent, taken and acknowledged at once. */
const messageCount = 20_000
const batch = 100
/** Messages of a round in which each is sent, taken and acknowledged by itself. */
const singles = 2000

/**
 * Messages a second that are sent, taken and acknowledged, beside the least that a table of SQLite can do for them: insert a
 * row, read it, delete it, by prepared statements, in transactions of the same size with the same durability. Ours also keeps
 * order by sender and priority, leases, the bound of the queue and a trail of who did what.
 */
export async function bench(): Promise<BenchResult> {
  const home = mkdtempSync(join(tmpdir(), 'promenade-bench-queue-'))
  const store = new Store({ directory: join(home, 'workspace') })
  const broker = new SqliteBroker(store.forTenant('local'))
  await broker.declare('bench', { bound: messageCount })
  const bare = new BareQueue(join(home, 'bare.db'))
  const alone = { ours: [] as number[], baseline: [] as number[] }
  try {
    return await compare({
      name: 'queue',
      unit: 'messages/s',
      higherIsBetter: true,
      rounds: 7,
      ours: async () => {
        alone.ours.push(await rate(singles, () => throughBroker(broker, singles, 1)))
        return rate(messageCount, () => throughBroker(broker, messageCount, batch))
      },
      baseline: {
        what: 'a bare table of SQLite: insert, read and delete by prepared statements, in transactions of the same size',
        measure: async () => {
          alone.baseline.push(await rate(singles, () => bare.through(singles, 1)))
          return rate(messageCount, () => bare.through(messageCount, batch))
        },
      },
      detail: () => ({
        messages: messageCount,
        batch,
        oneByOne: {
          value: median(alone.ours),
          baseline: median(alone.baseline),
          ratio: median(alone.ours) / median(alone.baseline),
        },
      }),
    })
  } finally {
    broker.close()
    store.close()
    bare.close()
    rmSync(home, { recursive: true, force: true })
  }
}

async function rate(count: number, work: () => Promise<void> | void): Promise<number> {
  const start = performance.now()
  await work()
  return count / ((performance.now() - start) / 1000)
}

const bodyOf = (index: number) => ({ index, say: 'Hang the picture in the first room.' })

/** All are sent first, then handled: neither side is helped by a queue that is always short. */
async function throughBroker(broker: SqliteBroker, count: number, size: number): Promise<void> {
  for (let index = 0; index < count; index += size) {
    const messages = Array.from({ length: size }, (_none, more): Outgoing => ({
      to: 'bench',
      sender: `sender ${(index / size) % 4}`,
      body: bodyOf(index + more),
    }))
    await broker.send(messages)
  }
  let handled = 0
  while (handled < count) {
    const taken = await broker.take('bench', { consumer: 'bench', limit: size })
    await broker.acknowledge(taken)
    handled += taken.length
  }
}

/** What one would write by hand: a table, and no more. */
class BareQueue {
  readonly #database: BetterSqlite3.Database
  readonly #insert: BetterSqlite3.Statement<[string]>
  readonly #read: BetterSqlite3.Statement<[number], { id: number; body: string }>
  readonly #delete: BetterSqlite3.Statement<[number]>

  constructor(path: string) {
    this.#database = new BetterSqlite3(path)
    this.#database.pragma('journal_mode = WAL')
    this.#database.pragma('synchronous = NORMAL')
    this.#database.exec('create table queue (id integer primary key, body text not null)')
    this.#insert = this.#database.prepare('insert into queue (body) values (?)')
    this.#read = this.#database.prepare('select id, body from queue order by id limit ?')
    this.#delete = this.#database.prepare('delete from queue where id = ?')
  }

  through(count: number, size: number): void {
    const send = this.#database.transaction((first: number) => {
      for (let index = first; index < first + size; index += 1) this.#insert.run(JSON.stringify(bodyOf(index)))
    })
    for (let index = 0; index < count; index += size) send.immediate(index)
    const settle = this.#database.transaction((rows: readonly { id: number }[]) => {
      for (const { id } of rows) this.#delete.run(id)
    })
    for (let handled = 0; handled < count;) {
      const rows = this.#read.all(size)
      for (const { body } of rows) JSON.parse(body)
      settle.immediate(rows)
      handled += rows.length
    }
  }

  close(): void {
    this.#database.close()
  }
}
