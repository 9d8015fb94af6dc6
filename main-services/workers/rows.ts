import { z } from 'zod'
import { JsonObject } from '#shared/model/ids.ts'
import type { Worker } from '#shared/model/worker.ts'
import { ownerState, sinceBoot } from '#services/ownership/index.ts'
import type { TenantStore } from '#services/store/index.ts'

/** After so long without a heartbeat a worker counts as gone, where its process cannot be asked, milliseconds. */
const silence = 90_000

interface Named {
  kind: string
  name: string
}

/** Workers as rows; each method is one part of a transaction. */
export class WorkerRows {
  readonly #tenant: TenantStore

  constructor(tenant: TenantStore) {
    this.#tenant = tenant
  }

  /**
   * Takes the place of one of the same kind and name that has ended or whose process is gone, with what it saved; where there
   * is none, makes a new one. Gives its id.
   */
  register({ kind, name, handles }: Named & { handles: readonly string[] }, id: string, owner: string): string {
    const { db } = this.#tenant
    const free = this.#ofName({ kind, name }).filter((row) => row.status === 'stopped' || isGone(row))
    const [heir, ...others] = free.toSorted((one, other) => other.seen_at - one.seen_at)
    const now = { handles: JSON.stringify(handles), status: 'working', detail: '', owner, started_at: Date.now() }
    const fresh = { ...now, beat_at: sinceBoot(), seen_at: Date.now() }
    for (const other of others) this.#tenant.run(db.deleteFrom('workers').where('id', '=', other.id))
    if (!heir) {
      this.#tenant.run(db.insertInto('workers').values({ id, kind, name, ...fresh, state: '{}', restarts: 0 }))
      return id
    }
    const restarts = heir.restarts + (heir.status === 'stopped' ? 0 : 1)
    this.#tenant.run(
      db
        .updateTable('workers')
        .set({ ...fresh, restarts })
        .where('id', '=', heir.id),
    )
    return heir.id
  }

  state(id: string): JsonObject {
    const row = this.#tenant.get(this.#tenant.db.selectFrom('workers').select('state').where('id', '=', id))
    return JsonObject.parse(JSON.parse(row?.state ?? '{}'))
  }

  save(id: string, state: JsonObject): void {
    this.#set([id], { state: JSON.stringify(state) })
  }

  /** @param trouble why it is not well; left out, what was said of it before stays. */
  beat(id: string, trouble?: string): void {
    const said = trouble === undefined ? {} : { detail: trouble, status: trouble === '' ? 'working' : 'failed' }
    this.#set([id], { beat_at: sinceBoot(), seen_at: Date.now(), ...said })
  }

  failed(id: string, detail: string): void {
    this.#set([id], { status: 'failed', detail })
  }

  restarted(id: string): void {
    const { db } = this.#tenant
    const again = db.updateTable('workers').set((set) => ({
      status: 'working',
      detail: '',
      restarts: set('restarts', '+', 1),
      started_at: Date.now(),
    }))
    this.#tenant.run(again.where('id', '=', id))
  }

  deregister(ids: readonly string[]): void {
    this.#set(ids, { status: 'stopped', detail: '' })
  }

  /** Takes out workers whose process is gone and whose work others do, as these. */
  sweep(living: readonly Named[]): void {
    for (const named of living) {
      for (const { id } of this.#ofName(named).filter(isGone)) {
        this.#tenant.run(this.#tenant.db.deleteFrom('workers').where('id', '=', id))
      }
    }
  }

  /** Those that were not deregistered, by name. */
  list(): Worker[] {
    const query = this.#tenant.db.selectFrom('workers').selectAll().where('status', '<>', 'stopped')
    return this.#tenant.all(query.orderBy('name').orderBy('id')).map((row) => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      handles: z.array(z.string()).parse(JSON.parse(row.handles)),
      health: isGone(row) ? 'gone' : row.status === 'failed' ? 'failed' : 'well',
      detail: isGone(row) ? 'The process it worked in is gone.' : row.detail,
      startedAt: row.started_at,
      seenAt: row.seen_at,
      restarts: row.restarts,
    }))
  }

  #ofName({ kind, name }: Named) {
    const query = this.#tenant.db.selectFrom('workers').selectAll().where('kind', '=', kind)
    return this.#tenant.all(query.where('name', '=', name))
  }

  #set(
    ids: readonly string[],
    set: { status?: string; detail?: string; state?: string; beat_at?: number; seen_at?: number },
  ) {
    this.#tenant.run(this.#tenant.db.updateTable('workers').set(set).where('id', 'in', ids))
  }
}

/** Whether a worker does nothing any more, as far as one can tell. */
function isGone({ owner, beat_at, status }: { owner: string; beat_at: number; status: string }): boolean {
  if (status === 'stopped') return false
  const state = ownerState(owner)
  const silent = sinceBoot() - beat_at
  return state === 'dead' || (state === 'unknown' && (silent > silence || silent < 0))
}

/** What is wrong with workers, each in a sentence, and what puts it right; a part of a transaction. */
export function brokenWorkers(tenant: TenantStore): { what: string; mend: () => string }[] {
  const rows = new WorkerRows(tenant)
  return rows
    .list()
    .filter(({ health }) => health === 'gone')
    .map(({ id, name }) => ({
      what: `“${name}” is registered, and its process is gone.`,
      mend: () => {
        rows.deregister([id])
        return `“${name}” is registered no more; what it saved is kept for its next start.`
      },
    }))
}
