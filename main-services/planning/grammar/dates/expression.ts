import { byFirstWord, fitsAt, pattern } from '../text/pattern.ts'
import { readNumber, readOrdinal } from '../text/numbers.ts'
import type { Word } from '../text/word.ts'
import {
  decadeWords,
  doubtfulMonths,
  holidays,
  monthByName,
  seasons,
  weekdays,
  type YearlySpan,
} from '../lexicon/dates.ts'
import { daySpan, isDay, monthSpan, parts, shift, shiftMonths, weekday, yearSpan, type Span } from './calendar.ts'

/** A stretch of days that somebody named. */
export interface Moment {
  from: string
  to: string
  /** Index of the word after it. */
  end: number
  /** Only the day or month was named: which year is open. `inYear` gives the span in any year. */
  inYear?: YearlySpan
  /** The word may as well be meant as a word ("summer", "christmas"), or a bare number as a count. */
  soft?: boolean
  /** What was taken for granted, a sentence. */
  assumption?: string
}

type Reader = (words: readonly Word[], at: number, today: string) => Moment | null

/** Reads the date expression that begins at `at`, longest reading first. */
export function readMoment(words: readonly Word[], at: number, today: string): Moment | null {
  for (const read of readers) {
    const moment = read(words, at, today)
    if (moment) return moment
  }
  return null
}

const norm = (words: readonly Word[], at: number) => words[at]?.norm ?? ''

/** A year between 1800 and 2199, with "of" or a comma before it left out of count. */
function yearAt(words: readonly Word[], at: number): { year: number; end: number } | null {
  const skip = norm(words, at) === 'of' || norm(words, at) === ',' || norm(words, at) === 'in' ? 1 : 0
  const word = words[at + skip]
  const short = /^['’](\d{2})$/u.exec(word?.text ?? '')
  if (short) return { year: century(Number(short[1])), end: at + skip + 1 }
  const value = word?.kind === 'number' && !word.ordinal ? word.value : undefined
  if (value === undefined || !Number.isInteger(value) || value < 1800 || value > 2199) return null
  return { year: value, end: at + skip + 1 }
}

const numeric: Reader = (words, at) => {
  const raw = norm(words, at)
  const iso = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/u.exec(raw)
  if (iso) return ofParts(Number(iso[1]), Number(iso[2]), iso[3] ? Number(iso[3]) : null, at + 1)
  const monthYear = /^(\d{1,2})[-./](\d{4})$/u.exec(raw)
  if (monthYear) return ofParts(Number(monthYear[2]), Number(monthYear[1]), null, at + 1)
  const full = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})$/u.exec(raw)
  if (!full) return null
  const [first, second] = [Number(full[1]), Number(full[2])]
  const year = Number(full[3]) < 100 ? century(Number(full[3])) : Number(full[3])
  if (second > 12) return ofParts(year, first, second, at + 1)
  const moment = ofParts(year, second, first, at + 1)
  if (!moment || first > 12 || first === second) return moment
  return { ...moment, assumption: `I read ${raw} with the day first.` }
}

const century = (twoDigits: number) => (twoDigits > 50 ? 1900 + twoDigits : 2000 + twoDigits)

function ofParts(year: number, month: number, date: number | null, end: number): Moment | null {
  if (!isDay(year, month, date ?? 1)) return null
  return { ...(date === null ? monthSpan(year, month) : daySpan(year, month, date)), end }
}

/** "14 June 2015", "the 14th of June", "June 14, 2015", "June 2015", "June". */
const named: Reader = (words, at, today) => {
  const start = norm(words, at) === 'the' ? at + 1 : at
  const before = dateNumber(words, start)
  if (before !== null) {
    const monthAt = norm(words, start + 1) === 'of' ? start + 2 : start + 1
    const month = monthByName.get(norm(words, monthAt))
    if (month === undefined) return null
    return withYear(words, monthAt + 1, today, (year) => spanOfDay(year, month, before), false)
  }
  const part = /^(?:early|mid|late)$/u.test(norm(words, start)) ? norm(words, start) : ''
  const monthAt = part ? start + 1 : start
  const month = monthByName.get(norm(words, monthAt))
  if (month === undefined) return null
  const after = part ? null : dateNumber(words, monthAt + 1)
  if (after !== null) return withYear(words, monthAt + 2, today, (year) => spanOfDay(year, month, after), false)
  return withYear(
    words,
    monthAt + 1,
    today,
    (year) => third(year, month, part),
    doubtfulMonths.has(norm(words, monthAt)),
  )
}

