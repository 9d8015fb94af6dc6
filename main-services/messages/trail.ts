import { MessageTrail } from '#shared/model/message.ts'
import type { TenantStore } from '#services/store/index.ts'

/** How many entries of the trail, and how many keys, are kept. */
const kept = 50_000

/** What became of a message, the first first; of one long ago nothing is known any more. */
export function trailOf(tenant: TenantStore, number: number): MessageTrail[] {
  const { db } = tenant
  const entries = db.selectFrom('queue_audit').selectAll().where('first', '<=', number).where('last', '>=', number)
  const rows = tenant.all(entries.orderBy('id'))
  // Other lanes' numbers lie between; those of one sending stand together, so what was sent says which lane it is.
  const own = rows.find(({ what }) => what === 'sent')?.lane ?? laneOf(tenant, number)
  const trail = rows.filter(({ lane }) => lane === own || lane === 0).flatMap((row) => told(row))
  const held = tenant.get(
    db
      .selectFrom('queue_lanes')
      .selectAll()
      .where('id', '=', own ?? 0)
      .where('held', '>', 0),
  )
  const isHeld = held !== undefined && held.head <= number && number <= held.through && held.taken_at !== null
  if (!isHeld || laneOf(tenant, number) === undefined) return trail
  const { queue: to, consumer, taken_at: at } = held
  const span = { first: held.head, last: held.through, count: held.held }
  return [...trail, MessageTrail.parse({ to, what: 'taken', who: consumer ?? '', ...span, note: '', at })]
}

/** The lane in which a message stands; undefined where it has left. */
function laneOf(tenant: TenantStore, number: number): number | undefined {
  return tenant.get(tenant.db.selectFrom('queue_messages').select('lane').where('number', '=', number))?.lane
}

interface Entry {
  queue: string
  what: string
  taken_at: number | null
}

/** That messages were taken stands with what became of them; one entry for each is what a reader wants. */
function told({ queue: to, taken_at, ...row }: Entry): MessageTrail[] {
  const entry = MessageTrail.parse({ ...row, to })
  // A message that is given up was rejected or returned just before.
  if (taken_at === null || entry.what === 'given up') return [entry]
  return [{ ...entry, what: 'taken', note: '', at: taken_at }, entry]
}

/** Forgets what is older than the last entries, and empty lanes; a part of a transaction. */
export function forgetOld(tenant: TenantStore): void {
  const { db } = tenant
  const entry = tenant.get(db.selectFrom('queue_audit').select('id').orderBy('id', 'desc').offset(kept).limit(1))
  if (entry) tenant.run(db.deleteFrom('queue_audit').where('id', '<=', entry.id))
  const key = tenant.get(db.selectFrom('queue_keys').select('number').orderBy('number', 'desc').offset(kept).limit(1))
  if (key) tenant.run(db.deleteFrom('queue_keys').where('number', '<=', key.number))
  tenant.run(db.deleteFrom('queue_lanes').where('length', '=', 0))
}

/** Takes out what is kept of a run: messages that were part of it, waiting or dead; a part of a transaction. */
export function forgetMessagesOf(tenant: TenantStore, correlation: string): void {
  const { db } = tenant
  tenant.run(db.deleteFrom('queue_dead_letters').where('correlation', '=', correlation))
  const mine = db.selectFrom('queue_messages').select(['lane', 'number']).where('correlation', '=', correlation)
  for (const { lane, number } of tenant.all(mine)) {
    tenant.run(db.deleteFrom('queue_messages').where('lane', '=', lane).where('number', '=', number))
    const front = db.selectFrom('queue_messages').select('number').where('lane', '=', lane).orderBy('number').limit(1)
    const head = tenant.get(front)?.number ?? 0
    // Who holds some of the lane finds that its lease is over.
    const freed = db.updateTable('queue_lanes').set((set) => ({
      length: set('length', '-', 1),
      head,
      held: 0,
      owner: null,
      consumer: null,
      taken_at: null,
      receipt: set('receipt', '+', 1),
    }))
    tenant.run(freed.where('id', '=', lane))
  }
}
