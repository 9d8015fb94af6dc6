import sharp from 'sharp'
import type { FileJob, FileOutcome } from './facts.ts'
import { processFile } from './process-file.ts'

// Each worker handles one picture at a time and the pool has as many workers as cores; no cache outlives a picture.
sharp.concurrency(1)
sharp.cache(false)

/** What a worker thread of the pool runs. */
export default (job: FileJob): Promise<FileOutcome> => processFile(job)
