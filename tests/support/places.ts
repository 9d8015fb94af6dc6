import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StudioClient } from '#shared/contract/index.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { Arrangement, ArrangementOptions } from '#shared/model/layout.ts'
import { newId } from '#services/host/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import { createStudio, type Studio } from '#services/studio.ts'

/** A library of made-up photos (no files behind them) in a temporary workspace; several studios may open it. */
export class PlaceBench {
  readonly directory = mkdtempSync(join(tmpdir(), 'promenade-places-'))
  readonly assetIds: string[] = []
  readonly #studios: Studio[] = []

  constructor(assets = 12) {
    const store = new Store({ directory: this.directory })
    const tenant = store.forTenant(localTenant)
    tenant.transaction(() => {
      for (let index = 0; index < assets; index += 1) {
        const id = newId()
        this.assetIds.push(id)
        tenant.run(tenant.db.insertInto('assets').values(photo(id, index)))
      }
    })
    store.close()
  }

  /** Another process's view of the workspace, as far as the store can tell. */
  open(): Studio {
    const studio = createStudio({ workspace: this.directory })
    this.#studios.push(studio)
    return studio
  }

  /** Canvas, layout and environment of the assets, as one step. */
  async build(
    client: StudioClient,
    arrangement: Arrangement = 'gallery',
    options: ArrangementOptions = {},
    assetIds = this.assetIds,
  ): Promise<Environment> {
    const canvas = await client.canvases.create({ name: 'Photos', assetIds })
    const layout = await client.layouts.create({ name: 'Photos', canvasIds: [canvas.id], arrangement, options })
    const { id } = await client.environments.create({ name: 'Photos', layoutIds: [layout.id] })
    return client.environments.get({ id })
  }

  async dispose(): Promise<void> {
    for (const studio of this.#studios) await studio.close()
    rmSync(this.directory, { recursive: true })
  }
}

const photo = (id: string, index: number) => ({
  id,
  name: `IMG_${String(index).padStart(4, '0')}.jpg`,
  media_type: 'image',
  mime_type: 'image/jpeg',
  path: `/photos/trip ${index % 3}/IMG_${index}.jpg`,
  bytes: 1000,
  content_hash: id,
  status: 'ready',
  notes: '[]',
  provenance: '{"kind":"file","detail":""}',
  imported_at: index,
  modified_at: index,
  width: 3000 + (index % 4) * 700,
  height: 2000 + (index % 3) * 900,
  color: ['#d01020', '#1040c0', '#30a040'][index % 3] ?? '#808080',
  taken_at: index % 5 === 4 ? null : `201${index % 5}-0${1 + (index % 9)}-11T10:00:00`,
  camera: index % 2 ? 'Canon' : 'Pixel',
  derivatives: '["tile"]',
  labels: '[]',
  search_row: index,
})
