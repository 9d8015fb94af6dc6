import type { AnswerPart, WorkflowDefinition } from '#shared/model/workflow.ts'
import { Draft } from './draft.ts'
import { estimatePlan } from './estimate.ts'
import type { Of } from './items.ts'
import { listing } from './listing.ts'
import { resultOf, step } from './step.ts'

/** Most assets that an answer names beside their number. */
const mostNamed = 10_000

type Read = Pick<WorkflowDefinition, 'strategy' | 'steps' | 'estimate' | 'reply' | 'answer'>

/** Makes steps that read of questions of what there is and how many, and an answer of what they give. */
export function reading(answers: readonly Of<'answer'>[]): Read {
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

function partsOf(draft: Draft, { reply, counts, lists }: Of<'answer'>): AnswerPart[] {
  if (lists) return listing(draft, lists)
  if (!counts) return [reply]
  const numbers = counts.of.map(({ filter, limit, one, many }): AnswerPart => {
    const count = step('assets.find', { filter, order: 'taken', limit: limit ?? mostNamed })
    const found = draft.read(count, { title: `count the ${many}` })
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
