import { metaAt } from '#shared/contract/procedures.ts'
import type { Estimate, PlanStep } from '#shared/model/workflow.ts'

/** How many things a tool's own estimate is made for; more take longer in proportion. */
const usual = 500

const perItem = new Set([
  'canvases.create',
  'layouts.create',
  'environments.create',
  'environments.arrange',
  'environments.addAssets',
  'exports.gallery',
])

/** Estimates what the steps take: time along the longest chain, since the rest runs beside it, and all of the money. */
export function estimatePlan(steps: readonly PlanStep[], items: number): Estimate {
  const ends = new Map<string, number>()
  let cost = 0
  for (const step of steps) {
    const meta = metaAt(step.tool)
    const begin = Math.max(0, ...step.dependsOn.map((id) => ends.get(id) ?? 0))
    const scale = perItem.has(step.tool) ? Math.max(1, items / usual) : 1
    ends.set(step.id, begin + (meta?.estimate?.seconds ?? 0.1) * scale)
    cost += meta?.estimate?.cost ?? 0
  }
  return { seconds: Math.round(Math.max(0, ...ends.values()) * 100) / 100, cost }
}
