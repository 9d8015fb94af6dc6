import type { Goal, Relation } from '#shared/model/goal.ts'
import type { Condition, SetOrder } from '#shared/model/set.ts'
import { weekdays } from '../grammar/lexicon/dates.ts'
import { readNumber } from '../grammar/text/numbers.ts'
import { longestAt } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import type { Edge } from './chart.ts'
import {
  anotherShare,
  asItWas,
  butMeant,
  asking,
  directions,
  judgements,
  rejecting,
  fewerThings,
  lessOfIt,
  likedBefore,
  moreOfIt,
  moreThings,
  namedOrder,
  nicerBefore,
  putBack,
  saidOf,
  shares,
  talking,
  timesAsMany,
  turnedRound,
  wayItWas,
  wholeLot,
  type Mark,
} from './follow-up-words.ts'
import { doseOf, type Dose } from './follow-up-dose.ts'
import { sparedOf, sparing, type Spared } from './follow-up-spare.ts'
import { before, behind, isMark, trimmed } from './follow-up-marks.ts'
import { parseSentence, readSentence, type Parsed } from './read.ts'
import { nothing } from './set-reading.ts'
import { where, type FormRead, type GoalSet, type Intent, type SetRead } from './values.ts'
import { capital, keysOf, type Facts } from './words.ts'

type Lines = FormRead['options'] & { rows?: number }

/** What a fragment names: one of these. */
export type Fragment =
  | { is: 'set'; set: SetRead; not?: SetRead; form?: FormRead }
  | { is: 'number'; count: number; more?: 1 | -1 | 0; form?: FormRead }
  | { is: 'lines'; lines: Lines }
  | { is: 'form'; form: FormRead; order?: SetOrder }
  | { is: 'order'; order: SetOrder }
  | { is: 'turned' }
  | { is: 'whole' }
  | { is: 'more'; less: boolean }
  | { is: 'share'; share: number }
  | { is: 'nicer'; words: readonly Word[] }
  | { is: 'place' }
  | { is: 'restored'; what: 'light' | 'backdrop' | 'last' | 'removed'; toStart: boolean }
  | { is: 'wishes'; intents: readonly Intent[] }
  | Dose
  | Spared
  | { is: 'beside'; relation: Relation; of: GoalSet | null }
  | { is: 'end'; isLast: boolean }
  | { is: 'side'; relation: 'left' | 'right' | 'above' | 'below' | 'front' | 'behind' }

/** A sentence that names only what is to be different from what was said last, and the marks around it. */
export interface FollowUp {
  marks: ReadonlySet<Mark>
  /** The place that it names besides. */
  place: { id: string; name: string } | null
  fragment: Fragment | null
  /** What is left without the marks, as it was typed. */
  text: string
  /** All of it, as it was typed. */
  said: string
  /** Every word had a mark before or behind it that says how it is meant. */
  words: readonly Word[]
}

const takingBack = /^(?:undo|undone|revert|reverted|redo|restore|restored|reset)$/u

/** Takes marks off both ends of a sentence and reads what is left as a fragment. */
export function followUpOf(words: readonly Word[], facts: Facts): FollowUp | null {
  if (words.length === 0 || words.length > 20) return null
  const marks = new Set<Mark>()
  // "Meh. Squares": what is only said before a wish tells that the last was not meant.
  if (rejecting.test(facts.text)) marks.add('no')
  if (/\?\s*$/u.test(facts.text)) marks.add('soft')
  const isNot = words.findLast((word) => !isMark(word))?.norm === 'not' && words.length > 1
  if (sparing.test(facts.text) || isNot) marks.add('spare')
  const whole =
    sparedOf(trimmed(words), (part) => setOf(part, facts)) ??
    fixedFragment(trimmed(words)) ??
    restoredOf(trimmed(words)) ??
    lotAgain(trimmed(words), marks)
  // "No drawings. The Beach folder.": it denies what follows it, and not what was said before.
  const exchange = whole || words[0]?.norm !== 'no' || isMark(words[1]) ? null : exchangeOf(trimmed(words), facts)
  if (!whole && words.some(({ norm, kind }) => kind === 'word' && takingBack.test(norm))) return null
  const said = isNot ? trimmed(words).slice(0, -1) : trimmed(words)
  const rest = (whole ?? exchange) ? trimmed(words) : behind(before(said, marks), marks)
  if (/^\s*[-–−]\s*\p{L}/u.test(facts.text) && words[0]?.kind === 'word') marks.add('without')
  const [first, last] = [rest[0], rest.at(-1)]
  if (!first || !last) return null
  const text = facts.text.slice(first.start, last.end)
  const placed = placeIn(rest, facts)
  const inner = placed?.rest ?? rest
  const fragment =
    whole ??
    exchange ??
    restoredOf(rest) ??
    (placed && inner.length === 0 ? { is: 'place' as const } : fragmentOf(inner, facts, marks))
  return { marks, place: placed?.place ?? null, fragment, text, said: facts.text, words: rest }
}

