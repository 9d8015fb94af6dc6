import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Goal } from '#shared/model/goal.ts'
import { assetIds, fresh, places, situation } from '../../tests/support/library.ts'
import { builtInPlanner, type Situation, type StandingTable } from './index.ts'
import type { StandingItem } from './standing/table.ts'

/** Three things hang in the place that is open. */
function hung(): Situation {
  const known = situation()
  const items = assetIds(3).map((assetId, at): StandingItem => ({
    itemId: `i${at + 1}`,
    assetId,
    name: `${at + 1}.jpg`,
    position: [at * 2 - 2, 1.5, -4],
    rotation: [0, 0, 0],
    size: [1, 1, 0.1],
    zone: '',
  }))
  const eye = { position: [0, 1.6, 0], target: [0, 1.6, -1] } as unknown as StandingTable['eye']
  const table: StandingTable = { kind: 'grid', brightness: 1, items, eye }
  return { ...known, library: { ...known.library, standing: () => Promise.resolve(table) } }
}

const goalsOf = z.array(Goal)
const here = places[0]?.id ?? ''

/** The goal of a sentence that is said after others; the last of them may have made the place that is open. */
async function afterThat(sentences: readonly string[], made: boolean): Promise<Goal | undefined> {
  const turns: { goal: Goal; environmentId: string | null }[] = []
  let last: Goal | undefined
  for (const [at, sentence] of sentences.entries()) {
    const facts = { turns: [...turns], ...(made ? { made: [here] } : {}) }
    const known = made && at > 0 ? situation(facts) : fresh(facts)
    const plan = await builtInPlanner.plan(sentence, known)
    const goals = goalsOf.safeParse(plan.parameters['goals']).data ?? []
    turns.push(...goals.map((goal) => ({ goal, environmentId: made ? here : null })))
    last = goals.at(-1)
  }
  return last
}

/** A goal in few words: what it does, and the conditions in its set. */
function brief(goal: Goal | undefined): string {
  if (!goal) return 'nothing'
  const parts = JSON.stringify(goal)
  const conditions = [...parts.matchAll(/"(?:path|words|from)":"([^"]+)"|"all":\[\["([^"]+)"|"any":\["([^"]+)"/gu)]
  const order = /"by":"(\w+)"(,"descending":true)?/u.exec(parts)
  const told = [...new Set(conditions.map((found) => found[1] ?? found[2] ?? found[3] ?? ''))].toSorted()
  const by = order ? [`${order[1]}${order[2] ? ' down' : ''}`] : []
  return [goal.do, ...('about' in goal ? [goal.about] : []), ...told, ...by].join(' ')
}

describe('M2.4 a question goes on', () => {
  const asked = 'which photo from 2015 is the oldest?'
  it.each([
    ['and the newest?', 'which 2015-01-01 image taken down'],
    ['what about the newest one?', 'which 2015-01-01 image taken down'],
    ['and which the newest?', 'which 2015-01-01 image taken down'],
    ['and the largest?', 'which 2015-01-01 image pixels down'],
    ['when was it taken?', 'tell taken 2015-01-01 image taken'],
    ['and when was that?', 'tell taken 2015-01-01 image taken'],
    ['and with what camera?', 'tell camera 2015-01-01 image taken'],
    ['how big is it?', 'tell size 2015-01-01 image taken'],
    ['which is the newest?', 'which 2015-01-01 image taken down'],
    ['which of them is the newest?', 'which 2015-01-01 image taken down'],
  ])('“%s” after “which is the oldest?”', async (sentence, expected) => {
    expect(brief(await afterThat([asked, sentence], false))).toBe(expected)
  })

  it.each([
    ['and from 2013?', 'count 2013-01-01 image'],
    ['what about 2013?', 'count 2013-01-01 image'],
    ['how about from 2013?', 'count 2013-01-01 image'],
    ['the same for 2013', 'count 2013-01-01 image'],
    ['same for 2013', 'count 2013-01-01 image'],
    ['and in 2013?', 'count 2013-01-01 image'],
    ['likewise for 2013', 'count 2013-01-01 image'],
    ['and the longest?', 'which 2015-01-01 image seconds down'],
  ])('“%s” after a count', async (sentence, expected) => {
    expect(brief(await afterThat(['how many photos are from 2015?', sentence], false))).toBe(expected)
  })
})

describe('M2.4 what stands is spoken of', () => {
  it.each([
    ['which of these is the oldest?', 'which taken'],
    ['which one hangs furthest to the left?', 'which left'],
    ['which is the rightmost?', 'which left down'],
    ['how many do we have up now?', 'count'],
    ['count what is hanging', 'count'],
    ['how much pictures hang now?', 'count'],
    ['which pictures are up now?', 'which'],
  ])('“%s” after a gallery was made', async (sentence, expected) => {
    expect(brief(await afterThat(['a gallery of the photos from 2015', sentence], true))).toBe(expected)
  })

  it.each([
    ['newest first', 'change the order'],
    ['oldest at the left', 'change the order'],
    ['newest at the right', 'change the order'],
    ['starting with the newest', 'change the order'],
    ['ending with the smallest', 'change the order'],
    ['only the red ones of those', 'keep some things'],
    ['just the red ones of them', 'keep some things'],
    ['take it down', 'take things out'],
  ])('“%s” is read as: %s', async (sentence, intent) => {
    expect((await builtInPlanner.plan(sentence, hung())).intent).toBe(intent)
  })

  it.each([
    'undo both of those',
    'undo the two',
    'take back both',
    'revert both changes',
    'scrap the last couple of changes',
  ])('“%s” takes two back', async (sentence) => {
    const { steps } = await builtInPlanner.plan(sentence, situation())
    expect(steps.map(({ tool }) => tool)).toEqual(['history.undo', 'history.undo'])
  })

  it.each([
    'I preferred it before',
    'it was better before',
    'they looked nicer before',
    'that was a mistake, back one',
    'one back',
    'that was not what I meant',
    'leave it as it was',
  ])('“%s” takes one back', async (sentence) => {
    const { steps } = await builtInPlanner.plan(sentence, situation())
    expect(steps.map(({ tool }) => tool)).toEqual(['history.undo'])
  })
})

describe('M2.4 both, and places by their names', () => {
  it.each(['hang both', 'put both in a row', 'a gallery of both', 'a circle of both of them'])(
    'takes both of what was asked for: %s',
    async (sentence) => {
      const asked = ['which photo is the oldest?', 'and the newest?', 'when was that taken?']
      expect(await afterThat([...asked, sentence], false)).toMatchObject({
        do: 'make',
        of: { set: 'or', of: [{ set: 'take' }, { set: 'take' }] },
      })
    },
  )

  it.each([
    'in Sunset photos, take the first one out',
    'go back to Sunset photos and have the first one removed',
    'in Sunset photos, move the first one to the end',
  ])('does in a place what is said of it: %s', async (sentence) => {
    const { steps } = await builtInPlanner.plan(sentence, hung())
    expect(JSON.stringify(steps)).toContain(places[1]?.id)
  })
})
