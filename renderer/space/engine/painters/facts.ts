import type { AssetCard } from '#shared/model/asset.ts'
import type { AssetFacts, BodyKind } from '../tables/asset-table.ts'

/** What of a card the space needs; an exported gallery's assets have it too. */
export type SpaceCard = Pick<AssetCard, 'id' | 'name' | 'mediaType' | 'mimeType' | 'width' | 'height' | 'color'> & {
  derivatives: readonly string[]
  excerpt: string | null
  durationSeconds: number | null
}

const kinds: Record<AssetCard['mediaType'], BodyKind> = {
  image: 'picture',
  video: 'video',
  audio: 'audio',
  model: 'model',
  text: 'text',
}

/** Formats whose originals every browser decodes; others show at most their preview. */
const decodable = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'])

/** Finest that painted bodies (texts, sounds, signs) are painted, pixels. */
const paintedPixels = 2048

/** Takes from a library card what the engine must know. */
export function factsOf(card: SpaceCard): AssetFacts {
  return { id: card.id, kind: kinds[card.mediaType], color: card.color, pixels: finestOf(card) }
}

/** Makes facts for an asset of which nothing is known yet. */
export const unknownFacts = (id: string): AssetFacts => ({ id, kind: 'picture', color: '#3b3936', pixels: 0 })

function finestOf(card: SpaceCard): number {
  if (card.mediaType === 'text' || card.mediaType === 'audio') return paintedPixels
  if (card.mediaType === 'model') return 0
  const longest = Math.max(card.width ?? 0, card.height ?? 0) || 2048
  if (card.mediaType === 'image' && card.derivatives.includes('original') && decodable.has(card.mimeType)) {
    return longest
  }
  if (card.derivatives.includes('preview')) return Math.min(longest, 2048)
  if (card.derivatives.includes('thumb')) return Math.min(longest, 512)
  return card.derivatives.includes('tile') ? Math.min(longest, 128) : 0
}
