import type { Derivative } from '#shared/model/asset.ts'
import {
  galleryGlobal,
  galleryKey,
  type GalleryAsset,
  type GalleryData,
  type GalleryScene,
} from '#shared/model/gallery.ts'

/**
 * The data of an exported page. They arrive through classic scripts, which work from disk as well as over HTTP, and
 * only when something asks for them.
 */
export class GalleryStore {
  readonly scene: Promise<GalleryScene>
  readonly #assets = new Map<string, GalleryAsset>()
  /** Data URIs that have arrived and not been taken yet. */
  readonly #arrived = new Map<string, string>()
  readonly #scripts = new Map<string, Promise<void>>()
  readonly #addresses = new Map<string, Promise<string>>()

  private constructor(scene: Promise<GalleryScene>) {
    this.scene = scene
  }

  /** Puts the page's one global in place. Call before any data script runs. */
  static install(target: typeof globalThis): GalleryStore {
    const { promise, resolve } = Promise.withResolvers<GalleryScene>()
    const store = new GalleryStore(promise)
    const data: GalleryData = {
      scene: (scene) => {
        for (const asset of scene.assets) store.#assets.set(asset.id, asset)
        resolve(scene)
      },
      put: (renditions) => {
        for (const [key, uri] of Object.entries(renditions)) store.#arrived.set(key, uri)
      },
    }
    Object.defineProperty(target, galleryGlobal, { value: data })
    return store
  }

  asset(id: string): GalleryAsset | undefined {
    return this.#assets.get(id)
  }

  /**
   * One rendition's bytes, or null where the gallery has none of that kind. The text it came as is let go, so memory
   * holds pixels and not their base64; asked for again, it is loaded again.
   */
  async rendition(assetId: string, derivative: Derivative): Promise<Blob | null> {
    const script = this.#assets.get(assetId)?.scripts[derivative]
    if (!script) return null
    const key = galleryKey(assetId, derivative)
    // Tiles share scripts and are small, so they stay; everything larger is let go once taken.
    if (!this.#arrived.has(key)) await this.#load(script)
    const uri = this.#arrived.get(key)
    if (derivative !== 'tile') this.#arrived.delete(key)
    return uri === undefined ? null : toBlob(uri)
  }

  /** An address of a medium for an element or a loader, made once and kept as long as the page. */
  address(assetId: string): Promise<string> {
    const known = this.#addresses.get(assetId)
    if (known) return known
    const made = this.rendition(assetId, 'original').then((blob) => {
      if (!blob) throw new Error('The gallery does not carry this medium.')
      return URL.createObjectURL(blob)
    })
    this.#addresses.set(assetId, made)
    return made
  }

  #load(address: string): Promise<void> {
    const running = this.#scripts.get(address)
    if (running) return running
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const script = document.createElement('script')
    script.src = address
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${address} is missing from the gallery's folder.`)))
    document.head.append(script)
    const settled = promise.finally(() => {
      script.remove()
      this.#scripts.delete(address)
    })
    this.#scripts.set(address, settled)
    return settled
  }
}

/** Turns `data:…;base64,…` into a blob. By hand: pages from disk may not `fetch`, not even this. */
export function toBlob(uri: string): Blob {
  const comma = uri.indexOf(',')
  const type = uri.slice('data:'.length, uri.indexOf(';'))
  const text = atob(uri.slice(comma + 1))
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return new Blob([bytes], { type })
}
