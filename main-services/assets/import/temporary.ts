import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning } from './owner.ts'

/** Where files of a workspace are written before they are renamed into place; their names begin with the process id. */
export const temporaryFolder = (workspace: string): string => join(workspace, 'derivatives', 'tmp')

/** Removes what killed processes were in the middle of writing. */
export async function sweepTemporary(workspace: string): Promise<void> {
  const folder = temporaryFolder(workspace)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (!isRunning(Number.parseInt(name, 10))) await rm(join(folder, name), { force: true })
  }
}
