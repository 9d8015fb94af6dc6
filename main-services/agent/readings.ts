import { sql } from 'kysely'
import { z } from 'zod'
import { Goal } from '#shared/model/goal.ts'
import { Reading, type ReadingOutcome } from '#shared/model/turn.ts'
import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import { newId } from '#services/host/index.ts'
import type { TenantStore } from '#services/store/index.ts'

/** Readings that are kept; the oldest go first. */
const mostReadings = 10_000

/** How sentences were read, how sure that was, and what became of it. */
export class Readings {
  readonly #tenant: TenantStore

  constructor(tenant: TenantStore) {
    this.#tenant = tenant
  }

  /**
   * Writes down how a sentence of a conversation was read. Do it in the transaction that stores what comes of it, a run or
   * an answer, so that what is said anew after a crash is not read twice.
   */
  note(
    sessionId: string,
    said: string,
    { read, parameters, confidence, alternatives }: WorkflowDefinition,
    runId: string | null,
  ): void {
    const goals = z.array(Goal).safeParse(parameters['goals']).data ?? []
    const { db } = this.#tenant
    const row = {
      id: newId(),
      session_id: sessionId,
      run_id: runId,
      said,
      goals: JSON.stringify(goals),
      source: read?.source ?? 'model',
      confidence,
      cost: read?.cost ?? null,
      alternative: alternatives?.[0]?.says ?? null,
      outcome: null,
      created_at: Date.now(),
    }
    this.#tenant.transaction(() => {
      this.#tenant.run(db.insertInto('readings').values(row))
      const kept = db.selectFrom('readings').select('id').orderBy('sequence', 'desc').limit(mostReadings)
      this.#tenant.run(db.deleteFrom('readings').where('id', 'not in', kept))
    })
  }

  /**
   * The conversation went on with another sentence: what was read before it is corrected where this one takes its place or
   * asks for the same in another way, and kept else.
   */
  wentOn(sessionId: string, { parameters }: WorkflowDefinition, isInstead: boolean): void {
    const { db } = this.#tenant
    const outcome: ReadingOutcome = isInstead || parameters['corrects'] === true ? 'corrected' : 'kept'
    this.#tenant.run(
      db.updateTable('readings').set({ outcome }).where('session_id', '=', sessionId).where('outcome', 'is', null),
    )
  }

  /** Forgets what was read for a run. */
  forgetRun(runId: string): void {
    this.#tenant.run(this.#tenant.db.deleteFrom('readings').where('run_id', '=', runId))
  }

  /** The newest first. What was taken back counts as undone, whatever was said since. */
  list(limit: number): Reading[] {
    const { db } = this.#tenant
    const rows = this.#tenant.all(
      db
        .selectFrom('readings')
        .selectAll()
        .select((select) =>
          select
            .selectFrom('history')
            .select(sql<number>`count(*) > 0 and count(undone) = count(*)`.as('all'))
            .whereRef('history.step', '=', 'readings.run_id')
            .as('undone'),
        )
        .orderBy('sequence', 'desc')
        .limit(limit),
    )
    return rows.map((row) =>
      Reading.parse({
        id: row.id,
        sessionId: row.session_id,
        runId: row.run_id,
        said: row.said,
        goals: JSON.parse(row.goals),
        source: row.source,
        confidence: row.confidence,
        cost: row.cost,
        alternative: row.alternative,
        outcome: row.undone === 1 && row.outcome !== 'corrected' ? 'undone' : row.outcome,
        createdAt: row.created_at,
      }),
    )
  }
}
