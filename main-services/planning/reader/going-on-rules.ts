import type { AssetFact } from '#shared/model/workflow.ts'
import type { Feature, SetOrder } from '#shared/model/set.ts'
import { rule, type Rule } from './chart.ts'
import { added, hasPronoun, intent, removed } from './intents.ts'
import { feature, narrowed, nothing, nth, ofAny, picked, superlative, type Count, type Pick } from './set-reading.ts'
import { namedPlaceRules } from './named-places.ts'
import { atEnd } from './scene-rules.ts'
import {
  both,
  saying,
  type Change,
  type FormRead,
  type GoalSet,
  type Intent,
  type Mod,
  type SetRead,
} from './values.ts'
import type { Become } from './wish-words.ts'

/** How one goes on from what was said or answered before: "and the shortest?", "which of them are green?". */
export const goingOnRules: readonly Rule[] = [
  ...namedPlaceRules,
  // The same, of another: "and the shortest?", "what about the Nikon?".
  rule('more', 'joint', () => 'more', 0),
  rule('more', 'joint more', () => 'more', 0),
  rule('more', 'andwhat', () => 'more', 0),
  rule('more', 'joint andwhat', () => 'more', 0),
  rule('clause', 'more sup', (_: unknown, order: SetOrder) => andMost(order), 0.02),
  rule('clause', 'more the sup', (_: unknown, _t: unknown, order: SetOrder) => andMost(order), 0.01),
  rule('clause', 'more sup oneq', (_: unknown, order: SetOrder) => andMost(order), 0.02),
  rule('clause', 'more the sup oneq', (_: unknown, _t: unknown, order: SetOrder) => andMost(order), 0.01),
  rule('clause', 'more whichq sup', (_: unknown, _w: unknown, order: SetOrder) => mostOfThem(order), 0.02),
  rule(
    'clause',
    'more whichq the sup',
    (_: unknown, _w: unknown, _t: unknown, order: SetOrder) => mostOfThem(order),
    0,
  ),
  rule('clause', 'andwhat core', (_: unknown, core: SetRead) => andThat(core), 0.01),
  rule('clause', 'andwhat the core', (_: unknown, _t: unknown, core: SetRead) => andThat(core), 0.01),
  rule('clause', 'joint andwhat core', (_: unknown, _a: unknown, core: SetRead) => andThat(core), 0.01),
  rule(
    'clause',
    'joint andwhat the core',
    (_j: unknown, _: unknown, _t: unknown, core: SetRead) => andThat(core),
    0.01,
  ),
  rule('clause', 'joint core', (_: unknown, core: SetRead) => andThat(core), 0.04),
  rule('clause', 'joint the core', (_: unknown, _t: unknown, core: SetRead) => andThat(core), 0.04),
  rule('clause', 'core toosaid', (core: SetRead) => andThat(core), -0.05),
  rule('clause', 'the core toosaid', (_: unknown, core: SetRead) => andThat(core), -0.05),
  // One of those that were spoken of.
  rule('clause', 'whatis sup', (_: unknown, order: SetOrder) => mostOfThem(order), 0.12),
  rule('clause', 'whatis the sup', (_: unknown, _t: unknown, order: SetOrder) => mostOfThem(order), 0.1),
  rule('clause', 'whatis sup oneq', (_: unknown, order: SetOrder) => mostOfThem(order), 0.12),
  rule('clause', 'whatis the sup oneq', (_: unknown, _t: unknown, order: SetOrder) => mostOfThem(order), 0.1),
  rule('clause', 'whichq isq sup', (_: unknown, _i: unknown, order: SetOrder) => mostOfThem(order), 0.01),
  rule('clause', 'whichq isq sup oneq', (_: unknown, _i: unknown, order: SetOrder) => mostOfThem(order), 0),
  rule('clause', 'whichq it isq sup', (_: unknown, _t: unknown, _i: unknown, order: SetOrder) => mostOfThem(order), 0),
  rule('clause', 'whichq pick', (_: unknown, pick: Pick) => pickOfThem(pick), 0.05),
  rule('clause', 'whichq hangsq pick', (_: unknown, _h: unknown, pick: Pick) => pickOfThem(pick), 0.01),
  rule(
    'clause',
    'whichq kind hangsq pick',
    (_: unknown, _k: unknown, _h: unknown, pick: Pick) => pickOfThem(pick),
    0.01,
  ),
  rule('clause', 'whichq it hangsq pick', (_: unknown, _k: unknown, _h: unknown, pick: Pick) => pickOfThem(pick), 0.01),
  rule('clause', 'whatis pick', (_: unknown, pick: Pick) => pickOfThem(pick), 0.04),
  // Some of them.
  rule('clause', 'whichq it areof mod', (_: unknown, _t: unknown, _a: unknown, mod: Mod) => whichOfThem(mod), -0.1),
  rule('clause', 'whichq it mod', (_: unknown, _t: unknown, mod: Mod) => whichOfThem(mod), 0.03),
  // "Which of them is from Norway?", "which of these are birds?"
  ...['whichq it areof', 'whichones areof', 'whichq it be', 'whichones be'].flatMap((lead) => [
    rule('clause', `${lead} core`, (...parts: unknown[]) => whichAreOf(parts.at(-1) as SetRead), -0.12),
    rule('clause', `${lead} the core`, (...parts: unknown[]) => whichAreOf(parts.at(-1) as SetRead), -0.12),
    rule('clause', `${lead} in core`, (...parts: unknown[]) => whichAreOf(parts.at(-1) as SetRead), -0.12),
    rule('clause', `${lead} in the core`, (...parts: unknown[]) => whichAreOf(parts.at(-1) as SetRead), -0.12),
  ]),
  rule('clause', 'whichones areof mod', (_: unknown, _a: unknown, mod: Mod) => whichOfThem(mod), 0.04),
  rule(
    'clause',
    'whichq it hasq feature',
    (_: unknown, _t: unknown, _h: unknown, what: Feature) => whichOfThem(feature(what, false)),
    0.01,
  ),
  rule(
    'clause',
    'whichq it hasq the feature',
    (_: unknown, _t: unknown, _h: unknown, _a: unknown, what: Feature) => whichOfThem(feature(what, false)),
    0.01,
  ),
  rule(
    'clause',
    'whichq it lackq feature',
    (_: unknown, _t: unknown, _h: unknown, what: Feature) => whichOfThem(feature(what, true)),
    0.01,
  ),
  // What is known of it.
  rule('clause', 'askq set', (about: AssetFact, set: SetRead) => toldOf(about, set), 0.04),
  rule('clause', 'askq set asktail', (about: AssetFact, set: SetRead) => toldOf(about, set), 0.03),
  rule('clause', 'more askq', (_: unknown, about: AssetFact) => toldOf(about, them), 0.02),
  rule('clause', 'askind', (about: AssetFact) => toldOf(about, them), 0.15),
  rule('clause', 'joint askind', (_: unknown, about: AssetFact) => toldOf(about, them), 0.02),
  rule('clause', 'andwhat askind', (_: unknown, about: AssetFact) => toldOf(about, them), 0.02),
  rule('clause', 'askind set askverb', (about: AssetFact, set: SetRead) => toldOf(about, set), 0.03),
  rule(
    'clause',
    'asklead askind set askverb',
    (_: unknown, about: AssetFact, set: SetRead) => toldOf(about, set),
    0.03,
  ),
  // Something else was meant: "no, give me the house and not the cabin".
  // Beside it the set alone would be looked for: "rather" costs next to nothing to step over.
  rule('clause', 'rather core', (_: unknown, core: SetRead) => inItsPlace(core), -0.05),
  rule('clause', 'rather the core', (_: unknown, _t: unknown, core: SetRead) => inItsPlace(core), -0.05),
  rule('rather', 'rather rather', () => 'rather', 0),
  rule('rather', 'rather comma', () => 'rather', 0),
  rule('rather', 'rather stop', () => 'rather', 0.01),
  rule('rather', 'rather givew', () => 'rather', 0),
  rule('clause', 'rather set', (_: unknown, set: SetRead) => notThatOne(set), -0.6),
  rule('clause', 'letbe num', (_: unknown, { count }: Count) => intent({ do: 'again', count }), 0.03),
  rule('clause', 'justw set', (_: unknown, set: SetRead) => onlySome(set), 0),
  rule('clause', 'backto form', (_: unknown, form: FormRead) => backToForm(form), 0),
  rule('clause', 'backto the form', (_: unknown, _t: unknown, form: FormRead) => backToForm(form), 0),
  rule('clause', 'backto ord placew', (_: unknown, place: number) => intent({ do: 'back', to: place }), 0),
  rule(
    'clause',
    'backto the ord placew',
    (_: unknown, _t: unknown, place: number) => intent({ do: 'back', to: place }),
    0,
  ),
  // What was spoken of changes places with another.
  rule(
    'swapping',
    'swapv set by set',
    (_: unknown, one: SetRead, _b: unknown, other: SetRead) => itSwaps(one, other),
    0.02,
  ),
  rule(
    'swapping',
    'swapv set and set',
    (_: unknown, one: SetRead, _b: unknown, other: SetRead) => itSwaps(one, other),
    0.02,
  ),
  rule('swapping', 'set swapwith set', (one: SetRead, _: unknown, other: SetRead) => itSwaps(one, other), 0.02),
  // How it hangs.
  rule('clause', 'order', (order: SetOrder) => sorted(order), 0.1),
  rule('clause', 'make it order', (_: unknown, _i: unknown, order: SetOrder) => sorted(order), 0.02),
  // "Arrange by date" is a timeline.
  rule(
    'clause',
    'make order',
    (_: unknown, order: SetOrder) => (order.by === 'taken' && !order.descending ? null : sorted(order)),
    0.05,
  ),
  rule('clause', 'rather order', (_: unknown, order: SetOrder) => sorted(order), 0.02),
  rule('clause', 'more order', (_: unknown, order: SetOrder) => sorted(order), 0.02),
  rule('clause', 'sup leftend', (order: SetOrder) => sorted(order), 0),
  rule('clause', 'the sup leftend', (_: unknown, order: SetOrder) => sorted(order), 0),
  rule('clause', 'sup rightend', (order: SetOrder) => sorted(opposite(order)), 0),
  rule('clause', 'the sup rightend', (_: unknown, order: SetOrder) => sorted(opposite(order)), 0),
  rule('clause', 'startw sup', (_: unknown, order: SetOrder) => sorted(order), 0),
  rule('clause', 'startw the sup', (_: unknown, _t: unknown, order: SetOrder) => sorted(order), 0),
  rule('clause', 'endw sup', (_: unknown, order: SetOrder) => sorted(opposite(order)), 0),
  rule('clause', 'endw the sup', (_: unknown, _t: unknown, order: SetOrder) => sorted(opposite(order)), 0),
  rule('clause', 'startw set', (_: unknown, set: SetRead) => atEnd(set, false), 0.05),
  rule('clause', 'endw set', (_: unknown, set: SetRead) => atEnd(set, true), 0.05),
  rule('clause', 'set leftend', (set: SetRead) => atEnd(set, false), 0.02),
  rule('clause', 'set rightend', (set: SetRead) => atEnd(set, true), 0.02),
  rule('clause', 'set goesw leftend', (set: SetRead) => atEnd(set, false), 0),
  rule('clause', 'set goesw rightend', (set: SetRead) => atEnd(set, true), 0),
  rule('clause', 'putv set leftend', (_: unknown, set: SetRead) => atEnd(set, false), 0),
  rule('clause', 'putv set rightend', (_: unknown, set: SetRead) => atEnd(set, true), 0),
  rule('clause', 'set midst', (set: SetRead) => inTheMiddle(set), 0.02),
  rule('clause', 'set goesw midst', (set: SetRead) => inTheMiddle(set), 0),
  rule('clause', 'putv set midst', (_: unknown, set: SetRead) => inTheMiddle(set), 0),
  rule('clause', 'set goesw beside', (set: SetRead, _: unknown, where: GoalSet) => besides(set, where), 0.02),
  rule('clause', 'turnv set angle', (_: unknown, set: SetRead, change: Change) => turned(set, change), 0),
  rule(
    'clause',
    'wantf turnv set angle',
    (_w: unknown, _: unknown, set: SetRead, change: Change) => turned(set, change),
    0,
  ),
  rule(
    'clause',
    'set beq turnv angle',
    (set: SetRead, _b: unknown, _: unknown, change: Change) => turned(set, change),
    0.01,
  ),
  rule(
    'clause',
    'wantf set turnv angle',
    (_w: unknown, set: SetRead, _: unknown, change: Change) => turned(set, change),
    0.01,
  ),
  rule(
    'clause',
    'letv set turnv angle',
    (_w: unknown, set: SetRead, _: unknown, change: Change) => turned(set, change),
    0.01,
  ),
  rule(
    'clause',
    'modalq set beq turnv angle',
    (_w: unknown, set: SetRead, _b: unknown, _: unknown, change: Change) => turned(set, change),
    0.01,
  ),
  // How many of them, and which, hang.
  rule('clause', 'howmany core hanging', (_: unknown, core: SetRead) => countHere(core), 0.01),
  rule('clause', 'howmany hanging', () => countHere(these), 0.01),
  rule('clause', 'whichq core hanging', (_: unknown, core: SetRead) => whichStand(core), 0.01),
  rule('clause', 'whichq hanging', () => whichStand(these), 0.01),
  rule('core', 'core of it', (core: SetRead) => someOfThem(core), 0.02),
  // "Now at the right end": of what was spoken of.
  rule('clause', 'nowq leftend', () => atEnd(them, false), 0.02),
  rule('clause', 'nowq rightend', () => atEnd(them, true), 0.02),
  rule('clause', 'nowq beside', (_: unknown, where: GoalSet) => besides({ ...them, plain: false }, where), 0.02),
  rule('clause', 'nowq chg', (_: unknown, change: Change) => turned(them, change), 0.02),
  rule('clause', 'justw shift', (_: unknown, one: Intent) => one, -0.02),
  rule('clause', 'justw wish', (_: unknown, one: Intent) => one, -0.02),
  rule('clause', 'letv set movedw leftend', (_: unknown, set: SetRead) => atEnd(set, false), -0.08),
  rule('clause', 'letv set movedw rightend', (_: unknown, set: SetRead) => atEnd(set, true), -0.08),
  rule('clause', 'letv set movedw midst', (_: unknown, set: SetRead) => inTheMiddle(set), -0.08),
  rule(
    'clause',
    'letv set movedw beside',
    (_: unknown, set: SetRead, _m: unknown, where: GoalSet) => besides(set, where),
    -0.08,
  ),
  rule(
    'clause',
    'letv set movedw chg',
    (_: unknown, set: SetRead, _m: unknown, change: Change) => turned(set, change),
    -0.08,
  ),
  rule('clause', 'letv set chg', (_: unknown, set: SetRead, change: Change) => turnedThing(set, change), -0.02),
  rule(
    'clause',
    'letv set chg chg',
    (_: unknown, set: SetRead, _c: unknown, change: Change) => turnedThing(set, change),
    -0.02,
  ),
  rule('gone', 'letv set gov', (_: unknown, set: SetRead) => removed(set), 0),
  rule('clause', 'more nothingw set', (_: unknown, _n: unknown, set: SetRead) => removed(set), 0),
  rule('clause', 'joint nothingw set', (_: unknown, _n: unknown, set: SetRead) => removed(set), 0),
  rule(
    'clause',
    'swapv ord and ord',
    (_: unknown, one: number, _a: unknown, other: number) => firstAndLast(one, other),
    0,
  ),
  rule(
    'clause',
    'swapv the ord and ord',
    (_: unknown, _t: unknown, one: number, _a: unknown, other: number) => firstAndLast(one, other),
    0,
  ),
  // "As before, but larger".
  rule('before', 'before comma', () => 'before', 0),
  rule('before', 'before butw', () => 'before', -0.02),
  rule('clause', 'before become', (_: unknown, one: Become) => resized(one), 0),
  // "Bring back the fern", "but the comet as well".
  rule('comes', 'bringback set', (_: unknown, set: SetRead) => added(set), 0),
  rule('clause', 'butalso set', (_: unknown, set: SetRead) => andThat(set), 0),
  // Both.
  rule('clause', 'bothof form', (_: unknown, form: FormRead) => bothHung(form), 0),
  rule('clause', 'putv bothof form', (_: unknown, _b: unknown, form: FormRead) => bothHung(form), 0),
  rule('clause', 'hangv bothof form', (_: unknown, _b: unknown, form: FormRead) => bothHung(form), 0),
  rule('clause', 'hangv bothof', () => bothHung(aGallery), 0),
  rule('clause', 'form of bothof', (form: FormRead) => bothHung(form), 0),
  rule('clause', 'make form of bothof', (_: unknown, form: FormRead) => bothHung(form), 0),
  // A set by itself, as a question.
  rule('clause', 'core stop', (core: SetRead, mark: string) => fragment(core, mark), 0),
  rule('clause', 'the core stop', (_: unknown, core: SetRead, mark: string) => fragment(core, mark), 0),
  rule(
    'clause',
    'sup of it stop',
    (order: SetOrder, _: unknown, _i: unknown, mark: string) => (mark === '?' ? mostOfThem(order) : null),
    0,
  ),
  rule(
    'clause',
    'the sup of it stop',
    (_t: unknown, order: SetOrder, _: unknown, _i: unknown, mark: string) => (mark === '?' ? mostOfThem(order) : null),
    0,
  ),
  rule('clause', 'askind be set', (about: AssetFact, _: unknown, set: SetRead) => toldOf(about, set), 0.02),
  rule('clause', 'askind be set asktail', (about: AssetFact, _: unknown, set: SetRead) => toldOf(about, set), 0.01),
  // What was spoken of goes.
  rule('gone', 'removev set', (_: unknown, set: SetRead) => itGoes(set), 0.03),
  rule('gone', 'removev set outof', (_: unknown, set: SetRead) => itGoes(set), 0.02),
  rule('gone', 'takev set outof', (_: unknown, set: SetRead) => itGoes(set), 0.02),
  rule('gone', 'takev set downw', (_: unknown, set: SetRead) => itGoes(set), -0.1),
  rule('gone', 'takev downw set', (_: unknown, _d: unknown, set: SetRead) => itGoes(set), 0.01),
  rule('gone', 'putv set gov', (_: unknown, set: SetRead) => itGoes(set), 0.03),
  rule('gone', 'set gov', (set: SetRead) => itGoes(set), 0.04),
]

