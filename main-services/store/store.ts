import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable } from 'kysely'
import { toStudioError, type StudioError } from '#shared/model/errors.ts'
import { changesContent } from './content-version.ts'
import { WorkspaceBusy, withDiskErrors } from './disk-errors.ts'
import type { FrequentQuery } from './frequent-query.ts'
import { readVersion } from './migrate.ts'
import { isFull, openDatabase, type OpenedDatabase } from './open-database.ts'
import { PreparedQuery, type SlotValues } from './prepared-query.ts'
import type { Database } from './schema.ts'
import { TenantScope } from './tenant-scope.ts'
import { WriteLock } from './write-lock.ts'

/** The tenant of a workspace used by one person. */
export const localTenant = 'local'

/** A query slower than this is reported, milliseconds. */
const slowQueryMilliseconds = 200

const usualPatience = 20_000

/** Where a store lies, and how patient it is. */
export interface StoreOptions {
  /** Workspace folder; made where missing. */
  directory: string
  /** Called for queries over 200 ms. */
  onSlowQuery?: (sql: string, milliseconds: number) => void
  /** How long a write waits in all for other processes to finish theirs, milliseconds; 20 seconds by default. */
  patienceMilliseconds?: number
}

/**
 * The workspace's one database file. All access goes through {@link Store.forTenant}; calls are synchronous, which is
 * what lets a step's writes and its record of having happened commit together.
 */
export class Store {
  readonly directory: string
  readonly path: string
  /** Why nothing can be written here, as every write is told; null where one can. */
  readonly readOnly: StudioError | null
  readonly #database: BetterSqlite3.Database
  readonly #dispose: OpenedDatabase['dispose']
  readonly #lock: WriteLock
  readonly #tenants = new Map<string, TenantStore>()
  readonly #onSlowQuery: (sql: string, milliseconds: number) => void

  constructor(options: StoreOptions) {
    this.directory = options.directory
    this.path = join(options.directory, 'promenade.db')
    this.#onSlowQuery = options.onSlowQuery ?? (() => undefined)
    const { database, readOnly, dispose } = openDatabase(options.directory)
    this.readOnly = readOnly
    this.#database = database
    this.#dispose = dispose
    this.#lock = new WriteLock(this.#database, options.patienceMilliseconds ?? usualPatience)
  }

