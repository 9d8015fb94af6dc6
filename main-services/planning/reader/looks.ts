import type { Appearance } from '#shared/model/goal.ts'
import { endOfClause } from '../grammar/clauses.ts'
import { shaded, takeBackdrop } from '../grammar/do/backdrop.ts'
import { takeLight } from '../grammar/do/light.ts'
import { takeName } from '../grammar/do/name.ts'
import { arrangementByName, groupingByName, groupingPatterns } from '../grammar/lexicon/arrangements.ts'
import { colourByWord, shades } from '../grammar/lexicon/colours.ts'
import { lengths } from '../grammar/lexicon/measures.ts'
import { typePatterns } from '../grammar/lexicon/types.ts'
import { backdropNouns, lightNouns } from '../grammar/lexicon/scene.ts'
import { readNumber } from '../grammar/text/numbers.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import { Phrase } from '../grammar/text/phrase.ts'
import type { Word } from '../grammar/text/word.ts'
import { manners } from './lexicon.ts'
import type { FormRead } from './values.ts'
import { normal, type Facts, type Put } from './words.ts'

const formAdjectives = patterns(
  '(a|an|the|one|my|our|some)? (new|big|small|little|nice|large|long|short|simple|single|whole|proper|virtual|quick|lovely|beautiful)?',
)
/** Whatever one hangs things for. */
const showNouns = patterns(
  '(a|an|the|my|another)? hanging|arrangement|display|presentation|showing|experience|showcase',
)
const formNoun = patterns([...arrangementByName.keys()].join(','))
const oddNouns =
  /^(?:room|place|space|wall|walls|table|tour|world|scene|round|tiles|groups|hall|album|environment|islands|piles|heaps|stonehenge|salon)$/u

const isThe = (word: Word | undefined): boolean => /^(?:the|this)$/u.test(word?.norm ?? '')

/** How things are to stand: "a circle", "in two rows", "one group per folder". */
export function forms(words: readonly Word[], at: number, put: Put): void {
  const start = longestAt(words, at, formAdjectives) ?? at
  for (const from of new Set([at, start])) {
    const end = longestAt(words, from, formNoun)
    if (end === null || /^(?:half|semi|quarter)$/u.test(words[from - 1]?.norm ?? '')) continue
    const noun = normal(words, from, end)
    const arrangement = arrangementByName.get(noun)
    // Several places are another request.
    if (!arrangement || /^(?:galleries|timelines|circles|grids|rings|exhibitions|museums)$/u.test(noun)) continue
    const form: FormRead = { arrangement, options: {}, isNew: !isThe(words[at]) && !isThe(words[at - 1]) }
    put('form', at, end, form, oddNouns.test(noun) ? 0.15 : 0.03)
  }
  const show = longestAt(words, at, showNouns)
  if (show !== null)
    put('form', at, show, { arrangement: 'gallery', options: {}, isNew: true } satisfies FormRead, 0.12)
  for (const [all, arrangement, lines] of manners(words[at]?.norm ?? '')) {
    const end = longestAt(words, at, all)
    if (end === null) continue
    const form: FormRead = {
      arrangement,
      options: lines?.columns === undefined ? {} : { columns: lines.columns },
      ...(lines?.rows === undefined ? {} : { rows: lines.rows }),
      isNew: false,
    }
    put('form', at, end, form, 0.03)
  }
  const by = words[at]?.norm === 'by' ? groupingByName.get(words[at + 1]?.norm ?? '') : undefined
  if (by)
    put(
      'form',
      at,
      at + 2,
      { arrangement: 'cluster', options: { clusterBy: by }, isNew: false } satisfies FormRead,
      0.08,
    )
  const grouped = longestAt(words, at, groupingPatterns)
  if (grouped !== null) {
    const noun = words.slice(at, grouped).findLast(({ norm }) => groupingByName.has(norm))
    const wanted = groupingByName.get(noun?.norm ?? '')
    if (wanted)
      put(
        'form',
        at,
        grouped,
        {
          arrangement: 'cluster',
          options: { clusterBy: wanted },
          isNew: /^(?:a|an|new)$/u.test(words[at - 1]?.norm ?? ''),
        } satisfies FormRead,
        0.06,
      )
  }
  lines(words, at, put)
}

