import { unknownForms } from '../grammar/lexicon/arrangements.ts'
import { ColorName, type MediaType } from '#shared/model/asset.ts'
import type { Condition } from '#shared/model/set.ts'
import { rangeAt, type DateRange } from '../grammar/dates/range.ts'
import { colourByWord, shades } from '../grammar/lexicon/colours.ts'
import { weekdays } from '../grammar/lexicon/dates.ts'
import { filler, opinions } from '../grammar/lexicon/filler.ts'
import { anyWords, everythingWords, typeByName, typeNames } from '../grammar/lexicon/types.ts'
import { strongVerbs, weakVerbs } from '../grammar/lexicon/verbs.ts'
import { readNumber, readOrdinal } from '../grammar/text/numbers.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import { whenTaken } from '../grammar/what/describe.ts'
import type { Edge } from './chart.ts'
import { changes } from './changes.ts'
import { aboutSpeaker, besideTheWish } from './chat.ts'
import { clockTimes } from './clock.ts'
import { content } from './content.ts'
import { describesThings, timesOfThings } from './describing.ts'
import { cameraAt, cameraWords, folders, formats } from './entities.ts'
import { measures } from './measures.ts'
import { lexicon } from './lexicon.ts'
import { lookWords } from './look-words.ts'
import { formNouns } from './forms.ts'
import { forms, looks, names } from './looks.ts'
import { properNames } from './proper-names.ts'
import { sharesSaid } from './shares.ts'
import { sizesSaid } from './size-words.ts'
import { where, type GoalSet, type Mod } from './values.ts'
import { wordClass } from './meanings/meanings.ts'
import { unknownFolders } from './unknown-folders.ts'
import { wishPieces } from './wish-pieces.ts'
import { asking, courtesy, meaningful, reserved } from './word-kinds.ts'
import { isLeftOut, weekdaysSaid } from './weekdays.ts'
import { capital, isCalled, normal, type Facts, type Put } from './words.ts'

/** Every piece that fits anywhere, and what it costs to step over each word. */
export interface Spotted {
  pieces: Edge[]
  skip: number[]
}

/** Finds every piece of a sentence. */
export function spot(words: readonly Word[], facts: Facts): Spotted {
  const pieces: Edge[] = []
  const put: Put = (symbol, start, end, value, cost = 0.02) => {
    if (end > start) pieces.push({ symbol, start, end, cost, value, gaps: [] })
  }
  const cameras = cameraWords(facts.cameras)
  for (let at = 0; at < words.length; at++) {
    fixed(words, at, put)
    sizesOfFiles(words, at, put)
    numbers(words, at, put)
    sharesSaid(words, at, facts.today, put)
    kinds(words, at, facts, put)
    colours(words, at, facts, put)
    dates(words, at, facts, put)
    folders(words, at, facts, put)
    unknownFolders(words, at, facts, put)
    cameraAt(words, at, cameras, facts, put)
    formats(words, at, put)
    measures(words, at, put)
    forms(words, at, put)
    formNouns(words, at, facts, put)
    timesOfThings(words, at, facts, put)
    clockTimes(words, at, put)
    weekdaysSaid(words, at, put)
    looks(words, at, put)
    lookWords(words, at, put)
    names(words, at, facts, put)
    changes(words, at, put)
    wishPieces(words, at, facts, put)
    sizesSaid(words, at, put)
    properNames(words, at, facts, put)
    content(words, at, facts, put)
  }
  // "Tiles" is a form only where nothing is called so.
  const named = new Set(
    pieces.flatMap(({ symbol, start, end, cost }) => (symbol === 'words' && cost < 0.3 ? [`${start} ${end}`] : [])),
  )
  const isNamed = ({ start, end }: Edge) =>
    named.has(`${start} ${end}`) || (words[start]?.norm === 'the' && named.has(`${start + 1} ${end}`))
  for (const one of pieces) if (one.symbol === 'form' && isNamed(one)) one.cost += 0.35
  // "The lamp" is a light only where nothing is called so.
  const isLamp = ({ symbol, value, start, end }: Edge) =>
    (symbol === 'look' || (symbol === 'whose' && value === 'light')) &&
    words.slice(start, end).some(({ norm }) => /^lamps?$/u.test(norm) && (facts.words.get(norm)?.name ?? 0) > 0)
  for (const one of pieces) if (isLamp(one)) one.cost += 0.4
  const told = aboutSpeaker(words, pieces)
  const isTold = (start: number, end: number) => told.some((one) => one.start < end && one.end > start)
  if (told.length > 0) pieces.splice(0, pieces.length, ...pieces.filter(({ start, end }) => !isTold(start, end)))
  const explained = new Set(pieces.flatMap(({ symbol, start, end }) => (vague.has(symbol) ? [] : range(start, end))))
  const prices = words.map((word, at) => (isMost(words, at) ? 0.05 : priceOf(word, facts, explained.has(at))))
  const taking = withdrawn(words, pieces)
  const skip = besideTheWish(words, pieces, prices, facts)
  const priceAt = (price: number, at: number) =>
    isTold(at, at + 1)
      ? 0.03
      : named.has(`${at} ${at + 1}`) && /[._]/u.test(words[at]?.norm ?? '')
        ? Math.max(price, 1.5)
        : isStrangeForm(words, at, facts)
          ? 3
          : taking.has(at)
            ? Math.max(price, 2)
            : price
  return { pieces, skip: skip.map(priceAt) }
}

