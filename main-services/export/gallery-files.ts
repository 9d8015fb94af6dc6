import { constants } from 'node:fs'
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { AssetCard, Derivative } from '#shared/model/asset.ts'
import { StudioError } from '#shared/model/errors.ts'
import { galleryGlobal, galleryKey } from '#shared/model/gallery.ts'
import type { LocateRendition } from './ports.ts'

/** Video, sound and models up to this size can be shown in the space from disk; larger ones play on the plain page. */
const embedLimitBytes = 48 * 1024 * 1024
/** Tiles are small and many: this many share one script. */
const tilesPerScript = 48

/** What was written for one asset. */
export interface WrittenAsset {
  /** Page-relative address of a picture any browser shows. */
  picture: string | null
  /** Page-relative address of the medium itself. */
  medium: string | null
  scripts: Partial<Record<Derivative, string>>
}

/** Writes media, and the data scripts that stand in for `fetch` on pages opened from disk. */
export class GalleryFiles {
  readonly #folder: string
  readonly #locate: LocateRendition
  #tiles: Record<string, string> = {}
  #tileScripts = 0

  constructor(folder: string, locate: LocateRendition) {
    this.#folder = folder
    this.#locate = locate
  }

  async prepare(): Promise<void> {
    for (const name of ['media', 'data', 'viewer']) await mkdir(join(this.#folder, name))
  }

  /** @param index position in the gallery; makes names unique and keeps the folder in order. */
  async write(card: AssetCard, index: number): Promise<WrittenAsset> {
    const stem = `${String(index + 1).padStart(4, '0')}-${slug(card.name)}`
    const picture = await this.#writePicture(card, stem)
    const medium = card.mediaType === 'image' ? null : await this.#writeMedium(card, stem)
    const scripts: WrittenAsset['scripts'] = {}
    if (picture) {
      scripts.preview = await this.#writeScript(`${stem}-preview`, card.id, 'preview', picture.bytes, 'image/webp')
      const tile = await this.#rendition(card, 'tile')
      if (tile) scripts.tile = await this.#addTile(card.id, tile.bytes, tile.mimeType)
    }
    const waveform = await this.#rendition(card, 'waveform')
    if (waveform) {
      scripts.waveform = await this.#writeScript(
        `${stem}-waveform`,
        card.id,
        'waveform',
        waveform.bytes,
        waveform.mimeType,
      )
    }
    if (medium && medium.bytes <= embedLimitBytes) {
      const bytes = await readFile(join(this.#folder, medium.address))
      scripts.original = await this.#writeScript(`${stem}-medium`, card.id, 'original', bytes, card.mimeType)
    }
    return { picture: picture?.address ?? null, medium: medium?.address ?? null, scripts }
  }

  /** Writes what has been gathered and not yet written. */
  async finish(): Promise<void> {
    await this.#flushTiles()
  }

  /**
   * The picture in full size, without the original's metadata: a gallery is made to be given away, and where somebody
   * lives is not part of it.
   */
  async #writePicture(card: AssetCard, stem: string): Promise<{ address: string; bytes: Buffer } | null> {
    const found =
      (await this.#rendition(card, 'preview')) ?? (await this.#rerender(card)) ?? (await this.#rendition(card, 'thumb'))
    if (!found) return null
    const address = `media/${stem}.webp`
    await writeFile(join(this.#folder, address), found.bytes)
    return { address, bytes: found.bytes }
  }

  /** For a picture so small that the library keeps no preview of it. */
  async #rerender(card: AssetCard): Promise<{ bytes: Buffer } | null> {
    if (card.mediaType !== 'image') return null
    const original = await orNothing(this.#locate(card.id, 'original'))
    if (!original) return null
    try {
      // Brought in when it is needed: it takes a noticeable part of the start.
      const { default: sharp } = await import('sharp')
      const image = sharp(original.path, { failOn: 'none' }).rotate()
      return { bytes: await image.resize(2048, 2048, { fit: 'inside', withoutEnlargement: true }).webp().toBuffer() }
    } catch {
      // The original has changed since it was imported; its thumbnail still shows what it was.
      return null
    }
  }

  async #rendition(card: AssetCard, derivative: Derivative): Promise<{ bytes: Buffer; mimeType: string } | null> {
    if (!card.derivatives.includes(derivative)) return null
    const found = await orNothing(this.#locate(card.id, derivative))
    return found && { bytes: await readFile(found.path), mimeType: found.mimeType }
  }

  async #writeMedium(card: AssetCard, stem: string): Promise<{ address: string; bytes: number } | null> {
    // A model whose parts lie in several files travels as the one file the library made of it.
    const joined = card.derivatives.includes('model')
    const original = await orNothing(this.#locate(card.id, joined ? 'model' : 'original'))
    if (!original) return null
    const address = `media/${stem}${joined ? '.glb' : safeExtension(card.name)}`
    const target = join(this.#folder, address)
    await copyFile(original.path, target, constants.COPYFILE_FICLONE)
    return { address, bytes: (await stat(target)).size }
  }

  async #writeScript(
    name: string,
    assetId: string,
    derivative: Derivative,
    bytes: Buffer,
    mimeType: string,
  ): Promise<string> {
    const address = `data/${name}.js`
    const renditions = { [galleryKey(assetId, derivative)]: dataUri(bytes, mimeType) }
    await writeFile(join(this.#folder, address), call('put', renditions))
    return address
  }

  async #addTile(assetId: string, bytes: Buffer, mimeType: string): Promise<string> {
    const address = this.#tileAddress()
    this.#tiles[galleryKey(assetId, 'tile')] = dataUri(bytes, mimeType)
    if (Object.keys(this.#tiles).length >= tilesPerScript) await this.#flushTiles()
    return address
  }

  #tileAddress(): string {
    return `data/tiles-${String(this.#tileScripts + 1).padStart(4, '0')}.js`
  }

  async #flushTiles(): Promise<void> {
    if (Object.keys(this.#tiles).length === 0) return
    const script = call('put', this.#tiles)
    const address = this.#tileAddress()
    this.#tiles = {}
    this.#tileScripts += 1
    await writeFile(join(this.#folder, address), script)
  }
}

/** A classic script that hands `value` to the page. JSON is JavaScript, but for what would end a script early. */
export function call(method: 'scene' | 'put', value: unknown): string {
  const json = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return `window.${galleryGlobal}.${method}(${json})\n`
}

/** What is gone from the disk is left out of the gallery, which says so by showing less; all else is an error. */
async function orNothing<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found
  } catch (error) {
    if (error instanceof StudioError && error.code === 'NOT_FOUND') return null
    throw error
  }
}

function dataUri(bytes: Buffer, mimeType: string): string {
  return `data:${mimeType};base64,${bytes.toString('base64')}`
}

/** A name that every file system and web server takes: ASCII letters, digits and dashes, at most 60 of them. */
export function slug(name: string): string {
  const ascii = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return ascii.slice(0, 60) || 'untitled'
}

/** The ending of the original where it is a plain one, else none: a page served with a wrong type would not play. */
function safeExtension(name: string): string {
  const extension = extname(name).toLowerCase()
  return /^\.[a-z0-9]{1,5}$/.test(extension) && !/^\.(html?|js|mjs|svg|xml|php)$/.test(extension) ? extension : '.bin'
}