/** What is said whole, in fixed words. */
function fixedFragment(words: readonly Word[]): Fragment | null {
  const isAll = (all: Parameters<typeof longestAt>[2]) => longestAt(words, 0, all) === words.length
  if (isAll(moreOfIt)) return { is: 'more', less: false }
  if (isAll(lessOfIt) || words.every((word) => isMark(word) || word.norm === 'less')) return { is: 'more', less: true }
  if (isAll(turnedRound)) return { is: 'turned' }
  if (isAll(namedOrder)) return { is: 'order', order: { by: 'name' } }
  return nicerOf(words)
}

/** "Restore the rest", "both days". */
function lotAgain(words: readonly Word[], marks: Set<Mark>): Fragment | null {
  if (longestAt(words, 0, wholeLot) !== words.length) return null
  if (/^(?:restore|bring|return|reinstate|readmit|give|put|get|have|both)$/u.test(words[0]?.norm ?? '')) marks.add('no')
  return { is: 'whole' }
}

/** "Put that one back": what was taken out last. */
const isPutBack = (words: readonly Word[]): boolean => longestAt(words, 0, putBack) === words.length

/** "Have the light as it was at the start", "revert the backdrop only", "as it was". */
function restoredOf(words: readonly Word[]): Fragment | null {
  if (isPutBack(words)) return { is: 'restored', what: 'removed', toStart: false }
  if (longestAt(words, 0, asItWas) === words.length) return { is: 'restored', what: 'last', toStart: false }
  const said = new Set(words.map(({ norm }) => norm))
  const what =
    said.has('light') || said.has('lights') || said.has('lighting')
      ? 'light'
      : backs.some((word) => said.has(word))
        ? 'backdrop'
        : null
  if (what === null || said.has('and')) return null
  const isBefore = words.at(-1)?.norm === 'back' || words.some((_, at) => longestAt(words, at, wayItWas) !== null)
  const isUndone = takingBack.test(words.find(({ norm }) => !leadWord.test(norm))?.norm ?? '')
  if (!isBefore && !isUndone) return null
  return { is: 'restored', what, toStart: words.some(({ norm }) => atFirst.test(norm)) }
}
const backs = ['backdrop', 'background', 'wall', 'walls', 'sky']
const leadWord = /^(?:ok|okay|no|nope|hm|hmm|please|now|then|just|only|and|can|could|you|we|let|us|to)$/u
const atFirst = /^(?:start|beginning|first|originally|original|outset|initially|onset)$/u

/** "The stars were nicer, have them back", "I liked the stars better", "back to the blue". */
function nicerOf(words: readonly Word[]): Fragment | null {
  const cut = words.findIndex(isMark)
  if (cut > 0 && takingBack.test(words[0]?.norm ?? '')) return nicerOf(words.slice(cut + 1))
  for (let at = 1; at < Math.min(words.length, 7); at++)
    if (longestAt(words, at, nicerBefore) !== null) return { is: 'nicer', words: words.slice(0, at) }
  const liked = longestAt(words, 0, likedBefore)
  const end = words.findLastIndex(({ norm }) => /^(?:better|more|most|best|back)$/u.test(norm))
  return liked !== null && end === words.length - 1 && end > liked
    ? { is: 'nicer', words: words.slice(liked, end) }
    : null
}

const sides: readonly (readonly [RegExp, Extract<Fragment, { is: 'side' }>['relation']])[] = [
  [/^(?:(?:on|to|at) )?(?:the |its )?left(?: hand)?(?: side)?(?: of (?:it|that))?$/u, 'left'],
  [/^(?:(?:on|to|at) )?(?:the |its )?right(?: hand)?(?: side)?(?: of (?:it|that))?$/u, 'right'],
  [/^(?:above|over|on top of)(?: (?:it|that))?$/u, 'above'],
  [/^(?:below|under|underneath|beneath)(?: (?:it|that))?$/u, 'below'],
  [/^(?:in front of|before)(?: (?:it|that))?$/u, 'front'],
  [/^behind(?: (?:it|that))?$/u, 'behind'],
]

