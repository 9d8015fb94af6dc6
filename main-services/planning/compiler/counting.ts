import type { AnswerPart, WorkflowDefinition } from '#shared/model/workflow.ts'
import { Draft } from './draft.ts'
import { estimatePlan } from './estimate.ts'
import type { Of } from './items.ts'
import { resultOf, step } from './step.ts'

/** Most assets that an answer names beside their number. */
const mostNamed = 10_000

type Counting = Pick<WorkflowDefinition, 'strategy' | 'steps' | 'estimate' | 'reply' | 'answer'>

/** Questions of how many become steps that count, and an answer made of what they give. */
export function counting(answers: readonly Of<'answer'>[]): Counting {
  const draft = new Draft()
  const says = answers.flatMap((one, index) => [...(index > 0 ? [' '] : []), ...partsOf(draft, one)])
  const { steps } = draft
  return {
    strategy: steps.length === 1 ? 'tool' : 'complex',
    steps,
    estimate: estimatePlan(steps, 0),
    reply: '',
    // Counts of several questions are not one count; the words hold them all.
    answer: { says, summed: answers.length === 1 },
  }
}

function partsOf(draft: Draft, { reply, counts }: Of<'answer'>): AnswerPart[] {
  if (!counts) return [reply]
  const numbers = counts.of.map(({ filter, limit, one, many }): AnswerPart => {
    const count = step('assets.find', { filter, order: 'taken', limit: limit ?? mostNamed })
    const found = draft.search(count, { title: `count the ${many}` })
    const { $from, path } = limit === null ? resultOf(found, 'total') : resultOf(found, 'assetIds')
    return { $from, path, one, many }
  })
  return [counts.before, ...listed(numbers), counts.after]
}

/** "a, b and c". */
const listed = (parts: readonly AnswerPart[]): AnswerPart[] =>
  parts.flatMap((part, index) => {
    if (index === 0) return [part]
    return [index === parts.length - 1 ? ' and ' : ', ', part]
  })
