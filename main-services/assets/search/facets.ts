import { sql, type RawBuilder } from 'kysely'
import type { AssetFacets, AssetFilter } from '#shared/model/asset.ts'
import type { TenantStore } from '#services/store/index.ts'
import { prepareFilter, type PreparedFilter } from './filter.ts'
import { findIds } from './find.ts'
import { isShown } from './shown-colors.ts'

/** Folders and cameras told at most. */
const facetLimit = 10_000

/** Counts what matches by everything one can filter by. */
export function countFacets(tenant: TenantStore, filter: AssetFilter): AssetFacets {
  // Words are looked up once, not for each thing that is counted.
  const found = filter.text === undefined ? filter : { ids: findIds(tenant, filter, 'imported') }
  const prepared = prepareFilter(tenant, found)
  if (prepared.impossible) {
    return { total: 0, types: [], years: [], colors: [], orientations: [], cameras: [], folders: [] }
  }
  const by = (value: RawBuilder<string | null>) => countBy(tenant, prepared, value)
  const types = by(sql`assets.media_type`)
  return {
    total: types.reduce((sum, { count }) => sum + count, 0),
    types,
    years: by(sql`substr(assets.taken_at, 1, 4)`).toSorted((one, other) => other.value.localeCompare(one.value)),
    colors: countColors(tenant, prepared),
    orientations: by(sql`assets.orientation`),
    cameras: by(sql`assets.camera`).slice(0, facetLimit),
    folders: countFolders(tenant, prepared),
  }
}

/** Limits another table's `asset_id` to what matches; `null` where everything does. */
function matchingIds(tenant: TenantStore, { conditions }: PreparedFilter): RawBuilder<boolean> | null {
  if (conditions.length === 0) return null
  let query = tenant.db.selectFrom('assets').select('assets.id')
  for (const condition of conditions) query = query.where(condition)
  return sql<boolean>`asset_id in ${query}`
}

interface Counted {
  value: string
  count: number
}

function countBy(tenant: TenantStore, prepared: PreparedFilter, value: RawBuilder<string | null>): Counted[] {
  let query = tenant.db
    .selectFrom('assets')
    .select([value.as('value'), sql<number>`count(*)`.as('count')])
    .where(sql<boolean>`${value} is not null`)
  for (const condition of prepared.conditions) query = query.where(condition)
  return clean(tenant.all(query.groupBy(value)))
}

function countColors(tenant: TenantStore, prepared: PreparedFilter): Counted[] {
  const matching = matchingIds(tenant, prepared)
  let query = tenant.db
    .selectFrom('asset_colors')
    .select(['color as value', sql<number>`count(*)`.as('count')])
    .where(isShown)
    .groupBy('color')
  if (matching) query = query.where(matching)
  return clean(tenant.all(query))
}

function countFolders(tenant: TenantStore, prepared: PreparedFilter): Counted[] {
  const matching = matchingIds(tenant, prepared)
  let query = tenant.db
    .selectFrom('import_files')
    .select(['folder as value', sql<number>`count(distinct asset_id)`.as('count')])
    .where('asset_id', 'is not', null)
    .groupBy('folder')
  if (matching) query = query.where(matching)
  return clean(tenant.all(query)).slice(0, facetLimit)
}

/** Most frequent first, equals by name. */
function clean(rows: { value: string | null; count: number }[]): Counted[] {
  return rows
    .flatMap(({ value, count }) => (value === null || value === '' ? [] : [{ value, count }]))
    .toSorted((one, other) => other.count - one.count || one.value.localeCompare(other.value))
}
