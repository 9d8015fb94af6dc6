import { z } from 'zod'
import { Derivative, MediaType, type AssetCard } from '#shared/model/asset.ts'
import type { Database } from '#services/store/index.ts'

/** Columns a card is made of. */
export const cardColumns = [
  'assets.id',
  'assets.name',
  'assets.media_type',
  'assets.mime_type',
  'assets.path',
  'assets.width',
  'assets.height',
  'assets.duration_seconds',
  'assets.color',
  'assets.taken_at',
  'assets.derivatives',
  'assets.excerpt',
] as const

/** Columns of an asset that make its card. */
export type CardRow = Pick<
  Database['assets'],
  | 'id'
  | 'name'
  | 'media_type'
  | 'mime_type'
  | 'path'
  | 'width'
  | 'height'
  | 'duration_seconds'
  | 'color'
  | 'taken_at'
  | 'derivatives'
  | 'excerpt'
>

const Derivatives = z.array(Derivative)
/** Few combinations occur and 100,000 cards are read at once, so each is parsed once. */
const parsed = new Map<string, Derivative[]>()

/** Reads the renditions an asset has from the JSON of its row. */
export function parseDerivatives(text: string): Derivative[] {
  let list = parsed.get(text)
  if (!list) parsed.set(text, (list = Derivatives.parse(JSON.parse(text))))
  return [...list]
}

/** Makes a card of an asset's row. */
export function toCard(row: CardRow): AssetCard {
  return {
    id: row.id,
    name: row.name,
    mediaType: MediaType.parse(row.media_type),
    mimeType: row.mime_type,
    path: row.path,
    width: row.width,
    height: row.height,
    durationSeconds: row.duration_seconds,
    color: row.color,
    takenAt: row.taken_at,
    derivatives: parseDerivatives(row.derivatives),
    excerpt: row.excerpt,
  }
}
