import { readNumber } from '../grammar/text/numbers.ts'
import type { Word } from '../grammar/text/word.ts'
import { nothing } from './set-reading.ts'
import type { SetRead } from './values.ts'

/** How much of the last change: "the last one by 90", "another 20 cm", "down again by half a metre". */
export interface Dose {
  is: 'dose'
  /** Of which; null where it is what was changed last. */
  set: SetRead | null
  amount: number
  unit: Unit | null
  /** Which way, where that is said: x right, y up, z toward whoever looks. */
  way: readonly [number, number, number] | null
  /** On top of what was done. */
  more: boolean
  /** "To 80 percent", and not by so much. */
  to: boolean
}

type Unit = 'degrees' | 'percent' | 'metres' | 'times'

const units: readonly (readonly [RegExp, Unit, number])[] = [
  [/^(?:degrees?|deg|°)$/u, 'degrees', 1],
  [/^(?:percent|%)$/u, 'percent', 1],
  [/^(?:m|metres?|meters?)$/u, 'metres', 1],
  [/^(?:cm|centimetres?|centimeters?|centi)$/u, 'metres', 0.01],
  [/^(?:mm|millimetres?|millimeters?)$/u, 'metres', 0.001],
  [/^(?:feet|foot|ft)$/u, 'metres', 0.3048],
  [/^(?:inch|inches)$/u, 'metres', 0.0254],
  [/^(?:steps?|paces?)$/u, 'metres', 0.7],
]

const ways: Readonly<Record<string, readonly [number, number, number]>> = {
  left: [-1, 0, 0],
  right: [1, 0, 0],
  up: [0, 1, 0],
  upwards: [0, 1, 0],
  higher: [0, 1, 0],
  down: [0, -1, 0],
  downwards: [0, -1, 0],
  lower: [0, -1, 0],
  back: [0, 0, -1],
  backwards: [0, 0, -1],
  forward: [0, 0, 1],
  forwards: [0, 0, 1],
  closer: [0, 0, 1],
  nearer: [0, 0, 1],
}
const small = /^(?:a|bit|little|even|still|some|slightly|much|yet|tad|touch)$/u
const idle = /^(?:again|too|also|to|the|please|of|then|now)$/u
const onTop = /^(?:more|further|farther|extra|another)$/u
const leads = /^(?:by|for|about|roughly|just|only|exactly|another|further|a|good|at|around)$/u

/** Verbs that say which way, and others that a dose may follow. */
const verbWays: Readonly<Record<string, readonly [number, number, number] | null>> = {
  drop: [0, -1, 0],
  lower: [0, -1, 0],
  sink: [0, -1, 0],
  raise: [0, 1, 0],
  lift: [0, 1, 0],
  move: null,
  push: null,
  pull: null,
  shift: null,
  nudge: null,
  slide: null,
  bring: null,
  turn: null,
  rotate: null,
  spin: null,
  tilt: null,
  scale: null,
}

const amounts: Readonly<Record<string, number>> = {
  'the same': 1,
  'the same amount': 1,
  'the same distance': 1,
  'the same angle': 1,
  'the same height': 1,
  'as much': 1,
  'just as much': 1,
  'that much': 1,
  'the other way': -1,
  'the other way round': -1,
  'the other way around': -1,
  'the opposite way': -1,
  'the opposite direction': -1,
  'the reverse': -1,
  'even more': 1,
  'still more': 1,
  'twice that': 2,
  'twice as much': 2,
  'double that': 2,
  'two times that': 2,
  'twice the amount': 2,
  'three times that': 3,
  'three times as much': 3,
  'triple that': 3,
  'half that': 0.5,
  'half of that': 0.5,
  'half as much': 0.5,
  'half the amount': 0.5,
}

