import { valueAt } from '#shared/contract/summary.ts'
import type { Answer } from '#shared/model/turn.ts'
import type { AnswerPart, Run } from '#shared/model/workflow.ts'

/**
 * Puts into words what the steps of a question came to; undefined where it was no question, or they did not come to it.
 */
export function answerOf(run: Run): Answer | undefined {
  const { says, summed } = run.definition.answer ?? {}
  if (!says || run.status !== 'completed') return undefined
  const numbers = says.filter((part) => typeof part !== 'string')
  const count = numbers.reduce((sum, part) => sum + countOf(run, part), 0)
  const [only, ...others] = numbers
  const assetIds = only && others.length === 0 ? idsOf(run, only) : []
  return {
    text: says.map((part) => (typeof part === 'string' ? part : wordsOf(run, part))).join(''),
    ...(summed ? { count } : {}),
    // Of a number too large to name them all, none.
    ...(summed && assetIds.length === count ? { assetIds } : {}),
  }
}

type CountedPart = Exclude<AnswerPart, string>

function wordsOf(run: Run, part: CountedPart): string {
  const count = countOf(run, part)
  return `${count.toLocaleString('en')} ${count === 1 ? part.one : part.many}`
}

function countOf(run: Run, { $from, path }: CountedPart): number {
  const value = resultAt(run, $from, path)
  return Array.isArray(value) ? value.length : Number(value ?? 0)
}

function idsOf(run: Run, { $from }: CountedPart): string[] {
  const ids = resultAt(run, $from, 'assetIds')
  return Array.isArray(ids) ? ids.map(String) : []
}

const resultAt = (run: Run, id: string, path: string) =>
  valueAt(run.steps.find((step) => step.id === id)?.result ?? null, path)
