import { z } from 'zod'
import { Id } from '#shared/model/ids.ts'
import { RunFigures, RunTrace } from '#shared/model/trace.ts'
import { Estimate, PlanChange, Run, RunSummary, WorkflowDefinition } from '#shared/model/workflow.ts'
import { Undone } from '#shared/model/workspace.ts'
import { openProcedure, procedure } from './base.ts'

const byId = z.object({ id: Id })

/** Runs of plans: what is under way and what was, and how to pause, resume and cancel it. */
export const runs = {
  list: openProcedure
    .meta({
      safety: 'read',
      title: 'What was worked on',
      description: 'What is under way and what came of earlier sentences, newest first.',
      summary: '{.|piece of work|pieces of work}.',
    })
    .input(z.object({ limit: z.number().int().min(1).max(10_000).default(100) }))
    .output(z.array(RunSummary)),
  /** A run with its steps. Lists in results are cut to their first 200 members: a summary, not the data. */
  get: openProcedure.meta({ safety: 'read' }).input(byId).output(Run),
  /** How it went: every call with its times, what was asked and answered, what it wrote and logged. */
  trace: openProcedure.meta({ safety: 'read' }).input(byId).output(RunTrace),
  /** What a plan would take here as it stands now, with how far off that may be; nothing is stored. */
  forecast: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({ plan: WorkflowDefinition }))
    .output(Estimate),
  /** How the work goes on this machine: how often and how long each tool was called, what waits, and how good forecasts are. */
  figures: procedure.meta({ safety: 'read' }).input(z.object({})).output(RunFigures),
  /** Lets running steps finish and begins no further one. */
  pause: openProcedure
    .meta({ safety: 'write', title: 'Pause work', summary: 'Paused “{name}”.' })
    .input(byId)
    .output(Run),
  resume: openProcedure
    .meta({ safety: 'write', title: 'Go on with work', summary: '“{name}” goes on.' })
    .input(byId)
    .output(Run),
  /** Tries one that ended without all it was for again from where it stopped: what is finished stays. */
  retry: procedure.meta({ safety: 'write' }).input(byId).output(Run),
  /** Says of one that came to a part only that it is right as it is: nothing more is offered, and undo still takes it back. */
  accept: procedure.meta({ safety: 'write' }).input(byId).output(Run),
  /** Takes back all that one did, whatever was done since; `stays` names what undo does not reach. */
  takeBack: procedure.meta({ safety: 'write' }).input(byId).output(Undone),
  /**
   * Adds, drops and changes steps that have not begun: all of it or nothing. What is finished stays, and the run goes on by
   * the new plan; one that had ended without some of its steps waits to be resumed.
   */
  change: procedure
    .meta({ safety: 'write' })
    .input(PlanChange.extend({ id: Id }))
    .output(Run),
  /** Ends it where it is under way, and takes out all that is kept of it; what it made and what was said of it stay. */
  delete: procedure
    .meta({ safety: 'write' })
    .input(byId)
    .output(z.object({ ok: z.literal(true) })),
  /** Stops for good; finished steps are kept. */
  cancel: openProcedure
    .meta({ safety: 'write', title: 'Stop work for good', summary: 'Stopped “{name}”; finished steps are kept.' })
    .input(byId)
    .output(Run),
}
