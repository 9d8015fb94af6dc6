import { open } from 'node:fs/promises'
import type { MediaSource } from './media.ts'

/** Seconds from 1904-01-01, where QuickTime counts from, to 1970-01-01. */
const quickTimeEpoch = 2_082_844_800

/**
 * Reads when an MP4 or QuickTime movie says it was made (`moov/mvhd`), as it is written there; `null` where it does not
 * say. Cameras write UTC or local time: the file does not tell which.
 */
export async function movieDate({ path, bytes, head, mimeType }: MediaSource): Promise<string | null> {
  if (!/mp4|quicktime/.test(mimeType)) return null
  if (bytes) return fromMovie((start, length) => Promise.resolve(bytes.subarray(start, start + length)), bytes.length)
  const handle = await open(path)
  try {
    const read = async (start: number, length: number) => {
      if (start + length <= head.length) return head.subarray(start, start + length)
      const buffer = Buffer.alloc(length)
      const { bytesRead } = await handle.read(buffer, 0, length, start)
      return buffer.subarray(0, bytesRead)
    }
    return await fromMovie(read, (await handle.stat()).size)
  } finally {
    await handle.close()
  }
}

type Read = (start: number, length: number) => Promise<Buffer>

async function fromMovie(read: Read, size: number): Promise<string | null> {
  const movie = await findBox(read, 'moov', 0, size)
  const header = movie && (await findBox(read, 'mvhd', movie.start, movie.end))
  if (!header) return null
  const content = await read(header.start, 12)
  if (content.length < 12) return null
  const seconds = content[0] === 1 ? Number(content.readBigUInt64BE(4)) : content.readUInt32BE(4)
  const date = new Date((seconds - quickTimeEpoch) * 1000)
  // Zero, and clocks that were never set, are no date.
  if (seconds <= quickTimeEpoch || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 2200) return null
  return date.toISOString().slice(0, 19)
}

/** The content of the first box of a type within a range. */
async function findBox(
  read: Read,
  type: string,
  from: number,
  to: number,
): Promise<{ start: number; end: number } | null> {
  let position = from
  for (let count = 0; position + 8 <= to && count < 1000; count++) {
    const header = await read(position, 16)
    if (header.length < 8) return null
    const short = header.readUInt32BE(0)
    const long = short === 1 && header.length === 16
    const size = long ? Number(header.readBigUInt64BE(8)) : short === 0 ? to - position : short
    const start = position + (long ? 16 : 8)
    if (size < start - position) return null
    if (header.toString('latin1', 4, 8) === type) return { start, end: Math.min(position + size, to) }
    position += size
  }
  return null
}
