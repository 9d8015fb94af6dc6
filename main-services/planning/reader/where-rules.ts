import type { Change, Goal, Relation } from '#shared/model/goal.ts'
import { rule, type Rule } from './chart.ts'
import { hasPronoun, intent } from './intents.ts'
import { fromEnd, nothing, nth, ofAny, picked, type Count, type Pick } from './set-reading.ts'
import { both as bothOf, saying, type GoalSet, type Intent, type SetRead } from './values.ts'

const one = { single: true, ones: true }
const it: GoalSet = { set: 'said', as: 'it' }
const here: GoalSet = { set: 'here' }
const theTwo: SetRead = { ...nothing, set: { set: 'said', as: 'both' }, noun: ['the two', 'the two'] }
const ofIt: SetRead = { ...nothing, set: it, noun: ['it', 'them'], plain: true }

/** Where things stand, as one asks for it, and how one says where they shall stand. */
export const whereRules: readonly Rule[] = [
  // Which ones: by their number, at the ends, beside others.
  rule('set', 'nrth', (place: number) => nth(ofAny(one), place), 0.02),
  rule('set', 'ord fromend', (place: number, end: Pick) => fromEnd(ofAny(one), end, place), 0.04),
  rule('set', 'ord core fromend', (place: number, core: SetRead, end: Pick) => fromEnd(core, end, place), 0.04),
  rule('set', 'ord fromend place', (place: number, end: Pick) => fromEnd(ofAny(one), end, place), 0.04),
  rule('set', 'the num fromend', (_: unknown, { count }: Count, end: Pick) => some(end, count), 0.02),
  rule('set', 'num fromend', ({ count }: Count, end: Pick) => some(end, count), 0.05),
  rule('set', 'the num pick', (_: unknown, { count }: Count, pick: Pick) => some(pick, count), 0.04),
  rule('set', 'the pick num', (_: unknown, pick: Pick, { count }: Count) => some(pick, count), 0.04),
  rule(
    'set',
    'the num core fromend',
    (_: unknown, { count }: Count, core: SetRead, end: Pick) => picked(core, end, count),
    0.03,
  ),
  rule('set', 'ends', () => theEnds(), 0.01),
  rule('set', 'pick', (pick: Pick) => picked(ofAny(one), pick, 1), 0.2),
  rule('beside', 'itsside', (relation: Relation): GoalSet => ({ set: 'beside', relation, of: it }), 0),
  rule(
    'beside',
    'nearestto set',
    (_: unknown, { set, plain }: SetRead) => (plain && set.set !== 'said' ? null : nearest(set)),
    0,
  ),
  rule('set', 'itsneighbours', (relation: Relation) => neighbours({ set: 'beside', relation, of: it }), 0),
  rule(
    'set',
    'neighboursof set',
    (relation: Relation, { set }: SetRead) => neighbours({ set: 'beside', relation, of: set }),
    0.02,
  ),
  rule(
    'set',
    'any seqrel it',
    (_: unknown, relation: Relation) => neighbours({ set: 'beside', relation, of: { set: 'said', as: 'found' } }),
    0,
  ),
  // A question stays a question.
  ...['andwhat', 'joint andwhat', 'andwhat the', 'joint andwhat the'].map((lead) =>
    rule('clause', `${lead} ord`, (...parts: unknown[]) => asked(nth(ofAny(one), parts.at(-1) as number)), 0),
  ),
  rule('clause', 'whatask pick', (_: unknown, pick: Pick) => asked(picked(ofAny(one), pick, 1)), 0.02),
  rule('clause', 'whatask set', (_: unknown, set: SetRead) => placeAsked(set), 0.02),
  rule('clause', 'whatask fromend', (_: unknown, pick: Pick) => asked(picked(ofAny(one), pick, 1)), 0.03),
  ...['whatis', 'whatask', 'whichq', 'whichq hangsq', 'whichq core hangsq', 'whichq oneq hangsq', 'whichq isq'].flatMap(
    (lead) => [
      rule('clause', `${lead} ord`, (...parts: unknown[]) => asked(nth(ofAny(one), parts.at(-1) as number)), 0.02),
      rule('clause', `${lead} ends`, () => asked(theEnds()), 0),
    ],
  ),
  ...['whichq hangsq', 'whichq core hangsq', 'whichq core', 'whichq isq'].flatMap((lead) => [
    rule('clause', `${lead} beside`, (...parts: unknown[]) => besideAsked(parts.at(-1) as GoalSet), 0.01),
    rule('clause', `${lead} set`, (...parts: unknown[]) => placeAsked(parts.at(-1) as SetRead), 0.02),
  ]),
  rule('clause', 'whatis set', (_: unknown, set: SetRead) => placeAsked(set), 0.02),
  rule('clause', 'whatis beside', (_: unknown, beside: GoalSet) => besideAsked(beside), 0),
  rule(
    'clause',
    'seqask set',
    (relation: Relation, { set, plain }: SetRead) =>
      plain && !hasPronoun(set) ? null : besideAsked({ set: 'beside', relation, of: set }),
    0,
  ),
  rule('clause', 'beside stop', (beside: GoalSet, mark: string) => (mark === '?' ? besideAsked(beside) : null), -0.05),
  rule(
    'clause',
    'joint beside stop',
    (_: unknown, beside: GoalSet, mark: string) => (mark === '?' ? besideAsked(beside) : null),
    -0.05,
  ),
  rule(
    'clause',
    'joint seqrel it stop',
    (_: unknown, relation: Relation, _it: unknown, mark: string) =>
      mark === '?' ? besideAsked({ set: 'beside', relation, of: it }) : null,
    -0.1,
  ),
  rule('clause', 'set stop', (set: SetRead, mark: string) => (mark === '?' ? placeAsked(set, false) : null), -0.05),
  rule(
    'clause',
    'joint set stop',
    (_: unknown, set: SetRead, mark: string) => (mark === '?' ? placeAsked(set, false) : null),
    -0.1,
  ),
  rule('clause', 'ord stop', (place: number, mark: string) => (mark === '?' ? asked(nth(ofAny(one), place)) : null), 0),
  rule(
    'clause',
    'joint ord stop',
    (_: unknown, place: number, mark: string) => (mark === '?' ? asked(nth(ofAny(one), place)) : null),
    -0.05,
  ),
  rule(
    'clause',
    'joint sideq stop',
    (_: unknown, pick: Pick, mark: string) => (mark === '?' ? sideAsked(pick) : null),
    -0.1,
  ),
  rule('clause', 'sideq stop', (pick: Pick, mark: string) => (mark === '?' ? sideAsked(pick) : null), -0.05),
  rule(
    'clause',
    'joint pick stop',
    (_: unknown, pick: Pick, mark: string) => (mark === '?' ? asked(picked(ofAny(one), pick, 1)) : null),
    -0.08,
  ),
  rule(
    'clause',
    'pick stop',
    (pick: Pick, mark: string) => (mark === '?' ? asked(picked(ofAny(one), pick, 1)) : null),
    -0.02,
  ),
  rule(
    'clause',
    'whichq oneq hangsq pick',
    (_w: unknown, _o: unknown, _h: unknown, pick: Pick) => asked(picked(ofAny(one), pick, 1)),
    0,
  ),
  rule('clause', 'whereq set', (_: unknown, set: SetRead) => located(set), -0.05),
  rule('clause', 'whereq set hangsat', (_: unknown, set: SetRead) => located(set), -0.1),
  rule('clause', 'wallq set walltail', (_: unknown, set: SetRead) => located(set), -0.1),
  rule('clause', 'wallq set', (_: unknown, set: SetRead) => located(set), 0),
  rule(
    'beside',
    'relation thatone',
    (relation: Relation): GoalSet => ({ set: 'beside', relation, of: { set: 'said', as: 'found' } }),
    0,
  ),
  // "Two to the left of the owl", "two places to the right".
  rule(
    'beside',
    'num relation set',
    ({ count }: Count, relation: Relation, of: SetRead) => further(relation, of.set, count),
    -0.1,
  ),
  rule(
    'beside',
    'num placesw relation set',
    ({ count }: Count, _: unknown, relation: Relation, of: SetRead) => further(relation, of.set, count),
    -0.1,
  ),
  rule('set', 'the num beside', (_: unknown, _n: Count, where: GoalSet) => neighbours(where), 0.02),
  ...['putv set', 'movev set', 'set comegoes', 'set putv', 'set laid', 'set', 'letv set comegoes'].flatMap((lead) => [
    rule('clause', `${lead} num placesw sideq`, (...parts: unknown[]) => along(parts), -0.05),
    rule('clause', `${lead} num placesw dirw`, (...parts: unknown[]) => along(parts), -0.05),
    // "The house second from the left", "to position 3".
    rule('clause', `${lead} ord fromend`, (...parts: unknown[]) => inPlaceOf(parts), 0),
    rule('clause', `${lead} placeth`, (...parts: unknown[]) => inPlaceOf([...parts, { by: 'left' }]), 0),
  ]),
  // What hangs on a wall, or in a corner.
  ...['whatis', 'whatask', 'whichq hangsq', 'whichq core hangsq', 'whichq oneq hangsq'].map((lead) =>
    rule('clause', `${lead} wallat`, (...parts: unknown[]) => besideAsked(wallOf(parts.at(-1) as Relation)), -0.15),
  ),
  rule('clause', 'joint wallat stop', (_: unknown, relation: Relation) => besideAsked(wallOf(relation)), -0.1),
  rule('clause', 'howmany hangsat wallat', (_: unknown, _h: unknown, relation: Relation) => counted(relation), -0.1),
  rule(
    'clause',
    'howmany core hangsat wallat',
    (_: unknown, _c: unknown, _h: unknown, relation: Relation) => counted(relation),
    -0.1,
  ),
  rule('set', 'any wallat', (_: unknown, relation: Relation) => ofWall(relation), 0),
  rule('set', 'everything wallat', (_: unknown, relation: Relation) => ofWall(relation), -0.1),
  rule(
    'core',
    'core wallat',
    (core: SetRead, relation: Relation) => ({
      ...core,
      set: bothOf(wallOf(relation), core.set),
      plain: false,
      name: null,
    }),
    0.02,
  ),
  rule('set', 'corner', (corner: Corner) => inCorner(corner), 0),
  rule('set', 'corner core', (corner: Corner, core: SetRead) => (core.single ? inCorner(corner) : null), 0),
  rule(
    'core',
    'core corner',
    (core: SetRead, corner: Corner) => (core.single || core.ones ? inCorner(corner) : null),
    0,
  ),
  ...['whatis', 'whatask', 'whichq hangsq', 'whichq core hangsq', 'whichq oneq hangsq'].map((lead) =>
    rule('clause', `${lead} corner`, (...parts: unknown[]) => asked(inCorner(parts.at(-1) as Corner)), -0.1),
  ),
  // Where it shall stand.
  rule('clause', 'set putv beside', (set: SetRead, _: unknown, where: GoalSet) => placed(set, where), 0),
  rule('clause', 'set laid beside', (set: SetRead, _: unknown, where: GoalSet) => placed(set, where), 0),
  rule('clause', 'set comegoes beside', (set: SetRead, _: unknown, where: GoalSet) => placed(set, where), 0.01),
  rule(
    'clause',
    'letv set comegoes beside',
    (_: unknown, set: SetRead, _g: unknown, where: GoalSet) => placed(set, where),
    0,
  ),
  rule(
    'clause',
    'set comma putv it beside',
    (set: SetRead, _c: unknown, _: unknown, _i: unknown, where: GoalSet) => placed(set, where),
    -0.05,
  ),
  rule(
    'clause',
    'set stop putv it beside',
    (set: SetRead, _c: unknown, _: unknown, _i: unknown, where: GoalSet) => placed(set, where),
    -0.05,
  ),
  rule('clause', 'hangv set beside', (_: unknown, set: SetRead, where: GoalSet) => placed(set, where), 0.02),
  rule('clause', 'nowq set beside', (_: unknown, set: SetRead, where: GoalSet) => placed(set, where), 0.02),
  rule(
    'clause',
    'set seqrel set',
    (set: SetRead, side: Relation, of: SetRead) => placed(set, { set: 'beside', relation: side, of: of.set }),
    0.02,
  ),
  rule(
    'clause',
    'putv set seqrel set',
    (_: unknown, set: SetRead, side: Relation, of: SetRead) =>
      placed(set, { set: 'beside', relation: side, of: of.set }),
    0.01,
  ),
  rule(
    'clause',
    'set comegoes seqrel it',
    (set: SetRead, _: unknown, side: Relation) => placed(set, { set: 'beside', relation: side, of: it }),
    -0.05,
  ),
  rule('all', 'all reststays', (all: Intent[]) => all, 0.01),
  rule('all', 'all stop reststays', (all: Intent[]) => all, 0),
  rule('clause', 'set around', (set: SetRead, relation: Relation) => placed(set, { set: 'beside', relation }), -0.1),
  rule('beside', 'beside tailw', (where: GoalSet) => where, 0.01),
  rule('set', 'bothset', () => theTwo, 0),
  // The same place said twice: "in my back, behind me".
  rule(
    'beside',
    'beside comma beside',
    (a: GoalSet, _: unknown, b: GoalSet) => (JSON.stringify(a) === JSON.stringify(b) ? a : null),
    0.01,
  ),
  // Elsewhere than it was put: "no, underneath it".
  ...['rather beside', 'rather comma beside', 'notthat comma beside', 'rather putv it beside'].map((from) =>
    rule('clause', from, (...parts: unknown[]) => placed({ ...ofIt, plain: false }, parts.at(-1) as GoalSet), 0),
  ),
  // On a wall.
  ...[
    'putv set wallat',
    'set putv wallat',
    'set laid wallat',
    'set comegoes wallat',
    'set wallat',
    'hangv set wallat',
    'movev set wallat',
  ].map((from) => rule('clause', from, (...parts: unknown[]) => onWall(parts), 0)),
  // First and last, at the top and at the bottom.
  ...(
    [
      ['foremost', 'left'],
      ['hindmost', 'right'],
      ['topend', 'above'],
      ['bottomend', 'below'],
    ] as const
  ).flatMap(([end, relation]) =>
    [
      ['set comegoes', 0],
      ['letv set comegoes', 0],
      ['set laid', 0],
      ['set putv', 0.01],
      ['putv set', 0.02],
      ['hangv set', 0.02],
      ['set beq', 0.02],
      ['set', 0.06],
    ].map(([lead, cost]) =>
      rule('clause', `${String(lead)} ${end}`, (...parts: unknown[]) => endmost(parts, relation), Number(cost)),
    ),
  ),
  // The same with another: "and the picnic the same".
  rule('clause', 'set samew', (set: SetRead) => alike(set), 0.02),
  rule('clause', 'set stop samew', (set: SetRead) => alike(set), 0.01),
  rule('clause', 'set comma samew', (set: SetRead) => alike(set), 0.01),
  rule('clause', 'set beq samew', (set: SetRead) => alike(set), 0.01),
  rule('clause', 'nowq set samew', (_: unknown, set: SetRead) => alike(set), 0.01),
  rule('clause', 'samefor set', (_: unknown, set: SetRead) => alike(set), 0.02),
  // "Not that one! The one to the left of it."
  rule('clause', 'notthat stop set', (_: unknown, _s: unknown, set: SetRead) => instead(set), 0),
  rule('clause', 'notthat comma set', (_: unknown, _s: unknown, set: SetRead) => instead(set), 0),
  rule('clause', 'notthat set', (_: unknown, set: SetRead) => instead(set), 0.05),
  rule('clause', 'neg set comma set', (_: unknown, _n: SetRead, _c: unknown, set: SetRead) => instead(set), -0.1),
  rule('clause', 'neg set butw set', (_: unknown, _n: SetRead, _c: unknown, set: SetRead) => instead(set), -0.1),
  // How it is turned.
  rule('clause', 'set angled', (set: SetRead, change: Change) => turned(set, change), -0.02),
  rule('clause', 'turnv set angled', (_: unknown, set: SetRead, change: Change) => turned(set, change), -0.05),
  rule('clause', 'givev set angled', (_: unknown, set: SetRead, change: Change) => turned(set, change), 0),
  rule('clause', 'angled by set', (change: Change, _: unknown, set: SetRead) => turned(set, change), 0),
  rule('clause', 'make set angled', (_: unknown, set: SetRead, change: Change) => turned(set, change), 0),
  rule('clause', 'wantf set angled', (_: unknown, set: SetRead, change: Change) => turned(set, change), 0),
]

