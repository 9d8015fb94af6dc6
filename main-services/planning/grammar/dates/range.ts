import { readNumber, readOrdinal } from '../text/numbers.ts'
import { longestAt, patterns } from '../text/pattern.ts'
import type { Extent, Phrase } from '../text/phrase.ts'
import type { Word } from '../text/word.ts'
import { monthByName, type YearlySpan } from '../lexicon/dates.ts'
import { typePatterns } from '../lexicon/types.ts'
import { readMoment, type Moment } from './expression.ts'
import { shift, shiftMonths, type Span } from './calendar.ts'

/** A condition on when something was taken, and the words that said so. */
export interface DateRange extends Span {
  extent: Extent
  /** The year was left open; `from` and `to` are the latest one. */
  inYear?: YearlySpan
  /** May be meant as a plain word; `words` then are those. */
  soft?: boolean
  words: string[]
  assumption?: string
}

const between = patterns('between, in between, from between')
const fromWords = patterns('from, since, starting in|from|with?, of, in, during, for')
const toWords = patterns(
  '(all the way|right|on)? to, until, till, (right)? through, (right)? through (to|until), thru, (right|and)? up to (and including)?, (right)? up until, to the end of, until the end of, -, –, til, and (up|on) to, and ending (in|with|at), ending (in|with|at), to and including',
)
const andWords = patterns('and, to, -, until, through')
const before = patterns(`
    before, prior to, earlier than, older than, pre, from before, taken before, not since, preceding, (that|which)? predate|predates|predating,
    (that|which)? antedate|antedates|antedating, ahead of, sooner than, leading up to, in advance of
  `)
const untilWords = patterns(`
    until|till|to|before|by the end of, up to|until the end of, until, till, up to, up until, by, no later than, not later than, not after, til, through,
    up to and including, before or in, no|not younger|newer|later than
  `)
const after = patterns(`
    after, later than, newer than, younger than, post, from after, past, more recent than,
    (that|which)? postdate|postdates|postdating, following, subsequent to, any time after, anything after,
    not before|until the? end of
  `)
const since = patterns(`
    since|from|after the (start|beginning) of, since, starting, starting in|from|with, beginning, beginning in|from|with, no earlier than, not before,
    from since, as of, ever since
  `)
const within = patterns(`
    in, on, from, of, during, at, around, throughout, for, over, within, in the, on the, dated, back in,
    in the year, of the year, from the year, the, from the, of the, during the, over the, from around,
    from about, in about, circa, anywhere in, any time in, sometime in
  `)
const orLater = patterns(`
    or|and any? later|subsequent|following year|years|one|ones|time, or any year after|later|since, or|and later|newer|after|onwards|onward|younger, onwards, onward, on, and on, and onwards, and up,
    till|until today|now, (to|up to|until|till) (today|now|the present)
  `)
const orEarlier = patterns('or|and earlier|older|before, and below, backwards')
const unit = patterns('day|days|week|weeks|month|months|year|years')

/** Reads and marks every date in a phrase. */
export function takeDates(phrase: Phrase, today: string): DateRange[] {
  const ranges: DateRange[] = []
  for (let at = 0; at < phrase.words.length; at++) {
    if (!phrase.isFree(at)) continue
    const range = rangeAt(freeRun(phrase, at), at, today)
    if (!range) continue
    phrase.use(range.extent)
    ranges.push(range)
    at = range.extent.end - 1
  }
  return ranges
}

/** The words of the phrase up to the first used one after `at`, so that nothing reaches over a gap. */
function freeRun(phrase: Phrase, at: number): readonly Word[] {
  let end = at
  while (phrase.isFree(end)) end++
  return phrase.words.slice(0, end)
}

/** "October 16 or 17, 2021", "the 16th and 17th of October": two days that follow one another. */
function twoDays(words: readonly Word[], at: number, today: string): DateRange | null {
  const start = longestAt(words, at, within) ?? at
  const from = words[start]?.norm === 'the' ? start + 1 : start
  const isMonth = monthByName.has(words[from]?.norm ?? '')
  const first = dayOf(words[isMonth ? from + 1 : from])
  const joint = isMonth ? from + 2 : from + 1
  const next = words[joint + 1]?.norm === 'the' ? joint + 2 : joint + 1
  const second = dayOf(words[next])
  if (first === null || second !== first + 1 || !/^(?:and|or|&|\/)$/u.test(words[joint]?.norm ?? '')) return null
  const rest = words.slice(next)
  const said = isMonth ? [...words.slice(from, from + 1), ...rest] : rest
  const moment = readMoment(said, 0, today)
  if (!moment || moment.from !== moment.to || moment.from === undefined) return null
  const end = isMonth ? next + moment.end - 1 : next + moment.end
  const { inYear } = moment
  const span = { from: shift(moment.from, -1), to: moment.to }
  return {
    ...make(words, at, end, span, [moment]),
    ...(inYear ? { inYear: (year: number) => ({ ...inYear(year), from: shift(inYear(year).from, -1) }) } : {}),
  }
}

const dayOf = (word: Word | undefined): number | null => {
  const value = word?.kind === 'number' ? word.value : (readOrdinal(word) ?? undefined)
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 31 ? value : null
}

/** Reads a date that begins exactly at `at`. */
export function rangeAt(words: readonly Word[], at: number, today: string): DateRange | null {
  return (
    twoDays(words, at, today) ??
    betweenAt(words, at, today) ??
    fromToAt(words, at, today) ??
    ageAt(words, at, today) ??
    boundAt(words, at, today) ??
    plainAt(words, at, today)
  )
}

