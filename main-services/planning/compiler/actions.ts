import type { Action } from '../grammar/do/command.ts'
import { add, adjust, changeBackdrop, discard, light, remove, rename } from './changing.ts'
import { exportPlace, importFiles, replaceExport } from './exchange.ts'
import type { Of } from './items.ts'
import { arrange, makeOrRearrange } from './making.ts'
import type { Scene } from './scene.ts'
import { show, visit } from './showing.ts'
import { gather } from './sources.ts'
import { step } from './step.ts'

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
      return light(scene, action)
    case 'backdrop':
      return changeBackdrop(scene, action)
    case 'rename':
      return rename(scene, action)
    case 'discard':
      return discard(scene, action)
    case 'visit':
      return visit(scene, action)
    case 'show':
      return show(scene, action)
    case 'export':
      return exportPlace(scene, action)
    case 'replace':
      return replaceExport(scene)
    case 'import':
      return importFiles(scene, action)
    case 'undo':
    case 'redo':
      return moveInHistory(scene, action)
    case 'answer':
    case 'refuse':
      return
  }
}

function find(scene: Scene, { what }: Of<'find'>): void {
  const sources = gather(scene, what, 'show')
  for (const source of sources) {
    if (source.fixed === null) continue
    scene.draft.add(step('assets.find', { filter: { ids: source.ids }, order: 'taken' }), {
      title: `find ${source.said}`,
    })
  }
  scene.find(
    sources,
    what.pointer !== null || what.include.some((query) => query.within !== null || query.ones || query.nth !== null),
  )
}

function moveInHistory(scene: Scene, { do: direction, times, everything }: Of<'undo' | 'redo'>): void {
  if (everything) return scene.draft.history(step('history.undo', { everything }), 'take back everything')
  const title = direction === 'undo' ? 'take back the last change' : 'do it again'
  for (let time = 0; time < times; time++) scene.draft.history(step(`history.${direction}`, {}), title)
}
