import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { nameFor } from '../grammar/what/describe.ts'
import { librarySet } from './library-set.ts'
import { NotHere, Question, type Scene } from './scene.ts'
import { visit } from './showing.ts'
import { step } from './step.ts'
import { unpicked } from './subject.ts'
import { lightTitle } from '../grammar/do/light.ts'

type Make = Extract<Goal, { do: 'make' }>
type Find = Extract<Goal, { do: 'find' }>
type Again = Extract<Goal, { do: 'again' }>

/** What was asked for last that can be asked for in another way, and where it stands. */
export interface Before {
  goal: Make | Find
  environmentId: string | null
}

/** The last thing that the conversation made or found; null where there is none. */
export function before(scene: Scene): Before | null {
  const turn = scene.context.turns.findLast(({ goal }) => goal.do === 'make' || goal.do === 'find')
  const goal = turn?.goal
  if (!turn || (goal?.do !== 'make' && goal?.do !== 'find')) return null
  const stands = scene.context.environments.some(({ id }) => id === turn.environmentId)
  return { goal, environmentId: stands ? turn.environmentId : null }
}

/** The goal of before with what is different now. */
export function changedGoal({ goal }: Before, { count, instead, form, look }: Again): Make | Find {
  // What is kept of it for a while does not change what it is called.
  const said =
    instead && instead.kind !== 'narrowed' ? instead.said.replace(/\bthings\b/u, nounIn(goal.said)) : goal.said
  const replaced = instead ? otherwise(goal.of, instead) : goal.of
  const of = count === undefined ? replaced : limited(replaced, count)
  if (goal.do === 'find' && !form) return { ...goal, of, said }
  const made: Make =
    goal.do === 'make' ? goal : { do: 'make', of, said, arrangement: 'gallery', options: {}, name: null, look: {} }
  const { rows: _, ...shapeless } = made
  return { ...(form ? shapeless : made), of, said, ...form, look: { ...made.look, ...look } }
}

/** `whole`: that alone; `narrowed`: of all that was meant at first. */
function otherwise(set: GoalSet, instead: NonNullable<Again['instead']>): GoalSet {
  const { of, kind } = instead
  if (kind !== 'narrowed') return exchanged(set, instead)
  return repicked(set, of) ?? { set: 'and', of: [of, unpicked(set)] }
}

/** "photos" of "red photos taken in 2015". */
const nounIn = (said: string): string => /\b(?:photos|videos|sounds|3D models|texts)\b/u.exec(said)?.[0] ?? 'things'

/** So many of it; another number in place of one. */
export function limited(set: GoalSet, count: number): GoalSet {
  switch (set.set) {
    case 'take':
    case 'pick':
    case 'each':
      return { ...set, count }
    case 'part':
      return { set: 'take', of: set.of, order: set.order, count }
    case 'order':
      return { ...set, of: limited(set.of, count) }
    default:
      return { set: 'take', of: set, order: { by: 'taken' }, count }
  }
}

/** One condition in place of another of its kind; beside the others where there is none. */
export function exchanged(set: GoalSet, { of, kind }: NonNullable<Again['instead']>): GoalSet {
  if (kind === 'whole') return of
  switch (set.set) {
    case 'take':
    case 'pick':
    case 'each':
    case 'order':
    case 'part':
      return { ...set, of: exchanged(set.of, { of, kind, said: '' }) }
    case 'and': {
      const rest = set.of.filter((part) => !isOfKind(part, kind) && !sameNoun(part, of))
      return { set: 'and', of: [...rest, ...(of.set === 'and' ? of.of : [of])] }
    }
    default:
      return isOfKind(set, kind) || kind === 'type' || set.set !== 'where' ? of : { set: 'and', of: [set, of] }
  }
}

/** "The two shortest": picked of what the last ones were picked of. */
export function repicked(old: GoalSet, of: GoalSet): GoalSet | null {
  if (of.set !== 'take' && of.set !== 'pick') return null
  const from = unpicked(old)
  return { ...of, of: of.of.set === 'all' ? from : { set: 'and', of: [of.of, from] } }
}

/** What a condition is about, as readers name it. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  date: ['taken', 'time'],
  time: ['taken', 'time'],
  weekday: ['time'],
  color: ['color'],
  camera: ['camera'],
  folder: ['folder', 'words'],
  words: ['words', 'folder'],
  orientation: ['orientation', 'measure'],
  extension: ['extension', 'type'],
  type: ['type', 'extension'],
  measure: ['measure'],
  feature: ['has'],
  'not feature': ['has'],
}

export function isOfKind(set: GoalSet, kind: string): boolean {
  if (set.set === 'where') return (kindsOf[kind] ?? [kind]).includes(set.condition.is)
  if (set.set === 'or') return set.of.every((part) => isOfKind(part, kind))
  return set.set === 'not' && isOfKind(set.of, kind)
}

/** "the Nikon photos instead" names the type again. */
const sameNoun = (part: GoalSet, of: GoalSet): boolean =>
  part.set === 'where' &&
  part.condition.is === 'type' &&
  of.set === 'and' &&
  of.of.some((one) => one.set === 'where' && one.condition.is === 'type')

