import { z } from 'zod'
import { Id } from '#shared/model/ids.ts'
import { HistoryEntry, Undone } from '#shared/model/workspace.ts'
import { openProcedure, tool } from './base.ts'

/**
 * Steps, newest first: gestures by hand, or whole turns of the agent. A turn means those of its conversation, a window
 * its own, a caller that is neither all of the profile. `environmentId` narrows to steps that touched that environment.
 */
const scope = z.object({ environmentId: Id.optional() })
const estimate = { seconds: 0.1, cost: 0 }

/** Undo and redo, for a window, a conversation or the whole profile. */
export const history = {
  undo: tool({
    title: 'Undo',
    description:
      'Takes back the last step of this conversation or window, a whole turn of the agent at once; with `everything` all of them, or all but the one that made the environment.',
    summary: [
      'Took back {steps|step|steps}. {stays}',
      'Took back {steps|step|steps}.',
      'Took back “{entry.label}”. {stays}',
      'Took back “{entry.label}”.',
    ],
    nothing: { at: 'entry', says: ['There was nothing to take back. {note}', 'There was nothing to take back.'] },
    safety: 'write',
    stays: 'What it took back before stays so.',
    forDevices: true,
    estimate,
    tags: ['history'],
  })
    .input(scope.extend({ everything: z.boolean().optional(), toMade: z.boolean().optional() }))
    .output(Undone),
  redo: tool({
    title: 'Redo',
    description: 'Does the step again that this conversation or window took back last.',
    summary: 'Did “{entry.label}” again.',
    nothing: { at: 'entry', says: 'There was nothing to do again.' },
    safety: 'write',
    stays: 'What it did again before stays so.',
    forDevices: true,
    estimate,
    tags: ['history'],
  })
    .input(scope)
    .output(Undone),
  /** Takes back, or does again, one step that is known: what a message with “Undo” in it spoke of. */
  replayStep: openProcedure
    .meta({ safety: 'write' })
    .input(z.object({ step: z.string().min(1).max(64), direction: z.enum(['undo', 'redo']) }))
    .output(Undone),
  /** What undo and redo would take now. */
  next: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({}))
    .output(z.object({ undo: HistoryEntry.nullable(), redo: HistoryEntry.nullable() })),
  list: openProcedure
    .meta({ safety: 'read' })
    .input(scope.extend({ limit: z.number().int().min(1).max(200).default(50) }))
    .output(z.array(HistoryEntry)),
}
