import type { StudioClient } from '#shared/contract/index.ts'
import type { AssetFilter, AssetOrder } from '#shared/model/asset.ts'

const pageSize = 5_000

/** Reads all assets that match, a page at a time, so that a large library is printed while it is read. */
export async function* assetPages(
  client: StudioClient,
  query: { filter: AssetFilter; order: AssetOrder; limit?: number },
) {
  const { filter, order, limit = Number.POSITIVE_INFINITY } = query
  for (let offset = 0; offset < limit; offset += pageSize) {
    const page = await client.assets.list({ filter, order, offset, limit: Math.min(pageSize, limit - offset) })
    yield page
    if (offset + page.assets.length >= page.total || page.assets.length === 0) return
  }
}
