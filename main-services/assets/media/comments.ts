/** Comments of a JPEG: texts that programs leave beside the metadata. */
export function jpegComments(bytes: Buffer): string[] {
  const comments: string[] = []
  for (let position = 2; position + 4 <= bytes.length && bytes[position] === 0xff;) {
    const marker = bytes[position + 1]
    // The pixels begin: no more segments.
    if (marker === 0xda || marker === 0xd9) break
    const length = bytes.readUInt16BE(position + 2)
    if (length < 2) break
    if (marker === 0xfe) comments.push(bytes.toString('latin1', position + 4, position + 2 + length))
    position += 2 + length
  }
  return comments
}