type RangeReader = (words: readonly Word[], at: number, today: string) => DateRange | null

const make = (
  words: readonly Word[],
  start: number,
  end: number,
  span: Span,
  moments: readonly Moment[],
): DateRange => {
  const assumption = moments.find((moment) => moment.assumption)?.assumption
  return {
    ...span,
    extent: { start, end },
    words: words.slice(start, end).map((word) => word.norm),
    ...(assumption ? { assumption } : {}),
  }
}

const betweenAt: RangeReader = (words, at, today) => {
  const start = longestAt(words, at, between)
  const first = start === null ? null : readMoment(words, start, today)
  const joint = first && longestAt(words, first.end, andWords)
  const second = joint ? readMoment(words, joint, today) : null
  if (!first || !second) return null
  return make(words, at, second.end, inOrder(alignYear(first, second), second), [first, second])
}

const fromToAt: RangeReader = (words, at, today) => {
  const start = longestAt(words, at, fromWords) ?? at
  const first = readMoment(words, start, today) ?? dayBefore(words, start, today)
  const joint = first && longestAt(words, first.end, toWords)
  const second = joint ? readMoment(words, joint, today) : null
  if (!first || !second) return null
  return make(words, at, second.end, inOrder(alignYear(first, second), second), [first, second])
}

/** "from 1 to 5 June 2015": the first day takes month and year from the second. */
function dayBefore(words: readonly Word[], at: number, today: string): Moment | null {
  const from = words[at]?.norm === 'the' ? at + 1 : at
  const word = words[from]
  const value = word?.kind === 'number' ? word.value : (readOrdinal(word) ?? undefined)
  const joint = longestAt(words, from + 1, toWords)
  const second = joint === null ? null : readMoment(words, joint, today)
  if (value === undefined || value < 1 || value > 31 || !second || second.from !== second.to) return null
  const day = `${second.from.slice(0, 8)}${String(value).padStart(2, '0')}`
  return day < second.to ? { from: day, to: day, end: from + 1 } : null
}

/** "from June to August 2015": June of the same year. */
function alignYear(first: Moment, second: Moment): Moment {
  if (!first.inYear) return first
  const year = Number(second.from.slice(0, 4))
  const same = first.inYear(year)
  return { ...first, ...(same.from <= second.to ? same : first.inYear(year - 1)) }
}

const inOrder = (first: Moment, second: Moment): Span =>
  first.from <= second.from ? { from: first.from, to: second.to } : { from: second.from, to: first.to }

/** "older than three years", "newer than 2 weeks". */
const ageAt: RangeReader = (words, at, today) => {
  const older = longestAt(words, at, before)
  const start = older ?? longestAt(words, at, after)
  const amount = start === null ? null : readNumber(words, start)
  if (!amount || longestAt(words, amount.end, unit) === null || words[amount.end + 1]?.norm === 'ago') return null
  const named = words[amount.end]?.norm ?? ''
  const value = Math.min(amount.value, 1000)
  const edge = named.startsWith('day')
    ? shift(today, -value)
    : named.startsWith('week')
      ? shift(today, -7 * value)
      : shiftMonths(today, -value * (named.startsWith('month') ? 1 : 12))
  return make(words, at, amount.end + 1, older === null ? { from: edge } : { to: shift(edge, -1) }, [])
}

const bounds: readonly (readonly [ReturnType<typeof patterns>, (moment: Moment) => Span])[] = [
  [before, (moment) => ({ to: shift(moment.from, -1) })],
  [after, (moment) => ({ from: shift(moment.to, 1) })],
  [untilWords, (moment) => ({ to: moment.to })],
  [since, (moment) => ({ from: moment.from })],
]

const boundAt: RangeReader = (words, at, today) => {
  for (const [leading, span] of bounds) {
    const start = longestAt(words, at, leading)
    const article = start !== null && words[start]?.norm === 'the' ? start + 1 : null
    const moment =
      start === null
        ? null
        : (readMoment(words, start, today) ?? (article === null ? null : readMoment(words, article, today)))
    if (moment) return make(words, at, moment.end, span(moment), [moment])
  }
  return null
}

const plainAt: RangeReader = (words, at, today) => {
  const led = longestAt(words, at, within)
  const moment = (led === null ? null : readMoment(words, led, today)) ?? readMoment(words, at, today)
  if (!moment) return null
  const hasLead = led !== null && readMoment(words, led, today) !== null
  const later = longestAt(words, moment.end, orLater)
  if (later !== null && (hasLead || later > moment.end + 1 || !words[later])) {
    return make(words, at, later, { from: moment.from }, [moment])
  }
  const earlier = longestAt(words, moment.end, orEarlier)
  if (earlier !== null) return make(words, at, earlier, { to: moment.to }, [moment])
  if (moment.soft && !hasLead && doubtful(words, at, moment)) return null
  return {
    ...make(words, at, moment.end, { from: moment.from, to: moment.to }, [moment]),
    ...(moment.inYear ? { inYear: moment.inYear } : {}),
    ...(moment.soft && !isNumber(words, moment) ? { soft: true } : {}),
  }
}

const isNumber = (words: readonly Word[], moment: Moment) => words[moment.end - 1]?.kind === 'number'

/** A month like "may" that nothing marks as a date, or a number that is no likely year. */
function doubtful(words: readonly Word[], at: number, moment: Moment): boolean {
  if (isNumber(words, moment)) return moment.from < '1900' || moment.from >= '2100'
  if (longestAt(words, moment.end, typePatterns) !== null) return false
  return /^(?:may|march|mar|jan|dec|sep|jun|august)$/u.test(words[at]?.norm ?? '')
}
