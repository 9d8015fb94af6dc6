import { sql, type Selectable } from 'kysely'
import { z } from 'zod'
import { ErrorReport } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import {
  PlanStep,
  RunPriority,
  RunStatus,
  Settled,
  StepStatus,
  WorkflowDefinition,
  type Run,
  type RunStep,
  type RunSummary,
} from '#shared/model/workflow.ts'
import type { Database, TenantStore } from '#services/store/index.ts'
import * as queries from './queries.ts'

/** What a run needs to go on in another process. */
export const RunContext = z.object({
  /** The profile. */
  author: z.string(),
  /** The window that it was begun in, null for none. */
  window: z.string().nullable().default(null),
  /** The device that it was begun on, null for this machine: it stays within what that device may do. */
  device: z.string().nullable().default(null),
  /** What one undo of the whole run is called. */
  label: z.string(),
  /** What the person said beforehand to everything that asks. */
  approve: z.enum(['all', 'ask', 'none']).default('ask'),
  /** Who waits for it; left out, a person does. */
  priority: RunPriority.optional(),
})
export type RunContext = z.infer<typeof RunContext>

/** A run as it is written down before its first step. */
export interface NewRun {
  id: string
  sessionId: string | null
  /** The sentence it came from. */
  name: string
  definition: WorkflowDefinition
  /** Steps in the order they may be done. */
  steps: readonly PlanStep[]
  context: RunContext
}

type RunRow = Selectable<Database['runs']>
type StepRow = Selectable<Database['run_steps']>

/** Under which name the ledger keeps that a step was taken back. */
export const undoOf = (stepId: string): string => `${stepId}~undo`

/** Under which name the ledger keeps the `round`th time, from 1, that something was done that has since been taken back. */
const earlier = (effect: string, round: number): string => `${effect}~${round}`

/** The step that a name of the ledger belongs to: its own, its undoing, or either of an earlier time. */
export const stepOfEffect = (effect: string): string => effect.split('~', 1)[0] ?? effect

/** Lists are cut to this many members where a run is looked at, not used. */
const shownMembers = 200

/** A run and its steps as rows. */
export class RunRows {
  readonly #tenant: TenantStore
  readonly #now: () => number

  constructor(tenant: TenantStore, now: () => number = Date.now) {
    this.#tenant = tenant
    this.#now = now
  }

  transaction<Result>(work: () => Result): Result {
    return this.#tenant.transaction(work)
  }

