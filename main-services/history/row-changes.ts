import { z } from 'zod'
import type { RequestContext } from '#services/host/index.ts'
import type { ChangeKind } from './service.ts'

const Value = z.union([z.string(), z.number(), z.null()])

/** Columns of one row, before and after. A row that was made has `removed_at` set before. */
export const RowChange = z.object({
  table: z.enum(['canvases', 'layouts', 'environments']),
  id: z.string(),
  before: z.partialRecord(z.enum(['name', 'notes', 'removed_at']), Value),
  after: z.partialRecord(z.enum(['name', 'notes', 'removed_at']), Value),
})
export type RowChange = z.infer<typeof RowChange>

/** Sets each column back (or forward) that still is as the change left it. */
export const rowKind: ChangeKind<RowChange> = {
  schema: RowChange,
  replay(context, environmentId, change, direction) {
    const [from, to] = direction === 'undo' ? [change.after, change.before] : [change.before, change.after]
    const present = read(context, change)
    if (!present) return
    for (const column of ['name', 'notes', 'removed_at'] as const) {
      const value = to[column]
      if (value === undefined || present[column] !== from[column]) continue
      write(context, change, column, value)
    }
    announce(context, change.table, environmentId)
  },
  erase({ tenant }, { table, id, before, after }) {
    const wasMade = typeof before.removed_at === 'number' && after.removed_at === null
    if (!wasMade) return
    // What came back meanwhile, or was never taken away, is somebody's.
    tenant.run(tenant.db.deleteFrom(table).where('id', '=', id).where('removed_at', 'is not', null))
  },
}

function read({ tenant }: RequestContext, { table, id }: RowChange): Record<string, unknown> | undefined {
  switch (table) {
    case 'canvases':
      return tenant.get(tenant.db.selectFrom('canvases').select(['name', 'notes', 'removed_at']).where('id', '=', id))
    case 'layouts':
      return tenant.get(tenant.db.selectFrom('layouts').select(['name', 'removed_at']).where('id', '=', id))
    case 'environments':
      return tenant.get(tenant.db.selectFrom('environments').select(['name', 'removed_at']).where('id', '=', id))
  }
}

function write({ tenant }: RequestContext, { table, id }: RowChange, column: string, value: unknown): void {
  const query = tenant.db.updateTable(table as 'canvases').where('id', '=', id)
  const removedAt = typeof value === 'number' ? value : null
  if (column === 'removed_at') tenant.run(query.set({ removed_at: removedAt }))
  else if (column === 'name') tenant.run(query.set({ name: String(value) }))
  else if (table === 'canvases') tenant.run(query.set({ notes: String(value) }))
}

function announce(context: RequestContext, table: RowChange['table'], environmentId: string | null): void {
  if (table === 'canvases') context.announce({ type: 'canvases_changed' })
  if (table === 'layouts') context.announce({ type: 'layouts_changed' })
  if (table === 'environments') context.announce({ type: 'environments_changed', environmentId })
}
