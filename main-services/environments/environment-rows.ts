import { StudioError } from '#shared/model/errors.ts'
import { EnvironmentSummary } from '#shared/model/environment.ts'
import type { RequestContext } from '#services/host/index.ts'

const columns = [
  'id',
  'name',
  'kind',
  'count',
  'cover_asset_id as coverAssetId',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const

/** What the row repeats of the document, so that lists need not open it. */
export type Summarised = Pick<EnvironmentSummary, 'name' | 'kind' | 'count' | 'coverAssetId'>

/** Lists all environments that were not removed, last changed first. */
export function list({ tenant }: RequestContext, order: 'changed' | 'made' = 'changed'): EnvironmentSummary[] {
  const query = tenant.db.selectFrom('environments').select(columns).where('removed_at', 'is', null)
  // By when they were made, not by when the clock said that they were.
  return tenant
    .all(query.orderBy(order === 'made' ? 'sequence' : 'changed', 'desc'))
    .map((row) => EnvironmentSummary.parse(row))
}

/** Reads the environment's row, removed or not. */
export function find({ tenant }: RequestContext, id: string): EnvironmentSummary | undefined {
  const row = tenant.get(tenant.db.selectFrom('environments').select(columns).where('id', '=', id))
  return row && EnvironmentSummary.parse(row)
}

/** Reads the environment's row. Throws `NOT_FOUND` where there is none or it was removed. */
export function existing({ tenant }: RequestContext, id: string): EnvironmentSummary {
  const row = tenant.get(
    tenant.db.selectFrom('environments').select(columns).where('id', '=', id).where('removed_at', 'is', null),
  )
  if (row) return EnvironmentSummary.parse(row)
  throw new StudioError('NOT_FOUND', 'There is no such place, or it was removed.', {
    next: 'List the places to see which there are; undo brings back a removed one.',
  })
}

/** Writes the row of a new environment; `now` in UTC milliseconds. */
export function insert({ tenant }: RequestContext, id: string, summary: Summarised, now: number): void {
  const { coverAssetId, ...values } = summary
  tenant.run(
    tenant.db
      .insertInto('environments')
      .values({ id, ...values, cover_asset_id: coverAssetId, created_at: now, updated_at: now }),
  )
}

/** Brings the row up to what the document says. */
export function update({ tenant }: RequestContext, id: string, summary: Summarised): void {
  const { coverAssetId, ...values } = summary
  tenant.run(
    tenant.db
      .updateTable('environments')
      .set({ ...values, cover_asset_id: coverAssetId, updated_at: Date.now() })
      .where('id', '=', id),
  )
}