  /** The same again while another process holds the lock; see {@link TenantStore.patiently}. */
  patiently<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    return this.#tenant.patiently(work)
  }

  create(run: NewRun, owner: string, leaseUntil: number): void {
    const { db } = this.#tenant
    const now = this.#now()
    this.transaction(() => {
      this.#tenant.run(
        db.insertInto('runs').values({
          id: run.id,
          session_id: run.sessionId,
          name: run.name,
          status: 'running',
          definition: JSON.stringify(run.definition),
          context: JSON.stringify(run.context),
          owner,
          lease_until: leaseUntil,
          created_at: now,
          updated_at: now,
        }),
      )
      for (const [position, step] of run.steps.entries()) {
        const row = { runId: run.id, stepId: step.id, position, step: JSON.stringify(step) }
        this.#tenant.runOf(queries.insertStep, row)
      }
    })
  }

  /** The bare row, or nothing. */
  find(id: string): RunRow | undefined {
    return this.#tenant.getOf(queries.runById, { id })
  }

  status(id: string): RunStatus | undefined {
    const row = this.#tenant.getOf(queries.holdById, { id })
    return row && RunStatus.parse(row.status)
  }

  /** Who executes it and where it stands, without its plan. */
  hold(id: string): Pick<RunRow, 'owner' | 'status'> | undefined {
    return this.#tenant.getOf(queries.holdById, { id })
  }

  withStatus(statuses: readonly RunStatus[]): RunRow[] {
    return this.#tenant.all(
      this.#tenant.db.selectFrom('runs').selectAll().where('status', 'in', statuses).orderBy('sequence'),
    )
  }

  /** Runs of conversations that have ended without their conversation having been told. */
  unreported(): string[] {
    const { db } = this.#tenant
    const told = db.selectFrom('messages').select('run_id').where('role', '=', 'agent').where('run_id', 'is not', null)
    const query = db
      .selectFrom('runs')
      .select('id')
      .where('session_id', 'is not', null)
      .where('finished_at', 'is not', null)
      .where('id', 'not in', told)
      .orderBy('sequence')
    return this.#tenant.all(query).map((row) => row.id)
  }

  /** Runs that have ended, and of which LangGraph's checkpoints are still there. */
  withUselessGraph(): string[] {
    const { db } = this.#tenant
    const query = db
      .selectFrom('runs')
      .select('id')
      .where('finished_at', 'is not', null)
      .where('owner', 'is', null)
      .where('id', 'in', db.selectFrom('checkpoints').select('thread_id'))
    return this.#tenant.all(query).map((row) => row.id)
  }

  /** The newest run of a conversation that has not ended. */
  openOf(sessionId: string): string | undefined {
    const query = this.#tenant.db
      .selectFrom('runs')
      .select('id')
      .where('session_id', '=', sessionId)
      .where('finished_at', 'is', null)
      .orderBy('sequence', 'desc')
    return this.#tenant.get(query.limit(1))?.id
  }

  update(
    id: string,
    change: Partial<Pick<RunRow, 'status' | 'error' | 'owner' | 'lease_until' | 'finished_at' | 'settled'>>,
  ): void {
    this.#tenant.run(
      this.#tenant.db
        .updateTable('runs')
        .set({ ...change, updated_at: this.#now() })
        .where('id', '=', id),
    )
  }

  /** Not a change that views need to see. */
  extendLease(id: string, until: number): void {
    this.#tenant.run(this.#tenant.db.updateTable('runs').set({ lease_until: until }).where('id', '=', id))
  }

  steps(runId: string): StepRow[] {
    return this.#tenant.allOf(queries.stepsOfRun, { runId })
  }

  step(runId: string, stepId: string): StepRow | undefined {
    return this.#tenant.getOf(queries.stepOfRun, { runId, stepId })
  }

  /**
   * Claims a step that was never begun: false where it was, the run is not running or another process's, or the step's row
   * does not hold `text` any more, and nothing was written.
   */
  claim(runId: string, owner: string, step: { id: string; text: string }): boolean {
    const values = { runId, owner, stepId: step.id, text: step.text, now: this.#now() }
    return this.#tenant.runOf(queries.claimStep, values) === 1
  }

  /** A step was done. */
  complete(runId: string, stepId: string, summary: string): void {
    this.#tenant.runOf(queries.completeStep, { runId, stepId, summary, now: this.#now() })
  }

  updateStep(
    runId: string,
    stepId: string,
    change: Partial<Pick<StepRow, 'attempts' | 'started_at' | 'finished_at' | 'summary' | 'error'>> & {
      status: StepStatus
    },
  ): void {
    this.#tenant.run(
      this.#tenant.db.updateTable('run_steps').set(change).where('run_id', '=', runId).where('step_id', '=', stepId),
    )
  }

  /** Writes the plan as it is now: steps that are no longer in it go, new ones come, each in its new place. */
  replacePlan(runId: string, definition: WorkflowDefinition, steps: readonly PlanStep[]): void {
    const { db } = this.#tenant
    this.#tenant.run(
      db
        .updateTable('runs')
        .set({ definition: JSON.stringify(definition), updated_at: this.#now() })
        .where('id', '=', runId),
    )
    const ids = steps.map((step) => step.id)
    this.#tenant.run(db.deleteFrom('run_steps').where('run_id', '=', runId).where('step_id', 'not in', ids))
    for (const [position, step] of steps.entries()) {
      const row = { run_id: runId, step_id: step.id, position, step: JSON.stringify(step) }
      this.#tenant.run(
        db
          .insertInto('run_steps')
          .values({ ...row, status: 'waiting', attempts: 0, summary: '' })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'run_id', 'step_id']).doUpdateSet({ position, step: row.step }),
          ),
      )
    }
  }

  /** Makes the plan name just the steps that the run has. */
  followSteps(runId: string): void {
    const run = this.find(runId)
    if (!run) return
    const plan = WorkflowDefinition.parse(JSON.parse(run.definition))
    const steps = this.steps(runId).map((row) => PlanStep.parse(JSON.parse(row.step)))
    const definition = JSON.stringify({ ...plan, steps })
    this.#tenant.run(this.#tenant.db.updateTable('runs').set({ definition }).where('id', '=', runId))
  }

  /** A step as the plan has it now; undefined where it is not in it any more. */
  planStep(runId: string, stepId: string): PlanStep | undefined {
    const row = this.step(runId, stepId)
    return row && PlanStep.parse(JSON.parse(row.step))
  }

  /** Takes a run out, with its steps and what they gave. */
  delete(runId: string): void {
    this.#tenant.run(this.#tenant.db.deleteFrom('runs').where('id', '=', runId))
  }

  /** Gives every step of these states another one; their ids. */
  moveSteps(runId: string, from: readonly StepStatus[], to: StepStatus): string[] {
    const ids = this.steps(runId)
      .filter((step) => from.includes(StepStatus.parse(step.status)))
      .map((step) => step.step_id)
    const finished = to === 'cancelled' ? { finished_at: this.#now() } : {}
    for (const id of ids) this.updateStep(runId, id, { status: to, ...finished })
    return ids
  }

  /**
   * Opens an ended run again where steps failed for a reason that passes: those and what was left out for want of others
   * wait again. What its conversation was told of its end stays said, and it hears of the next one.
   *
   * @param all also steps that failed for good, and what was stopped: a person wants them tried again
   */
  reopen(id: string, all = false): boolean {
    const { status, error, settled } = this.find(id) ?? {}
    if (settled != null) return false
    if (status !== 'failed' && status !== 'partial' && !(all && status === 'cancelled')) return false
    const whole = this.steps(id)
    const steps = whole.filter((step) => step.status !== 'completed')
    if (steps.length === 0 || (!all && !passes(error) && !steps.some((step) => passes(step.error)))) return false
    const { db } = this.#tenant
    for (const step of steps) {
      if (!all && step.status === 'failed' && !passes(step.error)) continue
      // What was taken back is done anew.
      if (step.status === 'undone') this.#setAside(id, step.step_id)
      // Who wants it tried again has looked whether it was done.
      const begun = all ? { started_at: null } : {}
      this.updateStep(id, step.step_id, { status: 'waiting', finished_at: null, summary: '', error: null, ...begun })
    }
    // What could not be taken back is taken back after all, should it have to be.
    for (const step of whole) {
      if (step.status !== 'completed' || step.error === null || (!all && !passes(step.error))) continue
      this.updateStep(id, step.step_id, { status: 'completed', error: null })
    }
    this.update(id, { finished_at: null, error: null })
    this.#tenant.run(
      db.updateTable('messages').set({ run_id: null }).where('run_id', '=', id).where('role', '=', 'agent'),
    )
    return true
  }

  /** How often a step was done and taken back before. */
  timesTakenBack(runId: string, stepId: string): number {
    for (let times = 0; ; times += 1) if (!this.hasHappened(runId, earlier(stepId, times + 1))) return times
  }

  /** Lets the ledger keep as past that a step was done and taken back, so that it can be done anew. */
  #setAside(runId: string, stepId: string): void {
    const { db } = this.#tenant
    const round = this.timesTakenBack(runId, stepId) + 1
    for (const effect of [stepId, undoOf(stepId)]) {
      const past = db.updateTable('run_effects').set({ step_id: earlier(effect, round) })
      this.#tenant.run(past.where('run_id', '=', runId).where('step_id', '=', effect))
    }
  }

  /** Whether the ledger says that a step was done. */
  hasHappened(runId: string, stepId: string): boolean {
    return this.#tenant.getOf(queries.hasEffect, { runId, stepId }) !== undefined
  }

  /** What a step gave, if the ledger says it was done. */
  effect(runId: string, stepId: string): { result: Json } | undefined {
    const row = this.#tenant.getOf(queries.effectOfStep, { runId, stepId })
    return row && { result: JSON.parse(row.result) as Json }
  }

  /** Writes into the ledger that a step was done, with what it gave as text. */
  recordEffect(runId: string, stepId: string, result: string): void {
    this.#tenant.runOf(queries.insertEffect, { runId, stepId, result, now: this.#now() })
  }

  context(row: RunRow): RunContext {
    return RunContext.parse(JSON.parse(row.context))
  }

  /** A run to look at. `whole` keeps long lists in results; otherwise they are cut to their first 200 members. */
  read(id: string, whole = false): Run | undefined {
    const row = this.find(id)
    if (!row) return undefined
    const results = new Map(
      this.#tenant.allOf(queries.effectsOfRun, { runId: id }).map((effect) => [effect.step_id, effect.result]),
    )
    return {
      ...describe(row),
      definition: WorkflowDefinition.parse(JSON.parse(row.definition)),
      steps: this.steps(id).map((step) => readStep(step, results.get(step.step_id), whole)),
    }
  }

  /** @param device only those that it began; null for all. */
  list(limit: number, device: string | null = null): RunSummary[] {
    const { db } = this.#tenant
    let query = db.selectFrom('runs').selectAll().orderBy('sequence', 'desc').limit(limit)
    if (device !== null) query = query.where(sql`json_extract(runs.context, '$.device')`, '=', device)
    const rows = this.#tenant.all(query)
    return rows.map((row) => {
      const steps = this.#tenant.all(db.selectFrom('run_steps').select('status').where('run_id', '=', row.id))
      const done = steps.filter((step) => step.status === 'completed').length
      return { ...describe(row), stepsDone: done, stepsTotal: steps.length }
    })
  }
}

