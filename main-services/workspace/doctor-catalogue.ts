import type { RequestContext } from '#services/host/index.ts'
import { some, type Finding } from './finding.ts'

/** Checks that there is one row for each content, and none that lost its parts. */
export function checkCatalogue({ tenant }: RequestContext): Finding {
  const twice = tenant.all(
    tenant.db
      .selectFrom('assets')
      .select('content_hash')
      .groupBy('content_hash')
      .having((having) => having.fn.countAll<number>(), '>', 1),
  )
  if (twice.length > 0) {
    return { ok: false, detail: `The same content stands twice: ${some(twice.map((row) => row.content_hash))}.` }
  }
  const all = tenant.get(tenant.db.selectFrom('assets').select((select) => select.fn.countAll<number>().as('count')))
  return { ok: true, detail: `${all?.count ?? 0} assets, each content once.` }
}

/** Checks that search finds what is there: no more and no less. */
export function checkSearchIndex({ tenant }: RequestContext): Finding {
  const indexed = new Set<string>()
  let twice = 0
  for (const { asset_id } of tenant.all(tenant.db.selectFrom('assets_fts').select('asset_id'))) {
    if (indexed.has(asset_id)) twice += 1
    indexed.add(asset_id)
  }
  const assets = new Set(tenant.all(tenant.db.selectFrom('assets').select('id')).map((row) => row.id))
  const missing = [...assets].filter((id) => !indexed.has(id)).length
  const stale = [...indexed].filter((id) => !assets.has(id)).length
  if (missing + stale + twice > 0) {
    return { ok: false, detail: `${missing} assets are not indexed, ${stale} entries are stale, ${twice} stand twice.` }
  }
  return { ok: true, detail: `In step with all ${assets.size} assets.` }
}
