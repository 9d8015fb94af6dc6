import { operationAt } from './operations.ts'
import { StepReference, type PlanStep } from '#shared/model/workflow.ts'

/** Reads the reference that a value is, if it stands for the result of an earlier step. */
export function referenceOf(value: unknown): StepReference | null {
  return typeof value === 'object' && value !== null && '$from' in value
    ? (StepReference.safeParse(value).data ?? null)
    : null
}

/** Reads the reference that a field holds, alone or as the only member of a list. */
export function referenceIn(value: unknown): StepReference | null {
  return referenceOf(Array.isArray(value) && value.length === 1 ? value[0] : value)
}

/** Tells whether any step's result stands in a value, at any depth. */
export function holdsReference(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return referenceOf(value) !== null || Object.values(value).some(holdsReference)
}

/** Lists steps whose results stand in a value. */
export function referencedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const reference = referenceOf(value)
  return reference ? [reference.$from] : Object.values(value).flatMap(referencedIn)
}

/** Says what an earlier step will give: `what was found in step 1 (23 sunsets)`. */
export function referenceWords({ $from, path }: StepReference, steps: readonly PlanStep[]): string {
  const at = steps.findIndex((step) => step.id === $from)
  const step = steps[at]
  if (!step) return 'what an earlier step gives'
  const where = `in step ${at + 1}`
  const nth = /^assetIds\.(\d+)$/.exec(path)?.[1]
  if (nth !== undefined) return `number ${Number(nth) + 1} of what was found ${where}`
  if (path === 'assetIds') return `what was found ${where}${aside(step.title.replace(/^find (?:all )?/i, ''))}`
  switch (step.tool) {
    case 'canvases.create':
      return `what was gathered ${where}`
    case 'layouts.create':
      return `the arrangement made ${where}`
    case 'environments.create':
      return `the place built ${where}${aside(step.title.replace(/^build /i, ''))}`
    default:
      return `what comes of step ${at + 1}${aside(step.title || (operationAt(step.tool)?.title ?? ''))}`
  }
}

const aside = (words: string) => (words === '' ? '' : ` (${words})`)
