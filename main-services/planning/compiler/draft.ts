import type { Json } from '#shared/model/ids.ts'
import type { PlanStep } from '#shared/model/workflow.ts'

/** What a step changes of a place; steps that touch different aspects of it may run side by side. */
export type Aspect = 'items' | 'light' | 'backdrop' | 'name' | 'whole'

export interface StepOptions {
  title: string
  /** Steps that must be done first although their results are not used. */
  after?: readonly string[]
}

export const reference = (step: string, path: string): Json => ({ $from: step, path })

/** The steps of a plan as they come together. */
export class Draft {
  readonly steps: PlanStep[] = []
  readonly #writers = new Map<string, Map<Aspect, string>>()
  /** The last undo or redo: it may have changed anything, so all that follows waits for it. */
  #barrier: string | null = null

  /** Adds a step of the window; one is done after the other, as one would by hand, and after what was changed before. */
  show(tool: string, args: Record<string, Json>, title: string): string {
    const before = this.steps.at(-1)
    return this.add(tool, args, { title, after: before ? [before.id] : [] })
  }

  /** Adds a step; it depends on the steps its arguments refer to, and on `after`. */
  add(tool: string, args: Record<string, Json>, options: StepOptions): string {
    const id = `s${this.steps.length + 1}`
    const dependsOn = new Set([...referenced(args), ...(options.after ?? [])])
    if (this.#barrier !== null && !this.#reaches(dependsOn, this.#barrier)) dependsOn.add(this.#barrier)
    this.steps.push({
      id,
      tool,
      args,
      dependsOn: [...dependsOn].toSorted(byNumber),
      title: options.title.slice(0, 160),
    })
    return id
  }

  /** Adds a step that changes one aspect of a place, after earlier ones that changed the same. */
  change(place: Json, aspect: Aspect, tool: string, args: Record<string, Json>, title: string): string {
    const key = JSON.stringify(place)
    const writers = this.#writers.get(key) ?? new Map<Aspect, string>()
    const before = aspect === 'whole' ? [...writers.values()] : [writers.get(aspect), writers.get('whole')]
    const id = this.add(
      tool,
      { environmentId: place, ...args },
      { title, after: before.filter((step) => step !== undefined) },
    )
    if (aspect === 'whole') writers.clear()
    writers.set(aspect, id)
    this.#writers.set(key, writers)
    return id
  }

  /** The steps that changed a place so far, for one that looks at the whole of it. */
  changesTo(place: Json): string[] {
    return [...(this.#writers.get(JSON.stringify(place))?.values() ?? [])]
  }

  /** A step of the history: after everything before it, before everything after it. */
  history(tool: string, title: string): void {
    const needed = new Set(this.steps.flatMap((step) => step.dependsOn))
    this.#barrier = this.add(
      tool,
      {},
      { title, after: this.steps.map((step) => step.id).filter((id) => !needed.has(id)) },
    )
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
export function referenced(value: Json): string[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap(referenced)
  const { $from, path } = value
  if (typeof $from === 'string' && typeof path === 'string') return [$from]
  return Object.values(value).flatMap(referenced)
}
