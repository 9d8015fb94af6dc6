import { sql } from 'kysely'
import { z } from 'zod'
import type { Asset, AssetCard, AssetFacets, AssetFilter, AssetOrder, KnownWord } from '#shared/model/asset.ts'
import { Asset as AssetSchema } from '#shared/model/asset.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { SetExpression } from '#shared/model/set.ts'
import type { RequestContext } from '#services/host/index.ts'
import { WhileUnchanged, type TenantStore } from '#services/store/index.ts'
import { toCard } from './cards.ts'
import { countFacets } from './search/facets.ts'
import { countSet, selectIds } from './search/select.ts'
import { Vocabulary } from './search/vocabulary.ts'
import { countMatches, findFirst, findIds, findRows, rowsOf } from './search/find.ts'

/** So many names come with a set; of more, an answer says how many more there are. */
const mostNames = 50

/** Looks into the library: everything but taking files in. */
export class AssetService {
  readonly #vocabulary = new Vocabulary()

  /** Ids of what matches, in order. `total` counts all that match, whatever the limit. */
  find(
    { tenant }: RequestContext,
    input: { filter: AssetFilter; order: AssetOrder; limit?: number | undefined },
  ): { assetIds: string[]; total: number } {
    if (input.limit !== undefined) return findFirst(tenant, input.filter, input.order, input.limit)
    const assetIds = findIds(tenant, input.filter, input.order)
    return { assetIds, total: assetIds.length }
  }

  /** Ids of a set, in its order. */
  select({ tenant }: RequestContext, set: SetExpression): { assetIds: string[]; total: number; names: string[] } {
    const assetIds = selectIds(tenant, set)
    const first = assetIds.slice(0, mostNames)
    const rows = rowsOf(tenant, first)
    return { assetIds, total: assetIds.length, names: first.map((id) => rows.get(id)?.name ?? '') }
  }

  count({ tenant }: RequestContext, set: SetExpression): { total: number } {
    return { total: countSet(tenant, set) }
  }

  words({ tenant }: RequestContext, words: readonly string[]): KnownWord[] {
    return this.#vocabulary.lookUp(tenant, words)
  }

  called({ tenant }: RequestContext, words: readonly string[]): string[] {
    return [...this.#vocabulary.called(tenant, words)]
  }

  /** A page of cards, nearest first where words were given and relevance is asked. */
  list(
    { tenant }: RequestContext,
    input: { filter: AssetFilter; order: AssetOrder; limit: number; offset: number },
  ): { assets: (AssetCard & { score: number })[]; total: number; milliseconds: number } {
    const start = performance.now()
    const rows = findRows(tenant, input.filter, input.order, input.limit, input.offset)
    const whole = input.offset === 0 && rows.length < input.limit
    const total = whole ? rows.length : countMatches(tenant, input.filter)
    const assets = rows.map((row) => ({ ...toCard(row), score: row.score }))
    return { assets, total, milliseconds: Math.round((performance.now() - start) * 100) / 100 }
  }

  /** In the order asked; ids that are not known are left out. */
  cards({ tenant }: RequestContext, ids: readonly string[]): AssetCard[] {
    const byId = rowsOf(tenant, ids)
    return ids.flatMap((id) => {
      const row = byId.get(id)
      return row ? [toCard(row)] : []
    })
  }

  /** Throws `NOT_FOUND`. */
  get({ tenant }: RequestContext, id: string): Asset {
    const { db } = tenant
    const query = db
      .selectFrom('assets')
      .leftJoin('asset_metadata', 'asset_metadata.asset_id', 'assets.id')
      .selectAll('assets')
      .select('asset_metadata.metadata')
    const row = tenant.get(query.where('assets.id', '=', id))
    if (!row) throw new StudioError('NOT_FOUND', 'This file is not in the library.')
    const colors = tenant.all(
      db.selectFrom('asset_colors').select('color').where('asset_id', '=', id).orderBy('share', 'desc'),
    )
    const place =
      row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude }
    return AssetSchema.parse({
      ...toCard(row),
      paths: pathsOf(tenant, id, row.path),
      bytes: row.bytes,
      contentHash: row.content_hash,
      status: row.status,
      notes: parseTexts(row.notes),
      provenance: JSON.parse(row.provenance) as unknown,
      importedAt: row.imported_at,
      modifiedAt: row.modified_at,
      orientation: row.orientation,
      colors: colors.map(({ color }) => color),
      camera: row.camera,
      place,
      labels: parseTexts(row.labels),
      metadata: JSON.parse(row.metadata ?? '{}') as unknown,
    })
  }

  facets({ tenant }: RequestContext, filter: AssetFilter): AssetFacets {
    return countFacets(tenant, filter)
  }

  /** Every folder that holds an asset, absolute, in order. */
  folders({ tenant }: RequestContext): string[] {
    const query = tenant.db.selectFrom('import_files').select('folder').where('asset_id', 'is not', null)
    const ordered = query.groupBy('folder').orderBy('folder')
    return listed.get(tenant, 'folders', () => tenant.all(ordered).map((row) => row.folder))
  }

  /** Every camera, most used first. */
  cameras({ tenant }: RequestContext): string[] {
    const query = tenant.db.selectFrom('assets').select('camera').where('camera', 'is not', null)
    const counted = query.groupBy('camera').orderBy(sql`count(*)`, 'desc')
    const all = () => tenant.all(counted).flatMap(({ camera }) => (camera === null ? [] : [camera]))
    return listed.get(tenant, 'cameras', all)
  }
}

/** Folders and cameras, which every sentence is read against. */
const listed = new WhileUnchanged<string[]>(10)

const Texts = z.array(z.string())
const parseTexts = (text: string) => Texts.parse(JSON.parse(text))

/** Lists every path of an asset, the one it is known by first. */
export function pathsOf(tenant: TenantStore, id: string, first: string): string[] {
  const rows = tenant.all(
    tenant.db.selectFrom('import_files').select('path').where('asset_id', '=', id).orderBy('path'),
  )
  return [...new Set([first, ...rows.map((row) => row.path)])]
}
