import { z } from 'zod'
import type { AssetCard, Derivative } from './asset.ts'
import type { Environment } from './environment.ts'

/** What an export of a gallery came to. */
export const GalleryExport = z.object({
  /** The folder, absolute. */
  path: z.string(),
  bytes: z.number().int(),
  seconds: z.number(),
  items: z.number().int(),
  /** Works that are not in it, or not whole: what they are called, and why, a sentence. */
  missing: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** Files somebody else had put, or changed, where the export needed the name: what they are called now. */
  setAside: z.array(z.string()),
  /** What there is to know beside that it is written, in sentences; left out where there is nothing. */
  note: z.string().optional(),
})
export type GalleryExport = z.infer<typeof GalleryExport>

/** What an exported gallery carries in place of a library card. It names no path of the machine it came from. */
export interface GalleryAsset extends Omit<AssetCard, 'path' | 'derivatives'> {
  /** Alternative text: what a person who does not see it is told. */
  alt: string
  /** Data script that carries each rendition, relative to the page; `tile`s share scripts. */
  scripts: Partial<Record<Derivative, string>>
}

/** The place and everything that hangs in it, as `data/scene.js` hands it to the viewer. */
export interface GalleryScene {
  version: 1
  title: string
  environment: Environment
  assets: GalleryAsset[]
}

/** What one can do about a folder that holds something else; whoever shows it may offer to do it. */
export const replaceOffer =
  'Name a new or an empty folder, or ask to replace it: files that are not the export’s own stay.'

/** Makes the key of one rendition among the data that the scripts carry. */
export const galleryKey = (assetId: string, derivative: Derivative): string => `${assetId}/${derivative}`

/**
 * The one global of an exported page. Pages opened from disk may neither fetch nor load modules, so data come as
 * classic scripts that call these.
 */
export interface GalleryData {
  scene(scene: GalleryScene): void
  /** Data URIs by {@link galleryKey}. */
  put(renditions: Record<string, string>): void
}

/** Name on `window` under which an exported page holds its {@link GalleryData}; the scripts in `data/` call it. */
export const galleryGlobal = 'promenadeGallery'
