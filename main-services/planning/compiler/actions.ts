import type { Json } from '#shared/model/ids.ts'
import type { Arrangement, ArrangementOptions } from '#shared/model/layout.ts'
import type { Action, Items, PlaceRef } from '../grammar/do/command.ts'
import { here } from '../grammar/do/command.ts'
import { list, nameFor } from '../grammar/what/describe.ts'
import { everything, type What } from '../grammar/what/query.ts'
import { reference } from './draft.ts'
import { Question, type PlaceSource, type Scene, type Source } from './scene.ts'
import { gather } from './sources.ts'

type Of<Kind extends Action['do']> = Extract<Action, { do: Kind }>

/** Turns one action into steps. Throws {@link Question} where something must be asked first. */
export function perform(scene: Scene, action: Action): void {
  if (action.do !== 'find') scene.passOn()
  switch (action.do) {
    case 'find':
      return find(scene, action)
    case 'make':
      return makeOrRearrange(scene, action)
    case 'arrange':
      return arrange(scene, action)
    case 'add':
      return add(scene, action)
    case 'remove':
      return remove(scene, action)
    case 'adjust':
      return adjust(scene, action)
    case 'light':
    case 'backdrop':
    case 'rename':
    case 'discard':
    case 'visit':
      return tend(scene, action)
    case 'show':
      return show(scene, action)
    case 'export':
      return take(scene, action)
    case 'replace':
      return replace(scene)
    case 'import':
      return bring(scene, action)
    case 'undo':
    case 'redo':
      for (let time = 0; time < action.times; time++)
        scene.draft.history(`history.${action.do}`, action.do === 'undo' ? 'take back the last change' : 'do it again')
      return
    case 'answer':
    case 'refuse':
      return
  }
}

function find(scene: Scene, { what }: Of<'find'>): void {
  const sources = gather(scene, what, 'show')
  for (const source of sources) {
    if (source.fixed === null) continue
    scene.draft.add('assets.find', { filter: { ids: source.ids }, order: 'taken' }, { title: `find ${source.said}` })
  }
  scene.find(
    sources,
    what.pointer !== null || what.include.some((query) => query.within !== null || query.ones || query.nth !== null),
  )
}

interface Making {
  arrangement: Arrangement
  options: ArrangementOptions
  name: string | null
}

