import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import type { PlannerContext } from './context.ts'

/**
 * Turns a sentence into a plan. Pure: the same sentence and context give the same plan, and nothing is touched. Never
 * throws; what was not understood becomes a reply that asks, with no steps.
 */
export function plan(text: string, _context: PlannerContext): WorkflowDefinition {
  return {
    strategy: 'simple',
    workflowType: 'analyse-and-organise',
    intent: 'not understood',
    confidence: 0.2,
    parameters: { text },
    steps: [],
    estimate: { seconds: 0, cost: 0 },
    quality: 'standard',
    assumptions: [],
    reply:
      'I did not understand that. Tell me what to find or make, for example “a gallery of the photos taken in 2015”.',
  }
}