const lead = patterns(
  'with|in|of|into|having|by|across|over|on|as|spread|using, with a, in a, (spread|set|laid out?|split|divided)? across|over|into|in',
)
const columnWords = patterns('columns|cols, number of columns')
const rowWords = patterns('rows, number of rows')

/** "2x4", "3 by 5", "columns: 4", "two rows of four". */
function sides(words: readonly Word[], at: number, put: Put): void {
  const glued = /^(\d{1,3})[x×](\d{1,3})$/u.exec(words[at]?.norm ?? '')
  if (glued) put('opt', at, at + 1, { columns: Math.max(1, Number(glued[2])) }, 0.03)
  const first = readNumber(words, at)
  const joint = first && (words[first.end]?.norm === 'by' || words[first.end]?.norm === 'x') ? first.end + 1 : null
  const second = joint === null ? null : readNumber(words, joint)
  if (
    second &&
    Number.isInteger(second.value) &&
    second.value > 0 &&
    !lengths.some(([all]) => longestAt(words, second.end, all) !== null)
  )
    put('opt', at, second.end, { columns: Math.min(1000, second.value) }, 0.03)
  const named = longestAt(words, at, columnWords) ?? longestAt(words, at, rowWords)
  const sign = named === null ? null : /^(?:=|:|of|to)$/u.test(words[named]?.norm ?? '') ? named + 1 : null
  const amount = sign === null ? null : readNumber(words, sign)
  if (amount) {
    const count = Math.min(1000, amount.value)
    // "Rows: 4" are four rows, "rows of four" any number of them.
    const isOf = words[named ?? at]?.norm === 'of'
    const isRows = (longestAt(words, at, rowWords) !== null) !== isOf
    put('opt', at, amount.end, isRows ? { rows: count } : { columns: count }, 0.03)
  }
}

function lines(words: readonly Word[], at: number, put: Put): void {
  sides(words, at, put)
  const start = longestAt(words, at, lead) ?? at
  for (const from of new Set([at, start])) {
    const amount = readNumber(words, from)
    if (!amount) continue
    const columns = longestAt(
      words,
      amount.end,
      patterns(
        'columns|column|cols|col wide?, wide, across, per row, in each|a|every row, to a|each|every row, a row, in width, abreast',
      ),
    )
    const rows = longestAt(words, amount.end, patterns('rows, row, lines, line, deep, down, high'))
    if (columns !== null && amount.value <= 100)
      put('opt', at, columns, { columns: Math.min(1000, amount.value) }, 0.03)
    if (rows !== null && amount.value > 1 && amount.value <= 100) {
      put('opt', at, rows, { rows: amount.value }, 0.03)
      const each = /^(?:of|with)$/u.test(words[rows]?.norm ?? '') ? readNumber(words, rows + 1) : null
      if (each)
        put(
          'opt',
          at,
          longestAt(words, each.end, patterns('each, pictures|photos|things|works each?')) ?? each.end,
          { columns: each.value },
          0.02,
        )
    }
    const unit = lengths.find(([all, metres]) => metres !== null && longestAt(words, amount.end, all) !== null)
    const end = unit ? longestAt(words, amount.end, unit[0]) : null
    if (!unit || end === null) continue
    const metres = amount.value * (unit[1] ?? 1)
    const gap = longestAt(
      words,
      end,
      patterns(
        'apart, gap|gaps between? them?, between them|each|the|two?, of? space, spacing, distance between them?',
      ),
    )
    if (gap !== null) put('opt', at, gap, { gap: Math.min(100, metres) }, 0.03)
    const radius = longestAt(words, end, patterns('in? radius'))
    if (radius !== null) put('opt', at, radius, { radius: metres }, 0.03)
    const before = words.slice(Math.max(0, from - 3), from).findLastIndex(({ norm }) => norm === 'radius')
    if (before >= 0) put('opt', Math.max(0, from - 3) + before, end, { radius: metres }, 0.03)
  }
}

