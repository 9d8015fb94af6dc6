import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { privateFile, privateFolder } from '#services/files/index.ts'
import { newId } from '#services/host/index.ts'

/** A file to write where it is not there yet. */
export interface WriteOnce {
  /** Absolute. */
  path: string
  /** Folder in which it is written before it is renamed into place, absolute. */
  temporary: string
  /** Asked only where the file is not there. */
  content: () => Promise<Uint8Array | string>
}

/** Writes one file, whole or not at all; leaves one that is there. */
export async function writeOnce({ path, temporary, content }: WriteOnce): Promise<void> {
  if (await stat(path).catch(() => null)) return
  const bytes = await content()
  await mkdir(dirname(path), { recursive: true, mode: privateFolder })
  await mkdir(temporary, { recursive: true, mode: privateFolder })
  const unfinished = join(temporary, `${process.pid}-sample-${newId()}`)
  try {
    await writeFile(unfinished, bytes, { mode: privateFile })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
