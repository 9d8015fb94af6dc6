// Queries of runs that are executed with every step, each built once.
import { FrequentQuery } from '#services/store/index.ts'

type OfStep = {
  runId: string
  stepId: string
}

export const runById = new FrequentQuery((db, { id }: { id: string }) =>
  db.selectFrom('runs').selectAll().where('id', '=', id),
)

export const holdById = new FrequentQuery((db, { id }: { id: string }) =>
  db.selectFrom('runs').select(['owner', 'status']).where('id', '=', id),
)

export const insertStep = new FrequentQuery(
  (db, { runId, stepId, position, step }: OfStep & { position: number; step: string }) =>
    db.insertInto('run_steps').values({
      run_id: runId,
      step_id: stepId,
      position,
      step,
      status: 'waiting',
      attempts: 0,
      summary: '',
    }),
)

export const stepsOfRun = new FrequentQuery((db, { runId }: { runId: string }) =>
  db.selectFrom('run_steps').selectAll().where('run_id', '=', runId).orderBy('position'),
)

export const stepOfRun = new FrequentQuery((db, { runId, stepId }: OfStep) =>
  db.selectFrom('run_steps').selectAll().where('run_id', '=', runId).where('step_id', '=', stepId),
)

/** One statement, so that a step is claimed and the run asked whether it may go on in one transaction. */
export const claimStep = new FrequentQuery(
  (db, { runId, stepId, owner, text, now }: OfStep & { owner: string; text: string; now: number }) =>
    db
      .updateTable('run_steps')
      .set(({ fn, val }) => ({ status: 'running', attempts: 1, started_at: fn.coalesce('started_at', val(now)) }))
      .where('run_id', '=', runId)
      .where('step_id', '=', stepId)
      .where('step', '=', text)
      .where('attempts', '=', 0)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('runs')
            .select('runs.id')
            .where('runs.id', '=', runId)
            .where('runs.owner', '=', owner)
            .where('runs.status', '=', 'running'),
        ),
      ),
)

export const completeStep = new FrequentQuery(
  (db, { runId, stepId, summary, now }: OfStep & { summary: string; now: number }) =>
    db
      .updateTable('run_steps')
      .set({ status: 'completed', finished_at: now, summary, error: null })
      .where('run_id', '=', runId)
      .where('step_id', '=', stepId),
)

export const hasEffect = new FrequentQuery((db, { runId, stepId }: OfStep) =>
  db.selectFrom('run_effects').select('step_id').where('run_id', '=', runId).where('step_id', '=', stepId),
)

export const effectOfStep = new FrequentQuery((db, { runId, stepId }: OfStep) =>
  db.selectFrom('run_effects').select('result').where('run_id', '=', runId).where('step_id', '=', stepId),
)

export const effectsOfRun = new FrequentQuery((db, { runId }: { runId: string }) =>
  db.selectFrom('run_effects').select(['step_id', 'result']).where('run_id', '=', runId),
)

export const insertEffect = new FrequentQuery(
  (db, { runId, stepId, result, now }: OfStep & { result: string; now: number }) =>
    db.insertInto('run_effects').values({ run_id: runId, step_id: stepId, result, created_at: now }),
)
