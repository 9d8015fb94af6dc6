import type { AssetCard, Derivative } from '#shared/model/asset.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { RequestContext } from '#services/host/index.ts'

/** Where a rendition lies on this machine; null where it does not exist. */
export type LocateRendition = (assetId: string, derivative: Derivative) => { path: string; mimeType: string } | null

/** What an export needs of the rest of the studio. */
export interface ExportSources {
  environment(context: RequestContext, id: string): Environment
  cards(context: RequestContext, ids: string[]): AssetCard[]
  locate(context: RequestContext): LocateRendition
}