const them: SetRead = { ...nothing, set: { set: 'said', as: 'it' }, noun: ['it', 'them'], plain: true }
const these: SetRead = { ...nothing, set: { set: 'said', as: 'it' }, noun: ['thing', 'things'], ones: true }

const mostOfThem = (order: SetOrder): Intent => {
  const most = superlative(these, order)
  return intent({ do: 'which', of: most.set, said: 'such thing' })
}

const andMost = (order: SetOrder): Intent => {
  const { set } = superlative(ofAny({ single: true, ones: true }), order)
  return intent({ do: 'and', of: set, kind: 'superlative', said: 'such thing' })
}

const pickOfThem = (pick: Pick): Intent =>
  intent({ do: 'which', of: picked({ ...these, set: { set: 'here' } }, pick, 1).set, said: 'there' })

function whichAreOf(core: SetRead): Intent | null {
  if (core.plain || hasPronoun(core.set) || core.set.set === 'take' || core.set.set === 'pick') return null
  return intent({ do: 'which', of: both(core.set, these.set), said: saying(core) }, core)
}

function whichOfThem(mod: Mod): Intent | null {
  const set = narrowed(these, mod, mod.after === undefined)
  return set && intent({ do: 'which', of: set.set, said: saying(set) }, { ...set, plain: false })
}

