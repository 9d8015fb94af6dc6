import { here } from '../grammar/do/command.ts'
import { list } from '../grammar/what/describe.ts'
import type { Of } from './items.ts'
import { make, type Making } from './making.ts'
import { Question, type PlaceSource, type Scene, type Source } from './scene.ts'
import { gather } from './sources.ts'
import { step } from './step.ts'

/** Plans an export of a place, after everything else that the plan changes in it. */
export function exportPlace(scene: Scene, action: Of<'export'>): void {
  const { directory, name, replace } = action
  const environmentId = placeToExport(scene, action).id
  scene.draft.add(
    step('exports.gallery', {
      environmentId,
      ...(directory === null ? {} : { directory }),
      ...(name === null ? {} : { title: name }),
      ...(replace ? { replace } : {}),
    }),
    {
      title: directory === null ? 'export a gallery' : `export a gallery to ${directory}`,
      after: scene.draft.changesTo(environmentId),
    },
  )
}

/** Plans the export again that was refused a moment ago, now over what its folder holds. */
export function replaceExport({ context, draft }: Scene): void {
  if (!context.refusedExport) throw new Question('Replace what? Say for example “export it to ~/out, replace it”.')
  const { environmentId, directory } = context.refusedExport
  draft.add(step('exports.gallery', { environmentId, directory, replace: true }), {
    title: `export a gallery to ${directory}`,
  })
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

/** Plans an import; later clauses of the sentence speak of what it takes in. */
export function importFiles(scene: Scene, { paths }: Of<'import'>): void {
  const planned = scene.draft.add(step('assets.import', { paths }), { title: `import ${list(paths)}` })
  scene.imports = { steps: [...scene.imports.steps, planned.id], paths: [...scene.imports.paths, ...paths] }
}
