import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import { compile } from './compiler/compile.ts'
import type { PlannerContext } from './grammar/context.ts'
import { readCommands } from './grammar/read.ts'

/** Longest part of a sentence that is read, characters. */
const longest = 20_000

/** Reads a sentence. Pure: the same sentence and context give the same plan. Never throws on any sentence. */
export function readPlan(sentence: string, context: PlannerContext): WorkflowDefinition {
  return compile(sentence, readCommands(sentence.slice(0, longest), context), context)
}