/** "No, the Nikon ones": in place of what narrowed it down in that way. */
function inItsPlace(core: SetRead): Intent | null {
  if (core.set.set === 'all' || core.set.set === 'said') return null
  const kind = core.kinds.at(-1) ?? 'type'
  return intent({ do: 'again', instead: { of: core.set, kind, said: saying(core) } }, core)
}

/** "And in the Forest one?": "one" stands for what was asked of before. */
function andThat(core: SetRead): Intent | null {
  if (core.set.set === 'all' || hasPronoun(core.set) || core.kinds.length === 0) return null
  return intent({ do: 'and', of: core.set, kind: core.kinds.at(-1) ?? 'type', said: saying(core) }, core)
}

/** What is told of something that was spoken of, or that stands here. */
function toldOf(about: AssetFact, set: SetRead): Intent | null {
  const leans = set.ones || hasPronoun(set.set)
  if (!leans) return null
  return intent({ do: 'tell', of: set.set, said: saying(set, set.single), about }, { ...set, plain: false })
}

/** "The market and not the tiles": one hangs where the other does. */
function notThatOne({ except }: SetRead): Intent | null {
  if (!except || except.of.plain || except.out.plain) return null
  const { of, out } = except
  return intent({ do: 'replace', of: out.set, by: of.set, said: saying(of, of.single) }, of, out)
}

