import type { TenantStore } from '#services/store/index.ts'
import { priorityAt } from './lanes.ts'
import type { QueueLength } from '#shared/model/message.ts'

/** How long each queue that there is is just now, by priority; those that are empty too. */
export function lengthsOf(tenant: TenantStore): QueueLength[] {
  const { db } = tenant
  const names = tenant.all(db.selectFrom('queues').select('name').orderBy('name'))
  const counted = tenant.all(
    db
      .selectFrom('queue_lanes')
      .select((select) => [
        'queue',
        'priority',
        select.fn.sum<number>('length').as('length'),
        select.fn.sum<number>('held').as('held'),
      ])
      .where('length', '>', 0)
      .groupBy(['queue', 'priority']),
  )
  const oldest = tenant.all(
    db
      .selectFrom('queue_lanes')
      .innerJoin('queue_messages', (join) =>
        join
          .onRef('queue_messages.lane', '=', 'queue_lanes.id')
          .onRef('queue_messages.number', '=', 'queue_lanes.head'),
      )
      .select((select) => ['queue', 'priority', select.fn.min<number>('sent_at').as('sentAt')])
      .where('length', '>', 0)
      .groupBy(['queue', 'priority']),
  )
  const now = Date.now()
  return names.flatMap(({ name }) =>
    [0, 1, 2].map((priority) => {
      const same = (row: { queue: string; priority: number }) => row.queue === name && row.priority === priority
      const { length = 0, held = 0 } = counted.find(same) ?? {}
      const { sentAt = now } = oldest.find(same) ?? {}
      const oldestSeconds = Math.max(0, now - sentAt) / 1000
      return { queue: name, priority: priorityAt(priority), waiting: length - held, held, oldestSeconds }
    }),
  )
}
/** How many dead letters wait for a person to decide, by queue. */
export function deadByQueue(tenant: TenantStore): { queue: string; count: number }[] {
  const query = tenant.db
    .selectFrom('queue_dead_letters')
    .select((select) => ['queue', select.fn.countAll<number>().as('count')])
  return tenant.all(query.groupBy('queue').orderBy('queue'))
}
