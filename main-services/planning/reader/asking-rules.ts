import type { Feature, SetOrder } from '#shared/model/set.ts'
import type { AssetFact } from '#shared/model/workflow.ts'
import { rule, type Rule } from './chart.ts'
import { countedWith, hasPronoun, intent, leansOnContext, removed } from './intents.ts'
import { feature, narrowed, nothing, ofAny, superlative, type Count } from './set-reading.ts'
import {
  both,
  saying,
  type BagRead,
  type FormRead,
  type GoalSet,
  type Intent,
  type Mod,
  type SetRead,
} from './values.ts'

/** Questions in few words, and wishes for what a question or a search was about. */
export const askingRules: readonly Rule[] = [
  // One of those that were spoken of: "widest?", "which one is older?", "the longer of the two".
  rule('clause', 'sup stop', (order: SetOrder, mark: string) => (mark === '?' ? most(order) : null), 0.01),
  rule(
    'clause',
    'the sup stop',
    (_: unknown, order: SetOrder, mark: string) => (mark === '?' ? most(order) : null),
    0.01,
  ),
  rule('clause', 'whichq isq cmpr', (_w: unknown, _: unknown, order: SetOrder) => most(order), 0.01),
  rule('clause', 'whichq isq cmpr oneq', (_w: unknown, _: unknown, order: SetOrder) => most(order), 0),
  rule('clause', 'whichq isq cmpr oftwo', (_w: unknown, _: unknown, order: SetOrder) => most(order), 0),
  rule('clause', 'whatis cmpr', (_: unknown, order: SetOrder) => most(order), 0.1),
  rule('clause', 'whatis cmpr oneq', (_: unknown, order: SetOrder) => most(order), 0.05),
  rule('clause', 'whatis the cmpr oneq', (_: unknown, _t: unknown, order: SetOrder) => most(order), 0.05),
  rule('clause', 'whoq oftwo firstwas', (_: unknown, _o: unknown, order: SetOrder) => most(order), 0),
  rule('clause', 'whoq firstwas', (_: unknown, order: SetOrder) => most(order), 0.04),
  rule('clause', 'whichq hereq isq sup', (_: unknown, _h: unknown, _i: unknown, order: SetOrder) => most(order), 0),
  rule(
    'clause',
    'whichq hereq isq the sup',
    (_: unknown, _h: unknown, _i: unknown, _t: unknown, order: SetOrder) => most(order),
    0,
  ),
  rule('clause', 'whichq isq sup hereq', (_w: unknown, _i: unknown, order: SetOrder) => most(order), 0),
  rule('clause', 'whichq the sup', (_: unknown, _t: unknown, order: SetOrder) => most(order), -0.05),
  rule('clause', 'whichq mod hereq', (_: unknown, mod: Mod) => ofUse(mod), 0),
  // "Sort them by length, from the shortest".
  rule('order', 'fromw the sup', (_: unknown, _t: unknown, order: SetOrder) => order, 0.05),
  rule('order', 'fromw sup', (_: unknown, order: SetOrder) => order, 0.05),
  rule('order', 'fromw the sup tow sup', (_: unknown, _f: unknown, order: SetOrder) => order, -0.02),
  rule('order', 'fromw the sup tow the sup', (_: unknown, _f: unknown, order: SetOrder) => order, -0.02),
  rule('order', 'fromw sup tow sup', (_: unknown, order: SetOrder) => order, -0.02),
  rule('clause', 'sortq set order', (_: unknown, set: SetRead, order: SetOrder) => sorted(set, order), 0),
  rule('set', 'the cmpr oneq', (_: unknown, order: SetOrder) => mostOf(order), 0.05),
  rule('set', 'the cmpr oftwo', (_: unknown, order: SetOrder) => mostOf(order), 0),
  rule('set', 'the cmpr onesw', (_: unknown, order: SetOrder) => mostOf(order), 0.03),
  // "What was that one taken with?"
  rule('clause', 'whatis set takenwith', (_: unknown, set: SetRead) => toldOf('camera', set), 0.01),
  rule('clause', 'whatdid set takewithq', (_: unknown, set: SetRead) => toldOf('camera', set), 0.01),
  rule('clause', 'set hasq feature stop', (set: SetRead, _: unknown, what: Feature) => whichHave(set, what), 0.2),
  rule(
    'clause',
    'howmany set hasq feature',
    (_h: unknown, set: SetRead, _: unknown, what: Feature) => countedWith(set, feature(what, false)),
    0,
  ),
  rule(
    'clause',
    'howmany set hasq the feature',
    (_h: unknown, set: SetRead, _: unknown, _t: unknown, what: Feature) => countedWith(set, feature(what, false)),
    0,
  ),
  rule(
    'clause',
    'howmany set hasq a feature',
    (_h: unknown, set: SetRead, _: unknown, _a: unknown, what: Feature) => countedWith(set, feature(what, false)),
    0,
  ),
  rule(
    'clause',
    'howmany set lackq feature',
    (_h: unknown, set: SetRead, _: unknown, what: Feature) => countedWith(set, feature(what, true)),
    0,
  ),
  // "Which of my files can I listen to?"
  rule('clause', 'whichq mod', (_: unknown, mod: Mod) => ofUse(mod), 0.02),
  rule('clause', 'whichq ofmine mod', (_: unknown, _o: unknown, mod: Mod) => ofUse(mod), 0),
  rule('clause', 'whichq any mod', (_: unknown, _o: unknown, mod: Mod) => ofUse(mod), 0.01),
  // "By date, which Zoo photo comes second?"
  rule(
    'clause',
    'whichq core comesord',
    (_: unknown, core: SetRead, place: number) => nthOf(core, { by: 'taken' }, place),
    0.03,
  ),
  rule(
    'clause',
    'order comma whichq core comesord',
    (order: SetOrder, _c: unknown, _: unknown, core: SetRead, place: number) => nthOf(core, order, place),
    0,
  ),
  rule(
    'clause',
    'order whichq core comesord',
    (order: SetOrder, _: unknown, core: SetRead, place: number) => nthOf(core, order, place),
    0,
  ),
  rule('comesord', 'comesw ord', (_: unknown, place: number) => place, 0.01),
  rule('clause', 'mostq', (most: NonNullable<Intent['most']>) => withMost(most), 0),
  // "… most in 2018"
  rule('clause', 'mostq mod', (most: NonNullable<Intent['most']>, mod: Mod) => withMost(most, mod), 0),
  // "… most in Norway", "… most for the Zoo pictures"
  ...['in', 'of', 'inw', 'in the', 'of the'].map((link) =>
    rule(
      'clause',
      `mostq ${link} words`,
      (most: NonNullable<Intent['most']>, ...rest: unknown[]) => withMost(most, rest.at(-1) as Mod),
      0.02,
    ),
  ),
  ...['in', 'of', 'inw'].map((link) =>
    rule(
      'clause',
      `mostq ${link} set`,
      (most: NonNullable<Intent['most']>, _: unknown, set: SetRead) => mostWithin(most, set),
      0.03,
    ),
  ),
  // They hang, and nothing else, or all of them are hung.
  rule('clause', 'keepsq theseq', () => keptThose(), -0.03),
  rule('clause', 'keepsq thatq', () => keptThose(), -0.03),
  rule('clause', 'showv set ondisplayw', (_: unknown, set: SetRead) => shown(set), -0.02),
  rule('clause', 'showv ondisplayw set', (_: unknown, _o: unknown, set: SetRead) => shown(set), 0),
  rule('clause', 'showv set showpast', (_: unknown, set: SetRead) => shown(set), -0.02),
  rule('clause', 'wantf set showpast', (_: unknown, set: SetRead) => shown(set), 0),
  rule('clause', 'hangv set', (_: unknown, set: SetRead) => shown(set), 0.05),
  rule('clause', 'modalq hangv set', (_m: unknown, _: unknown, set: SetRead) => shown(set), 0.05),
  // "Which two are the oldest?"
  rule(
    'clause',
    'whichq num isq sup',
    (_: unknown, { count }: Count, _i: unknown, order: SetOrder) => most(order, count),
    0,
  ),
  rule('clause', 'whichq num sup', (_: unknown, { count }: Count, order: SetOrder) => most(order, count), 0.05),
  rule(
    'clause',
    'calledq',
    () => ({ ...intent({ do: 'which', of: { set: 'here' }, said: 'there' }), asksName: true as const }),
    -0.3,
  ),
  // Of what was found or asked about a place is made.
  rule('clause', 'whole', (whole: BagRead) => madeOfThem(whole), 0.12),
  // Both of them.
  rule('gone', 'removev bothof', () => bothGo(), 0),
  rule('gone', 'removev bothof outof', () => bothGo(), 0),
  rule('gone', 'takev bothof outof', () => bothGo(), -0.02),
  rule('gone', 'takev bothof downw', () => bothGo(), -0.02),
  rule('gone', 'putv bothof outof', () => bothGo(), -0.02),
  rule('gone', 'bothof gov', () => bothGo(), 0),
  rule('clause', 'make bothof', () => bothMade({ arrangement: 'gallery', options: {}, isNew: true }), 0.1),
  rule('clause', 'make form by bothof', (_: unknown, form: FormRead) => bothMade(form), 0),
  rule('clause', 'make bothof form', (_: unknown, _b: unknown, form: FormRead) => bothMade(form), 0),
  rule('clause', 'form by bothof', (form: FormRead) => bothMade(form), 0),
  rule('clause', 'form from bothof', (form: FormRead) => bothMade(form), 0),
  // "These from Drawings take away."
  rule('gone', 'set removev', (set: SetRead) => (set.plain ? null : removed(set)), 0.06),
]