  forTenant(tenantId: string): TenantStore {
    let tenant = this.#tenants.get(tenantId)
    if (!tenant) {
      tenant = new TenantStore(this.#database, this.#lock, tenantId, this.#onSlowQuery, this.readOnly)
      this.#tenants.set(tenantId, tenant)
    }
    return tenant
  }

  /** What the person should know of the disk just now, in a sentence or two; '' where all is well. */
  diskNote(): string {
    if (this.readOnly) return [this.readOnly.message, this.readOnly.data.kept, this.readOnly.data.next].join(' ')
    if (!isFull(this.directory)) return ''
    return 'The disk that holds the workspace is full: nothing can be changed until some space is freed.'
  }

  /** A number that changes when another process has written to the file. */
  dataVersion(): number {
    return Number(this.#database.pragma('data_version', { simple: true }))
  }

  /** Version of the schema in the file. */
  version(): number {
    return readVersion(this.#database)
  }

  /** Problems SQLite finds in the file: damage and broken references. Empty is whole. */
  integrityProblems(): string[] {
    const damage = (this.#database.pragma('integrity_check') as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((message) => message !== 'ok')
    const orphans = (this.#database.pragma('foreign_key_check') as { table: string; parent: string }[]).map(
      (row) => `A row of ${row.table} refers to a missing row of ${row.parent}.`,
    )
    return [...damage, ...orphans]
  }

  close(): void {
    this.#database.close()
    this.#dispose()
  }
}

/** The store as one tenant sees it. `db` builds queries; `all`, `get` and `run` execute them. */
export class TenantStore {
  readonly tenantId: string
  /** Builds typed queries, each scoped to the tenant. Execute with the methods below, not with Kysely's own. */
  readonly db: Kysely<Database>
  readonly #database: BetterSqlite3.Database
  readonly #lock: WriteLock
  readonly #statements = new Map<string, BetterSqlite3.Statement>()
  /** How often this process may have changed what the workspace holds. */
  #changes = 0
  readonly #prepared = new Map<object, PreparedQuery<unknown>>()
  readonly #onSlowQuery: (sql: string, milliseconds: number) => void
  readonly #readOnly: StudioError | null
  readonly #dataVersion: BetterSqlite3.Statement<[], number>
  readonly #transact: BetterSqlite3.Transaction<(work: () => unknown) => unknown>

  constructor(
    database: BetterSqlite3.Database,
    lock: WriteLock,
    tenantId: string,
    onSlowQuery: (sql: string, milliseconds: number) => void,
    readOnly: StudioError | null,
  ) {
    this.tenantId = tenantId
    this.#database = database
    this.#lock = lock
    this.#onSlowQuery = onSlowQuery
    this.#readOnly = readOnly
    this.#dataVersion = database.prepare<[], number>('pragma data_version').pluck()
    // Made once: making one takes longer than most of what is done in it.
    this.#transact = database.transaction((work: () => unknown) => work())
    this.db = new Kysely<Database>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
      plugins: [new TenantScope(tenantId)],
    })
  }

  /**
   * A text that changes with every change of what the workspace holds, whichever process makes it. It may change for less
   * than that: for anything that another process writes.
   */
  contentVersion(): string {
    return `${String(this.#dataVersion.get())}.${this.#changes}`
  }

  all<Row>(query: Compilable<Row>): Row[] {
    const { statement, parameters, sql } = this.#prepare(query)
    return this.#timed(sql, () => statement.all(...parameters) as Row[])
  }

  get<Row>(query: Compilable<Row>): Row | undefined {
    const { statement, parameters, sql } = this.#prepare(query)
    return this.#timed(sql, () => statement.get(...parameters) as Row | undefined)
  }

  /** Rows changed. */
  run(query: Compilable<unknown>): number {
    this.#refuseReadOnly()
    const { statement, parameters, sql } = this.#prepare(query)
    return this.#timed(sql, () => statement.run(...parameters).changes)
  }

  /** As {@link all}, of a query that is prepared once. */
  allOf<Values extends SlotValues, Row>(query: FrequentQuery<Values, Row>, values: Values): Row[] {
    return this.#preparedOf(query).first(Number.POSITIVE_INFINITY, values)
  }

  /** As {@link get}, of a query that is prepared once. */
  getOf<Values extends SlotValues, Row>(query: FrequentQuery<Values, Row>, values: Values): Row | undefined {
    return this.#preparedOf(query).get(values)
  }

  /** As {@link run}, of a query that is prepared once. */
  runOf<Values extends SlotValues>(query: FrequentQuery<Values, unknown>, values: Values): number {
    this.#refuseReadOnly()
    return this.#preparedOf(query).run(values)
  }

  /**
   * Prepares a query that is executed often: it is scoped and compiled once. What changes from time to time stands in it
   * as a `slot`. One that writes is executed inside of {@link transaction}.
   */
  prepare<Row>(query: Compilable<Row>): PreparedQuery<Row> {
    const compiled = query.compile()
    const changes = changesContent(compiled.sql)
    return new PreparedQuery(this.#database, compiled, (work) => {
      if (changes) this.#changes += 1
      return this.#onDisk(work)
    })
  }

  /**
   * Runs `work` in one transaction, all or nothing; nested calls join the outer one. `work` is synchronous: nothing
   * else of this process can come between.
   */
  transaction<Result>(work: () => Result): Result {
    if (this.#database.inTransaction) return work()
    this.#refuseReadOnly()
    return this.#onDisk(() => this.#transact.immediate(work) as Result)
  }

  /**
   * Does `work`, and does it again while another process holds the lock for writing, without holding the thread. So
   * `work` must be one that has written nothing when it throws {@link WorkspaceBusy}: one transaction, or one call that
   * commits once. Throws `UNAVAILABLE` when patience ends.
   */
  async patiently<Result>(
    work: () => Result | Promise<Result>,
    options: { signal?: AbortSignal | undefined; mayRepeat?: () => boolean } = {},
  ): Promise<Result> {
    const until = performance.now() + this.#lock.patience
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof WorkspaceBusy) || options.mayRepeat?.() === false) throw error
        if (!(await this.#lock.freed(until - performance.now(), options.signal))) throw error
      }
    }
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  #refuseReadOnly(): void {
    if (this.#readOnly) throw toStudioError(this.#readOnly, { kept: 'Nothing was changed.' })
  }

  /** Every word of the search index, one a line, in small letters; those of other tenants among them. */
  indexedWords(): string {
    const all = this.#database.prepare<[], string | null>('select group_concat(term, char(10)) from temp.indexed_words')
    return this.#onDisk(() => all.pluck().get() as string | null) ?? ''
  }

  #prepare(query: Compilable<unknown>): { statement: BetterSqlite3.Statement; parameters: unknown[]; sql: string } {
    const { sql, parameters } = query.compile()
    if (changesContent(sql)) this.#changes += 1
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      // Queries with lists of ids differ in length; keep the cache from growing with them.
      if (this.#statements.size > 500) this.#statements.clear()
      this.#statements.set(sql, statement)
    }
    return { statement, parameters: [...parameters], sql }
  }

  #preparedOf<Values extends object, Row>(query: FrequentQuery<Values, Row>): PreparedQuery<Row> {
    const known = this.#prepared.get(query)
    if (known) return known as PreparedQuery<Row>
    const prepared = this.prepare(query.build(this.db))
    this.#prepared.set(query, prepared)
    return prepared
  }

  #onDisk<Result>(work: () => Result): Result {
    try {
      return withDiskErrors(work)
    } catch (error) {
      if (error instanceof WorkspaceBusy) this.#lock.seenBusy()
      throw error
    }
  }

  #timed<Result>(sql: string, work: () => Result): Result {
    const start = performance.now()
    const result = this.#onDisk(work)
    const milliseconds = performance.now() - start
    if (milliseconds > slowQueryMilliseconds) this.#onSlowQuery(sql, milliseconds)
    return result
  }
}
