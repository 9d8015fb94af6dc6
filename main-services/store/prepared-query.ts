import type BetterSqlite3 from 'better-sqlite3'
import type { CompiledQuery } from 'kysely'

/** Stands in a query where a value comes only when it is executed. */
class Slot {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** Makes a place in a query for a text that each execution names; see `TenantStore.prepare`. */
export const textSlot = (name: string): string => slot(name) as string
/** The same for a number. */
export const numberSlot = (name: string): number => slot(name) as number

/** Makes a place for any value. Kysely carries values through untouched, whatever they are. */
export const slot = (name: string): unknown => new Slot(name)

type SlotValue = string | number | null

/** What the slots of a query hold in one execution, by their names. */
export type SlotValues = Readonly<Record<string, SlotValue>>

/** A query of one tenant that was compiled once and is executed many times. */
export class PreparedQuery<Row> {
  readonly #statement: BetterSqlite3.Statement
  /** For lists: objects of rows are made here, since better-sqlite3 compiles a function for each list to make them. */
  readonly #list: () => { statement: BetterSqlite3.Statement; columns: readonly string[] }
  readonly #parameters: readonly unknown[]
  /** Where among them which slot stands. */
  readonly #slots: readonly (readonly [index: number, name: string])[]
  readonly #onDisk: <Result>(work: () => Result) => Result

  constructor(
    database: BetterSqlite3.Database,
    { sql: compiled, parameters }: CompiledQuery,
    onDisk: <Result>(work: () => Result) => Result,
  ) {
    // A bare parameter beside an order makes SQLite compile the query anew whenever it is bound; one with a sign does not.
    const sql = compiled.startsWith('select ') ? compiled.replaceAll('?', '+?') : compiled
    this.#statement = database.prepare(sql)
    let list: { statement: BetterSqlite3.Statement; columns: readonly string[] } | undefined
    this.#list = () => {
      if (list) return list
      const statement = database.prepare(sql)
      const columns = statement.columns().map(({ name }) => name)
      return (list = { statement: statement.raw(), columns })
    }
    this.#parameters = parameters
    this.#slots = parameters.flatMap((parameter, index) =>
      parameter instanceof Slot ? [[index, parameter.name] as const] : [],
    )
    this.#onDisk = onDisk
  }

  /** Gives the first rows, `most` of them at most. SQLite compiles a query anew whenever a limit is bound, so none is. */
  first(most: number, values: SlotValues): Row[] {
    return this.#onDisk(() => {
      const { statement, columns } = this.#list()
      const rows: Row[] = []
      for (const row of statement.iterate(...this.#fill(values)) as IterableIterator<SlotValue[]>) {
        const object: Record<string, SlotValue | undefined> = {}
        for (let index = 0; index < columns.length; index += 1) object[columns[index] ?? ''] = row[index]
        rows.push(object as Row)
        if (rows.length >= most) break
      }
      return rows
    })
  }

  get(values: SlotValues): Row | undefined {
    return this.#onDisk(() => this.#statement.get(...this.#fill(values)) as Row | undefined)
  }

  /** Rows changed. */
  run(values: SlotValues): number {
    return this.#onDisk(() => this.#statement.run(...this.#fill(values)).changes)
  }

  #fill(values: SlotValues): unknown[] {
    const filled = [...this.#parameters]
    for (const [index, name] of this.#slots) {
      const value = values[name]
      if (value === undefined) throw new TypeError(`Nothing was given for “${name}” of a prepared query.`)
      filled[index] = value
    }
    return filled
  }
}
