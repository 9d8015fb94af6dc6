import type { Arrangement, ArrangementOptions } from '#shared/model/layout.ts'
import { here } from '../grammar/do/command.ts'
import { nameFor } from '../grammar/what/describe.ts'
import { everything } from '../grammar/what/query.ts'
import { rename } from './changing.ts'
import { pointing, selected, selectedOrAll, showing, standsHere, type Of } from './items.ts'
import { Question, type PlaceSource, type Scene, type Source } from './scene.ts'
import { gather } from './sources.ts'
import { resultOf, step, type PlannedStep } from './step.ts'

/** How a new place is arranged, and what it is called; null takes a name from what it shows. */
export interface Making {
  arrangement: Arrangement
  options: ArrangementOptions
  name: string | null
}

/** Plans "make a grid" with nothing found or selected: of what stands here, or else of everything. */
export function makeOrRearrange(scene: Scene, action: Of<'make'>): void {
  const { what, arrangement, options } = action
  const vague = what.pointer === 'nearest' && scene.pointed('nearest') === null && scene.imports.paths.length === 0
  if (vague && action.name === null && arrangement !== 'gallery' && scene.hasPlace) {
    return arrange(scene, { do: 'arrange', place: here, items: { kind: 'these' }, arrangement, options })
  }
  if (action.each && !vague) {
    for (const source of gather(scene, what, 'make')) make(scene, [source], action)
    return
  }
  if (vague) scene.note('You did not say of what, so I took everything.', 0.15)
  make(scene, gather(scene, vague ? everything() : what, 'make'), action)
}

const hanging: Readonly<Record<Arrangement, string>> = {
  gallery: 'hang them in a gallery',
  timeline: 'put them on a timeline',
  cluster: 'gather them in clusters',
  grid: 'set them in a grid',
  circle: 'stand them in a circle',
}

/** Plans one place out of some assets: canvas, layout, environment. */
export function make(scene: Scene, sources: readonly Source[], { arrangement, options, name }: Making): PlaceSource {
  const [first, ...others] = sources
  if (!first) throw new Question('Of what? Say for example “a gallery of the photos from 2015”.')
  const title = name ?? nameFor(sources.map((source) => source.name))
  const { draft } = scene
  const canvas = draft.add(step('canvases.create', { name: title, assetIds: first.ids, notes: '' }), {
    title: 'gather them',
  })
  let last: PlannedStep<'canvases.addMembers'> | undefined
  const afterLast = () => (last ? [last.id] : [])
  for (const source of others) {
    last = draft.add(step('canvases.addMembers', { id: resultOf(canvas, 'id'), assetIds: source.ids }), {
      title: `add ${source.said}`,
      after: afterLast(),
    })
  }
  const canvasIds = [resultOf(canvas, 'id')]
  const layout = draft.add(step('layouts.create', { name: title, canvasIds, arrangement, options }), {
    title: hanging[arrangement],
    after: afterLast(),
  })
  const environment = draft.add(step('environments.create', { name: title, layoutIds: [resultOf(layout, 'id')] }), {
    title: `build “${title}”`,
  })
  const place = { id: resultOf(environment, 'id'), name: title }
  scene.build(place)
  return place
}

/**
 * Plans another arrangement: of the place itself where its things are meant, else of a new place for what was found.
 */
export function arrange(scene: Scene, { place, items, arrangement, options, name }: Of<'arrange'>): void {
  const making = { arrangement, options, name: name ?? null }
  if (items.kind === 'what' && !standsHere(scene, items.what)) {
    if (scene.context.environment)
      scene.note(`I build a new place for these; ${scene.context.environment.name} stays as it is.`, 0.05)
    return void make(scene, gather(scene, items.what, 'make'), making)
  }
  const isThis = place.kind === 'this'
  if (isThis && items.kind === 'these' && scene.speaksOfFound)
    return void make(scene, scene.pointed('nearest') ?? [], making)
  if (isThis && !scene.hasPlace)
    return void make(scene, gather(scene, items.kind === 'all' && items.what ? items.what : pointing, 'make'), making)
  const target = scene.at(place)
  const title =
    arrangement === 'gallery'
      ? `rehang ${target.name}`
      : hanging[arrangement].replace('them', selected(scene, place, items) ? 'the selected' : 'everything')
  for (const which of items.kind === 'what' ? showing(scene, items.what) : [selectedOrAll(scene, place, items)]) {
    const arranging = step('environments.arrange', { environmentId: target.id, ...which, arrangement, options })
    scene.draft.change('items', arranging, title)
  }
  if (name !== undefined) rename(scene, { do: 'rename', place, name })
}
