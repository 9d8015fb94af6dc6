import { z } from 'zod'
import { Relation } from '#shared/model/canvas.ts'
import { Id } from '#shared/model/ids.ts'
import type { ChangeKind } from '#services/history/index.ts'
import * as rows from './rows.ts'

const Member = z.object({ assetId: Id, position: z.number().int(), note: z.string() })

/** Members and relations that came or went in one canvas. */
export const MembersChange = z.object({
  canvasId: Id,
  added: z.array(Member),
  removed: z.array(Member),
  addedRelations: z.array(Relation),
  removedRelations: z.array(Relation),
})
export type MembersChange = z.infer<typeof MembersChange>

/** Puts members and relations back where they were; what others added or took out meanwhile stays so. */
export const membersKind: ChangeKind<MembersChange> = {
  schema: MembersChange,
  replay(context, _environmentId, change, direction) {
    const { canvasId } = change
    if (!rows.isKept(context, canvasId)) return
    const [leave, join, unrelate, relate] =
      direction === 'undo'
        ? [change.added, change.removed, change.addedRelations, change.removedRelations]
        : [change.removed, change.added, change.removedRelations, change.addedRelations]
    rows.removeRelations(context, canvasId, unrelate)
    rows.removeMembers(
      context,
      canvasId,
      leave.map(({ assetId }) => assetId),
    )
    rows.insertMembers(context, canvasId, join)
    rows.insertRelations(context, canvasId, relate)
    rows.update(context, canvasId, { updated_at: Date.now() })
    context.announce({ type: 'canvases_changed' })
  },
}
