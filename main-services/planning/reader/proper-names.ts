import { opinions } from '../grammar/lexicon/filler.ts'
import type { Word } from '../grammar/text/word.ts'
import { where, type Mod } from './values.ts'
import { isCalled, normalText, type Facts, type Put } from './words.ts'

/** Names that words of other meanings belong to: “fjord 1” ends in a figure, and “Big Ben” is no ben that is big. */
export function properNames(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const [one, other] = [words[at], words[at + 1]]
  if (!one || !other || one.kind !== 'word' || !isCalled(one.norm, facts) || !isCalled(other.norm, facts)) return
  const hasFigure = other.kind === 'number' && /^\d$/u.test(other.norm)
  const isProper = at > 0 && opinions.has(one.norm) && [one, other].every(({ text }) => /^\p{Lu}/u.test(text))
  if (!hasFigure && !isProper) return
  const said = normalText(words, at, at + 2)
  const set = where({ is: 'words', all: [[one.norm], [other.norm]] })
  put('words', at, at + 2, { set, kind: 'words', adjective: said, name: said } satisfies Mod, 0.16)
}
