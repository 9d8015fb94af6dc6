import { sql } from 'kysely'
import { ownerState, sinceBoot } from '#services/ownership/index.ts'
import { numberSlot as number, textSlot as text, type TenantStore } from '#services/store/index.ts'

/** As a literal: an index over lanes that are not empty serves only what says so itself. */
const none = sql.lit(0)

/** All that the broker asks of the database often, compiled once. Moments are milliseconds since the machine started. */
export function prepareStatements(tenant: TenantStore) {
  const { db } = tenant
  const laneById = db.updateTable('queue_lanes').where('id', '=', number('id'))
  const messagesOf = db.selectFrom('queue_messages').where('lane', '=', number('lane'))
  const forQueue = db.selectFrom('queue_lanes').where('queue', '=', text('queue')).where('length', '>', none)
  return {
    /** Gives the last of `count` numbers of the tenant's counter. */
    numbers: tenant.prepare(
      db
        .insertInto('sequences')
        .values({ value: number('count') })
        .onConflict((conflict) =>
          conflict.column('tenant_id').doUpdateSet((set) => ({ value: set('sequences.value', '+', number('count')) })),
        )
        .returning('value'),
    ),
    queue: tenant.prepare(db.selectFrom('queues').selectAll().where('name', '=', text('queue'))),
    /** How many messages stand in a queue, held ones too. */
    length: tenant.prepare(forQueue.select((select) => select.fn.sum<number | null>('length').as('length'))),
    laneOf: tenant.prepare(
      db
        .selectFrom('queue_lanes')
        .select(['id', 'length'])
        .where('queue', '=', text('queue'))
        .where('priority', '=', number('priority'))
        .where('sender', '=', text('sender')),
    ),
    addLane: tenant.prepare(
      db.insertInto('queue_lanes').values({
        id: number('id'),
        queue: text('queue'),
        priority: number('priority'),
        sender: text('sender'),
        length: 0,
        head: 0,
        visible_at: 0,
        receipt: 0,
        held: 0,
        through: 0,
        careful: 0,
        owner: null,
        consumer: null,
        taken_at: null,
      }),
    ),
    addMessage: tenant.prepare(
      db.insertInto('queue_messages').values({
        lane: number('lane'),
        number: number('number'),
        topic: text('topic'),
        body: text('body'),
        key: text('key'),
        correlation: text('correlation'),
        tries: 0,
        sent_at: number('at'),
      }),
    ),
    lengthen: tenant.prepare(
      laneById.set((set) => ({
        length: set('length', '+', number('count')),
        head: set.case().when('length', '=', 0).then(number('first')).else(set.ref('head')).end(),
      })),
    ),
    /** Lanes that may be taken from, the first first. One whose moment lies too far off is of before the machine started. */
    ready: tenant.prepare(
      forQueue
        .selectAll()
        .where((where) => where.or([where('visible_at', '<=', number('now')), where('visible_at', '>', number('far'))]))
        .orderBy('priority')
        .orderBy('head'),
    ),
    lane: tenant.prepare(db.selectFrom('queue_lanes').selectAll().where('id', '=', number('id'))),
    front: tenant.prepare(messagesOf.selectAll().orderBy('number')),
    frontNumber: tenant.prepare(messagesOf.select('number').orderBy('number')),
    lease: tenant.prepare(
      laneById.set({
        receipt: number('receipt'),
        held: number('held'),
        through: number('through'),
        visible_at: number('until'),
        owner: text('owner'),
        consumer: text('consumer'),
        taken_at: number('at'),
      }),
    ),
    /** After messages have gone: `held` of them were the consumer's, which keeps the rest. */
    shorten: tenant.prepare(
      laneById.set((set) => ({
        length: set('length', '-', number('gone')),
        held: set('held', '-', number('gone')),
      })),
    ),
    /** Gives what is left of a lane back. */
    free: tenant.prepare(
      laneById.set({
        length: number('length'),
        head: number('head'),
        visible_at: number('from'),
        careful: number('careful'),
        held: 0,
        owner: null,
        consumer: null,
        taken_at: null,
      }),
    ),
    extend: tenant.prepare(laneById.set({ visible_at: number('until') })),
    failed: tenant.prepare(
      db
        .updateTable('queue_messages')
        .set({ tries: number('tries') })
        .where('lane', '=', number('lane'))
        .where('number', '=', number('number')),
    ),
    remove: tenant.prepare(
      db
        .deleteFrom('queue_messages')
        .where('lane', '=', number('lane'))
        .where('number', '>=', number('first'))
        .where('number', '<=', number('last')),
    ),
    addDead: tenant.prepare(
      db.insertInto('queue_dead_letters').values({
        number: number('number'),
        queue: text('queue'),
        priority: number('priority'),
        sender: text('sender'),
        topic: text('topic'),
        body: text('body'),
        key: text('key'),
        correlation: text('correlation'),
        tries: number('tries'),
        reason: text('reason'),
        sent_at: number('sentAt'),
        died_at: number('at'),
      }),
    ),
    addKey: tenant.prepare(
      db
        .insertInto('queue_keys')
        .values({ queue: text('queue'), key: text('key'), number: number('number'), handled: 0 })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'queue', 'key']).doNothing()),
    ),
    keyed: tenant.prepare(
      db
        .selectFrom('queue_keys')
        .select(['number', 'handled'])
        .where('queue', '=', text('queue'))
        .where('key', '=', text('key')),
    ),
    handled: tenant.prepare(
      db
        .insertInto('queue_keys')
        .values({ queue: text('queue'), key: text('key'), number: number('number'), handled: 1 })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'queue', 'key']).doUpdateSet({ handled: 1 })),
    ),
    note: tenant.prepare(
      db.insertInto('queue_audit').values({
        queue: text('queue'),
        lane: number('lane'),
        what: text('what'),
        who: text('who'),
        first: number('first'),
        last: number('last'),
        count: number('count'),
        note: text('note'),
        taken_at: number('takenAt'),
        at: number('at'),
      }),
    ),
  }
}

export type Statements = ReturnType<typeof prepareStatements>
export type LaneRow = NonNullable<ReturnType<Statements['lane']['get']>>
export type MessageRow = NonNullable<ReturnType<Statements['front']['get']>>

/** Longest time for which messages are held or put off, milliseconds: an hour. */
export const longest = 3_600_000

/** What tells time and the living apart; the tests give their own. */
export interface Surroundings {
  /** Milliseconds since the machine started. */
  now: () => number
  /** Whether the process that took messages is gone for certain. */
  isGone: (owner: string) => boolean
}

export const machine: Surroundings = { now: sinceBoot, isGone: (owner) => ownerState(owner) === 'dead' }
