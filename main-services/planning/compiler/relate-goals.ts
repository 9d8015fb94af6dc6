import type { Goal, GoalSet } from '#shared/model/goal.ts'
import { here } from '../grammar/do/command.ts'
import { librarySet } from './library-set.ts'
import { Question, type Scene } from './scene.ts'
import { standing } from './place-here.ts'
import { standingItems } from './standing-set.ts'
import { itemOf, partOf, resultOf, step } from './step.ts'

/** Plans that one thing of the place is said to follow, accompany, vary or be part of another. */
export function relate(scene: Scene, { from, to, type }: Extract<Goal, { do: 'relate' }>): void {
  const place = scene.at(here)
  const relation = { from: only(scene, from), to: only(scene, to), type }
  const { draft } = scene
  const environment = draft.read(step('environments.get', { id: place.id }), { title: `look at ${place.name}` })
  const layoutId = partOf(itemOf(resultOf(environment, 'rooms'), 0), 'layoutId')
  const layout = draft.read(step('layouts.get', { id: layoutId }), { title: 'look at what it is built from' })
  const canvasId = itemOf(resultOf(layout, 'canvasIds'), 0)
  draft.add(step('canvases.relate', { id: canvasId, relations: [relation] }), {
    title: 'note how they belong together',
  })
}

/** The one thing that is meant, among what stands here where that is known. Asks where there are several. */
function only(scene: Scene, of: GoalSet): string {
  const place = standing(scene)
  const set = place ? null : librarySet(scene, of)
  const ids = place
    ? standingItems(scene, place.table, of).map(({ assetId }) => assetId)
    : set
      ? scene.context.select(set)
      : []
  const [id, ...others] = new Set(ids)
  if (id === undefined) throw new Question('Which two do you mean? Name each of them, as they hang here.')
  if (others.length > 0) throw new Question(`There are ${others.length + 1} of those. Name the one that you mean.`)
  return id
}
