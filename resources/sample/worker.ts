import sharp from 'sharp'
import { PainterJob } from '#shared/model/sample.ts'
import { sampleFiles } from './files.ts'

sharp.concurrency(1)
sharp.cache(false)

/** What a worker thread runs: gives the names of all files, or the content of one. Touches no disk. */
export default async (asked: unknown): Promise<string[] | Uint8Array | string> => {
  const job = PainterJob.parse(asked)
  if (job.do === 'list') return sampleFiles.map(({ name }) => name)
  const file = sampleFiles.find(({ name }) => name === job.name)
  if (!file) throw new Error(`The sample has no ${job.name}.`)
  return file.make()
}
