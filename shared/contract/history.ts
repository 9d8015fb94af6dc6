import { z } from 'zod'
import { Id } from '#shared/model/ids.ts'
import { HistoryEntry } from '#shared/model/workspace.ts'
import { procedure, tool } from './base.ts'

/**
 * One's own steps, newest first. A step is a gesture by hand or a whole turn of the agent. `environmentId` narrows to
 * steps that touched that environment.
 */
const scope = z.object({ environmentId: Id.optional() })
const Undone = z.object({ entry: HistoryEntry.nullable() })
const estimate = { seconds: 0.1, cost: 0 }

export const history = {
  undo: tool({
    title: 'Undo',
    description: "Takes back one's own last step, a whole turn of the agent at once.",
    summary: 'Took back “{entry.label}”.',
    nothing: { at: 'entry', says: 'There was nothing to take back.' },
    safety: 'write',
    estimate,
    tags: ['history'],
  })
    .input(scope)
    .output(Undone),
  redo: tool({
    title: 'Redo',
    description: "Does one's own last undone step again.",
    summary: 'Did “{entry.label}” again.',
    nothing: { at: 'entry', says: 'There was nothing to do again.' },
    safety: 'write',
    estimate,
    tags: ['history'],
  })
    .input(scope)
    .output(Undone),
  list: procedure
    .input(scope.extend({ limit: z.number().int().min(1).max(200).default(50) }))
    .output(z.array(HistoryEntry)),
}
