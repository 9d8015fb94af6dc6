import { createHash } from 'node:crypto'
import { rename, writeFile, type FileHandle } from 'node:fs/promises'
import { extname } from 'node:path'
import type { AssetCard } from '#shared/model/asset.ts'
import { StudioError } from '#shared/model/errors.ts'
import { plainModel } from '#services/assets/index.ts'
import type { OpenRendition } from '../ports.ts'
import type { Remuxed } from './remux.ts'

/**
 * Writes a film, sound, model or text to be given away: what it shows and nothing of who made it, where and with what.
 *
 * @param stem path without the ending
 * @returns what was written; throws `NOT_FOUND` for what is no longer what was imported and `UNSUPPORTED`, with the
 *   reason as a sentence, for what cannot be written without its metadata.
 */
export async function writePlain(
  card: AssetCard,
  { file, mimeType, contentHash }: OpenRendition,
  stem: string,
  signal: AbortSignal | undefined,
): Promise<Remuxed> {
  if (contentHash !== null) await refuseChanged(file, contentHash)
  switch (card.mediaType) {
    case 'video':
    case 'audio':
      return remuxed(file, stem, signal)
    case 'model': {
      const bytes = await file.readFile()
      await writeFile(
        `${stem}.glb`,
        await plainModel(bytes).catch((error: unknown) => {
          throw unsupported(error)
        }),
      )
      return { extension: '.glb', mimeType: 'model/gltf-binary' }
    }
    case 'text':
    case 'image': {
      const extension = plainExtension(card.name)
      await writeFile(`${stem}${extension}`, await file.readFile())
      return { extension, mimeType }
    }
  }
}

async function remuxed(file: FileHandle, stem: string, signal: AbortSignal | undefined): Promise<Remuxed> {
  // Brought in when it is needed: it takes a noticeable part of the start.
  const { remux, CannotStrip } = await import('./remux.ts')
  try {
    const written = await remux(file, `${stem}.part`, signal)
    await rename(`${stem}.part`, stem + written.extension)
    return written
  } catch (error) {
    throw error instanceof CannotStrip ? unsupported(error) : error
  }
}

const unsupported = (cause: unknown): StudioError =>
  new StudioError(
    'UNSUPPORTED',
    `It cannot be given away without what it says of its maker: ${cause instanceof Error ? cause.message : 'it is damaged'}.`,
    { cause },
  )

/**
 * Reads what is given away once more as a whole and refuses it where it changed: nothing that was not chosen gets out
 * under a chosen name.
 */
export async function refuseChanged(file: FileHandle, contentHash: string): Promise<void> {
  const sum = createHash('sha256')
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 20 })) {
    sum.update(chunk as Buffer)
  }
  if (sum.digest('hex') === contentHash) return
  throw new StudioError('NOT_FOUND', 'Its original is no longer what was imported.', {
    next: 'Import its folder again to take in what lies there now.',
  })
}

/** The ending of a text where it is a plain one, else none: a page served with a wrong type would be one. */
function plainExtension(name: string): string {
  const extension = extname(name).toLowerCase()
  return /^\.[a-z0-9]{1,8}$/.test(extension) && !/^\.(html?|js|mjs|svg|xml|php|xhtml|shtml|cgi)$/.test(extension)
    ? extension
    : '.txt'
}
