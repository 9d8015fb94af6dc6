import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { privateFile, privateFolder } from '#services/files/index.ts'
import { sampleFiles } from './files.ts'

sharp.concurrency(1)
sharp.cache(false)

/** One file of the sample media: which, and where it goes. */
export interface SampleJob {
  /** Position in {@link sampleFiles}. */
  index: number
  /** Absolute. */
  path: string
  /** Folder in which it is written before it is renamed into place, absolute. */
  temporary: string
}

/** What a worker thread runs: makes one file, whole or not at all; leaves one that is there. */
export default async ({ index, path, temporary }: SampleJob): Promise<void> => {
  const file = sampleFiles[index]
  if (!file || (await stat(path).catch(() => null))) return
  const content = await file.make()
  await mkdir(dirname(path), { recursive: true, mode: privateFolder })
  await mkdir(temporary, { recursive: true, mode: privateFolder })
  const unfinished = join(temporary, `${process.pid}-sample-${index}`)
  try {
    await writeFile(unfinished, content, { mode: privateFile })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