/** So many on in one direction. */
const further = (relation: Relation, of: GoalSet, count: number): GoalSet | null =>
  count < 1 || count > 20 || !/^(?:left|right|above|below)$/u.test(relation)
    ? null
    : Array.from({ length: count }).reduce<GoalSet>((from) => ({ set: 'beside', relation, of: from }), of)

function along(parts: readonly unknown[]): Intent | null {
  const set = read(parts)
  const { count } = parts.at(-3) as Count
  const way = parts.at(-1) as Pick | readonly number[]
  const isBack = 'by' in way ? way.descending !== true : (way[0] ?? 0) < 0
  const isSideways = 'by' in way ? way.by === 'left' : way[0] !== 0
  if (!set || !isNamed(set) || !isSideways) return null
  const relation = isBack ? 'left' : 'right'
  const to = further(relation, set.set, count)
  return to && intent({ do: 'put', of: set.set, said: saying(set, true), relation, to }, { ...set, plain: false })
}

function inPlaceOf(parts: readonly unknown[]): Intent | null {
  const set = read(parts)
  const [place, end] = parts.slice(-2) as [number, Pick]
  if (!set || !isNamed(set) || place === 0) return null
  const isFromRight = (end.descending === true) !== place < 0
  const skip = Math.abs(place) - 1
  const to: GoalSet = {
    set: 'pick',
    of: { set: 'and', of: [here, { set: 'not', of: set.set }] },
    by: 'left',
    count: 1,
    ...(skip > 0 ? { skip } : {}),
    ...(isFromRight ? { descending: true } : {}),
  }
  return intent(
    { do: 'put', of: set.set, said: saying(set, true), relation: isFromRight ? 'right' : 'left', to },
    { ...set, plain: false },
  )
}

