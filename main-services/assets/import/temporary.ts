import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { reportFault } from '#services/host/index.ts'
import { isMarkOfGone } from '#services/ownership/index.ts'

/**
 * Names the folder in which files of a workspace are written before they are renamed into place; names in it begin with
 * the process's mark.
 */
export const temporaryFolder = (workspace: string): string => join(workspace, 'derivatives', 'tmp')

/** Lists what killed processes were in the middle of writing. */
export async function leftTemporary(workspace: string): Promise<string[]> {
  const folder = temporaryFolder(workspace)
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => isMarkOfGone(name.split('-', 1)[0] ?? '')).map((name) => join(folder, name))
}

/** Removes it. What cannot be removed now does not stand in anyone's way. */
export async function sweepTemporary(workspace: string): Promise<void> {
  for (const path of await leftTemporary(workspace)) {
    await rm(path, { force: true }).catch((error: unknown) => reportFault('Sweeping half-written files', error))
  }
}
