import type { Change, Goal, Relation } from '#shared/model/goal.ts'
import { rule, type Rule } from './chart.ts'
import { inTheMiddle } from './going-on-rules.ts'
import { intent } from './intents.ts'
import { nothing, picked, type Count, type Pick } from './set-reading.ts'
import { both, type GoalSet, type Intent, type SetRead } from './values.ts'
import { moving, type Subject } from './wish-rules.ts'

type Axis = 'height' | 'left'

/** Single things, rows and columns, and so many of them: what they are told by, and how they change. */
export const changingRules: readonly Rule[] = [
  // Rows and columns.
  ...['pick linew', 'the pick linew'].map((from) =>
    rule('lineset', from, (...parts: unknown[]) => lineAt(parts.at(-2) as Pick, parts.at(-1) as Axis), -0.05),
  ),
  ...['linew pick', 'the linew pick', 'the linew fromend'].map((from) =>
    rule('lineset', from, (...parts: unknown[]) => lineAt(parts.at(-1) as Pick, parts.at(-2) as Axis), 0),
  ),
  ...['ord linew', 'the ord linew'].map((from) =>
    rule('lineset', from, (...parts: unknown[]) => nthLine(parts.at(-2) as number, parts.at(-1) as Axis), -0.05),
  ),
  rule('set', 'lineset', (set: SetRead) => set, 0),
  ...['everything in lineset', 'theone in lineset', 'any in lineset'].map((from) =>
    rule('set', from, (...parts: unknown[]) => parts.at(-1), -0.05),
  ),
  ...['core in lineset', 'the core in lineset'].map((from) =>
    rule('set', from, (...parts: unknown[]) => within(parts.at(-3) as SetRead, parts.at(-1) as SetRead), -0.05),
  ),
  ...['ord oneq in lineset', 'the ord oneq in lineset', 'ord in lineset', 'the ord in lineset'].map((from) =>
    rule(
      'set',
      from,
      (...parts: unknown[]) => nthIn(parts.find((part) => typeof part === 'number') as number, parts.at(-1) as SetRead),
      -0.05,
    ),
  ),
  rule('set', 'it linew', (as: string) => (as === 'it' ? ofIt : null), -0.05),
  rule('set', 'otherw linew', () => others, -0.05),
  rule(
    'lineset',
    'the num pick linew',
    (_: unknown, { count }: Count, pick: Pick, axis: Axis) => lineAt(pick, axis, count),
    -0.05,
  ),
  ...['swapv linew', 'swapv the linew', 'swapv num linew', 'swapv the num linew', 'swapv both linew'].map((from) =>
    rule('swapping', from, (...parts: unknown[]) => linesSwap(parts.at(-1) as Axis), -0.02),
  ),
  rule(
    'swapping',
    'swapv pick and pick linew',
    (_: unknown, one: Pick, _a: unknown, other: Pick, axis: Axis) => swapOf(lineAt(one, axis), lineAt(other, axis)),
    -0.05,
  ),
  rule(
    'swapping',
    'swapv the pick and pick linew',
    (_: unknown, _t: unknown, one: Pick, _a: unknown, other: Pick, axis: Axis) =>
      swapOf(lineAt(one, axis), lineAt(other, axis)),
    -0.05,
  ),
  rule(
    'swapping',
    'swapv the ord and ord linew',
    (_: unknown, _t: unknown, one: number, _a: unknown, other: number, axis: Axis) =>
      swapOf(nthLine(one, axis), nthLine(other, axis)),
    -0.05,
  ),
  // The one beside another, or at an end.
  ...['theone pick', 'theone thatis pick', 'theone midst', 'theone thatis midst'].map((from) =>
    rule('set', from, (...parts: unknown[]) => placedOne(parts.at(-1)), 0),
  ),
  ...['theone beside', 'theone thatis beside'].map((from) =>
    rule('set', from, (...parts: unknown[]) => neighbour(parts.at(-1) as GoalSet), -0.05),
  ),
  ...['whichq hangsv', 'whichq oneq hangsv', 'whichq core hangsv'].flatMap((lead) => [
    rule('clause', `${lead} endq`, (...parts: unknown[]) => asked(parts.at(-1) as Pick), 0),
    rule('clause', `${lead} endq tailw`, (...parts: unknown[]) => asked(parts.at(-2) as Pick), 0),
  ]),
  ...['whatis midst', 'whatask midst', 'whichq hangsv midst', 'whichq oneq hangsv midst'].map((from) =>
    rule('clause', from, () => asked({ by: 'left', middle: true }), 0),
  ),
  // "The one behind me, what is it?"
  ...['theone beside comma whatis it', 'theone thatis beside comma whatis it', 'theone around comma whatis it'].map(
    (from) => rule('clause', from, (...parts: unknown[]) => askedBeside(parts.at(-4)), -0.05),
  ),
  rule('all', 'reststays', () => [intent({ do: 'change', of: others.set, change: {} })], 0),
  // "The top left one, make it twice as large."
  ...['set comma clause', 'set stop clause'].map((from) =>
    rule('all', from, (set: unknown, _: unknown, one: Intent) => ofThat(set, one), 0.02),
  ),
  // So many that were spoken of.
  ...['thosew num', 'thosew the num'].map((from) =>
    rule('set', from, (...parts: unknown[]) => soMany('it', parts.at(-1) as Count), -0.02),
  ),
  rule('set', 'otherw num', (_: unknown, count: Count) => soMany('others', count), -0.02),
  // As large as another.
  ...[
    'subj sizeas set',
    'subj beq sizeas set',
    'make subj sizeas set',
    'letv subj beq sizeas set',
    'wantf subj sizeas set',
  ].map((from) => rule('claim', from, (...parts: unknown[]) => like(parts), 0)),
  ...['movev', 'putv', 'cmpv', 'sizev', 'packv', 'givev'].map((verb) =>
    rule('claim', `${verb} subj sizeas set`, (...parts: unknown[]) => like(parts), 0.01),
  ),
  ...['subj thanthat set', 'subj beq thanthat set', 'make subj thanthat set', 'wantf subj thanthat set'].map((from) =>
    rule('claim', from, (...parts: unknown[]) => like(parts, true), 0.04),
  ),
  rule('claim', 'asbigas set', (...parts: unknown[]) => like([{ whose: 'it' }, ...parts]), 0.02),
  rule('claim', 'thanthat set', (...parts: unknown[]) => like([{ whose: 'it' }, ...parts], true), 0.02),
  ...[
    'subj samesize',
    'subj beq samesize',
    'make subj samesize',
    'letv subj samesize',
    'wantf subj samesize',
    'givev subj samesize',
    'joint subj samesize',
    'putv subj samesize',
    'movev subj samesize',
    'sizev subj samesize',
  ].map((from) => rule('claim', from, (...parts: unknown[]) => alike(parts), 0)),
  // "The tram a metre away from the others", "a bit closer to the lynx".
  ...['nearto', 'awayof'].flatMap((way) =>
    ['movev subj', 'putv subj', 'subj', 'make subj', 'subj beq', 'letv subj', 'packv subj', 'subj comegoes'].flatMap(
      (lead) => [
        rule('claim', `${lead} ${way} set`, (...parts: unknown[]) => toward(parts, 0.3), 0.01),
        rule('claim', `${lead} deg ${way} set`, (...parts: unknown[]) => toward(parts, 0.3), 0),
        rule('claim', `${lead} dist ${way} set`, (...parts: unknown[]) => toward(parts, 0), 0),
        rule(
          'claim',
          `${lead} ${way} set dist`,
          (...parts: unknown[]) => toward([...parts.slice(0, -3), parts.at(-1), ...parts.slice(-3, -1)], 0),
          0,
        ),
      ],
    ),
  ),
  // "Take it down a little", "bring the lamp up 20 cm".
  ...['takev', 'movev', 'putv'].flatMap((verb) => [
    rule(
      'claim',
      `${verb} subj dirw deg`,
      (...parts: unknown[]) => shifted(parts.at(-3), parts.at(-2), parts.at(-1) as number),
      verb === 'takev' ? -0.1 : 0.02,
    ),
    rule(
      'claim',
      `${verb} subj deg dirw`,
      (...parts: unknown[]) => shifted(parts.at(-3), parts.at(-1), parts.at(-2) as number),
      verb === 'takev' ? -0.1 : 0.02,
    ),
    rule(
      'claim',
      `${verb} subj dirw dist`,
      (...parts: unknown[]) => shiftedBy(parts.at(-3), parts.at(-2), parts.at(-1) as number),
      verb === 'takev' ? -0.1 : 0.02,
    ),
    rule(
      'claim',
      `${verb} subj dirw by dist`,
      (...parts: unknown[]) => shiftedBy(parts.at(-4), parts.at(-3), parts.at(-1) as number),
      verb === 'takev' ? -0.1 : 0.02,
    ),
  ]),
  // In the middle of the others, or of a ring.
  ...[
    'hangv set',
    'addv set',
    'addingv set',
    'set beq',
    'set comegoes',
    'letv set comegoes',
    'wantf set',
    'movev set',
    'set laid',
  ].map((lead) => rule('clause', `${lead} midst`, (...parts: unknown[]) => inTheMiddle(parts.find(isThing)), 0)),
  // How it is turned.
  ...[
    'subj faces',
    'subj beq faces',
    'turnv subj faces',
    'make subj faces',
    'letv subj faces',
    'turnv subj tome',
    'straightv subj',
    'straightv subj partw',
    'turnv subj straight',
    'make subj straight',
    'putv subj straight',
    'packv subj straight',
    'subj beq straight',
    'letv subj straight',
  ].map((from) => rule('claim', from, (...parts: unknown[]) => turnedSo(parts), 0)),
]