interface Corner {
  top: boolean
  left: boolean
}

/** The outermost of the row at the top, or at the bottom. */
function inCorner({ top, left }: Corner): SetRead {
  const row: GoalSet = { set: 'beside', relation: top ? 'above' : 'below', of: here }
  const set: GoalSet = { set: 'pick', of: row, by: 'left', count: 1, ...(left ? {} : { descending: true }) }
  return {
    ...nothing,
    set,
    noun: ['one in the corner', 'ones in the corner'],
    single: true,
    ones: true,
    kinds: ['place'],
  }
}

const wallOf = (relation: Relation): GoalSet => ({ set: 'beside', relation, wall: true })
const ofWall = (relation: Relation): SetRead => ({
  ...nothing,
  set: wallOf(relation),
  noun: ['thing on that wall', 'things on that wall'],
  kinds: ['place'],
})
const counted = (relation: Relation): Intent =>
  intent({ do: 'count', of: wallOf(relation), said: 'things there', one: 'thing there' })

const some = (pick: Pick, count: number) => picked(ofAny({ single: false, ones: true }), pick, count)

function theEnds(): SetRead {
  const end = (descending: boolean): GoalSet => ({
    set: 'pick',
    of: here,
    by: 'left',
    count: 1,
    ...(descending ? { descending } : {}),
  })
  return { ...nothing, set: { set: 'or', of: [end(false), end(true)] }, noun: ['outer one', 'outer ones'], ones: true }
}