const sorted = (order: SetOrder): Intent => intent({ do: 'sort', order })
const opposite = (order: SetOrder): SetOrder => ({ ...order, descending: !(order.descending ?? false) })

const isThing = (set: SetRead): boolean => !set.plain && set.set.set !== 'all'

/** In the middle of the others: right of the one before it. */
export function inTheMiddle(set: SetRead | undefined): Intent | null {
  if (!set || !isThing(set)) return null
  const others: GoalSet = { set: 'and', of: [{ set: 'here' }, { set: 'not', of: set.set }] }
  const to: GoalSet = { set: 'pick', of: others, by: 'left', count: 1, middle: true }
  return intent({ do: 'put', of: set.set, said: saying(set, true), relation: 'right', to }, set)
}

/** "The robot goes behind me." */
function besides(set: SetRead, where: GoalSet): Intent | null {
  if (where.set !== 'beside' || !isThing(set)) return null
  return intent(
    { do: 'put', of: set.set, said: saying(set, true), relation: where.relation, to: where.of ?? null },
    set,
  )
}

function turned(set: SetRead, change: Change): Intent | null {
  return set.plain && set.set.set !== 'said' ? null : intent({ do: 'change', of: set.set, change }, set)
}

/** Of what is named: pronouns have wishes of their own. */
const turnedThing = (set: SetRead, change: Change): Intent | null => (isThing(set) ? turned(set, change) : null)

