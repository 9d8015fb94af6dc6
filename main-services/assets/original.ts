import type { Stats } from 'node:fs'
import { constants } from 'node:fs'
import { lstat, open, type FileHandle } from 'node:fs/promises'
import { StudioError } from '#shared/model/errors.ts'
import type { TenantStore } from '#services/store/index.ts'
import { hashFile } from './media/read-file.ts'

/** Which file on the disk was looked at; another one in its place, or other content in it, differs. */
export interface FileIdentity {
  dev: number
  ino: number
  size: number
  mtimeMs: number
}

/** Where an asset's content was seen, and how that file looked when it was read. */
interface SeenAt {
  path: string
  bytes: number
  /** Milliseconds with fraction; not a number where it is not known. */
  modifiedMs: number
}

/** Files whose content was compared, by identity and hash, so that no film is read at each request. */
const compared = new Map<string, boolean>()
const mostCompared = 10_000

/**
 * Finds the file that still holds the bytes an asset was imported with. Links are never followed: what took the
 * original's place was not chosen by the person who imported it. Length and time of change prove that nothing changed;
 * where only the time differs, as after a copy, the bytes are compared. Throws `NOT_FOUND`, saying which of these it
 * is.
 */
export async function findOriginal(
  tenant: TenantStore,
  id: string,
  asset: { path: string; bytes: number; content_hash: string },
): Promise<{ path: string; identity: FileIdentity }> {
  let changed: string | undefined
  for (const seen of placesOf(tenant, id, asset)) {
    const facts = await lstat(seen.path).catch(() => undefined)
    if (!facts) continue
    if (await isWhatWasImported(facts, seen, asset.content_hash))
      return { path: seen.path, identity: identityOf(facts) }
    changed ??= facts.isFile()
      ? 'The original is no longer what was imported.'
      : 'Something that is not a file took the place of the original.'
  }
  throw new StudioError('NOT_FOUND', changed ?? 'The original is no longer where it was.', {
    next: changed
      ? 'Import its folder again to take in what lies there now.'
      : 'Bring it back, or import the folder where it now lies.',
  })
}

const identityOf = ({ dev, ino, size, mtimeMs }: Stats): FileIdentity => ({ dev, ino, size, mtimeMs })

async function isWhatWasImported(facts: Stats, seen: SeenAt, contentHash: string): Promise<boolean> {
  if (!facts.isFile() || facts.size !== seen.bytes) return false
  if (facts.mtimeMs === seen.modifiedMs) return true
  const identity = identityOf(facts)
  const key = JSON.stringify([identity, facts.ctimeMs, contentHash])
  const known = compared.get(key)
  if (known !== undefined) return known
  const file = await openOriginal(seen.path, identity).catch(() => undefined)
  if (!file) return false
  try {
    const same = (await hashFile({ handle: file, bytes: facts.size })) === contentHash
    if (compared.size >= mostCompared) compared.clear()
    compared.set(key, same)
    return same
  } finally {
    await file.close()
  }
}

/** Opens the very file that was found: not a link in its place, not another, and never waiting for a pipe. */
export async function openOriginal(path: string, identity: FileIdentity | null): Promise<FileHandle> {
  const file = await openPlain(path)
  const facts = await file.stat()
  const same =
    identity === null ||
    (facts.dev === identity.dev &&
      facts.ino === identity.ino &&
      facts.size === identity.size &&
      facts.mtimeMs === identity.mtimeMs)
  if (facts.isFile() && same) return file
  await file.close()
  throw new StudioError('NOT_FOUND', 'Something else took the place of the file of this asset.')
}

async function openPlain(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const gone = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(code)
    const sentence = gone ? 'The file of this asset is gone.' : 'The file of this asset cannot be read just now.'
    throw new StudioError(gone ? 'NOT_FOUND' : 'UNREADABLE', sentence, { cause: error })
  }
}

/** Every place of an asset's content, the one it is known by first. */
function placesOf(tenant: TenantStore, id: string, asset: { path: string; bytes: number }): SeenAt[] {
  const query = tenant.db.selectFrom('import_files').select(['path', 'bytes', 'modified_ms'])
  const rows = tenant.all(query.where('asset_id', '=', id).orderBy('path'))
  const seen = rows.map((row) => ({ path: row.path, bytes: row.bytes, modifiedMs: row.modified_ms }))
  const first = seen.filter(({ path }) => path === asset.path)
  if (first.length === 0) first.push({ path: asset.path, bytes: asset.bytes, modifiedMs: Number.NaN })
  return [...first, ...seen.filter(({ path }) => path !== asset.path)]
}
