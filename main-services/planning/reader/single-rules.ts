import type { Change, Goal, GoalSet } from '#shared/model/goal.ts'
import { rule, type Rule } from './chart.ts'
import { intent } from './intents.ts'
import { atEnd } from './scene-rules.ts'
import { nothing, nth, ofAny, type Count, type Pick } from './set-reading.ts'
import type { Intent, SetRead } from './values.ts'
import { becoming, moving, opposite, withDegree, type Subject } from './wish-rules.ts'
import type { SetOrder } from '#shared/model/set.ts'
import type { Become } from './wish-words.ts'

const one = { single: true, ones: true }
const here: GoalSet = { set: 'here' }
const isSet = (part: unknown): part is SetRead => typeof part === 'object' && part !== null && 'adjectives' in part

/** What is said of single things in a conversation. */
export const singleRules: readonly Rule[] = [
  // "They are a bit tiny": too tiny.
  rule(
    'complaint',
    'subj mild adj',
    (who: Subject, degree: number, adj: Become) => becoming(who, withDegree(opposite(adj), degree)),
    -0.1,
  ),
  rule(
    'complaint',
    'subj mild adj tailw',
    (who: Subject, degree: number, adj: Become) => becoming(who, withDegree(opposite(adj), degree)),
    -0.1,
  ),
  rule(
    'complaint',
    'subj overlaps',
    (who: Subject, wish: Become) => becoming({ ...who, whose: who.whose === 'set' ? 'set' : 'all' }, wish),
    0,
  ),
  rule('claim', 'subj crooked', (who: Subject, change: Change) => moving(who, change), 0),
  rule('all', 'claim stop fixw', (one: Intent) => [one], 0.02),
  // As high as others.
  ...[
    'subj levelwith set',
    'subj beq levelwith set',
    'movev subj levelwith set',
    'putv subj levelwith set',
    'chgv subj levelwith set',
    'make subj levelwith set',
    'hangv subj levelwith set',
    'sinkv subj levelwith set',
  ].map((from) => rule('claim', from, (...parts: unknown[]) => level(parts, parts.at(-1) as SetRead), -0.05)),
  ...[
    'subj samelevel',
    'subj beq samelevel',
    'movev subj samelevel',
    'putv subj samelevel',
    'make subj samelevel',
    'hangv subj samelevel',
    'wantf subj samelevel',
  ].map((from) => rule('claim', from, (...parts: unknown[]) => level(parts, null), -0.02)),
  // "Leave the otter alone but make the other two bigger."
  rule('keeping', 'leavew set alonew', (_: unknown, set: SetRead) => (set.plain ? null : set), 0),
  rule('clause', 'keeping', (set: SetRead) => stays(set), 0.02),
  ...[
    'keeping butw clause',
    'keeping comma butw clause',
    'keeping and clause',
    'keeping comma clause',
    'keeping comma and clause',
  ].map((from) =>
    rule('all', from, (...parts: unknown[]) => butThem(parts[0] as SetRead, parts.at(-1) as Intent), -0.02),
  ),
  // "The left half".
  rule('set', 'halfw', (pick: Pick) => half(pick), 0),
  // "Increase the tulip by a third", "the fern by a quarter smaller".
  rule('claim', 'cmpv subj shareby', (one: Become, who: Subject, share: number) => shared(who, one, share), -0.05),
  rule('claim', 'cmpv shareby', (one: Become, share: number) => shared({ whose: 'it' }, one, share), 0),
  rule(
    'claim',
    'subj stop cmpv shareby',
    (who: Subject, _: unknown, one: Become, share: number) => shared(who, one, share),
    -0.05,
  ),
  rule('claim', 'subj become shareby', (who: Subject, one: Become, share: number) => shared(who, one, share), -0.02),
  rule(
    'claim',
    'make subj become shareby',
    (_: unknown, who: Subject, one: Become, share: number) => shared(who, one, share),
    -0.02,
  ),
  rule('claim', 'subj shareby become', (who: Subject, share: number, one: Become) => shared(who, one, share), -0.02),
  // "The biggest of all": larger than the others.
  ...[
    'make subj the sup',
    'make subj sup',
    'subj beq the sup',
    'subj beq sup',
    'subj beq the sup of it',
    'make subj the sup of it',
  ].map((from) => rule('claim', from, (...parts: unknown[]) => mostOfAll(parts), 0.02)),
  rule('claim', 'joint subj the sup', (...parts: unknown[]) => mostOfAll(parts), 0.03),
  // "Insert the tiles in between."
  ...[
    'addv set betweenq',
    'putv set betweenq',
    'addingv set betweenq',
    'hangv set betweenq',
    'set comegoes betweenq',
  ].map((from) => rule('clause', from, (...parts: unknown[]) => inBetween(parts.find(isSet)), -0.1)),
  // "Can the 2011 one go up a little?"
  ...['set comegoes', 'modalq set comegoes', 'letv set comegoes', 'modalq set goesw', 'set goesw'].flatMap((lead) => [
    rule(
      'clause',
      `${lead} dirw deg`,
      (...parts: unknown[]) => goes(parts.find(isSet), parts.at(-2), parts.at(-1) as number),
      -0.1,
    ),
    rule(
      'clause',
      `${lead} deg dirw`,
      (...parts: unknown[]) => goes(parts.find(isSet), parts.at(-1), parts.at(-2) as number),
      -0.1,
    ),
    rule('clause', `${lead} dirw`, (...parts: unknown[]) => goes(parts.find(isSet), parts.at(-1), 1), 0),
  ]),
  // "The crab to where the dunes are."
  rule('clause', 'stepin', ([a, b]: [SetRead, SetRead]) => exchange(a, b), 0.05),
  // "Straight again", of what was changed.
  rule('claim', 'straight', (change: Change) => moving({ whose: 'it' }, change), 0.1),
  // To the end of a row.
  ...['putv set', 'movev set', 'set comegoes', 'set laid', 'letv set comegoes', 'hangv set', 'set', 'nowq set'].flatMap(
    (lead) => [
      rule('clause', `${lead} endleft`, (...parts: unknown[]) => end(parts, false), -0.1),
      rule('clause', `${lead} endright`, (...parts: unknown[]) => end(parts, true), -0.1),
    ],
  ),
  // "The bottom row stays."
  rule('clause', 'set staysw', (set: SetRead) => stays(set), 0.05),
  rule('clause', 'joint set staysw', (_: unknown, set: SetRead) => stays(set), 0.05),
  // "Tilt the moon a little to the left."
  ...['tiltv', 'turnv'].flatMap((verb) =>
    ['turnsides', 'deg turnsides', 'turnsides deg'].map((side) =>
      rule(
        'claim',
        `${verb} subj ${side}`,
        (lead: string, who: Subject, ...rest: unknown[]) => turnedAside(lead, who, rest, side),
        -0.05,
      ),
    ),
  ),
  rule('claim', 'tiltv subj', (_: unknown, who: Subject) => moving(who, { turn: 0.261799 }), 0.02),
  rule('claim', 'tiltv subj deg', (_: unknown, who: Subject) => moving(who, { turn: 0.261799 }), 0),
  rule('claim', 'tiltv subj angle', (_: unknown, who: Subject, change: Change) => moving(who, change), 0),
  // "Drop that column a bit": lower, not away.
  rule('claim', 'sinkv subj deg', (_: unknown, who: Subject, degree: number) => lower(who, degree), -0.1),
  rule('claim', 'sinkv deg subj', (_: unknown, degree: number, who: Subject) => lower(who, degree), -0.1),
  rule(
    'claim',
    'sinkv subj dist',
    (_: unknown, who: Subject, far: number) => moving(who, { move: [0, -far, 0] }),
    -0.1,
  ),
  rule(
    'claim',
    'sinkv subj by dist',
    (_: unknown, who: Subject, _b: unknown, far: number) => moving(who, { move: [0, -far, 0] }),
    -0.1,
  ),
  // "What is the crab next to?", "what is in between?"
  rule('clause', 'whatis set besidew', (_: unknown, set: SetRead) => neighbours(set), -0.1),
  rule('clause', 'nowq whatis set besidew', (_n: unknown, _: unknown, set: SetRead) => neighbours(set), -0.1),
  ...['whatis betweenq', 'whatask betweenq', 'whichq hangsv betweenq'].map((from) =>
    rule(
      'clause',
      from,
      () =>
        intent({
          do: 'which',
          of: { set: 'beside', relation: 'between', of: { set: 'said', as: 'both' } },
          said: 'there',
        }),
      -0.1,
    ),
  ),
  // "Exchange it with the bridge instead", "the first and the second".
  rule('swapping', 'swapping instead', (swap: Intent) => swap, 0),
  ...[
    'swapv the ord and the ord',
    'swapv ord and the ord',
    'swapv the ord by the ord',
    'the ord and the ord swapp',
    'the ord and ord swapp',
    'letv the ord and the ord swapp',
  ].map((from) => rule('swapping', from, (...parts: unknown[]) => byPlace(parts), 0)),
  // "Give the zebra the otter's place", "the otter goes where the lynx is".
  rule('swapping', 'givev set set placew', (_: unknown, a: SetRead, b: SetRead) => exchange(a, b), 0),
  rule(
    'swapping',
    'set comegoes whereis set isthere',
    (a: SetRead, _c: unknown, _w: unknown, b: SetRead) => exchange(a, b),
    0,
  ),
  rule(
    'swapping',
    'set comegoes whereis set',
    (a: SetRead, _c: unknown, _w: unknown, b: SetRead) => exchange(a, b),
    0.02,
  ),
  // "The crab one to the left", "the tram one up".
  ...['set', 'movev set', 'putv set', 'set comegoes', 'letv set comegoes'].map((lead) =>
    rule('clause', `${lead} num dirw`, (...parts: unknown[]) => stepped(parts), -0.05),
  ),
  // "Add the spaceship between the owl and the robot".
  ...['addv set beside', 'addingv set beside', 'wantf set comegoes beside'].map((from) =>
    rule('clause', from, (...parts: unknown[]) => placedAt(parts), 0),
  ),
  ...['rather', 'rather comma', 'rather putv it'].map((lead) =>
    rule('clause', `${lead} seqrel set`, (...parts: unknown[]) => itPut(parts), 0),
  ),
]

