import type { SelectQueryBuilder } from 'kysely'
import { Id } from '#shared/model/ids.ts'
import { Created, TurnStatus, type Message, type Session } from '#shared/model/turn.ts'
import { newId, type RequestContext } from '#services/host/index.ts'
import type { Database, TenantStore } from '#services/store/index.ts'
import { shortened } from './phrasing.ts'

/** Longest name a conversation gets from its first sentence. */
const nameLength = 60

/** A conversation that a turn belongs to; `isNew` where the turn began it. */
export interface OpenedSession {
  id: string
  name: string
  isNew: boolean
}

/** Conversations and what was said in them. */
export class Sessions {
  readonly #tenant: TenantStore
  readonly #device: string | null

  /** A device knows the conversations that it began, and no others; null is this machine, which knows all. */
  constructor({ tenant, device }: Pick<RequestContext, 'tenant' | 'device'>) {
    this.#tenant = tenant
    this.#device = device
  }

  /** The conversation of that id or name, or none. */
  find(idOrName: string): OpenedSession | undefined {
    const { db } = this.#tenant
    const query = db.selectFrom('sessions').select(['id', 'name'])
    const byId = Id.safeParse(idOrName).success
      ? this.#tenant.get(this.#known(query.where('id', '=', idOrName)))
      : undefined
    // A name is its owner's own: two devices may use the same.
    const row = byId ?? this.#tenant.get(query.where('name', '=', idOrName).where('device', 'is', this.#device))
    return row && { ...row, isNew: false }
  }

  /** Continues a conversation, or begins one: under the name given, or one made of its first sentence. */
  open(idOrName: string | undefined, text: string): OpenedSession {
    return this.#tenant.transaction(() => {
      const known = idOrName === undefined ? undefined : this.find(idOrName)
      if (known) return known
      const session = { id: newId(), name: idOrName ?? this.#freeName(shortened(text, nameLength)) }
      const now = Date.now()
      const row = { ...session, device: this.#device, created_at: now, updated_at: now }
      this.#tenant.run(this.#tenant.db.insertInto('sessions').values(row))
      return { ...session, isNew: true }
    })
  }

  say(sessionId: string, message: Pick<Message, 'role' | 'text' | 'runId' | 'created' | 'status'>): void {
    const now = Date.now()
    this.#tenant.transaction(() => {
      this.#tenant.run(
        this.#tenant.db.insertInto('messages').values({
          id: newId(),
          session_id: sessionId,
          role: message.role,
          text: message.text,
          run_id: message.runId,
          created: message.created && JSON.stringify(message.created),
          status: message.status,
          created_at: now,
        }),
      )
      this.#tenant.run(this.#tenant.db.updateTable('sessions').set({ updated_at: now }).where('id', '=', sessionId))
    })
  }

  /** Whether the conversation was told how this run ended. */
  hasReport(runId: string): boolean {
    const query = this.#tenant.db.selectFrom('messages').select('id').where('run_id', '=', runId)
    return this.#tenant.get(query.where('role', '=', 'agent')) !== undefined
  }

  /** Last spoken in first. */
  list(): Session[] {
    const { db } = this.#tenant
    const rows = this.#tenant.all(this.#known(db.selectFrom('sessions').selectAll().orderBy('changed', 'desc')))
    const counts = this.#tenant.all(
      db
        .selectFrom('messages')
        .select((select) => ['session_id', select.fn.countAll<number>().as('count')])
        .groupBy('session_id'),
    )
    const countOf = new Map(counts.map((row) => [row.session_id, row.count]))
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      messageCount: countOf.get(row.id) ?? 0,
    }))
  }

  /** In the order they were said. */
  messages(sessionId: string): Message[] {
    const query = this.#tenant.db
      .selectFrom('messages')
      .selectAll()
      .where('session_id', '=', sessionId)
      .orderBy('sequence')
    return this.#tenant.all(query).map((row) => ({
      id: row.id,
      sessionId: row.session_id,
      role: row.role,
      text: row.text,
      runId: row.run_id,
      created: row.created === null ? null : Created.parse(JSON.parse(row.created)),
      status: TurnStatus.nullable().catch(null).parse(row.status),
      createdAt: row.created_at,
    }))
  }

  #known<Row>(query: SelectQueryBuilder<Database, 'sessions', Row>): SelectQueryBuilder<Database, 'sessions', Row> {
    return this.#device === null ? query : query.where('device', '=', this.#device)
  }

  #freeName(wanted: string): string {
    let name = wanted
    for (let count = 2; this.find(name); count += 1) name = `${wanted} (${count})`
    return name
  }
}
