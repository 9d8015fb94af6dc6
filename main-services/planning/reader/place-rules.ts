import type { Goal, Relation } from '#shared/model/goal.ts'
import { rule, type Rule } from './chart.ts'
import { added, intent, leansOnContext } from './intents.ts'
import type { RelationSaid } from './place-words.ts'
import { saying, type FormRead, type GoalSet, type Intent, type SetRead } from './values.ts'

/** How several places are asked for at once, and how one says what belongs together. */
export const placeRules: readonly Rule[] = [
  rule('forms', 'forms tailw', (form: FormRead) => form, 0.01),
  rule('items', 'oneof set', (_: unknown, set: SetRead) => (leansOnContext(set) ? null : [set]), 0.01),
  rule('items', 'items and oneof set', oneMore, 0.02),
  rule('items', 'items comma oneof set', oneMore, 0.02),
  rule('items', 'items and anotherof set', oneMore, 0.02),
  rule('items', 'items comma anotherof set', oneMore, 0.02),
  rule(
    'items',
    'items comma and oneof set',
    (items: SetRead[], _c: unknown, _a: unknown, _: unknown, set: SetRead) => [...items, set],
    0.02,
  ),
  rule('all', 'forms items', (form: FormRead, items: SetRead[]) => places(form, items), 0.02),
  rule('all', 'forms stop items', (form: FormRead, _: unknown, items: SetRead[]) => places(form, items), 0.02),
  rule('all', 'make forms items', (_: unknown, form: FormRead, items: SetRead[]) => places(form, items), 0.02),
  rule(
    'all',
    'make forms stop items',
    (_: unknown, form: FormRead, _s: unknown, items: SetRead[]) => places(form, items),
    0.02,
  ),
  rule('all', 'forms of set', (form: FormRead, _: unknown, set: SetRead) => eachOf(form, set), 0.03),
  rule('all', 'forms stop set', (form: FormRead, _: unknown, set: SetRead) => eachOf(form, set), 0.03),
  rule('all', 'make forms of set', (_m: unknown, form: FormRead, _: unknown, set: SetRead) => eachOf(form, set), 0.03),
  rule(
    'all',
    'make forms stop set',
    (_m: unknown, form: FormRead, _: unknown, set: SetRead) => eachOf(form, set),
    0.03,
  ),
  rule('all', 'set eachform', (set: SetRead, form: FormRead) => eachOf(form, set), 0.03),
  rule('all', 'set comma eachform', (set: SetRead, _: unknown, form: FormRead) => eachOf(form, set), 0.03),
  rule('all', 'make set eachform', (_: unknown, set: SetRead, form: FormRead) => eachOf(form, set), 0.03),
  rule('all', 'hangv set eachform', (_: unknown, set: SetRead, form: FormRead) => eachOf(form, set), 0.03),
  rule(
    'all',
    'all and anotherof set',
    (all: Intent[], _a: unknown, _: unknown, set: SetRead) => likeLast(all, set),
    0.03,
  ),
  rule(
    'all',
    'all comma anotherof set',
    (all: Intent[], _a: unknown, _: unknown, set: SetRead) => likeLast(all, set),
    0.03,
  ),
  rule(
    'all',
    'all joint anotherof set',
    (all: Intent[], _a: unknown, _: unknown, set: SetRead) => likeLast(all, set),
    0.03,
  ),
  rule(
    'all',
    'all comma joint anotherof set',
    (all: Intent[], _c: unknown, _a: unknown, _: unknown, set: SetRead) => likeLast(all, set),
    0.03,
  ),
  // "Hang the moon" needs no word for a gallery.
  rule('clause', 'hangv set', (_: unknown, set: SetRead) => hung(set), 0.04),
  // "Put the newest photo up", where nothing hangs yet.
  rule('clause', 'putv set upw', (_: unknown, set: SetRead) => hung(set), 0.12),
  // "The heron next to the stork", where neither hangs yet.
  ...['hangv set', 'putv set', 'set'].map((lead) =>
    rule('clause', `${lead} relation set`, (...parts: unknown[]) => besideEachOther(parts), 0.07),
  ),
  // "Hang up the reindeer as well": with what hangs.
  rule('clause', 'set intoo', (set: SetRead) => added(set), 0.02),
  rule('clause', 'hangv set into', (_: unknown, set: SetRead) => added(set), 0),
  ...['putv', 'make', 'hangv', 'find'].map((verb) =>
    rule('clause', `${verb} set ondisplay`, (_: unknown, set: SetRead, where: string) => onDisplay(set, where), 0.02),
  ),
  // What belongs together.
  rule('clause', 'set relv set', (one: SetRead, said: RelationSaid, other: SetRead) => related(one, said, other), 0.03),
  rule(
    'clause',
    'connectv set and set',
    (_: unknown, one: SetRead, _a: unknown, other: SetRead) => together(one, other),
    0.03,
  ),
  rule(
    'clause',
    'connectv set by set',
    (_: unknown, one: SetRead, _a: unknown, other: SetRead) => together(one, other),
    0.03,
  ),
  rule('clause', 'clause notethat', (one: Intent) => (one.goal.do === 'relate' ? one : null), 0.01),
  rule('clause', 'clause comma notethat', (one: Intent) => (one.goal.do === 'relate' ? one : null), 0.01),
  rule('clause', 'notethat clause', (_: unknown, one: Intent) => (one.goal.do === 'relate' ? one : null), 0.01),
  rule(
    'clause',
    'notethat that clause',
    (_: unknown, _t: unknown, one: Intent) => (one.goal.do === 'relate' ? one : null),
    0.01,
  ),
]

