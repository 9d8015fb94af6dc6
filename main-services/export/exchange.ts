import { readdir, rename, rm, rmdir, unlink } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { StudioError } from '#shared/model/errors.ts'
import { makeFolder } from '#services/store/index.ts'
import { readJournal, staged, type Journal, type Seen } from './journal.ts'
import { moveAside, moveFile, putBack } from './move.ts'
import { foldersAbove, isCode, isReached, look, makeFoldersAbove } from './relative-path.ts'

/** What stood in the way, and where it stands now. */
interface Aside {
  path: string
  now: string
}

/**
 * Carries the exchange that is written down in `staging` out on `target`, from wherever it stands. Where it cannot be,
 * the earlier export is put back and the reason thrown. Gives what was set aside, relative to the target.
 */
export async function exchange(staging: string, target: string): Promise<string[]> {
  const found = await readJournal(staging)
  if (!found) return []
  const { journal, settled } = found
  const aside: Aside[] = []
  if (!settled) {
    try {
      await forward(staging, target, journal, aside)
      await rename(join(staging, staged.journal), join(staging, staged.settled))
    } catch (error) {
      await undo(staging, target, journal, aside, error)
      throw error
    }
  }
  const changed = await discardEarlier(staging, target, journal)
  const names = [...aside.map(({ now }) => now), ...changed]
  return names.map((path) => relative(target, path).split(sep).join('/')).toSorted()
}

async function forward(staging: string, target: string, journal: Journal, aside: Aside[]): Promise<void> {
  makeFolder(target)
  const [fresh, earlier] = [join(staging, staged.fresh), join(staging, staged.earlier)]
  makeFolder(earlier)
  const coming = new Set(journal.in.map(({ path }) => path))
  for (const { path } of journal.out) {
    // What has come in already stands at its own place: nothing is left to take out there.
    if (coming.has(path) && !(await look(join(fresh, path)))) continue
    if ((await look(join(earlier, path))) || !(await isReached(target, path))) continue
    await makeFoldersAbove(earlier, path)
    await rename(join(target, path), join(earlier, path)).catch(ignoreGone)
  }
  await removeEmptied(target, journal.out)
  for (const { path } of journal.in) {
    const [from, to] = [join(fresh, path), join(target, path)]
    if (!(await look(from))) continue
    await clearWay(target, path, aside)
    await makeFoldersAbove(target, path)
    while (!(await moveFile(from, to))) aside.push({ path: to, now: await moveAside(to) })
  }
}

/** Whatever stands where a folder of the export must be and is none: a file, or a link that would lead outside. */
async function clearWay(target: string, path: string, aside: Aside[]): Promise<void> {
  for (const folder of foldersAbove(path)) {
    const full = join(target, folder)
    const found = await look(full)
    if (found?.isDirectory()) continue
    if (found) aside.push({ path: full, now: await moveAside(full) })
    return
  }
}

/** Puts everything back as it was. Where not even that can be done, all stays for the next start to mend. */
async function undo(staging: string, target: string, journal: Journal, aside: Aside[], reason: unknown): Promise<void> {
  try {
    await back(staging, target, journal)
    for (const { path, now } of aside.toReversed()) await putBack(now, path)
    await unlink(join(staging, staged.journal))
  } catch (error) {
    throw new StudioError('UNAVAILABLE', `The export at ${target} could not be exchanged.`, {
      kept: 'Both the earlier and the new one are kept.',
      next: 'Export again, or start Promenade again, when the folder can be written to.',
      cause: new AggregateError([reason, error]),
    })
  }
}

async function back(staging: string, target: string, journal: Journal): Promise<void> {
  const [fresh, earlier] = [join(staging, staged.fresh), join(staging, staged.earlier)]
  for (const seen of journal.in) {
    const here = join(target, seen.path)
    if ((await look(join(fresh, seen.path))) || !(await isReached(target, seen.path))) continue
    if (await isSame(here, seen)) await rename(here, join(fresh, seen.path))
  }
  await removeEmptied(target, journal.in)
  for (const { path } of journal.out) {
    if (!(await look(join(earlier, path)))) continue
    await makeFoldersAbove(target, path)
    await moveFile(join(earlier, path), join(target, path))
  }
}

/** Takes away what went out. A file that somebody changed in the meantime comes back beside the new one. */
async function discardEarlier(staging: string, target: string, journal: Journal): Promise<string[]> {
  const aside: string[] = []
  for (const seen of journal.out) {
    const path = join(staging, staged.earlier, seen.path)
    if (!(await look(path))) continue
    if (await isSame(path, seen)) await unlink(path)
    else {
      await makeFoldersAbove(target, seen.path)
      aside.push(await moveAside(path, join(target, seen.path)))
    }
  }
  return aside
}

async function isSame(path: string, seen: Seen): Promise<boolean> {
  const facts = await look(path)
  return facts?.isFile() === true && facts.size === seen.bytes && facts.mtimeMs === seen.modified
}

/** Folders that the files which went away have left empty. */
async function removeEmptied(target: string, gone: readonly Seen[]): Promise<void> {
  const folders = new Set(gone.flatMap(({ path }) => foldersAbove(path)))
  for (const folder of [...folders].toSorted((one, other) => other.length - one.length)) {
    if (await isReached(target, `${folder}/`)) await removeIfEmpty(join(target, folder))
  }
}

async function removeIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch((error: unknown) => {
    if (!isCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw error
  })
}

function ignoreGone(error: unknown): void {
  if (!isCode(error, 'ENOENT')) throw error
}

/**
 * Removes everything an export made beside its target. An exchange that was begun and not ended keeps its files, and
 * what is none of ours stays too, with its folder.
 */
export async function clearStaging(staging: string): Promise<void> {
  const found = await readJournal(staging)
  if (found && !found.settled) return
  await rm(join(staging, staged.fresh), { recursive: true, force: true })
  await removeEmptyTree(join(staging, staged.earlier))
  if (await look(join(staging, staged.earlier))) return
  for (const name of [staged.settled, `${staged.journal}.part`, `${staged.owner}.part`, staged.owner]) {
    await rm(join(staging, name), { force: true })
  }
  await removeIfEmpty(staging)
}

async function removeEmptyTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return []
    throw error
  })
  for (const entry of entries) if (entry.isDirectory()) await removeEmptyTree(join(folder, entry.name))
  await removeIfEmpty(folder)
}
