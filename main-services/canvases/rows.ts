import { sql, type Selectable } from 'kysely'
import { Relation, type CanvasManifest, type CanvasSummary } from '#shared/model/canvas.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { Database } from '#services/store/index.ts'

/** A member as it is stored; members stand in the order of `position`, which may have gaps. */
export interface MemberRow {
  assetId: string
  position: number
  note: string
}

type CanvasRow = Omit<Selectable<Database['canvases']>, 'tenant_id' | 'sequence' | 'changed'>

/** Rows written by one statement: SQLite takes at most 32,766 values in one. */
const chunk = 1000

const summaries = ({ tenant }: RequestContext) =>
  tenant.db
    .selectFrom('canvases')
    .select((row) => [
      'id',
      'name',
      'notes',
      'parent_id as parentId',
      'created_at as createdAt',
      'updated_at as updatedAt',
      row.fn
        .coalesce(
          row
            .selectFrom('canvas_members')
            .whereRef('canvas_members.canvas_id', '=', 'canvases.id')
            .select((inner) => inner.fn.countAll<number>().as('count')),
          sql<number>`0`,
        )
        .as('count'),
    ])
    .where('removed_at', 'is', null)

/** Lists all canvases that were not removed, newest first. */
export function list(context: RequestContext): CanvasSummary[] {
  return context.tenant.all(summaries(context).orderBy('sequence', 'desc'))
}

/** Lists the canvases inside another, oldest first. */
export function children(context: RequestContext, parentId: string): CanvasSummary[] {
  return context.tenant.all(summaries(context).where('parent_id', '=', parentId).orderBy('sequence'))
}

/** Reads a canvas. Throws `NOT_FOUND`. */
export function existing(context: RequestContext, id: string): CanvasSummary {
  const canvas = context.tenant.get(summaries(context).where('id', '=', id))
  if (canvas) return canvas
  throw new StudioError('NOT_FOUND', 'There is no such canvas.', { next: 'List the canvases to see which there are.' })
}

/** Tells whether there is a row of a canvas, also of one that was taken away and may come back. */
export function isKept({ tenant }: RequestContext, id: string): boolean {
  return tenant.get(tenant.db.selectFrom('canvases').select('id').where('id', '=', id)) !== undefined
}

/** Writes the row of a new canvas. */
export function insert({ tenant }: RequestContext, row: CanvasRow): void {
  tenant.run(tenant.db.insertInto('canvases').values(row))
}

/** Changes the row of a canvas. */
export function update(
  { tenant }: RequestContext,
  id: string,
  values: Partial<Pick<CanvasRow, 'name' | 'notes' | 'updated_at' | 'removed_at'>>,
): void {
  tenant.run(tenant.db.updateTable('canvases').set(values).where('id', '=', id))
}

/** Keeps those of the ids that are assets of the library, each once, in the order given. */
export function knownAssets({ tenant }: RequestContext, ids: readonly string[]): string[] {
  const unique = [...new Set(ids)]
  const found = tenant.all(
    tenant.db
      .selectFrom('assets')
      .select('id')
      .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(unique)}))`),
  )
  const known = new Set(found.map(({ id }) => id))
  return unique.filter((id) => known.has(id))
}

/** Reads the members of a canvas in their order. */
export function members({ tenant }: RequestContext, canvasId: string): MemberRow[] {
  return tenant.all(
    tenant.db
      .selectFrom('canvas_members')
      .select(['asset_id as assetId', 'position', 'note'])
      .where('canvas_id', '=', canvasId)
      .orderBy('position')
      .orderBy('asset_id'),
  )
}

/** Reads the members of a canvas with name and media type, as its manifest tells them. */
export function manifestMembers({ tenant }: RequestContext, canvasId: string): CanvasManifest['members'] {
  const found = tenant.all(
    tenant.db
      .selectFrom('canvas_members')
      .innerJoin('assets', 'assets.id', 'canvas_members.asset_id')
      .select(['canvas_members.asset_id as assetId', 'assets.name', 'assets.media_type as mediaType', 'note'])
      .where('canvas_id', '=', canvasId)
      .orderBy('position'),
  )
  return found.map((member, order) => ({ ...member, order }))
}

/** Lists canvases, removed or not, that hold any of the assets. */
export function canvasesWith({ tenant }: RequestContext, assetIds: readonly string[]): string[] {
  const query = tenant.db
    .selectFrom('canvas_members')
    .select('canvas_id')
    .distinct()
    .where('asset_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(assetIds)}))`)
  return tenant.all(query).map((row) => row.canvas_id)
}

/** Adds members; those already in the canvas stay as they are. */
export function insertMembers({ tenant }: RequestContext, canvasId: string, added: readonly MemberRow[]): void {
  for (let first = 0; first < added.length; first += chunk) {
    const values = added
      .slice(first, first + chunk)
      .map(({ assetId, position, note }) => ({ canvas_id: canvasId, asset_id: assetId, position, note }))
    tenant.run(
      tenant.db
        .insertInto('canvas_members')
        .values(values)
        .onConflict((conflict) => conflict.columns(['tenant_id', 'canvas_id', 'asset_id']).doNothing()),
    )
  }
}

/** Takes assets out of a canvas. */
export function removeMembers({ tenant }: RequestContext, canvasId: string, assetIds: readonly string[]): void {
  tenant.run(
    tenant.db
      .deleteFrom('canvas_members')
      .where('canvas_id', '=', canvasId)
      .where('asset_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(assetIds)}))`),
  )
}

/** Reads the relations of a canvas, in an order that does not depend on when they were made. */
export function relations({ tenant }: RequestContext, canvasId: string): Relation[] {
  return tenant
    .all(
      tenant.db
        .selectFrom('canvas_relations')
        .select(['from_asset_id as from', 'to_asset_id as to', 'type'])
        .where('canvas_id', '=', canvasId)
        .orderBy('from_asset_id')
        .orderBy('to_asset_id')
        .orderBy('type'),
    )
    .map((relation) => Relation.parse(relation))
}

/** Relations whose ends are still members. */
export function insertRelations(context: RequestContext, canvasId: string, added: readonly Relation[]): void {
  const { tenant } = context
  if (added.length === 0) return
  const there = new Set(members(context, canvasId).map(({ assetId }) => assetId))
  const values = added
    .filter(({ from, to }) => there.has(from) && there.has(to))
    .map(({ from, to, type }) => ({ canvas_id: canvasId, from_asset_id: from, to_asset_id: to, type }))
  for (let first = 0; first < values.length; first += chunk) {
    tenant.run(
      tenant.db
        .insertInto('canvas_relations')
        .values(values.slice(first, first + chunk))
        .onConflict((conflict) => conflict.doNothing()),
    )
  }
}

/** Takes relations out of a canvas; those that are not there are passed over. */
export function removeRelations({ tenant }: RequestContext, canvasId: string, gone: readonly Relation[]): void {
  for (const { from, to, type } of gone) {
    tenant.run(
      tenant.db
        .deleteFrom('canvas_relations')
        .where('canvas_id', '=', canvasId)
        .where('from_asset_id', '=', from)
        .where('to_asset_id', '=', to)
        .where('type', '=', type),
    )
  }
}
