import type { TenantStore } from '#services/store/index.ts'
import { DeadLetters } from './dead-letters.ts'
import { Lanes } from './lanes.ts'
import { Sending } from './sending.ts'
import { longest, machine, type LaneRow, type Surroundings } from './statements.ts'

/** Something in the state of queues that cannot be, and what is done about it. */
export interface BrokenQueue {
  /** What is wrong, a sentence. */
  what: string
  /** Puts it right; what was done, a sentence. A part of a transaction. */
  mend: () => string
}

/** Looks for messages that nobody can take (M3.11), and for lanes that say something else than what stands in them. */
export function brokenQueues(tenant: TenantStore, surroundings: Surroundings = machine): BrokenQueue[] {
  const { db } = tenant
  const lanes = new Lanes(tenant, surroundings)
  const dead = new DeadLetters(tenant, lanes, new Sending(tenant, lanes))
  const rows = tenant.all(db.selectFrom('queue_lanes').selectAll().orderBy('id'))
  const queues = new Set(tenant.all(db.selectFrom('queues').select('name')).map(({ name }) => name))
  const known = rows.filter(({ queue }) => queues.has(queue))
  const counted = messagesByLane(tenant)
  const orphaned = new Set(rows.filter(({ queue }) => !queues.has(queue)).map(({ queue }) => queue))
  return [
    ...[...orphaned].map((queue) => withoutRecipient(tenant, dead, queue)),
    ...known.flatMap((lane) => [...ofLease(tenant, lanes, lane), ...ofCount(tenant, lane, counted.get(lane.id))]),
    ...strays(tenant, new Set(rows.map(({ id }) => id))),
  ]
}

function withoutRecipient(tenant: TenantStore, dead: DeadLetters, queue: string): BrokenQueue {
  const { db } = tenant
  const length = tenant.get(
    db
      .selectFrom('queue_lanes')
      .select((select) => select.fn.sum<number>('length').as('sum'))
      .where('queue', '=', queue),
  )
  return {
    what: `${count(length?.sum ?? 0)} to “${queue}”, who is not there any more.`,
    mend: () => `${count(dead.giveUpAll(queue))} to “${queue}” became dead letters, to look into.`,
  }
}

function ofLease(tenant: TenantStore, lanes: Lanes, lane: LaneRow): BrokenQueue[] {
  const { id, queue, sender, held, owner } = lane
  const said = `${count(held)} from “${sender}” to “${queue}”`
  const release = () => {
    const now = tenant.get(tenant.db.selectFrom('queue_lanes').selectAll().where('id', '=', id))
    if (now && now.receipt === lane.receipt) lanes.free(now)
    return `What “${sender}” sent to “${queue}” can be taken again.`
  }
  if (held > 0 && owner !== null && lanes.isGone(owner)) {
    return [{ what: `${said} held by a consumer that is gone.`, mend: release }]
  }
  if (lane.visible_at > lanes.now + longest) {
    return [{ what: `What “${sender}” sent to “${queue}” is put off for longer than anything may be.`, mend: release }]
  }
  return []
}

interface Counted {
  length: number
  head: number
}

function ofCount(tenant: TenantStore, lane: LaneRow, found: Counted | undefined): BrokenQueue[] {
  const { id, queue, sender } = lane
  const { length, head } = found ?? { length: 0, head: 0 }
  const isRight = lane.length === length && (length === 0 || lane.held > 0 || lane.head === head)
  if (isRight && lane.held <= length) return []
  const what = `What “${sender}” sent to “${queue}” is counted as ${lane.length} and is ${length}.`
  const mend = () => {
    const { db } = tenant
    const set = { length, head, held: 0, owner: null, consumer: null, taken_at: null, visible_at: 0 }
    tenant.run(db.updateTable('queue_lanes').set(set).where('id', '=', id))
    return `What “${sender}” sent to “${queue}” is counted as it is.`
  }
  return [{ what, mend }]
}

/** Messages whose lane is gone: nothing says to whom they go, so a person has to. */
function strays(tenant: TenantStore, lanes: ReadonlySet<number>): BrokenQueue[] {
  const { db } = tenant
  const known = tenant.all(db.selectFrom('queue_messages').select('lane').distinct())
  const lost = known.map(({ lane }) => lane).filter((lane) => !lanes.has(lane))
  if (lost.length === 0) return []
  const query = db.selectFrom('queue_messages').selectAll().where('lane', 'in', lost)
  const messages = tenant.all(query)
  return [
    {
      what: `${count(messages.length)} of which nothing says whom it is for.`,
      mend: () => {
        for (const { lane: _lane, tenant_id: _tenant, ...message } of messages) {
          const row = { ...message, queue: '', sender: '', priority: 1, reason: 'Nothing says whom it was for.' }
          tenant.run(db.insertInto('queue_dead_letters').values({ ...row, died_at: Date.now() }))
        }
        tenant.run(db.deleteFrom('queue_messages').where('lane', 'in', lost))
        return `${count(messages.length)} of which nothing said whom it was for became dead letters.`
      },
    },
  ]
}

function messagesByLane(tenant: TenantStore): Map<number, Counted> {
  const query = tenant.db
    .selectFrom('queue_messages')
    .select((select) => ['lane', select.fn.countAll<number>().as('length'), select.fn.min<number>('number').as('head')])
    .groupBy('lane')
  return new Map(tenant.all(query).map(({ lane, ...counted }) => [lane, counted]))
}

const count = (many: number): string => `${many.toLocaleString('en')} message${many === 1 ? '' : 's'}`
