import type { ColumnType } from 'kysely'

/** As in `schema.ts`: filled in and asked for by the tenant scope. */
type Tenant = ColumnType<string, string | undefined, never>
/** 0 or 1. */
type Flag = number
/** As in `schema.ts`: given by triggers. */
type Sequence = ColumnType<number, never, number>

/** Calls that steps of runs made, one row an attempt. `kind` is `call`, or `undo` where the step was taken back. */
export interface RunTraceTable {
  tenant_id: Tenant
  run_id: string
  step_id: string
  kind: string
  attempt: number
  /** When nothing but room on the machine was wanting. */
  ready_at: number | null
  started_at: number
  milliseconds: number
  outcome: string
  /** What came of it, a sentence. */
  says: string
}

/** How often each tool was called by steps on this machine; what took how long stands in {@link ToolCallsTable}. */
export interface ToolTotalsTable {
  tenant_id: Tenant
  tool: string
  calls: number
  failures: number
  retries: number
  milliseconds: number
  /** UTC milliseconds of the first. */
  since: number
}

/** The newest calls of each tool, a ring of slots. */
export interface ToolCallsTable {
  tenant_id: Tenant
  tool: string
  slot: number
  /** How many things it worked with or gave. */
  things: number
  milliseconds: number
  /** How long it waited for room on the machine, milliseconds. */
  waited: number
  failed: Flag
  ended_at: number
}

/** What plans were thought to take and took, a ring of slots; seconds. */
export interface ForecastsTable {
  tenant_id: Tenant
  slot: number
  seconds: number
  give_or_take: number
  took: number
  ended_at: number
}

/** How each sentence was read; `goals` is JSON. */
export interface ReadingsTable {
  tenant_id: Tenant
  id: string
  session_id: string
  run_id: string | null
  said: string
  goals: string
  source: string
  confidence: number
  /** Points; the fewer, the surer. */
  cost: number | null
  alternative: string | null
  outcome: 'undone' | 'corrected' | 'kept' | null
  created_at: number
  sequence: Sequence
}