const these: SetRead = { ...nothing, set: { set: 'said', as: 'it' }, noun: ['thing', 'things'], ones: true }

const mostOf = (order: SetOrder): SetRead => ({
  ...superlative(ofAny({ single: true, ones: true }), order),
  ones: true,
})

const most = (order: SetOrder, count = 1): Intent =>
  intent({
    do: 'which',
    of: superlative(these, order, count).set,
    said: count === 1 ? 'such thing' : 'such things',
  })

function toldOf(about: AssetFact, set: SetRead): Intent | null {
  if (!leansOnContext(set)) return null
  return intent({ do: 'tell', of: set.set, said: saying(set, set.single), about }, { ...set, plain: false })
}

/** "Have any of these a date?" */
function whichHave(set: SetRead, what: Feature): Intent | null {
  if (!leansOnContext(set)) return null
  const having = narrowed(these, feature(what, false), false)
  return having && intent({ do: 'which', of: having.set, said: saying(having) }, { ...having, plain: false })
}

function ofUse(mod: Mod): Intent | null {
  if (!mod.after?.startsWith('to ')) return null
  const set = narrowed(ofAny({ single: false, ones: false }), mod, false)
  return set && intent({ do: 'which', of: set.set, said: saying(set) }, set)
}

/** The second of them in an order. */
function nthOf(core: SetRead, order: SetOrder, place: number): Intent | null {
  if (core.plain || leansOnContext(core)) return null
  const way = place < 0 ? { ...order, descending: !(order.descending ?? false) } : order
  const one = superlative(core, way, 1, Math.abs(place) - 1)
  return intent({ do: 'which', of: one.set, said: saying(one, true) }, one)
}

