import type { GoalSet } from '#shared/model/goal.ts'
import { rule, type Rule } from './chart.ts'
import { added, hasPronoun, intent, removed } from './intents.ts'
import { narrowed, nothing, type Count } from './set-reading.ts'
import type { Whose } from './wish-words.ts'
import { saying, type Appearance, type Intent, type Mod, type SetRead } from './values.ts'

/** How one says what goes, what comes, what changes places, and what is taken back. */
export const sceneRules: readonly Rule[] = [
  // What goes.
  rule('gone', 'removev set', (_: unknown, set: SetRead) => removed(set), 0.02),
  rule('gone', 'removev set outof', (_: unknown, set: SetRead) => removed(set), 0.01),
  rule('gone', 'set gov', removed, 0.03),
  rule('gone', 'set stop gov', removed, 0.02),
  rule('gone', 'modalq set gov', (_: unknown, set: SetRead) => removed(set), 0.01),
  rule('gone', 'letv set gov', (_: unknown, set: SetRead) => removed(set), 0.01),
  rule('gone', 'wantf set gov', (_: unknown, set: SetRead) => removed(set), 0.01),
  rule('gone', 'putv set gov', (_: unknown, set: SetRead) => removed(set), 0.02),
  rule('gone', 'takev set outof', (_: unknown, set: SetRead) => removed(set), 0.01),
  rule('gone', 'takev set downw', (_: unknown, set: SetRead) => removed(set), -0.08),
  rule('gone', 'takev downw set', (_: unknown, _d: unknown, set: SetRead) => removed(set), 0),
  rule('gone', 'set wantf removev', (set: SetRead) => removed(set), 0.02),
  rule('gone', 'set modalq removev', (set: SetRead) => removed(set), 0.02),
  rule('gone', 'set wantf takev outof', (set: SetRead) => removed(set), 0.01),
  rule('gone', 'minusw set', (_: unknown, set: SetRead) => removed(set), 0.02),
  rule('gone', 'gone tailw', (one: Intent) => one, 0.02),
  rule('clause', 'gone', (one: Intent) => one, 0),
  rule('clause', 'wantf gone', (_: unknown, one: Intent) => one, 0.01),
  // What comes.
  rule('comes', 'addv set', (_: unknown, set: SetRead) => added(set), 0.03),
  rule('comes', 'addv set into', (_: unknown, set: SetRead) => added(set), 0.01),
  rule('clause', 'closegaps', () => hungAnew(), -0.02),
  rule('comes', 'addv set toosaid', (_: unknown, set: SetRead) => added(set), 0.01),
  rule('comes', 'addingv set toosaid', (_: unknown, set: SetRead) => added(set), 0.03),
  rule('comes', 'addingv set into', (_: unknown, set: SetRead) => added(set), 0.06),
  rule('comes', 'addingv set into toosaid', (_: unknown, set: SetRead) => added(set), 0.02),
  rule('comes', 'addingv set backw', (_: unknown, set: SetRead) => added(set), 0.02),
  rule('comes', 'wantf set into', (_: unknown, set: SetRead) => added(set), 0.05),
  rule('comes', 'wantf set into toosaid', (_: unknown, set: SetRead) => added(set), 0.02),
  rule('comes', 'wantf set backw', (_: unknown, set: SetRead) => added(set), 0.03),
  rule('comes', 'wantf set toosaid', (_: unknown, set: SetRead) => added(set), 0.06),
  rule('comes', 'set joins', added, 0.03),
  rule('comes', 'set joins toosaid', (set: SetRead) => added(set), 0.02),
  rule('comes', 'modalq set joins', (_: unknown, set: SetRead) => added(set), 0.01),
  rule('comes', 'letv set joins', (_: unknown, set: SetRead) => added(set), 0.01),
  rule('comes', 'wantf set joins', (_: unknown, set: SetRead) => added(set), 0.01),
  rule('comes', 'comes tailw', (one: Intent) => one, 0.02),
  rule('clause', 'comes', (one: Intent) => one, 0),
  rule('clause', 'wantf comes', (_: unknown, one: Intent) => one, 0.01),
  // "Ice cream is missing, add it": the reason says which.
  rule('all', 'comes stop addv it', (one: Intent) => [one], 0.01),
  rule('all', 'comes stop addv it into', (one: Intent) => [one], 0.01),
  rule('all', 'gone stop removev it', (one: Intent) => [one], 0.01),
  rule('all', 'gone stop removev it outof', (one: Intent) => [one], 0.01),
  rule('all', 'gone stop putv it outof', (one: Intent) => [one], 0.01),
  rule('clause', 'core toosaid', more, 0.05),
  rule('clause', 'the core toosaid', (_: unknown, core: SetRead) => more(core), 0.05),
  rule('clause', 'joint core toosaid', (_: unknown, core: SetRead) => more(core), 0.02),
  rule('clause', 'joint the core toosaid', (_: unknown, _t: unknown, core: SetRead) => more(core), 0.02),
  rule('clause', 'alsosaid core', (_: unknown, core: SetRead) => more(core), 0.03),
  rule('clause', 'alsosaid the core', (_: unknown, _t: unknown, core: SetRead) => more(core), 0.03),
  rule('clause', 'set toosaid', more, 0.08),
  rule('clause', 'joint set toosaid', (_: unknown, set: SetRead) => more(set), 0.04),
  // What changes places.
  rule('swapping', 'set swapp', bothOf, 0.02),
  rule('swapping', 'set stop swapp', bothOf, 0.02),
  rule('swapping', 'swapv set', (_: unknown, set: SetRead) => bothOf(set), 0.05),
  rule('swapping', 'swapv whose', (_: unknown, whose: Whose) => bothOfIt(whose), 0.03),
  rule('swapping', 'swapv whose places', (_: unknown, whose: Whose) => bothOfIt(whose), 0.02),
  rule('swapping', 'whose swapp', bothOfIt, 0.03),
  rule('swapping', 'letv whose swapp', (_: unknown, whose: Whose) => bothOfIt(whose), 0.02),
  rule('swapping', 'swapv set places', (_: unknown, set: SetRead) => bothOf(set), 0.03),
  rule('swapping', 'putv set swapp', (_: unknown, set: SetRead) => bothOf(set), 0.02),
  rule('swapping', 'letv set swapp', (_: unknown, set: SetRead) => bothOf(set), 0.01),
  rule('swapping', 'make set swapp', (_: unknown, set: SetRead) => bothOf(set), 0.01),
  rule('swapping', 'modalq set swapp', (_: unknown, set: SetRead) => bothOf(set), 0.01),
  rule('swapping', 'wantf set swapp', (_: unknown, set: SetRead) => bothOf(set), 0.01),
  rule('swapping', 'set swapwith set', (one: SetRead, _: unknown, other: SetRead) => swap(one, other), 0.03),
  rule('swapping', 'modalq swapping', (_: unknown, one: Intent) => one, 0.01),
  rule('swapping', 'letv swapping', (_: unknown, one: Intent) => one, 0.01),
  rule('swapping', 'wantf swapping', (_: unknown, one: Intent) => one, 0.01),
  rule(
    'swapping',
    'swapv set by set',
    (_: unknown, one: SetRead, _b: unknown, other: SetRead) => swap(one, other),
    0.03,
  ),
  rule(
    'swapping',
    'swapv set and set',
    (_: unknown, one: SetRead, _b: unknown, other: SetRead) => swap(one, other),
    0.02,
  ),
  rule('stepin', 'set whereis set', (one: SetRead, _: unknown, other: SetRead) => [one, other], 0.02),
  rule('stepin', 'set whereis set isthere', (one: SetRead, _: unknown, other: SetRead) => [one, other], 0.01),
  rule('swapping', 'stepin viceversa', ([one, other]: [SetRead, SetRead]) => swap(one, other), 0.01),
  rule('swapping', 'putv stepin viceversa', (_: unknown, [one, other]: [SetRead, SetRead]) => swap(one, other), 0.01),
  rule('swapping', 'stepin and stepin', ([one, other]: [SetRead, SetRead]) => swap(one, other), 0.01),
  rule('swapping', 'stepin comma and stepin', ([one, other]: [SetRead, SetRead]) => swap(one, other), 0.01),
  rule('swapping', 'stepin comma stepin', ([one, other]: [SetRead, SetRead]) => swap(one, other), 0.01),
  rule('swapping', 'putv stepin and stepin', (_: unknown, [one, other]: [SetRead, SetRead]) => swap(one, other), 0.01),
  rule(
    'swapping',
    'putv stepin comma and stepin',
    (_: unknown, [one, other]: [SetRead, SetRead]) => swap(one, other),
    0.01,
  ),
  rule('clause', 'swapping', (one: Intent) => one, 0.01),
  rule('clause', 'putv stepin', (_: unknown, [one, other]: [SetRead, SetRead]) => swap(other, one), 0.03),
  // What takes whose place.
  rule(
    'clause',
    'insteadof set takes set',
    (_: unknown, out: SetRead, _t: unknown, comes: SetRead) => replaced(out, comes),
    0.02,
  ),
  rule(
    'clause',
    'insteadof set comma takes set',
    (_: unknown, out: SetRead, _c: unknown, _t: unknown, comes: SetRead) => replaced(out, comes),
    0.02,
  ),
  rule(
    'clause',
    'insteadof set comma set',
    (_: unknown, out: SetRead, _c: unknown, comes: SetRead) => replaced(out, comes),
    0.05,
  ),
  rule(
    'clause',
    'takes set insteadof set',
    (_: unknown, comes: SetRead, _i: unknown, out: SetRead) => replaced(out, comes),
    0.02,
  ),
  rule('clause', 'set insteadof set', (comes: SetRead, _: unknown, out: SetRead) => replaced(out, comes), 0.06),
  rule(
    'clause',
    'wantf set insteadof set',
    (_: unknown, comes: SetRead, _i: unknown, out: SetRead) => replaced(out, comes),
    0.02,
  ),
  rule(
    'clause',
    'addv set insteadof set',
    (_: unknown, comes: SetRead, _i: unknown, out: SetRead) => replaced(out, comes),
    0.02,
  ),
  rule(
    'clause',
    'substitutev set by set',
    (_: unknown, comes: SetRead, _b: unknown, out: SetRead) => replaced(out, comes),
    0,
  ),
  rule('clause', 'set replacedby set', (out: SetRead, _: unknown, comes: SetRead) => replaced(out, comes), 0.02),
  rule(
    'clause',
    'modalq set replacedby set',
    (_: unknown, out: SetRead, _r: unknown, comes: SetRead) => replaced(out, comes),
    0.01,
  ),
  rule(
    'clause',
    'wantf set replacedby set',
    (_: unknown, out: SetRead, _r: unknown, comes: SetRead) => replaced(out, comes),
    0.01,
  ),
  rule(
    'clause',
    'letv set replacedby set',
    (_: unknown, out: SetRead, _r: unknown, comes: SetRead) => replaced(out, comes),
    0.01,
  ),
  rule(
    'clause',
    'ratherhave set thanw set',
    (_: unknown, comes: SetRead, _t: unknown, out: SetRead) => replaced(out, comes),
    -0.02,
  ),
  // "The heron out, the lynx in".
  ...['gone comma set inward', 'gone stop set inward'].map((from) =>
    rule('all', from, (out: Intent, _c: unknown, comes: SetRead) => insteadOfGone(out, comes), -0.02),
  ),
  rule('all', 'gone and set inward', (out: Intent, _: unknown, comes: SetRead) => insteadOfGone(out, comes), -0.02),
  rule(
    'all',
    'gone comma and set inward',
    (out: Intent, _c: unknown, _: unknown, comes: SetRead) => insteadOfGone(out, comes),
    -0.02,
  ),
  rule(
    'all',
    'gone and takes set',
    (out: Intent, _a: unknown, _: unknown, comes: SetRead) => insteadOfGone(out, comes),
    0.02,
  ),
  // Where in the row.
  rule('clause', 'putv set lastplace', (_: unknown, set: SetRead) => atEnd(set, true), 0.02),
  rule('clause', 'putv set firstplace', (_: unknown, set: SetRead) => atEnd(set, false), 0.02),
  rule('clause', 'letv set lastplace', (_: unknown, set: SetRead) => atEnd(set, true), 0.02),
  rule('clause', 'letv set firstplace', (_: unknown, set: SetRead) => atEnd(set, false), 0.02),
  rule('clause', 'letv set beq lastplace', (_: unknown, set: SetRead) => atEnd(set, true), 0.01),
  rule('clause', 'letv set beq firstplace', (_: unknown, set: SetRead) => atEnd(set, false), 0.01),
  rule('clause', 'modalq set beq lastplace', (_: unknown, set: SetRead) => atEnd(set, true), 0.01),
  rule('clause', 'modalq set beq firstplace', (_: unknown, set: SetRead) => atEnd(set, false), 0.01),
  rule('clause', 'set beq lastplace', (set: SetRead) => atEnd(set, true), 0.02),
  rule('clause', 'set beq firstplace', (set: SetRead) => atEnd(set, false), 0.02),
  rule('clause', 'modalq set lastplace', (_: unknown, set: SetRead) => atEnd(set, true), 0.02),
  rule('clause', 'modalq set firstplace', (_: unknown, set: SetRead) => atEnd(set, false), 0.02),
  rule('clause', 'set beside', beside, 0.12),
  rule('clause', 'set by beside', (set: SetRead, _: unknown, where: GoalSet) => beside(set, where), -0.02),
  rule('clause', 'set beq beside', (set: SetRead, _: unknown, where: GoalSet) => beside(set, where), 0.03),
  rule(
    'clause',
    'set beq movedw beside',
    (set: SetRead, _: unknown, _m: unknown, where: GoalSet) => beside(set, where),
    0.02,
  ),
  rule(
    'clause',
    'modalq set beq beside',
    (_: unknown, set: SetRead, _b: unknown, where: GoalSet) => beside(set, where),
    0.02,
  ),
  rule(
    'clause',
    'modalq set beq movedw beside',
    (_: unknown, set: SetRead, _b: unknown, _m: unknown, where: GoalSet) => beside(set, where),
    0.02,
  ),
  rule('clause', 'wantf set beside', (_: unknown, set: SetRead, where: GoalSet) => beside(set, where), 0.05),
  // What is taken back.
  rule('undo', 'undow', (times: number) => times, 0),
  rule('undo', 'undow stepw', (times: number) => times, 0.02),
  rule('undo', 'undov lastq num stepw', (_: unknown, _l: unknown, { count }: Count) => count, 0.01),
  rule('undo', 'undosoft lastq num stepw', (_: unknown, _l: unknown, { count }: Count) => count, 0.01),
  rule('undo', 'undov num stepw', (_: unknown, { count }: Count) => count, 0.01),
  rule('undo', 'undov the num stepw', (_: unknown, _t: unknown, { count }: Count) => count, 0.01),
  rule('undo', 'undov lastq num', (_: unknown, _l: unknown, { count }: Count) => count, 0.03),
  rule('undo', 'num backsteps', ({ count }: Count) => count, 0.02),
  rule('undo', 'undov num backsteps', (_: unknown, { count }: Count) => count, 0.01),
  rule('undo', 'undo didw', (times: number) => times, 0.01),
  rule('undo', 'undo tailw', (times: number) => times, 0.02),
  rule('undo', 'lastq num stepw beq undone', (_: unknown, { count }: Count) => count, 0.01),
  rule('undo', 'lastq stepw beq undone', () => 1, 0.01),
  rule('undo', 'it undone', () => 1, 0.03),
  rule('undo', 'it beq undone', () => 1, 0.01),
  rule('undo', 'whose undone', () => 1, 0.03),
  rule('undo', 'whose beq undone', () => 1, 0.01),
  rule('undo', 'modalq undo', (_: unknown, times: number) => times, 0.01),
  rule('undo', 'wantf undo', (_: unknown, times: number) => times, 0.01),
  rule('undo', 'make undo', (_: unknown, times: number) => times, 0.02),
  rule('undo', 'regret undo', (_: unknown, times: number) => times, 0),
  rule('undo', 'regret stop undo', (_: unknown, _s: unknown, times: number) => times, 0),
  rule('undo', 'regret stop joint undo', (_: unknown, _s: unknown, _j: unknown, times: number) => times, 0),
  rule('clause', 'undo', (times: number) => back(times, false), 0.01),
  rule('clause', 'undo stop set beq tidier', (times: number) => back(times, false), 0.02),
  rule('all', 'complaint stop undo', (_: unknown, _s: unknown, times: number) => [back(times, false)], 0),
  rule(
    'all',
    'backdropw awayw stop undo',
    (_: unknown, _a: unknown, _s: unknown, times: number) => [back(times, false)],
    0,
  ),
  rule('clause', 'redow', (times: number) => back(times, true), 0.02),
  rule('clause', 'wantf redow', (_: unknown, times: number) => back(times, true), 0.02),
  rule('clause', 'nevermind backdropw', () => usualBackdrop(), 0.03),
  rule('clause', 'backdropw awayw', () => usualBackdrop(), 0.02),
  // What hangs here.
  rule('clause', 'whathere', () => intent({ do: 'which', of: { set: 'here' }, said: 'there' }), 0.02),
  rule(
    'clause',
    'howmany of it areq mod',
    (_h: unknown, _o: unknown, _i: unknown, _: unknown, mod: Mod) => ofThem(mod),
    0.01,
  ),
  rule('clause', 'howmany it areq mod', (_h: unknown, _i: unknown, _: unknown, mod: Mod) => ofThem(mod), 0.02),
  rule(
    'clause',
    'joint howmany of it areq mod',
    (_j: unknown, _h: unknown, _o: unknown, _i: unknown, _: unknown, mod: Mod) => ofThem(mod),
    0.01,
  ),
  rule(
    'clause',
    'joint howmany it areq mod',
    (_j: unknown, _h: unknown, _i: unknown, _: unknown, mod: Mod) => ofThem(mod),
    0.02,
  ),
  rule('clause', 'howmany areq mod', (_h: unknown, _: unknown, mod: Mod) => ofThem(mod), 0.04),
  // What goes on from before.
  rule('clause', 'sametoo core', (_: unknown, core: SetRead) => more(core), 0.03),
  rule('clause', 'sametoo the core', (_: unknown, _t: unknown, core: SetRead) => more(core), 0.03),
  rule('clause', 'whatis set', (_: unknown, set: SetRead) => whichHere(set), 0.04),
  rule(
    'clause',
    'whatask beside',
    (_: unknown, beside: GoalSet) => intent({ do: 'which', of: beside, said: 'there' }),
    0.01,
  ),
]

