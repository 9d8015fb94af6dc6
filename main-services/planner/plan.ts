import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import type { PlannerContext } from './context.ts'
import { compile } from './compile/compile.ts'
import { readCommands } from './read.ts'

/**
 * Turns a sentence into a plan. Pure: the same sentence and context give the same plan, and nothing is touched. Never
 * throws on any sentence; what was not understood becomes a reply that asks, with no steps.
 */
export function plan(text: string, context: PlannerContext): WorkflowDefinition {
  return compile(text, readCommands(text.slice(0, 20_000), context), context)
}
