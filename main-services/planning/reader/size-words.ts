import type { Change } from '#shared/model/goal.ts'
import { readOrdinal } from '../grammar/text/numbers.ts'
import type { Word } from '../grammar/text/word.ts'
import type { Put } from './words.ts'

/** Words that a share, a factor or a part of a turn may begin with. */
const starts =
  /^(?:a|an|one|half|halfway|two|three|four|five|six|seven|eight|nine|ten|twice|thrice|double|triple|treble|quadruple|doubled|tripled|halved|by|to|at|as|about|roughly|around|approximately|like|nearly|almost|exactly|just|some|maybe|round|right|all|completely|up|down|upside|the|back|away|quarter|full|once|halve|\d+(?:\.\d+)?%?)$/u
/** Longest of them in words: "to one and a half times its present size". */
const longest = 12

const number =
  '(\\d+(?:\\.\\d+)?|one and a half|two and a half|three and a half|two|three|four|five|six|seven|eight|nine|ten)'
const about =
  '(?:(?:about|roughly|around|approximately|like|nearly|almost|exactly|just|some|maybe|at least|a good|a full) )?'
const share =
  '(?:an? |one )?(half|third|quarter|fourth|fifth|sixth|eighth|tenth|two thirds|three quarters|two fifths|three fifths)'
const big = '(?:big|large|tall|huge|wide|high|great|much)'
const bigger = '(?:bigger|larger|taller|greater|huger|up|more|in addition)'
const smaller = '(?:smaller|littler|tinier|less|down|shorter|off)'
const size =
  '(?: (?:of )?(?:its|their|the|that|this|his|her)?(?: (?:present|current|usual|normal|own|original|actual|old|previous|former))? ?(?:size|scale|dimensions))'
const now = '(?: as (?:it|they|that) (?:is|are|was|were)(?: now| before)?| as now| as before)?'
const times = '(?:times|x|×|fold)'

const shares: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fourth: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  eighth: 1 / 8,
  tenth: 1 / 10,
  'two thirds': 2 / 3,
  'three quarters': 3 / 4,
  'two fifths': 2 / 5,
  'three fifths': 3 / 5,
}
const counts: Readonly<Record<string, number>> = {
  'one and a half': 1.5,
  'two and a half': 2.5,
  'three and a half': 3.5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twice: 2,
  double: 2,
  doubled: 2,
  thrice: 3,
  triple: 3,
  tripled: 3,
  treble: 3,
  quadruple: 4,
  half: 0.5,
  halved: 0.5,
}

const countOf = (said = '') => counts[said] ?? Number(said)
const shareOf = (said = '') => shares[said] ?? Number.NaN

type Sized = readonly [RegExp, (said: string | undefined) => number]
const line = (source: string) => new RegExp(`^${source}(?= |$)`, 'u')

/** What says how much larger or smaller by itself. */
const sizes: readonly Sized[] = [
  [line(`(?:by )?${about}${share} (?:as )?${big} again${now}`), (said) => 1 + shareOf(said)],
  [line(`(?:by )?${about}${share} again(?: as ${big}${now}| ${bigger})?`), (said) => 1 + shareOf(said)],
  [line(`(?:by )?${about}(?:as ${big} )?again by ${share}`), (said) => 1 + shareOf(said)],
  [line(`(?:by )?${about}${share} ${bigger}(?: again)?`), (said) => 1 + shareOf(said)],
  [line(`(?:by )?${about}${share} ${smaller}(?: again)?`), (said) => 1 - shareOf(said)],
  [line(`(?:(?:up|down) )?(?:to |at )?${about}${share}(?: as ${big}${now}|${size})`), shareOf],
  [line(`(?:(?:up|down) )?(?:to|at) ${about}${share}`), shareOf],
  [line(`(?:by )?${about}${number} (?:percent|%) ${bigger}`), (said) => 1 + countOf(said) / 100],
  [line(`(?:by )?${about}${number} (?:percent|%) ${smaller}`), (said) => 1 - countOf(said) / 100],
  [line(`(?:(?:up|down) )?(?:to|at) ${about}${number} (?:percent|%)${size}?`), (said) => countOf(said) / 100],
  [line(`(?:to |at |by )?${about}${number} ${times} (?:as ${big}${now}|${bigger})`), countOf],
  [line(`(?:to |at |by )?${about}${number} ${times}${size}`), countOf],
  [line(`(?:by )?${about}${number} ${times} ${smaller}`), (said) => 1 / countOf(said)],
  [
    line(
      `(?:to |by )?${about}(twice|double|thrice|triple|treble|quadruple|half)(?: as ${big}${now}|${size}| ${bigger})`,
    ),
    countOf,
  ],
  [line(`(?:to )?${about}(twice|double|thrice|triple|treble|quadruple|half) (?:as ${big}|the size|size)`), countOf],
]