const line = (set: GoalSet, axis: Axis, single: boolean): SetRead => ({
  ...nothing,
  set,
  noun: axis === 'left' ? ['column', 'columns'] : ['row', 'rows'],
  single,
  plain: false,
  kinds: ['place'],
})

/** "The bottom row", "the left column", "the middle one of three rows". */
function lineAt({ by, descending, middle }: Pick, axis: Axis, count = 1): SetRead | null {
  if (by !== axis && !middle) return null
  const set: GoalSet = {
    set: 'pick',
    of: { set: 'here' },
    by: axis,
    count,
    lines: true,
    ...(descending ? { descending } : {}),
    ...(middle ? { middle } : {}),
  }
  return line(set, axis, count === 1)
}

/** Rows are counted from the top, columns from the left. */
function nthLine(place: number, axis: Axis): SetRead {
  const skip = Math.abs(place) - 1
  const isDown = (axis === 'height') !== place < 0
  const set: GoalSet = {
    set: 'pick',
    of: { set: 'here' },
    by: axis,
    count: 1,
    lines: true,
    ...(skip > 0 ? { skip } : {}),
    ...(isDown ? { descending: true } : {}),
  }
  return line(set, axis, true)
}

const ofIt: SetRead = { ...nothing, set: { set: 'said', as: 'it' }, noun: ['it', 'them'], kinds: ['place'] }

