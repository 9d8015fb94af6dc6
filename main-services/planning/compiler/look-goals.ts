import type { Appearance, Goal } from '#shared/model/goal.ts'
import { here } from '../grammar/do/command.ts'
import { backdropTitle } from '../grammar/do/backdrop.ts'
import { lightTitle } from '../grammar/do/light.ts'
import type { PlaceId } from './draft.ts'
import type { Scene } from './scene.ts'
import { step } from './step.ts'
import { inTone } from './tone.ts'

/** Plans how the place of the moment looks; where there is none yet, the next one that the sentence makes. */
export function dress(scene: Scene, { look }: Extract<Goal, { do: 'look' }>): void {
  if (scene.place === null && scene.context.environment === null) {
    scene.waitingLook = { ...scene.waitingLook, ...look }
    return
  }
  const { id } = scene.at(here)
  paint(scene, id, typeof id === 'string' ? stepped(scene, id, look) : look)
}

/** "Even colder", where it is cool: nobody asks for what is there already. */
function stepped(scene: Scene, id: string, look: Appearance): Appearance {
  const { lighting } = look
  const now = scene.context.standing(id).light
  const isTone = lighting?.preset === 'warm' || lighting?.preset === 'cool'
  if (!lighting || !now || !isTone || lighting.color !== undefined || lighting.intensity !== undefined) return look
  if (lighting.preset === now.preset) return { ...look, lighting: inTone(now, lighting.preset === 'warm') }
  return now.color === '#ffffff' ? look : { ...look, lighting: { ...lighting, color: '#ffffff' } }
}

/** A look that no place of the sentence took: of the newest place, or it asks. */
export function dressWaiting(scene: Scene): void {
  const look = scene.waitingLook
  scene.waitingLook = null
  if (look) paint(scene, scene.at(here).id, look)
}

/** Plans light, backdrop and size of a place. */
export function paint({ draft }: Scene, environmentId: PlaceId, { lighting, backdrop, scale }: Appearance): void {
  if (scale !== undefined) {
    const title = scale > 1 ? 'make everything larger' : 'make everything smaller'
    draft.change('items', step('environments.adjust', { environmentId, scale }), title)
  }
  if (lighting) {
    draft.change('light', step('environments.setLighting', { environmentId, lighting }), lightTitle(lighting))
  }
  if (backdrop) {
    draft.change('backdrop', step('environments.setBackdrop', { environmentId, backdrop }), backdropTitle(backdrop))
  }
}
