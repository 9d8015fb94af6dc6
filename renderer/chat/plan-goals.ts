import { z } from 'zod'
import { Goal } from '#shared/model/goal.ts'
import type { PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'

/** The goals that a plan was made from, and which of them a step searches for. */
export interface SearchedGoal {
  goals: readonly Goal[]
  at: number
}

const Asked = z.object({ goals: z.array(Goal), searches: z.record(z.string(), z.number().int()) })

/** Finds the goal whose set a step looks for; null where the plan was not made from goals, or it looks for none. */
export function searchedBy(plan: WorkflowDefinition | null, { id }: PlanStep): SearchedGoal | null {
  const asked = Asked.safeParse(plan?.parameters)
  const at = asked.data?.searches[id]
  return asked.data && at !== undefined && asked.data.goals[at] ? { goals: asked.data.goals, at } : null
}

/**
 * What was changed by hand in a plan since it was made of its goals, done once more in the plan that is made of others:
 * arguments that somebody changed, and steps that were left out.
 *
 * @param made what the goals that the plan has made of it, before anybody changed it
 */
export function withChanges(
  changed: WorkflowDefinition,
  made: WorkflowDefinition,
  next: WorkflowDefinition,
): WorkflowDefinition {
  const dropped = new Set(
    made.steps.filter(({ id }) => !changed.steps.some((step) => step.id === id)).map(({ id }) => id),
  )
  const steps = next.steps.filter(({ id }) => !dropped.has(id)).map((step) => asByHand(step, changed, made))
  return { ...next, steps }
}

function asByHand(step: PlanStep, changed: WorkflowDefinition, made: WorkflowDefinition): PlanStep {
  const [mine, theirs] = [changed, made].map((plan) =>
    plan.steps.find(({ id, tool }) => id === step.id && tool === step.tool),
  )
  if (!mine || !theirs || same(mine.args, theirs.args)) return step
  const other = Object.entries(mine.args).filter(([name, value]) => !same(value, theirs.args[name]))
  return { ...step, args: { ...step.args, ...Object.fromEntries(other) }, title: mine.title }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
