import type { Goal, GoalSet, Trait } from '#shared/model/goal.ts'
import { setWords } from '#shared/model/set-words.ts'
import { eitherOf, whatIs, type Condition, type SetExpression } from '#shared/model/set.ts'
import type { AssetFact } from '#shared/model/workflow.ts'
import type { Traits } from '../planner.ts'
import type { Intent } from '../reader/values.ts'
import { NotHere, Question, type Scene } from './scene.ts'
import { asks, bound, inLibrary } from './subject.ts'

type Same = Extract<GoalSet, { set: 'same' }>

/** Things whose values are compared with others'; more of them have no one value. */
const mostCompared = 6

/** An intent in which "that year" and "the same camera as the tram" are the year and the camera that they mean. */
export function withValues(scene: Scene, intent: Intent, before: readonly Goal[]): Intent {
  if (!JSON.stringify(intent.goal).includes('"set":"same"')) return intent
  const goal = valued(intent.goal, (same) => valueOf(scene, same, before)) as Goal
  if (goal.do === 'again' && goal.instead) {
    const { one: _, ...words } = setWords(goal.instead.of)
    return { ...intent, goal: { ...goal, instead: { ...goal.instead, said: words.many } } }
  }
  if (!('of' in goal) || !('said' in goal)) return { ...intent, goal }
  const { one, many, name } = setWords(goal.of)
  const said = name ?? many
  return { ...intent, goal: goal.do === 'count' ? { ...goal, said, one } : { ...goal, said } }
}

const isLater = (set: GoalSet): boolean => set.set === 'same' && set.later !== undefined

/** The same with every `same` in it as what it means. */
function valued(part: unknown, meant: (same: Same) => SetExpression): unknown {
  if (Array.isArray(part)) return part.map((one) => valued(one, meant))
  if (typeof part !== 'object' || part === null) return part
  if ('set' in part && part.set === 'same') return meant(part as Same)
  // "And what was taken the year after?": of the year after it, and not of these.
  if ('set' in part && part.set === 'and' && 'of' in part && Array.isArray(part.of) && part.of.some(isLater)) {
    const others = part.of.filter((one: GoalSet) => one.set !== 'said')
    return others.length === 1 ? valued(others[0], meant) : { ...part, of: valued(others, meant) }
  }
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, valued(one, meant)]))
}

function valueOf(scene: Scene, same: Same, before: readonly Goal[]): SetExpression {
  const yearly =
    same.day === undefined ? null : yearlyDay([...scene.context.turns.map(({ goal }) => goal), ...before], same.day)
  if (yearly) return yearly
  const set = ownValue(scene, same, before)
  const { what, later, day } = same
  if (day !== undefined) return inSpans(set, (from) => dayOf(from, day))
  return later === undefined ? set : inSpans(set, (from) => shifted(from, what, later))
}

/** "The 24th", where photos of December were meant, of any year. */
function yearlyDay(goals: readonly Goal[], day: number): SetExpression | null {
  const parts = goals.toReversed().flatMap((goal) => ('of' in goal ? partsOf(goal.of) : []))
  const told = parts.find(({ is }) => is === 'taken' || is === 'time')
  const [from, to] = (told?.is === 'time' && told.yearly) || []
  if (from === undefined || from.slice(0, 2) !== to?.slice(0, 2)) return null
  const date = `${from.slice(0, 3)}${String(day).padStart(2, '0')}`
  return whatIs({ is: 'time', yearly: [date, date] })
}

const partsOf = (set: GoalSet): Condition[] =>
  set.set === 'where'
    ? [set.condition]
    : set.set === 'and'
      ? set.of.flatMap(partsOf)
      : set.set === 'take' || set.set === 'order' || set.set === 'pick'
        ? partsOf(set.of)
        : []

/** The same set with other spans of days. */
function inSpans(set: SetExpression, moved: (from: string) => Condition | null): SetExpression {
  if (set.set === 'or') return eitherOf(...set.of.map((part) => inSpans(part, moved)))
  const { from } = set.set === 'where' && set.condition.is === 'taken' ? set.condition : {}
  const condition = from === undefined ? null : moved(from)
  if (!condition) throw new NotHere('same')
  return whatIs(condition)
}

/** "The 16th": of the month that was told. */
function dayOf(from: string, day: number): Condition | null {
  const date = `${from.slice(0, 8)}${String(day).padStart(2, '0')}`
  return day <= lastDay(from.slice(0, 4), from.slice(5, 7)) ? { is: 'taken', from: date, to: date } : null
}

/** "The day after", "the year before". */
function shifted(from: string, what: Trait, later: number): Condition | null {
  const date = new Date(`${from}T00:00:00Z`)
  if (what === 'day') date.setUTCDate(date.getUTCDate() + later)
  else if (what === 'month') date.setUTCMonth(date.getUTCMonth() + later, 1)
  else if (what === 'year') date.setUTCFullYear(date.getUTCFullYear() + later, 0, 1)
  return conditionOf({ ...undescribed, takenAt: date.toISOString() }, what)
}

