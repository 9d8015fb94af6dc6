import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import { compile } from './compiler/compile.ts'
import type { PlannerContext } from './grammar/context.ts'
import { readCommands } from './grammar/read.ts'
import { KnownCounts } from './known-counts.ts'
import type { Planner, Situation } from './planner.ts'

/** Longest part of a sentence that is read, characters. */
const longest = 20_000

/** The planner that needs no model: a grammar, and a compiler from its commands to steps. */
export const builtInPlanner: Planner = {
  name: 'built-in',
  async plan(sentence, { library, ...facts }: Situation) {
    const counts = new KnownCounts()
    const context: PlannerContext = { ...facts, count: counts.count }
    let plan = read(sentence, context)
    // Ends: every reading agrees with the one before up to the first guess, which is known from then on.
    while (await counts.learn(library)) plan = read(sentence, context)
    return plan
  },
}

/** Pure: the same sentence and context give the same plan. Never throws on any sentence. */
function read(sentence: string, context: PlannerContext): WorkflowDefinition {
  return compile(sentence, readCommands(sentence.slice(0, longest), context), context)
}