function fragmentOf(words: readonly Word[], facts: Facts, marks: Set<Mark>): Fragment | null {
  if (words.length === 0) return null
  const fixed = fixedFragment(words)
  if (fixed) return fixed
  if (longestAt(words, 0, wholeLot) === words.length) return { is: 'whole' }
  const side = sides.find(([pattern]) => pattern.test(words.map(({ norm }) => norm).join(' ')))
  if (side && marks.has('no')) return { is: 'side', relation: side[1] }
  const dose = doseOf(words, (part) => setOf(part, facts))
  if (dose) return dose
  const times = timesAsMany.find(([, all]) => longestAt(words, 0, all) === words.length)
  if (times) return { is: 'number', count: times[0], more: 0 }
  const number = numberOf(words)
  if (number) return number
  const share = longestAt(words, 0, anotherShare)
  const part = share === null ? undefined : shares.get(words[share]?.norm ?? '')
  if (
    part !== undefined &&
    words.slice((share ?? 0) + 1).every(({ norm }) => /^(?:on|top|of|it|that|again|more)$/u.test(norm))
  )
    return { is: 'share', share: part }
  // "The other way about, with the newest on the left": the second part says it in full.
  const round = longestAt(words, 0, turnedRound)
  if (round !== null && isMark(words[round])) {
    const told = fragmentOf(trimmed(words.slice(round)), facts, marks)
    return told?.is === 'order' ? told : { is: 'turned' }
  }
  const exchange = exchangeOf(words, facts) ?? otherForm(words, facts, marks) ?? orderedSo(words, facts)
  if (exchange) return exchange
  if (denied.test(words[0]?.norm ?? '')) {
    const out = setOf(words.slice(1), facts)
    if (out) marks.add('without')
    if (out) return { is: 'set', set: out }
  }
  return readFragment(words, facts) ?? inParts(words, facts, marks)
}

/** "By date, descending". */
function orderedSo(words: readonly Word[], facts: Facts): Fragment | null {
  const cut = words.findIndex((word, at) => at > 0 && (isMark(word) || /^[()]$/u.test(word.norm)))
  const way = cut < 0 ? undefined : directions.find(([, all]) => longestAt(words, cut + 1, all) === words.length)
  const order = way && readFragment(words.slice(0, cut), facts)
  return order?.is === 'order' || order?.is === 'wishes' ? ordered(order, way?.[0] === true) : null
}

function ordered(read: Extract<Fragment, { is: 'order' | 'wishes' }>, isDown: boolean): Fragment | null {
  const goal = read.is === 'wishes' ? read.intents[0]?.goal : null
  const order = read.is === 'order' ? read.order : goal?.do === 'sort' ? goal.order : null
  return order && { is: 'order', order: { ...order, ...(isDown ? { descending: true } : {}) } }
}

/** "A row, not a ring": the form that is meant. */
function otherForm(words: readonly Word[], facts: Facts, marks: Set<Mark>): Fragment | null {
  const at = words.findIndex(({ norm }) => norm === 'not')
  const end = /^(?:and|but)$/u.test(words[at - 1]?.norm ?? '') ? at - 1 : at
  const [one, other] = [words.slice(0, Math.max(0, end)), words.slice(at + 1)]
  const cut = at === 0 ? other.findIndex((word) => isMark(word) || word.norm === 'but') : -1
  const [wanted, out] =
    at > 0
      ? [formOf(trimmed(one), facts), formOf(trimmed(other), facts)]
      : at === 0 && cut > 0
        ? [formOf(trimmed(other.slice(cut + 1)), facts), formOf(other.slice(0, cut), facts)]
        : [null, null]
  if (wanted && out) marks.add('no')
  return wanted && out ? { is: 'form', form: wanted } : null
}

/** "Five, and in a line", "the rain, I love the rain". */
function inParts(words: readonly Word[], facts: Facts, marks: Set<Mark>): Fragment | null {
  const cuts = words.flatMap((word, at) => (at > 0 && (isMark(word) || word.norm === 'and') ? [at] : []))
  for (const cut of cuts) {
    const [one, other] = [trimmed(words.slice(0, cut)), withoutLead(words.slice(cut))]
    const first = other.length > 0 ? fragmentOf(one, facts, marks) : null
    if (!first) continue
    if (isMark(words[cut]) && isTalk(other)) {
      marks.add('no')
      return first
    }
    if (first.is === 'form') {
      const told = fragmentOf(other, facts, marks)
      if (told?.is === 'order') return { ...first, order: told.order }
    }
    const form = formOf(other, facts)
    // "Scrap the grid, one straight line."
    if (form && first.is === 'form' && (marks.has('without') || marks.has('no'))) return { is: 'form', form }
    if (form && (first.is === 'number' || first.is === 'set')) return { ...first, form }
  }
  return null
}

