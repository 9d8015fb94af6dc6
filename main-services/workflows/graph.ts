import { entrypoint, interrupt, isInterrupted, task } from '@langchain/langgraph'
import type { PlanStep } from '#shared/model/workflow.ts'
import type { TenantStore } from '#services/store/index.ts'
import { WorkspaceCheckpointSaver } from './checkpoint-saver.ts'
import type { StepAsks, StepOutcome } from './halt.ts'
import { dependenciesOf } from './references.ts'

// LangChain sends every run to a tracing service when these are set. Nothing leaves this machine.
for (const name of ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2']) {
  delete process.env[name]
}

export interface GraphOptions {
  tenant: TenantStore
  runId: string
  /** Each after those it depends on. */
  steps: readonly PlanStep[]
  /** Does one step, once those it depends on have ended. Throws only `RunHalted` or defects. */
  execute(step: PlanStep, needs: ReadonlyMap<string, StepOutcome>): Promise<StepOutcome | StepAsks>
}

/**
 * Runs the steps as tasks of one LangGraph entrypoint. Every task is begun at once, in the order of the plan, and
 * itself waits for what it depends on: so branches that do not depend on each other never wait for each other, and
 * LangGraph, which knows a task by its name and its place in the order, finds after a restart what had ended.
 *
 * A step that fails ends with an outcome, not with an error: LangGraph stops everything at a task's error, and other
 * branches are to go on. One that waits for a person interrupts the graph, which ends once nothing else can be done.
 *
 * @returns whether steps wait for a person
 */
export async function runGraph({ tenant, runId, steps, execute }: GraphOptions): Promise<boolean> {
  const checkpointer = new WorkspaceCheckpointSaver(tenant)
  const workflow = entrypoint({ name: 'run', checkpointer }, async (_runId: string): Promise<StepOutcome[]> => {
    const outcomes = new Map<string, Promise<StepOutcome>>()
    for (const step of steps) {
      const needs = dependenciesOf(step).map(async (id) => [id, await outcomes.get(id)] as const)
      // Whoever waits for them hears of a failure; nobody else has to.
      for (const need of needs) need.catch(() => undefined)
      const perform = task(step.id, async () => performed(execute, step, present(await Promise.all(needs))))
      // Flattens a promise of a promise, which is how LangGraph types an asynchronous task.
      outcomes.set(
        step.id,
        perform().then((outcome) => outcome),
      )
    }
    return Promise.all(outcomes.values())
  })
  const config = { configurable: { thread_id: runId }, durability: 'sync' as const }
  const begun = await checkpointer.getTuple(config)
  return isInterrupted(await workflow.invoke(begun ? null : runId, config))
}

/**
 * Whether a step may go on is asked of the approvals each time it is taken up. What LangGraph hands to a resumed task is
 * never taken for an answer: it goes to whichever task comes first.
 */
async function performed(
  execute: GraphOptions['execute'],
  step: PlanStep,
  needs: ReadonlyMap<string, StepOutcome>,
): Promise<StepOutcome> {
  for (;;) {
    const outcome = await execute(step, needs)
    if (!('approval' in outcome)) return outcome
    interrupt(outcome)
  }
}

/** What is kept of a finished run's checkpoints: nothing. Its steps and results have rows of their own. */
export async function forgetGraph(tenant: TenantStore, runId: string): Promise<void> {
  await new WorkspaceCheckpointSaver(tenant).deleteThread(runId)
}

function present(needs: readonly (readonly [string, StepOutcome | undefined])[]): Map<string, StepOutcome> {
  return new Map(needs.flatMap(([id, outcome]) => (outcome ? [[id, outcome] as const] : [])))
}
