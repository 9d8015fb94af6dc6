import type { Json } from '#shared/model/ids.ts'
import { PlanStep } from '#shared/model/workflow.ts'
import { endingOf, type Ending } from './ending.ts'
import type { RunRows } from './rows.ts'

/** Results longer than this are read from the ledger each time, characters. */
const longestKept = 64 * 1024

interface Known {
  step: PlanStep
  /** The step as its row has it. */
  text: string
}

/**
 * What the process that executes a run knows of its steps without asking the database. Only that process ends steps, so
 * what it wrote itself holds; the plan may be changed by anyone, so a step is claimed by the text that is known of it.
 */
export class KnownSteps {
  readonly #rows: RunRows
  readonly #runId: string
  #plan: Map<string, Known> | undefined
  readonly #endings = new Map<string, Ending | null>()
  /** Text of results, undefined for long ones. */
  readonly #effects = new Map<string, string | undefined>()

  constructor(rows: RunRows, runId: string) {
    this.#rows = rows
    this.#runId = runId
  }

  /** Ids of the steps, each after those it depends on. */
  ids(): string[] {
    return [...this.#steps().keys()]
  }

  /** A step as the plan has it; undefined where it is not in it any more. */
  step(id: string): PlanStep | undefined {
    return this.#steps().get(id)?.step
  }

  /** The same as it stands in its row. */
  text(id: string): string | undefined {
    return this.#steps().get(id)?.text
  }

  /** The plan was changed: it is read anew. */
  forgetPlan(): void {
    this.#plan = undefined
  }

  /** All is read anew. */
  forget(): void {
    this.forgetPlan()
    this.#endings.clear()
    this.#effects.clear()
  }

  /** How a step has ended, undefined while it has not. */
  ending(id: string): Ending | undefined {
    const known = this.#endings.get(id)
    if (known) return known
    // What has not ended ends through `ended` alone.
    if (known === null) return undefined
    const ending = endingOf(this.#rows, this.#runId, id)
    this.#endings.set(id, ending ?? null)
    return ending
  }

  /** Whether a step has happened. */
  hasHappened(id: string): boolean {
    const status = this.ending(id)?.status
    return status === 'completed' || status === 'undone'
  }

  /** What a step gave, if it has happened. */
  effect(id: string): { result: Json } | undefined {
    if (!this.hasHappened(id)) return undefined
    const text = this.#effects.get(id)
    return text === undefined ? this.#rows.effect(this.#runId, id) : { result: JSON.parse(text) as Json }
  }

  /** A step has ended, and that is written. */
  ended(id: string, ending: Ending): void {
    this.#endings.set(id, ending)
  }

  /** A step has happened, and that is written. */
  happened(id: string, result: string): void {
    this.#endings.set(id, { status: 'completed', tolerated: false })
    if (result.length <= longestKept) this.#effects.set(id, result)
  }

  #steps(): Map<string, Known> {
    this.#plan ??= new Map(
      this.#rows
        .steps(this.#runId)
        .map((row) => [row.step_id, { step: PlanStep.parse(JSON.parse(row.step)), text: row.step }]),
    )
    return this.#plan
  }
}