const amongHere = (core: SetRead): GoalSet =>
  core.plain || core === these ? ofKindHere(core) : both({ set: 'here' }, core.set)
const ofKindHere = ({ set }: SetRead): GoalSet => (set.set === 'where' ? both({ set: 'here' }, set) : { set: 'here' })

const countHere = (core: SetRead): Intent | null =>
  hasPronoun(core.set) && core !== these
    ? null
    : intent(
        { do: 'count', of: amongHere(core), said: saying(core), one: saying(core, true) },
        { ...core, plain: false },
      )

const whichStand = (core: SetRead): Intent | null =>
  hasPronoun(core.set) && core !== these
    ? null
    : intent({ do: 'which', of: amongHere(core), said: 'there' }, { ...core, plain: false })

/** "The yellow ones of those." */
function someOfThem(core: SetRead): SetRead | null {
  if (hasPronoun(core.set) || core.set.set === 'all') return null
  return { ...core, set: both({ set: 'said', as: 'it' }, core.set), plain: false, ones: true, name: null }
}

const aGallery: FormRead = { arrangement: 'gallery', options: {}, isNew: true }

const bothHung = ({ arrangement, options, rows }: FormRead): Intent => ({
  ...intent({ do: 'make', of: { set: 'said', as: 'both' }, said: 'both', arrangement, options, name: null, look: {} }),
  ...(rows === undefined ? {} : { rows }),
})

