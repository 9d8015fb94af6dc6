import { lstat, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** A path inside an exported folder: parts joined by `/`, none of them empty, `.` or `..`. */
export const RelativePath = z
  .string()
  .min(1)
  .max(4096)
  .refine(
    (path) => !/[\\:\0]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    'must stay inside the folder',
  )

/** Lists every folder above a relative path, outermost first; `a/b/c.txt` gives `a`, `a/b`. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Looks up what lies at a path, without following a link; undefined where there is nothing. */
export async function look(path: string) {
  try {
    return await lstat(path)
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}

/** Tells whether every folder above `path` is a real one, none of them a link. */
export async function isReached(root: string, path: string): Promise<boolean> {
  for (const folder of foldersAbove(path)) if (!(await look(join(root, folder)))?.isDirectory()) return false
  return true
}

/** Makes the folders above `path` where they are missing. One that is a link or a file is an error, never passed. */
export async function makeFoldersAbove(root: string, path: string): Promise<void> {
  for (const folder of foldersAbove(path)) {
    const full = join(root, folder)
    const found = await look(full)
    if (found?.isDirectory()) continue
    // Fails where something that is no folder stands there.
    await mkdir(full)
  }
}

/** Tells whether an error is one of the system's with any of these codes, such as `ENOENT`. */
export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
