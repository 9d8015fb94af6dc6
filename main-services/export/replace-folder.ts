import { randomUUID } from 'node:crypto'
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { StudioError } from '#shared/model/errors.ts'
import { makeFolder } from '#services/store/index.ts'

/** A file whose presence says that a folder was written by an export and may be replaced by the next one. */
export const exportMarker = 'promenade-export.json'

/**
 * Writes a folder whole or not at all: `write` fills a new folder beside `target`, which then takes its place. A folder
 * that holds anything else than an earlier export is refused, so no one's files are lost. Writing it again with the
 * same content gives the same folder, which makes it safe to repeat after a crash.
 */
export async function replaceFolder(target: string, write: (folder: string) => Promise<void>): Promise<void> {
  await refuseForeignFolder(target)
  const parent = dirname(target)
  const fresh = join(parent, `.${basename(target)}.${randomUUID().slice(0, 8)}.partial`)
  try {
    makeFolder(parent)
    await removeLeftovers(parent, basename(target))
    await mkdir(fresh)
    await write(fresh)
    await swap(fresh, target)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    throw toStudioError(error, target)
  }
}

async function refuseForeignFolder(target: string): Promise<void> {
  const entries = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[] as string[]
    if (error.code === 'ENOTDIR') {
      throw new StudioError('CONFLICT', `${target} is a file, not a folder.`, {
        kept: 'It was not touched.',
        next: 'Name a folder that does not exist yet.',
      })
    }
    throw toStudioError(error, target)
  })
  if (entries.length > 0 && !entries.some((entry) => entry === exportMarker)) {
    throw new StudioError('CONFLICT', `${target} already holds other files.`, {
      kept: 'Nothing in it was touched.',
      next: 'Name a new or an empty folder.',
    })
  }
}

/** What an export that was killed half-way left beside the target. */
async function removeLeftovers(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    if (entry.startsWith(`.${name}.`) && /\.[0-9a-f]{8}\.(partial|old)$/.test(entry)) {
      await rm(join(parent, entry), { recursive: true, force: true })
    }
  }
}

async function swap(fresh: string, target: string): Promise<void> {
  const exists = await access(target).then(
    () => true,
    () => false,
  )
  if (!exists) return rename(fresh, target)
  const old = fresh.replace(/\.partial$/, '.old')
  await rename(target, old)
  try {
    await rename(fresh, target)
  } catch (error) {
    await rename(old, target)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

function toStudioError(error: unknown, target: string): unknown {
  if (error instanceof StudioError) return error
  const { code } = error as NodeJS.ErrnoException
  const kept = 'Nothing was left half-written.'
  switch (code) {
    case 'ENOSPC':
      return new StudioError('OUT_OF_SPACE', `The disk is full, so ${target} could not be written.`, {
        kept,
        next: 'Free some space and export again.',
        cause: error,
      })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StudioError('DENIED', `${target} may not be written to.`, {
        kept,
        next: 'Choose a folder of your own.',
        cause: error,
      })
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return new StudioError('INVALID_INPUT', `${target} cannot be a folder here.`, {
        kept,
        next: 'Choose another folder.',
        cause: error,
      })
    default:
      return error
  }
}
