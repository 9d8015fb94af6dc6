import type { Json } from '#shared/model/ids.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import type { Args, OrReference, PlannedStep, Step, ToolName } from './step.ts'

/** What a step changes of a place; steps that touch different aspects of it may run side by side. */
export type Aspect = 'items' | 'light' | 'backdrop' | 'name' | 'whole'

/** Tools that act on one place. */
export type PlaceTool = {
  [Name in ToolName]: Args<Name> extends { environmentId: OrReference<string> } ? Name : never
}[ToolName]

type WindowTool = Extract<ToolName, `window.${string}`>

/** An id, or a reference to one. */
export type PlaceId = OrReference<string>

/** What a step needs in a plan beside its tool and arguments. */
export interface StepOptions {
  title: string
  /** Steps that must be done first although their results are not used. */
  after?: readonly string[]
}

/** The steps of a plan as they come together. */
export class Draft {
  readonly steps: PlanStep[] = []
  readonly #writers = new Map<string, Map<Aspect, string>>()
  /** The last undo or redo: it may have changed anything, so all that follows waits for it. */
  #barrier: string | null = null

  /** Adds a step of the window; one is done after the other, as one would by hand, and after what was changed before. */
  show<Name extends WindowTool>(step: Step<Name>, title: string): PlannedStep<Name> {
    const before = this.steps.at(-1)
    return this.add(step, { title, after: before ? [before.id] : [] })
  }

  /** Adds a step; it depends on the steps its arguments refer to, and on `after`. */
  add<Name extends ToolName>({ tool, args: typed }: Step<Name>, options: StepOptions): PlannedStep<Name> {
    const id = `s${this.steps.length + 1}`
    // References are kept apart from values by type alone: both are JSON.
    const args = typed as unknown as Record<string, Json>
    const dependsOn = new Set([...referenced(args), ...(options.after ?? [])])
    if (this.#barrier !== null && !this.#reaches(dependsOn, this.#barrier)) dependsOn.add(this.#barrier)
    this.steps.push({
      id,
      tool,
      args,
      dependsOn: [...dependsOn].toSorted(byNumber),
      title: options.title.slice(0, 160),
    })
    return { id, tool }
  }

  /** Adds a step that reads; the same is there once. */
  read<Name extends ToolName>(step: Step<Name>, options: StepOptions): PlannedStep<Name> {
    const same = this.steps.find(
      ({ tool, args }) => tool === step.tool && JSON.stringify(args) === JSON.stringify(step.args),
    )
    return same ? { id: same.id, tool: step.tool } : this.add(step, options)
  }

  /** Adds a step that changes one aspect of a place, after earlier ones that changed the same. */
  change<Name extends PlaceTool>(aspect: Aspect, step: Step<Name>, title: string): PlannedStep<Name> {
    const { environmentId } = step.args as { environmentId: PlaceId }
    const key = JSON.stringify(environmentId)
    const writers = this.#writers.get(key) ?? new Map<Aspect, string>()
    const before = aspect === 'whole' ? [...writers.values()] : [writers.get(aspect), writers.get('whole')]
    const planned = this.add(step, { title, after: before.filter((id) => id !== undefined) })
    if (aspect === 'whole') writers.clear()
    writers.set(aspect, planned.id)
    this.#writers.set(key, writers)
    return planned
  }

  /** The steps that changed a place so far, for one that looks at the whole of it. */
  changesTo(place: PlaceId): string[] {
    return [...(this.#writers.get(JSON.stringify(place))?.values() ?? [])]
  }

  /** A step of the history: after everything before it, before everything after it. */
  history(step: Step<'history.undo' | 'history.redo'>, title: string): void {
    const needed = new Set(this.steps.flatMap(({ dependsOn }) => dependsOn))
    const after = this.steps.map(({ id }) => id).filter((id) => !needed.has(id))
    this.#barrier = this.add(step, { title, after }).id
  }

  #reaches(from: ReadonlySet<string>, target: string): boolean {
    return [...from].some((id) => {
      if (id === target) return true
      const step = this.steps.find((one) => one.id === id)
      return step ? this.#reaches(new Set(step.dependsOn), target) : false
    })
  }
}

const byNumber = (a: string, b: string) => Number(a.slice(1)) - Number(b.slice(1))

/** Ids of the steps that a value refers to. */
function referenced(value: Json): string[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap(referenced)
  const { $from, path } = value
  if (typeof $from === 'string' && typeof path === 'string') return [$from]
  return Object.values(value).flatMap(referenced)
}
