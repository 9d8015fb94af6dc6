import { z } from 'zod'
import { Id } from '#shared/model/ids.ts'
import { Placement } from '#shared/model/layout.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { ChangeKind } from '#services/history/index.ts'

/** Placements that were taken out of one layout, and where in it they were. */
export const PlacementsChange = z.object({
  layoutId: Id,
  removed: z.array(z.object({ index: z.number().int().min(0), placement: Placement })),
})
export type PlacementsChange = z.infer<typeof PlacementsChange>

/** Takes back and does again that assets were taken out of a layout. */
export const placementsKind: ChangeKind<PlacementsChange> = {
  schema: PlacementsChange,
  replay(context, _environmentId, { layoutId, removed }, direction) {
    const placements = placementsOf(context, layoutId)
    if (!placements) return
    const gone = new Set(removed.map(({ placement }) => placement.assetId))
    const rest = placements.filter(({ assetId }) => !gone.has(assetId))
    // In their order, so that each finds its place among those that are back.
    if (direction === 'undo') for (const { index, placement } of removed) rest.splice(index, 0, placement)
    setPlacements(context, layoutId, rest)
  },
}

/** Reads the placements of a layout, removed or not; undefined where there is none. */
export function placementsOf({ tenant }: RequestContext, id: string): Placement[] | undefined {
  const row = tenant.get(tenant.db.selectFrom('layouts').select('placements').where('id', '=', id))
  return row && z.array(Placement).parse(JSON.parse(row.placements))
}

function setPlacements(context: RequestContext, id: string, placements: readonly Placement[]): void {
  const { tenant } = context
  const set = { placements: JSON.stringify(placements), count: placements.length }
  tenant.run(tenant.db.updateTable('layouts').set(set).where('id', '=', id))
  context.announce({ type: 'layouts_changed' })
}
