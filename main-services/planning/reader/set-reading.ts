import type { MediaType } from '#shared/model/asset.ts'
import type { Relation, SceneOrder } from '#shared/model/goal.ts'
import type { Feature, SetGroup, SetOrder } from '#shared/model/set.ts'
import { featureWords } from '#shared/model/set-words.ts'
import { shift } from '../grammar/dates/calendar.ts'
import { list } from '../grammar/what/describe.ts'
import { nounFor } from './pieces.ts'
import { both, either, saying, where, type GoalSet, type Mod, type SetRead } from './values.ts'

export interface Kind {
  types: readonly MediaType[]
  single: boolean
}
export interface Count {
  count: number
  vague: boolean
}
export interface Pick {
  by: SceneOrder
  descending?: boolean
  middle?: boolean
}

export const byDate: SetOrder = { by: 'taken' }

/** A set of which nothing has been said. */
export const nothing: Omit<SetRead, 'set'> = {
  adjectives: [],
  noun: null,
  after: [],
  name: null,
  plain: false,
  single: false,
  ones: false,
  kinds: [],
  unknown: [],
  notes: [],
}

export const ofKind = ({ types, single }: Kind): SetRead => ({
  ...nothing,
  set: where({ is: 'type', any: [...types] }),
  noun: nounFor(types),
  plain: true,
  single,
  types,
})

export const ofAny = ({ single, ones }: { single: boolean; ones: boolean }): SetRead => ({
  ...nothing,
  set: { set: 'all' },
  noun: ['thing', 'things'],
  plain: true,
  single,
  ones,
})

/** Narrows a set down by what was said of it. */
export function narrowed(read: SetRead, mod: Mod, front: boolean): SetRead | null {
  // Two dates or two colours side by side are alternatives, and need an "and" or a comma.
  if (onlyOnce.has(mod.kind) && read.kinds.includes(mod.kind) && !isSeasonOfYears(read, mod)) return null
  return narrower(read, { ...mod, set: byWords(mod.set) }, front)
}

/** "Autumn shots before 2005": a season of every year, and some years. */
const isSeasonOfYears = (read: SetRead, mod: Mod): boolean =>
  mod.kind === 'date' && isYearly(mod.set) !== setsOf(read.set).some(isYearly) && setsOf(read.set).length < 8
const isYearly = (set: GoalSet): boolean =>
  set.set === 'where' && set.condition.is === 'time' && set.condition.yearly !== undefined
const setsOf = (set: GoalSet): readonly GoalSet[] => (set.set === 'and' ? set.of.flatMap(setsOf) : [set])

const onlyOnce: ReadonlySet<string> = new Set([
  'date',
  'weekday',
  'color',
  'folder',
  'camera',
  'orientation',
  'extension',
])

function narrower(read: SetRead, mod: Mod, front: boolean): SetRead {
  const adjective = mod.adjective !== undefined && (front || mod.after === undefined) ? [mod.adjective] : []
  const words = mod.kind === 'words' && !front ? [`of ${mod.adjective ?? ''}`] : []
  return {
    ...read,
    set: holding(mod, read) ?? both(mod.set, read.set),
    adjectives: words.length > 0 ? read.adjectives : [...adjective, ...read.adjectives],
    after: [...read.after, ...words, ...(mod.after !== undefined && adjective.length === 0 ? [mod.after] : [])],
    name: read.plain && read.noun?.[1] === 'things' ? (mod.name ?? null) : null,
    plain: false,
    kinds: [...read.kinds, mod.kind],
    unknown: [...read.unknown, ...(mod.unknown ?? [])],
    notes: [...read.notes, ...(mod.notes ?? [])],
  }
}

/** "Photos and films over a minute": only what lasts can be longer; null where it holds of all. */
function holding({ set }: Mod, { types = [], plain }: SetRead): GoalSet | null {
  if (!plain || set.set !== 'where' || set.condition.is !== 'measure' || set.condition.of !== 'seconds') return null
  const lasts = (type: MediaType) => type === 'video' || type === 'audio'
  const lasting = types.filter(lasts)
  const others = types.filter((type) => !lasts(type))
  if (lasting.length === 0 || others.length === 0) return null
  const ofTypes = (any: readonly MediaType[]) => where({ is: 'type', any: [...any] })
  return { set: 'or', of: [ofTypes(others), both(set, ofTypes(lasting))], listed: true }
}