function dateNumber(words: readonly Word[], at: number): number | null {
  const word = words[at]
  const spelt = word?.kind === 'word' ? readOrdinal(word) : null
  if (spelt !== null) return spelt
  if (word?.kind !== 'number' || word.value === undefined) return null
  return Number.isInteger(word.value) && word.value >= 1 && word.value <= 31 ? word.value : null
}

const spanOfDay = (year: number, month: number, date: number) =>
  isDay(year, month, date) ? daySpan(year, month, date) : monthSpan(year, month)

/** Early is up to the 10th, late from the 21st. */
function third(year: number, month: number, part: string): { from: string; to: string } {
  const whole = monthSpan(year, month)
  if (part === 'early') return { from: whole.from, to: shift(whole.from, 9) }
  if (part === 'mid') return { from: shift(whole.from, 10), to: shift(whole.from, 19) }
  return part === 'late' ? { from: shift(whole.from, 20), to: whole.to } : whole
}

function withYear(words: readonly Word[], at: number, today: string, inYear: YearlySpan, soft: boolean): Moment {
  const skipThe = norm(words, at) === 'of' && norm(words, at + 1) === 'the' ? 2 : 0
  const year = yearAt(words, at + skipThe) ?? relativeYear(words, at, today)
  if (year) return { ...inYear(year.year), end: year.end }
  return { ...latest(inYear, today), end: at, inYear, soft }
}

const thatYear = pattern('last|this|previous|past year')

/** "June last year". */
function relativeYear(words: readonly Word[], at: number, today: string): { year: number; end: number } | null {
  const start = norm(words, at) === 'of' ? at + 1 : at
  const end = fitsAt(words, start, thatYear)
  if (end === null) return null
  return { year: parts(today).year - (norm(words, start) === 'this' ? 0 : 1), end }
}

/** The last one that has begun by today. */
function latest(inYear: YearlySpan, today: string): { from: string; to: string } {
  const { year } = parts(today)
  const span = inYear(year)
  return span.from <= today ? span : inYear(year - 1)
}

const seasonal: Reader = (words, at, today) => {
  const early = /^(?:early|mid|late)$/u.test(norm(words, at)) ? at + 1 : at
  for (const [[name, inYear, isSeason], [parts = []]] of partsOfYear(norm(words, early))) {
    const end = fitsAt(words, early, parts)
    if (end === null) continue
    const moment = withYear(words, end, today, inYear, true)
    if (moment.inYear || !isSeason) return moment
    return { ...moment, assumption: `I took ${name} as it falls in the north.` }
  }
  return null
}

/** Holidays before seasons; of each the last in its list first, as “christmas day” comes before “christmas”. */
const partsOfYear = byFirstWord(
  [
    ...[...holidays].toReversed().map(([name, inYear]) => [name, inYear, false] as const),
    ...[...seasons].toReversed().map(([name, inYear]) => [name, inYear, true] as const),
  ],
  ([name]) => [pattern(name)],
)

/** "last summer", "this June", "last Christmas", "last Monday". */
const lastNamed: Reader = (words, at, today) => {
  const which = norm(words, at)
  if (which !== 'last' && which !== 'this' && which !== 'past' && which !== 'previous') return null
  const dayIndex = weekdays.indexOf(norm(words, at + 1).replace(/s$/u, ''))
  if (dayIndex >= 0) return weekdayBefore(dayIndex, today, at + 2, which === 'this')
  const moment = named(words, at + 1, today) ?? seasonal(words, at + 1, today)
  if (!moment?.inYear) return null
  const { year } = parts(today)
  if (which === 'this') return { ...moment.inYear(year), end: moment.end }
  const ended = [year, year - 1, year - 2].map(moment.inYear).find((span) => span.to < today)
  return ended ? { ...ended, end: moment.end } : null
}