/** "Half", "triple", "three times": a size only where nothing else is said of a thing. */
const bare: readonly Sized[] = [
  [line(`${about}(twice|double|thrice|triple|treble|quadruple|half|doubled|tripled|halved)`), countOf],
  [line(`${about}${number} times`), countOf],
  [line(`${about}(one and a half|two and a half|three and a half)`), countOf],
]

const faces =
  '(?: (?:so|such|in such a way)(?: that)? (?:it|they|he|she) (?:faces?|looks?|points?|is facing|are facing|is looking|shows?|turns?)(?: me)? (?:away|backwards?|the other way|the (?:back )?wall|to the wall|its back|away from me|the other direction|behind|in the other direction)| to face (?:away|backwards?|the (?:back )?wall|the other way)| facing (?:away|backwards?|the (?:back )?wall|the other way))'
const turns: readonly (readonly [RegExp, number])[] = [
  [line(`(?:by )?(?:a |one )?quarter(?: of a)? (?:turn|rotation|circle|revolution)`), Math.PI / 2],
  [line(`(?:by )?(?:a )?(?:half a|half) (?:turn|rotation|circle|revolution)`), Math.PI],
  [line(`(?:by )?three quarters of a (?:turn|rotation|circle)`), (3 * Math.PI) / 2],
  [
    line(`(?:right |all the way |completely |halfway |half |half way |the other way )?(?:round|around|about)${faces}`),
    Math.PI,
  ],
  [line(`(?:right|halfway|half|half way|completely) (?:round|around|about)`), Math.PI],
  [
    line(
      `(?:to )?(?:the other way|back to front|away from me|away from us|with (?:its|the) back to me)(?: round| around| about)?${faces}?`,
    ),
    Math.PI,
  ],
  [line(faces.slice(4, -1).replace(/^/u, '(?:').concat(')')), Math.PI],
]

const verbs: readonly Sized[] = [
  [
    line('(double|triple|treble|quadruple|halve)(?: the size of| in size)?'),
    (said) => (said === 'halve' ? 0.5 : countOf(said)),
  ],
]
const distance = line(
  `(?:by )?${about}(?:${number.replace('|two|', '|one|two|')}|(half|quarter|three quarters)(?: of)?)?(?: ?an?)? ?(cm|centimetres?|centimeters?|mm|millimetres?|millimeters?|m|metres?|meters?|inch|inches|feet|foot|ft)`,
)
const unitLengths: readonly (readonly [RegExp, number])[] = [
  [/^(?:cm|cent)/u, 0.01],
  [/^(?:mm|mill)/u, 0.001],
  [/^m/u, 1],
  [/^inch/u, 0.0254],
  [/^f/u, 0.3048],
]
const degrees = line(
  `(?:by )?${about}(\\d+(?:\\.\\d+)?) (?:degrees?|deg)(?: (?:to (?:the |my )?|towards (?:the )?)?(?:left|right)| clockwise| anticlockwise| counterclockwise)?`,
)

const tidy = (value: number) => Math.round(value * 1e6) / 1e6

