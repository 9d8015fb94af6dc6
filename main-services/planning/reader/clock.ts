import { readNumber } from '../grammar/text/numbers.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { where, type Mod } from './values.ts'
import type { Put } from './words.ts'

const after = patterns('after, later than, from, since, past, (not|no) earlier than, not before, any time after')
const before = patterns('before, earlier than, until, till, by, up to, (not|no) later than, not after, any time before')
const roughly = patterns('(roughly|about|around|approximately|say)? (from|between)?')
const between = patterns('between, from')
const joint = patterns('and, to, till, until, -')
const onwards = patterns('on, onward, onwards, or|and later, or|and after, or|and after that')
const orEarlier = patterns('or|and earlier, or|and before')
const morning = patterns("am, a.m, a.m., o'clock? in the morning")
const evening = patterns("pm, p.m, p.m., o'clock? in the evening|afternoon, o'clock? at night")
const partsOfDay = patterns('in|of|during the evening|evenings|afternoon|afternoons|night, at night, evenings, nights')
const clock = patterns("o'clock, oclock, o clock, hours")

interface Hour {
  /** 0 to 24. */
  hour: number
  end: number
  /** Only a number: it needs the other end, or a word, to be an hour. */
  bare: boolean
}

/** "6 pm", "18:00", "eight in the evening", "noon", "midnight". */
function hourAt(words: readonly Word[], at: number): Hour | null {
  const word = words[at]
  if (!word) return null
  if (/^(?:noon|midday)$/u.test(word.norm)) return { hour: 12, end: at + 1, bare: false }
  if (word.norm === 'midnight')
    return { hour: /^(?:between|from)$/u.test(words[at - 1]?.norm ?? '') ? 0 : 24, end: at + 1, bare: false }
  const glued = /^(\d{1,2})(?:[:.h](\d\d)?)?\s*(am|pm|h)?$/u.exec(word.norm)
  const half = /^(\d{1,2}):(\d\d)$/u.exec(word.text)
  if (half) return withHalf(words, at + 1, Number(half[1]) + (isEnd(words, at) && half[2] !== '00' ? 1 : 0))
  if (glued && word.kind !== 'number' && (glued[3] ?? glued[2]) !== undefined)
    return hourOf(Number(glued[1]), at + 1, glued[3] === 'pm', glued[3] === 'am', false)
  const amount = readNumber(words, at)
  if (!amount || !Number.isInteger(amount.value) || amount.value > 24) return null
  // "18 : 00" where a mark parts them.
  const minutes = words[amount.end]?.norm === ':' && words[amount.end + 1]?.kind === 'number' ? amount.end + 2 : null
  return withHalf(words, minutes ?? amount.end, amount.value, minutes === null)
}

/** "… and 12:59" reaches to the next whole hour. */
const isEnd = (words: readonly Word[], at: number): boolean =>
  /^(?:and|to|till|until|-|before|by)$/u.test(words[at - 1]?.norm ?? '')

function withHalf(words: readonly Word[], end: number, hour: number, bare = false): Hour | null {
  const [early, late] = [longestAt(words, end, morning), longestAt(words, end, evening)]
  const stop = early ?? late ?? longestAt(words, end, clock)
  // "In the evening, after eight": said elsewhere in the sentence.
  const isLate = early === null && hour >= 5 && hour < 12 && words.some(({ norm }) => lateWords.test(norm))
  return hourOf(hour, stop ?? end, late !== null || isLate, early !== null, bare && stop === null && !isLate)
}
const lateWords = /^(?:evening|evenings|afternoon|afternoons|night|tonight|nighttime|nights|dusk)$/u

function hourOf(hour: number, end: number, late: boolean, early: boolean, bare: boolean): Hour | null {
  if (hour > 24) return null
  const whole = late && hour < 12 ? hour + 12 : early && hour === 12 ? 0 : hour
  return { hour: whole, end, bare }
}

const shown = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`

/** "after 6 pm", "before 9 in the morning", "between 18:00 and 21:00". */
export function clockTimes(words: readonly Word[], at: number, put: Put): void {
  const verb = longestAt(words, at, patterns('taken|shot|made|recorded|captured|filmed|photographed|snapped')) ?? at
  // "In the evening, after eight": one time, not two.
  const part = longestAt(words, verb, partsOfDay)
  const lead = part === null ? verb : words[part]?.kind === 'mark' ? part + 1 : part
  const first = longestAt(words, lead, between)
  const from = first === null ? null : hourAt(words, first)
  const and = from && longestAt(words, from.end, joint)
  const to = and ? hourAt(words, and) : null
  if (from && to && !(from.bare && to.bare)) {
    // "Between 10 and 12 in the morning" ends at noon.
    const end = to.hour === 0 && from.hour < 12 ? 12 : to.hour
    // "From 6 to 9 pm": both are in the evening.
    const early = from.bare && end > 12 && from.hour < 12 && from.hour + 12 < end ? from.hour + 12 : from.hour
    return putHours(put, at, to.end, [early, end], `taken between ${shown(early)} and ${shown(end)}`)
  }
  // "Noon to two".
  const begin = first === null ? hourAt(words, longestAt(words, lead, roughly) ?? lead) : null
  const till = begin ? longestAt(words, begin.end, joint) : null
  const stop = till === null ? null : hourAt(words, till)
  if (begin && stop && !(begin.bare && stop.bare) && words[begin.end]?.norm !== 'and') {
    const end = stop.bare && stop.hour < begin.hour && stop.hour < 12 ? stop.hour + 12 : stop.hour
    return putHours(put, at, stop.end, [begin.hour, end], `taken between ${shown(begin.hour)} and ${shown(end)}`)
  }
  // "At 20:00 or later".
  const at8 = longestAt(words, lead, patterns('at')) ?? lead
  const plain = hourAt(words, at8)
  if (plain && !plain.bare) {
    const on = longestAt(words, plain.end, onwards)
    const back = longestAt(words, plain.end, orEarlier)
    if (on !== null) return putHours(put, at, on, [plain.hour % 24, 24], `taken after ${shown(plain.hour)}`)
    if (back !== null) return putHours(put, at, back, [0, plain.hour], `taken before ${shown(plain.hour)}`)
  }
  const [later, earlier] = [longestAt(words, lead, after), longestAt(words, lead, before)]
  const start = later ?? earlier
  const hour = start === null ? null : hourAt(words, start)
  if (!hour) return
  // "Early morning pictures, before 8": of which half of the day, another word tells.
  const half = hour.bare ? words.find(({ norm }) => halves.test(norm))?.norm : undefined
  if (hour.bare && (half === undefined || hour.hour > 12)) return
  const isLate = half !== undefined && half !== 'morning' && hour.hour < 12
  hour.hour += isLate ? 12 : 0
  const end = longestAt(words, hour.end, onwards) ?? hour.end
  if (later !== null) putHours(put, at, end, [hour.hour % 24, 24], `taken after ${shown(hour.hour)}`)
  else putHours(put, at, hour.end, [0, hour.hour], `taken before ${shown(hour.hour)}`)
}

const halves = /^(?:morning|afternoon|evening)$/u

function putHours(put: Put, at: number, end: number, [from, to]: [number, number], said: string): void {
  if (from > 23 || to < 1 || from === to) return
  put('mod', at, end, { set: where({ is: 'time', hours: [from, to] }), kind: 'time', after: said } satisfies Mod, 0.02)
}