/** "The photos in the top row": all of it, or those of a kind. */
const within = (core: SetRead, line: SetRead): SetRead =>
  core.kinds.length === 0 ? line : { ...core, set: both(line.set, core.set), plain: false, name: null }

const placedOne = (part: unknown): SetRead => {
  const pick: Pick = typeof part === 'object' && part !== null ? (part as Pick) : { by: 'left', middle: true }
  return { ...picked({ ...nothing, set: { set: 'here' }, noun: ['one', 'ones'] }, pick, 1), kinds: ['place'] }
}

const others: SetRead = {
  ...nothing,
  set: { set: 'said', as: 'others' },
  noun: ['the other', 'the others'],
  kinds: ['place'],
}

const neighbour = (of: GoalSet): SetRead | null =>
  of.set === 'beside' && !of.wall
    ? { ...nothing, set: of, noun: ['neighbour', 'neighbours'], single: true, kinds: ['place'] }
    : null

const asked = (pick: Pick): Intent => {
  const { set } = picked({ ...nothing, set: { set: 'here' } }, pick, 1)
  return intent({ do: 'which', of: set, said: 'thing' })
}

const askedBeside = (part: unknown): Intent | null => {
  const of: GoalSet | null =
    typeof part === 'string'
      ? { set: 'beside', relation: part as Relation }
      : typeof part === 'object' && part !== null && 'set' in part
        ? (part as GoalSet)
        : null
  return of && intent({ do: 'which', of, said: 'there' })
}

const swapOf = (one: SetRead | null, other: SetRead | null): Intent | null =>
  one && other ? intent({ do: 'swap', of: one.set, with: other.set }) : null

const linesSwap = (axis: Axis): Intent | null => swapOf(nthLine(1, axis), nthLine(2, axis))

function soMany(as: 'it' | 'others', { count }: Count): SetRead | null {
  if (count < 2 || count > 50) return null
  const set: GoalSet = { set: 'pick', of: { set: 'said', as }, by: 'hung', count, exact: true }
  return { ...nothing, set, noun: ['thing', 'things'], plain: false, ones: true, kinds: ['place'] }
}

const subjectIn = (parts: readonly unknown[]): Subject | undefined =>
  parts.find((part): part is Subject => typeof part === 'object' && part !== null && 'whose' in part)

