import { toErrorReport } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import type { PlanStep, RunStep } from '#shared/model/workflow.ts'
import { resolveReferences } from './references.ts'
import { undoOf, type RunRows } from './rows.ts'
import type { ActiveRun } from './active-run.ts'

/** Written into a step's error where it could not be taken back, so that it is not tried for ever. */
const notTakenBack = 'Could not be taken back: '

/** Takes something back on a run's behalf, exactly once under its own name in the ledger. Rejects where it fails for good. */
export interface Undoing {
  /** By a call. */
  callOnce(run: ActiveRun, step: PlanStep, effect: string, args: Json): Promise<Json>
  /** By the history. */
  replayBack(run: ActiveRun, step: PlanStep, effect: string): Promise<Json>
}

/**
 * Lists what is still to be taken back, the last done first: steps that say how, where a step that had to come about failed
 * for good (the saga of García-Molina and Salem). One that was done only for others stays while any of them stands. Empty
 * while steps are open, and where nothing failed.
 */
export function dueForUndo(steps: readonly RunStep[]): RunStep[] {
  const failed = steps.some((step) => step.status === 'failed' && step.optional !== true)
  if (!failed) return []
  return steps
    .filter((step) => step.status === 'completed' && step.undo && !isStuck(step) && isOfNoUse(step, steps))
    .toSorted((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0) || steps.indexOf(b) - steps.indexOf(a))
}

/** Whether nothing stands that a step was done for. What was taken out of the plan meanwhile asks for nothing. */
function isOfNoUse({ onlyFor }: RunStep, steps: readonly RunStep[]): boolean {
  if (!onlyFor) return true
  const served = steps.filter(({ id }) => onlyFor.includes(id))
  return served.length > 0 && served.every(({ status }) => status !== 'completed')
}

const isStuck = ({ error }: RunStep): boolean => error?.message.startsWith(notTakenBack) === true

/**
 * Takes back what a run did, one after another, the last first. What cannot be taken back keeps the reason, and the others
 * are taken back all the same. Goes on where a process that died left off, by the ledger.
 */
export async function takeBack(run: ActiveRun, undoing: Undoing): Promise<void> {
  for (;;) {
    // Asked anew each time: what one step served is of no use once that is taken back.
    const [step] = dueForUndo(run.rows.read(run.id)?.steps ?? [])
    if (!step?.undo) return
    const ending = await undone(run, step, step.undo, undoing)
    // The process closes, or another has the run: who goes on with it goes on here.
    if (!ending) return
    run.emit({ type: 'step_complete', runId: run.id, stepId: step.id, ...ending })
    run.announce()
  }
}

async function undone(
  run: ActiveRun,
  step: RunStep,
  undo: NonNullable<PlanStep['undo']>,
  undoing: Undoing,
): Promise<{ status: 'undone' | 'completed'; summary: string; error: RunStep['error'] } | undefined> {
  try {
    if (!run.rows.hasHappened(run.id, undoOf(step.id))) {
      const { id, title } = step
      const about = { id, title, dependsOn: [] }
      if (undo === 'history') {
        await undoing.replayBack(run, { ...about, tool: 'history.undo', args: {} }, undoOf(id))
      } else {
        const args = resolveReferences(undo.args, (from) => run.rows.effect(run.id, from))
        await undoing.callOnce(run, { ...about, ...undo }, undoOf(id), args)
      }
    }
    const summary = `Taken back: ${step.summary}`
    await write(run.rows, run.id, step.id, { status: 'undone', summary, error: null })
    return { status: 'undone', summary, error: null }
  } catch (thrown) {
    if (run.closing || run.rows.find(run.id)?.owner !== run.owner) return undefined
    const report = toErrorReport(thrown)
    const error = { ...report, message: `${notTakenBack}${report.message}` }
    await write(run.rows, run.id, step.id, { status: 'completed', summary: step.summary, error: JSON.stringify(error) })
    return { status: 'completed', summary: step.summary, error }
  }
}

async function write(
  rows: RunRows,
  runId: string,
  stepId: string,
  change: { status: 'undone' | 'completed'; summary: string; error: string | null },
): Promise<void> {
  await rows.patiently(() => rows.updateStep(runId, stepId, change))
}