function end(parts: readonly unknown[], isLast: boolean): Intent | null {
  const set = parts.find(isSet)
  return set ? atEnd(set, isLast) : null
}

const stays = (set: SetRead): Intent | null =>
  set.set.set === 'all' ? null : intent({ do: 'change', of: set.set, change: {} }, { ...set, plain: false })

const quarter = Math.PI / 2
const little = Math.PI / 12

function turnedAside(lead: string, who: Subject, rest: readonly unknown[], side: string): Intent | null {
  const [sign, degree] = side === 'deg turnsides' ? [rest[1], rest[0]] : [rest[0], rest[1]]
  const isLittle = lead === 'tilt' || (typeof degree === 'number' && degree < 1)
  return moving(who, { turn: Math.round(Number(sign) * (isLittle ? little : quarter) * 1e6) / 1e6 })
}

const lower = (who: Subject, degree: number): Intent | null =>
  becoming(who, withDegree({ on: 'height', up: false }, degree))

const neighbours = ({ set }: SetRead): Intent =>
  intent({ do: 'which', of: { set: 'beside', relation: 'beside', of: set }, said: 'there' })

function byPlace(parts: readonly unknown[]): Intent | null {
  const [first, second] = parts.filter((part): part is number => typeof part === 'number')
  const any = ofAny(one)
  const [of, by] = [nth(any, first ?? 0), nth(any, second ?? 0)]
  return first && second && of && by ? intent({ do: 'swap', of: of.set, with: by.set }) : null
}