function more(core: SetRead): Intent | null {
  if (core.set.set === 'all' || (core.ones && core.set.set !== 'pick') || hasPronoun(core.set)) return null
  return intent({ do: 'and', of: core.set, kind: core.kinds.at(-1) ?? 'type', said: saying(core) }, core)
}

const swap = (one: SetRead, other: SetRead): Intent | null =>
  one.plain || other.plain ? null : intent({ do: 'swap', of: one.set, with: other.set }, one, other)

/** "The heron and the zebra" in one; "the two" are the two that hang, or were spoken of. */
function bothOf(set: SetRead): Intent | null {
  if (set.set.set === 'said' && set.set.as === 'it') return intent({ do: 'swap', of: set.set, with: set.set }, set)
  if (set.set.set !== 'or' || set.set.of.length !== 2) return null
  const [of, other] = set.set.of
  return of && other ? intent({ do: 'swap', of, with: other }, set) : null
}

const replaced = (out: SetRead, comes: SetRead): Intent | null =>
  out.plain || comes.plain
    ? null
    : intent({ do: 'replace', of: out.set, by: comes.set, said: saying(comes, comes.single) }, out, comes)

function insteadOfGone({ goal, unknown, notes }: Intent, comes: SetRead): Intent[] | null {
  if (goal.do !== 'remove' || comes.plain) return null
  const made = intent({ do: 'replace', of: goal.of, by: comes.set, said: saying(comes, comes.single) }, comes)
  return [{ ...made, unknown: [...unknown, ...made.unknown], notes: [...notes, ...made.notes] }]
}

