import type { AssetFilter } from '#shared/model/asset.ts'
import { otherForms, plurals, singulars } from '../text/stems.ts'
import { slips } from '../text/spelling.ts'
import { tokenise } from '../text/tokenise.ts'
import { opinions } from '../lexicon/filler.ts'
import { synonymsOf } from '../lexicon/synonyms.ts'
import type { PlannerContext } from '../context.ts'
import type { Note } from './query.ts'

/**
 * Words of a request that the library knows, after those it does not were put right or dropped; `count` is how many
 * assets they find.
 */
export interface WordsFound {
  /** '' where no word is left to look for. */
  text: string
  count: number
  notes: Note[]
}

/**
 * Finds the form of some words that the library knows: as said, in another number, without opinions, put right, or by
 * another word for the same, in that order. The count is 0 where none of it helps.
 */
export function findWords(words: readonly string[], base: AssetFilter, context: PlannerContext): WordsFound {
  const count = (text: string) => context.count(text === '' ? base : { ...base, text })
  const asSaid = betterNumber(words, count)
  if (count(asSaid) > 0) return { text: asSaid, count: count(asSaid), notes: [] }
  const plain = words.filter((word) => !opinions.has(word))
  const dropped = words.filter((word) => opinions.has(word))
  const notes = dropped.map(aside)
  if (plain.length === 0) return { text: '', count: count(''), notes }
  const formed = plain.map((word) => knownForm(word, context) ?? word)
  for (const attempt of attempts(formed, base, context)) {
    const text = attempt.words.join(' ')
    const found = count(text)
    if (found > 0) return { text, count: found, notes: [...notes, ...attempt.notes] }
  }
  return { text: formed.join(' '), count: 0, notes }
}

const aside = (word: string): Note => ({
  text: `I cannot judge “${word}”, so I left that word aside.`,
  doubt: 0.12,
})

/**
 * "sunset" for "sunsets", "flowers" for "flower": of both numbers of a word the one that finds more, for a search knows
 * only how a word begins.
 */
function betterNumber(words: readonly string[], count: (text: string) => number): string {
  let best = words.join(' ')
  for (const [index, word] of words.entries()) {
    if (word.includes(' ')) continue
    for (const other of [...singulars(word), ...plurals(word)]) {
      const text = words.with(index, other).join(' ')
      if (count(text) > count(best)) best = text
    }
  }
  return best
}

/** The word itself or another form of it that occurs anywhere; null where none does. */
function knownForm(word: string, context: PlannerContext): string | null {
  return [word, ...otherForms(word)].find((form) => context.count({ text: form }) > 0) ?? null
}

interface Attempt {
  words: string[]
  notes: Note[]
}

function* attempts(words: readonly string[], base: AssetFilter, context: PlannerContext): Generator<Attempt> {
  yield { words: [...words], notes: [] }
  const unknown = words.filter((word) => knownForm(word, context) === null)
  const near = new Map(unknown.flatMap((word) => nearWord(word, context)))
  if (near.size > 0) yield replaced(words, near, (word, other) => `I read “${word}” as “${other}”.`)
  const alike = new Map(
    words.flatMap((word): [string, string][] => (near.has(word) ? [] : synonymWith(word, base, context))),
  )
  if (alike.size > 0) {
    yield replaced(
      words,
      new Map([...near, ...alike]),
      (word, other) => `Nothing fits “${word}”; I looked for “${other}” instead.`,
    )
  }
}

function replaced(
  words: readonly string[],
  by: ReadonlyMap<string, string>,
  say: (word: string, other: string) => string,
): Attempt {
  return {
    words: words.map((word) => by.get(word) ?? word),
    notes: words.flatMap((word) => {
      const other = by.get(word)
      return other === undefined ? [] : [{ text: say(word, other), doubt: 0.12 }]
    }),
  }
}

/** A word of a folder's or camera's name that this one is a slip of. */
function nearWord(word: string, context: PlannerContext): [string, string][] {
  if (word.length < 4) return []
  const limit = word.length >= 7 ? 2 : 1
  for (const name of [...context.folders, ...context.cameras]) {
    for (const { norm, kind } of tokenise(name)) {
      if (kind !== 'word' || norm.length < 4 || norm[0] !== word[0]) continue
      if (slips(word, norm, limit) <= limit && context.count({ text: norm }) > 0) return [[word, norm]]
    }
  }
  return []
}

function synonymWith(word: string, base: AssetFilter, context: PlannerContext): [string, string][] {
  if (knownForm(word, context) !== null) return []
  for (const form of [word, ...otherForms(word)]) {
    const other = synonymsOf(form).find((one) => context.count({ ...base, text: one }) > 0)
    if (other) return [[word, other]]
  }
  return []
}