const nearest = (from: GoalSet): GoalSet => ({ set: 'pick', of: here, by: 'near', count: 1, from })

const neighbours = (set: GoalSet): SetRead => ({ ...nothing, set, noun: ['neighbour', 'neighbours'], kinds: ['place'] })

export const inPlace = (set: GoalSet): GoalSet =>
  set.set === 'pick' ? { ...set, of: inPlace(set.of) } : set.set === 'all' ? here : set

const asked = (set: SetRead | null): Intent | null =>
  set && intent({ do: 'which', of: inPlace(set.set), said: saying(set, set.single) }, { ...set, plain: false })

const besideAsked = (of: GoalSet): Intent => intent({ do: 'which', of, said: 'there' })

/** Only what is told by where it stands. */
function placeAsked(set: SetRead, isWhole = true): Intent | null {
  if (set.set.set === 'beside') return besideAsked(set.set)
  // "The fourth picture" is the fourth of those that hang.
  if (isWhole && set.set.set === 'pick' && set.types && set.set.of.set === 'where')
    return asked({ ...set, set: { ...set.set, of: bothOf(here, set.set.of) } })
  const isEnds = set.set.set === 'or' && set.set.of.every((part) => part.set === 'pick')
  return (set.set.set === 'pick' && (set.ones || set.set.by !== 'hung')) || isEnds ? asked(set) : null
}

