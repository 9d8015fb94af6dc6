import { mkdir, readdir, readlink, rename, rmdir, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { closeTree, isInside } from '#services/files/index.ts'
import { claimFolder, isBeingWritten, type ClaimBook } from './claim.ts'
import { exchange } from './exchange.ts'
import { foreignFolder, leadsElsewhere, notAFolder, writeFailure } from './failures.ts'
import { seenIn, staged, writeJournal, type Seen } from './journal.ts'
import {
  describeExport,
  exportMarker,
  measure,
  readMarker,
  type ExportIdentity,
  type ListedFile,
  type Marker,
  type Subject,
} from './marker.ts'
import { isCode, isReached, look } from './relative-path.ts'

/** What an export puts in place of what a folder holds. */
export interface Replacement {
  /** Absolute. */
  target: string
  subject: Subject
  /** Also where the folder holds something else than an earlier export of the same. */
  replace: boolean
  identity: ExportIdentity
  book: ClaimBook
  /** The workspace; links on the way to it are the person's own arrangement. */
  workspace: string
  signal?: AbortSignal | undefined
}

/**
 * Writes a folder whole or not at all: `write` fills a new one beside it, whose files then take the place of those that
 * an earlier export put there. Only files that the export's own marker lists, and that nobody has changed since, are
 * ever removed. Everything else stays; what stands in the way of a new file is set aside under another name. A kill
 * leaves the old or the new whole, or what {@link claimFolder} mends. Gives the relative names of what was set aside.
 *
 * Throws `CONFLICT` for a folder with something else in it unless `replace`, for one behind a link, and for one that
 * another export is writing to.
 */
export async function replaceFolder(
  request: Replacement,
  write: (folder: string) => Promise<void>,
): Promise<{ setAside: string[] }> {
  const { target, subject, identity, book } = request
  let made: string[] = []
  try {
    await refuseLinks(request)
    // In the middle of an exchange, killed or under way, the folder looks like somebody else's.
    if (await isBeingWritten(target)) await (await claimFolder(target, book, request.signal)).release()
    await refuseForeign(request)
    made = await makeMissing(dirname(target))
    const claim = await claimFolder(target, book, request.signal)
    try {
      await refuseForeign(request)
      const fresh = join(claim.staging, staged.fresh)
      await mkdir(fresh)
      await write(fresh)
      await writeFile(join(fresh, exportMarker), await describeExport(fresh, subject, identity))
      // Copies keep the modes of what they were made from.
      if (isInside(target, request.workspace)) await closeTree(fresh)
      await refuseLinks(request)
      const setAside = await moveIn(request, claim.staging, fresh)
      made = []
      return { setAside }
    } finally {
      await claim.release()
    }
  } catch (error) {
    for (const folder of made.toReversed()) await rmdir(folder).catch(() => undefined)
    throw writeFailure(error, target)
  }
}

/** The first export is one rename; over an earlier one, files change places one by one. */
async function moveIn(request: Replacement, staging: string, fresh: string): Promise<string[]> {
  const { target, identity } = request
  if (!(await look(target))) {
    try {
      await rename(fresh, target)
      return []
    } catch (error) {
      // Somebody made the folder meanwhile.
      if (!isCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error
    }
  }
  const found = await refuseForeign(request)
  const own = found.state === 'ours' ? await ownFiles(target, found.marker, found.hash) : []
  const { files } = await newMarker(fresh, identity)
  const coming = await seenIn(fresh, [...files.map(({ path }) => path), exportMarker])
  await writeJournal(staging, { version: 1, out: own, in: coming })
  return exchange(staging, target)
}

async function newMarker(fresh: string, identity: ExportIdentity): Promise<Marker> {
  const found = await readMarker(fresh, identity)
  if (found.state !== 'ours') throw new Error('The marker that was just written cannot be read.')
  return found.marker
}

/** Of the files that the marker lists, those that nobody has changed since; and the marker itself. */
async function ownFiles(target: string, marker: Marker, markerHash: string): Promise<Seen[]> {
  const own: Seen[] = []
  const itself = await look(join(target, exportMarker))
  const listed = [...marker.files, { path: exportMarker, bytes: itself?.size ?? 0, hash: markerHash }]
  for (const file of listed) {
    const seen = (await isReached(target, file.path)) ? await unchanged(join(target, file.path), file) : undefined
    if (seen) own.push({ path: file.path, ...seen })
  }
  return own
}

async function unchanged(path: string, listed: ListedFile): Promise<Omit<Seen, 'path'> | undefined> {
  const facts = await look(path)
  if (!facts?.isFile() || facts.size !== listed.bytes) return undefined
  const measured = await measure(path).catch((error: unknown) => {
    // One that may not be read, or is gone by now, is not known to be ours.
    if (isCode(error, 'EACCES', 'EPERM', 'ENOENT', 'ELOOP')) return undefined
    throw error
  })
  if (measured?.hash !== listed.hash) return undefined
  return { bytes: facts.size, modified: facts.mtimeMs }
}

/** What the folder's marker says, once it is certain that the export may be written there. */
async function refuseForeign({ target, subject, replace, identity }: Replacement) {
  const there = await look(target)
  if (there && !there.isDirectory()) throw notAFolder(target)
  const found = await readMarker(target, identity)
  const entries = there ? await readdir(target) : []
  const isOwn =
    found.state === 'ours' && found.marker.kind === subject.kind && found.marker.environmentId === subject.environmentId
  const others = entries.filter((entry) => !/^\..*\.[0-9a-f]{8}\.partial$/su.test(entry))
  if (others.length > 0 && !isOwn && !replace) throw foreignFolder(target, found, subject)
  return found
}

/**
 * A link on the way would let an export write and remove where nobody said. Links that the system or the person has set
 * up for good are none of these: directly below the root (`/tmp`), on the way to the home folder, the folder for
 * temporary files, and the workspace.
 */
async function refuseLinks({ target, workspace }: Replacement): Promise<void> {
  const usual = [workspace, homedir(), tmpdir()]
  const names = target.split(sep)
  for (let length = 3; length <= names.length; length += 1) {
    const path = names.slice(0, length).join(sep)
    if (usual.some((known) => known === path || known.startsWith(path + sep))) continue
    const found = await look(path)
    if (!found) return
    if (found.isSymbolicLink()) throw leadsElsewhere(path, await readlink(path))
  }
}

/** Makes a folder and those above it; which were made, outermost first. */
async function makeMissing(folder: string): Promise<string[]> {
  const missing: string[] = []
  for (let at = folder; !(await look(at)); at = dirname(at)) missing.unshift(at)
  const made: string[] = []
  for (const each of missing) {
    try {
      await mkdir(each)
      made.push(each)
    } catch (error) {
      if (!isCode(error, 'EEXIST')) {
        for (const folderMade of made.toReversed()) await rmdir(folderMade).catch(() => undefined)
        throw error
      }
    }
  }
  return made
}