/** Nothing but a condition: "from Lund", "the red". */
export const ofMod = (mod: Mod): SetRead => ({
  ...narrower(
    { ...nothing, set: { set: 'all' }, noun: ['thing', 'things'], plain: true },
    mod,
    mod.after === undefined,
  ),
  name: mod.name ?? null,
  ...(mod.kind === 'words' ? { noun: null, adjectives: [mod.adjective ?? ''], single: singular(mod) } : {}),
})

/** "The fox", a fox in a list: what is called just so, where something is. */
export function byName(mod: Mod): Mod {
  const { set } = mod
  if (set.set !== 'where' || set.condition.is !== 'words' || set.condition.kinds || mod.unknown || !singular(mod))
    return mod
  return { ...mod, set: where({ ...set.condition, whole: true }) }
}

/** The same as it stands beside a noun: "photos of the fox" are all of these. */
export function byWords(set: GoalSet): GoalSet {
  if (set.set === 'or' || set.set === 'and') return { ...set, of: set.of.map(byWords) }
  if (set.set !== 'where' || set.condition.is !== 'words' || !set.condition.whole) return set
  const { whole: _, ...condition } = set.condition
  return where(condition)
}

/** Whether a word for what files show is in the singular. */
const singular = ({ adjective = '' }: Mod) => !/[^s]s$/u.test(adjective)

export const opposite = (mod: Mod): Mod => ({
  ...mod,
  // Whatever has no date is not "not older than" anything.
  set: mod.set.set === 'not' ? mod.set.of : dated(mod, { set: 'not', of: mod.set }),
  kind: `not ${mod.kind}`,
  after: `not ${mod.adjective ?? mod.after ?? ''}`,
  adjective: undefined as never,
})

const dated = (mod: Mod, set: GoalSet): GoalSet => {
  const span = mod.set.set === 'where' && mod.set.condition.is === 'taken' ? mod.set.condition : null
  const open = span !== null && (span.from === undefined || span.to === undefined)
  return open ? both(set, where({ is: 'has', what: 'date' })) : set
}

/** "those from Norway": of what was spoken of. */
export const ofThose = (mod: Mod): SetRead => ({
  ...ofMod(mod),
  set: both(mod.set, { set: 'said', as: 'it' }),
  ones: true,
})

/** "red and blue", "from Lund or Skagen": alternatives of one kind. */
export function alternatives(first: Mod, other: Mod): Mod | null {
  if (first.kind !== other.kind || first.kind === 'measure') return null
  const one = first.kind === 'date' ? { ...first, set: inYearOf(first.set, other.set) } : first
  if (one.kind.startsWith('not ')) return together(one, other)
  const lead = /^(?:in|by|taken in|taken on) /u.exec(one.after ?? '')?.[0] ?? ''
  const rest = other.after?.startsWith(lead) ? other.after.slice(lead.length) : other.after
  return {
    ...one,
    set: oneSpan(one.set, other.set) ?? allDays(one.set, other.set) ?? either(one.set, other.set, one.kind === 'words'),
    ...(one.adjective === undefined ? {} : { adjective: list([one.adjective, other.adjective ?? '']) }),
    ...(one.after === undefined ? {} : { after: list([one.after, rest ?? '']) }),
    ...(one.name === undefined || other.name === undefined ? {} : { name: list([one.name, other.name]) }),
    unknown: [...(one.unknown ?? []), ...(other.unknown ?? [])],
    notes: [...(one.notes ?? []), ...(other.notes ?? [])],
  }
}

