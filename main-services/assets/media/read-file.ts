import { createHash, hash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { FileRefused } from './facts.ts'

/** An open file whose beginning has been read. */
export interface OpenFile {
  handle: FileHandle
  bytes: number
  /** Milliseconds with fraction, of what was opened. */
  modifiedMs: number
  head: Buffer
}

/**
 * Opens a regular file for reading. What the walk saw may have been exchanged since, so links are not followed and
 * waiting things (a FIFO) not waited for.
 */
export async function openRegular(path: string, headBytes: number): Promise<OpenFile> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const facts = await handle.stat()
    if (!facts.isFile()) throw new FileRefused('skipped', 'It is not a regular file.')
    const head = await readRange(handle, 0, Math.min(headBytes, facts.size))
    return { handle, bytes: facts.size, modifiedMs: facts.mtimeMs, head }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Reads `[start, end)`; shorter where the file has become so. */
async function readRange(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(end - start)
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

/** Reads the whole content; the head is not read again. */
export async function readWhole(file: OpenFile): Promise<Buffer> {
  if (file.head.length === file.bytes) return file.head
  const rest = await readRange(file.handle, file.head.length, file.bytes)
  const whole = Buffer.concat([file.head, rest])
  if (whole.length !== file.bytes) {
    throw new FileRefused('failed', 'It changed while it was read. Import it again when it is complete.')
  }
  return whole
}

/** Hashes bytes: SHA-256, hex. */
export const hashBytes = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')

/** Hashes a file too large to hold: SHA-256, hex. */
export async function hashFile(file: Pick<OpenFile, 'handle' | 'bytes'>): Promise<string> {
  const sum = createHash('sha256')
  const buffer = Buffer.allocUnsafeSlow(4 << 20)
  for (let position = 0; position < file.bytes;) {
    const { bytesRead } = await file.handle.read(buffer, 0, buffer.length, position)
    if (bytesRead === 0) break
    sum.update(buffer.subarray(0, bytesRead))
    position += bytesRead
  }
  return sum.digest('hex')
}
