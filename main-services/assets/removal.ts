import { z } from 'zod'
import { StudioError } from '#shared/model/errors.ts'
import { Id } from '#shared/model/ids.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { ChangeKind, HistoryService } from '#services/history/index.ts'
import { RemovedAssets } from './removed-assets.ts'

/** Takes assets out of what shows them, as changes of the caller's step under this name. */
export type TakeOut = (context: RequestContext, assetIds: readonly string[], label: string) => void

const Removed = z.object({ assetIds: z.array(Id) })
type Removed = z.infer<typeof Removed>

const removedKind: ChangeKind<Removed> = {
  schema: Removed,
  replay(context, _environmentId, { assetIds }, direction) {
    const removed = new RemovedAssets(context)
    for (const id of assetIds) {
      if (direction === 'undo') removed.putBack(id)
      else removed.take(id, Date.now())
    }
    context.announce({ type: 'assets_changed' })
  },
}

/** Takes assets out of the library, and in the same step out of the canvases, layouts and places that show them. */
export class AssetRemoval {
  readonly #history: HistoryService
  readonly #takeOut: readonly TakeOut[]

  /** @param takeOut for each layer above the library, the way out of it */
  constructor(history: HistoryService, takeOut: readonly TakeOut[]) {
    this.#history = history
    this.#takeOut = takeOut
    history.register('assets-removed', removedKind)
  }

  remove(context: RequestContext, { ids }: { ids: string[] }): { ids: string[] } {
    return context.commit(() => {
      const assets = known(context, ids)
      const [first] = assets
      if (!first) {
        throw new StudioError('NOT_FOUND', 'None of these is in the library.', {
          kept: 'Nothing was changed.',
          next: 'Look into the library to see what there is.',
        })
      }
      const label = assets.length === 1 ? `Remove “${first.name}”` : `Remove ${assets.length} files from the library`
      const change: Removed = { assetIds: assets.map(({ id }) => id) }
      for (const takeOut of this.#takeOut) takeOut(context, change.assetIds, label)
      // Recorded last, so that undo puts the assets back before what shows them.
      this.#history.record(context, { kind: 'assets-removed', environmentId: null, label, change })
      removedKind.replay(context, null, change, 'redo')
      return { ids: change.assetIds }
    })
  }
}

function known({ tenant }: RequestContext, ids: readonly string[]): { id: string; name: string }[] {
  const query = tenant.db.selectFrom('assets').select(['id', 'name'])
  return [...new Set(ids)].flatMap((id) => tenant.get(query.where('id', '=', id)) ?? [])
}