const them: GoalSet = { set: 'said', as: 'it' }

function bothOfIt(whose: Whose): Intent | null {
  return whose === 'it' || whose === 'both' ? intent({ do: 'swap', of: them, with: them }) : null
}

/** "What is the third one?" asks of what hangs. */
function whichHere(set: SetRead): Intent | null {
  if (set.set.set !== 'pick' || !set.ones) return null
  return intent({ do: 'which', of: inPlace(set.set), said: saying(set, set.single) }, set)
}

/** In the form in which it hangs, which only the place tells. */
const hungAnew = (): Intent =>
  intent({
    do: 'arrange',
    of: { set: 'here' },
    said: 'everything',
    arrangement: 'gallery',
    asHung: true,
    options: {},
    look: {},
  })

const inPlace = (set: GoalSet): GoalSet =>
  set.set === 'pick' ? { ...set, of: inPlace(set.of) } : set.set === 'all' ? { set: 'here' } : set

/** At the end of the row: right of whatever is rightmost. */
export function atEnd(set: SetRead, isLast: boolean): Intent | null {
  if (set.plain && set.set.set !== 'said') return null
  const to: GoalSet = {
    set: 'pick',
    of: { set: 'here' },
    by: 'left',
    count: 1,
    ...(isLast ? { descending: true } : {}),
  }
  return intent({ do: 'put', of: set.set, said: saying(set, true), relation: isLast ? 'right' : 'left', to }, set)
}

function beside(set: SetRead, where: GoalSet): Intent | null {
  if (where.set !== 'beside' || set.plain || set.kinds.length === 0) return null
  return intent(
    { do: 'put', of: set.set, said: saying(set, true), relation: where.relation, to: where.of ?? null },
    set,
  )
}

const back = (times: number, again: boolean): Intent =>
  intent({ do: 'undo', times: Math.min(20, times), ...(again ? { again } : {}) })

const usualLook: Appearance = { backdrop: { kind: 'hall' } }
const usualBackdrop = (): Intent => intent({ do: 'look', look: usualLook })

/** "How many of them are blue?" */
function ofThem(mod: Mod): Intent | null {
  const set = narrowed(
    { ...nothing, set: { set: 'said', as: 'it' }, noun: ['thing', 'things'], ones: true },
    mod,
    mod.after === undefined,
  )
  return set && intent({ do: 'count', of: set.set, said: saying(set), one: saying(set, true) }, set)
}
