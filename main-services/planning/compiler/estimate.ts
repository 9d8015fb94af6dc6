import { metaAt } from '#shared/contract/procedures.ts'
import type { Estimate, PlanStep } from '#shared/model/workflow.ts'

/** How many things a tool's own estimate is made for; more take longer in proportion. */
const usual = 500

/**
 * Estimates what the steps take by what their tools say of themselves: time along the longest chain, since the rest runs
 * beside it, and all of the money. Before a plan is shown, what this machine knows of its tools takes the place of that.
 */
export function estimatePlan(steps: readonly PlanStep[], items: number): Estimate {
  const ends = new Map<string, number>()
  let cost = 0
  for (const step of steps) {
    const { seconds = 0.1, cost: price = 0, perThing = false } = metaAt(step.tool)?.estimate ?? {}
    const begin = Math.max(0, ...step.dependsOn.map((id) => ends.get(id) ?? 0))
    ends.set(step.id, begin + seconds * (perThing ? Math.max(1, items / usual) : 1))
    cost += price
  }
  return { seconds: Math.round(Math.max(0, ...ends.values()) * 100) / 100, cost, things: items }
}
