import { describe, expect, it } from 'vitest'
import { estimateSentence, exactly } from './time-words.ts'

describe('M4.6 what a plan will take, in words', () => {
  it.each([
    [{ seconds: 12, giveOrTake: 4, calls: 30, cost: 0 }, 'About 12 s, give or take 4 s.'],
    [
      { seconds: 12, giveOrTake: 8, calls: 2, cost: 0 },
      'About 12 s, give or take 8 s. Little of this was done here so far.',
    ],
    [
      { seconds: 2, giveOrTake: 3, calls: 0, cost: 0 },
      'About 2 s, give or take 3 s. A first guess: not all of this was done here before.',
    ],
    [{ seconds: 0.2, giveOrTake: 0.1, calls: 9, cost: 0 }, 'Less than a second.'],
    [{ seconds: 0.2, giveOrTake: 3, calls: 9, cost: 0 }, 'Less than a second, at most about 3 s.'],
    [{ seconds: 90, giveOrTake: 20, calls: 9, cost: 0.5 }, 'About 1 min 30 s, give or take 20 s. Costs about $0.50.'],
    [{ seconds: 3, cost: 0 }, 'About 3 s.'],
  ])('%j', (estimate, words) => expect(estimateSentence(estimate)).toBe(words))

  it('tells short times to the tenth', () => {
    expect([0, 0.04, 0.1, 0.44, 3.21, 12.4].map(exactly)).toEqual(['1 ms', '40 ms', '0.1 s', '0.4 s', '3.2 s', '12 s'])
  })
})