/** How much larger, smaller or around: "a third bigger", "half as big again", "a quarter turn". */
export function sizesSaid(words: readonly Word[], at: number, put: Put): void {
  numbered(words, at, put)
  placed(words, at, put)
  if (!starts.test(words[at]?.norm ?? '') && !/^(?:so|such|facing)$/u.test(words[at]?.norm ?? '')) return
  const mark = words.findIndex(
    (word, index) => index >= at && (word.kind === 'mark' || word.kind === 'quoted') && word.norm !== '%',
  )
  const last = Math.min(words.length, at + longest, mark < 0 ? words.length : mark)
  const said = words.slice(at, last).map(({ norm }) => norm)
  const text = said.join(' ')
  const size = longestOf(sizes, text)
  if (size && size.factor >= 0.02 && size.factor <= 20)
    put('chg', at, at + size.length, { scale: tidy(size.factor) } satisfies Change, 0)
  const plain = longestOf(bare, text)
  if (plain && plain.factor >= 0.02 && plain.factor <= 20) put('barefactor', at, at + plain.length, plain.factor, 0.02)
  const verb = longestOf(verbs, text)
  if (verb) put('factorv', at, at + verb.length, verb.factor, 0.02)
  const far = distance.exec(text)
  const metres = far
    ? (countOf(far[1]) || shareOf(far[2]) || 1) * (unitLengths.find(([unit]) => unit.test(far[3] ?? ''))?.[1] ?? 1)
    : 0
  if (far && metres > 0 && metres < 1000) put('dist', at, at + far[0].split(' ').length, tidy(metres), 0.01)
  const round = degrees.exec(text)
  if (round) {
    const radians = (countOf(round[1]) * Math.PI) / 180
    const way = /(?:left| clockwise)$/u.test(round[0]) ? -1 : 1
    put('angled', at, at + round[0].split(' ').length, { turn: tidy(radians * way) } satisfies Change, 0.02)
  }
  for (const [pattern, turn] of turns) {
    const found = pattern.exec(text)?.[0]
    if (found) put('angled', at, at + found.split(' ').length, { turn: tidy(turn) } satisfies Change, 0.01)
  }
}

function longestOf(all: readonly Sized[], text: string): { length: number; factor: number } | null {
  let best: { length: number; factor: number } | null = null
  for (const [pattern, factor] of all) {
    const found = pattern.exec(text)
    const length = found ? found[0].split(' ').length : 0
    const value = found ? factor(found[1]) : Number.NaN
    if (Number.isFinite(value) && length > (best?.length ?? 0)) best = { length, factor: value }
  }
  return best
}

/** "To position 3", "in third place". */
function placed(words: readonly Word[], at: number, put: Put): void {
  if (!/^(?:in|to|at|into|on)$/u.test(words[at]?.norm ?? '')) return
  const from = words[at + 1]?.norm === 'the' ? at + 2 : at + 1
  const [one, other] = [words[from], words[from + 1]]
  const isNoun = (word: Word | undefined) => /^(?:place|position|spot|slot|number)$/u.test(word?.norm ?? '')
  const nth = readOrdinal(one)
  if (nth !== null && isNoun(other)) put('placeth', at, from + 2, nth, 0)
  const count = other?.kind === 'number' ? Number(other.norm) : (counts[other?.norm ?? ''] ?? Number.NaN)
  if (isNoun(one) && Number.isInteger(count) && count > 0) put('placeth', at, from + 2, count, 0)
}

/** "No. 3", "number three", "#3". */
function numbered(words: readonly Word[], at: number, put: Put): void {
  const first = words[at]
  if (!first) return
  const isMark = first.kind === 'mark' && first.norm === '#'
  if (!isMark && !/^(?:number|no|nr|num|position|slot)$/u.test(first.norm)) return
  const hasStop = words[at + 1]?.kind === 'mark' && words[at + 1]?.norm === '.'
  if ((first.norm === 'no' || first.norm === 'nr') && !hasStop && first.norm === 'no') return
  const next = words[at + (hasStop ? 2 : 1)]
  const place =
    next?.kind === 'number'
      ? (next.value ?? Number(next.norm))
      : (counts[next?.norm ?? ''] ?? (next?.norm === 'one' ? 1 : Number.NaN))
  if (!next || !Number.isInteger(place) || place < 1 || place > 1000) return
  put('nrth', at, at + (hasStop ? 3 : 2), place, 0.01)
}
