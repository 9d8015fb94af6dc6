import type { AssetCard, Derivative } from '#shared/model/asset.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { RequestContext } from '#services/host/index.ts'

/** Where a rendition lies on this machine. Throws `NOT_FOUND` where there is none, or its original is gone. */
export type LocateRendition = (assetId: string, derivative: Derivative) => Promise<{ path: string; mimeType: string }>

/** What an export needs of the rest of the studio. */
export interface ExportSources {
  environment(context: RequestContext, id: string): Environment
  cards(context: RequestContext, ids: string[]): AssetCard[]
  locate(context: RequestContext): LocateRendition
}