/** Light, backdrop, size: how the place is to look. */
export function looks(words: readonly Word[], at: number, put: Put): void {
  for (let end = at + 1; end <= Math.min(words.length, at + 7); end++) {
    const last = words[end - 1]
    if (last?.kind === 'mark') break
    const span = words.slice(at, end)
    const phrase = () => new Phrase(span)
    // "Warm up the light" makes it warmer, not brighter.
    const isVerb =
      /^(?:warm|cool|heat|chill)$/u.test(words[at]?.norm ?? '') &&
      span.some(({ norm }) => /^(?:up|down|off)$/u.test(norm))
    // "Light it less brightly" is a wish.
    const isLess = span.some(({ norm }) => norm === 'less')
    if (phrase().has(lightNouns) && !isVerb && !isLess) {
      const copy = phrase()
      const read = takeLight(copy, false)
      if (read && bare(copy)) put('look', at, end, { lighting: read.lighting } satisfies Appearance, 0.03)
    }
    if (phrase().has(backdropNouns) || phrase().has(starry)) {
      const copy = phrase()
      const backdrop = takeBackdrop(copy)
      if (backdrop && bare(copy) && !onlySky(span, backdrop) && !isWallOfThings(words, at, end))
        put('look', at, end, { backdrop } satisfies Appearance, 0.04)
    }
  }
  const shade = longestAt(words, at, shades)
  const hue = shade === null ? undefined : colourByWord.get(words[shade]?.norm ?? '')
  // "Night folder. Ring. Dark blue." A shade by itself behind a form is that of the room.
  if (shade !== null && hue && isApart(words, at, shade + 1)) {
    const color = shaded(hue.hex, words[at]?.norm ?? '')
    put('look', at, shade + 1, { backdrop: { kind: 'plain', color } } satisfies Appearance, 0.1)
  }
  const night = longestAt(words, at, patterns('at night, by night, in the dark'))
  if (night !== null) put('look', at, night, { lighting: { preset: 'night' } } satisfies Appearance, 0.05)
  for (const [all, lighting] of lightAlone) {
    const end = longestAt(words, at, all)
    if (end !== null) put('look', at, end, { lighting } satisfies Appearance, 0.06)
  }
  const times = timesAsLarge(words, at)
  if (times) put('look', at, times.end, { scale: times.scale } satisfies Appearance, 0.02)
  const size = longestAt(words, at, usualSize)
  if (size !== null) {
    const said = normal(words, at, size)
    const scale = /twice|double|two/u.test(said)
      ? 2
      : /three|triple/u.test(said)
        ? 3
        : /half/u.test(said)
          ? 0.5
          : /small|tiny/u.test(said)
            ? 1 / 1.5
            : /huge|giant|very/u.test(said)
              ? 2
              : 1.5
    put('look', at, size, { scale } satisfies Appearance, 0.05)
  }
}
/** "Three times bigger than normal", "four times the usual size". */
function timesAsLarge(words: readonly Word[], at: number): { scale: number; end: number } | null {
  const start = longestAt(words, at, patterns('but, at, all at')) ?? at
  const amount = readNumber(words, start)
  const isTimes = amount !== null && /^(?:times|x)$/u.test(words[amount.end]?.norm ?? '')
  if (!amount || !isTimes || amount.value <= 0 || amount.value > 100) return null
  const end = longestAt(words, amount.end + 1, asLarge)
  return end === null ? null : { scale: amount.value, end }
}
const asLarge = patterns(
  '(as)? big|large|bigger|larger than|as (is)? (usual|normal|usually|normally|they are), (the|their) (usual|normal|real|actual) size',
)

/** Stands between marks, behind the name of an arrangement. */
const isApart = (words: readonly Word[], from: number, to: number): boolean =>
  words[from - 1]?.kind === 'mark' &&
  (to === words.length || words[to]?.kind === 'mark') &&
  words.slice(0, from).some(({ norm }) => arrangementByName.has(norm))

/** "blue sky" is rather in the pictures. */
const onlySky = (span: readonly Word[], { kind }: NonNullable<Appearance['backdrop']>) =>
  kind === 'plain' && span.some(({ norm }) => /^(?:sky|skies)$/u.test(norm)) && span.length <= 3
/** "A wall of yellow and orange pictures": what hangs on it. */
const isWallOfThings = (words: readonly Word[], at: number, end: number): boolean =>
  words.slice(at, end).some(({ norm }) => norm === 'of') &&
  (longestAt(words, end, typePatterns) !== null ||
    [words[end - 1], words[end]].some((word) => /^(?:and|or)$/u.test(word?.norm ?? '')))
