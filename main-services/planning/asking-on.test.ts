import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Goal } from '#shared/model/goal.ts'
import { fresh, places, situation } from '../../tests/support/library.ts'
import { builtInPlanner } from './index.ts'

const goalsOf = z.array(Goal)
const here = places[0]?.id ?? ''

/** The plan of a sentence that is said after others; `made`: the last of them made the place that is open. */
async function planAfter(sentences: readonly string[], made = false) {
  const turns: { goal: Goal; environmentId: string | null }[] = []
  const facts = () => ({ turns: [...turns], ...(made ? { made: [here] } : {}) })
  for (const [at, sentence] of sentences.entries()) {
    const known = made && at > 0 ? situation(facts()) : fresh(facts())
    const plan = await builtInPlanner.plan(sentence, known)
    const goals = goalsOf.safeParse(plan.parameters['goals']).data ?? []
    if (at === sentences.length - 1) return { plan, goal: goals.at(-1) }
    turns.push(...goals.map((goal) => ({ goal, environmentId: made ? here : null })))
  }
  throw new Error('Nothing was said.')
}

/** A goal with all that its set says of a value. */
async function told(...sentences: string[]): Promise<string> {
  const { goal } = await planAfter(sentences)
  if (!goal || !('of' in goal)) return 'nothing'
  const parts = JSON.stringify(goal.of).matchAll(/"(?:path|words|from|to)":"([^"]+)"|"any":\["([^"]+)"/gu)
  return [goal.do, ...new Set([...parts].map((part) => part[1] ?? part[2] ?? ''))].join(' ')
}

describe('M2.4 a value that was told is spoken of', () => {
  const year = 'in which year was the big ben taken?'
  it.each([
    [year, 'hang everything from that year', 'make 2023-01-01 2023-12-31'],
    [year, 'how many pictures are from that very year?', 'count 2023-01-01 2023-12-31 image'],
    [year, 'a grid of the ones from the same year', 'make 2023-01-01 2023-12-31'],
    ['when was the big ben taken?', 'what else was taken on that day?', 'which 2023-06-07'],
    ['when was the big ben taken?', 'pictures from that month in a circle', 'make 2023-06-01 2023-06-30 image'],
    ['which folder is the rhino in?', 'hang that folder', 'make Animals'],
    ['which folder is the rhino in?', 'a row of the photos from the same folder', 'make Animals image'],
    ['what colour is the rhino?', 'all pictures of that colour in a grid', 'make brown image'],
    ['with what was the big ben taken?', 'everything I shot with it in a circle', 'make Canon Canon EOS R5'],
    ['where is the rhino?', 'make a gallery of the folder it is in', 'make Animals'],
    ['when was the rhino taken?', 'a circle of its folder', 'make Animals'],
    ['how large is the rhino?', 'hang the folder that it lies in', 'make Animals'],
    ['with what was the big ben taken?', 'how many others are from this camera?', 'count Canon Canon EOS R5'],
  ])('%s %s', async (asked, next, expected) => {
    expect(await told(asked, next)).toBe(expected)
  })

  it.each([
    ['photos taken in the same year as the big ben', 'find 2023-01-01 2023-12-31 image'],
    ['a gallery of what is in the same folder as the rhino', 'make Animals'],
    ['pictures with the same camera as the big ben', 'find Canon Canon EOS R5 image'],
    ['how many things lie in the folder of the rhino?', 'count Animals'],
  ])('%s', async (sentence, expected) => {
    expect(await told(sentence)).toBe(expected)
  })

  it('means this year by this year', async () => {
    expect(await told(year, 'photos from this year')).not.toContain('2023')
  })
})
