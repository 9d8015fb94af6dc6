import { rule, type Rule } from './chart.ts'
import { alternatives, joined, nothing, ofAny, ofKind, unsaid, without, type Count } from './set-reading.ts'
import { both, saying, type Intent, type Mod, type SetRead } from './values.ts'

/** "Neither the Zoo nor the Garden nor the Beach: my other photos": none of a list, before or after what it is left out of. */
const leftOutLists: readonly Rule[] = [
  rule(
    'noneof',
    'neither set nor set',
    (_: unknown, a: SetRead, _n: unknown, b: SetRead) => joined(anyOf(a), anyOf(b)),
    0.01,
  ),
  rule(
    'noneof',
    'neither set comma set nor set',
    (_: unknown, a: SetRead, _c: unknown, b: SetRead, _n: unknown, c: SetRead) => {
      const two = joined(anyOf(a), anyOf(b))
      return two && joined(two, anyOf(c))
    },
    0,
  ),
  rule(
    'noneof',
    'noq set comma noq set',
    (_: unknown, a: SetRead, _c: unknown, _n: unknown, b: SetRead) => joined(anyOf(a), anyOf(b)),
    0.02,
  ),
  rule('noneof', 'noneof nor set', (some: SetRead, _: unknown, more: SetRead) => joined(some, anyOf(more)), 0.02),
  rule(
    'noneof',
    'noneof comma nor set',
    (some: SetRead, _c: unknown, _: unknown, more: SetRead) => joined(some, anyOf(more)),
    0.02,
  ),
  rule('noneof', 'noneof comma', (some: SetRead) => some, 0.01),
  rule('noneof', 'noneof equals', (some: SetRead) => some, 0.01),
  rule('noneof', 'noneof stop', (some: SetRead) => some, 0.02),
  // "No Sony pictures, all the rest".
  ...['noq set comma it', 'noq set comma the it', 'noq set stop the it', 'noneof it', 'noneof the it'].map((said) =>
    rule(
      'set',
      said,
      (...parts: never[]) => {
        const out = parts.at(said.startsWith('noq') ? 1 : 0) as unknown as SetRead
        return (parts.at(-1) as unknown) === 'others' ? allOthers(out) : null
      },
      0,
    ),
  ),
  rule('set', 'noneof set', (out: SetRead, of: SetRead) => allWithout(of, out), 0.02),
  rule('set', 'noneof otherthe set', (out: SetRead, _: unknown, of: SetRead) => allWithout(of, out), -0.1),
  rule('set', 'set noneof', (of: SetRead, out: SetRead) => without(of, out), 0.01),
  rule('set', 'set comma noneof', (of: SetRead, _: unknown, out: SetRead) => without(of, out), 0.01),
  rule('set', 'set comma by noneof', (of: SetRead, _c: unknown, _: unknown, out: SetRead) => without(of, out), 0.01),
  rule('set', 'set by noneof', (of: SetRead, _: unknown, out: SetRead) => without(of, out), 0.01),
]

const isFolder = ({ set }: SetRead): boolean => set.set === 'where' && set.condition.is === 'folder'

/** Everything of its kind but that. */
const allOthers = (out: SetRead): SetRead | null =>
  out.ones || out.set.set === 'all'
    ? null
    : without(
        out.types && !out.plain ? ofKind({ types: out.types, single: false }) : ofAny({ single: false, ones: false }),
        out,
      )

/** "Neither a photo nor a film": none of them, not one. */
const anyOf = (read: SetRead): SetRead =>
  read.set.set === 'take' && read.set.count === 1 && (read.set.skip ?? 0) === 0 && read.set.order.by === 'taken'
    ? { ...read, set: read.set.of, single: false }
    : read

/** All of a kind that none of some are. */
function allWithout(of: SetRead, out: SetRead): SetRead | null {
  return of.ones || of.single ? null : without(of, out)
}

