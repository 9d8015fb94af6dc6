import type { PlannerContext } from './grammar/context.ts'
import { KnownCounts } from './known-counts.ts'
import type { Planner, Situation } from './planner.ts'

/** The grammar is loaded with the first sentence, so that a host that only serves a window starts sooner. */
const reading = () => import('./read-plan.ts')

/** The planner that needs no model: a grammar, and a compiler from its commands to steps. */
export const builtInPlanner: Planner = {
  name: 'built-in',
  async plan(sentence, { library, ...facts }: Situation) {
    const { readPlan } = await reading()
    const counts = new KnownCounts()
    const context: PlannerContext = { ...facts, count: counts.count }
    let plan = readPlan(sentence, context)
    // Ends: every reading agrees with the one before up to the first guess, which is known from then on.
    while (await counts.learn(library)) plan = readPlan(sentence, context)
    return plan
  },
}
