import type { Change } from '#shared/model/goal.ts'
import type { SetOrder } from '#shared/model/set.ts'
import { rule, type Rule } from './chart.ts'
import { intent } from './intents.ts'
import { nothing, nth, ofAny, superlative, type Count } from './set-reading.ts'
import type { Intent, SetRead } from './values.ts'
import type { Subject } from './wish-rules.ts'
import type { Become } from './wish-words.ts'

const one = { single: true, ones: true }

/** How large things shall be, where only a factor or a number is said. */
export const sizeRules: readonly Rule[] = [
  rule('clause', 'set stop barefactor', (set: SetRead, _: unknown, factor: number) => scaled(set, factor), 0.02),
  rule('clause', 'set barefactor', (set: SetRead, factor: number) => scaled(set, factor), 0.05),
  rule('clause', 'nowq set barefactor', (_: unknown, set: SetRead, factor: number) => scaled(set, factor), 0.02),
  rule('clause', 'joint set barefactor', (_: unknown, set: SetRead, factor: number) => scaled(set, factor), 0.02),
  rule('clause', 'make set barefactor', (_: unknown, set: SetRead, factor: number) => scaled(set, factor), 0.05),
  ...['sizev', 'make', 'putv', 'movev', 'pverb'].map((verb) =>
    rule('clause', `${verb} set timesn`, (_: unknown, set: SetRead, factor: number) => scaled(set, factor), 0.01),
  ),
  ...['sizev', 'givev', 'cmpv', 'movev'].map((verb) => rule('clause', `${verb} subj chg`, resized, 0.01)),
  // "Double it", "cut the boat in half".
  rule('clause', 'factorv set', (factor: number, set: SetRead) => scaled(set, factor), 0.02),
  // "No, three times".
  ...['rather', 'rather comma'].flatMap((lead) => [
    rule('clause', `${lead} barefactor`, (...parts: unknown[]) => otherwise({ scale: parts.at(-1) as number }), 0),
    rule('clause', `${lead} chg`, (...parts: unknown[]) => otherwise(parts.at(-1) as Change), 0.02),
    rule('clause', `${lead} timesn`, (...parts: unknown[]) => otherwise({ scale: parts.at(-1) as number }), 0.02),
  ]),
  // "Raise the bridge by half a metre".
  rule('clause', 'chgv set dist', (change: Change, set: SetRead, metres: number) => byDistance(change, set, metres), 0),
  rule(
    'clause',
    'set dist updown',
    (set: SetRead, metres: number, up: number) => byDistance({ move: [0, up, 0] }, set, metres),
    0,
  ),
  ...['movev set', 'putv set', 'set movev', 'set putv', 'set laid', 'set comegoes', 'set', 'set stop', 'chgv set'].map(
    (lead) => rule('clause', `${lead} dist dirw`, (...parts: unknown[]) => moved(parts), 0),
  ),
  ...['set movev', 'set putv', 'set laid'].map((lead) =>
    rule('clause', `${lead} chg`, (...parts: unknown[]) => changed(parts), 0.02),
  ),
  rule('clause', 'chgv set deg', (change: Change, set: SetRead, degree: number) => byDegree(change, set, degree), 0),
  // "Too much, tighter again", "a bit further".
  rule('all', 'toomuchw stop clause', (_: unknown, _s: unknown, one: Intent) => [one], 0),
  rule('clause', 'furtherw', () => intent({ do: 'more' }), 0.02),
  // "Which one is older?", "the shorter one".
  ...['whichq isq', 'whichq oneq isq', 'whichq it isq', 'whatis', 'whichq', 'whichq core isq'].map((lead) =>
    rule('clause', `${lead} comporder`, (...parts: unknown[]) => moreOf(parts.at(-1) as SetOrder), 0.01),
  ),
  ...['whichq isq', 'whichq oneq isq', 'whatis', 'whichq'].map((lead) =>
    rule('clause', `${lead} the comporder oneq`, (...parts: unknown[]) => moreOf(parts.at(-2) as SetOrder), 0),
  ),
  rule(
    'clause',
    'whichq of set isq comporder',
    (_: unknown, _o: unknown, set: SetRead, _i: unknown, order: SetOrder) => moreOf(order, set),
    0,
  ),
  rule(
    'clause',
    'whichq of it isq comporder',
    (_: unknown, _o: unknown, _it: unknown, _i: unknown, order: SetOrder) => moreOf(order),
    0,
  ),
  rule('set', 'the comporder oneq', (_: unknown, order: SetOrder) => superlative(ofThem, order), 0.03),
  rule('set', 'the comporder of it', (_: unknown, order: SetOrder) => superlative(ofThem, order), 0.03),
  // "Make 3 larger", "number 4 a bit smaller".
  rule('clause', 'make num become', (_: unknown, { count }: Count, become: Become) => nthBecomes(count, become), 0.02),
  rule('clause', 'num become', ({ count }: Count, become: Become) => nthBecomes(count, become), 0.1),
]