function readStep(row: StepRow, text: string | undefined, whole: boolean): RunStep {
  const result = text === undefined ? null : (JSON.parse(text) as Json)
  return {
    ...PlanStep.parse(JSON.parse(row.step)),
    status: StepStatus.parse(row.status),
    attempts: row.attempts,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    summary: row.summary,
    result: whole ? result : withFewMembers(result),
    error: parseError(row.error),
  }
}

function describe(row: RunRow): Omit<Run, 'definition' | 'steps'> {
  return {
    id: row.id,
    sessionId: row.session_id,
    name: row.name,
    status: RunStatus.parse(row.status),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    finishedAt: row.finished_at,
    error: parseError(row.error),
    settled: Settled.nullable().parse(row.settled),
  }
}

/** Reads an error from a row; null where there was none. */
export const parseError = (text: string | null): ErrorReport | null =>
  text === null ? null : ErrorReport.parse(JSON.parse(text))

/** Whether something failed for a reason that passes by itself, or that a person can mend. */
const passes = (error: string | null | undefined): boolean =>
  ['OUT_OF_SPACE', 'UNAVAILABLE'].includes(parseError(error ?? null)?.code ?? '')

/** Cuts long lists in a value: enough is left to see what it is. */
export function withFewMembers(value: Json): Json {
  if (Array.isArray(value)) return value.slice(0, shownMembers).map(withFewMembers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withFewMembers(member)]))
}
