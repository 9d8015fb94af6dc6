import { describe, expect, it } from 'vitest'
import type { Verdict } from './judge/judge.ts'
import { misses, shortfalls, table, type Scored } from './score.ts'
import { thresholds } from './thresholds.ts'

function scored(verdict: Verdict, heldOut: boolean, say: string): Scored {
  const one = { about: 'names', library: 'own' as const, turns: [{ say, expect: [{ calm: true as const }] }] }
  const result = { case: one, verdict, turn: 1, said: say, heard: 'completed: x', problems: ['y'] }
  return { entry: { case: one, source: 'sentence', heldOut }, result }
}

const many = (count: number, verdict: Verdict, heldOut: boolean): Scored[] =>
  Array.from({ length: count }, (_, index) => scored(verdict, heldOut, `${verdict} ${index}`))

describe('M2.15 scores of understanding', () => {
  const { open, heldOut, silent } = thresholds.now

  it('fall short where less is exact than before, or more is wrong without a word', () => {
    expect(shortfalls([...many(700, 'exact', false), ...many(700, 'exact', true)])).toEqual([])
    const worse = [...many(600, 'exact', false), ...many(600, 'said', false), ...many(600, 'said', true)]
    expect(shortfalls(worse)).toEqual([expect.stringContaining('exact, open'), expect.stringContaining('held out')])
    const wrong = Math.ceil(2000 * (silent + 0.02))
    const quiet = [...many(2000 - wrong, 'exact', false), ...many(wrong, 'silent', false)]
    expect(shortfalls(quiet)).toEqual([expect.stringContaining('without a word')])
  })

  it('allow a small draw its chances, and no more', () => {
    const part = (share: number): Scored[] => [
      ...many(Math.round(100 * share), 'exact', false),
      ...many(100 - Math.round(100 * share), 'said', false),
    ]
    expect(shortfalls(part(open - 0.06))).toEqual([])
    expect(shortfalls(part(open - 0.25))).toHaveLength(1)
  })

  it('are to grow toward the aim', () => {
    const { aim } = thresholds
    expect([open <= aim.open, heldOut <= aim.heldOut, silent >= aim.silent]).toEqual([true, true, true])
    expect(aim).toEqual({ open: 0.97, heldOut: 0.95, silent: 0.01 })
  })

  it('name no sentence that is held out, unless asked', () => {
    const both = [scored('silent', false, 'an open one'), scored('silent', true, 'a secret one')]
    expect(misses(both, false)).toContain('an open one')
    expect(misses(both, false)).not.toContain('secret')
    expect(table(both)).not.toContain('secret')
    expect(misses(both, true)).toContain('a secret one')
  })
})