/** Sets of sets: what is added to one, and what is left out of it, before, in and after it. */
export const joiningRules: readonly Rule[] = [
  rule('set', 'set set exceptedv', (of: SetRead, out: SetRead) => without(of, out), 0.3),
  rule('set', 'set butis set exceptedv', (of: SetRead, _: unknown, out: SetRead) => without(of, out), 0),
  rule(
    'set',
    'set comma butis set exceptedv',
    (of: SetRead, _c: unknown, _: unknown, out: SetRead) => without(of, out),
    0,
  ),
  rule('set', 'set comma set exceptedv', (of: SetRead, _: unknown, out: SetRead) => without(of, out), 0.03),
  rule('set', 'set by set exceptedv', (of: SetRead, _: unknown, out: SetRead) => without(of, out), 0.03),
  rule(
    'set',
    'set comma by set exceptedv',
    (of: SetRead, _c: unknown, _: unknown, out: SetRead) => without(of, out),
    0.03,
  ),
  rule('set', 'set comma noq set', (of: SetRead, _c: unknown, _: unknown, out: SetRead) => without(of, out), 0.06),
  rule(
    'set',
    'set neither set nor set',
    (of: SetRead, _: unknown, out: SetRead, _n: unknown, more: SetRead) =>
      without(without(of, anyOf(out)), anyOf(more)),
    0.03,
  ),
  rule(
    'set',
    'set by neither set nor set',
    (of: SetRead, _b: unknown, _: unknown, out: SetRead, _n: unknown, more: SetRead) =>
      without(without(of, anyOf(out)), anyOf(more)),
    0.03,
  ),
  rule(
    'set',
    'set comma by neither set nor set',
    (of: SetRead, _c: unknown, _b: unknown, _: unknown, out: SetRead, _n: unknown, more: SetRead) =>
      without(without(of, anyOf(out)), anyOf(more)),
    0.03,
  ),
  ...leftOutLists,
  // "The three: lynx, zebra, tortoise".
  rule('set', 'the num equals set', (_t: unknown, _n: unknown, _: unknown, set: SetRead) => set, 0),
  // "Sunsets, but skip the one from Lisbon": whatever is from there.
  ...['set except the num in set', 'set comma except the num in set'].map((said) =>
    rule(
      'set',
      said,
      (...parts: never[]) => {
        const [of, out] = [parts.at(0), parts.at(-1)] as unknown as [SetRead, SetRead]
        const { count } = parts.at(-3) as unknown as Count
        return count === 1 ? without(of, out) : null
      },
      0.02,
    ),
  ),
  // "Forest with Basque country": two folders.
  rule(
    'set',
    'set withw set',
    (a: SetRead, _: unknown, b: SetRead) => (isFolder(a) && isFolder(b) ? joined(a, b) : null),
    0.02,
  ),
  rule('set', 'set isnot the core', (of: SetRead, _n: unknown, _: unknown, out: SetRead) => without(of, out), 0.02),
  rule('set', 'set amongthem', (of: SetRead) => (of.set.set === 'and' ? of : null), 0.03),
  rule(
    'set',
    'noq set comma otherwise set',
    (_: unknown, out: SetRead, _c: unknown, _o: unknown, of: SetRead) => without(of, out),
    0.03,
  ),
  rule('set', 'noq set otherwise set', (_: unknown, out: SetRead, _o: unknown, of: SetRead) => without(of, out), 0.04),
  rule(
    'clause',
    'noq set comma otherwise clause',
    (_: unknown, out: SetRead, _c: unknown, _o: unknown, of: Intent) => leaving(of, out),
    0.03,
  ),
  rule(
    'clause',
    'clause stop except set',
    (of: Intent, _s: unknown, _: unknown, out: SetRead) => leaving(of, out),
    0.03,
  ),
  rule('clause', 'clause stop noq set', (of: Intent, _s: unknown, _: unknown, out: SetRead) => leaving(of, out), 0.06),
  rule('clause', 'clause except set', (of: Intent, _: unknown, out: SetRead) => leaving(of, out), 0.08),
  rule('set', 'set butonly set', (of: SetRead, _: unknown, part: SetRead) => onlyPart(of, part), 0.03),
  rule(
    'set',
    'set comma butonly set',
    (of: SetRead, _c: unknown, _: unknown, part: SetRead) => onlyPart(of, part),
    0.03,
  ),
  rule('set', 'set comma only set', (of: SetRead, _c: unknown, _: unknown, part: SetRead) => onlyPart(of, part), 0.06),
  rule('set', 'set nootherx', (set: SetRead) => set, 0.01),
  rule('set', 'set comma set nootherx', (of: SetRead, _c: unknown, part: SetRead) => onlyPart(of, part), 0.04),
  rule(
    'set',
    'set comma except set nootherx',
    (of: SetRead, _c: unknown, _e: unknown, part: SetRead) => onlyPart(of, part),
    0.02,
  ),
  rule('mod', 'either mod or mod', (_: unknown, one: Mod, _o: unknown, other: Mod) => alternatives(one, other), 0),
  rule('set', 'either set or set', (_: unknown, one: SetRead, _o: unknown, other: SetRead) => joined(one, other), 0.03),
  rule(
    'set',
    'set or set',
    (one: SetRead, _: unknown, other: SetRead) => (one.single || other.single ? null : joined(one, other)),
    0.14,
  ),
]

/** "photos from 2015, but only the red ones": both hold. */
export function onlyPart(of: SetRead, part: SetRead): SetRead | null {
  const set = unsaid(part.set)
  if (set.set === 'all' || set.set === 'take' || set.set === 'pick' || (of.noun?.[1] === 'things' && of.plain))
    return null
  return {
    ...of,
    set: both(of.set, set),
    after: [...of.after, `that are ${saying(part)}`],
    plain: false,
    name: null,
    kinds: [...of.kinds, ...part.kinds],
    unknown: [...of.unknown, ...part.unknown],
    notes: [...of.notes, ...part.notes],
  }
}

/** "… ; skip the black ones": what a goal is for, without a part. */
function leaving(of: Intent, out: SetRead): Intent | null {
  if (of.goal.do !== 'make' && of.goal.do !== 'find') return null
  const rest = without({ ...nothing, set: of.goal.of, noun: ['thing', of.goal.said] }, out)
  if (rest.ones) return null
  const goal = { ...of.goal, of: rest.set, said: saying(rest) }
  return { ...of, goal, unknown: [...of.unknown, ...out.unknown], plain: false }
}
