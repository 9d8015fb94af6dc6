import { FileRefused } from './facts.ts'

/** A picture of a HEIF file, ready to be decoded: one HEVC frame, or a grid of them. */
export interface HeifPicture {
  /** Of the whole picture, before it is turned; pixels. */
  width: number
  height: number
  tileWidth: number
  tileHeight: number
  columns: number
  tiles: Buffer[]
  /** HEVC decoder configuration (`hvcC`). */
  configuration: Buffer
  /** Turned to the left by this many quarters. */
  quarters: number
  /** Then mirrored: left to right, or top to bottom. */
  mirror: 'horizontal' | 'vertical' | null
  /** ICC profile; empty where there is none. */
  profile: Buffer
}

interface Box {
  type: string
  start: number
  end: number
}

const tileLimit = 4096

function damaged(): FileRefused {
  return new FileRefused('failed', 'It is damaged and cannot be read as a HEIC picture.')
}

/** Boxes one after the other. What reaches over the end is damage. */
function readBoxes(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let position = from; position + 8 <= to && boxes.length < 10_000;) {
    const short = bytes.readUInt32BE(position)
    const header = short === 1 ? 16 : 8
    const size = short === 1 ? Number(bytes.readBigUInt64BE(position + 8)) : short === 0 ? to - position : short
    if (size < header || position + size > to) throw damaged()
    const type = bytes.toString('latin1', position + 4, position + 8)
    boxes.push({ type, start: position + header, end: position + size })
    position += size
  }
  return boxes
}

/** Reads big-endian numbers one after the other. */
class Numbers {
  readonly #bytes: Buffer
  #position: number

  constructor(bytes: Buffer, position: number) {
    this.#bytes = bytes
    this.#position = position
  }

  /** @param size bytes, 0 to 8; none is 0. */
  next(size: number): number {
    let value = 0
    for (let index = 0; index < size; index++) value = value * 256 + this.#bytes.readUInt8(this.#position++)
    return value
  }
}

