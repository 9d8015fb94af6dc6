import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it. Node's own `recursive` never comes back where the system says "not found" of a
 * folder whose parent is there, as below /proc.
 *
 * @param mode of the folder itself, those above it get the system's own.
 */
export function makeFolder(directory: string, mode?: number): void {
  try {
    mkdirSync(directory, { mode })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return
    const parent = dirname(directory)
    if (code !== 'ENOENT' || parent === directory || existsSync(parent)) throw error
    makeFolder(parent)
    mkdirSync(directory, { mode })
  }
}