const exchange = (a: SetRead, b: SetRead): Intent | null =>
  (a.plain && a.set.set !== 'said') || b.plain
    ? null
    : intent({ do: 'swap', of: a.set, with: b.set }, { ...a, plain: false }, b)

/** So many places to a side; up and down it changes places with what hangs there. */
function stepped(parts: readonly unknown[]): Intent | null {
  const set = parts.find(isSet)
  const [{ count }, [x, y]] = parts.slice(-2) as [Count, [number, number, number]]
  if (!set || set.set.set === 'all' || count < 1 || count > (set.set.set === 'said' ? 1 : 20)) return null
  const relation = x < 0 ? 'left' : x > 0 ? 'right' : y > 0 ? 'above' : y < 0 ? 'below' : null
  if (relation === null) return null
  let to: GoalSet = set.set
  for (let at = 0; at < count; at++) to = { set: 'beside', relation, of: to }
  if (y !== 0) return intent({ do: 'swap', of: set.set, with: to }, { ...set, plain: false })
  return intent({ do: 'put', of: set.set, said: 'it', relation, to }, { ...set, plain: false })
}

function placedAt(parts: readonly unknown[]): Intent | null {
  const [set, where] = [parts.find(isSet), parts.at(-1) as GoalSet]
  if (!set || set.plain || where.set !== 'beside') return null
  return intent({ do: 'put', of: set.set, said: 'it', relation: where.relation, to: where.of ?? null }, set)
}

