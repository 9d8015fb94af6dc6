import { sql, type RawBuilder } from 'kysely'
import type { AssetFilter, AssetOrder } from '#shared/model/asset.ts'
import type { TenantStore } from '#services/store/index.ts'
import { cardColumns, type CardRow } from '../cards.ts'
import { prepareFilter, type PreparedFilter } from './filter.ts'

/**
 * Nearness of a match, smaller is nearer. Weights of the index's columns in order (the first two are not searched): a
 * word in the name says more than one in the folder, the text, or the metadata.
 */
const rank = sql<number>`bm25(assets_fts, 0, 0, 10, 6, 2, 1)`

function matching(tenant: TenantStore, prepared: PreparedFilter) {
  let query = tenant.db.selectFrom('assets')
  for (const condition of prepared.conditions) query = query.where(condition)
  return query
}

/** The same with the search index, one row of it for each asset. */
function matchingWords(tenant: TenantStore, prepared: PreparedFilter, words: RawBuilder<boolean>) {
  let query = tenant.db.selectFrom('assets_fts').innerJoin('assets', 'assets.id', 'assets_fts.asset_id').where(words)
  for (const condition of prepared.conditions) query = query.where(condition)
  return query
}

/** Ends every order, so that equals keep their places from one page to the next. */
const orders: Record<Exclude<AssetOrder, 'relevance'>, RawBuilder<unknown>[]> = {
  // What has no date comes last, whichever way dates run.
  taken: [sql`assets.taken_at is null`, sql`assets.taken_at`, sql`assets.id`],
  'taken-desc': [sql`assets.taken_at desc`, sql`assets.id desc`],
  name: [sql`assets.name collate nocase`, sql`assets.id`],
  imported: [sql`assets.sequence`],
  'imported-desc': [sql`assets.sequence desc`],
  random: [sql`random()`],
}

function orderOf(order: AssetOrder, ranked: boolean): RawBuilder<unknown>[] {
  if (order !== 'relevance') return orders[order]
  return ranked ? [rank, sql`assets.id`] : orders['imported-desc']
}

/** Finds the ids of all assets that fit a filter, in order. */
export function findIds(tenant: TenantStore, filter: AssetFilter, order: AssetOrder, limit?: number): string[] {
  const prepared = prepareFilter(tenant, filter)
  if (prepared.impossible) return []
  const { words } = prepared
  let query = words
    ? matchingWords(tenant, prepared, words.condition).select('assets.id')
    : matching(tenant, prepared).select('assets.id')
  for (const term of orderOf(order, words?.ranked ?? false)) query = query.orderBy(term)
  if (limit !== undefined) query = query.limit(limit)
  return tenant.all(query).map((row) => row.id)
}

/** Finds the first ids, in order, and counts all that fit; where that is much the same work, both at once. */
export function findFirst(
  tenant: TenantStore,
  filter: AssetFilter,
  order: AssetOrder,
  limit: number,
): { assetIds: string[]; total: number } {
  const prepared = prepareFilter(tenant, filter)
  if (prepared.impossible) return { assetIds: [], total: 0 }
  // How near a match is can only be told where nothing else is counted.
  if (!prepared.reachesOut || order === 'relevance') {
    const assetIds = findIds(tenant, filter, order, limit)
    return { assetIds, total: assetIds.length < limit ? assetIds.length : countMatches(tenant, filter) }
  }
  const { words } = prepared
  const total = sql<number>`count(*) over ()`.as('total')
  let query = words
    ? matchingWords(tenant, prepared, words.condition).select(['assets.id', total])
    : matching(tenant, prepared).select(['assets.id', total])
  for (const term of orderOf(order, false)) query = query.orderBy(term)
  const rows = tenant.all(query.limit(limit))
  return { assetIds: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 }
}

/** Reads a page of rows. Ids are put in order first, from indexes alone; only the page's own rows are then read. */
export function findRows(
  tenant: TenantStore,
  filter: AssetFilter,
  order: AssetOrder,
  limit: number,
  offset: number,
): (CardRow & { score: number })[] {
  const prepared = prepareFilter(tenant, filter)
  if (prepared.impossible) return []
  const { words } = prepared
  const none = sql<number>`0`
  let query = words
    ? matchingWords(tenant, prepared, words.condition)
        .select('assets.id')
        .select((words.ranked ? sql<number>`-${rank}` : none).as('score'))
    : matching(tenant, prepared).select('assets.id').select(none.as('score'))
  for (const term of orderOf(order, words?.ranked ?? false)) query = query.orderBy(term)
  const page = tenant.all(query.limit(limit).offset(offset))
  const rows = rowsOf(
    tenant,
    page.map(({ id }) => id),
  )
  return page.flatMap(({ id, score }) => {
    const row = rows.get(id)
    return row ? [{ ...row, score }] : []
  })
}

/** Reads rows of cards by id; ids that are not known are left out. */
export function rowsOf(tenant: TenantStore, ids: readonly string[]): Map<string, CardRow> {
  const query = tenant.db
    .selectFrom('assets')
    .select(cardColumns)
    .where(sql<boolean>`assets.id in (select value from json_each(${JSON.stringify(ids)}))`)
  return new Map(tenant.all(query).map((row) => [row.id, row]))
}

/** Counts the assets that fit a filter. */
export function countMatches(tenant: TenantStore, filter: AssetFilter): number {
  const prepared = prepareFilter(tenant, filter)
  if (prepared.impossible) return 0
  const { words } = prepared
  const count = sql<number>`count(*)`.as('count')
  const query = words
    ? matchingWords(tenant, prepared, words.condition).select(count)
    : matching(tenant, prepared).select(count)
  return tenant.get(query)?.count ?? 0
}
