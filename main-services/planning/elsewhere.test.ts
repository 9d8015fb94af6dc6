import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Goal } from '#shared/model/goal.ts'
import { assetIds, places, situation } from '../../tests/support/library.ts'
import { builtInPlanner, type PastTurn, type Situation } from './index.ts'

const [first, second] = places
const goalsOf = z.array(Goal)

/** Two places were made, the second of them last. */
function twoPlaces(): Situation {
  const made = [first?.id ?? '', second?.id ?? '']
  const turns = made.map((environmentId, at): PastTurn => ({
    environmentId,
    goal: {
      do: 'make',
      of: { set: 'where', condition: { is: 'type', any: ['image'] } },
      said: `place ${at + 1}`,
      arrangement: 'gallery',
      options: {},
      name: null,
      look: {},
    },
  }))
  const known = situation({ environment: second ?? null, made, turns })
  const items = assetIds(4).map((assetId, at) => ({
    itemId: `i${at}`,
    assetId,
    name: `${at}.jpg`,
    position: [at, 1.5, -4] as [number, number, number],
    rotation: [0, 0, 0] as [number, number, number],
    size: [1, 1, 0.1] as [number, number, number],
    zone: '',
  }))
  const standing = async (id: string) => ({ ...(await known.library.standing(id)), items })
  return { ...known, library: { ...known.library, standing } }
}

/** What a sentence does, and in which of the places. */
async function done(sentence: string): Promise<string> {
  const plan = await builtInPlanner.plan(sentence, twoPlaces())
  const goals = goalsOf.safeParse(plan.parameters['goals']).data ?? []
  const ids = plan.steps
    .flatMap(({ args }) => [args['environmentId'], args['id']])
    .filter((id) => typeof id === 'string')
  const where = [...new Set(ids)].map((id) => (id === first?.id ? 'first' : id === second?.id ? 'second' : 'other'))
  return [goals.map((goal) => goal.do).join(' ') || plan.steps.map(({ tool }) => tool).join(' '), ...where].join(' in ')
}

describe('M2.12 a place that is told by its turn', () => {
  it.each([
    ['make the first gallery darker', 'brighten in first'],
    ['the other one darker', 'brighten in first'],
    ['in the other room, brighter light', 'look in first'],
    ['and a bit darker in the first', 'brighten in first'],
    ['sort the first room by name', 'sort in first'],
    ['turn the first place into a circle', 'again in first'],
    ['call the second room Eden', 'environments.rename in second'],
    ['first one: dramatic light', 'look in first'],
    ['make it darker', 'brighten in second'],
    ['go to the other one', 'window.goTo in first'],
    ['take me to the first', 'window.goTo in first'],
    ['back to the first gallery', 'window.goTo in first'],
    ['how many hang in the first gallery?', 'count'],
    ['what is in the other room?', 'which'],
  ])('“%s”', async (sentence, expected) => {
    expect((await done(sentence)).replace(/^(?:arrange|make)\b/u, 'again')).toBe(expected)
  })

  it.each(['the first one bigger', 'swap the first and the last one', 'make the second picture larger'])(
    '“%s” is said of things',
    async (sentence) => {
      expect(await done(sentence)).not.toContain('first in')
      expect(await done(sentence)).not.toContain('in first')
    },
  )
})
