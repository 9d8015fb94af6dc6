import type { Of } from './items.ts'
import { Question, type Scene } from './scene.ts'
import { gather } from './sources.ts'
import { resultOf, step, type Args } from './step.ts'

/** Plans that the window goes to another place. */
export function visit(scene: Scene, { place }: Of<'visit'>): void {
  scene.draft.change('whole', step('window.goTo', { environmentId: place.id }), `go to ${place.name}`)
  scene.build({ id: place.id, name: place.name })
  scene.chosen = null
}

/** Plans something that the window does. What it selects is what "these" means in the rest of the sentence. */
export function show(scene: Scene, { action, title }: Of<'show'>): void {
  switch (action.do) {
    case 'open':
      scene.draft.show(step('window.open', { panel: action.panel }), title)
      return
    case 'close':
      scene.draft.show(step('window.close', { panel: action.panel }), title)
      return
    case 'view':
      scene.draft.show(step('window.view', { view: action.view }), title)
      return
    case 'select':
    case 'focus': {
      const tool = `window.${action.do}` as const
      const shown = scene.draft.show(step(tool, { target: targetOf(scene, action.target) }), title)
      scene.chosen = resultOf(shown, 'itemIds')
    }
  }
}

type Target = Extract<Of<'show'>['action'], { target: unknown }>['target']

function targetOf(scene: Scene, target: Target): Args<'window.select'>['target'] {
  if (typeof target !== 'object' || !('what' in target)) return target
  const [source, ...others] = gather(scene, target.what, 'change')
  if (!source || others.length > 0) throw new Question('Which ones do you mean? Say one kind at a time.')
  return { assetIds: source.ids }
}