/** Kinds of which one does not say how many: "the longest audio?" */
const mass = /^(?:audio|footage|video footage)$/u

/** "The biggest file" is the one with the most bytes, where "the biggest picture" has the most pixels. */
function sizesOfFiles(words: readonly Word[], at: number, put: Put): void {
  if (!/^files?$/u.test(words[at + 1]?.norm ?? '')) return
  const norm = words[at]?.norm ?? ''
  if (/^(?:biggest|largest|heaviest|hugest)$/u.test(norm)) put('sup', at, at + 1, { by: 'bytes', descending: true }, 0)
  if (/^(?:smallest|tiniest|lightest)$/u.test(norm)) put('sup', at, at + 1, { by: 'bytes' }, 0)
}

/** "A spiral", "a half circle": forms that there are not yet; nobody is to lose them without a word. */
function isStrangeForm(words: readonly Word[], at: number, facts: Facts): boolean {
  const norm = words[at]?.norm ?? ''
  return unknownForms.has(norm) && !isCalled(norm, facts)
}

/** Pieces that leave something out of a set: a reading that steps over one means the opposite. */
const withdrawing: ReadonlySet<string> = new Set([
  'except',
  'exceptedv',
  'without',
  'otherwise',
  'lacksdate',
  'neither',
])

/** Words that no reading may step over, because they take something away. */
const withdrawn = (words: readonly Word[], pieces: readonly Edge[]): ReadonlySet<number> =>
  new Set(
    pieces
      .filter(({ symbol, start }) => withdrawing.has(symbol) && start > 0)
      .flatMap(({ start, end }) => range(start, end))
      .filter((at) => words[at]?.kind === 'word' && !harmless.test(words[at]?.norm ?? '')),
  )
const harmless =
  /^(?:but|and|or|only|just|please|the|a|an|any|to|of|it|they|them|is|are|was|were|have|has|do|does|did|i|we|in|with|for|which|that|out|from|else|all)$/u

/** "My most gorgeous photos": it says no more than the opinion. */
const isMost = (words: readonly Word[], at: number): boolean =>
  words[at]?.norm === 'most' && opinions.has(words[at + 1]?.norm ?? '')

/** Pieces that any word may be. */
const vague: ReadonlySet<string> = new Set(['unknown', 'words'])
const range = (start: number, end: number) => Array.from({ length: end - start }, (_, at) => start + at)

/** What it costs to leave a word unread. */
function priceOf(word: Word, facts: Facts, isExplained: boolean): number {
  if (word.kind === 'mark') return /^[.!?,;:]$/u.test(word.norm) ? 0.03 : 0.2
  if (word.kind === 'quoted' || word.kind === 'path') return 3
  if (word.kind === 'number' || readOrdinal(word) !== null) return 2
  if (meaningful.test(word.norm)) return 2
  if (strongVerbs.has(word.norm) || weakVerbs.has(word.norm)) return 2.5
  if (word.norm === 'a' || word.norm === 'an') return 0.05
  if (courtesy.has(word.norm)) return 0.01
  if (asking.test(word.norm)) return 1.5
  if (/^(?:and|or|plus|minus)$/u.test(word.norm)) return 0.4
  if (filler.has(word.norm)) return 0.08
  if (opinions.has(word.norm)) return 0.35
  const known = facts.words.get(word.norm)
  if (known && known.name + known.folder > 0) return 1.2
  // A word that means something to the grammar is no chance word.
  if (isExplained || reserved(word.norm)) return 1
  return byClass[wordClass(word.norm) ?? 'concrete']
}

