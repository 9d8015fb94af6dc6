import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import sharp from 'sharp'
import { sampleFiles } from './files.ts'

sharp.concurrency(1)
sharp.cache(false)

/** One file of the sample media: which, and where it goes. */
export interface SampleJob {
  /** Position in {@link sampleFiles}. */
  index: number
  /** Absolute. */
  path: string
}

/** What a worker thread runs: makes one file, whole or not at all; leaves one that is there. */
export default async ({ index, path }: SampleJob): Promise<void> => {
  const file = sampleFiles[index]
  if (!file || (await stat(path).catch(() => null))) return
  const content = await file.make()
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.part`
  try {
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
