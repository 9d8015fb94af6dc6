import type { Measure } from '#shared/model/set.ts'
import { readNumber } from '../grammar/text/numbers.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { where, type Mod } from './values.ts'
import { normalText, type Put } from './words.ts'

interface Unit {
  all: ReturnType<typeof patterns>
  of: Measure
  factor: number
}
const unit = (source: string, of: Measure, factor: number): Unit => ({ all: patterns(source), of, factor })
const units: readonly Unit[] = [
  unit('s, sec, secs, second, seconds', 'seconds', 1),
  unit('min, mins, minute, minutes', 'seconds', 60),
  unit('h, hour, hours, hr, hrs', 'seconds', 3600),
  unit('kb, kilobyte, kilobytes, kib', 'bytes', 1000),
  unit('mb, megabyte, megabytes, mib, megs, meg', 'bytes', 1_000_000),
  unit('gb, gigabyte, gigabytes, gib', 'bytes', 1_000_000_000),
  unit('mp, megapixel, megapixels, mpix', 'pixels', 1_000_000),
  unit('pixels|px|pixel high|tall, pixels|px|pixel in|of height', 'height', 1),
  unit('pixels, px, pixel, pixels|px|pixel wide|across|broad, pixels|px|pixel in|of width', 'width', 1),
]

/** What a bound lets in: what is beyond it, or the bound itself as well. */
type Bound = 'over' | 'from' | 'under' | 'to' | 'exactly'

const said = patterns(
  '(that|which)? (are|is|was|were|have|has|run|runs|last|lasts|go|goes|play|plays|take|takes|take up|takes up|taking up|weigh|weighs|weighing|measure|measures|measuring|occupy|occupies|need|needs) (on)? (for)? (a|the)? (width|height|length|size|duration|weight)? (of|that is|is)?, that|which, (with|having|of|whose|at) (a|the)? (width|height|length|size|duration|weight|file size|running time|file) (of|is|that is|being)?, (width|height|length|size|duration|weight|file size) (is|of)?, having, with, only, just, anything|everything|all',
)
/** What a measure is said to be of, before it: "with a height of at least …". */
const named: readonly (readonly [RegExp, Measure])[] = [
  [/^(?:height|high|tall|taller|lower|higher)$/u, 'height'],
  [/^(?:width|wide|wider|narrower|broader)$/u, 'width'],
]

const comparing = '(longer|more|greater|larger|bigger|heavier|wider|higher|taller|broader|lengthier)'
const lessening = '(shorter|less|smaller|fewer|lighter|lower|narrower|briefer|thinner|tinier)'
const bounds: readonly (readonly [ReturnType<typeof patterns>, Bound])[] = [
  [patterns(`${comparing} than, over, above, exceeding, exceeds, beyond, upwards of, past, north of`), 'over'],
  [
    patterns(
      `at least, at the very least, at a minimum, no|not less|shorter|smaller|fewer|narrower|lighter|lower than, not under, not below, from, minimum (of)?, a minimum of, min, equal or (more|greater|larger) than`,
    ),
    'from',
  ],
  [patterns(`${lessening} than, under, below, beneath, south of`), 'under'],
  [
    patterns(
      `at most, at the most, at the very most, no|not more|longer|larger|bigger|wider|higher|taller|heavier than, not over, not above, not exceeding, up to, within, maximum (of)?, a maximum of, max, as little as`,
    ),
    'to',
  ],
  [patterns('exactly, precisely'), 'exactly'],
]
const after: readonly (readonly [ReturnType<typeof patterns>, Bound])[] = [
  [
    patterns(
      'or|and more|longer|larger|bigger|greater|wider|higher|taller|above|up|upwards|over|beyond|heavier, plus, at least, at the least, minimum, and up',
    ),
    'from',
  ],
  [
    patterns(
      'or|and less|shorter|smaller|fewer|narrower|below|under|lighter|lower, at most, at the most, tops, max, maximum',
    ),
    'to',
  ],
]
const long = patterns(
  'long|longer, in length|size|width|height|duration, of size|length|width|height, big, large, wide, high, tall, heavy, apiece, each',
)
const isPast = patterns('and, to, -, –')

/** Nearest to a bound that no measured value lies between: seconds come with fractions, all others whole. */
const beyond = (of: Measure): number => (of === 'seconds' ? 1e-6 : 0.5)

