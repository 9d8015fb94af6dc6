/**
 * Takes tags and cover pictures out of the headers that a decoder is set up with, where a codec carries some. What does
 * not read as such a header comes back as null: it is not known to be clean.
 */
export function plainHeaders(codec: string, description: Uint8Array): Uint8Array | null {
  if (codec === 'vorbis') return plainVorbis(description)
  if (codec === 'flac') return plainFlac(description)
  return description
}

/** Three packets, lengths laced in front: identification, comments, set-up. The comments become empty ones. */
function plainVorbis(description: Uint8Array): Uint8Array | null {
  if (description[0] !== 2) return null
  let at = 1
  const readLength = (): number => {
    let length = 0
    for (; description[at] === 255; at += 1) length += 255
    length += description[at] ?? 0
    at += 1
    return length
  }
  const [first, second] = [readLength(), readLength()]
  const identification = description.subarray(at, at + first)
  const setup = description.subarray(at + first + second)
  if (identification.length !== first || setup.length === 0) return null
  const comments = Uint8Array.from([3, ...new TextEncoder().encode('vorbis'), 0, 0, 0, 0, 0, 0, 0, 0, 1])
  const lengths = [...laced(identification.length), ...laced(comments.length)]
  return Uint8Array.from([2, ...lengths, ...identification, ...comments, ...setup])
}

const laced = (length: number): number[] => [
  ...Array.from({ length: Math.floor(length / 255) }, () => 255),
  length % 255,
]

/** Only the first block, STREAMINFO, is needed; the rest are comments, pictures, cue sheets, a maker's own. */
function plainFlac(description: Uint8Array): Uint8Array | null {
  const marked = String.fromCharCode(...description.subarray(0, 4)) === 'fLaC'
  const start = marked ? 4 : 0
  const type = (description[start] ?? 0) & 0x7f
  const length =
    ((description[start + 1] ?? 0) << 16) | ((description[start + 2] ?? 0) << 8) | (description[start + 3] ?? 0)
  if (type !== 0 || length !== 34 || description.length < start + 4 + length) return null
  const plain = description.slice(0, start + 4 + length)
  // Says that no other block follows.
  plain[start] = 0x80
  return plain
}
