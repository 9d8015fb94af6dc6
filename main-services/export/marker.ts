import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { constants } from 'node:fs'
import { open, readdir, type FileHandle } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { Id } from '#shared/model/ids.ts'
import { isCode, RelativePath } from './relative-path.ts'

/** The file in which an exported folder says whose it is and which of its files are the export's own. */
export const exportMarker = 'promenade-export.json'
/** A marker longer than this was not written by an export, bytes. */
const markerLimit = 256 * 1024 * 1024

/** What a library signs its exports with. */
export interface ExportIdentity {
  /** Names the library; stands in the marker. */
  workspace: string
  /** Known to the library alone. */
  key: string
}

/** A file of the export, as the marker lists it; `path` is relative to the folder. */
export const ListedFile = z.object({
  path: RelativePath,
  bytes: z.number().int().nonnegative(),
  /** SHA-256, hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ListedFile = z.infer<typeof ListedFile>

/** What was exported, by whom. */
const Subject = z.object({
  kind: z.string().max(50),
  title: z.string().max(1000),
  environmentId: Id,
  items: z.number().int().nonnegative(),
})
export type Subject = z.infer<typeof Subject>

/** What the marker file `promenade-export.json` holds. */
const Marker = Subject.extend({
  madeBy: z.literal('Promenade'),
  version: z.literal(2),
  workspace: z.string().max(100),
  /** Every file of the export but the marker itself. */
  files: z.array(ListedFile).max(1_000_000),
  /** Proves that the library wrote the list: nobody else can make an export delete a file by naming it here. */
  seal: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Marker = z.infer<typeof Marker>

/**
 * - `none`: no marker
 * - `ours`: written by this library and unchanged since
 * - `elsewhere`: another library's; what it says cannot be proven
 * - `broken`: changed, forged, damaged, or of an earlier Promenade
 */
export type FoundMarker =
  | { state: 'none' | 'broken' }
  | { state: 'ours'; marker: Marker; hash: string }
  | { state: 'elsewhere'; marker: Marker }

/** Reads the marker of a folder; never through a link, and never more than a marker can be. */
export async function readMarker(folder: string, identity: ExportIdentity): Promise<FoundMarker> {
  let file: FileHandle
  try {
    file = await open(join(folder, exportMarker), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    return { state: isCode(error, 'ENOENT', 'ENOTDIR') ? 'none' : 'broken' }
  }
  try {
    const facts = await file.stat()
    if (!facts.isFile() || facts.size > markerLimit) return { state: 'broken' }
    const text = await file.readFile('utf8')
    const marker = Marker.parse(JSON.parse(text))
    if (marker.workspace !== identity.workspace) return { state: 'elsewhere', marker }
    const genuine = timingSafeEqual(Buffer.from(marker.seal, 'hex'), Buffer.from(sealOf(marker, identity), 'hex'))
    return genuine ? { state: 'ours', marker, hash: sha256(text) } : { state: 'broken' }
  } catch {
    return { state: 'broken' }
  } finally {
    await file.close()
  }
}

/** Writes the marker's text for the files that lie in `folder`. */
export async function describeExport(folder: string, subject: Subject, identity: ExportIdentity): Promise<string> {
  const files = await listFiles(folder)
  const unsealed = {
    madeBy: 'Promenade' as const,
    version: 2 as const,
    ...subject,
    workspace: identity.workspace,
    files,
  }
  return `${JSON.stringify({ ...unsealed, seal: sealOf(unsealed, identity) })}\n`
}

function sealOf(marker: Omit<Marker, 'seal'>, identity: ExportIdentity): string {
  const { version, kind, workspace, environmentId, files } = marker
  const listed = files.map(({ path, bytes, hash }) => [path, bytes, hash])
  return createHmac('sha256', identity.key)
    .update(JSON.stringify([version, kind, workspace, environmentId, listed]))
    .digest('hex')
}

async function listFiles(folder: string): Promise<ListedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: ListedFile[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const full = join(entry.parentPath, entry.name)
    const path = relative(folder, full).split(sep).join('/')
    files.push({ path, ...(await measure(full)) })
  }
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

/** Measures length and SHA-256 of a regular file; rejects for anything else, links included. */
export async function measure(path: string): Promise<Pick<ListedFile, 'bytes' | 'hash'>> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    if (!(await file.stat()).isFile()) throw new Error(`${path} is not a file.`)
    const sum = createHash('sha256')
    let bytes = 0
    for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
      sum.update(chunk as Buffer)
      bytes += (chunk as Buffer).length
    }
    return { bytes, hash: sum.digest('hex') }
  } finally {
    await file.close()
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
