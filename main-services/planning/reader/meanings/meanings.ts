import { otherForms } from '../../grammar/text/stems.ts'
import { allAbove, allBelow, lookUp, wordsOf } from './data.ts'

/** What people use a word as. A concrete noun is something that can be seen, a place, a person, a time or an event. */
export type WordClass = 'concrete' | 'abstract' | 'verb' | 'adjective' | 'adverb'

const classOf: Readonly<Record<string, WordClass>> = {
  c: 'concrete',
  a: 'abstract',
  v: 'verb',
  j: 'adjective',
  r: 'adverb',
}

/**
 * Tells as what a word, in lower case, is used most: by itself, else in the form that is known. Null: no common word, or
 * one that only holds a sentence together.
 */
export function wordClass(word: string): WordClass | null {
  for (const form of [word, ...otherForms(word)]) {
    const found = lookUp(form)
    if (found) return classOf[found.classes.charAt(0)] ?? null
  }
  return null
}

/** Lists what a thing is a kind of, nearest first: a heron is a wading bird, a bird, an animal. */
export const kindsOf = (word: string): string[] => named(allAbove(kindsCalled(word)))

/** Lists words for what is a kind of a thing, in the singular and nearest first: of birds parrots, swans, herons. */
export function narrower(word: string): string[] {
  const kinds = kindsCalled(word)
  return kinds.length === 0 ? [] : named(allBelow(kinds))
}

function kindsCalled(word: string): number[] {
  for (const form of [word, ...otherForms(word)]) {
    const kinds = lookUp(form)?.kinds ?? []
    if (kinds.length > 0) return kinds
  }
  return []
}

const named = (kinds: readonly number[]) => [...new Set(kinds.flatMap(wordsOf))]