class HeifFile {
  readonly #bytes: Buffer
  readonly #boxes: Map<string, Box>

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    const meta = readBoxes(bytes, 0, bytes.length).find(({ type }) => type === 'meta')
    if (!meta) throw damaged()
    this.#boxes = new Map(readBoxes(bytes, meta.start + 4, meta.end).map((box) => [box.type, box]))
  }

  #box(type: string): Box {
    const box = this.#boxes.get(type)
    if (!box) throw damaged()
    return box
  }

  /** Numbers behind the version and flags of a full box. */
  #full(box: Box): { version: number; flags: number; numbers: Numbers } {
    const numbers = new Numbers(this.#bytes, box.start)
    return { version: numbers.next(1), flags: numbers.next(3), numbers }
  }

  primary(): number {
    const { version, numbers } = this.#full(this.#box('pitm'))
    return numbers.next(version === 0 ? 2 : 4)
  }

  /** Kind of an item: `hvc1`, `grid`, `Exif` … */
  kindOf(item: number): string {
    const box = this.#box('iinf')
    const { version } = this.#full(box)
    for (const entry of readBoxes(this.#bytes, box.start + (version === 0 ? 6 : 8), box.end)) {
      const info = this.#full(entry)
      const size = info.version >= 3 ? 4 : 2
      if (info.numbers.next(size) !== item) continue
      const at = entry.start + 4 + size + 2
      return this.#bytes.toString('latin1', at, at + 4)
    }
    throw damaged()
  }

  /** Items a derived picture is made of, in order. */
  partsOf(item: number): number[] {
    const box = this.#box('iref')
    const size = this.#full(box).version === 0 ? 2 : 4
    for (const reference of readBoxes(this.#bytes, box.start + 4, box.end)) {
      const numbers = new Numbers(this.#bytes, reference.start)
      if (reference.type !== 'dimg' || numbers.next(size) !== item) continue
      const count = Math.min(numbers.next(2), tileLimit)
      return Array.from({ length: count }, () => numbers.next(size))
    }
    throw damaged()
  }

  /** Properties of an item in order. */
  propertiesOf(item: number): Box[] {
    const parts = readBoxes(this.#bytes, this.#box('iprp').start, this.#box('iprp').end)
    const container = parts.find(({ type }) => type === 'ipco')
    if (!container) throw damaged()
    const all = readBoxes(this.#bytes, container.start, container.end)
    for (const association of parts.filter(({ type }) => type === 'ipma')) {
      const { version, flags, numbers } = this.#full(association)
      const entries = numbers.next(4)
      for (let entry = 0; entry < entries; entry++) {
        const id = numbers.next(version === 0 ? 2 : 4)
        const wide = (flags & 1) === 1
        const indexes = Array.from(
          { length: numbers.next(1) },
          () => numbers.next(wide ? 2 : 1) & (wide ? 0x7fff : 0x7f),
        )
        if (id === item) return indexes.flatMap((index) => all[index - 1] ?? [])
      }
    }
    return []
  }

  content(box: Box): Buffer {
    return this.#bytes.subarray(box.start, box.end)
  }

  /** Bytes of an item, from wherever its extents lie. */
  dataOf(item: number): Buffer {
    const { version, numbers } = this.#full(this.#box('iloc'))
    const sizes = numbers.next(2)
    const [offsetSize, lengthSize, baseSize] = [(sizes >> 12) & 15, (sizes >> 8) & 15, (sizes >> 4) & 15]
    const indexSize = version > 0 ? sizes & 15 : 0
    const count = numbers.next(version < 2 ? 2 : 4)
    for (let entry = 0; entry < count; entry++) {
      const id = numbers.next(version < 2 ? 2 : 4)
      const method = version > 0 ? numbers.next(2) & 15 : 0
      numbers.next(2)
      const base = numbers.next(baseSize)
      const extents = Array.from({ length: numbers.next(2) }, () => {
        numbers.next(indexSize)
        return { offset: base + numbers.next(offsetSize), length: numbers.next(lengthSize) }
      })
      if (id === item) return Buffer.concat(extents.map((extent) => this.#extent(method, extent)))
    }
    throw damaged()
  }

  #extent(method: number, { offset, length }: { offset: number; length: number }): Buffer {
    const origin = method === 1 ? this.#box('idat') : { start: 0, end: this.#bytes.length }
    if (method > 1 || origin.start + offset + length > origin.end) throw damaged()
    return this.#bytes.subarray(origin.start + offset, origin.start + offset + length)
  }
}

/** Reads the structure of a HEIC file down to its primary picture. Throws {@link FileRefused}. */
export function readHeif(bytes: Buffer): HeifPicture {
  try {
    const file = new HeifFile(bytes)
    const primary = file.primary()
    const kind = file.kindOf(primary)
    if (kind !== 'grid' && kind !== 'hvc1') {
      throw new FileRefused('skipped', `Its picture is coded as ${kind}, which cannot be taken in yet.`)
    }
    const items = kind === 'grid' ? file.partsOf(primary) : [primary]
    const [first] = items
    if (first === undefined) throw damaged()
    const tile = sizeOf(file, first)
    const configuration = file.propertiesOf(first).find(({ type }) => type === 'hvcC')
    if (!configuration) throw damaged()
    const grid = kind === 'grid' ? readGrid(file.dataOf(primary)) : { ...tile, columns: 1, rows: 1 }
    if (grid.columns * grid.rows > items.length || grid.width > grid.columns * tile.width) throw damaged()
    return {
      width: grid.width,
      height: grid.height,
      columns: grid.columns,
      tileWidth: tile.width,
      tileHeight: tile.height,
      tiles: items.slice(0, grid.columns * grid.rows).map((item) => file.dataOf(item)),
      configuration: file.content(configuration),
      ...appearance(file, primary),
    }
  } catch (error) {
    // Reading past the end of a buffer is how damage mostly shows.
    throw error instanceof FileRefused ? error : damaged()
  }
}

function sizeOf(file: HeifFile, item: number): { width: number; height: number } {
  const extent = file.propertiesOf(item).find(({ type }) => type === 'ispe')
  if (!extent) throw damaged()
  const content = file.content(extent)
  const size = { width: content.readUInt32BE(4), height: content.readUInt32BE(8) }
  if (size.width === 0 || size.height === 0) throw damaged()
  return size
}

function readGrid(data: Buffer): { width: number; height: number; columns: number; rows: number } {
  const size = ((data[1] ?? 0) & 1) === 1 ? 4 : 2
  const numbers = new Numbers(data, 2)
  const [rows, columns] = [numbers.next(1) + 1, numbers.next(1) + 1]
  return { columns, rows, width: numbers.next(size), height: numbers.next(size) }
}

function appearance(file: HeifFile, item: number): Pick<HeifPicture, 'quarters' | 'mirror' | 'profile'> {
  const found: Pick<HeifPicture, 'quarters' | 'mirror' | 'profile'> = {
    quarters: 0,
    mirror: null,
    profile: Buffer.alloc(0),
  }
  for (const property of file.propertiesOf(item)) {
    const content = file.content(property)
    if (property.type === 'irot') found.quarters = (content[0] ?? 0) & 3
    if (property.type === 'imir') found.mirror = ((content[0] ?? 0) & 1) === 1 ? 'horizontal' : 'vertical'
    if (property.type === 'colr' && content.toString('latin1', 0, 4) === 'prof') found.profile = content.subarray(4)
  }
  return found
}
