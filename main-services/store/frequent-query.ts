import type { Compilable, Kysely } from 'kysely'
import { slot } from './prepared-query.ts'
import type { Database } from './schema.ts'

/**
 * A query that every tenant executes often, with other values each time: each prepares it once, when it first needs it.
 * Values take their places as they are given, so nothing of the query itself may depend on them.
 */
export class FrequentQuery<Values extends object, Row> {
  readonly #make: (db: Kysely<Database>, values: Values) => Compilable<Row>

  /** @param make makes the query, with a slot in the stead of each value */
  constructor(make: (db: Kysely<Database>, values: Values) => Compilable<Row>) {
    this.#make = make
  }

  build(db: Kysely<Database>): Compilable<Row> {
    const slots = new Proxy({}, { get: (_target, name) => slot(String(name)) }) as Values
    return this.#make(db, slots)
  }
}
