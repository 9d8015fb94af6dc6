import { link, rename, unlink } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { isCode, look } from './relative-path.ts'

/** What a file system answers that has no hard links. */
const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

/**
 * Moves a file within a file system, never over another: whether it was moved. A kill in between leaves both names to
 * one file, and moving it again ends that.
 */
export async function moveFile(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
  } catch (error) {
    if (isCode(error, 'EEXIST')) {
      const [one, other] = [await look(from), await look(to)]
      if (!one || !other || one.ino !== other.ino || one.dev !== other.dev) return false
    } else if (isCode(error, ...withoutLinks)) {
      if (await look(to)) return false
      await rename(from, to)
      return true
    } else throw error
  }
  await unlink(from)
  return true
}

/** Moves anything to a name that is free. Links and folders are moved as they are. */
async function moveAnything(from: string, to: string): Promise<boolean> {
  if ((await look(from))?.isFile()) return moveFile(from, to)
  if (await look(to)) return false
  await rename(from, to)
  return true
}

/** Moves `from` to where `path` says, under a name that tells it was set aside: `index (set aside).html`. That name. */
export async function moveAside(from: string, path = from): Promise<string> {
  const extension = extname(path)
  const stem = basename(path, extension)
  for (let number = 1; ; number += 1) {
    const aside = join(dirname(path), `${stem} (set aside${number === 1 ? '' : ` ${number}`})${extension}`)
    if (await moveAnything(from, aside)) return aside
  }
}

/** Puts what was set aside back where it was, if nothing has taken its place. */
export async function putBack(aside: string, path: string): Promise<void> {
  await moveAnything(aside, path)
}
