import type { Relation } from '#shared/model/goal.ts'
import type { Feature, SetOrder } from '#shared/model/set.ts'
import { rule, type Rule } from './chart.ts'
import { amountRules } from './amount-rules.ts'
import { appositionRules } from './apposition-rules.ts'
import { leansOnContext } from './intents.ts'
import { joiningRules, onlyPart } from './joining-rules.ts'
import { shareRules } from './share-rules.ts'
import { relativeRules } from './relative-rules.ts'
import {
  alternatives,
  byName,
  feature,
  fromEnd,
  joined,
  narrowed,
  ofAny,
  ofKind,
  ofMod,
  ofThose,
  opposite,
  pickedWithin,
  ordered,
  picked,
  said,
  standing,
  superlative,
  together,
  unsaid,
  without,
  type Count,
  type Kind,
  type Pick,
} from './set-reading.ts'
import { both, where, type GoalSet, type Mod, type SetRead } from './values.ts'

const one = { single: true, ones: true }

/** How sets are said. */
export const setRules: readonly Rule[] = [
  // What narrows a set down.
  rule('mod', 'neg mod', (_: unknown, mod: Mod) => (mod.listed ? null : opposite(mod)), 0.02),
  rule('mod', 'neg about', (_: unknown, words: Mod) => opposite(words), 0.02),
  rule('about', 'about or words', (a: Mod, _: unknown, b: Mod) => alternatives(a, b), 0.03),
  rule('about', 'about or about', (a: Mod, _: unknown, b: Mod) => alternatives(a, b), 0.03),
  rule('mod', 'hours', (mod: Mod) => mod, 0.09),
  rule('mod', 'takenv hours', (_: unknown, mod: Mod) => mod, 0.01),
  rule('mod', 'rel mod', (_: unknown, mod: Mod) => mod, 0.01),
  rule(
    'mod',
    'mod and mod',
    (a: Mod, _: unknown, b: Mod) =>
      alternatives(a, b) ?? (a.kind.startsWith('not ') === b.kind.startsWith('not ') ? together(a, b) : null),
    0.03,
  ),
  rule('mod', 'mod or mod', (a: Mod, _: unknown, b: Mod) => orElse(a, b), 0.02),
  rule(
    'mod',
    'mod comma mod',
    (a: Mod, _: unknown, b: Mod) => saidAgain(a, b) ?? alternatives(a, b) ?? { ...together(a, b), listed: true },
    0.04,
  ),
  rule('mod', 'mod ie mod', (a: Mod, _: unknown, b: Mod) => (a.kind === b.kind ? b : null), 0.03),
  ...appositionRules,
  rule('mod', 'mod comma ie mod', (_a: Mod, _c: unknown, _: unknown, b: Mod) => b, 0.03),
  rule('mod', 'without feature', (_: unknown, what: Feature) => feature(what, true)),
  rule('mod', 'having feature', (_: unknown, what: Feature) => feature(what, false)),
  // "With both a date and a place", "without a date or a camera".
  rule('feature', 'a feature', (_: unknown, what: Feature) => what, 0.01),
  rule('feature', 'the feature', (_: unknown, what: Feature) => what, 0.01),
  ...(['having', 'without'] as const).flatMap((lead) =>
    ['and', 'or', 'nor'].map((joint) =>
      rule(
        'mod',
        `${lead} feature ${joint} feature`,
        (_: unknown, one: Feature, _j: unknown, other: Feature) =>
          lead === 'having' && joint !== 'and'
            ? null
            : together(feature(one, lead === 'without'), feature(other, lead === 'without')),
        0.01,
      ),
    ),
  ),
  rule('words', 'words and words', (a: Mod, _: unknown, b: Mod) => alternatives(byName(a), byName(b)), 0.04),
  rule('words', 'words or words', (a: Mod, _: unknown, b: Mod) => alternatives(a, b), 0.04),
  rule(
    'words',
    'words comma words and words',
    (a: Mod, _c: unknown, b: Mod, _: unknown, c: Mod) => {
      const two = alternatives(byName(a), byName(b))
      return two && alternatives(two, byName(c))
    },
    0.02,
  ),
  rule('words', 'words comma words', (a: Mod, _: unknown, b: Mod) => alternatives(byName(a), byName(b)), 0.06),
  rule(
    'words',
    'words comma and words',
    (a: Mod, _c: unknown, _: unknown, b: Mod) => alternatives(byName(a), byName(b)),
    0.06,
  ),
  rule('words', 'the words', (_: unknown, words: Mod) => byName(words), 0.02),
  rule('words', 'a words', (_: unknown, words: Mod) => words, 0.02),
  rule('mod', 'having words inname', (_: unknown, words: Mod) => words, 0.02),
  rule('mod', 'of words inname', (_: unknown, words: Mod) => words, 0.02),
  rule('about', 'of words', (_: unknown, words: Mod) => words, 0.02),
  rule('about', 'in words', (_: unknown, words: Mod) => words, 0.06),
  rule('about', 'of unknown', (_: unknown, words: Mod) => words, 0.1),
  rule('about', 'in unknown', (_: unknown, words: Mod) => words, 0.3),
  rule(
    'mod',
    'neither mod nor mod',
    (_: unknown, a: Mod, _n: unknown, b: Mod) => together(opposite(a), opposite(b)),
    0.02,
  ),
  // What stands at the heart of one.
  rule(
    'kind',
    'kind and kind',
    (a: Kind, _: unknown, b: Kind) => ({ types: [...new Set([...a.types, ...b.types])], single: false }),
    0.01,
  ),
  rule(
    'kind',
    'kind or kind',
    (a: Kind, _: unknown, b: Kind) => ({ types: [...new Set([...a.types, ...b.types])], single: false }),
    0.01,
  ),
  rule(
    'kind',
    'kind comma kind',
    (a: Kind, _: unknown, b: Kind) => ({ types: [...new Set([...a.types, ...b.types])], single: false }),
    0.01,
  ),
  // "the photos and the videos"; before "the" another set may begin.
  rule('thekind', 'the kind', (_: unknown, kind: Kind) => kind, 0.01),
  rule(
    'kind',
    'thekind and thekind',
    (a: Kind, _: unknown, b: Kind) => ({ types: [...new Set([...a.types, ...b.types])], single: false }),
    0.01,
  ),
  rule('core', 'kind', (kind: Kind) => ofKind(kind), 0.01),
  rule('core', 'any', ofAny, 0.02),
  rule('core', 'kind filename', (kind: Kind, mod: Mod) => narrowed(ofKind(kind), mod, true), -0.02),
  rule('core', 'any filename', (_: unknown, mod: Mod) => ofMod(mod), -0.02),
  rule('core', 'everything', () => ({ ...ofAny({ single: false, ones: false }), everything: true }), 0.02),
  rule('core', 'words', ofMod, 0.06),
  rule('core', 'unknown', ofMod, 0.45),
  rule('core', 'mod', ofMod, 0.12),
  rule('core', 'core-kind', (orientation: 'portrait' | 'landscape') =>
    narrowed(
      ofKind({ types: ['image'], single: false }),
      {
        set: where({ is: 'orientation', any: [orientation] }),
        kind: 'orientation',
        adjective: orientation === 'portrait' ? 'upright' : 'wide',
      },
      true,
    ),
  ),
  rule(
    'core',
    'somew mod',
    (_: unknown, mod: Mod) =>
      mod.kind === 'words' ? null : narrowed(ofAny({ single: false, ones: false }), mod, false),
    0.03,
  ),
  rule('core', 'mod core', (mod: Mod, core: SetRead) => narrowed(core, mod, true), 0.02),
  rule('core', 'core mod', (core: SetRead, mod: Mod) => narrowed(core, mod, false), 0.02),
  rule(
    'core',
    'core about',
    (core: SetRead, mod: Mod) => (core.noun === null ? null : narrowed(core, mod, false)),
    0.03,
  ),
  rule(
    'core',
    'core about',
    (core: SetRead, mod: Mod) => (core.noun === null ? narrowed(core, mod, false) : null),
    0.12,
  ),
  rule(
    'core',
    'words core',
    (mod: Mod, core: SetRead) => (core.noun === null || core.everything === true ? null : narrowed(core, mod, true)),
    0.04,
  ),
  rule('core', 'core only mod', (core: SetRead, _: unknown, mod: Mod) => narrowed(core, mod, false), 0.02),
  rule('core', 'core ofours', (core: SetRead) => core, 0.02),
  // "07/2018, only photos", "photos, Garden only".
  // "In Birthdays the second oldest picture": picked of what lies there.
  rule('set', 'mod set', (mod: Mod, set: SetRead) => pickedWithin(set, mod), 0.08),
  rule('set', 'mod comma set', (mod: Mod, _: unknown, set: SetRead) => pickedWithin(set, mod), 0.06),
  // "Of the Zoo folder those that are brown".
  rule(
    'core',
    'mod the core',
    (mod: Mod, _the: unknown, core: SetRead) =>
      /^(?:folder|camera|date)$/u.test(mod.kind) && !core.plain ? narrowed({ ...core, ones: false }, mod, false) : null,
    0.05,
  ),
  // "Of the Christmas folder those that are neither red nor green".
  rule(
    'core',
    'mod it mod',
    (mod: Mod, _: unknown, other: Mod) =>
      /^(?:folder|camera|date)$/u.test(mod.kind) && other.kind !== mod.kind ? narrowed(ofMod(other), mod, false) : null,
    0.02,
  ),
  rule('core', 'mod comma core', (mod: Mod, _: unknown, core: SetRead) => narrowed(core, mod, false), 0.07),
  rule(
    'core',
    'mod comma the core',
    (mod: Mod, _: unknown, _the: unknown, core: SetRead) => narrowed(core, mod, false),
    0.07,
  ),
  rule('core', 'core comma mod', (core: SetRead, _: unknown, mod: Mod) => narrowed(core, mod, false), 0.08),
  rule(
    'core',
    'core comma the mod',
    (core: SetRead, _: unknown, _the: unknown, mod: Mod) => narrowed(core, mod, false),
    0.08,
  ),
  rule('mod', 'mod only', (mod: Mod) => mod, 0.02),
  rule('mod', 'when only', (mod: Mod) => mod, 0.02),
  rule('core', 'core or core', (a: SetRead, _: unknown, b: SetRead) => joined(a, b), 0.1),
  // Places in the scene.
  rule(
    'core',
    'pick core',
    (pick: Pick, core: SetRead) => (core.single || core.noun === null || core.ones ? picked(core, pick, 1) : null),
    0.04,
  ),
  rule(
    'core',
    'core pick',
    (core: SetRead, pick: Pick) => (core.single || core.ones ? picked(core, pick, 1) : null),
    0.04,
  ),
  rule(
    'core',
    'core rel pick',
    (core: SetRead, _: unknown, pick: Pick) => (core.single || core.ones ? picked(core, pick, 1) : null),
    0.04,
  ),
  rule('set', 'the pick', (_: unknown, pick: Pick) => picked(ofAny(one), pick, 1), 0.15),
  rule(
    'set',
    'the num pick core',
    (_: unknown, { count }: Count, pick: Pick, core: SetRead) => picked(core, pick, count),
    0.04,
  ),
  rule(
    'set',
    'the pick num core',
    (_: unknown, pick: Pick, { count }: Count, core: SetRead) => picked(core, pick, count),
    0.04,
  ),
  rule('set', 'the ord fromend', (_: unknown, place: number, end: Pick) => fromEnd(ofAny(one), end, place), 0.03),
  rule(
    'set',
    'the ord core fromend',
    (_: unknown, place: number, core: SetRead, end: Pick) => fromEnd(core, end, place),
    0.03,
  ),
  rule(
    'core',
    'core beside',
    (core: SetRead, beside: GoalSet) => ({ ...core, set: both(core.set, beside), plain: false, name: null }),
    0.03,
  ),
  rule(
    'core',
    'core rel beside',
    (core: SetRead, _: unknown, beside: GoalSet) => ({
      ...core,
      set: both(core.set, beside),
      plain: false,
      name: null,
    }),
    0.03,
  ),
  rule('beside', 'relation set', (relation: Relation, read: SetRead) => standing(relation, read), 0.04),
  rule('beside', 'around', (relation: Relation) => standing(relation, null), 0.02),
  rule('core', 'core here', (core: SetRead) => ({ ...core, set: both({ set: 'here' }, core.set), plain: false }), 0.03),
  rule('core', 'here', () => ({ ...ofAny({ single: false, ones: false }), set: { set: 'here' } as GoalSet }), 0.2),
  ...amountRules,
  rule('core', 'it mod', (_: unknown, mod: Mod) => ofThose(mod), 0.09),
  rule('core', 'it about', (_: unknown, mod: Mod) => ofThose(mod), 0.13),
  rule('set', 'set asis', (read: SetRead) => read, 0.01),
  rule('set', 'set comma asis', (read: SetRead) => read, 0.01),
  rule(
    'set',
    'the core the sup',
    (_: unknown, core: SetRead, _t: unknown, order: SetOrder) => superlative(core, order),
    0.05,
  ),
  // "Summery photos, I mean the ones from the summer of 2020".
  rule('set', 'set ie set', (a: SetRead, _: unknown, b: SetRead) => ratherThose(a, b), 0.02),
  rule('set', 'set comma ie set', (a: SetRead, _c: unknown, _: unknown, b: SetRead) => ratherThose(a, b), 0.01),
  rule('set', 'set ofall', (read: SetRead) => read, 0.01),
  rule(
    'set',
    'core amongw set',
    (core: SetRead, _: unknown, of: SetRead) =>
      core.ones && core.kinds.length > 0
        ? {
            ...of,
            set: both(of.set, core.set),
            plain: false,
            name: null,
            adjectives: [...core.adjectives, ...of.adjectives],
            after: [...of.after, ...core.after],
            kinds: [...of.kinds, ...core.kinds],
          }
        : null,
    0.01,
  ),
  rule('set', 'set comma set', (a: SetRead, _: unknown, b: SetRead) => ofTheKind(a, b), 0.01),
  rule('set', 'set only', (read: SetRead) => read, 0.02),
  rule('set', 'only set', (_: unknown, read: SetRead) => read, 0.02),
  rule('set', 'set order', (read: SetRead, order: SetOrder) => ordered(read, order), 0.02),
  rule('set', 'set comma order', (read: SetRead, _: unknown, order: SetOrder) => ordered(read, order), 0.02),
  rule('order', 'order order', sameOrder, 0.01),
  rule('order', 'order and order', (one: SetOrder, _: unknown, other: SetOrder) => sameOrder(one, other), 0.01),
  rule('order', 'order comma order', (one: SetOrder, _: unknown, other: SetOrder) => sameOrder(one, other), 0.01),
  // Sets of sets.
  rule(
    'set',
    'set and set',
    (a: SetRead, _: unknown, b: SetRead) => (b.rest ? null : (outToo(a, b) ?? joined(a, b))),
    0.1,
  ),
  // "Photos, the red ones": of them those; not both.
  rule(
    'set',
    'set comma set',
    (a: SetRead, _: unknown, b: SetRead) =>
      leansOnContext(b) && !leansOnContext(a) ? onlyPart(a, b) : (ofTheKind(a, b) ?? joined(a, b)),
    0.14,
  ),
  rule(
    'set',
    'set comma set',
    (a: SetRead, _: unknown, b: SetRead) => (leansOnContext(b) && !leansOnContext(a) ? onlyPart(a, b) : null),
    0.04,
  ),
  rule('set', 'set comma and set', (a: SetRead, _c: unknown, _: unknown, b: SetRead) => joined(a, b), 0.12),
  // "Films, but under six seconds".
  rule('set', 'set butis mod', (read: SetRead, _: unknown, mod: Mod) => boundBy(read, mod), 0.01),
  rule('set', 'set comma butis mod', (read: SetRead, _c: unknown, _: unknown, mod: Mod) => boundBy(read, mod), 0.01),
  // "All but the lynx from the Zoo": all of the Zoo.
  rule('set', 'everything except set mod', (_e: unknown, _: unknown, out: SetRead, mod: Mod) => allBut(out, mod), 0.02),
  rule(
    'set',
    'everything except the set mod',
    (_e: unknown, _: unknown, _t: unknown, out: SetRead, mod: Mod) => allBut(out, mod),
    0.02,
  ),
  rule('set', 'set except set', (a: SetRead, _: unknown, b: SetRead) => without(a, b), 0.05),
  rule(
    'set',
    'set comma except set',
    (a: SetRead, _c: unknown, _: unknown, b: SetRead) => ({ ...without(a, b), rest: true }),
    0.05,
  ),
  rule('set', 'it', said, 0.01),
  ...relativeRules,
  ...shareRules,
  ...joiningRules,
]

