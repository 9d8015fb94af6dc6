import { StudioError } from '#shared/model/errors.ts'
import { reusedResultsOf, studio, type RequestContext } from '#services/host/index.ts'
import type { RunTrace } from '#shared/model/trace.ts'
import type { Undone } from '#shared/model/workspace.ts'
import type { ToolSource } from '#services/tools/index.ts'
import type { RunEngine } from './engine.ts'
import { RunRows } from './rows.ts'
import { forecastPlan } from './plan-forecast.ts'
import { forecastFigures, runLengths, toolFigures } from './run-stats.ts'
import { traceOf } from './trace.ts'

/** What the answers are made with beside the engine. */
export interface RunsSources {
  tools: ToolSource
  /** What the log says on behalf of a run. */
  logOf: (runId: string) => RunTrace['log']
  /** Takes back by the history all that a run did. Called inside a commit. */
  takeBack: (context: RequestContext, runId: string) => Undone
}

/** Answers the operations of `runs` in the contract. A device reaches its own runs alone. */
export function runsRouter(engine: RunEngine, { tools, logOf, takeBack }: RunsSources) {
  return {
    trace: studio.runs.trace.handler(({ input, context }) => {
      const trace = traceOf(context.tenant, tools, own(context, input.id))
      return context.device === null ? { ...trace, log: logOf(input.id) } : trace
    }),
    forecast: studio.runs.forecast.handler(({ input, context }) => forecastPlan(context.tenant, tools, input.plan)),
    figures: studio.runs.figures.handler(({ context: { tenant } }) => {
      const { pools, shared } = engine.stats()
      const { hits, misses } = reusedResultsOf(tenant).figures()
      return {
        tools: toolFigures(tenant),
        pools: Object.entries(pools).map(([resource, lengths]) => ({ resource, ...lengths })),
        shared,
        reused: { hits, misses },
        runs: runLengths(tenant),
        forecasts: forecastFigures(tenant),
      }
    }),
    list: studio.runs.list.handler(({ input, context }) =>
      new RunRows(context.tenant).list(input.limit, context.device),
    ),
    get: studio.runs.get.handler(({ input, context }) => engine.get(context.tenant, own(context, input.id))),
    pause: studio.runs.pause.handler(({ input, context }) => engine.pause(context.tenant, own(context, input.id))),
    resume: studio.runs.resume.handler(({ input, context }) => engine.resume(context.tenant, own(context, input.id))),
    retry: studio.runs.retry.handler(({ input, context }) => engine.retry(context.tenant, own(context, input.id))),
    accept: studio.runs.accept.handler(({ input, context }) =>
      context.commit(() => {
        engine.settle(context.tenant, own(context, input.id), 'accepted')
        return engine.get(context.tenant, input.id)
      }),
    ),
    takeBack: studio.runs.takeBack.handler(({ input, context }) =>
      context.commit(() => {
        engine.settle(context.tenant, own(context, input.id), 'taken-back')
        return takeBack(context, input.id)
      }),
    ),
    change: studio.runs.change.handler(({ input: { id, ...change }, context }) =>
      engine.change(context.tenant, own(context, id), change),
    ),
    delete: studio.runs.delete.handler(async ({ input, context }) => {
      await engine.delete(context.tenant, own(context, input.id))
      return { ok: true as const }
    }),
    cancel: studio.runs.cancel.handler(({ input, context }) => engine.cancel(context.tenant, own(context, input.id))),
  }
}

/** A device sees and steers the runs that it began, and no others. */
function own({ tenant, device }: RequestContext, id: string): string {
  if (device === null) return id
  const rows = new RunRows(tenant)
  const row = rows.find(id)
  if (row && rows.context(row).device === device) return id
  throw new StudioError('NOT_FOUND', `There is no run ${id}.`)
}