/** Reads so much of the last change, and of which things; `setOf` reads these. */
export function doseOf(words: readonly Word[], setOf: (words: readonly Word[]) => SetRead | null): Dose | null {
  const norms = words.map(({ norm }) => norm)
  const verb = verbWays[norms[0] ?? '']
  if (verb !== undefined) {
    const read = doseOf(words.slice(1), setOf)
    return read && { ...read, way: read.way ?? verb }
  }
  const times = timesOf(norms)
  if (times) {
    let start = times.at
    let side: Dose['way'] = null
    while (start > 0 && (/^(?:by|in|to|go|goes)$/u.test(norms[start - 1] ?? '') || ways[norms[start - 1] ?? ''])) {
      side ??= ways[norms[start - 1] ?? ''] ?? null
      start--
    }
    const isOnly = start === 0 && (times.amount === 1 || times.amount === -1)
    const dose = { amount: times.amount, unit: 'times', way: side, more: false, to: false } as const
    return isOnly ? null : withSet(words.slice(0, start), dose, setOf)
  }
  let end = words.length
  let way: Dose['way'] = null
  let more = false
  while (
    end > 0 &&
    (idle.test(norms[end - 1] ?? '') || onTop.test(norms[end - 1] ?? '') || ways[norms[end - 1] ?? ''])
  ) {
    way ??= ways[norms[end - 1] ?? ''] ?? null
    more ||= onTop.test(norms[end - 1] ?? '')
    end--
  }
  const part = shareAt(norms, end)
  if (part)
    return withSet(words.slice(0, part.at), { amount: part.amount, unit: 'percent', way, more, to: false }, setOf)
  const unit = units.find(([pattern]) => pattern.test(norms[end - 1] ?? ''))
  const number = numberBefore(words, unit ? end - 1 : end, unit !== undefined)
  // "More to the right": the last change that way once more.
  const isMore = way !== null && norms.some((norm) => /^(?:more|further|farther)$/u.test(norm))
  if (!number && isMore && norms.every((norm) => small.test(norm) || idle.test(norm) || onTop.test(norm) || ways[norm]))
    return { is: 'dose', set: null, amount: 1, unit: 'times', way, more: true, to: false }
  if (!number) return null
  let start = number.at
  let isLed = unit !== undefined
  let isBy = false
  while (start > 0 && leads.test(norms[start - 1] ?? '')) {
    const lead = norms[start - 1] ?? ''
    more ||= onTop.test(lead)
    isBy ||= lead === 'by'
    isLed ||= lead === 'by'
    start--
  }
  if (!isLed) return null
  while (start > 0 && (idle.test(norms[start - 1] ?? '') || ways[norms[start - 1] ?? ''])) {
    way ??= ways[norms[start - 1] ?? ''] ?? null
    start--
  }
  const amount = number.value * (unit?.[2] ?? 1)
  return amount > 0
    ? withSet(words.slice(0, start), { amount, unit: unit?.[1] ?? null, way, more, to: !isBy && !more }, setOf)
    : null
}

function withSet(
  words: readonly Word[],
  dose: Pick<Dose, 'amount' | 'unit' | 'way' | 'more' | 'to'>,
  setOf: (words: readonly Word[]) => SetRead | null,
): Dose | null {
  const rest = withoutBeing(words)
  const isAll = everything.test(rest.map(({ norm }) => norm).join(' '))
  if (isAll) return { is: 'dose', set: allHere, ...dose }
  const isIt =
    complaint.test(rest.map(({ norm }) => norm).join(' ')) ||
    rest.every(({ norm }) => /^(?:it|that|this|them|make|and)$/u.test(norm))
  const set = isIt ? null : setOf(rest)
  return isIt || set ? { is: 'dose', set, ...dose } : null
}

/** "Now it is too small, 80 percent." */
const complaint =
  /^(?:no |now |ok |oh |hm |, )*(?:it|that|this|they)? ?(?:is|was|are)? ?(?:now |a bit |a little |far |way |much |still )*(?:too (?:big|large|small|much|far|little|high|low)|not enough)(?: now)?$/u

const everything =
  /^(?:all|all of (?:them|it|those|these)|them all|everything|the lot|the whole lot|all three|all four|all five)$/u
const allHere: SetRead = { ...nothing, set: { set: 'here' }, noun: ['thing', 'things'] }

const being = /^(?:should|must|shall|could|can|be|gets?|is|are|to|has|have|wants?|needs?)$/u
function withoutBeing(words: readonly Word[]): readonly Word[] {
  let end = words.length
  while (end > 0 && (being.test(words[end - 1]?.norm ?? '') || words[end - 1]?.kind === 'mark')) end--
  return words.slice(0, end)
}

function timesOf(norms: readonly string[]): { at: number; amount: number } | null {
  for (let at = Math.max(0, norms.length - 5); at < norms.length; at++) {
    const amount = amounts[norms.slice(at).join(' ')]
    if (amount !== undefined) return { at, amount }
  }
  return null
}

/** The number that ends there; before a unit also "a" and "half a". */
function numberBefore(words: readonly Word[], end: number, hasUnit: boolean): { at: number; value: number } | null {
  for (let at = Math.max(0, end - 3); at < end; at++) {
    const read = readNumber(words, at)
    if (read?.end === end && !read.vague && !words[at]?.ordinal) return { at, value: read.value }
  }
  const last = /^(?:full|whole|good|further|extra)$/u.test(words[end - 1]?.norm ?? '') ? end - 1 : end
  if (!hasUnit || !/^(?:an?|another)$/u.test(words[last - 1]?.norm ?? '')) return null
  const isHalf = words[last - 2]?.norm === 'half'
  return { at: last - (isHalf ? 2 : 1), value: isHalf ? 0.5 : 1 }
}

const parts: Readonly<Record<string, number>> = {
  half: 50,
  third: 33.3333,
  quarter: 25,
  fourth: 25,
  fifth: 20,
  tenth: 10,
}

/** "By a quarter". */
function shareAt(norms: readonly string[], end: number): { at: number; amount: number } | null {
  const amount = parts[norms[end - 1] ?? '']
  const at = /^(?:a|one)$/u.test(norms[end - 2] ?? '') ? end - 3 : end - 2
  return amount !== undefined && norms[at] === 'by' ? { at, amount } : null
}
