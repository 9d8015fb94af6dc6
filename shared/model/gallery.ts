import type { AssetCard, Derivative } from './asset.ts'
import type { Environment } from './environment.ts'

/**
 * What an exported gallery carries in place of a library card. It names no path of the machine it came from.
 * `files` says where a rendition lies: a key of {@link GalleryData}.
 */
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

/** Key of one rendition among the data that the scripts carry. */
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

export const galleryGlobal = 'promenadeGallery'