/** What it costs to leave out a word that nobody knows: how something is done matters less than of what. */
const byClass = { adverb: 0.2, adjective: 0.35, verb: 0.6, abstract: 0.7, concrete: 1 } as const

function fixed(words: readonly Word[], at: number, put: Put): void {
  const word = words[at]
  for (const [[symbol, , value, cost], all] of lexicon(word?.norm ?? '')) {
    const end = longestAt(words, at, all)
    // "700 pixels wide" is a measure.
    const isMeasure = symbol === 'mod' && /^(?:pixels|pixel|px)$/u.test(words[at - 1]?.norm ?? '')
    if (end !== null && !isMeasure) put(symbol, at, end, value ?? symbol, cost)
  }
  if (word?.kind === 'quoted') put('quoted', at, at + 1, word.text, 0.02)
  if (word?.kind === 'mark' && /^[,;]$/u.test(word.norm)) put('comma', at, at + 1, ',', 0.02)
  if (word?.kind === 'mark' && /^[,;.!?:—–]$/u.test(word.norm)) put('stop', at, at + 1, word.norm, 0.02)
  if (word?.kind === 'mark' && word.norm === '(') put('open', at, at + 1, '(', 0.01)
  if (word?.kind === 'mark' && word.norm === ')') put('close', at, at + 1, ')', 0.01)
  if (word?.kind === 'mark' && /^[+&/]$/u.test(word.norm)) put('and', at, at + 1, '+', 0.02)
  if (word?.kind === 'mark' && /^[=:]$/u.test(word.norm)) put('equals', at, at + 1, '=', 0.02)
}

function numbers(words: readonly Word[], at: number, put: Put): void {
  const word = words[at]
  const amount = readNumber(words, at)
  // "01" is what a file is called.
  const isName = /^0\d/u.test(word?.text ?? '')
  if (amount && Number.isInteger(amount.value) && amount.value > 0 && !word?.ordinal && !isName) {
    // Four digits by themselves are a year before they are a number of things.
    const year = amount.value >= 1900 && amount.value < 2100 && word?.kind === 'number'
    put('num', at, amount.end, { count: Math.min(amount.value, 1_000_000), vague: amount.vague }, year ? 0.3 : 0.02)
  }
  const nth = readOrdinal(word)
  // "Every second one" is no second one.
  if (nth !== null && !/^(?:every|each)$/u.test(words[at - 1]?.norm ?? '')) {
    put('ord', at, at + 1, nth, 0.03)
    const back = longestAt(words, at + 1, toLast)
    if (back !== null) put('ord', at, back, -nth, 0.02)
  }
  const lastButOne = longestAt(words, at, butOne)
  if (lastButOne !== null) put('ord', at, lastButOne, -2, 0.02)
  if (word?.norm === 'last' || word?.norm === 'final') put('ord', at, at + 1, -1, 0.03)
}
const toLast = patterns('to last, from the end|last, last')
const butOne = patterns('last but one, next to last, penultimate')

const everyType = patterns([...typeByName.keys()].join(','))
const anyThing = patterns(anyWords.filter((word) => !/^(?:everything|anything|all|lot)$/u.test(word)).join(','))

