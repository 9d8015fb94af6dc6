import type { Arrangement } from '#shared/model/layout.ts'
import { weekdays } from '../grammar/lexicon/dates.ts'
import { colourByWord } from '../grammar/lexicon/colours.ts'
import { typePatterns } from '../grammar/lexicon/types.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { isEnglish } from './dictionary.ts'
import { isCompound, isJoint } from './forms.ts'
import { where, type FormRead, type Mod } from './values.ts'
import { reserved } from './word-kinds.ts'
import { capital, type Facts, type Put } from './words.ts'

const article = patterns('a|an|one|another|some|my|our')
const rowNoun = patterns('(single|long|straight|simple|neat|plain|horizontal)? row|line|queue, lineup, line up')

/** "A line of the red ones", "the Norway folder, row". The row that is spoken of as "the row" stands already. */
export function rows(words: readonly Word[], at: number, put: Put): void {
  const led = longestAt(words, at, article)
  const end = longestAt(words, led ?? at, rowNoun)
  if (end === null || /^(?:the|this|that|in|on|as|into|first|last|per|each)$/u.test(words[at - 1]?.norm ?? '')) return
  const next = words[end]?.norm
  const closes = next === undefined || words[end]?.kind === 'mark' || /^(?:of|with|from|for|please|in)$/u.test(next)
  if (!closes || (next === 'from' && words[end + 1]?.norm === 'the' && led === null)) return
  const form: FormRead = { arrangement: 'grid', options: {}, rows: 1, isNew: led !== null }
  put('form', at, end, form, led === null ? 0.1 : 0.04)
}

/** "Museum style". */
const styles = patterns('museum|exhibition|gallery|salon style')

/** What one also calls a gallery, where it is said of what. */
const displays = patterns(
  'hanging|arrangement|experience|display|presentation|installation|showcase|retrospective|vernissage|walkthrough|juxtaposition|tribute|homage|ode|celebration|journey|survey|parade|tableau|spread|medley|composition|curation|lineup|overview|tour|immersion|collage|story|narrative|series',
)

const forms: readonly (readonly [ReturnType<typeof patterns>, Arrangement])[] = [
  [patterns('gallery|exhibition|exhibit|museum'), 'gallery'],
  [patterns('circle|ring'), 'circle'],
  [patterns('timeline'), 'timeline'],
  [patterns('grid|mosaic'), 'grid'],
  [patterns('cluster'), 'cluster'],
]

/** "A cosy little gallery of": what is said of a place that no light, size or set can mean is no part of the wish. */
export function flourishes(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const style = longestAt(words, at, styles)
  if (style !== null)
    put('form', at, style, { arrangement: 'gallery', options: {}, isNew: false } satisfies FormRead, 0.04)
  const led = longestAt(words, at, article)
  if (led === null) return
  for (let noun = led; noun <= led + 7; noun++) {
    const end = longestAt(words, noun, displays)
    if (end !== null && /^(?:of|to|on|about|through|with|from|:)$/u.test(words[end]?.norm ?? ''))
      put('form', at, end, { arrangement: 'gallery', options: {}, isNew: true } satisfies FormRead, 0.12)
    if (noun > led) {
      for (const [all, arrangement] of forms) {
        const stop = longestAt(words, noun, all)
        if (stop !== null) put('form', at, stop, { arrangement, options: {}, isNew: true } satisfies FormRead, 0.16)
      }
    }
    if (!isFlourish(words[noun], facts) && !isJoint(words, noun, led) && !isCompound(words, noun)) return
  }
}

const telling =
  /^(?:big|bigger|small|smaller|large|larger|tiny|huge|dark|darker|bright|brighter|warm|warmer|cool|cooler|cold|night|nightly|starry|black|white|dim|dimly|lit|lighted|dramatic|soft|round|circular|chronological|horizontal|vertical|square|wide|narrow|portrait|landscape|random|second|third|other|separate|in|of|on|with|by|for|from|at|to|and|or|it|as|per|each)$/u

function isFlourish(word: Word | undefined, facts: Facts): boolean {
  if (word?.kind !== 'word' || telling.test(word.norm) || reserved(word.norm) || colourByWord.has(word.norm))
    return false
  const known = facts.words.get(word.norm)
  return isEnglish(word.norm) && (known === undefined || known.name + known.folder === 0)
}

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
  }),
)

/** "Saturday photos", "morning shots", "undated pictures": what stands before a kind of media. */
export function timesOfThings(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const word = words[at]
  if (word?.kind !== 'word' || longestAt(words, at + 1, typePatterns) === null) return
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
  longestAt(words, end, typePatterns) !== null &&
  words.slice(start, end).every(({ norm }) => {
    if (weekdays.includes(norm)) return false
    const known = facts.words.get(norm)
    return known === undefined || known.name + known.folder === 0
  })
