import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Goal, type GoalSet } from '#shared/model/goal.ts'
import { goalsSaid } from '#shared/model/goal-words.ts'
import { saidOf } from '#shared/model/set-words.ts'
import { fresh, situation } from '../../../tests/support/library.ts'
import { builtInPlanner, planGoals } from '../index.ts'

const goalsOf = z.array(Goal)

describe('a set is called the same, whether a sentence or a form asks for it', () => {
  it.each([
    'a circle of the red photos from 2015',
    'a gallery of the photos from the folder Animals',
    'a grid of the upright photos by Canon taken in June 2015',
    'a timeline of the folder Animals',
    'a gallery of the photos that are not upright',
    'a gallery of the five newest photos',
    'a gallery of photos and videos',
    'a gallery of the red and blue photos',
    'photos taken on a Saturday',
    'photos without camera information',
  ])('%s', async (sentence) => {
    const plan = await builtInPlanner.plan(sentence, fresh())
    const goals = goalsOf.parse(plan.parameters['goals'])
    const said = goals.flatMap((goal) => ('of' in goal && 'said' in goal ? [{ of: goal.of, said: goal.said }] : []))
    expect(said).toHaveLength(1)
    for (const one of said) expect(saidOf(one.of)).toBe(one.said)
  })
})

describe('goals of a form', () => {
  const photos: GoalSet = { set: 'where', condition: { is: 'type', any: ['image'] } }

  it('become the steps that the sentence becomes', async () => {
    for (const sentence of ['a row of the photos from 2015', 'how many photos from 2015 are there?']) {
      const plan = await builtInPlanner.plan(sentence, fresh())
      const again = await planGoals(goalsOf.parse(plan.parameters['goals']), fresh())
      expect(again.steps).toEqual(plan.steps)
      expect(again.parameters).toEqual(plan.parameters)
    }
  })

  it('change the place that is open', async () => {
    const plan = async (goal: Goal) =>
      (await planGoals([goal], situation())).steps.map(({ tool, args }) => ({ tool, args }))
    const environmentId = situation().environment?.id
    expect(await plan({ do: 'rename', name: 'Harbour' })).toEqual([
      { tool: 'environments.rename', args: { environmentId, name: 'Harbour' } },
    ])
    expect(await plan({ do: 'look', look: { lighting: { preset: 'warm' } } })).toEqual([
      { tool: 'environments.setLighting', args: { environmentId, lighting: { preset: 'warm' } } },
    ])
    expect(
      await plan({ do: 'arrange', of: { set: 'here' }, said: '', look: {}, arrangement: 'circle', options: {} }),
    ).toEqual([{ tool: 'environments.arrange', args: { environmentId, arrangement: 'circle', options: {} } }])
  })

  it('ask for a place where there is none', async () => {
    const plan = await planGoals(
      [{ do: 'arrange', of: { set: 'here' }, said: '', look: {}, arrangement: 'grid', options: {} }],
      fresh(),
    )
    expect(plan.steps).toEqual([])
    expect(plan.reply).toContain('no place')
  })

  it('find words in all their forms', async () => {
    const words: GoalSet = { set: 'where', condition: { is: 'words', all: [['sunsets']] } }
    const plan = await planGoals([{ do: 'find', of: words, said: 'sunsets' }], fresh())
    expect(plan.steps).toHaveLength(1)
  })

  it('are said in words that a person would say', () => {
    const make = {
      do: 'make',
      of: photos,
      said: 'photos',
      arrangement: 'circle',
      options: {},
      name: null,
      look: {},
    } as const
    expect(goalsSaid([make])).toBe('Make a circle of photos')
    const newest: GoalSet = { set: 'take', of: photos, order: { by: 'taken', descending: true }, count: 3 }
    expect(goalsSaid([{ ...make, of: newest, arrangement: 'grid', rows: 1, name: 'Best' }])).toBe(
      'Make a row of 3 photos, newest first, called “Best”',
    )
    expect(goalsSaid([{ do: 'remove', of: { set: 'said', as: 'selected' }, said: '' }])).toBe(
      'Take what is selected out of this place',
    )
  })
})