/** The columns that make so many rows of so many things, or those that were said. */
export function columnsOf({ options, rows }: Pick<Make, 'options' | 'rows'>, count: number): { columns?: number } {
  const columns = rows === undefined ? options.columns : Math.min(1000, Math.max(1, Math.ceil(count / rows)))
  return columns === undefined ? {} : { columns }
}

/** Changes the place that stands into what is wanted now, instead of building another. */
export function rebuild(scene: Scene, environmentId: string, old: Make, next: Make): void {
  const { draft, context } = scene
  const set = librarySet(scene, next.of)
  const ids = set ? context.select(set) : []
  if (!set || ids.length === 0) throw new Question(`There are no ${next.said} here, so I left it as it is.`)
  const { items } = context.standing(environmentId)
  const missing = ids.filter((id) => !items.some(({ assetId }) => assetId === id))
  const gone = items.filter(({ assetId }) => !ids.includes(assetId)).map(({ itemId }) => itemId)
  const differs = missing.length > 0 || gone.length > 0
  if (missing.length > 0) {
    draft.change('items', step('environments.addAssets', { environmentId, assetIds: missing }), 'bring in what is new')
  }
  if (gone.length > 0) {
    draft.change(
      'items',
      step('environments.removeItems', { environmentId, itemIds: gone }),
      'take out what is not wanted',
    )
  }
  const { arrangement } = next
  const [options, before] = [next, old].map((goal) => ({ ...goal.options, ...columnsOf(goal, ids.length) }))
  if (options && (differs || arrangement !== old.arrangement || JSON.stringify(options) !== JSON.stringify(before))) {
    draft.change('items', step('environments.arrange', { environmentId, arrangement, options }), 'hang it anew')
  }
  const called = context.environments.find(({ id }) => id === environmentId)?.name
  const name = nameFor([next.said])
  if (next.said !== old.said && old.name === null && called === nameFor([old.said])) {
    draft.change('name', step('environments.rename', { environmentId, name }), `call it “${name}”`)
  }
  scene.build({ id: environmentId, name: called ?? name })
  dress(scene, environmentId, old, next)
  if (draft.steps.length === 0)
    throw new Question(`That is how it hangs already: ${items.length} of them, and there are no more.`)
}

/** What looks different now. */
function dress({ draft }: Scene, environmentId: string, old: Make, { look }: Make): void {
  const { lighting, backdrop, scale } = look
  if (scale !== undefined && scale !== old.look.scale) {
    const factor = scale / (old.look.scale ?? 1)
    draft.change('items', step('environments.adjust', { environmentId, scale: factor }), 'change the size')
  }
  if (lighting && lighting !== old.look.lighting) {
    draft.change('light', step('environments.setLighting', { environmentId, lighting }), lightTitle(lighting))
  }
  if (backdrop && backdrop !== old.look.backdrop) {
    draft.change('backdrop', step('environments.setBackdrop', { environmentId, backdrop }), 'set the backdrop')
  }
}

/** The place as it was when it was made. */
export function takeBackToMade({ draft, context: { environment } }: Scene): void {
  if (!environment) throw new NotHere('undo')
  const undo = step('history.undo', { environmentId: environment.id, toMade: true })
  draft.history(undo, 'take back all that was changed since')
}

/** Goes back to a place that the conversation made. */
export function goBack(scene: Scene, { to, kind }: Extract<Goal, { do: 'back' }>): void {
  const { context } = scene
  const { made, environments } = context
  const known = made.filter((id) =>
    environments.some((place) => place.id === id && (kind === undefined || place.kind === kind)),
  )
  // "Back to the first one", where one place was made and changed since: as it was at first.
  const [only, ...others] = known
  const isChanged = context.turns.some(({ goal, environmentId }) => environmentId === only && goal.do !== 'make')
  const isAgain = context.turns.filter(({ environmentId }) => environmentId === only).length > 1
  if (to === 1 && others.length === 0 && only === context.environment?.id && (isChanged || isAgain))
    return takeBackToMade(scene)
  const id = to < 0 ? known.at(to) : known[to - 1]
  const place = environments.find((one) => one.id === id)
  if (!place)
    throw new Question(
      kind !== undefined
        ? `This conversation has made no ${kind} that still stands.`
        : known.length === 0
          ? 'This conversation has made no place yet.'
          : `This conversation has made only ${known.length}.`,
    )
  visit(scene, { do: 'visit', place })
}
