import { rangeAt } from '../grammar/dates/range.ts'
import { typePatterns } from '../grammar/lexicon/types.ts'
import { readNumber, readOrdinal } from '../grammar/text/numbers.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import type { Put } from './words.ts'

/** From where to where a part of a set reaches, as parts of the whole. */
export type Share = readonly [from: number, to: number]

const parts: readonly (readonly [number, string])[] = [
  [2, 'half|halves'],
  [3, 'third|thirds'],
  [4, 'quarter|quarters|fourth|fourths'],
  [5, 'fifth|fifths'],
  [10, 'tenth|tenths'],
]
const partWord = parts.map(([whole, source]) => [whole, patterns(source)] as const)
const percent = patterns('percent, per cent, pct')
const lead = patterns('roughly|about|around|only|just|exactly|nearly|almost|approximately|some, more or less')
const article = patterns('a, one, the')
const side: readonly (readonly [ReturnType<typeof patterns>, 'first' | 'last'])[] = [
  [patterns('(the)? first|earlier|upper|top|left'), 'first'],
  [patterns('(the)? second|last|latter|later|other|bottom|right'), 'last'],
]
const ofWhole = patterns('of, out of, among, from, in')
const determiner = /^(?:the|my|our|these|those|all|this|his|her|their|your)$/u

/** "Half of", "half the", "two thirds of", "the last quarter of", "50 % of": so much of a set. */
export function sharesSaid(words: readonly Word[], at: number, today: string, put: Put): void {
  everySaid(words, at, put)
  const start = longestAt(words, at, lead) ?? at
  const share = halfAt(words, start) ?? percentAt(words, start)
  if (!share) return
  const of = longestAt(words, share.end, ofWhole)
  // "The first half of 2019" is a time.
  const span = of === null ? null : rangeAt(words, of, today)
  if (span && longestAt(words, span.extent.end, typePatterns) === null) return
  // "Half the Drawings"; all other parts need their "of".
  const end = of ?? (share.isHalf && determiner.test(words[share.end]?.norm ?? '') ? share.end : null)
  if (end !== null) put('share', at, end, share.is, -0.05)
  // "Half" after a set: "the Zoo, but only half".
  put('shareonly', at, share.end, share.is, 0.05)
}

interface Said {
  is: Share
  end: number
  isHalf: boolean
}

function halfAt(words: readonly Word[], at: number): Said | null {
  const which = side.find(([all]) => longestAt(words, at, all) !== null)
  const sided = which ? (longestAt(words, at, which[0]) ?? at) : at
  const counted = sided === at ? readNumber(words, at) : null
  const many = counted && Number.isInteger(counted.value) && counted.value < 10 ? counted : null
  const from = many?.end ?? (sided === at ? (longestAt(words, at, article) ?? at) : sided)
  for (const [whole, all] of partWord) {
    const end = longestAt(words, from, all)
    if (end === null) continue
    // "The second third of it" is said of three; an ordinal by itself is no part.
    if (whole > 2 && from === at && words[at - 1]?.norm !== 'random') return null
    const size = (many?.value ?? 1) / whole
    if (size >= 1) return null
    return { is: which?.[1] === 'last' ? [1 - size, 1] : [0, size], end, isHalf: whole === 2 }
  }
  return null
}

function percentAt(words: readonly Word[], at: number): Said | null {
  const amount = readNumber(words, at)
  if (!amount || amount.value <= 0 || amount.value >= 100) return null
  const sign = words[amount.end]
  const end = sign?.kind === 'mark' && sign.norm === '%' ? amount.end + 1 : longestAt(words, amount.end, percent)
  return end === null ? null : { is: [0, amount.value / 100], end, isHalf: false }
}

const each = patterns('(only|just)? (every|each)')
const oneOf = patterns('one|ones|picture|photo (of)?, of, one out of')

/** "Every second", "each third", "every other one of". */
function everySaid(words: readonly Word[], at: number, put: Put): void {
  const start = longestAt(words, at, each)
  if (start === null) return
  const every = words[start]?.norm === 'other' ? 2 : readOrdinal(words[start])
  if (every === null || every < 2 || every > 100) return
  const of = longestAt(words, start + 1, oneOf)
  put('every', at, start + 1, every, -0.1)
  if (of !== null && words[of - 1]?.norm === 'of') put('every', at, of, every, -0.1)
}