const ofThem: SetRead = { ...nothing, set: { set: 'said', as: 'it' }, noun: ['thing', 'things'], ones: true }

function moreOf(order: SetOrder, said: SetRead = ofThem): Intent {
  const of = said.set.set === 'said' ? ofThem : said
  return intent({ do: 'which', of: superlative(of, order).set, said: 'such thing' })
}

const setIn = (parts: readonly unknown[]): SetRead | undefined =>
  parts.find((part): part is SetRead => typeof part === 'object' && part !== null && 'adjectives' in part)

function moved(parts: readonly unknown[]): Intent | null {
  const set = setIn(parts)
  const [metres, way] = parts.slice(-2) as [number, [number, number, number]]
  return set ? byDistance({ move: way }, set, metres) : null
}

function changed(parts: readonly unknown[]): Intent | null {
  const set = setIn(parts)
  if (!set || (set.plain && set.set.set !== 'said')) return null
  return intent({ do: 'change', of: set.set, change: parts.at(-1) as Change }, { ...set, plain: false })
}

const otherwise = (change: Change): Intent =>
  intent({ do: 'change', of: { set: 'said', as: 'it' }, change, instead: true })

function byDistance({ move }: Change, set: SetRead, metres: number): Intent | null {
  const far = Math.hypot(...(move ?? [0]))
  if (!move || far === 0 || (set.plain && set.set.set !== 'said')) return null
  const [x, y, z] = move.map((part) => Math.round((part / far) * metres * 1e4) / 1e4)
  return intent({ do: 'change', of: set.set, change: { move: [x ?? 0, y ?? 0, z ?? 0] } }, { ...set, plain: false })
}

/** "Lift both a little". */
function byDegree({ scale, move, turn }: Change, set: SetRead, degree: number): Intent | null {
  const by = degree < 1 ? 0.4 : degree > 1 ? 2 : 1
  const change: Change = move
    ? { move: move.map((part) => Math.round(part * by * 1e4) / 1e4) as [number, number, number] }
    : scale === undefined
      ? { turn: degree < 1 ? Math.sign(turn ?? 0) * 0.261799 : (turn ?? 0) * by }
      : { scale: Math.round(scale ** by * 1e4) / 1e4 }
  return changed([set, change])
}

/** "Give it double the size", "scale everything to 80 %". */
function resized(lead: unknown, { whose, set }: Subject, { scale }: Change): Intent | null {
  const isOfLight = typeof lead === 'object' && lead !== null && 'on' in lead && lead.on !== 'size'
  if (scale === undefined || isOfLight || whose === 'light' || whose === 'room') return null
  if (set) return scaled(set, scale)
  return intent({ do: 'change', of: whose === 'all' ? { set: 'here' } : ofThem.set, change: { scale } })
}

const scaled = (set: SetRead, scale: number): Intent | null =>
  set.plain && set.set.set !== 'said'
    ? null
    : intent({ do: 'change', of: set.set, change: { scale } }, { ...set, plain: false })

function nthBecomes(place: number, { on, up, degree = 1, factor }: Become): Intent | null {
  const set = nth(ofAny(one), place)
  if (!set || on !== 'size') return null
  const usual = degree < 1 ? 1.2 : degree > 1 ? 2 : 1.5
  const by = factor === undefined ? (up ? usual : 1 / usual) : up || factor < 1 ? factor : 1 / factor
  return scaled(set, Math.round(by * 1e6) / 1e6)
}
