import type { Studio } from '#services/studio.ts'
import type { Metrics } from './metrics.ts'

/** Tells how much waits in the queues of agents and workers, what could not be handled, and how the workers are. */
export function tellOfWorkers(metrics: Metrics, { workStats }: Pick<Studio, 'workStats'>): void {
  metrics.read('promenade_queue_messages', 'gauge', () =>
    workStats().queues.flatMap(({ queue, priority, waiting, held }) => [
      { labels: { queue, priority, state: 'waiting' }, value: waiting },
      { labels: { queue, priority, state: 'held' }, value: held },
    ]),
  )
  metrics.read('promenade_queue_oldest_seconds', 'gauge', () =>
    workStats().queues.map(({ queue, priority, oldestSeconds }) => ({
      labels: { queue, priority },
      value: oldestSeconds,
    })),
  )
  metrics.read('promenade_queue_dead_letters', 'gauge', () =>
    workStats().dead.map(({ queue, count }) => ({ labels: { queue }, value: count })),
  )
  metrics.read('promenade_workers', 'gauge', () =>
    [...Map.groupBy(workStats().workers, ({ kind, health }) => JSON.stringify({ kind, health })).values()].map(
      (same) => ({
        labels: { kind: same[0]?.kind ?? '', health: same[0]?.health ?? '' },
        value: same.length,
      }),
    ),
  )
  metrics.read('promenade_worker_restarts_total', 'counter', () =>
    workStats().workers.map(({ kind, name, restarts }) => ({ labels: { kind, name }, value: restarts })),
  )
}

/** What `/health` says of queues and workers: numbers alone, since anyone may ask. */
export function healthOfWork({ workStats }: Pick<Studio, 'workStats'>) {
  const { queues, dead, workers } = workStats()
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
  const withHealth = (health: string): number => workers.filter((worker) => worker.health === health).length
  return {
    messages: {
      high: sum(queues.filter(({ priority }) => priority === 'high').map(({ waiting, held }) => waiting + held)),
      normal: sum(queues.filter(({ priority }) => priority === 'normal').map(({ waiting, held }) => waiting + held)),
      low: sum(queues.filter(({ priority }) => priority === 'low').map(({ waiting, held }) => waiting + held)),
      dead: sum(dead.map(({ count }) => count)),
      oldestSeconds: Math.max(0, ...queues.map(({ oldestSeconds }) => oldestSeconds)),
    },
    workers: { well: withHealth('well'), failed: withHealth('failed'), gone: withHealth('gone') },
  }
}
