import { studio } from '#services/host/index.ts'
import type { RunEngine } from './engine.ts'
import { RunRows } from './rows.ts'

export function runsRouter(engine: RunEngine) {
  return {
    list: studio.runs.list.handler(({ input, context }) => new RunRows(context.tenant).list(input.limit)),
    get: studio.runs.get.handler(({ input, context }) => engine.get(context.tenant, input.id)),
    pause: studio.runs.pause.handler(({ input, context }) => engine.pause(context.tenant, input.id)),
    resume: studio.runs.resume.handler(({ input, context }) => engine.resume(context.tenant, input.id)),
    cancel: studio.runs.cancel.handler(({ input, context }) => engine.cancel(context.tenant, input.id)),
  }
}
