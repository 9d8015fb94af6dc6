import { StudioError } from '#shared/model/errors.ts'
import type { PlanChange, PlanStep, RunStep, StepStatus, WorkflowDefinition } from '#shared/model/workflow.ts'
import type { ToolSource } from '#services/tools/index.ts'
import { checkPlan, inOrder } from './order.ts'
import { dependenciesOf, referencedSteps } from './references.ts'

/** A plan as it is after a change, and which of its steps that touched. */
export interface ChangedPlan {
  definition: WorkflowDefinition
  /** Each after those it depends on. */
  steps: readonly PlanStep[]
  /** Ids of steps that wait and are no longer as they were asked of a person. */
  touched: readonly string[]
}

/**
 * Works out what a run's plan is after a change, and checks the whole of it as a plan is checked before it begins. Throws
 * `CONFLICT` for a step that has begun, `NOT_FOUND` for one that is not there, `INVALID_INPUT` for a plan that could not
 * run; nothing is written here.
 */
export function changedPlan(
  definition: WorkflowDefinition,
  steps: readonly RunStep[],
  { add, drop, change }: PlanChange,
  tools: ToolSource,
): ChangedPlan {
  const status = new Map(steps.map((step) => [step.id, step.status]))
  const perhapsDone = new Set(steps.filter((step) => mayBeDone(step, tools)).map((step) => step.id))
  for (const id of [...drop, ...change.map((one) => one.id)]) {
    assertWaits(id, perhapsDone.has(id) ? 'running' : status.get(id))
  }
  const twice = [...drop, ...change.map((one) => one.id), ...add.map((one) => one.id)]
  if (new Set(twice).size < twice.length) throw invalid('One of the steps is named twice in the change.')
  const changed = new Map(change.map(({ id, ...as }) => [id, as]))
  const stay = definition.steps
    .filter((step) => !drop.includes(step.id))
    .map((step) => {
      const { args, title } = changed.get(step.id) ?? {}
      return { ...step, args: args ?? step.args, title: title ?? step.title }
    })
  const known = new Set(definition.steps.map((step) => step.id))
  for (const { id } of add) if (known.has(id)) throw invalid(`There is a step “${id}” already.`)
  const added = add.map((step) => ({ ...step, title: step.title === '' ? tools.get(step.tool).title : step.title }))
  const next = { ...definition, steps: [...stay, ...added] }
  checkPlan(next, tools)
  // Arguments that wait for another step's result can be read only once it is there.
  for (const step of [...added, ...stay.filter((one) => changed.has(one.id))]) {
    if (referencedSteps(step.args).length === 0) tools.get(step.tool).check(step.args)
  }
  for (const step of [...added, ...stay]) assertReachable(step, status)
  return { definition: next, steps: inOrder(next.steps), touched: [...drop, ...changed.keys()] }
}

/** Whether a step that waits was begun before and may have reached somebody beyond this machine. */
const mayBeDone = ({ attempts, startedAt, tool }: RunStep, tools: ToolSource): boolean =>
  attempts > 0 && startedAt !== null && tools.has(tool) && tools.get(tool).meta.network === true

function assertWaits(id: string, status: StepStatus | undefined): void {
  if (status === undefined) throw new StudioError('NOT_FOUND', `There is no step “${id}” in it.`, unchanged)
  if (status === 'waiting') return
  throw new StudioError('CONFLICT', `“${id}” has begun already.`, {
    ...unchanged,
    next: 'Change what has not begun yet, or stop the run.',
  })
}

/** What was given up or stopped never comes: nothing that is still to be done may be hung on it by a change. */
function assertReachable(step: PlanStep, status: ReadonlyMap<string, StepStatus>): void {
  const lost = dependenciesOf(step).find((id) => status.get(id) === 'cancelled' || status.get(id) === 'undone')
  if (lost !== undefined && (status.get(step.id) ?? 'waiting') === 'waiting') {
    throw invalid(`“${step.id}” would wait for “${lost}”, which is not going to be done.`)
  }
}

const unchanged = { kept: 'Nothing was changed.' }

const invalid = (message: string): StudioError => new StudioError('INVALID_INPUT', message, unchanged)
