import type { Goal, Relation } from '#shared/model/goal.ts'
import type { Condition, SetOrder } from '#shared/model/set.ts'
import { weekdays } from '../grammar/lexicon/dates.ts'
import { readNumber, readOrdinal } from '../grammar/text/numbers.ts'
import { longestAt } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'
import type { Edge } from './chart.ts'
import {
  afterThose,
  anotherShare,
  butMeant,
  directions,
  rejecting,
  fewerThings,
  moreThings,
  nextOnes,
  ofThose,
  onTheWall,
  saidOf,
  shares,
  theseAll,
  timesAsMany,
  turnedRound,
  wholeLot,
  type Mark,
} from './follow-up-words.ts'
import { doseOf, type Dose } from './follow-up-dose.ts'
import { alikeOf, sparedOf, sparing, type Alike, type Spared } from './follow-up-spare.ts'
import { fixedFragment, lotAgain, restoredOf, sides, takingBack } from './follow-up-fixed.ts'
import { before, behind, isJudgement, isMark, isTalk, trimmed, withoutLead } from './follow-up-marks.ts'
import { parseSentence, readSentence, type Parsed } from './read.ts'
import { nothing, ofAny, superlative } from './set-reading.ts'
import { spokenPlace } from './spoken-places.ts'
import { where, type FormRead, type GoalSet, type Intent, type SetRead } from './values.ts'
import { capital, keysOf, type Facts } from './words.ts'

type Lines = FormRead['options'] & { rows?: number }

/** What a fragment names: one of these. */
export type Fragment =
  /** `lit`: the light that the same words may mean. */
  | { is: 'set'; set: SetRead; not?: SetRead; form?: FormRead; lit?: readonly Intent[] }
  | { is: 'number'; count: number; more?: 1 | -1 | 0; form?: FormRead }
  | { is: 'lines'; lines: Lines }
  | { is: 'form'; form: FormRead; order?: SetOrder; both?: true; all?: number | 'together' }
  | { is: 'order'; order: SetOrder }
  | { is: 'turned' }
  | { is: 'whole' }
  | { is: 'more'; less: boolean }
  | { is: 'share'; share: number }
  | { is: 'nicer'; words: readonly Word[] }
  | { is: 'place' }
  | { is: 'next'; count: number | null }
  | { is: 'both' }
  | { is: 'sameLook'; what: 'lighting' | 'backdrop' }
  | { is: 'rest'; asks: 'count' | 'which' | 'find' | 'make' | 'contrary' }
  | { is: 'restored'; what: 'light' | 'backdrop' | 'last' | 'removed' | 'made'; toStart: boolean }
  | { is: 'wishes'; intents: readonly Intent[]; lit?: true }
  | Dose
  | Spared
  | Alike
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
  /** It asks something that no fragment asks. */
  isQuestion: boolean
  /** Every word had a mark before or behind it that says how it is meant. */
  words: readonly Word[]
}

