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
      const came = outline(await builtInPlanner.plan(sentence, context()))
      // Which kinds belong to what was said is looked at where the expectation names them.
      const compared = expected.includes(' kinds=') ? came : came.replaceAll(/ kinds=[^ ;]+/gu, '')
      expect(plainly(compared)).toBe(plainly(expected))
    })
  }
}

/**
 * An outline without what is the same to a person: the number of a word that is looked for (both are), and the order of
 * what words find, which is that of the library.
 */
const plainly = (text: string): string =>
  text
    .replaceAll(' order=relevance', '')
    // Whether parts are found one after the other or at once is the same too.
    .replaceAll('; with', '')
    .replaceAll('; add; add', '; add')
    .replace(/except=\{"types":\["\w+"\]\}/gu, 'type=(4)')
    .replace(/"text":"(\w+?)s?"/gu, '"text":"$1"')
    .replace(/text=([^;]*?)(?= \w+=|;|$)/gu, (_, words: string) => `text=${words.replace(/([^s])s\b/gu, '$1')}`)
