import type { RequestContext } from '#services/host/index.ts'
import type { Database, TenantStore } from '#services/store/index.ts'
import type { Selectable } from 'kysely'

type Row<Table extends keyof Database> = Selectable<Database[Table]>

/** Every row that an asset consists of. */
interface Parts {
  asset: Row<'assets'>
  metadata: string | null
  colors: Pick<Row<'asset_colors'>, 'color' | 'share'>[]
  search: Pick<Row<'assets_fts'>, 'name' | 'folder' | 'body' | 'metadata'> | null
  files: Row<'import_files'>[]
}

/**
 * Takes assets out of the library and puts them back, each exactly as it was. Their files are never touched. Canvases must
 * have let go of them before.
 */
export class RemovedAssets {
  readonly #tenant: TenantStore

  constructor({ tenant }: Pick<RequestContext, 'tenant'>) {
    this.#tenant = tenant
  }

  /** An asset that is not in the library is left out. */
  take(id: string, now: number): void {
    const tenant = this.#tenant
    const parts = this.#partsOf(id)
    if (!parts) return
    const { db } = tenant
    const row = { id, content_hash: parts.asset.content_hash, parts: JSON.stringify(parts), removed_at: now }
    tenant.run(db.insertInto('removed_assets').values(row))
    tenant.run(db.deleteFrom('assets_fts').where('rowid', '=', parts.asset.search_row))
    tenant.run(db.deleteFrom('import_files').where('asset_id', '=', id))
    // Its metadata and colours go with it.
    tenant.run(db.deleteFrom('assets').where('id', '=', id))
  }

  /** Puts an asset back with all it was known by; nothing where it is back already. */
  putBack(id: string): void {
    const { db } = this.#tenant
    const found = this.#tenant.get(db.selectFrom('removed_assets').select('parts').where('id', '=', id))
    if (found) this.#insert(JSON.parse(found.parts) as Parts)
  }

  /** Puts the asset of these bytes back, without the files it was found in; its id, or nothing. */
  putBackContent(contentHash: string): string | undefined {
    const { db } = this.#tenant
    const query = db.selectFrom('removed_assets').select(['id', 'parts']).where('content_hash', '=', contentHash)
    const found = this.#tenant.get(query)
    if (found) this.#insert({ ...(JSON.parse(found.parts) as Parts), files: [] })
    return found?.id
  }

  #partsOf(id: string): Parts | undefined {
    const { db } = this.#tenant
    const asset = this.#tenant.get(db.selectFrom('assets').selectAll().where('id', '=', id))
    if (!asset) return undefined
    const metadata = this.#tenant.get(db.selectFrom('asset_metadata').select('metadata').where('asset_id', '=', id))
    const search = this.#tenant.get(
      db.selectFrom('assets_fts').select(['name', 'folder', 'body', 'metadata']).where('rowid', '=', asset.search_row),
    )
    return {
      asset,
      metadata: metadata?.metadata ?? null,
      colors: this.#tenant.all(db.selectFrom('asset_colors').select(['color', 'share']).where('asset_id', '=', id)),
      search: search ?? null,
      files: this.#tenant.all(db.selectFrom('import_files').selectAll().where('asset_id', '=', id)),
    }
  }

  #insert({ asset, metadata, colors, search, files }: Parts): void {
    const tenant = this.#tenant
    const { db } = tenant
    const { tenant_id: _, sequence, ...row } = asset
    tenant.run(db.deleteFrom('removed_assets').where('id', '=', row.id))
    tenant.run(db.insertInto('assets').values(row))
    // It stands again where it stood among what was imported.
    tenant.run(db.updateTable('assets').set({ sequence }).where('id', '=', row.id))
    if (metadata !== null) tenant.run(db.insertInto('asset_metadata').values({ asset_id: row.id, metadata }))
    for (const color of colors) tenant.run(db.insertInto('asset_colors').values({ asset_id: row.id, ...color }))
    if (search) {
      tenant.run(db.insertInto('assets_fts').values({ rowid: row.search_row, asset_id: row.id, ...search }))
    }
    for (const { tenant_id: __, ...file } of files) {
      tenant.run(
        db
          .insertInto('import_files')
          .values(file)
          .onConflict((conflict) => conflict.doNothing()),
      )
    }
  }
}