/** What a sentence asks for, without the parts that only say something of whoever speaks; null where there are none. */
export function withoutTalk(words: readonly Word[], text: string): string | null {
  const cuts = [-1, ...words.flatMap((word, at) => (isMark(word) ? [at] : [])), words.length]
  const parts = cuts
    .slice(1)
    .map((cut, at) => words.slice((cuts[at] ?? -1) + 1, cut))
    .filter((part) => part.length > 0)
  const rest = parts.filter((part) => !isTalk(part) && !isJudgement(part))
  if (rest.length === 0 || rest.length === parts.length) return null
  return rest.map((part) => text.slice(part[0]?.start, part.at(-1)?.end)).join(', ')
}

/** "Wrong one", "that last bit was too much": the last thing was not right. */
const isJudgement = (words: readonly Word[]): boolean => longestAt(words, 0, judgements) === words.length

/** A reason, and no wish. */
const isTalk = (words: readonly Word[]): boolean =>
  words.length > 1 &&
  talking.test(words[0]?.norm ?? '') &&
  (words[0]?.norm !== 'one' ||
    /^(?:can|could|must|may|has|is|would|\w+(?:ees|ows|ets|nds))$/u.test(words[1]?.norm ?? '')) &&
  !words.some(({ norm }) => asking.test(norm))

function formOf(words: readonly Word[], facts: Facts): FormRead | null {
  const parsed = words.length === 0 ? null : parseSentence(words, facts)
  const edge = parsed?.chart.get('form', 0, words.length)
  return parsed && edge && losesNothing(parsed, edge) ? (edge.value as FormRead) : null
}

function numberOf(words: readonly Word[]): Fragment | null {
  const lead = longestAt(words, 0, anotherShare)
  const another = lead !== null && readNumber(words, lead) ? lead : 0
  const amount = words[another]?.ordinal ? null : readNumber(words, another)
  if (!amount || !Number.isInteger(amount.value) || amount.value < 1 || amount.value > 1000) return null
  const count = amount.value
  if (amount.end === words.length) return { is: 'number', count, ...(another > 0 ? { more: 1 as const } : {}) }
  if (longestAt(words, amount.end, moreThings) === words.length) return { is: 'number', count, more: 1 }
  return longestAt(words, amount.end, fewerThings) === words.length ? { is: 'number', count, more: -1 } : null
}

const denied = /^(?:not|no|non)$/u

/** "Not the otter, the stork", "the stork, not the otter", "no drawings, the Beach folder". */
function exchangeOf(words: readonly Word[], facts: Facts): Fragment | null {
  const cuts = words.flatMap((word, at) => (isMark(word) || /^(?:but|rather)$/u.test(word.norm) ? [at] : []))
  if (denied.test(words[0]?.norm ?? '')) {
    for (const cut of cuts) {
      const [out, wanted] = [setOf(words.slice(1, cut), facts), setOf(withoutLead(words.slice(cut + 1)), facts)]
      if (out && wanted) return { is: 'set', set: wanted, not: out }
    }
  }
  const start = longestAt(words, 0, saidOf) ?? 0
  for (let at = start; at < words.length; at++) {
    const end = longestAt(words, at, butMeant)
    if (end === null) continue
    const meant = /^(?:meant|mean|intended|wanted|mind|said)$/u.test(words[end - 1]?.norm ?? '')
    const [one, other] =
      at === 0
        ? [words.slice(end, words.findIndex(isMark)), words.slice(words.findIndex(isMark))]
        : [words.slice(start, at), words.slice(end)]
    const [first, second] = [setOf(trimmed(one), facts), setOf(trimmed(other), facts)]
    if (!first || !second || (start > 0 && !meant)) continue
    return meant || at === 0 ? { is: 'set', set: second, not: first } : { is: 'set', set: first, not: second }
  }
  return null
}

const withoutLead = (words: readonly Word[]): readonly Word[] => behind(before(trimmed(words), new Set()), new Set())

/** Nothing but small words was stepped over. */
const losesNothing = ({ skip }: Parsed, { gaps }: Edge): boolean => gaps.every((at) => (skip[at] ?? 1) <= 0.1)

const prepositions = /^(?:from|of|with|in|to|for|at|on|by|into)$/u