/** "Longer than 20 seconds", "under 2 MB", "< 600 px", "10 s or more", "between 5 and 10 seconds". */
export function measures(words: readonly Word[], at: number, put: Put): void {
  const lead = longestAt(words, at, said) ?? at
  for (const start of new Set([at, lead])) {
    between(words, at, start, put)
    const bound = boundAt(words, start)
    const amount = amountAt(words, bound?.end ?? start)
    if (!amount) continue
    const tail = longestAt(words, amount.end, long) ?? amount.end
    const behind = bound ? null : boundOf(words, tail, after)
    const kind = bound?.is ?? behind?.is
    if (kind === undefined) continue
    const end = behind ? (longestAt(words, behind.end, long) ?? behind.end) : tail
    const of = measureOf(words, at, end, amount.unit)
    const value = amount.value
    const range =
      kind === 'over'
        ? { atLeast: value + beyond(of) }
        : kind === 'from'
          ? { atLeast: value }
          : kind === 'under'
            ? { atMost: value - beyond(of) }
            : kind === 'to'
              ? { atMost: value }
              : { atLeast: value, atMost: value }
    put('mod', at, end, measured(words, at, end, of, range), 0.03)
  }
}

function between(words: readonly Word[], at: number, start: number, put: Put): void {
  const from = longestAt(
    words,
    start,
    patterns('between, from, anywhere between, anything between, (that|which)? (are|is|run|last)? between'),
  )
  if (from === null) return
  const low = readNumber(words, from)
  const own = low ? amountAt(words, from) : null
  const middle = longestAt(words, own?.end ?? low?.end ?? from, isPast)
  const high = middle === null ? null : amountAt(words, middle)
  if (!low || !high) return
  const end = longestAt(words, high.end, long) ?? high.end
  const of = measureOf(words, at, end, high.unit)
  const range = { atLeast: own?.value ?? low.value * high.unit.factor, atMost: high.value }
  put('mod', at, end, measured(words, at, end, of, range), 0.02)
}

/** Pixels are of the width unless the words around say height. */
function measureOf(words: readonly Word[], start: number, end: number, { of }: Unit): Measure {
  if (of !== 'width') return of
  const told = words.slice(start, end).map(({ norm }) => named.find(([word]) => word.test(norm))?.[1])
  return told.find((one) => one !== undefined) ?? of
}

const measured = (
  words: readonly Word[],
  start: number,
  end: number,
  of: Measure,
  range: { atLeast?: number; atMost?: number },
): Mod => ({ set: where({ is: 'measure', of, ...range }), kind: 'measure', after: normalText(words, start, end) })

/** The longest of the bounds that begin at a word; signs as well. */
function boundOf(words: readonly Word[], at: number, all: typeof bounds): { is: Bound; end: number } | null {
  let found: { is: Bound; end: number } | null = null
  for (const [one, is] of all) {
    const end = longestAt(words, at, one)
    if (end !== null && (found === null || end > found.end)) found = { is, end }
  }
  return found
}

function boundAt(words: readonly Word[], at: number): { is: Bound; end: number } | null {
  const sign = words[at]?.norm ?? ''
  const equal = words[at + 1]?.norm === '='
  if (/^[<>≤≥]=?$/u.test(sign)) {
    const isMore = sign.startsWith('>') || sign === '≥'
    const isClosed = /[=≤≥]/u.test(sign) || equal
    const is = isMore ? (isClosed ? 'from' : 'over') : isClosed ? 'to' : 'under'
    return { is, end: at + (equal ? 2 : 1) }
  }
  return boundOf(words, at, bounds)
}

interface Amount {
  value: number
  unit: Unit
  end: number
}

/** "20 seconds", "2.5mb", "half a minute", "a minute". */
function amountAt(words: readonly Word[], at: number): Amount | null {
  const word = words[at]
  const glued = /^(\d+(?:\.\d+)?)([a-z]+)$/u.exec(word?.norm ?? '')
  if (word && glued) {
    const sign: Word = { ...word, kind: 'word', norm: glued[2] ?? '' }
    const of = units.find(({ all }) => longestAt([sign], 0, all) === 1)
    return of ? { value: Number(glued[1]) * of.factor, unit: of, end: at + 1 } : null
  }
  const half = longestAt(words, at, patterns('half a|an, half'))
  const read = half === null ? readNumber(words, at) : null
  const number =
    half !== null
      ? { value: 0.5, end: half }
      : read
        ? { value: read.value, end: read.end }
        : /^an?$/u.test(word?.norm ?? '')
          ? { value: 1, end: at + 1 }
          : null
  if (!number) return null
  let best: Amount | null = null
  for (const one of units) {
    const end = longestAt(words, number.end, one.all)
    if (end !== null && (best === null || end > best.end)) best = { value: number.value * one.factor, unit: one, end }
  }
  return best
}