const starry = patterns('stars, starry, night sky, starlit')
const usualSize = patterns(
  'but? (twice|double|two times|three times|half) (as big|as large)? (the|their)? (usual|normal)? size? (as usual|as normal|than usual|than normal)?, but? (twice|two times|three times|half) as big|large as? usual|normal?, large, larger than usual|normal, bigger than usual|normal, big and bold, huge, very large|big, small, smaller than usual|normal, but|only larger|bigger, but|only smaller, in large, at? twice|double|half the|their usual|normal? size, oversized, giant, tiny',
)
/** Light in words that need no word for it. */
const lightAlone: readonly (readonly [ReturnType<typeof patterns>, NonNullable<Appearance['lighting']>])[] = [
  [patterns('in|by|with? (bright|broad|full)? daylight|sunlight|sunshine'), { preset: 'daylight' }],
  [patterns('in|by|with? candlelight|candles|firelight'), { preset: 'warm' }],
  [patterns('in|by|with? moonlight'), { preset: 'night' }],
  [patterns('in? a? dark|darkened room, dimmed, dimly lit'), { intensity: 0.4 }],
]

/** Only small words are left. */
const bare = (phrase: Phrase) =>
  phrase
    .free()
    .every(({ word }) =>
      /^(?:in|with|under|by|on|against|before|at|a|an|the|of|some|and|for|it|nice|to|please|behind)$/u.test(word.norm),
    )

/** "called Summer". */
export function names(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const wished = longestAt(words, at, nameWished)
  if (wished !== null) {
    const said = words.map((word, index) => (index === wished - 1 ? { ...word, norm: 'called' } : word))
    namesFrom(said, wished - 1, facts, (symbol, _, end, value, cost) => put(symbol, at, end, value, cost))
    return
  }
  namesFrom(words, at, facts, put)
}

const nameWished = patterns(
  '(that|which|and|to)? (i|we|you) (would like|would love|want|wish|would|shall|will|am going|are going|may|can|could|should|are to|am to) (to)? (please|then|simply|just)? (call|name|title), (and|to)? (please|just|simply)? (be)? (called|named|titled), (that|which) (is|should be|shall be|will be|is to be|goes) (called|named|titled), (with)? (its|the|their) (name|title|heading) (being|is|shall be|should be|will be|to be)',
)

const isCapital = (word: Word | undefined): boolean => /^\p{Lu}/u.test(word?.text ?? '')
const joins = /^(?:and|or|&)$/u

/** Whether a name in capitals reaches over a joint at which clauses part. */
const goesOn = (words: readonly Word[], at: number): boolean =>
  (joins.test(words[at]?.norm ?? '') && isCapital(words[at - 1]) && isCapital(words[at + 1])) ||
  (joins.test(words[at - 1]?.norm ?? '') && isCapital(words[at - 2]) && isCapital(words[at]))

function namesFrom(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  // "By which camera was the leaf called “…” photographed?" names no place.
  if (
    words.at(-1)?.norm === '?' &&
    words.slice(0, 3).some(({ norm }) => /^(?:which|when|where|who|whose)$/u.test(norm))
  )
    return
  if (!/^(?:called|named|titled|entitled|call|name|title|under|with|by|and)$/u.test(words[at]?.norm ?? '')) return
  // "The folder named Lund" is that folder.
  const [article, noun] = [words[at - 2]?.norm ?? '', words[at - 1]?.norm ?? '']
  if (
    /^(?:folder|folders|directory|album)$/u.test(noun) &&
    (at === 1 || /^(?:the|a|in|from|my|our|that|of)$/u.test(article))
  )
    return
  let last = endOfClause(words, at)
  // "Then and Now": a name goes on in capitals.
  while (goesOn(words, last)) last = endOfClause(words, last + 1)
  const phrase = new Phrase(words).only({ start: at, end: last })
  const name = takeName(phrase, facts.text)
  if (name === null || phrase.isFree(at)) return
  let end = at
  while (end < last && !phrase.isFree(end)) end++
  // What is said after the name is not part of it.
  // "Called Warm" asks for no warm light.
  put('name', at, end, name, /^\p{Lu}/u.test(name) ? -0.08 : 0.02)
}