function weekdayBefore(index: number, today: string, end: number, includeToday: boolean): Moment {
  const back = (weekday(today) - index + 7) % 7
  const from = shift(today, -(back === 0 && !includeToday ? 7 : back))
  return { from, to: from, end }
}

const weekdayAlone: Reader = (words, at, today) => {
  const index = weekdays.indexOf(norm(words, at))
  return index < 0 ? null : { ...weekdayBefore(index, today, at + 1, true), soft: true }
}

/** "the nineties", "the 90s", "1990s", "the early 2000s". */
const decade: Reader = (words, at) => {
  let start = norm(words, at) === 'the' ? at + 1 : at
  const part = /^(?:early|mid|late)$/u.test(norm(words, start)) ? norm(words, start++) : ''
  const century = spelledCentury(norm(words, start), norm(words, start + 1))
  if (century !== null) start++
  const digits = /^(\d{4}|\d{2})s$/u.exec(norm(words, start))?.[1]
  const spelt = /^(?:thousands|hundreds)$/u.test(norm(words, start))
    ? century === null
      ? undefined
      : 0
    : decadeWords.get(norm(words, start))
  if (digits === undefined && spelt === undefined) return null
  const value = digits === undefined ? Number(spelt) : Number(digits)
  const first =
    digits?.length === 4 ? value : century !== null ? century + value : value >= 30 ? 1900 + value : 2000 + value
  if (first < 1800 || first > 2190) return null
  const [from, to] = part === 'early' ? [0, 3] : part === 'mid' ? [4, 6] : part === 'late' ? [7, 9] : [0, 9]
  return { ...yearSpan(first + from, first + to), end: start + 1 }
}

/** "nineteen eighties", "two thousands", "twenty tens": the hundred years that are named before a decade. */
function spelledCentury(word: string, next: string): number | null {
  if (word === 'two' && next === 'thousands') return 2000
  const isDecade = decadeWords.has(next) || next === 'hundreds'
  return !isDecade ? null : word === 'nineteen' ? 1900 : word === 'eighteen' ? 1800 : word === 'twenty' ? 2000 : null
}

const centuryName: Reader = (words, at) => {
  const start = norm(words, at) === 'the' ? at + 1 : at
  const word = words[start]
  const which = readOrdinal(word)
  if (norm(words, start + 1) !== 'century' || which === null || which < 15 || which > 21) return null
  return { ...yearSpan((which - 1) * 100, which * 100 - 1), end: start + 2 }
}

const yearAlone: Reader = (words, at) => {
  const start =
    norm(words, at) === 'the' && norm(words, at + 1) === 'year' ? at + 2 : norm(words, at) === 'year' ? at + 1 : at
  const found =
    norm(words, start) === 'of' || norm(words, start) === ',' || norm(words, start) === 'in'
      ? null
      : yearAt(words, start)
  if (!found) return null
  return { ...yearSpan(found.year), end: found.end, soft: start === at }
}