/** Takes marks off both ends of a sentence and reads what is left as a fragment. */
export function followUpOf(words: readonly Word[], facts: Facts): FollowUp | null {
  if (words.length === 0 || words.length > 20) return null
  const marks = new Set<Mark>()
  // "Meh. Squares": what is only said before a wish tells that the last was not meant.
  if (rejecting.test(facts.text)) marks.add('no')
  if (/\?\s*$/u.test(facts.text)) marks.add('soft').add('asked')
  const isNot = words.findLast((word) => !isMark(word))?.norm === 'not' && words.length > 1
  if (sparing.test(facts.text) || isNot) marks.add('spare')
  const whole =
    sparedOf(trimmed(words), (part) => setOf(part, facts)) ??
    alikeOf(trimmed(words), (part) => setOf(part, facts)) ??
    fixedFragment(trimmed(words)) ??
    restoredOf(trimmed(words)) ??
    lotAgain(trimmed(words), marks)
  // "No drawings. The Beach folder.": it denies what follows it, and not what was said before.
  const exchange = whole || words[0]?.norm !== 'no' || isMark(words[1]) ? null : exchangeOf(trimmed(words), facts)
  if (!whole && words.some(({ norm, kind }) => kind === 'word' && takingBack.test(norm))) return null
  const back = whole && whole.is !== 'nicer' ? null : broughtBack(trimmed(words))
  const returned = back && setOf(back, facts) ? back : null
  if (returned) marks.add('add').add('back')
  const said = isNot ? trimmed(words).slice(0, -1) : trimmed(words)
  const rest = returned ?? ((whole ?? exchange) ? trimmed(words) : behind(before(said, marks), marks))
  if (/^\s*[-–−]\s*\p{L}/u.test(facts.text) && words[0]?.kind === 'word') marks.add('without')
  // "Not that cool" asks for less of it, and for no other light.
  if (notSo.test(facts.text) && rest.length === 1 && lights.test(rest[0]?.norm ?? '')) return null
  const [first, last] = [rest[0], rest.at(-1)]
  if (!first || !last) return null
  const text = facts.text.slice(first.start, last.end)
  const placed = marks.has('same') || marks.has('add') || !spokenPlace(rest, 0, facts) ? placeIn(rest, facts) : null
  const inner = placed?.rest ?? rest
  // "Three was nicer."
  const number = whole?.is === 'nicer' ? numberOf(withoutLead(whole.words)) : null
  if (number) marks.add('no')
  const fragment =
    number ??
    (returned ? null : whole) ??
    exchange ??
    restoredOf(rest) ??
    (placed && inner.length === 0 ? { is: 'place' as const } : fragmentOf(inner, facts, marks))
  const isQuestion = marks.has('asked') && questions.test(facts.text)
  return { marks, place: placed?.place ?? null, fragment, text, said: facts.text, words: rest, isQuestion }
}

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
  const following = nextOf(words)
  if (following) return following
  const number = numberOf(words)
  if (number) return number
  // "All three side by side."
  const these = longestAt(words, 0, theseAll)
  const hung = these === null ? null : formOf(words.slice(these), facts)
  if (hung) {
    marks.add('become')
    return { is: 'form', form: hung, ...howMany(words.slice(0, these ?? 0)) }
  }
  // "I said timeline, but a grid is better."
  const said = longestAt(words, 0, saidOf)
  const turn = said === null ? -1 : words.findIndex((word, at) => at > said && (isMark(word) || word.norm === 'but'))
  const better = turn < 0 ? null : formOf(withoutLead(words.slice(turn + 1)), facts)
  if (better) {
    marks.add('no')
    return { is: 'form', form: better }
  }
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
        ? [formOf(withoutLead(other.slice(cut + 1)), facts), formOf(other.slice(0, cut), facts)]
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
      // "On a wall, two rows."
      if (told?.is === 'lines') {
        const { rows, ...options } = told.lines
        return { ...first, form: { ...first.form, options, ...(rows === undefined ? {} : { rows }) } }
      }
    }
    // "One more, the comet."
    const also = first.is === 'number' && first.more === 1 ? setOf(other, facts) : null
    if (also) {
      marks.add('add')
      return { is: 'set', set: also }
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

/** The same without a last part, or a first, that only says something of whoever speaks; null where there is none. */
export function withoutTalkBehind(words: readonly Word[]): readonly Word[] | null {
  const last = words.findLastIndex((word, at) => isMark(word) && at < words.length - 1)
  if (last > 0 && isTalk(trimmed(words.slice(last)))) return words.slice(0, last)
  const first = words.findIndex((word, at) => isMark(word) && at > 0 && at < words.length - 1)
  const lead = first > 0 ? words.slice(0, first).filter(({ norm }) => !/^(?:oh|ah|hm|hmm|well|ok)$/u.test(norm)) : []
  return first > 0 && (isTalk(lead) || isJudgement(lead)) ? words.slice(first + 1) : null
}

function formOf(words: readonly Word[], facts: Facts): FormRead | null {
  if (longestAt(words, 0, onTheWall) === words.length && words.length > 0)
    return { arrangement: 'gallery', options: {}, isNew: true }
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
  if (longestAt(words, amount.end, ofThose) === words.length) return { is: 'number', count }
  if (longestAt(words, amount.end, moreThings) === words.length) return { is: 'number', count, more: 1 }
  return longestAt(words, amount.end, fewerThings) === words.length ? { is: 'number', count, more: -1 } : null
}

/** Which of those that were found one after the other are meant. */
function howMany(words: readonly Word[]): { both?: true; all?: number | 'together' } {
  if (words[0]?.norm === 'both') return { both: true }
  const amount = words.flatMap((_, at) => readNumber(words, at)?.value ?? []).at(0)
  if (amount !== undefined) return { all: amount }
  return words.some(({ norm }) => norm === 'together' || norm === 'all') ? { all: 'together' } : {}
}

/** "The next ten", "ten after that". */
function nextOf(words: readonly Word[]): Fragment | null {
  const lead = words[0]?.norm === 'the' ? 1 : 0
  const isNext = /^(?:next|following|subsequent)$/u.test(words[lead]?.norm ?? '')
  const amount = readNumber(words, isNext ? lead + 1 : lead)
  const end = amount?.end ?? (isNext ? lead + 1 : 0)
  const isEnd = end === words.length || longestAt(words, end, isNext ? nextOnes : afterThose) === words.length
  if (!isEnd || (!isNext && (!amount || end === words.length))) return null
  return { is: 'next', count: amount?.value ?? null }
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
    const [first, second] = [setOf(withoutLead(one), facts), setOf(trimmed(other), facts)]
    if (!first || !second || (start > 0 && !meant)) continue
    return meant || at === 0 ? { is: 'set', set: second, not: first } : { is: 'set', set: first, not: second }
  }
  return null
}

