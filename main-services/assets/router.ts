import { studio } from '#services/host/index.ts'
import type { AssetService } from './asset-service.ts'
import type { ImportService } from './import/import-service.ts'
import type { AssetRemoval } from './removal.ts'
import { requireSomething } from './import/named-paths.ts'

/** Answers the operations of `assets` in the contract. */
export function assetsRouter(assets: AssetService, imports: ImportService, removal: AssetRemoval) {
  return {
    import: studio.assets.import.handler(async ({ input, context, signal }) => {
      // A call that is refused never becomes a stream, so a view knows before it shows that something began.
      const admitted = imports.admit(context, input)
      await requireSomething(admitted.paths)
      return imports.import(context, admitted, signal)
    }),
    find: studio.assets.find.handler(({ input, context }) => assets.find(context, input)),
    select: studio.assets.select.handler(({ input, context }) => assets.select(context, input.set)),
    count: studio.assets.count.handler(({ input, context }) => assets.count(context, input.set)),
    words: studio.assets.words.handler(({ input, context }) => assets.words(context, input.words)),
    called: studio.assets.called.handler(({ input, context }) => assets.called(context, input.words)),
    list: studio.assets.list.handler(({ input, context }) => assets.list(context, input)),
    cards: studio.assets.cards.handler(({ input, context }) => assets.cards(context, input.ids)),
    get: studio.assets.get.handler(({ input, context }) => assets.get(context, input.id)),
    remove: studio.assets.remove.handler(({ input, context }) => removal.remove(context, input)),
    names: studio.assets.names.handler(({ context }) => ({
      folders: assets.folders(context),
      cameras: assets.cameras(context),
    })),
    facets: studio.assets.facets.handler(({ input, context }) => assets.facets(context, input.filter)),
  }
}
