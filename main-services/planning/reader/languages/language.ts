import { byFirstWord, firstWords, patterns, type Pattern } from '../../grammar/text/pattern.ts'
import { fold } from '../../grammar/text/word.ts'

/**
 * What a translator writes of one language: lines of `said = English`, where what is said is a pattern as in
 * `grammar/text/pattern.ts` (alternatives between bars, several patterns parted by commas) and the English side may be
 * empty for what is only polite. Accents may be written; they are compared without. Where lines fit the same words, the
 * longest wins. An example of a line: `grün|grüne|grünen = green`.
 */
export interface LanguageTable {
  /** English name of the language, as an answer says it. */
  name: string
  /** Requests: make, show, find, add … */
  verbs: string
  /** Verbs of two parts, the second at the end of the request: `nimm … heraus|raus = remove`. */
  pairs: string
  /** What a name follows, which stays as it was typed: `nenne es = call it`. */
  naming: string
  /** What may stand behind a name and is no part of it. */
  afterName: string
  /** What the name of a folder follows. */
  folder: string
  /** Kinds of media. */
  nouns: string
  /** What stands behind its noun, or before it: colours, shapes. */
  adjectives: string
  /** Names of things that are colours as well: the thing is meant behind an article where no noun is near. */
  things: string
  /** `plus grand = bigger / biggest`. */
  comparatives: string
  /** Articles in front of which a comparative is a superlative. */
  articles: string
  /** Everything else: arrangements, questions, prepositions, numbers, dates. */
  words: string
  /** Short forms that cling to the next word: `l'`, `d'`. */
  elided: readonly string[]
}

export type Part = 'verb' | 'pair' | 'naming' | 'folder' | 'noun' | 'thing' | 'adjective' | 'comparative' | 'word'

/** One line of a table, made ready. */
export interface Line {
  part: Part
  english: readonly string[]
  /** Of a comparative: what it is with an article. */
  most?: readonly string[]
  /** Of a verb of two parts: the second. */
  second?: readonly Pattern[]
}

/** A table made ready to be looked up by the first word of a line. */
export interface Language {
  name: string
  elided: ReadonlySet<string>
  articles: ReadonlySet<string>
  afterName: ReadonlySet<string>
  /** What a word is called that is a colour as well. */
  things: ReadonlyMap<string, string>
  at: (word: string) => readonly (readonly [Line, readonly Pattern[]])[]
}

/** Compares words of other languages: as `fold` does, and with `ss` for `ß`. */
export const plain = (text: string): string => fold(text).replaceAll('ß', 'ss').replaceAll('œ', 'oe')

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '')

/** Makes a table ready. */
export function ready(table: LanguageTable): Language {
  const lines: (readonly [Line, readonly Pattern[]])[] = [
    ...linesOf(table.verbs, 'verb'),
    ...linesOf(table.pairs, 'pair'),
    ...linesOf(table.naming, 'naming'),
    ...linesOf(table.folder, 'folder'),
    ...linesOf(table.nouns, 'noun'),
    ...linesOf(table.adjectives, 'adjective'),
    ...linesOf(table.comparatives, 'comparative'),
    ...linesOf(table.words, 'word'),
  ]
  const index = byFirstWord(lines, ([, all]) => all)
  return {
    name: table.name,
    elided: new Set(table.elided.map(plain)),
    articles: new Set(wordsOf(plain(table.articles))),
    afterName: new Set(wordsOf(plain(table.afterName))),
    things: new Map(
      linesOf(table.things, 'thing').flatMap(([{ english }, all]) =>
        all.flatMap((one) => firstWords(one).map((word): [string, string] => [word, english.join(' ')])),
      ),
    ),
    at: (word) => index(word).map(([[line], all]) => [line, all]),
  }
}

function linesOf(source: string, part: Part): (readonly [Line, readonly Pattern[]])[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [said = '', right = ''] = line.split('=')
      const [english = '', most] = right.split('/')
      const [first = '', second] = said.split('…').map(plain)
      const made: Line = {
        part,
        english: wordsOf(english),
        ...(most === undefined ? {} : { most: wordsOf(most) }),
        ...(second === undefined ? {} : { second: patterns(second) }),
      }
      return [made, patterns(first)] as const
    })
}
