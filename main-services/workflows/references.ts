import { StudioError } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import { StepReference, type PlanStep } from '#shared/model/workflow.ts'
import { valueAt } from '#shared/contract/summary.ts'

/** Lists ids of the steps whose results stand in a step's arguments. */
export function referencedSteps(args: Json): string[] {
  const found = new Set<string>()
  walk(args, (reference) => {
    found.add(reference.$from)
  })
  return [...found]
}

/** Lists steps that must have ended before this one begins: those it names and those whose results it needs. */
export function dependenciesOf(step: PlanStep): string[] {
  const asked = step.when ? [step.when.$from] : []
  return [...new Set([...step.dependsOn, ...referencedSteps(step.args), ...asked])]
}

/** What a reference leads to: a result, or nothing because the step was optional and did not come about. */
export type ResultOf = (stepId: string) => { result: Json } | undefined

/** Thrown when an argument needs a step that did not come about; the step that needs it is left out. */
export class MissingResult extends Error {
  override readonly name = 'MissingResult'
  readonly stepId: string

  constructor(stepId: string) {
    super(`Needs the result of ${stepId}.`)
    this.stepId = stepId
  }
}

/**
 * Replaces every reference in arguments by what it points to. A member of a list whose step did not come about is left
 * out of the list; anywhere else that throws {@link MissingResult}. Throws `INVALID_INPUT` where a result has no such
 * part.
 */
export function resolveReferences(args: Json, resultOf: ResultOf): Json {
  const reference = asReference(args)
  if (reference) return follow(reference, resultOf)
  if (Array.isArray(args)) {
    return args.filter((member) => isThere(member, resultOf)).map((member) => resolveReferences(member, resultOf))
  }
  if (typeof args !== 'object' || args === null) return args
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, resolveReferences(value, resultOf)]))
}

function follow(reference: StepReference, resultOf: ResultOf): Json {
  const outcome = resultOf(reference.$from)
  if (!outcome) throw new MissingResult(reference.$from)
  const value = valueAt(outcome.result, reference.path)
  if (value !== undefined) return value
  throw new StudioError('INVALID_INPUT', 'An earlier step gave nothing that this one could go on with.')
}

function isThere(member: Json, resultOf: ResultOf): boolean {
  const reference = asReference(member)
  return !reference || resultOf(reference.$from) !== undefined
}

function asReference(value: Json): StepReference | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('$from' in value)) return undefined
  return StepReference.safeParse(value).data
}

function walk(value: Json, visit: (reference: StepReference) => void): void {
  const reference = asReference(value)
  if (reference) visit(reference)
  else if (Array.isArray(value)) for (const member of value) walk(member, visit)
  else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) walk(member, visit)
}
