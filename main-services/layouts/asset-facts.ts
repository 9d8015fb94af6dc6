import { sql } from 'kysely'
import type { Arrangeable } from '#shared/arrange/index.ts'
import { MediaType } from '#shared/model/asset.ts'
import { Vector3 } from '#shared/model/layout.ts'
import type { RequestContext } from '#services/host/index.ts'

/** What arranging needs to know of assets, by asset id. Ids of no asset are left out. */
export type AssetFacts = (context: RequestContext, assetIds: readonly string[]) => Map<string, Arrangeable>

/** Reads the facts from the library's rows. */
export const assetFacts: AssetFacts = ({ tenant }, assetIds) => {
  const rows = tenant.all(
    tenant.db
      .selectFrom('assets')
      .leftJoin('asset_metadata', 'asset_metadata.asset_id', 'assets.id')
      .select(['id', 'name', 'media_type', 'width', 'height', 'taken_at', 'color', 'path', 'camera'])
      .select(
        sql<string | null>`case media_type when 'model' then json_extract(metadata, '$.model.size') end`.as('extent'),
      )
      .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify([...new Set(assetIds)])}))`),
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        mediaType: MediaType.parse(row.media_type),
        width: row.width,
        height: row.height,
        takenAt: row.taken_at,
        color: row.color,
        folder: folderName(row.path),
        camera: row.camera,
        ...extentOf(row.extent),
      },
    ]),
  )
}

/** The size a model's metadata name, if they do. */
function extentOf(json: string | null): { extent?: Vector3 } {
  const extent = json === null ? undefined : Vector3.safeParse(JSON.parse(json))
  return extent?.success ? { extent: extent.data } : {}
}

/** Last part of the folder's path, of either system: `/photos/2019 new year/a.jpg` → `2019 new year`. */
const folderName = (path: string): string => path.split(/[\\/]/).at(-2) ?? ''
