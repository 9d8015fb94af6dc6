import type { GoalSet } from '#shared/model/goal.ts'
import type { Condition, SetGroup, SetOrder } from '#shared/model/set.ts'

/** What a form can change around a set: how many of it, of every group, in which order. */
export interface SetShell {
  /** Sets of which any will do; usually one. */
  any: readonly GoalSet[]
  /** Null: as they come. */
  order: SetOrder | null
  /** Null: all of them. */
  count: number | null
  skip: number
  /** So many of each of these; null: of all together. */
  group: SetGroup | null
}

const plain = { order: null, count: null, skip: 0, group: null }

/** Takes a set apart into what is asked for and how much of it, in which order. */
export function shellOf(set: GoalSet): SetShell {
  switch (set.set) {
    case 'order':
      return { ...plain, any: alternatives(set.of), order: set.order }
    case 'take':
      return { ...plain, any: alternatives(set.of), order: set.order, count: set.count, skip: set.skip ?? 0 }
    case 'each':
      return { ...plain, any: alternatives(set.of), order: set.order, count: set.count, group: set.group }
    case 'pick':
      // "The first three", in whichever order they hang; by where they stand, it is kept as it is.
      if (set.by !== 'hung' || set.middle === true || set.descending === true) return { ...plain, any: [set] }
      return { ...plain, any: alternatives(set.of), count: set.count, skip: set.skip ?? 0 }
    default:
      return { ...plain, any: alternatives(set) }
  }
}

/** Alternatives of one kind ("in Skagen and Lund") are values of one field, not sets of their own. */
const alternatives = (set: GoalSet): readonly GoalSet[] =>
  set.set === 'or' && set.of.length > 1 && kindOf(set) === null ? set.of : [set]

/** Puts a set together again. */
export function setOf({ any, order, count, skip, group }: SetShell): GoalSet {
  const [only, ...others] = any
  const of: GoalSet = only && others.length === 0 ? only : { set: 'or', of: [...any], listed: true }
  if (group !== null) return { set: 'each', of, group, order: order ?? byDate, count: count ?? 1 }
  const skipped = skip > 0 ? { skip } : {}
  if (count !== null && order === null) return { set: 'pick', of, by: 'hung', count, ...skipped }
  if (count !== null && order !== null) return { set: 'take', of, order, count, ...skipped }
  return order === null ? of : { set: 'order', of, order }
}

const byDate: SetOrder = { by: 'taken' }

/** A set without what was begun in a form and not said: “but not” without a word of what. */
export function asSaid(set: GoalSet): GoalSet {
  const shell = shellOf(set)
  const said = (one: GoalSet) => joined(partsOf(one).filter((part) => !(part.set === 'not' && asksNothing(part.of))))
  return setOf({ ...shell, any: shell.any.map(said) })
}

/** Nothing was said yet of what it leaves out. */
const asksNothing = (set: GoalSet): boolean => partsOf(set).length === 0

/** What all holds of a set, in the order in which it is kept: what was said last stands first, the kind last. */
export function partsOf(set: GoalSet): readonly GoalSet[] {
  if (set.set === 'all') return []
  return set.set === 'and' ? set.of : [set]
}

/** All of some parts. */
export function joined(parts: readonly GoalSet[]): GoalSet {
  const [only, ...others] = parts
  if (!only) return { set: 'all' }
  return others.length === 0 ? only : { set: 'and', of: [...parts] }
}

/** A kind of condition that a form has a field for, with one value or several. */
export type FieldKind = 'type' | 'folder' | 'camera' | 'color' | 'orientation' | 'words' | 'taken'

const fieldKinds: ReadonlySet<string> = new Set<FieldKind>([
  'type',
  'folder',
  'camera',
  'color',
  'orientation',
  'words',
  'taken',
])

/** Tells which field a part belongs to; null where there is none for it, so that it is kept as it is. */
export function kindOf(part: GoalSet): FieldKind | null {
  if (part.set === 'where') {
    const { condition } = part
    if (!fieldKinds.has(condition.is) || (condition.is === 'words' && condition.in !== undefined)) return null
    return condition.is as FieldKind
  }
  if (part.set !== 'or') return null
  const [first, ...others] = part.of.map((one) => (one.set === 'where' ? kindOf(one) : null))
  // Words and days that may be these or those are more than one field says.
  const several = first === 'folder' || first === 'camera' || first === 'color' || first === 'orientation'
  return several && others.every((one) => one === first) ? first : null
}

/** The values of one field, as a person would choose them. */
export function valuesOf(set: GoalSet, kind: FieldKind): readonly string[] {
  const part = partsOf(set).find((one) => kindOf(one) === kind)
  const conditions = part?.set === 'or' ? part.of : part ? [part] : []
  return conditions.flatMap((one) => (one.set === 'where' ? valuesIn(one.condition) : []))
}

function valuesIn(condition: Condition): readonly string[] {
  switch (condition.is) {
    case 'type':
    case 'color':
    case 'orientation':
      return condition.any
    case 'folder':
      return [condition.path]
    case 'camera':
      return [condition.words]
    case 'words':
      return [condition.all.map((forms) => forms[0] ?? '').join(' ')]
    default:
      return []
  }
}

/** Days between which it was taken; open where left out. */
export function spanOf(set: GoalSet): { from?: string | undefined; to?: string | undefined } {
  const part = partsOf(set).find((one) => kindOf(one) === 'taken')
  return part?.set === 'where' && part.condition.is === 'taken' ? part.condition : {}
}

/** Puts conditions in place of those of a field; none take the field out. */
export function withConditions(set: GoalSet, kind: FieldKind, conditions: readonly Condition[]): GoalSet {
  const parts = partsOf(set)
  const wheres = conditions.map((condition): GoalSet => ({ set: 'where', condition }))
  const [only, ...others] = wheres
  const next: GoalSet[] = only === undefined ? [] : [others.length === 0 ? only : { set: 'or', of: wheres }]
  const at = parts.findIndex((one) => kindOf(one) === kind)
  if (at >= 0) return joined([...parts.slice(0, at), ...next, ...parts.slice(at + 1)])
  if (kind !== 'type') return joined([...next, ...parts])
  const unwanted = parts.findIndex(({ set: one }) => one === 'not')
  const end = unwanted < 0 ? parts.length : unwanted
  return joined([...parts.slice(0, end), ...next, ...parts.slice(end)])
}

/** Parts that no field shows: told in words, and kept. What is left out of a set has a form of its own. */
export const keptIn = (set: GoalSet): readonly GoalSet[] =>
  partsOf(set).filter((part) => kindOf(part) === null && part.set !== 'not')

/** What is left out of it. */
export const unwantedIn = (set: GoalSet): readonly Extract<GoalSet, { set: 'not' }>[] =>
  partsOf(set).filter((part) => part.set === 'not')

/** Puts one part in place of another, or takes it out. */
export const exchanged = (set: GoalSet, part: GoalSet, next: GoalSet | null): GoalSet =>
  joined(partsOf(set).flatMap((one) => (one === part ? (next ? [next] : []) : [one])))