const fixed: readonly (readonly [string, (today: string) => { from: string; to: string }])[] = [
  ['today', (today) => ({ from: today, to: today })],
  ['this morning|afternoon|evening', (today) => ({ from: today, to: today })],
  ['yesterday', (today) => ({ from: shift(today, -1), to: shift(today, -1) })],
  ['last night', (today) => ({ from: shift(today, -1), to: today })],
  ['the day before yesterday', (today) => ({ from: shift(today, -2), to: shift(today, -2) })],
  ['this year', (today) => ({ from: yearSpan(parts(today).year).from, to: today })],
  ['last|previous year', (today) => yearSpan(parts(today).year - 1)],
  ['the year before last', (today) => yearSpan(parts(today).year - 2)],
  ['this month', (today) => ({ from: monthOf(today, 0).from, to: today })],
  ['last|previous month', (today) => monthOf(today, -1)],
  ['this week', (today) => ({ from: monday(today), to: today })],
  ['last|previous week', (today) => ({ from: shift(monday(today), -7), to: shift(monday(today), -1) })],
  [
    'last|this|past weekend',
    (today) => ({ from: shift(monday(shift(today, -5)), 5), to: shift(monday(shift(today, -5)), 6) }),
  ],
  ['the? last|past|previous century', (today) => yearSpan(centuryOf(today) - 100, centuryOf(today) - 1)],
  ['the? this|present|current century', (today) => ({ from: yearSpan(centuryOf(today)).from, to: today })],
  ['last|this|past decade', (today) => ({ from: shiftMonths(today, -120), to: today })],
  ['the? past|last year', (today) => ({ from: shiftMonths(today, -12), to: today })],
  ['the? past|last month', (today) => ({ from: shiftMonths(today, -1), to: today })],
  ['the? past|last week', (today) => ({ from: shift(today, -7), to: today })],
]
const fixedStretches = byFirstWord(fixed, ([source]) => [pattern(source)])

const centuryOf = (today: string) => Math.floor(parts(today).year / 100) * 100
const monday = (of: string) => shift(of, -((weekday(of) + 6) % 7))
function monthOf(today: string, offset: number): { from: string; to: string } {
  const { year, month } = parts(shiftMonths(today, offset))
  return monthSpan(year, month)
}

const relative: Reader = (words, at, today) => {
  for (const [[, span], [parts = []]] of fixedStretches(norm(words, at))) {
    const end = fitsAt(words, at, parts)
    if (end !== null) return { ...span(today), end }
  }
  return null
}

const backwards = pattern('last|past|previous')
const unitPattern = pattern('days|day|weeks|week|months|month|years|year|decades|decade')

/** "the last three years", "past 2 weeks". */
const stretch: Reader = (words, at, today) => {
  const start = norm(words, at) === 'the' ? at + 1 : at
  if (fitsAt(words, start, backwards) === null) return null
  const amount = readNumber(words, start + 1)
  if (!amount || fitsAt(words, amount.end, unitPattern) === null) return null
  const from = back(today, amount.value, norm(words, amount.end))
  const moment = { from, to: today, end: amount.end + 1 }
  return amount.vague
    ? { ...moment, assumption: `I took that to be ${amount.value} ${norm(words, amount.end)}.` }
    : moment
}

/** "two years ago": that whole year; "3 weeks ago": that week. */
const ago: Reader = (words, at, today) => {
  const amount = readNumber(words, at) ?? (/^an?$/u.test(norm(words, at)) ? { value: 1, end: at + 1 } : null)
  if (!amount || fitsAt(words, amount.end, unitPattern) === null || norm(words, amount.end + 1) !== 'ago') return null
  const unit = norm(words, amount.end)
  const then = back(today, amount.value, unit)
  const end = amount.end + 2
  if (unit.startsWith('year') || unit.startsWith('decade')) return { ...yearSpan(parts(then).year), end }
  if (unit.startsWith('month')) return { ...monthOf(then, 0), end }
  if (unit.startsWith('week')) return { from: monday(then), to: shift(monday(then), 6), end }
  return { from: then, to: then, end }
}

function back(today: string, amount: number, unit: string): string {
  const capped = Math.min(amount, 2000)
  if (unit.startsWith('day')) return shift(today, -capped)
  if (unit.startsWith('week')) return shift(today, -capped * 7)
  const months = unit.startsWith('month') ? 1 : unit.startsWith('year') ? 12 : 120
  return shiftMonths(today, -Math.min(capped * months, 12 * 1500))
}

