import { weekdays as dayNames } from '../grammar/lexicon/dates.ts'
import { typePatterns } from '../grammar/lexicon/types.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { where, type Mod } from './values.ts'
import { capital, type Put } from './words.ts'

const short = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const others: Readonly<Record<string, number>> = { tues: 2, weds: 3, thur: 4, thurs: 4 }
const to = patterns('to, through, thru, until, till, til, up to')
const on = patterns('on, of a, on a|any|some, from, from a, taken, taken on, shot, made, between, in')
const relative = /^(?:last|this|next|past|previous|coming)$/u

const notSpoken = [0, 1, 2, 3, 4, 5, 6]

/** Which day a word names, and whether it is its short form. */
function dayOf(word: Word | undefined): { day: number; short: boolean; many: boolean } | null {
  if (word?.kind !== 'word') return null
  const norm = word.norm.replace(/\.$/u, '')
  const whole = dayNames.indexOf(norm)
  if (whole >= 0) return { day: whole, short: false, many: false }
  const many = norm.endsWith('s') ? dayNames.indexOf(norm.slice(0, -1)) : -1
  if (many >= 0) return { day: many, short: false, many: true }
  const day = short.indexOf(norm)
  const abbreviated = day >= 0 ? day : (others[norm] ?? -1)
  return abbreviated < 0 ? null : { day: abbreviated, short: true, many: false }
}

const daysMod = (days: readonly number[], said: string): Mod => ({
  set: where({ is: 'time', weekdays: [...days].toSorted((one, other) => one - other) }),
  kind: 'weekday',
  after: `taken on ${said}`,
})

const named = (day: number) => capital(dayNames[day] ?? '')

/** From one day of the week to another, over Saturday night where need be. */
const stretch = (from: number, until: number): number[] =>
  notSpoken.map((step) => (from + step) % 7).slice(0, ((until - from + 7) % 7) + 1)

/** "Saturday" where something before says that days are meant, "Mon to Fri", "on Sat", "Sat pictures". */
export function weekdaysSaid(words: readonly Word[], at: number, put: Put): void {
  dayKinds(words, at, put)
  const lead = longestAt(words, at, on)
  for (const start of lead === null ? [at] : [at, lead]) {
    if (relative.test(words[start - 1]?.norm ?? '')) continue
    const first = dayOf(words[start])
    if (!first) continue
    const led = start > at
    const one = daysMod([first.day], `a ${named(first.day)}`)
    if (!led) put('when', at, start + 1, one, first.short ? 0.06 : 0.03)
    // "Not the ones from Sunday": what is left out is of any.
    if (led && !first.short && isLeftOut(words, at)) put('mod', at, start + 1, one, -0.05)
    const beforeThings = longestAt(words, start + 1, typePatterns) !== null
    // "The Saturday ones" are those of every Saturday.
    if (words[start + 1]?.norm === 'ones' && !first.short) put('mod', at, start + 1, one, 0.02)
    if (first.short && (led || beforeThings)) put('mod', at, start + 1, one, led ? 0.04 : 0.06)
    if (first.many && led) put('mod', at, start + 1, one, 0.02)
    const joint = longestAt(words, start + 1, to) ?? (first.short ? start + 1 : null)
    const last = joint === null ? null : dayOf(words[joint])
    if (joint === null || !last || last.day === first.day || (joint === start + 1 && !last.short)) continue
    const said = `days from ${named(first.day)} to ${named(last.day)}`
    put('mod', at, joint + 1, daysMod(stretch(first.day, last.day), said), 0.02)
  }
}

/** Whether something close before leaves out what follows. */
export const isLeftOut = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 7), at).some(({ norm }) => leavesOut.test(norm))
const leavesOut =
  /^(?:not|no|without|except|excepting|but|minus|excluding|excluded|none|nothing|neither|nor|never|skip|skipping|omit|omitting|leave|leaving|drop|bar|barring|save|unless|ignore|ignoring|other|outside)$/u

const kindsOfDays: readonly (readonly [ReturnType<typeof patterns>, readonly number[], string])[] = [
  [patterns('weekend, weekends, week end, saturday and|or|/ sunday'), [0, 6], 'a weekend'],
  [patterns('weekday, weekdays, workday, workdays, working day, midweek, week day'), [1, 2, 3, 4, 5], 'weekdays'],
]
const only = patterns('only, alone')

/** "Weekend pictures", "no weekends", "weekdays only". */
function dayKinds(words: readonly Word[], at: number, put: Put): void {
  for (const [all, days, said] of kindsOfDays) {
    const end = longestAt(words, at, all)
    if (end === null || relative.test(words[at - 1]?.norm ?? '')) continue
    const mod = { ...daysMod(days, said), after: `taken ${said === 'weekdays' ? 'on' : 'at'} ${said}` }
    const before = longestAt(words, end, typePatterns) !== null || words[end]?.norm === 'ones'
    const bare = isLeftOut(words, at) || longestAt(words, end, only) !== null
    if (before || bare) put('mod', at, end, mod, before ? 0.03 : 0.1)
  }
}
