import type { FileHandle } from 'node:fs/promises'
import type { AssetCard, Derivative } from '#shared/model/asset.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { RequestContext } from '#services/host/index.ts'

/** A rendition that was opened; whoever asked for it closes it. */
export interface OpenRendition {
  file: FileHandle
  mimeType: string
  /** SHA-256 of what was imported, where the file is the person's own and may have changed; null for the studio's. */
  contentHash: string | null
}

/** Opens a rendition. Throws `NOT_FOUND` where there is none, or its original is gone or no longer what was imported. */
export type OpenMedium = (assetId: string, derivative: Derivative) => Promise<OpenRendition>

/** What an export needs of the rest of the studio. */
export interface ExportSources {
  environment(context: RequestContext, id: string): Environment
  cards(context: RequestContext, ids: string[]): AssetCard[]
  /** Which of these are too private to be given away, with the reason, a sentence. */
  withheld(context: RequestContext, cards: readonly AssetCard[]): ReadonlyMap<string, string>
  open(context: RequestContext): OpenMedium
}