const isNamed = (set: SetRead) => (!set.plain || set.set.set === 'said') && set.set.set !== 'all'

function placed(set: SetRead, where: GoalSet): Intent | null {
  if (!isNamed(set)) return null
  const said = saying(set, true)
  if (where.set === 'beside')
    return intent(
      { do: 'put', of: set.set, said, relation: where.relation, to: where.of ?? null },
      { ...set, plain: false },
    )
  if (where.set === 'pick')
    return intent(
      { do: 'put', of: set.set, said, relation: 'beside', to: where.from ?? where },
      { ...set, plain: false },
    )
  return null
}

const read = (parts: readonly unknown[]): SetRead | undefined =>
  parts.find((part): part is SetRead => typeof part === 'object' && part !== null && 'adjectives' in part)

/** Beside what hangs on that wall. */
function onWall(parts: readonly unknown[]): Intent | null {
  const set = read(parts)
  if (!set || !isNamed(set)) return null
  const wall: GoalSet = { set: 'beside', relation: parts.at(-1) as Relation, wall: true }
  const to: GoalSet = { set: 'pick', of: wall, by: 'left', count: 1, middle: true }
  return intent({ do: 'put', of: set.set, said: saying(set, true), relation: 'beside', to }, { ...set, plain: false })
}

const sideAsked = (pick: Pick): Intent | null => {
  const made = asked(picked(ofAny(one), pick, 1))
  return made && { ...made, aside: true }
}

