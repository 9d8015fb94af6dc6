import { PlanStep, type RunStatus } from '#shared/model/workflow.ts'
import { isAbandoned } from '#services/ownership/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import { finalStatus } from './outcome.ts'
import { RunRows, stepOfEffect } from './rows.ts'

/** Something in the state of runs that cannot be, and what is done about it. Nothing is guessed: the ledger decides. */
export interface BrokenState {
  /** What is wrong, a sentence. */
  what: string
  /** Puts it right; what was done, a sentence. */
  mend: () => string
}

const ended: readonly RunStatus[] = ['completed', 'partial', 'failed', 'cancelled']

/**
 * Looks for run state that no run can come to by itself (M3.11). Runs that a living process executes are left alone: what
 * looks broken there is under way.
 */
export function brokenState(tenant: TenantStore): BrokenState[] {
  const rows = new RunRows(tenant)
  const { db } = tenant
  const runs = tenant.all(db.selectFrom('runs').selectAll().orderBy('sequence'))
  const found = runs.filter((run) => run.owner === null || isAbandoned(run)).flatMap((run) => ofRun(tenant, rows, run))
  return [...found, ...strays(tenant, new Set(runs.map(({ id }) => id)))]
}

type RunRow = NonNullable<ReturnType<RunRows['find']>>

function ofRun(tenant: TenantStore, rows: RunRows, run: RunRow): BrokenState[] {
  const { db } = tenant
  const { id, name } = run
  const isOver = ended.some((status) => status === run.status)
  const steps = rows.steps(id)
  const effects = tenant.all(db.selectFrom('run_effects').select('step_id').where('run_id', '=', id))
  const happened = new Set(effects.map((effect) => effect.step_id))
  const known = new Set(steps.map(({ step_id }) => step_id))
  const planned = rows.read(id)?.definition.steps.map((step) => step.id) ?? []
  const found: BrokenState[] = []
  const say = (what: string, mend: () => string): void => void found.push({ what: `“${name}”: ${what}`, mend })

  if (isOver && run.owner !== null) {
    say('it has ended, and a process that is gone still holds it.', () => {
      rows.update(id, { owner: null, lease_until: null })
      return `“${name}” is held by nobody any more.`
    })
  }
  if (isOver && run.finished_at === null) {
    say('it has ended, and nothing says when.', () => {
      rows.update(id, { finished_at: run.updated_at })
      return `“${name}” ended when it was last changed.`
    })
  }
  if (!isOver && run.finished_at !== null) {
    say('it has an end, and counts as under way.', () => {
      const status = finalStatus(rows.read(id)?.steps ?? [])
      rows.update(id, { status })
      return `“${name}” counts as ended.`
    })
  }
  for (const { step_id, status, step } of steps) {
    const title = PlanStep.parse(JSON.parse(step)).title
    const done = happened.has(step_id)
    if (done && !['completed', 'undone'].includes(status) && isOver) {
      say(`its step “${title}” was done, and does not say so.`, () => {
        rows.updateStep(id, step_id, {
          status: 'completed',
          finished_at: run.finished_at ?? run.updated_at,
          error: null,
        })
        return `The step “${title}” of “${name}” says that it was done.`
      })
    } else if (!done && ['completed', 'undone'].includes(status)) {
      say(`its step “${title}” says that it was done, and nothing that it gave is kept.`, () => {
        if (isOver) rows.updateStep(id, step_id, { status: 'failed', error: lost })
        else rows.updateStep(id, step_id, { status: 'waiting', finished_at: null, error: null })
        return isOver
          ? `The step “${title}” of “${name}” counts as failed.`
          : `The step “${title}” of “${name}” is done anew when the run goes on.`
      })
    } else if (!done && isOver && ['waiting', 'running'].includes(status)) {
      say(`its step “${title}” is still open, though the run has ended.`, () => {
        rows.updateStep(id, step_id, { status: 'cancelled', finished_at: run.finished_at ?? run.updated_at })
        return `The step “${title}” of “${name}” counts as stopped.`
      })
    }
  }
  for (const stepId of happened) {
    if (known.has(stepOfEffect(stepId))) continue
    say('it keeps what a step gave that it does not have.', () => {
      tenant.run(db.deleteFrom('run_effects').where('run_id', '=', id).where('step_id', '=', stepId))
      return `What belonged to no step of “${name}” is gone.`
    })
  }
  const unlike =
    planned.toSorted().join() !==
    steps
      .map(({ step_id }) => step_id)
      .toSorted()
      .join()
  if (unlike) {
    say('its plan names other steps than it has.', () => {
      rows.followSteps(id)
      return `The plan of “${name}” names the steps that it has.`
    })
  }
  return found
}

