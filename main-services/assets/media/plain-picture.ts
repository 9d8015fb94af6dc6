/**
 * Gives a picture's bytes without what it says of its person (EXIF, XMP, IPTC, comments, previews, what hangs behind
 * its end) and with every pixel and colour profile as it was. Kinds that are not known come back unchanged. Never
 * longer.
 */
export function plainPicture(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return plainJpeg(bytes) ?? bytes
  if (bytes.toString('latin1', 1, 4) === 'PNG') return plainPng(bytes) ?? bytes
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') {
    return plainWebp(bytes) ?? bytes
  }
  return bytes
}

/** Segments a decoder needs: tables and frames, and of the rest JFIF, the colour profile and Adobe's colour transform. */
const keptJpeg = (marker: number, payload: Buffer): boolean =>
  marker < 0xe0 ||
  (marker > 0xef && marker !== 0xfe) ||
  marker === 0xe0 ||
  marker === 0xee ||
  (marker === 0xe2 && payload.toString('latin1', 0, 11) === 'ICC_PROFILE')

function plainJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return null
    if (keptJpeg(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end))
    at = end
    if (marker !== 0xda) continue
    // What is coded follows the start of scan, up to the next marker that is no restart.
    let scan = at
    while (scan + 1 < bytes.length && !(bytes[scan] === 0xff && endsScan(bytes[scan + 1] ?? 0))) scan += 1
    kept.push(bytes.subarray(at, scan))
    at = scan
    if (bytes[at + 1] === 0xd9) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
  }
  return null
}

const endsScan = (marker: number): boolean => marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7)

const leftPng = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'dSIG'])

function plainPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!leftPng.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}

function plainWebp(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = []
  const length = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  for (let at = 12; at + 8 <= length;) {
    const size = bytes.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    if (at + 8 + size > length) return null
    const type = bytes.toString('latin1', at, at + 4)
    const chunk = Buffer.from(bytes.subarray(at, Math.min(end, length)))
    // Its flags say that EXIF (8) and XMP (4) follow.
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(chunk)
    at = end
  }
  const body = Buffer.concat(kept)
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([head, body])
}