/** "At lunchtime, noon to two": the second says what the first means. */
const saidAgain = (a: Mod, b: Mod): Mod | null => {
  const [one, other] = [a, b].map(({ set }) =>
    set.set === 'where' && set.condition.is === 'time' ? set.condition : null,
  )
  return one?.hours && other?.hours ? b : null
}

/** "Films, but under six seconds", "from 2017 on, but before 2019": a bound beside what narrows it already. */
function boundBy(read: SetRead, mod: Mod): SetRead | null {
  if (mod.kind === 'measure') return narrowed(read, mod, false)
  const span = mod.set.set === 'where' && mod.set.condition.is === 'taken' ? mod.set.condition : null
  if (span === null || (span.from === undefined) === (span.to === undefined)) return null
  const after = mod.after === undefined ? [] : [mod.after]
  return { ...read, set: both(read.set, mod.set), after: [...read.after, ...after], plain: false, name: null }
}

/** "…, I mean the ones from 2020": what is meant, of the kind that was said first. */
function ratherThose(one: SetRead, meant: SetRead): SetRead | null {
  if (!meant.ones || meant.plain || meant.kinds.length === 0) return null
  const set = unsaid(meant.set)
  const types = one.types ?? meant.types
  if (set.set === 'all' || set.set === 'pick' || set.set === 'take') return null
  const kind = types ? where({ is: 'type', any: [...types] }) : null
  return { ...meant, set: kind ? both(set, kind) : set, noun: one.noun ?? meant.noun, ones: false }
}

