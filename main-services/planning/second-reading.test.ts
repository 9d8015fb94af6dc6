import { describe, expect, it } from 'vitest'
import { fresh, situation } from '../../tests/support/library.ts'
import { builtInPlanner } from './index.ts'

const read = async (sentence: string, where = fresh()) => {
  const { steps, reply, alternatives = [], read: by } = await builtInPlanner.plan(sentence, where)
  return {
    steps: steps.map(({ title }) => title),
    reply,
    by,
    others: alternatives.map(({ says }) => says),
    alternatives,
  }
}

describe('another reading that is near', () => {
  it('is offered beside the better one, as a person would ask for it, with a plan of its own', async () => {
    const { steps, others, alternatives } = await read('cats, big')
    expect(steps).toContain('make everything larger')
    expect(others).toEqual(['find cats'])
    expect(alternatives[0]?.plan.steps.map(({ tool }) => tool)).toEqual(['assets.select'])
  })

  it.each([
    'a circle of the photos from 2015',
    'make a gallery of the folder Animals',
    'how many photos are there?',
    'light it warm',
    'a row of the red photos, newest first',
  ])('is offered nowhere else: %s', async (sentence) => {
    expect((await read(sentence, situation())).others).toEqual([])
  })

  it('says who read the sentence, and at which price', async () => {
    const { by } = await read('a circle of the photos from 2015')
    expect(by?.source).toBe('chart')
    expect(by?.cost).toBeLessThan(0.5)
    expect((await read('hello', situation())).by?.source).toBe('grammar')
    expect((await read('Zrób galerię ze zdjęć')).by?.source).toBe('languages')
  })
})

describe('what is not understood', () => {
  it('becomes one question with what can be chosen, where something in it is known', async () => {
    const { steps, reply, others } = await read('paint the leopard in the photo with stripes')
    expect(steps).toEqual([])
    expect(reply).toMatch(/^I did not understand “.*”\. Did you mean one of these\?$/u)
    expect(others.length).toBeGreaterThan(1)
    expect(others.every((says) => /leopard/u.test(says))).toBe(true)
  })

  it('stays a plain question where nothing in it is known', async () => {
    const { reply, others } = await read('xyzzy frobnicate blub')
    expect(others).toEqual([])
    expect(reply).not.toContain('one of these')
  })

  it('asks which place with the places to choose', async () => {
    const here = situation()
    const [first] = here.environments
    const { reply, others, alternatives } = await read('light it warm', { ...here, environment: null })
    expect(reply).toContain('Which place do you mean?')
    expect(others[0]).toBe(`in “${first?.name}”`)
    expect(alternatives[0]?.plan.steps[0]?.args['environmentId']).toBe(first?.id)
  })
})
