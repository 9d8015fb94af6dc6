import type { SetGroup, SetOrder } from '#shared/model/set.ts'
import { rule, type Rule } from './chart.ts'
import {
  byDate,
  first,
  last,
  narrowed,
  nth,
  ofAny,
  ofEach,
  ordered,
  pickedWithin,
  superlative,
  type Count,
} from './set-reading.ts'
import type { Mod, SetRead } from './values.ts'

const one = { single: true, ones: true }

/** How many of a set, which of them, and in which order. */
export const amountRules: readonly Rule[] = [
  rule(
    'set',
    'ord sup core',
    (place: number, order: SetOrder, core: SetRead) => (place > 0 ? superlative(core, order, 1, place - 1) : null),
    0.02,
  ),
  // "Two or three".
  rule(
    'num',
    'num or num',
    (one: Count, _: unknown, other: Count) => (other.count === one.count + 1 ? other : null),
    0,
  ),
  rule('set', 'num sup', ({ count }: Count, order: SetOrder) => superlative(ofAny(one), order, count), 0.1),
  rule('set', 'the sup', (_: unknown, order: SetOrder) => superlative(ofAny(one), order), 0.15),
  rule('set', 'core', (core: SetRead) => core, 0.01),
  // "Dig out that butterfly".
  rule(
    'set',
    'that core',
    (_: unknown, core: SetRead) => (core.single && !core.ones && core.kinds.includes('words') ? core : null),
    0.02,
  ),
  rule('set', 'the set', (_: unknown, read: SetRead) => read, 0.01),
  rule('set', 'a core', (_: unknown, core: SetRead) => (core.single ? first(core, 1, byDate) : null), 0.02),
  rule('set', 'num core', ({ count }: Count, core: SetRead) => first(core, count, byDate), 0.02),
  rule('set', 'limit num core', (_: unknown, { count }: Count, core: SetRead) => first(core, count, byDate), 0.02),
  // "One of the storks or herons".
  rule('set', 'oneofx set', (_: unknown, read: SetRead) => (read.ones ? null : first(read, 1, byDate)), 0),
  rule('set', 'num of set', ({ count }: Count, _: unknown, read: SetRead) => first(read, count, byDate), 0.03),
  rule('set', 'num in set', ({ count }: Count, _: unknown, read: SetRead) => first(read, count, byDate), 0.05),
  rule(
    'set',
    'sup core',
    (order: SetOrder, core: SetRead) =>
      core.single || core.noun === null ? superlative(core, order) : ordered(core, order),
    0.05,
  ),
  rule(
    'set',
    'sup num core',
    (order: SetOrder, { count }: Count, core: SetRead) => superlative(core, order, count),
    0.02,
  ),
  rule(
    'set',
    'num sup core',
    ({ count }: Count, order: SetOrder, core: SetRead) => superlative(core, order, count),
    0.02,
  ),
  rule(
    'set',
    'num sup of set',
    ({ count }: Count, order: SetOrder, _: unknown, read: SetRead) => superlative(read, order, count),
    0.02,
  ),
  rule(
    'set',
    'sup num of set',
    (order: SetOrder, { count }: Count, _: unknown, read: SetRead) => superlative(read, order, count),
    0.02,
  ),
  rule('set', 'sup of set', (order: SetOrder, _: unknown, read: SetRead) => superlative(read, order), 0.03),
  rule('set', 'sup num', (order: SetOrder, { count }: Count) => superlative(ofAny(one), order, count), 0.1),
  rule(
    'set',
    'ord num core',
    (place: number, { count }: Count, core: SetRead) =>
      place === 1 ? first(core, count, null) : place === -1 ? last(core, count) : null,
    0.02,
  ),
  rule(
    'set',
    'ord num of set',
    (place: number, { count }: Count, _: unknown, core: SetRead) =>
      place === 1 ? first(core, count, null) : place === -1 ? last(core, count) : null,
    0.02,
  ),
  rule(
    'set',
    'ord num',
    (place: number, { count }: Count) =>
      place === 1 ? first(ofAny(one), count, null) : place === -1 ? last(ofAny(one), count) : null,
    0.1,
  ),
  // "The first and the last picture of Norway".
  ...['ord and ord core', 'ord and the ord core'].map((said) =>
    rule(
      'set',
      said,
      (...parts: never[]) => {
        const [one, other, core] = [parts.at(0), parts.at(-2), parts.at(-1)] as unknown as [number, number, SetRead]
        const [a, b] = [nth(core, one), nth(core, other)]
        return a && b ? { ...a, set: { set: 'or', of: [a.set, b.set], listed: true }, single: false } : null
      },
      0,
    ),
  ),
  rule('set', 'ord core', (place: number, core: SetRead) => nth(core, place), 0.03),
  rule('set', 'ord core order', (place: number, core: SetRead, order: SetOrder) => nthBy(core, place, order), 0.01),
  rule('set', 'ord of set', (place: number, _: unknown, read: SetRead) => nth({ ...read, ones: true }, place), 0.05),
  rule('set', 'the ord', (_: unknown, place: number) => nth(ofAny(one), place), 0.15),
  rule(
    'set',
    'sample num core',
    (_: unknown, { count }: Count, core: SetRead) => first(core, count, { by: 'random' }),
    0.02,
  ),
  rule(
    'set',
    'num sample core',
    ({ count }: Count, _: unknown, core: SetRead) => first(core, count, { by: 'random' }),
    0.02,
  ),
  rule(
    'set',
    'sample num in set',
    (_: unknown, { count }: Count, _in: unknown, core: SetRead) => first(core, count, { by: 'random' }),
    0.02,
  ),
  rule(
    'set',
    'sample num of set',
    (_: unknown, { count }: Count, _of: unknown, core: SetRead) => first(core, count, { by: 'random' }),
    0.02,
  ),
  rule('set', 'num core sample', ({ count }: Count, core: SetRead) => first(core, count, { by: 'random' }), 0.03),
  rule(
    'set',
    'a sample core',
    (_: unknown, _s: unknown, core: SetRead) => (core.single ? first(core, 1, { by: 'random' }) : null),
    0.02,
  ),
  rule(
    'set',
    'num core per',
    ({ count }: Count, core: SetRead, group: SetGroup) => ofEach(core, group, byDate, count),
    0.03,
  ),
  rule('set', 'a core per', (_: unknown, core: SetRead, group: SetGroup) => ofEach(core, group, byDate, 1), 0.03),
  // "One picture per folder from the Family ones".
  rule('set', 'set mod', (set: SetRead, mod: Mod) => (set.set.set === 'each' ? pickedWithin(set, mod) : null), 0.03),
  rule(
    'set',
    'set mod any',
    (set: SetRead, mod: Mod) => (set.set.set === 'each' ? pickedWithin(set, mod) : null),
    0.03,
  ),
  // "Two pictures each from Zoo and Garden".
  rule(
    'set',
    'num core eachw mod',
    ({ count }: Count, core: SetRead, _: unknown, mod: Mod) => eachOf(core, mod, count),
    0,
  ),
  rule(
    'set',
    'num eachw mod',
    ({ count }: Count, _: unknown, mod: Mod) => eachOf(ofAny({ single: false, ones: false }), mod, count),
    0.02,
  ),
  rule('set', 'num per', ({ count }: Count, group: SetGroup) => ofEach(ofAny(one), group, byDate, count), 0.2),
  rule('set', 'sup core per', (order: SetOrder, core: SetRead, group: SetGroup) => ofEach(core, group, order, 1), 0.02),
  rule(
    'set',
    'num sup core per',
    ({ count }: Count, order: SetOrder, core: SetRead, group: SetGroup) => ofEach(core, group, order, count),
    0.02,
  ),
]

/** So many of each of several folders, cameras or years. */
function eachOf(core: SetRead, mod: Mod, count: number): SetRead | null {
  const group = ({ folder: 'folder', camera: 'camera', date: 'year' } as const)[mod.kind as 'folder']
  const of = group && mod.set.set === 'or' ? narrowed(core, mod, false) : null
  return of && ofEach(of, group, byDate, count)
}

/** "The fourth picture by name". */
function nthBy(core: SetRead, place: number, { by, descending = false }: SetOrder): SetRead | null {
  if (!core.single && core.noun !== null && !core.ones) return null
  const isBack = place < 0
  return first(core, 1, { by, ...(descending === isBack ? {} : { descending: true }) }, Math.abs(place) - 1)
}
