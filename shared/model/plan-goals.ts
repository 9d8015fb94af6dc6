import { z } from 'zod'
import { Goal } from './goal.ts'
import type { WorkflowDefinition } from './workflow.ts'

/** What a plan is for: the goals that it was compiled from, or that its steps were read as; none where it does not say. */
export const goalsOf = ({ parameters }: Pick<WorkflowDefinition, 'parameters'>): Goal[] =>
  z.array(Goal).safeParse(parameters['goals'] ?? parameters['meant']).data ?? []