/** "make a grid" with nothing found or selected: of what stands here, or else of everything. */
function makeOrRearrange(scene: Scene, action: Of<'make'>): void {
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

/** Canvas, layout, environment: one place out of some assets. */
function make(scene: Scene, sources: readonly Source[], { arrangement, options, name }: Making): PlaceSource {
  const [first, ...others] = sources
  if (!first) throw new Question('Of what? Say for example “a gallery of the photos from 2015”.')
  const title = name ?? nameFor(sources.map((source) => source.name))
  const { draft } = scene
  const canvas = draft.add('canvases.create', { name: title, assetIds: first.ids, notes: '' }, { title: 'gather them' })
  let last: string[] = []
  for (const source of others) {
    last = [
      draft.add(
        'canvases.addMembers',
        { id: reference(canvas, 'id'), assetIds: source.ids },
        { title: `add ${source.said}`, after: last },
      ),
    ]
  }
  const layout = draft.add(
    'layouts.create',
    { name: title, canvasIds: [reference(canvas, 'id')], arrangement, options: options as Json },
    { title: hanging[arrangement], after: last },
  )
  const environment = draft.add(
    'environments.create',
    { name: title, layoutIds: [reference(layout, 'id')] },
    { title: `build “${title}”` },
  )
  const place = { id: reference(environment, 'id'), name: title }
  scene.build(place)
  return place
}

function arrange(scene: Scene, { place, items, arrangement, options, name }: Of<'arrange'>): void {
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
  for (const which of items.kind === 'what' ? showing(scene, items.what) : [itemIds(scene, place, items)]) {
    const args = { ...which, arrangement, options: options as Json }
    scene.draft.change(target.id, 'items', 'environments.arrange', args, title)
  }
  if (name !== undefined) tend(scene, { do: 'rename', place, name })
}

/** "the red ones" are things of the open place; "the red photos" may be any of the library. */
const standsHere = (scene: Scene, what: What) =>
  scene.hasPlace && !scene.speaksOfFound && scene.found === null && what.include.every((query) => query.ones)

const pointing: What = { include: [], exclude: [], pointer: 'nearest' }

/** Whether "these" means what is selected in the open place. */
const selected = (scene: Scene, place: PlaceRef, items: Items) =>
  items.kind === 'these' &&
  place.kind === 'this' &&
  (scene.chosen !== null ||
    (scene.place === null && scene.context.selection.itemIds.length > 0 && scene.context.environment !== null))

const itemIds = (scene: Scene, place: PlaceRef, items: Items): Record<string, Json> =>
  selected(scene, place, items) ? { itemIds: scene.chosen ?? [...scene.context.selection.itemIds] } : {}

function add(scene: Scene, { what, place }: Of<'add'>): void {
  if (!scene.hasPlace)
    throw new Question('There is no place to add them to yet. Say “make a gallery of …” and one will stand here.')
  scene.addsNow = true
  const sources = gather(scene, what, 'change')
  scene.addsNow = false
  const target = scene.at(place)
  for (const source of sources) {
    scene.draft.change(
      target.id,
      'items',
      'environments.addAssets',
      { assetIds: source.ids },
      `add them to ${target.name}`,
    )
  }
}

function remove(scene: Scene, { what, place }: Of<'remove'>): void {
  const target = scene.at(place)
  const { selection, environment, latest, lastFound } = scene.context
  const mayBeSelected =
    what.pointer !== null && what.pointer !== 'found' && scene.found === null && environment !== null
  if (mayBeSelected && selection.itemIds.length > 0) {
    scene.draft.change(
      target.id,
      'items',
      'environments.removeItems',
      { itemIds: [...selection.itemIds] },
      `take ${selection.itemIds.length} out`,
    )
    return
  }
  const vague = what.pointer === 'nearest' && scene.found === null && selection.assetIds.length === 0
  if (vague && (lastFound === null || latest !== 'found'))
    throw new Question(
      `Which ones shall I take out of ${target.name}? Select them, or say “the red ones”, “the videos”, or “remove this gallery”.`,
    )
  const sources = gather(scene, what, 'change')
  for (const source of sources) {
    scene.draft.change(
      target.id,
      'items',
      'environments.removeItems',
      { assetIds: source.ids },
      `take them out of ${target.name}`,
    )
  }
  scene.note('They only leave the place; the library and the files keep them.', 0)
}

function adjust(scene: Scene, { place, items, change, title }: Of<'adjust'>): void {
  if (items.kind === 'these' && scene.speaksOfFound && !scene.context.environment)
    throw new Question('These do not stand anywhere yet. Say “make a gallery of them” first.')
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
      : [itemIds(scene, place, items)]
  for (const one of which) {
    const args = { ...one, ...(change as Record<string, Json>) }
    scene.draft.change(target.id, 'items', 'environments.adjust', args, title)
  }
}

/** Items of a place by the assets they show. */
const showing = (scene: Scene, what: What): Record<string, Json>[] =>
  gather(scene, what, 'change').map((source) => ({ assetIds: source.ids }))

function tend(scene: Scene, action: Of<'light'> | Of<'backdrop'> | Of<'rename'> | Of<'discard'> | Of<'visit'>): void {
  if (action.do === 'visit') {
    scene.draft.change(action.place.id, 'whole', 'window.goTo', {}, `go to ${action.place.name}`)
    scene.build({ id: action.place.id, name: action.place.name })
    scene.chosen = null
    return
  }
  const { id, name } = scene.at(action.place)
  if (action.do === 'light')
    scene.draft.change(id, 'light', 'environments.setLighting', { lighting: action.lighting as Json }, action.title)
  else if (action.do === 'backdrop')
    scene.draft.change(id, 'backdrop', 'environments.setBackdrop', { backdrop: action.backdrop as Json }, action.title)
  else if (action.do === 'rename')
    scene.draft.change(id, 'name', 'environments.rename', { name: action.name }, `call it “${action.name}”`)
  else {
    scene.draft.change(id, 'whole', 'environments.remove', {}, `take ${name} away`)
    scene.note(`Only the place ${name} goes; everything in it stays in the library, and undo brings it back.`, 0)
  }
}

/** Something the window does. What it selects is what "these" means in the rest of the sentence. */
function show(scene: Scene, { action, title }: Of<'show'>): void {
  if (!('target' in action)) {
    const { do: tool, ...args } = action
    scene.draft.show(`window.${tool}`, args, title)
    return
  }
  const { target } = action
  if (typeof target === 'object' && 'what' in target) {
    const [source, ...others] = gather(scene, target.what, 'change')
    if (!source || others.length > 0) throw new Question('Which ones do you mean? Say one kind at a time.')
    const step = scene.draft.show(`window.${action.do}`, { target: { assetIds: source.ids } }, title)
    scene.chosen = reference(step, 'itemIds')
  } else scene.chosen = reference(scene.draft.show(`window.${action.do}`, { target: target as Json }, title), 'itemIds')
}

function take(scene: Scene, action: Of<'export'>): void {
  const target = placeToExport(scene, action)
  scene.draft.add(
    'exports.gallery',
    {
      environmentId: target.id,
      ...(action.directory === null ? {} : { directory: action.directory }),
      ...(action.name === null ? {} : { title: action.name }),
      ...(action.replace ? { replace: true } : {}),
    },
    {
      title: action.directory === null ? 'export a gallery' : `export a gallery to ${action.directory}`,
      after: scene.draft.changesTo(target.id),
    },
  )
}

/** The export that was refused a moment ago, now over what its folder holds. */
function replace({ context, draft }: Scene): void {
  if (!context.refusedExport) throw new Question('Replace what? Say for example “export it to ~/out, replace it”.')
  const { environmentId, directory } = context.refusedExport
  draft.add(
    'exports.gallery',
    { environmentId, directory, replace: true },
    { title: `export a gallery to ${directory}` },
  )
}

/** "these" means what is selected or was found, not the whole place. */
const pointsAtAssets = (scene: Scene) => scene.speaksOfFound || scene.context.selection.assetIds.length > 0

/** What stands already, or a gallery of what the sentence found or describes. */
function placeToExport(scene: Scene, { what, place }: Of<'export'>): PlaceSource {
  const making: Making = { arrangement: 'gallery', options: {}, name: null }
  if (what && what.pointer === null) return make(scene, gather(scene, what, 'make'), making)
  const fresh =
    place.kind === 'this' &&
    (scene.found !== null ||
      what?.pointer === 'selection' ||
      (what !== null && pointsAtAssets(scene)) ||
      !scene.hasPlace)
  if (!fresh || scene.place !== null) return scene.at(place)
  const sources: Source[] | null = scene.pointed('nearest')
  if (!sources) return scene.at(here)
  return make(scene, sources, making)
}

function bring(scene: Scene, { paths }: Of<'import'>): void {
  const step = scene.draft.add('assets.import', { paths }, { title: `import ${list(paths)}` })
  scene.imports = { steps: [...scene.imports.steps, step], paths: [...scene.imports.paths, ...paths] }
}
