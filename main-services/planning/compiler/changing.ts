import { pointing, selectedOrAll, showing, type Of } from './items.ts'
import { askWhich, namedLast } from './pointed.ts'
import { standingItems } from './standing-set.ts'
import { Question, type Scene } from './scene.ts'
import { gather } from './sources.ts'
import { step } from './step.ts'

/** Plans that what was found is brought into a place. Asks where there is no place yet. */
export function add(scene: Scene, { what, place }: Of<'add'>): void {
  if (!scene.hasPlace)
    throw new Question('There is no place to add them to yet. Say “make a gallery of …” and one will stand here.')
  scene.addsNow = true
  const sources = gather(scene, what, 'change')
  scene.addsNow = false
  const target = scene.at(place)
  for (const source of sources) {
    const adding = step('environments.addAssets', { environmentId: target.id, assetIds: source.ids })
    scene.draft.change('items', adding, `add them to ${target.name}`)
  }
}

/**
 * Plans that things are taken out of a place: the selected ones, or what the words find. Asks where it is not clear
 * which.
 */
export function remove(scene: Scene, { what, place }: Of<'remove'>): void {
  const target = scene.at(place)
  const { selection, environment, latest, lastFound } = scene.context
  const mayBeSelected =
    what.pointer !== null && what.pointer !== 'found' && scene.found === null && environment !== null
  if (mayBeSelected && selection.itemIds.length > 0) {
    const removing = step('environments.removeItems', { environmentId: target.id, itemIds: [...selection.itemIds] })
    scene.draft.change('items', removing, `take ${selection.itemIds.length} out`)
    return
  }
  const vague = what.pointer === 'nearest' && scene.found === null && selection.assetIds.length === 0
  if (vague && (lastFound === null || latest !== 'found'))
    throw new Question(
      `Which ones shall I take out of ${target.name}? Select them, or say “the red ones”, “the videos”, or “remove this gallery”.`,
    )
  const sources = gather(scene, what, 'change')
  for (const source of sources) {
    const removing = step('environments.removeItems', { environmentId: target.id, assetIds: source.ids })
    scene.draft.change('items', removing, `take them out of ${target.name}`)
  }
  scene.note('They only leave the place; the library and the files keep them.', 0)
}

/** Plans that things of a place grow, move, turn or spread. */
export function adjust(scene: Scene, { place, items, change, title }: Of<'adjust'>): void {
  if (items.kind === 'these' && scene.speaksOfFound && !scene.context.environment)
    throw new Question('These do not stand anywhere yet. Say “make a gallery of them” first.')
  if (items.kind === 'these' && place.kind === 'this') askWhich(scene)
  const target = scene.at(place)
  const found =
    items.kind === 'these' &&
    place.kind === 'this' &&
    scene.speaksOfFound &&
    (scene.found !== null || items.plural === true)
  const which = found
    ? showing(scene, pointing)
    : items.kind === 'what'
      ? showing(scene, items.what)
      : [lastOrAll(scene, place, items, change)]
  for (const one of which) {
    scene.draft.change('items', step('environments.adjust', { environmentId: target.id, ...one, ...change }), title)
  }
}

/** "Left", "a bit up": what was changed last, where nothing else is said. Further apart are all of them. */
function lastOrAll(
  scene: Scene,
  place: Of<'adjust'>['place'],
  items: Of<'adjust'>['items'],
  change: Of<'adjust'>['change'],
) {
  const which = selectedOrAll(scene, place, items)
  const { touched, environment } = scene.context
  const isLast =
    items.kind === 'these' &&
    items.plural !== true &&
    place.kind === 'this' &&
    change.spread === undefined &&
    !('itemIds' in which)
  if (!isLast || environment === null || scene.place !== null || scene.found !== null) return which
  const table = scene.context.standing(environment.id)
  const named = namedLast(scene, table, (of) => standingItems(scene, table, of))
  if (named) return { itemIds: named.map(({ itemId }) => itemId) }
  const stand = table.items.map(({ itemId }) => itemId)
  const itemIds = touched.filter((id) => stand.includes(id))
  return itemIds.length > 0 && itemIds.length < stand.length ? { itemIds } : which
}

/** Plans another light for a place. */
export function light(scene: Scene, { place, lighting, title }: Of<'light'>): void {
  const environmentId = scene.at(place).id
  scene.draft.change('light', step('environments.setLighting', { environmentId, lighting }), title)
}

/** Plans another backdrop for a place. */
export function changeBackdrop(scene: Scene, { place, backdrop, title }: Of<'backdrop'>): void {
  const environmentId = scene.at(place).id
  scene.draft.change('backdrop', step('environments.setBackdrop', { environmentId, backdrop }), title)
}

/** Plans another name for a place. */
export function rename(scene: Scene, { place, name: said }: Of<'rename'>): void {
  // "Rename it, Auntie."
  const name = said.replace(/^[\s,;:.!?–—-]+(?=\S)/u, '')
  const environmentId = scene.at(place).id
  scene.draft.change('name', step('environments.rename', { environmentId, name }), `call it “${name}”`)
}

/** Plans that a whole place is taken away. */
export function discard(scene: Scene, { place }: Of<'discard'>): void {
  const { id, name } = scene.at(place)
  scene.draft.change('whole', step('environments.remove', { environmentId: id }), `take ${name} away`)
  scene.note(`Only the place ${name} goes; everything in it stays in the library, and undo brings it back.`, 0)
}
