import { sql, type Selectable } from 'kysely'
import type { Json } from '#shared/model/ids.ts'
import type { TraceCall } from '#shared/model/trace.ts'
import { FrequentQuery, type Database, type TenantStore } from '#services/store/index.ts'

/** How many of the newest calls of a tool are kept to tell how long it takes. */
export const keptCalls = 500

/** An attempt of a step that has ended. */
export interface EndedCall {
  stepId: string
  kind: TraceCall['kind']
  tool: string
  attempt: number
  /** UTC milliseconds at which only room was wanting. */
  readyAt: number | null
  startedAt: number
  milliseconds: number
  outcome: 'completed' | 'failed' | 'stopped'
  says: string
  /** Whether it is made again. */
  again: boolean
  /** How many things it worked with or gave. */
  things: number
}

/**
 * Takes down the calls of one run. They wait here until the step's own row is written and go into that transaction, so that
 * a step costs no write more.
 */
export class CallRecord {
  readonly #tenant: TenantStore
  readonly #runId: string
  #pending: EndedCall[] = []

  constructor(tenant: TenantStore, runId: string) {
    this.#tenant = tenant
    this.#runId = runId
  }

  add(call: EndedCall): void {
    this.#pending.push(call)
  }

  /**
   * Writes what waits, and `more`, in the transaction it is called in. What waits and that transaction loses waits again,
   * unless what this gives is called.
   */
  write(more: readonly EndedCall[] = []): () => void {
    const calls = this.#pending
    for (const call of [...calls, ...more]) this.#writeCall(call)
    return () => {
      this.#pending = this.#pending.filter((call) => !calls.includes(call))
    }
  }

  #writeCall(call: EndedCall): void {
    this.#tenant.runOf(writeTrace, { ...call, runId: this.#runId })
    if (call.outcome !== 'stopped') this.#count(call)
  }

  /** Counts the call, and puts how long it took over the oldest that is kept of its tool. */
  #count({ tool, milliseconds, outcome, again, readyAt, startedAt, things }: EndedCall): void {
    const failed = outcome === 'failed' ? 1 : 0
    const retries = again ? 1 : 0
    const first = { tool, failures: failed - retries, retries, milliseconds, since: startedAt }
    const counted = this.#tenant.getOf(countCall, first)
    const slot = ((counted?.calls ?? 1) - 1) % keptCalls
    const waited = readyAt === null ? 0 : Math.max(0, startedAt - readyAt)
    const ended_at = Math.round(startedAt + milliseconds)
    this.#tenant.runOf(keepCall, { tool, slot, things, milliseconds, waited, failed, ended_at })
  }
}

type TracedCall = Omit<EndedCall, 'tool' | 'again' | 'things'> & { runId: string }

const writeTrace = new FrequentQuery((db, call: TracedCall) => {
  const { milliseconds, outcome, says } = call
  const told = { ready_at: call.readyAt, started_at: call.startedAt, milliseconds, outcome, says }
  return db
    .insertInto('run_trace')
    .values({ run_id: call.runId, step_id: call.stepId, kind: call.kind, attempt: call.attempt, ...told })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'run_id', 'step_id', 'kind', 'attempt']).doUpdateSet(told))
})

type FirstCall = Pick<Selectable<Database['tool_totals']>, 'tool' | 'failures' | 'retries' | 'milliseconds' | 'since'>

const countCall = new FrequentQuery((db, { tool, failures, retries, milliseconds, since }: FirstCall) =>
  db
    .insertInto('tool_totals')
    .values({ tool, calls: 1, failures, retries, milliseconds, since })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'tool']).doUpdateSet({
        calls: sql<number>`tool_totals.calls + 1`,
        failures: sql<number>`tool_totals.failures + excluded.failures`,
        retries: sql<number>`tool_totals.retries + excluded.retries`,
        milliseconds: sql<number>`tool_totals.milliseconds + excluded.milliseconds`,
      }),
    )
    .returning('calls'),
)

type KeptCall = Omit<Selectable<Database['tool_calls']>, 'tenant_id'>

const keepCall = new FrequentQuery((db, call: KeptCall) => {
  const { tool, slot, things, milliseconds, waited, failed, ended_at } = call
  const row = { things, milliseconds, waited, failed, ended_at }
  return db
    .insertInto('tool_calls')
    .values({ tool, slot, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'tool', 'slot']).doUpdateSet(row))
})

/** Numbers in a result that say how many things it is about. */
const counts = ['count', 'items', 'total', 'imported', 'written']

/** How many things a call worked with or gave: the longest list in either, or the number that the result tells. */
export function thingsOf(args: Json, result: Json): number {
  const told = isObject(result) ? counts.map((name) => result[name]).filter((value) => typeof value === 'number') : []
  return Math.round(Math.max(longestList(args), longestList(result), ...told.filter((value) => value >= 0)))
}

/** How long the longest list in a value is. */
export function longestList(value: Json): number {
  if (Array.isArray(value)) return value.length
  if (!isObject(value)) return 0
  return Math.max(0, ...Object.values(value).map(longestList))
}

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
