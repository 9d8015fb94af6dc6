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
  /** Ids of the steps as the plan is now, each after those it depends on. */
  steps(): readonly string[]
  /** A step as the plan has it now; undefined where it is not in it any more. */
  step(id: string): PlanStep | undefined
  /** Resolves when the plan has been changed; asked anew after each time. */
  changed(): Promise<unknown>
  /**
   * Does one step, once those it depends on have ended, unless it has ended before: null when it has, else what it waits
   * for. Throws only `RunHalted` or defects.
   */
  execute(id: string): Promise<StepAsks | null>
  /** Whether a step that has ended did what it was for. */
  cameAbout(stepId: string): boolean
}

/**
 * Runs the steps as tasks of one LangGraph entrypoint. Every task is begun at once, in the order of the plan, and
 * itself waits for what it depends on: so branches that do not depend on each other never wait for each other. Steps that
 * are added while it runs are begun as tasks like the others.
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
export async function runGraph(options: GraphOptions): Promise<boolean> {
  const { tenant, runId } = options
  const checkpointer = new InterruptSaver(tenant)
  const workflow = entrypoint({ name: 'run', checkpointer }, async (_runId: string): Promise<null> => {
    const tasks = new Tasks(options)
    for (;;) {
      const changed = options.changed()
      tasks.beginNew()
      const over = await Promise.race([tasks.ended().then(() => true), changed.then(() => false)])
      if (over && tasks.areAll(options.steps())) return null
    }
  })
  const config = { configurable: { thread_id: runId }, durability: 'sync' as const }
  // A graph that has come to its end, while the run was opened again, begins anew like one that never began.
  const { next } = await workflow.getState(config)
  return isInterrupted(await workflow.invoke(next.length > 0 ? null : runId, config))
}

/** The tasks of a graph: one for each step that was ever in the plan while it ran. */
class Tasks {
  readonly #options: GraphOptions
  readonly #begun = new Set<string>()
  readonly #ends = new Map<string, PromiseWithResolvers<null>>()

  constructor(options: GraphOptions) {
    this.#options = options
  }

  /** Begins those that were not begun before, in the order of the plan. */
  beginNew(): void {
    for (const id of this.#options.steps()) if (!this.#begun.has(id)) this.#begin(id)
  }

  areAll(ids: readonly string[]): boolean {
    return ids.every((id) => this.#begun.has(id))
  }

  /** Resolves when all that were begun have ended. */
  ended(): Promise<unknown> {
    return Promise.all([...this.#begun].map((id) => this.#endOf(id).promise))
  }

  #begin(id: string): void {
    this.#begun.add(id)
    const perform = task(id, async () => ((await this.#isDue(id)) ? performed(this.#options.execute, id) : null))
    const { resolve, reject } = this.#endOf(id)
    perform().then(resolve, reject)
  }

  /** Waits for what a step depends on, also where that changes meanwhile; false where it is not to be done any more. */
  async #isDue(id: string): Promise<boolean> {
    for (let awaited = ''; ;) {
      const step = this.#options.step(id)
      if (!step) return false
      const needs = dependenciesOf(step)
      if (needs.join() === awaited) return true
      awaited = needs.join()
      const ends = needs.map((need) => ({ id: need, end: this.#endOf(need).promise }))
      await enough(step, ends, (need) => this.#options.cameAbout(need))
    }
  }

  /** How a step ends that may not have begun yet. */
  #endOf(id: string): PromiseWithResolvers<null> {
    const known = this.#ends.get(id)
    if (known) return known
    const end = Promise.withResolvers<null>()
    // Whoever waits for it hears of a failure; nobody else has to.
    end.promise.catch(() => undefined)
    this.#ends.set(id, end)
    return end
  }
}

interface Need {
  id: string
  end: Promise<null>
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
async function performed(execute: GraphOptions['execute'], id: string): Promise<null> {
  for (;;) {
    const asks = await execute(id)
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
