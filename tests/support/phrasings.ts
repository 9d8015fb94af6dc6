import { expect, it } from 'vitest'
import { builtInPlanner } from '#services/planning/index.ts'
import { afterSearch, emptyLibrary, fresh, situation, withSelection } from './library.ts'
import { outline } from './outline.ts'

/** Sentences, each with the outline of its plan. */
export type Phrasings = readonly (readonly [sentence: string, outline: string])[]

/** Where sentences are said, and what they may lean on there. */
const situations = {
  found: { where: 'where something was just found', context: afterSearch },
  empty: { where: 'where the library is empty', context: emptyLibrary },
  atFirst: { where: 'where nothing was made yet', context: fresh },
  inAPlace: { where: 'where a gallery is open', context: situation },
  selected: { where: 'where three things are selected', context: withSelection },
}

/** A test for each sentence, in the situation that it is listed under. */
export function tryPhrasings(phrasings: Partial<Record<keyof typeof situations, Phrasings>>): void {
  for (const [name, { where, context }] of Object.entries(situations)) {
    it.each(phrasings[name as keyof typeof situations] ?? [])(`${where}: %s`, async (sentence, expected) => {
      expect(outline(await builtInPlanner.plan(sentence, context()))).toBe(expected)
    })
  }
}