/** "June and July 2015": a part of every year, named beside one of a year, is of that year. */
function inYearOf(set: GoalSet, beside: GoalSet): GoalSet {
  if (set.set === 'or') return { ...set, of: set.of.map((part) => inYearOf(part, beside)) }
  if (set.set !== 'where' || set.condition.is !== 'time' || !set.condition.yearly) return set
  const { from: first, to } =
    beside.set === 'where' && beside.condition.is === 'taken' ? beside.condition : { from: undefined, to: undefined }
  // A whole year, or more, is none that a part of every year could belong to.
  if (first === undefined || to === undefined || shift(first, 300) < to) return set
  const [year, [start, end]] = [Number(first.slice(0, 4)), set.condition.yearly]
  const from = `${year}-${start}`
  const last = `${start <= end ? year : year + 1}-${end}`
  return where({ is: 'taken', from, to: end === '02-29' ? shift(`${last.slice(0, 4)}-03-01`, -1) : last })
}

/** Two stretches of days with none between them are one. */
function oneSpan(one: GoalSet, other: GoalSet): GoalSet | null {
  const [a, b] = [one, other].map((set) => (set.set === 'where' && set.condition.is === 'taken' ? set.condition : null))
  if (!a?.from || !a.to || !b?.from || !b.to) return null
  const touches = shift(a.to, 1) === b.from
  return touches ? where({ is: 'taken', from: a.from, to: b.to }) : null
}

/** Days of the week are one set of days. */
function allDays(one: GoalSet, other: GoalSet): GoalSet | null {
  const [a, b] = [one, other].map((set) =>
    set.set === 'where' && set.condition.is === 'time' ? set.condition.weekdays : undefined,
  )
  return a && b ? where({ is: 'time', weekdays: [...new Set([...a, ...b])].toSorted((x, y) => x - y) }) : null
}

/** Both hold: "not red and not blue". */
export const together = (one: Mod, other: Mod): Mod => ({
  ...one,
  set: both(one.set, other.set),
  kind: one.kind === other.kind ? one.kind : 'several',
  after: [one.adjective ?? one.after ?? '', other.adjective ?? other.after ?? ''].join(' and '),
  adjective: undefined as never,
  name: undefined as never,
})

export const feature = (what: Feature, lacks: boolean): Mod => {
  const set = where({ is: 'has', what })
  return {
    set: lacks ? { set: 'not', of: set } : set,
    kind: 'feature',
    after: `${lacks ? 'without' : 'with'} ${featureWords[what]}`,
  }
}

/** The first `count` of a set in an order; without one, in the order things hang in. */
export function first(read: SetRead, count: number, order: SetOrder | null, skip = 0): SetRead {
  const set: GoalSet =
    order === null
      ? { set: 'pick', of: read.set, by: 'hung', count, ...(skip > 0 ? { skip } : {}) }
      : { set: 'take', of: read.set, order, count, ...(skip > 0 ? { skip } : {}) }
  return { ...read, set, plain: false, single: count === 1, name: null }
}

/** "the third one": from the end where negative. */
export function nth(read: SetRead, place: number): SetRead | null {
  if (!read.single && read.noun !== null && !read.ones) return null
  const skip = Math.abs(place) - 1
  const set: GoalSet = {
    set: 'pick',
    of: read.set,
    by: 'hung',
    count: 1,
    ...(skip > 0 ? { skip } : {}),
    ...(place < 0 ? { descending: true } : {}),
  }
  return { ...read, set, plain: false, single: true, name: null }
}

export function superlative(read: SetRead, order: SetOrder, count = 1, skip = 0): SetRead {
  const measured: GoalSet =
    order.by === 'seconds'
      ? both(read.set, where({ is: 'has', what: 'duration' }))
      : order.by === 'taken'
        ? both(read.set, where({ is: 'has', what: 'date' }))
        : read.set
  return first({ ...read, set: measured }, count, order, skip)
}

export const picked = (read: SetRead, { by, descending, middle }: Pick, count: number): SetRead => ({
  ...read,
  set: { set: 'pick', of: read.set, by, count, ...(descending ? { descending } : {}), ...(middle ? { middle } : {}) },
  plain: false,
  single: count === 1,
  name: null,
})

export const ordered = (read: SetRead, order: SetOrder): SetRead =>
  read.set.set === 'order'
    ? { ...read, set: { ...read.set, order } }
    : { ...read, set: { set: 'order', of: read.set, order } }

