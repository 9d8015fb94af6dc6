import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DerivativeFiles } from './derivative-files.ts'
import { detect, headBytes, type Detected } from './detect.ts'
import { FileRefused, type FileJob, type FileOutcome, type MediaFacts } from './facts.ts'
import { readImage } from './image.ts'
import { hashBytes, openRegular, readWhole, type OpenFile } from './read-file.ts'
import { readText } from './text.ts'

/** Bytes up to which a file is read into memory at once. */
const wholeLimit = 512 * 1024 * 1024

/** Reads one file once: what it is, its hash, its facts and its renditions. Never throws for what the file holds. */
export async function processFile(job: FileJob): Promise<FileOutcome> {
  let file: OpenFile | undefined
  try {
    file = await openRegular(job.path, headBytes)
    if (file.bytes === 0) return { kind: 'failed', reason: 'The file is empty.' }
    const { detected, note } = detect(file.head, basename(job.path))
    if (detected.kind === 'refused') return { kind: 'skipped', reason: detected.reason }
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

async function readKind(
  job: FileJob,
  file: OpenFile,
  detected: Exclude<Detected, { kind: 'refused' }>,
): Promise<{ contentHash: string; facts: MediaFacts }> {
  if (file.bytes > wholeLimit) throw new FileRefused('failed', 'It is larger than 512 MB, too large for its kind.')
  const bytes = await readWhole(file)
  const contentHash = hashBytes(bytes)
  if (detected.kind === 'text') return { contentHash, facts: readText(bytes, detected.format, detected.mimeType) }
  if (detected.kind !== 'image') throw new FileRefused('skipped', 'This kind cannot be taken in yet.')
  if (detected.format === 'heic') throw new FileRefused('skipped', 'HEIC pictures cannot be taken in yet.')
  const files = new DerivativeFiles(job.derivatives, contentHash)
  const known = job.sidecar === null ? await files.readFacts() : null
  if (known) return { contentHash, facts: known }
  const sidecar = job.sidecar === null ? null : await readFile(job.sidecar).catch(() => null)
  const facts = await readImage({ bytes, format: detected.format, mimeType: detected.mimeType, sidecar }, files)
  if (job.sidecar === null) await files.writeFacts(facts)
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
