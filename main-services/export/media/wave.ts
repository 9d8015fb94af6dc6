import type { FileHandle } from 'node:fs/promises'

/** Bytes copied at a time. */
const piece = 4 << 20

/**
 * Copies a WAVE file with nothing in it but its format and its sound: lists, broadcast data, coordinates and pictures
 * in chunks of their own stay behind. Whether it is such a file, and was copied.
 */
export async function copyWave(file: FileHandle, written: FileHandle): Promise<boolean> {
  const head = await read(file, 0, 12)
  if (head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WAVE') return false
  const { size } = await file.stat()
  let length = 12
  let whole = { format: false, data: false }
  for (let at = 12; at + 8 <= size;) {
    const chunk = await read(file, at, 8)
    const name = chunk.toString('latin1', 0, 4)
    // A sound that was cut off says that it is longer.
    const bytes = Math.min(chunk.readUInt32LE(4), size - at - 8)
    if (name === 'fmt ' || name === 'fact' || name === 'data') {
      chunk.writeUInt32LE(bytes, 4)
      await written.write(chunk, 0, 8, length)
      await copy(file, at + 8, written, length + 8, bytes)
      length += 8 + bytes
      if (bytes % 2 === 1) await written.write(Buffer.alloc(1), 0, 1, length++)
      whole = { format: whole.format || name === 'fmt ', data: whole.data || name === 'data' }
    }
    at += 8 + bytes + (bytes % 2)
  }
  head.writeUInt32LE(length - 8, 4)
  await written.write(head, 0, 12, 0)
  return whole.format && whole.data
}

async function copy(from: FileHandle, start: number, to: FileHandle, position: number, bytes: number): Promise<void> {
  for (let done = 0; done < bytes;) {
    const part = await read(from, start + done, Math.min(piece, bytes - done))
    await to.write(part, 0, part.length, position + done)
    done += part.length
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead !== length) throw new Error('The file became shorter while it was read.')
  return buffer
}