/** Which wall, and beside what. */
const located = (set: SetRead): Intent | null =>
  isNamed(set) ? intent({ do: 'where', of: set.set, said: saying(set, true) }, { ...set, plain: false }) : null

function endmost(parts: readonly unknown[], relation: 'left' | 'right' | 'above' | 'below'): Intent | null {
  const set = read(parts)
  if (!set || !isNamed(set)) return null
  const others: GoalSet = { set: 'and', of: [here, { set: 'not', of: set.set }] }
  const by = relation === 'above' || relation === 'below' ? 'height' : 'left'
  const isLast = relation === 'right' || relation === 'above'
  const to: GoalSet = { set: 'pick', of: others, by, count: 1, ...(isLast ? { descending: true } : {}) }
  return intent({ do: 'put', of: set.set, said: saying(set, true), relation, to }, { ...set, plain: false })
}

function alike(set: SetRead): Intent | null {
  if (set.plain && set.set.set !== 'pick' && set.set.set !== 'beside') return null
  const isPlace = set.set.set === 'pick' || set.set.set === 'beside' || set.kinds.length === 0
  return intent(
    {
      do: 'and',
      of: isPlace ? inPlace(set.set) : set.set,
      kind: isPlace ? 'place' : (set.kinds.at(-1) ?? 'words'),
      said: saying(set),
    },
    { ...set, plain: false },
  )
}

function instead(set: SetRead): Intent | null {
  if (!isNamed(set) || set.set.set === 'said') return null
  const of = set.ones ? inPlace(set.set) : set.set
  const goal: Goal = {
    do: 'again',
    instead: { of, kind: set.ones ? 'place' : (set.kinds.at(-1) ?? 'words'), said: saying(set) },
  }
  return intent(goal, { ...set, plain: false })
}

const turned = (set: SetRead, change: Change): Intent | null =>
  set.plain && set.set.set !== 'said' ? null : intent({ do: 'change', of: set.set, change }, { ...set, plain: false })
