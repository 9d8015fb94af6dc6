/** Bytes of a JPEG or TIFF in which its EXIF directories are looked for. */
const headLimit = 256 * 1024

/**
 * Copies a picture's beginning with directory entries of no known type made harmless, so that one bad entry does not
 * hide all others; `null` where there is nothing to repair.
 */
export function repairExif(bytes: Uint8Array): Buffer | null {
  const head = Buffer.from(bytes.subarray(0, headLimit))
  const marker = head.indexOf('Exif\0\0', 0, 'latin1')
  const start = marker === -1 ? 0 : marker + 6
  const order = head.toString('latin1', start, start + 2)
  if (order !== 'II' && order !== 'MM') return null
  const tiff = new Tiff(head.subarray(start), order === 'II')
  return tiff.repair() ? head : null
}

/** Tags that point to further directories: EXIF, GPS. */
const directoryTags = new Set([0x8769, 0x8825])

class Tiff {
  readonly #bytes: Buffer
  readonly #little: boolean

  constructor(bytes: Buffer, little: boolean) {
    this.#bytes = bytes
    this.#little = little
  }

  /** Whether anything was made harmless. */
  repair(): boolean {
    if (this.#bytes.length < 8) return false
    const waiting = [this.#long(4)]
    const seen = new Set<number>()
    let repaired = false
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at) || at + 2 > this.#bytes.length) continue
      seen.add(at)
      for (let index = 0; index < Math.min(512, this.#short(at)); index++) {
        const entry = at + 2 + index * 12
        if (entry + 12 > this.#bytes.length) break
        const type = this.#short(entry + 2)
        if (type < 1 || type > 13) {
          this.#neutralize(entry)
          repaired = true
        } else if (directoryTags.has(this.#short(entry))) waiting.push(this.#long(entry + 8))
      }
    }
    return repaired
  }

  /** A private tag that holds one zero byte. */
  #neutralize(entry: number): void {
    this.#bytes.fill(0, entry, entry + 12)
    this.#write(entry, 0xfffe)
    this.#write(entry + 2, 1)
    if (this.#little) this.#bytes.writeUInt32LE(1, entry + 4)
    else this.#bytes.writeUInt32BE(1, entry + 4)
  }

  #write(at: number, value: number): void {
    if (this.#little) this.#bytes.writeUInt16LE(value, at)
    else this.#bytes.writeUInt16BE(value, at)
  }

  #short(at: number): number {
    return this.#little ? this.#bytes.readUInt16LE(at) : this.#bytes.readUInt16BE(at)
  }

  #long(at: number): number {
    return this.#little ? this.#bytes.readUInt32LE(at) : this.#bytes.readUInt32BE(at)
  }
}
