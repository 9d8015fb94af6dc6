import type { AssetCard } from '#shared/model/asset.ts'
import type { RequestContext } from '#services/host/index.ts'
import { privateTextReason } from './import/private-names.ts'

/**
 * Texts among `cards` that are too private to be given away, with the reason: an import of today would leave them out of
 * their folder, and nobody has named them. One that lies under a harmless name too, or was named there, is no secret.
 */
export function privateTexts({ tenant }: RequestContext, cards: readonly AssetCard[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { id, path, excerpt, mediaType } of cards) {
    if (mediaType !== 'text') continue
    const files = tenant.all(
      tenant.db.selectFrom('import_files').select(['path', 'root', 'named']).where('asset_id', '=', id),
    )
    const lies = files.length > 0 ? files : [{ path, root: path, named: 0 }]
    const reasons = lies.map((file) => (file.named ? null : privateTextReason(file.path, file.root, excerpt ?? '')))
    const [reason] = reasons
    if (reason && !reasons.includes(null)) found.set(id, reason)
  }
  return found
}
