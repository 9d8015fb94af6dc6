import type { Json } from '#shared/model/ids.ts'
import type { PlanStep, ResultTest } from '#shared/model/workflow.ts'
import { valueAt } from '#shared/contract/summary.ts'
import type { ResultOf } from './references.ts'

/** Tells whether a result passes a test; a part that is not there is empty, and equal to nothing but null. */
export function passes(result: Json, { path, is, value = null }: ResultTest): boolean {
  const part = valueAt(result, path) ?? null
  switch (is) {
    case 'there':
      return holdsSomething(part)
    case 'empty':
      return !holdsSomething(part)
    case 'equal':
      return part === value
    case 'different':
      return part !== value
    case 'more':
      return sizeOf(part) > sizeOf(value)
    case 'less':
      return sizeOf(part) < sizeOf(value)
  }
}

/** Tells whether a step is to be done at all; where the step that its condition asks of did not come about, it is not. */
export function isWanted({ when }: Pick<PlanStep, 'when'>, resultOf: ResultOf): boolean {
  if (!when) return true
  const outcome = resultOf(when.$from)
  return outcome !== undefined && passes(outcome.result, when)
}

/** Counts how many of the steps that one depends on have to come about; undefined where all have to. */
export function mostNeeded({ join = 'all', dependsOn }: Pick<PlanStep, 'join' | 'dependsOn'>): number | undefined {
  if (join === 'all') return undefined
  return Math.min(join === 'any' ? 1 : join, dependsOn.length)
}

function holdsSomething(part: Json): boolean {
  if (Array.isArray(part)) return part.length > 0
  if (typeof part === 'object' && part !== null) return Object.keys(part).length > 0
  return part !== null && part !== '' && part !== 0 && part !== false
}

/** A number, or how many a list or text has; no number is less or more than any other. */
function sizeOf(part: Json): number {
  if (typeof part === 'number') return part
  return Array.isArray(part) || typeof part === 'string' ? part.length : Number.NaN
}
