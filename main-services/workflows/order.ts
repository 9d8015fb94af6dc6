import { StudioError } from '#shared/model/errors.ts'
import type { PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'
import type { ToolSource } from '#services/tools/index.ts'
import { dependenciesOf } from './references.ts'

/**
 * Orders the steps so that each comes after those it depends on, otherwise as given. Throws `INVALID_INPUT` for a step
 * that occurs twice, depends on one that is not there, or on itself by any way round.
 */
export function inOrder(steps: readonly PlanStep[]): PlanStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  if (byId.size < steps.length) throw new StudioError('INVALID_INPUT', 'Two steps of the plan have the same name.')
  const placed = new Set<string>()
  const path = new Set<string>()
  const ordered: PlanStep[] = []
  const place = (step: PlanStep): void => {
    if (placed.has(step.id)) return
    if (path.has(step.id)) {
      throw new StudioError('INVALID_INPUT', `The steps ${[...path].join(', ')} wait for each other.`, {
        next: 'Take away one of the dependencies.',
      })
    }
    path.add(step.id)
    for (const id of dependenciesOf(step)) {
      const needed = byId.get(id)
      if (!needed) throw new StudioError('INVALID_INPUT', `“${step.id}” depends on “${id}”, which is not in the plan.`)
      place(needed)
    }
    path.delete(step.id)
    placed.add(step.id)
    ordered.push(step)
  }
  for (const step of steps) place(step)
  return ordered
}

/** Refuses a plan that cannot run, before anything is done (`INVALID_INPUT`). */
export function checkPlan(plan: WorkflowDefinition, tools: ToolSource): void {
  for (const step of inOrder(plan.steps)) {
    tools.get(step.tool)
    assertUndone(step, tools)
  }
}

/** Refuses a step whose way back leads nowhere: by a tool that is none, or by a history that knows nothing of it. */
function assertUndone({ id, tool, undo }: PlanStep, tools: ToolSource): void {
  if (undo === undefined) return
  if (undo !== 'history') tools.get(undo.tool)
  else if (tools.get(tool).meta.stays) {
    throw new StudioError('INVALID_INPUT', `What “${id}” does is not in the history, which cannot take it back.`, {
      next: 'Name a tool that takes it back, or let it stay.',
    })
  }
}