function kinds(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const end = longestAt(words, at, everyType)
  const name = end === null ? '' : normal(words, at, end)
  const type = typeByName.get(name)
  // "I picture a circle of …" is a verb.
  const isVerb =
    /^(?:i|we|you|to|can|could|would|will)$/u.test(words[at - 1]?.norm ?? '') &&
    /^(?:picture|image|film|record|track|note|video)$/u.test(name)
  // "I was still dancing".
  const isAdverb =
    name === 'still' &&
    !/^(?:a|an|the|one|each|every|single|this|that|my|our|last|first|any|no|which)$/u.test(words[at - 1]?.norm ?? '')
  // "Without the notes and the surfer": what is called so, where something is.
  const isCalledSo =
    isLeftOut(words, at) &&
    /^(?:the|my|our)$/u.test(words[at - 1]?.norm ?? '') &&
    isCalled(name, facts) &&
    !words.slice(0, at).some(({ norm }) => /^(?:everything|anything|all)$/u.test(norm))
  if (end !== null && type && !isVerb && !isAdverb)
    put('kind', at, end, { types: type.types, single: type.single || mass.test(name) }, isCalledSo ? 0.3 : 0.02)
  if (end !== null && isCalledSo) {
    const set = where({ is: 'words', all: [[name]] })
    put('words', at, end, { set, kind: 'words', adjective: name, name } satisfies Mod, 0.14)
  }
  if (words[at]?.norm === 'portraits') put('core-kind', at, at + 1, 'portrait', 0.05)
  if (words[at]?.norm === 'landscapes') put('core-kind', at, at + 1, 'landscape', 0.05)
  // "Something green": what narrows it down follows.
  if (words[at]?.norm === 'something' && words[at + 1]?.kind === 'word')
    put('any', at, at + 1, { single: false, ones: false }, 0.2)
  const any = longestAt(words, at, anyThing)
  if (any !== null)
    put(
      'any',
      at,
      any,
      {
        single: /^(?:thing|file|item|asset|one|piece|object)$/u.test(normal(words, at, any)),
        ones: /^ones?$/u.test(normal(words, at, any)),
      },
      0.03,
    )
  const all =
    longestAt(words, at, everythingWords) ?? longestAt(words, at, patterns('everything, all of it, anything, all'))
  if (all !== null) put('everything', at, all, true, normal(words, at, all) === 'all' ? 0.15 : 0.03)
}

function colours(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const black = longestAt(words, at, blackAndWhite)
  if (black !== null) {
    const notes = [
      'I cannot tell black-and-white pictures from others yet; these have much black, grey or white in them.',
    ]
    const set = where({ is: 'color', any: ['black', 'white', 'grey'] })
    put('mod', at, black, { set, kind: 'color', adjective: 'black-and-white', notes } satisfies Mod, 0.02)
  }
  const shade = longestAt(words, at, shades) ?? at
  const start = longestAt(words, shade, mostly) ?? shade
  const said = words[start]?.norm ?? ''
  const many = said.endsWith('s') && !facts.words.get(said)?.name ? colourByWord.get(said.slice(0, -1)) : undefined
  const colour = colourByWord.get(said) ?? (said === 'oranges' ? undefined : many)
  if (!colour) return
  const name = ColorName.parse(colour.name)
  const end = longestAt(words, start + 1, coloured) ?? start + 1
  const mod: Mod = { set: where({ is: 'color', any: [name] }), kind: 'color', adjective: name }
  put('mod', at, end, mod, 0.04)
  put('hue', at, end, mod, 0.03)
}
const blackAndWhite = patterns('black and white, monochrome, greyscale, grayscale, b&w')
const mostly = patterns(
  '(very|mostly|quite)? mostly|mainly|predominantly|largely|primarily|chiefly|overwhelmingly|dominantly|principally|essentially|basically|generally, all, very, rather, quite, really',
)
const coloured = patterns('coloured, colored, toned, tinted')

/** A span of days, every year the same where no year was said. */
function dates(words: readonly Word[], at: number, facts: Facts, put: Put): void {
  const whole = rangeAt(words, at, facts.today)
  // "From 2020 on a timeline" is not from 2020 onwards.
  const last = (whole?.extent.end ?? 0) - 1
  const isOn = words[last]?.norm === 'on' && /^(?:a|an|the|my|one)$/u.test(words[last + 1]?.norm ?? '')
  const range = isOn ? rangeAt(words.slice(0, last), at, facts.today) : whole
  if (!range || /^(?:folder|folders|directory)$/u.test(words[range.extent.end]?.norm ?? '')) return
  // "From a Thursday" is from any.
  const isAny =
    isWeekday(words[range.extent.end - 1]?.norm) && /^(?:a|an|any|some)$/u.test(words[range.extent.end - 2]?.norm ?? '')
  if (isAny) return
  const year = words[at]?.kind === 'number'
  const led = /^(?:in|on|from|of|during|at|around|over|for|taken|since|before|after)$/u.test(words[at]?.norm ?? '')
  const plain = range.soft === true && !year && !led
  const isPlural = /^(?:summers|winters|springs|autumns|falls)$/u.test(words[range.extent.end - 1]?.norm ?? '')
  const weak = plain && !isPlural && !describesThings(words, at, range.extent.end, facts) ? 0.75 : 0
  // "A row of Sunday photos" means every Sunday.
  const every = isWeekday(words[range.extent.end - 1]?.norm) && longestAt(words, range.extent.end, everyType) !== null
  put('mod', at, range.extent.end, dateMod(range), 0.03 + (every ? 0.75 : weak))
  seasonsOfYears(words, at, range, facts, put)
  if (!led && !isWeekday(words[range.extent.end - 1]?.norm)) put('when', at, range.extent.end, dateMod(range), 0.03)
}