function itPut(parts: readonly unknown[]): Intent | null {
  const [relation, of] = parts.slice(-2) as ['left' | 'right', SetRead]
  return of.plain ? null : intent({ do: 'put', of: { set: 'said', as: 'it' }, said: 'it', relation, to: of.set }, of)
}

const subjectIn = (parts: readonly unknown[]): Subject | undefined =>
  parts.find((part): part is Subject => typeof part === 'object' && part !== null && 'whose' in part)

function level(parts: readonly unknown[], anchor: SetRead | null): Intent | null {
  const who = subjectIn(parts)
  if (!who || (anchor !== null && (anchor.set.set === 'all' || (anchor.plain && anchor.set.set !== 'said'))))
    return null
  const own: GoalSet = who.whose === 'set' && who.set ? who.set.set : here
  const of = anchor === null ? own : othersThan(who, anchor.set)
  const made = moving(anchor === null && who.whose === 'it' ? { whose: 'all' } : who, { level: of })
  return made && anchor ? { ...made, unknown: [...made.unknown, ...anchor.unknown] } : made
}

/** "The others" of what is named: all but that. */
const othersThan = ({ whose, set }: Subject, of: GoalSet): GoalSet =>
  of.set === 'said' && of.as === 'others' && whose === 'set' && set ? butThese(set.set) : of

const butThese = (set: GoalSet): GoalSet => ({ set: 'and', of: [here, { set: 'not', of: set }] })

/** What is done with the others is done with all but what is left alone. */
function butThem(kept: SetRead, one: Intent): Intent[] | null {
  const { goal } = one
  if (!('of' in goal) || !isOthers(goal.of)) return null
  return [{ ...one, goal: { ...goal, of: butThese(kept.set) } as Goal, plain: false }]
}

const isOthers = (set: GoalSet): boolean =>
  (set.set === 'said' && set.as === 'others') || (set.set === 'pick' && set.exact === true && isOthers(set.of))

const half = ({ by, descending }: Pick): SetRead => ({
  ...nothing,
  set: { set: 'pick', of: here, by, count: 1, share: 0.5, ...(descending ? { descending } : {}) },
  noun: ['thing', 'things'],
  kinds: ['place'],
})

function shared(who: Subject, { on, up }: Become, share: number): Intent | null {
  if (on !== 'size' || who.whose === 'light') return null
  return moving(who, { scale: Math.round((up ? 1 + share : 1 - share) * 1e6) / 1e6 })
}

function mostOfAll(parts: readonly unknown[]): Intent | null {
  const who = subjectIn(parts)
  const order = parts.find((part): part is SetOrder => typeof part === 'object' && part !== null && 'by' in part)
  if (!who || order?.by !== 'pixels') return null
  const of: GoalSet = who.whose === 'set' && who.set ? butThese(who.set.set) : { set: 'said', as: 'others' }
  return moving(who, { like: { of, by: order.descending ? 1.2 : 0.8, than: true } })
}

function inBetween(set: SetRead | undefined): Intent | null {
  if (!set || set.plain) return null
  return intent({ do: 'put', of: set.set, said: 'it', relation: 'between', to: butThese(set.set) }, set)
}

function goes(set: SetRead | undefined, way: unknown, degree: number): Intent | null {
  if (!set || (set.plain && set.set.set !== 'said')) return null
  const [x, y, z] = way as [number, number, number]
  const metres = (y === 0 ? 0.5 : 0.3) * (degree < 1 ? 0.4 : degree > 1 ? 2.5 : 1)
  const move = [x, y, z].map((part) => Math.round(part * metres * 1e4) / 1e4) as [number, number, number]
  return intent({ do: 'change', of: set.set, change: { move } }, { ...set, plain: false })
}