/** "City and travel without the notes and the surfer": the surfer is left out as well. */
const outToo = (a: SetRead, b: SetRead): SetRead | null =>
  a.except?.set === a.set && b.kinds.length > 0 && b.kinds.every((kind) => kind === 'words') ? without(a, b) : null

/** Everything in a folder, or of a time, without some. */
function allBut(out: SetRead, mod: Mod): SetRead | null {
  if (!/^(?:folder|date|camera|color)$/u.test(mod.kind) || out.kinds.includes(mod.kind)) return null
  const all = narrowed(ofAny({ single: false, ones: false }), mod, false)
  return all && without(all, out)
}

/** "Red or blue"; what is not of Norway or the Zoo is of neither. */
function orElse(one: Mod, other: Mod): Mod | null {
  if (one.kind === 'words') return null
  return one.kind.startsWith('not ') && !other.kind.startsWith('not ')
    ? together(one, opposite(other))
    : alternatives(one, other)
}

/** "The lot from the Zoo, the photos I mean": what was said of no kind, of that kind. */
function ofTheKind(all: SetRead, kind: SetRead): SetRead | null {
  if (
    !kind.plain ||
    kind.types === undefined ||
    all.types !== undefined ||
    all.plain ||
    all.kinds.every((one) => one === 'words')
  )
    return null
  return { ...all, set: both(all.set, kind.set), noun: kind.noun, types: kind.types, name: null }
}

/** "Beginning with the shortest and ending with the longest": one order, said twice. */
function sameOrder(one: SetOrder, other: SetOrder): SetOrder | null {
  return one.by === other.by && (one.descending ?? false) === (other.descending ?? false) ? one : null
}
