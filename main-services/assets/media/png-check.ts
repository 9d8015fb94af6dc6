import { crc32 } from 'node:zlib'
import { FileRefused } from './facts.ts'

/**
 * Compares the checksums of the chunks that make the picture, which the decoder passes over: a wrong one means wrong
 * pixels. Throws {@link FileRefused}.
 */
export function checkPng(bytes: Buffer): void {
  for (let position = 8; position + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(position)
    const type = bytes.toString('latin1', position + 4, position + 8)
    const end = position + 8 + length
    // What is cut off is found, and named as that, when it is decoded.
    if (end + 4 > bytes.length) return
    const critical = type === 'IHDR' || type === 'PLTE' || type === 'IDAT'
    if (critical && crc32(bytes.subarray(position + 4, end)) !== bytes.readUInt32BE(end)) {
      throw new FileRefused(
        'failed',
        'The picture is damaged: its checksums do not fit. Copy it again from where it came.',
      )
    }
    if (type === 'IEND') return
    position = end + 4
  }
}
