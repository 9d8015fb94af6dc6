import type { Arrangement } from '#shared/model/layout.ts'
import { arrangementByName } from '../grammar/lexicon/arrangements.ts'
import { numberWords } from '../grammar/text/numbers.ts'
import { byFirstWord, longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { isEnglish } from './dictionary.ts'
import type { FormRead } from './values.ts'
import { colourByWord } from '../grammar/lexicon/colours.ts'
import { reserved } from './word-kinds.ts'
import type { Facts, Put } from './words.ts'

interface Shape {
  arrangement: Arrangement
  rows?: number
  columns?: number
}

const layout =
  'layout|arrangement|formation|shape|form|display|setting|setup|presentation|pattern|composition|fashion|manner|style|view|order'

/** What people call arrangements, each with the nouns that stand for it, after an article or a preposition. */
const nouns: readonly (readonly [source: string, shape: Shape])[] = [
  [
    `(walk|step|stroll|wander) (in|through|into|around|round|along) (gallery|exhibition|museum|exhibit|show|room|hall|space), (gallery|exhibition|museum|exhibit) (walk|tour|trail|stroll|promenade|room|hall|space|wall|walls|show|display|style|${layout})?, walk through (gallery|exhibition|room)?, walkthrough gallery?, (art|photo|picture|virtual) gallery|exhibition|museum|show, vernissage, retrospective, showcase, showroom, exposition`,
    { arrangement: 'gallery' },
  ],
  [
    `circle, ring, rotunda, carousel, wheel, hoop, loop, merry go round, roundel, (circular|round|ring|circle|ringlike) ${layout}, full|closed circle|ring|round, panorama ring, stone circle`,
    { arrangement: 'circle' },
  ],
  [
    `timeline, time line|axis|bar|strip|path, chronology, chronicle, (chronologically|date|time) (ordered|sorted|arranged|sequenced) (line|row|sequence|path|list|strip|row|walk|order), (chronological|dated|time|timeline|temporal) (sequence|walk|path|line|row|list|progression|trail|route|display|layout|arrangement|timeline|view|run|account), date line, history line, (line|path|walk|journey|trip|stroll|march|tour|road|trail|ribbon|string) (through|along|across|of|in|down|over) (the)? (time|years|ages|decades|months|calendar), line in time order`,
    { arrangement: 'timeline' },
  ],
  [
    `grid (of rows and columns)?, (regular|grid|gridded|tiled|matrix|table|square|checkerboard|chessboard|mosaic|checked) (grid|pattern|${layout}), checkerboard|chessboard|checker|chequerboard (grid)?, chess board, checker board, mosaic, matrix, lattice, raster, contact sheet|print, rows and columns, tile wall, tabular ${layout}`,
    { arrangement: 'grid' },
  ],
  [
    `row, line, queue, line up, lineup, frieze, strip, (single|straight) file, (single|straight|one|long|horizontal|neat|simple) (row|line|strip|band), (row|line|linear|horizontal) ${layout}, row of one, washing line, file`,
    { arrangement: 'grid', rows: 1 },
  ],
  [
    `column, stack, (single|vertical|one) (column|stack|line|row), totem, (column|vertical) ${layout}`,
    { arrangement: 'grid', columns: 1 },
  ],
  [`cluster (${layout})?, clusters`, { arrangement: 'cluster' }],
]

/** What one also calls a gallery, where it is said of what. */
const displays = patterns(
  'promenade|stroll|ensemble|hanging|arrangement|experience|display|presentation|installation|showcase|retrospective|vernissage|walkthrough|juxtaposition|tribute|homage|ode|celebration|journey|survey|parade|tableau|spread|medley|composition|curation|lineup|overview|tour|immersion|collage|story|narrative|series|wonderland|paradise|temple|shrine|oasis|dreamland|sanctuary|kingdom|universe|wonder|cave|cathedral|garden|dream|landscape|panorama|theatre|theater|chamber|den|world|heaven|haven|spectacle|extravaganza|feast|symphony|reverie',
)
const ofWhat = /^(?:of|to|on|about|through|with|from|out|made|using|full|filled|:)$/u
/** "Museum style". */
const styles = patterns('museum|exhibition|gallery|salon style')

const index = byFirstWord(nouns, ([source]) => patterns(source))
const preposition = patterns(
  'in|into|as|on|onto|along|to|like|by|within|inside, (to|so as to)? form|forming|making, in the form|shape|style|manner of, as part of, up in|into|as',
)
const article = patterns('a|an|one|another|some|my|our|this|that|the|your|its, just a|one, such a')
const definite = patterns('the|this|that|its|your')

/** Says more of a form than that it is nice: light, size, sets, numbers. */
const telling =
  /^(?:big|bigger|small|smaller|large|larger|tiny|huge|dark|darker|bright|brighter|warm|warmer|cool|cooler|cold|night|nightly|starry|black|white|dim|dimly|lit|lighted|dramatic|soft|random|second|third|other|separate|in|of|on|with|by|for|from|at|to|and|or|it|as|per|each|not|no|without|than|then|that|which|is|are|was|were|be|me|us|them|you|i|we|they|time|file|first|last|next|previous)$/u
/** Adjectives that say nothing but that the form is one. */
const plain =
  /^(?:nice|neat|tidy|little|lovely|beautiful|pretty|great|simple|plain|proper|whole|full|single|long|straight|regular|new|quick|classic|classical|elegant|big|large|small|wide|round|circular|chronological|horizontal|good|decent|clean|perfect|complete|virtual|3d|own|short|ordinary|normal|standard|basic|even|ordered|orderly|closed|open|fresh|and)$/u

/** How things are to stand, as a noun with all that is said of it: "a nice long row", "into a full circle", "grid layout". */
export function formNouns(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const style = longestAt(words, at, styles)
  if (style !== null) put('form', at, style, gallery(false), 0.04)
  const led = longestAt(words, at, preposition)
  for (const start of new Set([at, ...(led === null ? [] : [led])])) {
    const named = longestAt(words, start, article)
    const isDefinite = longestAt(words, start, definite) !== null
    let noun = named ?? start
    let strange = 0
    for (let step = 0; step <= 9 && noun < words.length; step++) {
      for (const [[, shape], all] of index(words[noun]?.norm ?? '')) {
        const end = longestAt(words, noun, all)
        // "A half circle" is none of these.
        if (/^(?:half|semi|quarter)$/u.test(words[noun - 1]?.norm ?? '')) continue
        if (end === null || !mayBe(words, { at, start, named, noun, end, shape })) continue
        const form: FormRead = {
          arrangement: shape.arrangement,
          options: shape.columns === undefined ? {} : { columns: shape.columns },
          ...(shape.rows === undefined ? {} : { rows: shape.rows }),
          isNew: named !== null && !isDefinite,
        }
        const bare = named === null && start === at
        put('form', at, end, form, 0.03 + 0.03 * Math.min(4, strange) + (bare ? 0.06 : 0) + (isDefinite ? 0.05 : 0))
      }
      const shown = named === null || isDefinite ? null : longestAt(words, noun, displays)
      if (shown !== null && ofWhat.test(words[shown]?.norm ?? '')) put('form', at, shown, gallery(true), 0.12)
      const word = words[noun]
      if (word === undefined || (named === null && start === at && step > 1)) break
      if (plain.test(word.norm) || (named !== null && isJoint(words, noun, named))) strange += 0
      else if (named !== null && !isDefinite && (isFlourish(word, facts) || isCompound(words, noun))) strange++
      else break
      noun++
    }
  }
}

const gallery = (isNew: boolean): FormRead => ({ arrangement: 'gallery', options: {}, isNew })

/** "A bold, avant-garde gallery": commas and hyphens between adjectives. */
const isJoint = (words: readonly Word[], at: number, start: number): boolean =>
  at > start && words[at]?.kind === 'mark' && /^[-,–&/]$/u.test(words[at]?.norm ?? '') && words[at + 1]?.kind === 'word'

/** A part of "avant-garde", "knock-your-socks-off". */
const isCompound = (words: readonly Word[], at: number): boolean =>
  words[at]?.kind === 'word' &&
  [words[at - 1], words[at + 1]].some((word) => word?.kind === 'mark' && word.norm === '-')

interface Found {
  at: number
  start: number
  named: number | null
  noun: number
  end: number
  shape: Shape
}

/** "The third row", "the row" stand already; "in line with" and "a line from the notes" are no rows. */
function mayBe(words: readonly Word[], { at, start, named, noun, end, shape }: Found): boolean {
  const isLine = shape.rows === 1 || shape.columns === 1 || words[noun]?.norm === 'loop'
  if (!isLine) return true
  const before = words[at - 1]?.norm ?? ''
  if (
    start === at &&
    named === null &&
    /^(?:the|this|that|first|last|per|each|every|second|third|middle|top|bottom)$/u.test(before)
  )
    return false
  const article = words[start]?.norm ?? ''
  if (/^(?:the|this|that|its|your)$/u.test(article)) return false
  const next = words[end]?.norm
  return making.test(before) || !(next === 'from' && words[end + 1]?.norm === 'the' && named === null)
}

/** Before it a form needs no article: "make row from the photos". */
const making =
  /^(?:make|create|build|form|want|need|prepare|do|produce|generate|assemble|compose|construct|set|draw|like|get|have|show|put)$/u

/** Endings of adjectives that no dictionary lists: "walkable". */
const qualifies =
  /^[a-z]{3,}(?:able|ible|ful|less|ous|ish|esque|like|ised|ized|ive|ical|istic|worthy|proof|ready|friendly)$/u

function isFlourish(word: Word, facts: Facts): boolean {
  if (
    word.kind !== 'word' ||
    telling.test(word.norm) ||
    numberWords.includes(word.norm) ||
    reserved(word.norm) ||
    colourByWord.has(word.norm)
  )
    return false
  if (arrangementByName.has(word.norm)) return false
  const known = facts.words.get(word.norm)
  return (isEnglish(word.norm) || qualifies.test(word.norm)) && (known === undefined || known.name + known.folder === 0)
}