const keptThose = (): Intent => intent({ do: 'keep', of: { set: 'said', as: 'found' }, said: 'such thing' })

const gallery: FormRead = { arrangement: 'gallery', options: {}, isNew: true }

const making = (of: GoalSet, said: string, { arrangement, options, rows }: FormRead): Intent => ({
  ...intent({ do: 'make', of, said, arrangement, options, name: null, look: {} }),
  ...(rows === undefined ? {} : { rows }),
})

/** "Put that on show": what was found or asked about. */
function shown(set: SetRead): Intent | null {
  const { set: of } = set
  if (of.set !== 'said' || of.as !== 'it') return null
  return making(of, saying(set), gallery)
}

/** "The three longest in a row", "all sounds without it as a grid": of what was spoken of. */
function madeOfThem({ set, form, hang, order, name, look, verb }: BagRead): Intent | null {
  if (!set || !leansOnContext(set) || verb === 'find' || look || (!form && !hang)) return null
  // Pronouns alone are wishes for what stands, but in an order they are not.
  if (set.set.set === 'said' && !order && !(form && name !== undefined)) return null
  const of = hasPronoun(set.set) ? set.set : ofThem(set.set)
  if (!hasPronoun(of)) return null
  const sorted: GoalSet = order ? { set: 'order', of, order } : of
  const made = making(sorted, saying(set), form ?? gallery)
  return made.goal.do === 'make' && name !== undefined ? { ...made, goal: { ...made.goal, name } } : made
}

/** A set of anything as one of what was spoken of. */
function ofThem(set: GoalSet): GoalSet {
  switch (set.set) {
    case 'take':
    case 'order':
    case 'pick':
      return { ...set, of: ofThem(set.of) }
    case 'all':
      return { set: 'said', as: 'it' }
    case 'and':
    case 'where':
    case 'not':
    case 'or':
      return both({ set: 'said', as: 'it' }, set)
    default:
      return set
  }
}

const bothGo = (): Intent => intent({ do: 'remove', of: { set: 'said', as: 'both' }, said: 'such thing' })

const bothMade = (form: FormRead): Intent => making({ set: 'said', as: 'both' }, 'both', form)

function sorted({ set }: SetRead, order: SetOrder): Intent | null {
  return set.set === 'said' || set.set === 'here' ? intent({ do: 'sort', order }) : null
}

function mostWithin(wanted: NonNullable<Intent['most']>, set: SetRead): Intent | null {
  if (set.plain || set.unknown.length > 0 || leansOnContext(set)) return null
  return withMost(wanted, { set: set.set, kind: 'words', after: `of ${saying(set)}` })
}

function withMost(wanted: NonNullable<Intent['most']>, mod?: Mod): Intent {
  const of: GoalSet =
    wanted.of === 'camera' ? { set: 'where', condition: { is: 'type', any: ['image', 'video'] } } : { set: 'all' }
  const [one, said] = wanted.of === 'camera' ? ['picture', 'pictures'] : ['thing', 'things']
  const when = mod?.after === undefined ? '' : ` ${mod.after}`
  return {
    ...intent({ do: 'count', of: mod ? both(of, mod.set) : of, said: `${said}${when}`, one: `${one}${when}` }),
    most: wanted,
  }
}