function oneMore(items: SetRead[], _: unknown, _of: unknown, set: SetRead): SetRead[] | null {
  return leansOnContext(set) ? null : [...items, set]
}

function making(set: SetRead, form: FormRead): Intent | null {
  if (leansOnContext(set)) return null
  const goal: Goal = {
    do: 'make',
    of: set.set,
    said: set.name ?? saying(set),
    arrangement: form.arrangement,
    options: form.options,
    name: null,
    look: {},
  }
  return {
    goal,
    plain: set.plain,
    unknown: set.unknown,
    notes: set.notes,
    ...(form.rows === undefined ? {} : { rows: form.rows }),
  }
}

/** One place for each. */
function places(form: FormRead, sets: readonly SetRead[]): Intent[] | null {
  const made = sets.flatMap((set) => making(set, form) ?? [])
  return sets.length > 1 && made.length === sets.length ? made : null
}

/** "galleries of the Garden and the Zoo": one for each that is listed. */
function eachOf(form: FormRead, set: SetRead): Intent[] | null {
  const parts: readonly GoalSet[] = set.set.set === 'or' ? set.set.of : []
  const names = (set.name ?? set.after[0] ?? '').split(/, | and /u)
  if (parts.length < 2 || names.length !== parts.length) return null
  return places(
    form,
    parts.map((part, index) => ({ ...set, set: part, name: names[index] ?? null })),
  )
}

/** "… and another one of the Zoo": like the place before. */
function likeLast(all: readonly Intent[], set: SetRead): Intent[] | null {
  const last = all.at(-1)
  if (last?.goal.do !== 'make') return null
  const { arrangement, options } = last.goal
  const made = making(set, {
    arrangement,
    options,
    isNew: true,
    ...(last.rows === undefined ? {} : { rows: last.rows }),
  })
  return made && [...all, made]
}

/** "Put the films on display"; "put all pictures on the wall" may mean those that stand here. */
const onDisplay = (set: SetRead, where: string): Intent | null =>
  leansOnContext(set) || (set.plain && where === 'wall')
    ? null
    : making(set, { arrangement: 'gallery', options: {}, isNew: true })

const hung = (set: SetRead): Intent | null =>
  set.plain ? null : making(set, { arrangement: 'gallery', options: {}, isNew: true })

function related(one: SetRead, { type, back }: RelationSaid, other: SetRead): Intent | null {
  const [from, to] = back ? [other, one] : [one, other]
  if (from.plain && to.plain) return null
  return {
    goal: { do: 'relate', from: from.set, to: to.set, type },
    plain: false,
    unknown: [...from.unknown, ...to.unknown],
    notes: [...from.notes, ...to.notes],
  }
}

const together = (one: SetRead, other: SetRead): Intent | null =>
  related(one, { type: 'accompanies', back: false }, other)

/** Side by side: in a new place, where neither hangs yet. */
function besideEachOther(parts: readonly unknown[]): Intent | null {
  const [one, relation, other] = parts.slice(-3) as [SetRead, Relation, SetRead]
  if (relation !== 'beside' && relation !== 'left' && relation !== 'right') return null
  if (one.plain || other.plain || leansOnContext(one) || leansOnContext(other)) return null
  return intent({ do: 'put', of: one.set, said: saying(one, one.single), relation, to: other.set }, one, other)
}
