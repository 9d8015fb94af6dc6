import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DerivativeFiles } from './derivative-files.ts'
import { detect, headBytes, type Detected, type ImageFormat } from './detect.ts'
import { FileRefused, type FileJob, type FileOutcome, type MediaFacts } from './facts.ts'
import { readHeicImage, readImage } from './image.ts'
import { modelOf } from './model-part.ts'
import { readModel } from './model.ts'
import { textReserve } from '../import/private-names.ts'
import { hashBytes, hashFile, openRegular, readWhole, type OpenFile } from './read-file.ts'
import { readText } from './text.ts'

/** Bytes up to which a file is read into memory at once: what must be (pictures, texts, models), and a film. */
const wholeLimit = { must: 512 * 1024 * 1024, may: 64 * 1024 * 1024 }

/** Reads one file once: what it is, its hash, its facts and its renditions. Never throws for what the file holds. */
export async function processFile(job: FileJob): Promise<FileOutcome> {
  let file: OpenFile | undefined
  try {
    file = await openRegular(job.path, headBytes)
    if (file.bytes === 0) return { kind: 'failed', reason: 'The file is empty.' }
    const { detected, note } = detect(file.head, basename(job.path))
    if (detected.kind === 'refused') {
      const model = await modelOf(job.path)
      return { kind: 'skipped', reason: model ? `It is part of ${model} and was read with it.` : detected.reason }
    }
    const reserve = detected.kind === 'text' && !job.named ? textReserve(job.path, file.head.toString('latin1')) : null
    if (reserve) return { kind: 'skipped', reason: reserve }
    const { contentHash, facts } = await readKind(job, file, detected)
    const notes = note ? [note, ...facts.notes] : facts.notes
    return {
      kind: 'asset',
      contentHash,
      bytes: file.bytes,
      modifiedMs: file.modifiedMs,
      facts: { ...facts, notes },
    }
  } catch (error) {
    return toOutcome(error)
  } finally {
    await file?.handle.close()
  }
}

/** Who reads each format of pictures; all but HEIC are read by sharp. */
const imageReaders: Record<ImageFormat, typeof readImage> = {
  jpeg: readImage,
  png: readImage,
  webp: readImage,
  gif: readImage,
  avif: readImage,
  tiff: readImage,
  svg: readImage,
  heic: readHeicImage,
}

interface Read {
  contentHash: string
  facts: MediaFacts
}

async function readKind(job: FileJob, file: OpenFile, detected: Exclude<Detected, { kind: 'refused' }>): Promise<Read> {
  if (detected.kind === 'media') return readFilm(job, file, detected.mimeType)
  if (file.bytes > wholeLimit.must) throw new FileRefused('failed', 'It is larger than 512 MB, too large for its kind.')
  const bytes = await readWhole(file)
  const contentHash = hashBytes(bytes)
  if (detected.kind === 'text') return { contentHash, facts: readText(bytes, detected.format, detected.mimeType) }
  if (detected.kind === 'model') {
    return derived(job, contentHash, (files) => readModel(job.path, bytes, detected.mimeType, files))
  }
  const { format, mimeType } = detected
  const read = imageReaders[format]
  if (job.sidecar === null) {
    return derived(job, contentHash, (files) => read({ bytes, format, mimeType, sidecar: null }, files))
  }
  const sidecar = await readFile(job.sidecar).catch(() => null)
  const files = new DerivativeFiles(job.derivatives, contentHash)
  return { contentHash, facts: await read({ bytes, format, mimeType, sidecar }, files) }
}

/** Looks at the structure first: hashing gigabytes of what is no film would take long for nothing. */
async function readFilm(job: FileJob, file: OpenFile, mimeType: string): Promise<Read> {
  const { OpenMedia, readMedia } = await import('./media.ts')
  const bytes = file.bytes <= wholeLimit.may ? await readWhole(file) : null
  const media = new OpenMedia({ path: job.path, bytes, head: file.head, mimeType })
  try {
    await media.tracks()
    const contentHash = bytes ? hashBytes(bytes) : await hashFile(file)
    return await derived(job, contentHash, (files) => readMedia(media, files))
  } finally {
    media.close()
  }
}

/** What an earlier import made of the same bytes, or made now. */
async function derived(
  job: FileJob,
  contentHash: string,
  derive: (files: DerivativeFiles) => Promise<MediaFacts>,
): Promise<Read> {
  const files = new DerivativeFiles(job.derivatives, contentHash)
  const known = await files.readFacts()
  if (known) return { contentHash, facts: known }
  const facts = await derive(files)
  await files.writeFacts(facts)
  return { contentHash, facts }
}

const systemReasons: Record<string, string> = {
  ENOENT: 'It was gone before it could be read.',
  EACCES: 'This account may not read it.',
  EPERM: 'This account may not read it.',
  ELOOP: 'It became a link while it was imported.',
  EIO: 'The disk could not read it.',
  EISDIR: 'It is a folder.',
  ENXIO: 'It is not a regular file.',
}

function toOutcome(error: unknown): FileOutcome {
  if (error instanceof FileRefused) return { kind: error.kind, reason: error.message }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'no-space' }
  const reason = systemReasons[code]
  if (reason) return { kind: 'failed', reason }
  const detail = error instanceof Error ? error.message : String(error)
  return { kind: 'failed', reason: `It could not be read: ${detail.slice(0, 200)}` }
}
