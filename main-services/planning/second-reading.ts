import { goalsSaid } from '#shared/model/goal-words.ts'
import { Goal, type GoalSet } from '#shared/model/goal.ts'
import type { Json } from '#shared/model/ids.ts'
import { list } from '#shared/model/set-words.ts'
import type { Alternative, PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'
import { AssetFilter } from '#shared/model/asset.ts'
import { SetExpression } from '#shared/model/set.ts'
import { z } from 'zod'
import type { PlannerContext } from './grammar/context.ts'

/** Surer than this another reading must be to be offered. */
const sureEnough = 0.8

/** Another reading as it is offered; null where it does the same as the one that was taken, or too little is sure of it. */
export function offered(
  plan: WorkflowDefinition,
  taken: WorkflowDefinition,
  context: PlannerContext,
): Alternative | null {
  if (plan.steps.length === 0 || plan.confidence < sureEnough || doesSame(plan, taken, context)) return null
  // Nobody wants what was said in one breath done in pieces, or one question answered with another.
  if (pieces(plan) > pieces(taken) || (asks(plan) && asks(taken))) return null
  const says = inWords(plan)
  // What sounds the same is no choice.
  return says === inWords(taken) ? null : { says, plan }
}

/** A reading as one of several to choose from, where none is good enough by itself. */
export const choice = (plan: WorkflowDefinition): Alternative | null =>
  plan.steps.length === 0 || goalsOf(plan).some(isOfEverything) ? null : { says: inWords(plan), plan }

const isOfEverything = (goal: Goal): boolean => 'of' in goal && isAll(goal.of)

const isAll = (set: GoalSet): boolean =>
  set.set === 'all' || ((set.set === 'take' || set.set === 'pick' || set.set === 'order') && isAll(set.of))

/** How many sets of things are found for it. */
const pieces = ({ steps }: WorkflowDefinition): number => steps.filter(({ tool }) => isSearch(tool)).length

const isSearch = (tool: string): boolean => tool === 'assets.find' || tool === 'assets.select'

const asks = ({ answer }: WorkflowDefinition): boolean => answer !== undefined

/** Choices, each once. */
export function choices(all: readonly (Alternative | null)[], most = 3): Alternative[] {
  const told = all.filter((one) => one !== null)
  return told.filter((one, at) => told.findIndex(({ says }) => says === one.says) === at).slice(0, most)
}

/** What a plan does, as somebody would ask for it. */
function inWords(plan: WorkflowDefinition): string {
  if (goalsOf(plan).length === 0) return list(plan.steps.map(({ title }) => title)).slice(0, 1000)
  const said = goalsSaid(goalsOf(plan))
  return said.charAt(0).toLowerCase() + said.slice(1)
}

const goalsOf = ({ parameters }: WorkflowDefinition): readonly Goal[] =>
  z.array(Goal).safeParse(parameters['goals']).data ?? []

/** Whether two plans come to the same for whoever looks at the place afterwards: names and the order of a search aside. */
const doesSame = (one: WorkflowDefinition, other: WorkflowDefinition, context: PlannerContext): boolean =>
  effectOf(one, context) === effectOf(other, context)

const effectOf = ({ steps }: WorkflowDefinition, context: PlannerContext): string =>
  JSON.stringify(
    steps.map((step) => [step.tool === 'assets.select' ? 'assets.find' : step.tool, argsOf(step, context)]),
  )

function argsOf({ tool, args }: PlanStep, context: PlannerContext): Json {
  if (tool === 'assets.select') return countOfSet(args['set'], context)
  if (tool === 'assets.find') {
    const filter = AssetFilter.safeParse(args['filter'])
    const limit = typeof args['limit'] === 'number' ? args['limit'] : Infinity
    return filter.success ? Math.min(context.count(filter.data), limit) : args
  }
  const { name: _, title: _t, ...rest } = args
  return rest
}

function countOfSet(value: Json | undefined, context: PlannerContext): Json {
  const set = SetExpression.safeParse(value)
  return set.success ? context.countSet(set.data) : (value ?? null)
}
