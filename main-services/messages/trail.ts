import { MessageTrail } from '#shared/model/message.ts'
import type { TenantStore } from '#services/store/index.ts'

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
