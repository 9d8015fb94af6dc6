import type { RunFigures, ToolFigures } from '#shared/model/trace.ts'
import type { TenantStore } from '#services/store/index.ts'
import { median, percentile } from './forecast.ts'

/** Tells how often each tool was called by steps on this machine and how long it took, most used first. */
export function toolFigures(tenant: TenantStore): ToolFigures[] {
  const { db } = tenant
  const newest = Map.groupBy(
    tenant.all(db.selectFrom('tool_calls').select(['tool', 'milliseconds', 'waited'])),
    ({ tool }) => tool,
  )
  return tenant
    .all(db.selectFrom('tool_totals').selectAll())
    .map(({ tool, calls, failures, retries, milliseconds, since }) => {
      const times = (newest.get(tool) ?? []).map((call) => call.milliseconds)
      const waits = (newest.get(tool) ?? []).map((call) => call.waited)
      return {
        tool,
        count: calls,
        errors: failures,
        retries,
        averageSeconds: milliseconds / calls / 1000,
        p50Seconds: median(times) / 1000,
        p95Seconds: percentile(times, 0.95) / 1000,
        waitedSeconds: waits.reduce((sum, one) => sum + one, 0) / Math.max(1, waits.length) / 1000,
        since,
      }
    })
    .toSorted((a, b) => b.count - a.count || a.tool.localeCompare(b.tool))
}

/** How many plans are kept with what they were thought to take and took. */
const keptForecasts = 500
/** How many of them are told one by one. */
const told = 40

/** Keeps what a plan took beside what it was thought to take. */
export function keepForecast(tenant: TenantStore, seconds: number, giveOrTake: number, took: number): void {
  const { db } = tenant
  const last = tenant.get(db.selectFrom('forecasts').select('slot').orderBy('ended_at', 'desc').limit(1))
  const slot = ((last?.slot ?? -1) + 1) % keptForecasts
  const row = { seconds, give_or_take: giveOrTake, took, ended_at: Date.now() }
  tenant.run(
    db
      .insertInto('forecasts')
      .values({ slot, ...row })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'slot']).doUpdateSet(row)),
  )
}

/** Tells how far forecasts were off; null before any was tried. */
export function forecastFigures(tenant: TenantStore): RunFigures['forecasts'] {
  const rows = tenant.all(tenant.db.selectFrom('forecasts').selectAll().orderBy('ended_at', 'desc'))
  if (rows.length === 0) return null
  const offs = rows.map(({ seconds, took }) => Math.abs(seconds - took))
  const within = rows.filter(({ give_or_take: most }, index) => (offs[index] ?? 0) <= most).length
  return {
    count: rows.length,
    typicalSeconds: median(offs),
    typicalShare: median(rows.map(({ took }, index) => (offs[index] ?? 0) / Math.max(0.001, took))),
    within: within / rows.length,
    newest: rows.slice(0, told).map(({ seconds, give_or_take: giveOrTake, took }) => ({ seconds, giveOrTake, took })),
  }
}

/** Counts the runs that have not ended, by what they do or wait for. */
export function runLengths(tenant: TenantStore): { running: number; paused: number; waiting: number } {
  const { db } = tenant
  const open = ['running', 'paused', 'waiting_approval']
  const rows = tenant.all(
    db
      .selectFrom('runs')
      .select((select) => ['status', select.fn.countAll<number>().as('count')])
      .where('status', 'in', open)
      .groupBy('status'),
  )
  const of = (status: string): number => rows.find((row) => row.status === status)?.count ?? 0
  return { running: of('running'), paused: of('paused'), waiting: of('waiting_approval') }
}
