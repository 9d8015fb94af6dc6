import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssetCard, Derivative } from '#shared/model/asset.ts'
import { StudioError } from '#shared/model/errors.ts'
import { galleryGlobal, galleryKey } from '#shared/model/gallery.ts'
import { refuseChanged, writePlain } from './media/plain-medium.ts'
import type { OpenMedium, OpenRendition } from './ports.ts'

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
  /** Of the medium as it lies in the gallery; null where there is none. */
  mimeType: string | null
  scripts: Partial<Record<Derivative, string>>
  /** Why it, or what it needs to be seen or heard, is not in the gallery, a sentence; null for a whole work. */
  missing: string | null
}

interface Rendition {
  bytes: Buffer
  mimeType: string
}

/** Writes media, and the data scripts that stand in for `fetch` on pages opened from disk. */
export class GalleryFiles {
  readonly #folder: string
  readonly #open: OpenMedium
  readonly #signal: AbortSignal | undefined
  #tiles: Record<string, string> = {}
  #tileScripts = 0

  constructor(folder: string, open: OpenMedium, signal?: AbortSignal) {
    this.#folder = folder
    this.#open = open
    this.#signal = signal
  }

  async prepare(): Promise<void> {
    for (const name of ['media', 'data', 'viewer']) await mkdir(join(this.#folder, name))
  }

  /** @param index position in the gallery; makes names unique and keeps the folder in order. */
  async write(card: AssetCard, index: number): Promise<WrittenAsset> {
    const stem = `${String(index + 1).padStart(4, '0')}-${slug(card.name)}`
    const scripts: WrittenAsset['scripts'] = {}
    const picture = await this.#writePicture(card, stem)
    const medium = card.mediaType === 'image' ? null : await this.#writeMedium(card, stem)
    if ('bytes' in picture) {
      scripts.preview = await this.#writeScript(`${stem}-preview`, card.id, 'preview', picture.bytes, 'image/webp')
      const tile = await this.#rendition(card, 'tile')
      if (tile) scripts.tile = await this.#addTile(card.id, tile.bytes, tile.mimeType)
    }
    const waveform = await this.#rendition(card, 'waveform')
    if (waveform) {
      const { bytes, mimeType } = waveform
      scripts.waveform = await this.#writeScript(`${stem}-waveform`, card.id, 'waveform', bytes, mimeType)
    }
    if (medium && 'address' in medium && medium.bytes <= embedLimitBytes) {
      const bytes = await readFile(join(this.#folder, medium.address))
      scripts.original = await this.#writeScript(`${stem}-medium`, card.id, 'original', bytes, medium.mimeType)
    }
    // A film is seen by its poster too, but it is not a film without itself.
    const needed = medium ?? picture
    return {
      picture: 'address' in picture ? picture.address : null,
      medium: medium && 'address' in medium ? medium.address : null,
      mimeType: medium && 'address' in medium ? medium.mimeType : null,
      scripts,
      missing: 'missing' in needed ? needed.missing : null,
    }
  }

  /** Writes what has been gathered and not yet written. */
  async finish(): Promise<void> {
    await this.#flushTiles()
  }

  /**
   * The picture in full size, without the original's metadata: a gallery is made to be given away, and where somebody
   * lives is not part of it.
   */
  async #writePicture(card: AssetCard, stem: string): Promise<{ address: string; bytes: Buffer } | Missing> {
    const rendered = (await this.#rendition(card, 'preview')) ?? (await this.#rerender(card))
    const found = 'bytes' in rendered ? rendered : ((await this.#rendition(card, 'thumb')) ?? rendered)
    if ('missing' in found) return found
    const address = `media/${stem}.webp`
    await writeFile(join(this.#folder, address), found.bytes)
    return { address, bytes: found.bytes }
  }

  /** For a picture so small that the library keeps no preview of it. */
  async #rerender(card: AssetCard): Promise<{ bytes: Buffer } | Missing> {
    if (card.mediaType !== 'image') return { missing: 'There is no picture of it.' }
    const original = await orMissing(this.#openVerified(card))
    if ('missing' in original) return original
    try {
      // Brought in when it is needed: it takes a noticeable part of the start.
      const { default: sharp } = await import('sharp')
      const image = sharp(original.bytes, { failOn: 'none' }).rotate()
      return { bytes: await image.resize(2048, 2048, { fit: 'inside', withoutEnlargement: true }).webp().toBuffer() }
    } catch {
      // What this program can no longer decode was seen once: its thumbnail shows what it was.
      return { missing: 'Its picture can no longer be read.' }
    }
  }

  async #openVerified(card: AssetCard): Promise<{ bytes: Buffer }> {
    const { file, contentHash } = await this.#open(card.id, 'original')
    try {
      if (contentHash !== null) await refuseChanged(file, contentHash)
      return { bytes: await file.readFile() }
    } finally {
      await file.close()
    }
  }

  /** What the library made of it; null where it made none, or it can no longer be had. */
  async #rendition(card: AssetCard, derivative: Derivative): Promise<Rendition | null> {
    if (!card.derivatives.includes(derivative)) return null
    const found = await orMissing(this.#open(card.id, derivative))
    if ('missing' in found) return null
    try {
      return { bytes: await found.file.readFile(), mimeType: found.mimeType }
    } finally {
      await found.file.close()
    }
  }

  async #writeMedium(
    card: AssetCard,
    stem: string,
  ): Promise<{ address: string; bytes: number; mimeType: string } | Missing> {
    // A model whose parts lie in several files travels as the one file the library made of it.
    const opened = await orMissing(this.#open(card.id, card.derivatives.includes('model') ? 'model' : 'original'))
    if ('missing' in opened) return opened
    const written = await orMissing(this.#writePlain(card, opened, stem))
    if ('missing' in written) return written
    const address = `media/${stem}${written.extension}`
    const { size } = await stat(join(this.#folder, address))
    return { address, bytes: size, mimeType: written.mimeType }
  }

  async #writePlain(card: AssetCard, opened: OpenRendition, stem: string) {
    try {
      return await writePlain(card, opened, join(this.#folder, 'media', stem), this.#signal)
    } finally {
      await opened.file.close()
    }
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

/**
 * Writes a classic script that hands `value` to the page. JSON is JavaScript, but for what would end a script early.
 */
export function call(method: 'scene' | 'put', value: unknown): string {
  const json = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return `window.${galleryGlobal}.${method}(${json})\n`
}

interface Missing {
  missing: string
}

/** What is gone, may not be read or cannot be given away is left out of the gallery and named; all else is an error. */
async function orMissing<Found>(found: Promise<Found>): Promise<Found | Missing> {
  try {
    return await found
  } catch (error) {
    if (error instanceof StudioError && /^(?:NOT_FOUND|UNREADABLE|UNSUPPORTED)$/.test(error.code)) {
      return { missing: error.message }
    }
    throw error
  }
}

function dataUri(bytes: Buffer, mimeType: string): string {
  return `data:${mimeType};base64,${bytes.toString('base64')}`
}

/** Makes a name that every file system and web server takes: ASCII letters, digits and dashes, at most 60 of them. */
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