/** What belongs to runs that are not there, or that have no more use for it. */
function strays(tenant: TenantStore, runs: ReadonlySet<string>): BrokenState[] {
  const { db } = tenant
  const found: BrokenState[] = []
  const over = new Set(tenant.all(db.selectFrom('runs').select('id').where('status', 'in', ended)).map(({ id }) => id))
  const threads = tenant.all(db.selectFrom('checkpoints').select('thread_id').distinct())
  const useless = threads.map(({ thread_id }) => thread_id).filter((id) => !runs.has(id) || over.has(id))
  if (useless.length > 0) {
    found.push({
      what: `Notes on the order of ${count(useless.length, 'run')} that have no more use for them.`,
      mend: () => {
        for (const table of ['checkpoints', 'checkpoint_writes', 'checkpoint_values'] as const) {
          tenant.run(db.deleteFrom(table).where('thread_id', 'in', useless))
        }
        return 'Notes on the order of runs that have ended are gone.'
      },
    })
  }
  for (const [table, parts] of Object.entries(partsOfRuns) as [keyof typeof partsOfRuns, string][]) {
    const named = tenant.all(db.selectFrom(table).select('run_id').distinct()).map(({ run_id }) => run_id)
    const gone = named.filter((id) => !runs.has(id))
    if (gone.length === 0) continue
    found.push({
      what: `There are ${parts} of ${count(gone.length, 'run')} that are not there.`,
      mend: () => {
        tenant.run(db.deleteFrom(table).where('run_id', 'in', gone))
        return `The ${parts} of runs that are not there are gone.`
      },
    })
  }
  const asked = tenant.all(
    db
      .selectFrom('approvals')
      .select(['id', 'title', 'run_id'])
      .where('status', '=', 'pending')
      .where('run_id', 'is not', null),
  )
  for (const { id, title, run_id } of asked.filter(
    (one) => !runs.has(one.run_id ?? '') || over.has(one.run_id ?? ''),
  )) {
    found.push({
      what: `“${title}” waits for an answer, and its run ${runs.has(run_id ?? '') ? 'has ended' : 'is not there'}.`,
      mend: () => {
        const closed = { status: 'denied', decided_at: Date.now(), decision: 'The work it belonged to has ended.' }
        tenant.run(db.updateTable('approvals').set(closed).where('id', '=', id))
        return `“${title}” waits for nobody any more.`
      },
    })
  }
  const told = tenant.all(db.selectFrom('messages').select(['id', 'run_id']).where('run_id', 'is not', null))
  const orphans = told.filter(({ run_id }) => !runs.has(run_id ?? '')).map(({ id }) => id)
  if (orphans.length > 0) {
    found.push({
      what: `${count(orphans.length, 'message')} of conversations name a run that is not there.`,
      mend: () => {
        tenant.run(db.updateTable('messages').set({ run_id: null }).where('id', 'in', orphans))
        return 'Messages name only runs that are there.'
      },
    })
  }
  return found
}

/** Tables whose rows are nothing without their run. */
const partsOfRuns = { run_steps: 'steps', run_effects: 'results', run_trace: 'calls' } as const

const lost = JSON.stringify({ code: 'INTERNAL', message: 'What it gave was lost.', kept: '', next: 'Do it again.' })

const count = (many: number, noun: string): string => `${many} ${noun}${many === 1 ? '' : 's'}`
