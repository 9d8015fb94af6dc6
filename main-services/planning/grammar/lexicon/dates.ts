import { daySpan, easter, monthNames, monthSpan, shift, type Span } from '../dates/calendar.ts'

/** Months by name and by the short forms people write. */
export const monthByName: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, index): [string, number] => [name, index + 1]),
  ...monthNames.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
  // "All Julys"; "Mays" and "Marches" are names and verbs.
  ...monthNames.flatMap((name, index): [string, number][] =>
    /^(?:may|march)$/iu.test(name) ? [] : [[`${name}s`, index + 1]],
  ),
])

/** Names that are also common words: a month only beside a year, a day, or after "in", "since" and the like. */
export const doubtfulMonths: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'dec',
  'sep',
  'jun',
  'august',
])

type YearlySpan = (year: number) => { from: string; to: string }

const through =
  (first: number, last: number): YearlySpan =>
  (year) => ({
    from: monthSpan(year, first).from,
    to: monthSpan(last < first ? year + 1 : year, last).to,
  })

/** Northern seasons; a winter begins in December of its year. */
export const seasons: ReadonlyMap<string, YearlySpan> = new Map([
  ['spring', through(3, 5)],
  ['summer', through(6, 8)],
  ['autumn', through(9, 11)],
  ['fall', through(9, 11)],
  ['winter', through(12, 2)],
  ...['springs', 'springtime', 'spring time', 'vernal'].map((word): [string, YearlySpan] => [word, through(3, 5)]),
  ...['summers', 'summertime', 'summer time', 'summery'].map((word): [string, YearlySpan] => [word, through(6, 8)]),
  ...['autumns', 'autumntime', 'autumn time', 'autumnal', 'autumny'].map((word): [string, YearlySpan] => [
    word,
    through(9, 11),
  ]),
  ...['winters', 'wintertime', 'winter time', 'wintry', 'wintery'].map((word): [string, YearlySpan] => [
    word,
    through(12, 2),
  ]),
])

/** Days that come back every year. */
export const holidays: ReadonlyMap<string, YearlySpan> = new Map([
  ['christmas', (year) => ({ from: daySpan(year, 12, 24).from, to: daySpan(year, 12, 26).to })],
  ['xmas', (year) => ({ from: daySpan(year, 12, 24).from, to: daySpan(year, 12, 26).to })],
  ['christmas eve', (year) => daySpan(year, 12, 24)],
  ['christmas day', (year) => daySpan(year, 12, 25)],
  ['boxing day', (year) => daySpan(year, 12, 26)],
  ['new years eve', (year) => daySpan(year, 12, 31)],
  ['new year eve', (year) => daySpan(year, 12, 31)],
  ['new years day', (year) => daySpan(year, 1, 1)],
  ['new year day', (year) => daySpan(year, 1, 1)],
  ['new year', (year) => ({ from: daySpan(year - 1, 12, 31).from, to: daySpan(year, 1, 1).to })],
  ['new years', (year) => ({ from: daySpan(year - 1, 12, 31).from, to: daySpan(year, 1, 1).to })],
  ['halloween', (year) => daySpan(year, 10, 31)],
  ['valentines day', (year) => daySpan(year, 2, 14)],
  ['valentine day', (year) => daySpan(year, 2, 14)],
  ['easter', (year) => ({ from: shift(easter(year), -2), to: shift(easter(year), 1) })],
])

/** Days of the week from Sunday on, as `Date.getUTCDay` counts them. */
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Decades by name, each with the year of the century at which it begins. */
export const decadeWords: ReadonlyMap<string, number> = new Map([
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
  ['noughties', 0],
  ['aughts', 0],
])

export type { Span, YearlySpan }
