import { compressionOf, isFallback } from './gltf-accessors.ts'
import type { GltfFile } from './gltf-file.ts'

const align = (length: number) => (length + 3) & ~3

/**
 * Packs a model that lies in several files into one GLB with everything inside: what a client can load from one
 * address. All that the description says stays as it is; only where bytes lie changes.
 */
export function packGlb({ json, buffers, images }: GltfFile): Buffer {
  const pieces: Buffer[] = []
  let length = 0
  const add = (bytes: Buffer): number => {
    const start = length
    pieces.push(bytes, Buffer.alloc(align(bytes.length) - bytes.length))
    length += align(bytes.length)
    return start
  }
  const promised = (json.buffers ?? []).filter(isFallback)
  // Fall-backs keep a place behind the one buffer that holds everything.
  const places = buffers.map((bytes, position) => {
    const buffer = json.buffers?.[position]
    return buffer && isFallback(buffer)
      ? { buffer: 1 + promised.indexOf(buffer), start: 0 }
      : { buffer: 0, start: add(bytes) }
  })
  const moved = <Place extends { buffer: number; byteOffset?: number | undefined }>(place: Place) => {
    const { buffer = 0, start = 0 } = places[place.buffer] ?? {}
    return { ...place, buffer, byteOffset: start + (place.byteOffset ?? 0) }
  }
  const bufferViews = (json.bufferViews ?? []).map((view) => {
    const compressed = compressionOf(view)
    if (!compressed) return moved(view)
    return { ...moved(view), extensions: { ...view.extensions, [compressed.name]: moved(compressed.place) } }
  })
  const packed = (json.images ?? []).map(({ uri, ...image }, position) => {
    const bytes = images.get(position)
    if (!bytes) return { ...image, ...(uri === undefined ? {} : { uri }) }
    bufferViews.push({ buffer: 0, byteOffset: add(bytes), byteLength: bytes.length })
    return { ...image, mimeType: pictureType(bytes), bufferView: bufferViews.length - 1 }
  })
  const description = {
    ...json,
    ...(bufferViews.length > 0 ? { bufferViews } : {}),
    ...(packed.length > 0 ? { images: packed } : {}),
    ...(length > 0 ? { buffers: [{ byteLength: length }, ...promised] } : {}),
  }
  return assemble(Buffer.from(JSON.stringify(description)), Buffer.concat(pieces))
}

function pictureType(bytes: Buffer): string {
  if (bytes[0] === 0x89) return 'image/png'
  if (bytes[0] === 0xab) return 'image/ktx2'
  return bytes.toString('latin1', 8, 12) === 'WEBP' ? 'image/webp' : 'image/jpeg'
}

function assemble(text: Buffer, binary: Buffer): Buffer {
  const padded = Buffer.concat([text, Buffer.alloc(align(text.length) - text.length, ' ')])
  const total = 12 + 8 + padded.length + (binary.length > 0 ? 8 + binary.length : 0)
  const header = Buffer.alloc(20)
  header.write('glTF', 0, 'latin1')
  header.writeUInt32LE(2, 4)
  header.writeUInt32LE(total, 8)
  header.writeUInt32LE(padded.length, 12)
  header.write('JSON', 16, 'latin1')
  if (binary.length === 0) return Buffer.concat([header, padded])
  const chunk = Buffer.alloc(8)
  chunk.writeUInt32LE(binary.length, 0)
  chunk.write('BIN\0', 4, 'latin1')
  return Buffer.concat([header, padded, chunk, binary])
}