const isYear = (word: Word | undefined): word is Word & { value: number } =>
  word?.kind === 'number' && word.value !== undefined && word.value > 1800 && word.value < 2200

/** "The summers of 2018 and 2020", "the winters of 2019 to 2022". */
function seasonsOfYears(words: readonly Word[], at: number, { extent }: DateRange, facts: Facts, put: Put): void {
  const season = words
    .slice(at, extent.end)
    .find(({ norm }) => /^(?:summers|winters|springs|autumns|falls)$/u.test(norm))
  const ofYear = (year: number): GoalSet | null => {
    const text = String(year)
    const said = season && { ...season, kind: 'number' as const, text, norm: text, value: year }
    const range = said && rangeAt([season, said], 0, facts.today)
    return range ? dateMod(range).set : null
  }
  const said = words.slice(at, extent.end).flatMap((word) => (isYear(word) ? [word.value] : []))
  const [first, last] = [said.at(0), said.at(-1)]
  if (!season || first === undefined || last === undefined) return
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index)
  let end = extent.end
  while (/^(?:and|,|or|to|-|–)$/u.test(words[end]?.norm ?? '') && isYear(words[end + 1])) {
    const next = words[end + 1]?.value ?? 0
    const from = /^(?:to|-|–)$/u.test(words[end]?.norm ?? '') ? (years.at(-1) ?? next) + 1 : next
    for (let year = from; year <= next && years.length < 50; year++) years.push(year)
    end += 2
  }
  const sets = years.map(ofYear).filter((set) => set !== null)
  if (years.length < 2 || sets.length < years.length) return
  put(
    'mod',
    at,
    end,
    {
      set: { set: 'or', of: sets },
      kind: 'date',
      after: `taken in the ${season.text} of ${years.join(', ')}`,
    } satisfies Mod,
    0,
  )
}

const isWeekday = (norm: string | undefined) => norm !== undefined && weekdays.includes(norm)

function dateMod(range: DateRange): Mod {
  const notes = range.assumption ? [range.assumption] : []
  const yearly = range.inYear && sameEveryYear(range.inYear)
  if (yearly) {
    const said = range.words
      .filter((word) => !/^(?:in|on|from|of|during|at|around|over|for|the)$/u.test(word))
      .map(capital)
      .join(' ')
    const lead = /^\d+ \D/u.test(said) ? 'on' : 'in'
    return { set: where({ is: 'time', yearly }), kind: 'date', after: `taken ${lead} ${said}`, notes }
  }
  const { from, to } = range
  const condition: Condition = {
    is: 'taken',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
  const span = { ...(from === undefined ? {} : { takenFrom: from }), ...(to === undefined ? {} : { takenTo: to }) }
  return { set: where(condition), kind: 'date', after: whenTaken(span), notes }
}

function sameEveryYear(inYear: NonNullable<DateRange['inYear']>): [string, string] | null {
  const [one, other] = [inYear(2022), inYear(2025)]
  const same = one.from.slice(5) === other.from.slice(5) && one.to.slice(5) === other.to.slice(5)
  // Such a span ends with February also in leap years.
  return same ? [one.from.slice(5), one.to.slice(5).replace('02-28', '02-29')] : null
}

/** What things of some types are called, one and several. */
export function nounFor(types: readonly MediaType[]): [one: string, many: string] {
  if (types.length === 0 || types.length > 3) return ['thing', 'things']
  const names = types.map((type) => typeNames[type])
  return [names.map(([one]) => one).join(' or '), names.map(([, many]) => many).join(' and ')]
}
