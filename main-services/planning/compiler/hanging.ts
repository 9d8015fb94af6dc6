import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { here } from '../grammar/do/command.ts'
import { before, columnsOf } from './again.ts'
import type { PlaceId } from './draft.ts'
import { source } from './found-sets.ts'
import { paint } from './look-goals.ts'
import { arrange, make } from './making.ts'
import { NotHere, Question, type Scene } from './scene.ts'
import { standing } from './place-here.ts'
import { standingItems } from './standing-set.ts'
import { resultOf, step } from './step.ts'
import { asks } from './subject.ts'

/** Everything here, or what a pronoun means. */
export const ofHere = (of: GoalSet): boolean =>
  of.set === 'here' || (of.set === 'said' && (of.as === 'selected' || of.as === 'it'))

/** "Hang them in a row": what was found last is meant, or what was asked about where not all of it stands here. */
export function speaksOfOthers(scene: Scene): boolean {
  if (scene.speaksOfFound) return true
  const { lastFound, latest, environment, selection } = scene.context
  if (scene.found !== null || scene.place !== null || latest !== 'asked' || !lastFound) return false
  if (environment === null || selection.itemIds.length > 0 || lastFound.assetIds.length < 2) return false
  const stand = new Set(scene.context.standing(environment.id).items.map(({ assetId }) => assetId))
  return !lastFound.assetIds.every((id) => stand.has(id))
}

/** Hangs what was found or asked about last. */
export function hangFound(
  scene: Scene,
  { arrangement, options, rows, look }: Extract<Goal, { do: 'arrange' }>,
  name: string | null = null,
): void {
  const found = scene.pointed('nearest') ?? []
  const count = found.reduce((sum, one) => sum + (one.count ?? 1), 0)
  const shaped = { ...options, ...columnsOf({ options, rows }, Math.max(1, count)) }
  const last = scene.context.turns.at(-1)?.goal
  const place = make(scene, found, { arrangement, options: shaped, name })
  paint(scene, place.id, look)
  if (scene.found !== null || !(asks(last) || last?.do === 'find')) return
  const { of, said } = last
  // What is said later goes on from this place.
  scene.pursued.push({ do: 'make', of, said, arrangement, options: shaped, name, look })
}

/** "Put the rest in a circle": what was not changed last; all that hangs, where that hangs no more. */
export function rearrangeOthers(scene: Scene, goal: Extract<Goal, { do: 'arrange' }>, name?: string): void {
  const place = standing(scene)
  const others = place ? standingItems(scene, place.table, goal.of) : []
  if (!place || others.length === 0 || others.length === place.table.items.length)
    return rearrange(scene, { ...goal, of: { set: 'here' } }, name)
  const { arrangement, options, rows, look } = goal
  const shaped = { ...options, ...columnsOf({ options, rows }, others.length) }
  const arranging = step('environments.arrange', {
    environmentId: place.id,
    itemIds: others.map(({ itemId }) => itemId),
    arrangement,
    options: shaped,
  })
  scene.draft.change('items', arranging, 'rehang the rest')
  paint(scene, place.id, look)
}

/** Stands what is here otherwise; only what is selected where that is said. */
export function rearrange(
  scene: Scene,
  { of, arrangement, options, rows, look }: Extract<Goal, { do: 'arrange' }>,
  name?: string,
): void {
  const selected = scene.context.selection.itemIds.length > 0
  const some = of.set === 'said' && (of.as === 'selected' || selected)
  if (some && scene.context.selection.itemIds.length === 0) throw new Question('Nothing is selected here.')
  if (!scene.hasPlace) throw new NotHere('arrange')
  const { id } = scene.at(here)
  const count = some ? scene.context.selection.itemIds.length : standingCount(scene, id)
  const shaped = { ...options, ...columnsOf({ options, rows }, count) }
  arrange(scene, {
    do: 'arrange',
    place: here,
    items: some ? { kind: 'these' } : { kind: 'all' },
    arrangement,
    options: shaped,
    ...(name === undefined ? {} : { name }),
  })
  paint(scene, id, look)
  const last = before(scene)
  // What is changed later goes on from this form.
  if (last?.goal.do === 'make' && last.environmentId === id && !some)
    scene.pursued.push({ ...last.goal, arrangement, options, rows })
}

/** "Close the gaps": everything in the form in which it hangs, in its order. */
export function hangAnew(scene: Scene, goal: Extract<Goal, { do: 'arrange' }>): void {
  const place = standing(scene)
  if (!place) throw new NotHere('arrange')
  const last = before(scene)
  const made = last?.goal.do === 'make' && last.environmentId === place.id ? last.goal : null
  const items = standingItems(scene, place.table, { set: 'here' })
  const rows = made?.rows
  const arrangement = place.table.kind
  const options = { ...made?.options, ...columnsOf({ options: made?.options ?? {}, rows }, items.length) }
  const itemIds = items.map(({ itemId }) => itemId)
  const arranging = step('environments.arrange', { environmentId: place.id, itemIds, arrangement, options })
  scene.draft.change('items', arranging, 'close the gaps')
  scene.settle(goal, { ...goal, arrangement, options, ...(rows === undefined ? {} : { rows }) })
}

const standingCount = (scene: Scene, id: PlaceId): number =>
  typeof id !== 'string'
    ? (scene.found?.[0]?.count ?? 1)
    : scene.context.environment?.id === id
      ? scene.context.environment.count
      : scene.context.standing(id).items.length

export function add(scene: Scene, { of, said }: Extract<Goal, { do: 'add' }>): void {
  if (!scene.hasPlace) throw new NotHere('add')
  const found = source(scene, of, said, 'find')
  const target = scene.at(here)
  const adding = step('environments.addAssets', { environmentId: target.id, assetIds: found.ids })
  scene.added = resultOf(scene.draft.change('items', adding, `add them to ${target.name}`), 'itemIds')
  if (typeof target.id !== 'string') return
  const stand = new Set(scene.context.standing(target.id).items.map(({ assetId }) => assetId))
  const more = found.fixed === null ? (found.count ?? 0) : found.fixed.filter((id) => !stand.has(id)).length
  keepRows(scene, target.id, stand.size + more)
}

/** A row stays a row, however many come to it. */
export function keepRows(scene: Scene, environmentId: string, count: number): void {
  const last = before(scene)
  if (last?.goal.do !== 'make' || last.goal.rows === undefined || last.environmentId !== environmentId) return
  const { arrangement } = last.goal
  const options = { ...last.goal.options, ...columnsOf(last.goal, count) }
  scene.draft.change('items', step('environments.arrange', { environmentId, arrangement, options }), 'hang it anew')
}

export function makePlace(scene: Scene, goal: Extract<Goal, { do: 'make' }>): void {
  const found = source(scene, goal.of, goal.said, 'find')
  const options = { ...goal.options, ...columnsOf(goal, found.count ?? 1) }
  const place = make(scene, [found], { arrangement: goal.arrangement, options, name: goal.name })
  paint(scene, place.id, { ...scene.waitingLook, ...goal.look })
  scene.waitingLook = null
}