function ownValue(scene: Scene, { what, as }: Same, before: readonly Goal[]): SetExpression {
  const told = as === undefined ? toldBefore([...scene.context.turns.map(({ goal }) => goal), ...before], what) : as
  if (told.set === 'where' && isAbout(told.condition, what)) {
    const { condition } = told
    const whole =
      condition.is === 'taken' ? conditionOf({ ...undescribed, takenAt: condition.from ?? null }, what) : null
    return whole ? whatIs(whole) : told
  }
  const set = inLibrary(scene, bound(scene, told))
  const ids = scene.context.select(set)
  if (ids.length === 0) throw new Question(`I find nothing to take the ${nouns[what]} from.`)
  if (ids.length > mostCompared) throw new NotHere('same')
  const values = scene.context.traits(ids).flatMap((traits) => conditionOf(traits, what) ?? [])
  if (values.length === 0) throw new Question(`I do not know ${unknown[what]}.`)
  const each = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
  return eitherOf(...each.map(whatIs))
}

/** What an answer told the value of, or a set that was told by it; else what was spoken of last. */
function toldBefore(goals: readonly Goal[], what: Trait): GoalSet {
  for (const goal of goals.toReversed()) {
    if (goal.do === 'tell' && told[what].includes(goal.about)) return goal.of
    const named = 'of' in goal ? partAbout(goal.of, what) : null
    if (named) return named
    // Of what was asked about since, the value is meant, whether it was told or not.
    if (asks(goal)) break
  }
  return { set: 'said', as: 'it' }
}

const told: Readonly<Record<Trait, readonly AssetFact[]>> = {
  year: ['taken'],
  month: ['taken'],
  day: ['taken'],
  camera: ['camera'],
  folder: ['folder'],
  color: ['colors'],
  type: ['format'],
}

const undescribed: Traits = { takenAt: null, camera: null, folder: '', colors: [], mediaType: 'image' }

/** Whether a condition tells the value: a span of days tells the year that it lies in. */
function isAbout(condition: Condition, what: Trait): boolean {
  switch (what) {
    case 'year':
    case 'month':
    case 'day': {
      const length = { year: 4, month: 7, day: 10 }[what]
      const { from, to } = condition.is === 'taken' ? condition : {}
      return from !== undefined && to !== undefined && from.slice(0, length) === to.slice(0, length)
    }
    case 'camera':
    case 'folder':
    case 'color':
      return condition.is === what
    case 'type':
      return false
  }
}

/** A part of a set that alone tells it: "in Zoo" of "green photos in Zoo". */
function partAbout(set: GoalSet, what: Trait): GoalSet | null {
  switch (set.set) {
    case 'where':
      return isAbout(set.condition, what) ? set : null
    case 'and':
      return set.of.map((part) => partAbout(part, what)).find((part) => part !== null) ?? null
    case 'order':
    case 'take':
    case 'pick':
      return partAbout(set.of, what)
    default:
      return null
  }
}

/** What holds of things with the same value; null where it is not known. */
function conditionOf({ takenAt, camera, folder, colors, mediaType }: Traits, what: Trait): Condition | null {
  const span = (from: string, to: string): Condition | null => (takenAt === null ? null : { is: 'taken', from, to })
  const [year = '', month = '', day = ''] = takenAt?.slice(0, 10).split('-') ?? []
  const [color] = colors
  switch (what) {
    case 'year':
      return span(`${year}-01-01`, `${year}-12-31`)
    case 'month':
      return span(`${year}-${month}-01`, `${year}-${month}-${lastDay(year, month)}`)
    case 'day':
      return span(`${year}-${month}-${day}`, `${year}-${month}-${day}`)
    case 'camera':
      return camera === null ? null : { is: 'camera', words: camera }
    case 'folder':
      return { is: 'folder', path: folder }
    case 'color':
      return color === undefined ? null : { is: 'color', any: [color] }
    case 'type':
      return { is: 'type', any: [mediaType] }
  }
}

const lastDay = (year: string, month: string): number => new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()

const nouns: Readonly<Record<Trait, string>> = {
  year: 'year',
  month: 'month',
  day: 'day',
  camera: 'camera',
  folder: 'folder',
  color: 'colour',
  type: 'kind',
}

const unknown: Readonly<Record<Trait, string>> = {
  year: 'in which year that was',
  month: 'in which month that was',
  day: 'on which day that was',
  camera: 'with which camera that was taken',
  folder: 'in which folder that lies',
  color: 'a colour of it that stands out',
  type: 'what kind of thing that is',
}
