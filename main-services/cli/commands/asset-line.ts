import type { AssetCard } from '#shared/model/asset.ts'

/** Writes an asset as every command prints it. */
export function assetLine(asset: AssetCard & { score?: number }) {
  const { id, name, mediaType, path, score = 0 } = asset
  return { type: 'asset' as const, id, name, mediaType, path, score }
}