/** A set that all of these words tell. */
function setOf(words: readonly Word[], facts: Facts): SetRead | null {
  const [day, ones] = [words.at(0), words.at(1)]
  if (
    words.length <= 2 &&
    day &&
    weekdays.includes(day.norm.replace(/s$/u, '')) &&
    (!ones || /^(?:ones?|only)$/u.test(ones.norm))
  )
    return anyWeekday(
      { ...nothing, set: where({ is: 'words', all: [[day.norm]] }), noun: ['thing', 'things'], kinds: ['date'] },
      words,
    )
  const parsed = words.length === 0 ? null : parseSentence(words, facts)
  const edge = parsed?.chart.get('set', 0, words.length)
  if (parsed && edge && edge.cost <= 0.5 && losesNothing(parsed, edge)) {
    const set = anyWeekday(edge.value as SetRead, words)
    return set.unknown.length > 0 || set.set.set === 'all' ? null : set
  }
  return prepositions.test(words[0]?.norm ?? '') ? setOf(words.slice(1), facts) : null
}

const isOfDay = (condition: Condition): boolean =>
  condition.is === 'taken'
    ? condition.from === condition.to
    : condition.is === 'words' &&
      weekdays.includes((condition.all[0]?.[0] ?? '').replace(/s$/u, '')) &&
      condition.all.length === 1

/** "The Sunday ones" are of any Sunday, and not of the last one. */
function anyWeekday(read: SetRead, words: readonly Word[]): SetRead {
  const day = words.map(({ norm }) => weekdays.indexOf(norm.replace(/s$/u, ''))).find((at) => at >= 0)
  if (day === undefined || !(read.kinds.includes('date') || (read.ones && read.kinds.includes('words')))) return read
  const swapped = (set: GoalSet): GoalSet =>
    set.set === 'and'
      ? { ...set, of: set.of.map(swapped) }
      : set.set === 'where' && isOfDay(set.condition)
        ? where({ is: 'time', weekdays: [day] })
        : set
  const name = words.find(({ norm }) => weekdays.includes(norm.replace(/s$/u, '')))?.text ?? ''
  return { ...read, set: swapped(read.set), kinds: ['weekday'], after: [`taken on a ${capital(name)}`], notes: [] }
}

/** The goals of a wish that says by itself what is to be other. */
const leaning: ReadonlySet<Goal['do']> = new Set(['change', 'look', 'brighten', 'sort', 'reverse', 'remove'])

function readFragment(words: readonly Word[], facts: Facts): Fragment | null {
  const parsed = parseSentence(words, facts)
  if (!parsed) return null
  const get = (symbol: string) => {
    const edge = parsed.chart.get(symbol, 0, words.length)
    return edge && losesNothing(parsed, edge) ? edge : undefined
  }
  const lines = get('opt')
  if (lines) return { is: 'lines', lines: lines.value as Lines }
  const order = get('order')
  if (order) return { is: 'order', order: order.value as SetOrder }
  const form = get('form')
  if (form && form.cost <= 0.3) return { is: 'form', form: form.value as FormRead }
  const ends = (['leftend', 'endleft'] as const).some((symbol) => get(symbol))
  const isLast = (['rightend', 'endright'] as const).some((symbol) => get(symbol))
  if (ends !== isLast) return { is: 'end', isLast }
  const set = setOf(words, facts)
  if (set) return { is: 'set', set }
  const beside = get('beside')?.value as GoalSet | undefined
  if (beside?.set === 'beside') return { is: 'beside', relation: beside.relation, of: beside.of ?? null }
  const whole = readSentence(parsed)
  const intents = whole?.intents.flatMap((one) => ('goal' in one ? [one] : [])) ?? []
  const isWish =
    intents.length > 0 && intents.length === whole?.intents.length && intents.every(({ goal }) => leaning.has(goal.do))
  return isWish && whole.cost <= 0.6 ? { is: 'wishes', intents } : null
}

/** "In the Cabinet", "from the Loft": the place that a fragment names, and what else it says. */
function placeIn(
  words: readonly Word[],
  { places = [] }: Facts,
): { place: { id: string; name: string }; rest: readonly Word[] } | null {
  for (const place of places) {
    const keys = keysOf(place.name)
    if (keys.length === 0) continue
    const end = words.length
    const at = end - keys.length
    if (at < 0 || !keys.every((key, index) => words[at + index]?.norm === key)) continue
    let start = at
    while (
      start > 0 &&
      /^(?:the|in|from|of|out|for|to|with|inside|at|my|our|on|place|room)$/u.test(words[start - 1]?.norm ?? '')
    )
      start--
    return { place, rest: words.slice(0, start) }
  }
  return null
}
