import type { Studio } from '#services/studio.ts'
import type { Measured, Metrics } from './metrics.ts'

type ToolStats = ReturnType<Studio['runStats']>['tools'][number]

/** Tells what steps of runs did on this machine, over all starts of the studio, and who waits for what. */
export function tellOfRuns(metrics: Metrics, studio: Pick<Studio, 'runStats'>): void {
  const runStats = remembered(studio.runStats)
  const byTool = (value: (stats: ToolStats) => number) => (): Measured[] =>
    runStats().tools.map((stats) => ({ labels: { tool: stats.tool }, value: value(stats) }))
  metrics.read(
    'promenade_steps_total',
    'counter',
    byTool((stats) => stats.count),
  )
  metrics.read(
    'promenade_step_errors_total',
    'counter',
    byTool((stats) => stats.errors),
  )
  metrics.read(
    'promenade_step_retries_total',
    'counter',
    byTool((stats) => stats.retries),
  )
  metrics.read('promenade_step_seconds', 'gauge', () =>
    runStats().tools.flatMap(({ tool, averageSeconds, p50Seconds, p95Seconds, waitedSeconds }) => [
      { labels: { tool, of: 'average' }, value: averageSeconds },
      { labels: { tool, of: 'p50' }, value: p50Seconds },
      { labels: { tool, of: 'p95' }, value: p95Seconds },
      { labels: { tool, of: 'waited' }, value: waitedSeconds },
    ]),
  )
  metrics.read('promenade_pool', 'gauge', () =>
    Object.entries(runStats().pools).flatMap(([resource, { held, waiting }]) => [
      { labels: { resource, state: 'held' }, value: held },
      { labels: { resource, state: 'waiting' }, value: waiting },
    ]),
  )
  metrics.read('promenade_runs', 'gauge', () =>
    Object.entries(runStats().runs).map(([state, value]) => ({ labels: { state }, value })),
  )
  metrics.gauge('promenade_reads_shared_total', () => runStats().shared)
  metrics.read('promenade_results_total', 'counter', () => {
    const { hits, misses } = runStats().results
    return [
      { labels: { found: 'again' }, value: hits },
      { labels: { found: 'anew' }, value: misses },
    ]
  })
  metrics.gauge('promenade_results_kept', () => runStats().results.kept)
}

/** How long what was read serves, milliseconds: one answer to /metrics asks for it many times. */
const fresh = 500

function remembered<Value>(read: () => Value): () => Value {
  let last: { value: Value; at: number } | undefined
  return () => {
    const now = performance.now()
    if (!last || now - last.at > fresh) last = { value: read(), at: now }
    return last.value
  }
}
