import type { AssetOrder } from '#shared/model/asset.ts'
import { readNumber, readOrdinal } from '../text/numbers.ts'
import { patterns, type Pattern } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import { anyPatterns, typeByName } from '../lexicon/types.ts'
import { filler } from '../lexicon/filler.ts'
import type { Query } from './query.ts'

const orders: readonly (readonly [readonly Pattern[], AssetOrder])[] = [
  [
    patterns(`
    newest first, latest first, most recent first, sorted|ordered|listed by date descending,
    in reverse chronological order, newest to oldest, from newest to oldest
  `),
    'taken-desc',
  ],
  [
    patterns(`
    oldest first, earliest first, sorted|ordered|listed by date|time|age, in|by date order,
    in chronological order, oldest to newest, from oldest to newest, in order of date|time|age
  `),
    'taken',
  ],
  [
    patterns(`
    sorted|ordered|listed by name|title|filename, alphabetically, in alphabetical order, in|by order of name,
    by name, a to z, sorted alphabetically
  `),
    'name',
  ],
  [
    patterns(`
    recently|newly|freshly|just added|imported, recent|latest|newest imports|additions,
    last|latest|newest imported|added, most recently added|imported, i|we just imported|added,
    i|we imported|added last, imported|added last|recently|lately
  `),
    'imported-desc',
  ],
  [
    patterns(`
    in|by random order, at random, shuffled, randomly, in any order, randomly chosen|picked|selected, random,
    arbitrary
  `),
    'random',
  ],
]

const newest = patterns('last, newest, latest, most recent, recent, youngest')
const oldest = patterns('first, oldest, earliest, initial')
const anyOf = patterns(`
    any, random, some random, about, around, roughly, approximately, some, exactly, just, only, up to,
    at most, no more than, not more than, maximum, max, a maximum of, the top, top
  `)
const units = patterns(
  'percent|day|days|week|weeks|month|months|year|years|times|time|x|m|metres|meters|metre|meter|cm|degrees|columns|rows|column|row|d',
)
const lateCues: readonly (readonly [readonly Pattern[], AssetOrder])[] = [
  [
    patterns(`
    of the? newest, of the? latest, of the? most recent, newest, latest, most recent, last, recent
  `),
    'taken-desc',
  ],
  [patterns('of the? oldest, of the? first, oldest, earliest, first'), 'taken'],
  [patterns('random, randomly chosen|picked|selected, arbitrary'), 'random'],
]
const atMost = patterns('at most, at the most, maximum, max, tops, or fewer|less, in all|total')

/** Reads an order: "newest first", "sorted by name", "shuffled". */
export function takeOrder(phrase: Phrase, query: Query): void {
  for (const [all, order] of orders) if (phrase.take(all)) query.order ??= order
}

/**
 * Reads order and numbers that a cue makes certain: "the first 10", "20 random", "newest first". Run before dates are
 * read.
 */
export function takeCuedAmount(phrase: Phrase, query: Query): void {
  takeOrder(phrase, query)
  for (const [all, order] of [
    [newest, 'taken-desc'],
    [oldest, 'taken'],
    [anyOf, null],
  ] as const) {
    const cue = phrase.find(all)
    const amount = cue && amountAt(phrase, cue.end)
    if (!cue || !amount || phrase.norm(cue.end) === 'one') continue
    phrase.use({ start: cue.start, end: amount.end })
    setLimit(query, amount, order)
    return takeLateCue(phrase, query, amount.end)
  }
}

interface Amount {
  value: number
  end: number
  vague: boolean
}

function amountAt(phrase: Phrase, at: number): Amount | null {
  if (!phrase.isFree(at)) return null
  const amount = readNumber(phrase.words, at)
  if (!amount || amount.value < 1 || !Number.isInteger(amount.value) || phrase.words[at]?.ordinal) return null
  if (phrase.fits(units, amount.end)) return null
  return amount
}

/** "ten more photos": ten of them, whichever stand there already. */
const moreWords = patterns('more, further, additional, other')

function setLimit(query: Query, amount: Amount, order: AssetOrder | null): void {
  query.limit = Math.min(amount.value, 1_000_000)
  if (order) query.order = order
  if (amount.vague) query.notes.push({ text: `I took ${amount.value} of them.`, doubt: 0.02 })
}

function takeLateCue(phrase: Phrase, query: Query, at: number): void {
  for (const [all, order] of lateCues) {
    const cue = phrase.fits(all, at)
    if (!cue) continue
    phrase.use(cue)
    query.order = order
    return
  }
}

/** Reads which one is meant: "the third one", "the 2nd photo", "the last one". */
export function takeNth(phrase: Phrase, query: Query): void {
  for (const { word, at } of phrase.free()) {
    const value = word.norm === 'last' ? -1 : readOrdinal(word)
    if (value === null || !isSingleNoun(phrase, at + 1)) continue
    phrase.use({ start: at, end: at + 1 })
    query.nth = value
    return
  }
}

function isSingleNoun(phrase: Phrase, at: number): boolean {
  const next = phrase.norm(at)
  return next === 'one' || next === 'item' || next === 'thing' || typeByName.get(next)?.single === true
}

/** Reads a plain number before anything else: "five photos"; and "newest", "oldest" without one. Run after dates. */
export function takePlainAmount(phrase: Phrase, query: Query): void {
  if (query.limit === null) takeLeadingNumber(phrase, query)
  if (query.order !== null) return
  const newestCue = phrase.take(patterns('newest, latest, most recent, recent'))
  const cue = newestCue ?? phrase.take(patterns('oldest, earliest'))
  if (!cue) return
  query.order = newestCue ? 'taken-desc' : 'taken'
  if (phrase.words[cue.start]?.norm === 'recent' && query.limit === null) {
    query.notes.push({ text: 'I put the newest first and left none out.', doubt: 0.08 })
  }
}

function takeLeadingNumber(phrase: Phrase, query: Query): void {
  const capped = phrase.find(atMost)
  const back = capped
    ? [2, 1].map((count) => capped.start - count).find((at) => amountAt(phrase, at)?.end === capped.start)
    : undefined
  const cap = back === undefined ? null : amountAt(phrase, back)
  if (capped && cap && back !== undefined) {
    phrase.use({ start: phrase.words[back - 1]?.kind === 'mark' ? back - 1 : back, end: capped.end })
    return setLimit(query, cap, null)
  }
  for (const { word, at } of phrase.free()) {
    const amount = amountAt(phrase, at)
    if (amount) {
      if (word.norm === 'one' && !followsAmount(phrase, amount.end)) return
      phrase.use({ start: at, end: phrase.fits(moreWords, amount.end)?.end ?? amount.end })
      setLimit(query, amount, null)
      return takeLateCue(phrase, query, amount.end)
    }
    if (!filler.has(word.norm)) return
  }
}

const followsAmount = (phrase: Phrase, at: number) =>
  phrase.isFree(at) &&
  (typeByName.has(phrase.norm(at)) || phrase.norm(at) === 'of' || phrase.fits(anyPatterns, at) !== null)
