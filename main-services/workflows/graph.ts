import type { RunnableConfig } from '@langchain/core/runnables'
import { entrypoint, interrupt, isInterrupted, task } from '@langchain/langgraph'
import { INTERRUPT, type PendingWrite } from '@langchain/langgraph-checkpoint'
import type { PlanStep } from '#shared/model/workflow.ts'
import type { TenantStore } from '#services/store/index.ts'
import { WorkspaceCheckpointSaver } from './checkpoint-saver.ts'
import { mostNeeded } from './conditions.ts'
import type { StepAsks } from './halt.ts'
import { dependenciesOf } from './references.ts'

// LangChain sends every run to a tracing service when these are set. Nothing leaves this machine.
for (const name of ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2']) {
  delete process.env[name]
}

/** What a graph runs, and how one step is done. */
export interface GraphOptions {
  tenant: TenantStore
  runId: string
  /** Each after those it depends on. */
  steps: readonly PlanStep[]
  /**
   * Does one step, once those it depends on have ended, unless it has ended before: null when it has, else what it waits
   * for. Throws only `RunHalted` or defects.
   */
  execute(step: PlanStep): Promise<StepAsks | null>
  /** Whether a step that has ended did what it was for. */
  cameAbout(stepId: string): boolean
}

/**
 * Runs the steps as tasks of one LangGraph entrypoint. Every task is begun at once, in the order of the plan, and
 * itself waits for what it depends on: so branches that do not depend on each other never wait for each other.
 *
 * A task gives nothing back and none is remembered as done: each time the graph goes on it calls every task again, and
 * the task asks the ledger whether its step has happened.
 *
 * A step that fails ends its task like any other, not with an error: LangGraph stops everything at a task's error, and
 * other branches are to go on. One that waits for a person interrupts the graph, which ends once nothing else can be
 * done.
 *
 * @returns whether steps wait for a person
 */
export async function runGraph({ tenant, runId, steps, execute, cameAbout }: GraphOptions): Promise<boolean> {
  const checkpointer = new InterruptSaver(tenant)
  const workflow = entrypoint({ name: 'run', checkpointer }, async (_runId: string): Promise<null> => {
    const ends = new Map<string, Promise<null>>()
    for (const step of steps) {
      const needs = needsOf(step, ends)
      // Whoever waits for them hears of a failure; nobody else has to.
      for (const { end } of needs) end.catch(() => undefined)
      const perform = task(step.id, async () => {
        await enough(step, needs, cameAbout)
        return performed(execute, step)
      })
      // Flattens a promise of a promise, which is how LangGraph types an asynchronous task.
      ends.set(
        step.id,
        perform().then((end) => end),
      )
    }
    await Promise.all(ends.values())
    return null
  })
  const config = { configurable: { thread_id: runId }, durability: 'sync' as const }
  // A graph that has come to its end, while the run was opened again, begins anew like one that never began.
  const { next } = await workflow.getState(config)
  return isInterrupted(await workflow.invoke(next.length > 0 ? null : runId, config))
}

interface Need {
  id: string
  end: Promise<null>
}

function needsOf(step: PlanStep, ends: ReadonlyMap<string, Promise<null>>): Need[] {
  return dependenciesOf(step).flatMap((id) => {
    const end = ends.get(id)
    return end ? [{ id, end }] : []
  })
}

/** Waits until as many of those that a step depends on came about as it asks for, or all of them have ended. */
function enough(step: PlanStep, needs: readonly Need[], cameAbout: GraphOptions['cameAbout']): Promise<unknown> {
  const needed = mostNeeded(step)
  if (needed === undefined || needs.length === 0) return Promise.all(needs.map(({ end }) => end))
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let open = needs.length
  let came = 0
  const ended = (count: number, halt?: () => void): void => {
    open -= 1
    came += count
    if (came >= needed) resolve()
    else if (open === 0) (halt ?? resolve)()
  }
  for (const { id, end } of needs) {
    const counts = step.dependsOn.includes(id)
    end.then(
      () => ended(counts && cameAbout(id) ? 1 : 0),
      (error: unknown) => ended(0, () => reject(error)),
    )
  }
  return promise
}

/**
 * Whether a step may go on is asked of the approvals each time it is taken up. What LangGraph hands to a resumed task is
 * never taken for an answer: it goes to whichever task comes first.
 */
async function performed(execute: GraphOptions['execute'], step: PlanStep): Promise<null> {
  for (;;) {
    const asks = await execute(step)
    if (!asks) return null
    interrupt(asks)
  }
}

/** Keeps of a task only that it waits for a person. What was done the ledger knows, what failed the steps' rows. */
class InterruptSaver extends WorkspaceCheckpointSaver {
  override async putWrites(config: RunnableConfig, writes: PendingWrite[], taskId: string): Promise<void> {
    const interrupts = writes.filter(([channel]) => channel === INTERRUPT)
    if (interrupts.length > 0) await super.putWrites(config, interrupts, taskId)
  }
}

/** Deletes the checkpoints of a finished run. Its steps and results have rows of their own. */
export async function forgetGraph(tenant: TenantStore, runId: string): Promise<void> {
  await new WorkspaceCheckpointSaver(tenant).deleteThread(runId)
}
