import { metaAt } from '#shared/contract/procedures.ts'
import type { PlanStep } from '#shared/model/workflow.ts'

/**
 * Says of each step that only prepares for others how it is taken back, and for whom it was done: a canvas that was
 * gathered for a place that could not be built is of no use, the place that stands before its export failed is.
 *
 * What only prepares the contract says (`internal`): a canvas, a layout. What changes such a thing before it is used
 * prepares like it.
 */
export function withUndo(steps: readonly PlanStep[]): PlanStep[] {
  const preparing = new Set<string>()
  for (const step of steps) if (prepares(step, steps, preparing)) preparing.add(step.id)
  return steps.map((step) => {
    const onlyFor = steps.filter(({ dependsOn }) => dependsOn.includes(step.id)).map(({ id }) => id)
    // What nothing else asks for is what the sentence was after.
    if (!preparing.has(step.id) || onlyFor.length === 0) return step
    return { ...step, undo: 'history' as const, onlyFor }
  })
}

function prepares({ tool, args }: PlanStep, steps: readonly PlanStep[], preparing: ReadonlySet<string>): boolean {
  const meta = metaAt(tool)
  if (meta?.safety === 'read' || meta?.stays) return false
  if (meta?.internal) return true
  const { id: changed } = args
  const maker = steps.find(({ id }) => isFrom(changed, id))
  return maker !== undefined && preparing.has(maker.id) && capabilityOf(maker.tool) === capabilityOf(tool)
}

const isFrom = (value: PlanStep['args'][string] | undefined, stepId: string): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && value['$from'] === stepId

const capabilityOf = (tool: string): string => tool.split('.')[0] ?? tool
