import { createHash } from 'node:crypto'
import { newId } from '#services/host/index.ts'
import { localTenant, Store } from '#services/store/index.ts'

const words = ['harbour', 'sunset', 'market', 'bridge', 'forest', 'night', 'river', 'portrait', 'concert', 'snow']

/** Fills a workspace with `count` pictures as an import leaves them: rows, colours, search rows, files. */
export function fillWorkspace(directory: string, count: number): void {
  const store = new Store({ directory })
  const tenant = store.forTenant(localTenant)
  const { db } = tenant
  tenant.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const id = newId()
      const folder = `/photos/${2000 + (index % 25)}/${words[index % words.length]}`
      const name = `${words[(index * 7) % words.length]} ${index}.jpg`
      const path = `${folder}/${name}`
      const taken = new Date(Date.UTC(2000 + (index % 25), index % 12, 1 + (index % 28), index % 24)).toISOString()
      tenant.run(
        db.insertInto('assets').values({
          id,
          name,
          media_type: 'image',
          mime_type: 'image/jpeg',
          path,
          bytes: 3_000_000 + index,
          content_hash: createHash('sha256').update(path).digest('hex'),
          status: 'ready',
          notes: '[]',
          provenance: JSON.stringify({ kind: 'file', detail: path }),
          imported_at: 1_700_000_000_000 + index,
          modified_at: 1_600_000_000_000 + index,
          width: 4000,
          height: 3000,
          duration_seconds: null,
          orientation: 'landscape',
          color: '#8899aa',
          taken_at: taken.slice(0, 19),
          camera: `Canon EOS ${index % 40}D`,
          latitude: null,
          longitude: null,
          derivatives: '["tile","thumb","preview","original"]',
          excerpt: null,
          labels: '[]',
          search_row: index + 1,
        }),
      )
      tenant.run(db.insertInto('asset_metadata').values({ asset_id: id, metadata: `{"exif":{"ISO":${index}}}` }))
      tenant.run(db.insertInto('asset_colors').values({ asset_id: id, color: 'blue', share: 0.6 }))
      const search = { rowid: index + 1, asset_id: id, name, folder, body: '', metadata: `Canon EOS ${index % 40}D` }
      tenant.run(db.insertInto('assets_fts').values(search))
    }
  })
  store.close()
}
