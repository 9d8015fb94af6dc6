import type { Json } from '#shared/model/ids.ts'
import type { Estimate, PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { ToolSource } from '#services/tools/index.ts'
import { longestList } from './call-record.ts'
import { guess, type Guess, type Prior, type Sample } from './forecast.ts'

/** What a step is thought to take that says nothing of it, and whose tool does not either. */
const usual = { seconds: 0.1, cost: 0 }

/**
 * Says what a plan will take on this machine, from what calls of its tools took here (M4.6): time along the longest chain,
 * since the rest runs beside it, with its error; and all of the money, as the tools name it.
 */
export function forecastPlan(tenant: TenantStore, tools: ToolSource, plan: WorkflowDefinition): Estimate {
  const { things } = plan.estimate
  const ends = new Map<string, Guess & { variance: number }>()
  let cost = 0
  let calls = Number.POSITIVE_INFINITY
  for (const step of plan.steps) {
    if (!tools.has(step.tool)) return plan.estimate
    const told = step.estimate ?? tools.get(step.tool).meta.estimate ?? usual
    const samples = samplesOf(tenant, step.tool)
    const prior: Prior = { seconds: told.seconds, perThing: 'perThing' in told && told.perThing === true }
    const one = guess(samples, prior, thingsFor(step, things))
    const before = latest(step.dependsOn.map((id) => ends.get(id)))
    const variance = (before?.variance ?? 0) + one.giveOrTake ** 2
    ends.set(step.id, { seconds: (before?.seconds ?? 0) + one.seconds, giveOrTake: one.giveOrTake, variance })
    cost += told.cost
    calls = Math.min(calls, samples.length)
  }
  const last = latest([...ends.values()])
  if (!last) return plan.estimate
  const seconds = rounded(last.seconds)
  const giveOrTake = rounded(Math.sqrt(last.variance))
  return { seconds, cost, giveOrTake, calls, ...(things === undefined ? {} : { things }) }
}

const latest = <One extends Guess>(ends: readonly (One | undefined)[]): One | undefined =>
  ends.filter((end) => end !== undefined).toSorted((a, b) => b.seconds - a.seconds)[0]

/** What a step names itself counts; what it is given by others is as many as the plan is about. */
function thingsFor({ args, dependsOn }: PlanStep, things = 0): number {
  const named = longestList(args as Json)
  return dependsOn.length > 0 || named === 0 ? Math.max(named, things) : named
}

/** Calls of a tool that went well, newest first. */
function samplesOf(tenant: TenantStore, tool: string): Sample[] {
  const query = tenant.db
    .selectFrom('tool_calls')
    .select(['things', 'milliseconds'])
    .where('tool', '=', tool)
    .where('failed', '=', 0)
    .orderBy('ended_at', 'desc')
  return tenant.all(query).map(({ things, milliseconds }) => ({ things, seconds: milliseconds / 1000 }))
}

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100
