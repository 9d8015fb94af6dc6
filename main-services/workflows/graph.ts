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
   * for; `changed` where it became another before it began. Throws only `RunHalted` or defects.
   */
  execute(id: string): Promise<StepAsks | null | 'changed'>
  /** Whether a step that has ended did what it was for. */
  cameAbout(stepId: string): boolean
}

/**
 * Runs the steps in one LangGraph entrypoint. Every step is begun at once, in the order of the plan, and itself waits for
 * what it depends on: so branches that do not depend on each other never wait for each other. Steps that are added while it
 * runs are begun like the others.
 *
 * Nothing is remembered as done: each time the graph goes on it begins every step again, and the step asks the ledger
 * whether it has happened.
 *
 * A step that fails ends like any other, not with an error: other branches are to go on. Those that wait for a person
 * become LangGraph's tasks once nothing else can be done, and interrupt the graph. What waits for nobody needs no task of
 * LangGraph's, each of which costs more than all that is written down of a step.
 *
 * @returns whether steps wait for a person
 */
export async function runGraph(options: GraphOptions): Promise<boolean> {
  const { tenant, runId } = options
  const checkpointer = new InterruptSaver(tenant)
  const workflow = entrypoint({ name: 'run', checkpointer }, async (_runId: string): Promise<null> => {
    const steps = new Steps(options)
    for (;;) {
      const changed = options.changed()
      steps.beginNew()
      const over = await Promise.race([steps.ended().then(() => true), changed.then(() => false)])
      if (over && steps.areAll(options.steps())) break
    }
    await steps.ask()
    return null
  })
  const config = { configurable: { thread_id: runId }, durability: 'sync' as const }
  // A graph that has come to its end, while the run was opened again, begins anew like one that never began.
  const { next } = await workflow.getState(config)
  return isInterrupted(await workflow.invoke(next.length > 0 ? null : runId, config))
}

/** The steps of a graph: each that was ever in the plan while it ran. */
class Steps {
  readonly #options: GraphOptions
  readonly #begun = new Set<string>()
  readonly #ends = new Map<string, PromiseWithResolvers<null>>()
  readonly #asking = new Map<string, StepAsks>()

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

  /** Resolves when nothing more can be done of those that were begun. Throws where one may not go on. */
  async ended(): Promise<void> {
    const ends = await Promise.allSettled([...this.#begun].map((id) => this.#endOf(id).promise))
    const halt = ends.find((end) => end.status === 'rejected' && !(end.reason instanceof Waits))
    if (halt?.status === 'rejected') throw halt.reason
  }

  /** Interrupts the graph for those that wait for a person, in the order of the plan; returns where none does. */
  async ask(): Promise<void> {
    const asking = this.#options.steps().filter((id) => this.#asking.has(id))
    // What LangGraph hands to a resumed task is never taken for an answer: it goes to whichever task comes first.
    const asked = asking.map((id) => {
      const wait = task(id, async (): Promise<null> => {
        interrupt(this.#asking.get(id))
        return null
      })
      return wait()
    })
    await Promise.all(asked)
  }

  #begin(id: string): void {
    this.#begun.add(id)
    const { resolve, reject } = this.#endOf(id)
    this.#perform(id).then(resolve, reject)
  }

  /** Whether a step may go on is asked of the approvals each time it is taken up. */
  async #perform(id: string): Promise<null> {
    while (await this.#isDue(id)) {
      const asks = await this.#options.execute(id)
      if (asks === null) return null
      if (asks === 'changed') continue
      this.#asking.set(id, asks)
      throw new Waits()
    }
    return null
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

/** Thrown where a step waits for a person, or for one that does. */
class Waits extends Error {
  override readonly name = 'Waits'
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
