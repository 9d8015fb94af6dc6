import { weekdays } from '../grammar/lexicon/dates.ts'
import { typePatterns } from '../grammar/lexicon/types.ts'
import { longestAt } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { where, type Mod } from './values.ts'
import { capital, normal, type Facts, type Put } from './words.ts'

const hours: ReadonlyMap<string, [number, number]> = new Map(
  Object.entries({
    morning: [5, 12],
    noon: [11, 14],
    midday: [11, 14],
    lunchtime: [11, 14],
    afternoon: [12, 18],
    evening: [18, 23],
    night: [21, 5],
    nighttime: [21, 5],
    daytime: [7, 19],
    day: [7, 19],
    lunch: [11, 14],
  }),
)

const partsOfDay: ReadonlyMap<string, [number, number]> = new Map(
  Object.entries({
    'early morning': [5, 9],
    'late morning': [10, 12],
    'early afternoon': [12, 15],
    'late afternoon': [15, 18],
    'early evening': [18, 20],
    'late evening': [20, 24],
    'late night': [22, 5],
  }),
)

/** "Saturday photos", "morning shots", "undated pictures": what stands before a kind of media. */
export function timesOfThings(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const word = words[at]
  const part = partsOfDay.get(`${word?.norm ?? ''} ${words[at + 1]?.norm ?? ''}`)
  if (part && daysLead(words, at + 2)) {
    const after = `taken in the ${normal(words, at, at + 2)}`
    put('mod', at, at + 2, { set: where({ is: 'time', hours: part }), kind: 'time', after } satisfies Mod, 0)
  }
  const twoWords = word && words[at + 1]?.norm === 'time' ? hours.get(word.norm) : undefined
  if (twoWords && daysLead(words, at + 2)) {
    const set = where({ is: 'time', hours: twoWords })
    put('mod', at, at + 2, { set, kind: 'time', after: `taken in the ${word?.norm ?? ''}` } satisfies Mod, 0)
  }
  if (word?.kind !== 'word' || !daysLead(words, at + 1)) return
  const day = weekdays.indexOf(word.norm)
  if (day >= 0) {
    const after = `taken on a ${capital(weekdays[day] ?? '')}`
    put('mod', at, at + 1, { set: where({ is: 'time', weekdays: [day] }), kind: 'weekday', after } satisfies Mod, 0.02)
  }
  if (word.norm === 'weekend') {
    const set = where({ is: 'time', weekdays: [0, 6] })
    put('mod', at, at + 1, { set, kind: 'weekday', after: 'taken at a weekend' } satisfies Mod, 0.02)
  }
  if (/^(?:undated|dateless)$/u.test(word.norm)) {
    const set = { set: 'not', of: where({ is: 'has', what: 'date' }) } as const
    put('mod', at, at + 1, { set, kind: 'not has', adjective: 'undated' } satisfies Mod, 0.03)
  }
  const known = facts.words.get(word.norm)
  if (known !== undefined && known.name + known.folder > 0) return
  const span = hours.get(word.norm)
  if (span) {
    const set = where({ is: 'time', hours: span })
    put('mod', at, at + 1, { set, kind: 'time', after: `taken in the ${word.norm}` } satisfies Mod, 0.03)
  }
}

/** Whether a span of days stands right before a kind of media, and no name of the library is meant. */
export const describesThings = (words: readonly Word[], start: number, end: number, facts: Facts): boolean =>
  leadsToThings(words, end) &&
  words.slice(start, end).every(({ norm }) => {
    if (weekdays.includes(norm)) return false
    if (seasons.test(norm)) return true
    const known = facts.words.get(norm)
    return known === undefined || known.name + known.folder === 0
  })

/** Asked for pictures of a season, it is the season, whatever files are called. */
const seasons = /^(?:spring|summer|autumn|fall|winter|springtime|summertime|wintertime)$/u

/** "Tuesday or Thursday snaps". */
function daysLead(words: readonly Word[], from: number): boolean {
  if (longestAt(words, from, typePatterns) !== null) return true
  let at = from
  while (/^(?:,|and|or|&|\/|\+)$/u.test(words[at]?.norm ?? '')) at++
  return at > from && weekdays.includes(words[at]?.norm ?? '') && daysLead(words, at + 1)
}

/** "Autumn and winter photos", "spring, summer or autumn pictures". */
function leadsToThings(words: readonly Word[], from: number): boolean {
  if (longestAt(words, from, typePatterns) !== null) return true
  let at = from
  while (/^(?:,|and|or|&|\/|\+)$/u.test(words[at]?.norm ?? '')) at++
  return at > from && seasons.test(words[at]?.norm ?? '') && leadsToThings(words, at + 1)
}