/** Nothing but small words was stepped over. */
const losesNothing = ({ skip }: Parsed, { gaps }: Edge): boolean => gaps.every((at) => (skip[at] ?? 1) <= 0.1)

const prepositions = /^(?:from|of|with|in|to|for|at|on|by|into|among|amongst|within|inside)$/u

/** "Put the birds back": what hung before. */
function broughtBack(words: readonly Word[]): readonly Word[] | null {
  const start = words.findIndex(
    ({ norm }) => !/^(?:please|now|and|then|ok|okay|no|but|oh|so|just|also|can|could|you|we|i|let|us)$/u.test(norm),
  )
  const inner = words.slice(start)
  const end = inner.findLastIndex(({ norm }) => norm === 'back')
  const isTail =
    end > 1 && inner.slice(end + 1).every(({ norm }) => /^(?:in|up|again|please|too|there|here)$/u.test(norm))
  const verb = isTail && /^(?:put|bring|get|hang|take|have|want|give|fetch|add)$/u.test(inner[0]?.norm ?? '')
  return verb ? inner.slice(1, end) : null
}

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
  // "Those with a date" are things with one.
  if (day && ones && /^(?:those|these|them)$/u.test(day.norm)) {
    const told = setOf([{ ...day, norm: 'things', text: 'things' }, ...words.slice(1)], facts)
    if (told) return { ...told, ones: true }
  }
  const parsed = words.length === 0 ? null : parseSentence(words, facts)
  const edge = parsed?.chart.get('set', 0, words.length)
  if (parsed && edge && edge.cost <= dearest(edge.value as SetRead, words) && losesNothing(parsed, edge)) {
    const set = anyWeekday(edge.value as SetRead, words)
    return set.unknown.length > 0 || set.set.set === 'all' ? null : set
  }
  return prepositions.test(words[0]?.norm ?? '') ? setOf(words.slice(1), facts) : null
}

/** Seasons and months alone are dear, as most of them are names as well. */
const dearest = ({ kinds }: SetRead, words: readonly Word[]): number =>
  kinds.length > 0 && kinds.every((kind) => kind === 'date') ? words.length : 0.5

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

const notSo = /^\s*(?:hm+,?\s+|but\s+|no,?\s+)?not\s+(?:that|so|too|quite|all that)\b/iu
const questions =
  /^\s*(?:and|so|but|ok|hm+)?,?\s*(?:any|anything|anybody|is|are|was|were|does|do|did|has|have|which|what|where|when|who|how)\b/iu
const lights =
  /^(?:night|day|daylight|daytime|evening|morning|noon|midday|dusk|dawn|twilight|sunset|moonlight|candlelight|lamplight|museum|gallery|dramatic|studio|theatre|warm|cool|cold|neutral|soft)$/u

/** "Night instead", after the light was changed: a light by its name alone. */
function litBy(words: readonly Word[], facts: Facts): readonly Intent[] | null {
  const [first, second] = words
  const name = first && /^(?:the|a)$/u.test(first.norm) ? second : first
  if (!name || name !== words.at(-1) || !lights.test(name.norm)) return null
  const parsed = parseSentence([name, { ...name, norm: 'light', text: 'light' }], facts)
  const read = parsed && readSentence(parsed)
  const intents = read?.intents.flatMap((one) => ('goal' in one ? [one] : [])) ?? []
  const isLight = intents.length > 0 && intents.every(({ goal }) => goal.do === 'look' && goal.look.lighting)
  return isLight ? intents : null
}

/** "The smallest", "the smallest five": picked of what was meant before. */
function mostOf(words: readonly Word[], { chart }: Parsed): SetRead | null {
  const lead = words[0]?.norm === 'the' ? 1 : 0
  const nth = readOrdinal(words[lead])
  const start = nth !== null && nth > 1 ? lead + 1 : lead
  for (const end of [words.length, words.length - 1]) {
    const order = end > start ? chart.get('sup', start, end) : undefined
    const amount = end < words.length ? readNumber(words, end) : null
    if (order && (end === words.length || amount?.end === words.length))
      return superlative(
        ofAny({ single: !amount, ones: true }),
        order.value as SetOrder,
        amount?.value ?? 1,
        start > lead ? (nth ?? 1) - 1 : 0,
      )
  }
  return null
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
  const set = setOf(words, facts) ?? mostOf(words, parsed)
  const lit = litBy(words, facts)
  if (set) return { is: 'set', set, ...(lit ? { lit } : {}) }
  if (lit) return { is: 'wishes', intents: lit, lit: true }
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
  facts: Facts,
): { place: { id: string; name: string }; rest: readonly Word[] } | null {
  const { places = [] } = facts
  // "The same in the other one."
  const spoken = spokenPlace(words, 0, facts)
  const whole = spoken?.end === words.length ? places.find(({ id }) => id === spoken.id) : undefined
  if (whole) return { place: whole, rest: [] }
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
