import { describe, expect, it } from 'vitest'
import { corpus, spoken, type Source } from './corpus.ts'
import { paraphrases } from './generate/generate.ts'
import { properName } from './library/facts.ts'
import type { Case, PlaceIs } from './language.ts'

const of = (source: Source) => corpus.filter((entry) => entry.source === source)

/** Every file that an expectation names. */
function filesOf({ turns }: Case): string[] {
  const inPlace = ({ holds, order, things = [], groups = [] }: PlaceIs): string[] => [
    ...(holds?.names ?? []),
    ...(holds?.maybe ?? []),
    ...(holds?.among ?? []),
    ...(order ?? []),
    ...things.flatMap(({ of: names, beside, above, below, between = [] }) => [
      ...names,
      ...[beside, above, below].filter((name) => name !== undefined),
      ...between,
    ]),
    ...groups.flat(),
  ]
  return turns.flatMap(({ expect: outcomes }) =>
    outcomes.flatMap(({ place, also = [], found, answer }) => [
      ...(place ? inPlace(place) : []),
      ...also.flatMap(inPlace),
      ...(found?.names ?? []),
      ...(answer?.names ?? []),
    ]),
  )
}

describe('M2.15 what understanding is measured by', () => {
  it('is large enough, on two libraries', () => {
    expect(of('sentence').length).toBeGreaterThanOrEqual(200)
    expect(of('dialogue').length).toBeGreaterThanOrEqual(80)
    expect(of('paraphrase').length).toBeGreaterThanOrEqual(800)
    for (const source of ['sentence', 'dialogue', 'paraphrase'] as const) {
      const parts = (['own', 'open'] as const).map(
        (library) => of(source).filter((entry) => entry.case.library === library).length / of(source).length,
      )
      expect(Math.min(...parts)).toBeGreaterThan(0.2)
    }
  })

  it('holds out a third', () => {
    for (const source of ['sentence', 'dialogue', 'paraphrase'] as const) {
      const part = of(source).filter(({ heldOut }) => heldOut).length / of(source).length
      expect(part).toBeGreaterThan(0.3)
      expect(part).toBeLessThan(0.37)
    }
  })

  it('has dialogues of three to eight turns, and no paraphrase of more than two', () => {
    const turns = (source: Source) => of(source).filter(({ case: one }) => one.turns.length < 3 || one.turns.length > 8)
    expect(turns('dialogue').map((entry) => spoken(entry.case))).toEqual([])
    for (const { case: one } of of('paraphrase')) expect(one.turns.length).toBeLessThanOrEqual(2)
  })

  it('says nothing twice, and nothing that is held out in the open', () => {
    const all = corpus.map((entry) => spoken(entry.case))
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([])
  })

  it('names only files that there are, and expects something of every turn', () => {
    const idle = corpus.filter((entry) => entry.case.turns.some((turn) => turn.expect.length === 0))
    expect(idle.map((entry) => spoken(entry.case))).toEqual([])
    const strange = corpus.flatMap(({ case: one }) =>
      filesOf(one)
        .filter((name) => properName(one.library, name) !== name)
        .map((name) => `${name} of ${spoken(one)}`),
    )
    expect(strange).toEqual([])
  })

  it('makes the same paraphrases from the same seed', () => {
    expect(paraphrases()).toEqual(paraphrases())
    expect(paraphrases(5).open).not.toEqual(paraphrases().open)
  })
})