function fragment(core: SetRead, mark: string): Intent | null {
  if (mark !== '?' || core.set.set === 'all' || hasPronoun(core.set)) return null
  if (core.kinds.length === 0 && core.types === undefined) return null
  const kind = core.kinds.at(-1) ?? 'type'
  return { ...intent({ do: 'find', of: core.set, said: saying(core) }, core), fragment: kind }
}

function firstAndLast(one: number, other: number): Intent | null {
  const any = ofAny({ single: true, ones: true })
  const [of, by] = [nth(any, one), nth(any, other)]
  return of && by ? intent({ do: 'swap', of: of.set, with: by.set }) : null
}

/** "As before but larger": the same, in another size. */
function resized({ on, up, degree = 1 }: Become): Intent | null {
  if (on !== 'size') return null
  const by = degree > 1 ? 2 : degree < 1 ? 1.2 : 1.5
  return intent({ do: 'again', look: { scale: up ? by : Math.round(1e6 / by) / 1e6 } })
}

/** "Just the yellow ones of those": what hangs, or was found, without the rest. */
function onlySome(set: SetRead): Intent | null {
  if (set.set.set === 'said' || !(set.ones || hasPronoun(set.set)) || set.kinds.length === 0) return null
  return intent({ do: 'keep', of: set.set, said: saying(set) }, { ...set, plain: false })
}

const backToForm = ({ arrangement }: FormRead): Intent => intent({ do: 'back', to: -1, kind: arrangement })

/** "Swap it with the lynx." */
function itSwaps(one: SetRead, other: SetRead): Intent | null {
  if (one.set.set !== 'said' || one.set.as !== 'it' || !isThing(other) || other.set.set === 'said') return null
  return intent({ do: 'swap', of: one.set, with: other.set }, other)
}

function itGoes(set: SetRead): Intent | null {
  const { set: of } = set
  if (of.set !== 'said' || (of.as !== 'it' && of.as !== 'others' && of.as !== 'selected')) return null
  return intent({ do: 'remove', of, said: 'such thing' })
}