/** "2012-2014" written in one. */
const yearRange: Reader = (words, at) => {
  const range = /^(\d{4})[-–](\d{4}|\d{2})$/u.exec(norm(words, at))
  if (!range) return null
  const first = Number(range[1])
  const second = range[2]?.length === 2 ? Math.floor(first / 100) * 100 + Number(range[2]) : Number(range[2])
  if (first < 1800 || second > 2199 || second < first) return null
  return { ...yearSpan(first, second), end: at + 1 }
}

/** "the first half of 2015", "the second quarter of 2015". */
const partOfYear: Reader = (words, at) => {
  const start = norm(words, at) === 'the' ? at + 1 : at
  const which = norm(words, start) === 'last' ? -1 : readOrdinal(words[start])
  const months = norm(words, start + 1) === 'half' ? 6 : norm(words, start + 1) === 'quarter' ? 3 : 0
  const year = months === 0 ? null : yearAt(words, start + 2)
  if (which === null || !year || which * months > 12) return null
  const last = which < 0 ? 12 : which * months
  return { from: monthSpan(year.year, last - months + 1).from, to: monthSpan(year.year, last).to, end: year.end }
}

const ends: ReadonlyMap<string, 'start' | 'middle' | 'end'> = new Map([
  ['start', 'start'],
  ['beginning', 'start'],
  ['middle', 'middle'],
  ['end', 'end'],
])

/** "The first week of July 2018", "the last days of May", "the end of 2021", "the start of June". */
const partOfSpan: Reader = (words, at, today) => {
  const start = norm(words, at) === 'the' ? at + 1 : at
  const which = norm(words, start) === 'last' ? -1 : readOrdinal(words[start])
  const end = ends.get(norm(words, start))
  const isWeek = which !== null && /^(?:week|weeks|days)$/u.test(norm(words, start + 1))
  const of = isWeek ? start + 2 : end ? start + 1 : null
  if (of === null || norm(words, of) !== 'of') return null
  const whole = named(words, of + 1, today) ?? (isWeek ? null : yearAlone(words, of + 1, today))
  if (!whole) return null
  const part = isWeek ? weekOf(which) : (span: Span) => endOf(span, end)
  const { inYear } = whole
  const found = part(whole)
  if (!found) return null
  return {
    ...found,
    end: whole.end,
    ...(inYear ? { inYear: (year: number) => part(inYear(year)) ?? inYear(year), soft: false } : {}),
  }
}

const weekOf =
  (which: number | null) =>
  ({ from, to }: Span): { from: string; to: string } | null => {
    if (which === null || which > 4 || which < -1 || from === undefined || to === undefined) return null
    return which < 0
      ? { from: shift(to, -6), to }
      : { from: shift(from, (which - 1) * 7), to: shift(from, which * 7 - 1) }
  }

function endOf({ from, to }: Span, end: 'start' | 'middle' | 'end' | undefined): { from: string; to: string } | null {
  if (from === undefined || to === undefined) return null
  const isYear = shift(from, 300) < to
  const edge = (months: number) => shiftMonths(from, months)
  if (isYear)
    return end === 'start'
      ? { from, to: shift(edge(3), -1) }
      : end === 'end'
        ? { from: edge(9), to }
        : { from: edge(4), to: shift(edge(8), -1) }
  return end === 'start'
    ? { from, to: shift(from, 9) }
    : end === 'end'
      ? { from: shift(from, 20), to }
      : { from: shift(from, 10), to: shift(from, 19) }
}

const readers: readonly Reader[] = [
  partOfSpan,
  partOfYear,
  stretch,
  ago,
  yearRangeFirst,
  numeric,
  relative,
  lastNamed,
  named,
  seasonal,
  decade,
  centuryName,
  weekdayAlone,
  yearAlone,
]

/** "2015-06" is a month, "2012-14" two years: only a second part that is no month makes a range. */
function yearRangeFirst(words: readonly Word[], at: number): Moment | null {
  const month = /^\d{4}[-–](\d{2})$/u.exec(norm(words, at))?.[1]
  return month && Number(month) >= 1 && Number(month) <= 12 ? null : yearRange(words, at, '')
}
