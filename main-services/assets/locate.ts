import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Derivative } from '#shared/model/asset.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { TenantStore } from '#services/store/index.ts'
import { parseDerivatives } from './cards.ts'
import type { FileReader } from './import/pool.ts'
import { DerivativeFiles, derivativeMimeTypes } from './media/derivative-files.ts'
import { findOriginal, type FileIdentity } from './original.ts'

/** Where a rendition lies on this machine. Never leaves the host: clients name media by id. */
export interface LocatedFile {
  /** Absolute. */
  path: string
  mimeType: string
  /** Changes with the content; fit for an ETag. */
  contentHash: string
  /** The file that was found to hold the content; null for what the studio itself keeps. See `openOriginal`. */
  identity: FileIdentity | null
}

/** Finds the file behind an asset's rendition, and makes it again where `derivatives/` was cleared. */
export class MediaLocator {
  readonly #derivatives: string
  readonly #read: FileReader
  /** Renditions being made again, by content hash, so that many who ask at once wait for one. */
  readonly #making = new Map<string, Promise<unknown>>()

  constructor(workspace: string, read: FileReader) {
    this.#derivatives = join(workspace, 'derivatives')
    this.#read = read
  }

  /** Throws `NOT_FOUND` for an unknown asset, a rendition it has not, or an original that is gone or has changed. */
  async locate(tenant: TenantStore, id: string, derivative: Derivative): Promise<LocatedFile> {
    const query = tenant.db.selectFrom('assets').select(['path', 'bytes', 'mime_type', 'content_hash', 'derivatives'])
    const asset = tenant.get(query.where('id', '=', id))
    if (!asset) throw new StudioError('NOT_FOUND', 'This file is not in the library.')
    const contentHash = asset.content_hash
    if (derivative === 'original') {
      return { ...(await findOriginal(tenant, id, asset)), mimeType: asset.mime_type, contentHash }
    }
    if (!parseDerivatives(asset.derivatives).includes(derivative)) {
      throw new StudioError('NOT_FOUND', `This asset has no ${derivative}.`)
    }
    const path = new DerivativeFiles(this.#derivatives, contentHash).path(derivative)
    if (!existsSync(path)) await this.#makeAgain(contentHash, (await findOriginal(tenant, id, asset)).path)
    if (!existsSync(path)) {
      throw new StudioError('NOT_FOUND', `The ${derivative} of this asset is gone, and its original has changed.`, {
        next: 'Import its folder again.',
      })
    }
    return { path, mimeType: derivativeMimeTypes[derivative], contentHash, identity: null }
  }

  async #makeAgain(contentHash: string, path: string): Promise<void> {
    let making = this.#making.get(contentHash)
    if (!making) {
      making = this.#read({ path, derivatives: this.#derivatives, sidecar: null, named: true }).finally(() =>
        this.#making.delete(contentHash),
      )
      this.#making.set(contentHash, making)
    }
    await making
  }
}