const isThing = (part: unknown): part is SetRead => typeof part === 'object' && part !== null && 'adjectives' in part

/** "The tram … than the others": all but the tram. */
const beside = ({ whose, set }: Subject, { set: of }: SetRead): GoalSet =>
  of.set === 'said' && of.as === 'others' && whose === 'set' && set
    ? { set: 'and', of: [{ set: 'here' }, { set: 'not', of: set.set }] }
    : of

/** "The tram as big as the bridge", "the tram twice the size of the bridge". */
function like(parts: readonly unknown[], than = false): Intent | null {
  const [who, by, anchor] = [subjectIn(parts), parts.at(-2), parts.at(-1)]
  if (!who || typeof by !== 'number' || !isThing(anchor) || anchor.set.set === 'all') return null
  if (anchor.plain && anchor.set.set !== 'said') return null
  const made = moving(who, { like: { of: beside(who, anchor), by, ...(than ? { than } : {}) } })
  return made && { ...made, unknown: [...made.unknown, ...anchor.unknown] }
}

/** "All the same size": of all or several, the middle of them; of one, as the one that was changed last. */
function alike(parts: readonly unknown[]): Intent | null {
  const who = subjectIn(parts)
  if (!who) return null
  const made = moving(who, { like: { of: { set: 'said', as: 'touched' }, by: 1 } })
  if (!made || made.goal.do !== 'change') return null
  const isSeveral = who.whose !== 'set' || !who.set?.single
  const goal: Goal = isSeveral
    ? { ...made.goal, change: { like: { of: who.whose === 'it' ? { set: 'said', as: 'it' } : made.goal.of, by: 1 } } }
    : made.goal
  return { ...made, goal }
}

function turnedSo(parts: readonly unknown[]): Intent | null {
  const who = subjectIn(parts)
  const change = parts.find((part): part is Change => typeof part === 'object' && part !== null && 'faces' in part)
  return who && change ? moving(who, change) : null
}

/** Closer to something, or away from it; `usual` metres where none are said. */
function toward(parts: readonly unknown[], usual: number): Intent | null {
  const [who, way, anchor] = [subjectIn(parts), parts.at(-2), parts.at(-1)]
  if (!who || typeof way !== 'number' || !isThing(anchor) || anchor.set.set === 'all') return null
  if (anchor.plain && anchor.set.set !== 'said') return null
  const amount = parts.at(-3)
  const metres = usual === 0 ? Number(amount) : usual * degree(typeof amount === 'number' ? amount : 1)
  const made = moving(who, { toward: { of: beside(who, anchor), by: Math.round(way * metres * 1e4) / 1e4 } })
  return made && { ...made, unknown: [...made.unknown, ...anchor.unknown] }
}

const degree = (said: number) => (said < 1 ? 0.4 : said > 1 ? 2.5 : 1)
type Way = readonly [number, number, number]

const shifted = (who: unknown, way: unknown, said: number): Intent | null =>
  shiftedBy(who, way, ((way as Way)[1] === 0 ? 0.5 : 0.3) * degree(said))

function shiftedBy(who: unknown, way: unknown, metres: number): Intent | null {
  const move = (way as Way).map((part) => Math.round(part * metres * 1e4) / 1e4) as [number, number, number]
  return moving(who as Subject, { move })
}

/** What is named first is what "it" is in the wish behind it. */
function ofThat(part: unknown, one: Intent): Intent[] | null {
  const set = isThing(part) ? part : null
  const { goal } = one
  if (
    !set ||
    set.plain ||
    set.set.set === 'said' ||
    (goal.do !== 'change' && goal.do !== 'put' && goal.do !== 'remove')
  )
    return null
  if (goal.of.set !== 'said' || goal.of.as !== 'it') return null
  return [{ ...one, goal: { ...goal, of: set.set }, unknown: [...one.unknown, ...set.unknown], plain: false }]
}

/** "The last one in the top row"; columns are counted from the top. */
function nthIn(place: number, line: SetRead): SetRead {
  const isColumn = line.set.set === 'pick' && line.set.by === 'left'
  const skip = Math.abs(place) - 1
  const isDown = isColumn !== place < 0
  const set: GoalSet = {
    set: 'pick',
    of: line.set,
    by: isColumn ? 'height' : 'left',
    count: 1,
    ...(skip > 0 ? { skip } : {}),
    ...(isDown ? { descending: true } : {}),
  }
  return { ...nothing, set, noun: ['one', 'ones'], single: true, kinds: ['place'] }
}