export function joined(first: SetRead, second: SetRead): SetRead | null {
  const [one, other] = [completed(first, second), completed(second, first)]
  if (one.set.set === 'all' || other.set.set === 'all') return null
  return {
    ...nothing,
    set: either(one.set, other.set, true),
    after: [list([saying(one, one.single), saying(other, other.single)])],
    name: one.name !== null && other.name !== null ? list([one.name, other.name]) : null,
    ones: one.ones || other.ones,
    unknown: [...one.unknown, ...other.unknown],
    notes: [...one.notes, ...other.notes],
  }
}

/** "the photos in Zoo and those in Garden": beside another set, "those" are things of its kind. */
function completed(read: SetRead, beside: SetRead): SetRead {
  if (!read.ones || beside.ones) return read
  const set = unsaid(read.set)
  // "All except the first one": which one that is, what was spoken of tells.
  if (set.set === 'all' || set.set === 'pick' || set.set === 'take') return read
  const { types } = beside
  return {
    ...read,
    set: types && read.types === undefined ? both(set, where({ is: 'type', any: [...types] })) : set,
    noun: beside.noun ?? read.noun,
    ones: false,
  }
}

/** A set without "those" in it. */
export function unsaid(set: GoalSet): GoalSet {
  if (set.set === 'said') return { set: 'all' }
  if (set.set === 'and') {
    const parts = set.of.map(unsaid).filter((part) => part.set !== 'all')
    const [only] = parts
    return parts.length === 0 ? { set: 'all' } : parts.length === 1 && only ? only : { set: 'and', of: parts }
  }
  return set
}

export function without(one: SetRead, out: SetRead): SetRead {
  // "No stork and no lynx": neither, and not storks without lynxes.
  const { except } = out
  if (except && except.set === out.set) return without(without(one, except.of), except.out)
  const other = completed(out, { ...one, types: undefined as never })
  const set = both(one.set, { set: 'not', of: other.set })
  return {
    ...one,
    set,
    except: { set, of: one, out: other },
    after: [...one.after, `except ${saying(other)}`],
    plain: false,
    ones: one.ones || other.ones,
    name: null,
    unknown: [...one.unknown, ...other.unknown],
  }
}

export const said = (as: 'it' | 'others' | 'selected' | 'found'): SetRead => ({
  ...nothing,
  set: { set: 'said', as },
  noun: [
    as === 'others' ? 'the other' : 'it',
    { it: 'these', others: 'the others', selected: 'the selected', found: 'what was found' }[as],
  ],
  plain: true,
})

export const standing = (relation: Relation, read: SetRead | null): GoalSet =>
  read === null ? { set: 'beside', relation } : { set: 'beside', relation, of: read.set }

export const last = (read: SetRead, count: number): SetRead => {
  const set: GoalSet = { set: 'pick', of: read.set, by: 'hung', count, descending: true }
  return { ...read, set, plain: false, name: null }
}

export function fromEnd(read: SetRead, { by, descending }: Pick, place: number): SetRead {
  const skip = Math.abs(place) - 1
  const way = place < 0 ? !descending : descending
  return {
    ...read,
    set: {
      set: 'pick',
      of: read.set,
      by,
      count: 1,
      ...(skip > 0 ? { skip } : {}),
      ...(way ? { descending: true } : {}),
    },
    plain: false,
    single: true,
    name: null,
  }
}

export const ofEach = (read: SetRead, group: SetGroup, order: SetOrder, count: number): SetRead => ({
  ...read,
  set: { set: 'each', of: read.set, group, order, count },
  after: [...read.after, `for each ${group}`],
  plain: false,
  single: false,
  name: null,
})

/** One, or so many, picked of what a condition holds of that stands before them; null where nothing is picked. */
export function pickedWithin(read: SetRead, mod: Mod): SetRead | null {
  if (!/^(?:folder|camera|date)$/u.test(mod.kind) || read.kinds.includes(mod.kind)) return null
  const inner = (set: GoalSet): GoalSet | null =>
    set.set === 'take' || set.set === 'each' || (set.set === 'pick' && set.by !== 'hung')
      ? { ...set, of: both(mod.set, set.of) }
      : null
  const set = inner(read.set)
  if (!set) return null
  const after = mod.after === undefined ? read.after : [...read.after, mod.after]
  return { ...read, set, after, kinds: [...read.kinds, mod.kind], plain: false, ones: false }
}
