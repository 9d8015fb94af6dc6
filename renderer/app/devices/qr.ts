import { errorCorrection } from './reed-solomon.ts'

/**
 * A text as a QR code (ISO/IEC 18004): byte mode, error correction level M, versions 1–9. Rows of modules, true is dark;
 * the quiet zone around it is the caller's. Throws `RangeError` for more than 180 bytes.
 */
export function qrCode(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text)
  const version = versions.findIndex(({ data }) => bytes.length + 2 <= data) + 1
  const layout = versions[version - 1]
  if (!layout) throw new RangeError(`${bytes.length} bytes are more than a QR code of version 9 holds.`)
  const codewords = interleave(dataCodewords(bytes, layout.data), layout)
  const drawn = Array.from({ length: 8 }, (_, mask) => draw(version, layout, codewords, mask))
  return drawn.reduce((best, next) => (penalty(next) < penalty(best) ? next : best))
}

interface Layout {
  /** Codewords that hold data, and those of error correction in each block. */
  data: number
  correction: number
  blocks: number
  /** Where alignment patterns lie, on both axes. */
  alignment: readonly number[]
}

/** Level M, versions 1–9 (tables 7, 9 and E.1 of the standard). */
const versions: readonly Layout[] = [
  { data: 16, correction: 10, blocks: 1, alignment: [] },
  { data: 28, correction: 16, blocks: 1, alignment: [6, 18] },
  { data: 44, correction: 26, blocks: 1, alignment: [6, 22] },
  { data: 64, correction: 18, blocks: 2, alignment: [6, 26] },
  { data: 86, correction: 24, blocks: 2, alignment: [6, 30] },
  { data: 108, correction: 16, blocks: 4, alignment: [6, 34] },
  { data: 124, correction: 18, blocks: 4, alignment: [6, 22, 38] },
  { data: 154, correction: 22, blocks: 4, alignment: [6, 24, 42] },
  { data: 182, correction: 22, blocks: 5, alignment: [6, 26, 46] },
]

/** Mode and length in four and eight bits, then the bytes, then an end and filling. */
function dataCodewords(bytes: Uint8Array, capacity: number): number[] {
  const nibbles = [4, bytes.length >> 4, bytes.length & 15, ...[...bytes].flatMap((byte) => [byte >> 4, byte & 15]), 0]
  const words: number[] = []
  for (let index = 0; index < nibbles.length; index += 2) {
    words.push(((nibbles[index] ?? 0) << 4) | (nibbles[index + 1] ?? 0))
  }
  for (let filling = 0; words.length < capacity; filling += 1) words.push(filling % 2 === 0 ? 0xec : 0x11)
  return words.slice(0, capacity)
}

/** Blocks, each with its error correction, dealt out codeword by codeword. */
function interleave(data: readonly number[], { correction, blocks }: Layout): number[] {
  const short = Math.floor(data.length / blocks)
  const longFrom = blocks - (data.length % blocks)
  let start = 0
  const parts = Array.from({ length: blocks }, (_, index) => {
    const part = data.slice(start, start + short + (index < longFrom ? 0 : 1))
    start += part.length
    return part
  })
  const checks = parts.map((part) => errorCorrection(part, correction))
  const deal = (lists: readonly (readonly number[])[], length: number) =>
    Array.from({ length }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat()
  return [...deal(parts, short + 1), ...deal(checks, correction)]
}

/** A grid whose modules are set once: first the patterns that every code has, then the data between them. */
class Grid {
  readonly size: number
  readonly #modules: (boolean | undefined)[][]

  constructor(version: number) {
    this.size = version * 4 + 17
    this.#modules = Array.from({ length: this.size }, () => Array.from<boolean | undefined>({ length: this.size }))
  }

  isFree(row: number, column: number): boolean {
    return this.#modules[row]?.[column] === undefined
  }

  set(row: number, column: number, dark: boolean): void {
    const line = this.#modules[row]
    if (line && column >= 0 && column < this.size) line[column] = dark
  }

  /** A square of rings around a middle; `dark` tells by the distance from it. */
  rings(row: number, column: number, radius: number, dark: (distance: number) => boolean): void {
    for (let down = -radius; down <= radius; down += 1) {
      for (let right = -radius; right <= radius; right += 1) {
        this.set(row + down, column + right, dark(Math.max(Math.abs(down), Math.abs(right))))
      }
    }
  }

  get rows(): boolean[][] {
    return this.#modules.map((line) => line.map((module) => module === true))
  }
}

function draw(version: number, layout: Layout, codewords: readonly number[], mask: number): boolean[][] {
  const grid = new Grid(version)
  const last = grid.size - 1
  for (let index = 0; index < grid.size; index += 1) {
    grid.set(6, index, index % 2 === 0)
    grid.set(index, 6, index % 2 === 0)
  }
  for (const [row, column] of [
    [3, 3],
    [3, last - 3],
    [last - 3, 3],
  ] as const) {
    grid.rings(row, column, 4, (distance) => distance !== 2 && distance !== 4)
  }
  drawAlignment(grid, layout.alignment)
  drawFormat(grid, mask)
  if (version >= 7) drawVersion(grid, version)
  drawData(grid, codewords, mask)
  return grid.rows
}

/** At every crossing but the three that lie in the corners' patterns. */
function drawAlignment(grid: Grid, positions: readonly number[]): void {
  const [first, last] = [positions[0], positions.at(-1)]
  for (const row of positions) {
    for (const column of positions) {
      const inCorner = (row === first && (column === first || column === last)) || (row === last && column === first)
      if (!inCorner) grid.rings(row, column, 2, (distance) => distance !== 1)
    }
  }
}

/** Level M is 00, then the mask, then ten bits that guard them; twice. */
function drawFormat(grid: Grid, mask: number): void {
  let rest = mask
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
  const bits = ((mask << 10) | rest) ^ 0x5412
  const bit = (index: number) => ((bits >> index) & 1) === 1
  const last = grid.size - 1
  for (let index = 0; index < 15; index += 1) {
    const along = index < 6 ? index : index < 8 ? index + 1 : 14 - index
    // Down the eighth column, then along the eighth row.
    if (index < 8) grid.set(along, 8, bit(index))
    else grid.set(8, index === 8 ? 7 : along, bit(index))
    if (index < 8) grid.set(8, last - index, bit(index))
    else grid.set(last - 14 + index, 8, bit(index))
  }
  grid.set(last - 7, 8, true)
}

function drawVersion(grid: Grid, version: number): void {
  let rest = version
  for (let step = 0; step < 12; step += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25)
  const bits = (version << 12) | rest
  for (let index = 0; index < 18; index += 1) {
    const [near, far] = [Math.floor(index / 3), grid.size - 11 + (index % 3)]
    grid.set(near, far, ((bits >> index) & 1) === 1)
    grid.set(far, near, ((bits >> index) & 1) === 1)
  }
}

/** In pairs of columns from the right, up and down in turn, around what stands there already. */
function drawData(grid: Grid, codewords: readonly number[], mask: number): void {
  let index = 0
  for (let right = grid.size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5
    for (let step = 0; step < grid.size; step += 1) {
      const row = up ? grid.size - 1 - step : step
      for (const column of [right, right - 1]) {
        if (!grid.isFree(row, column)) continue
        const dark = (((codewords[index >> 3] ?? 0) >> (7 - (index & 7))) & 1) === 1
        grid.set(row, column, dark !== isMasked(mask, row, column))
        index += 1
      }
    }
  }
}

function isMasked(mask: number, row: number, column: number): boolean {
  const product = row * column
  const rules = [
    (row + column) % 2,
    row % 2,
    column % 3,
    (row + column) % 3,
    (Math.floor(row / 2) + Math.floor(column / 3)) % 2,
    (product % 2) + (product % 3),
    ((product % 2) + (product % 3)) % 2,
    (((row + column) % 2) + (product % 3)) % 2,
  ]
  return rules[mask] === 0
}

/** How hard a code is to read: long runs, blocks of one colour, and more of one colour than of the other. */
function penalty(rows: readonly (readonly boolean[])[]): number {
  const columns = rows.map((_, index) => rows.map((row) => row[index] === true))
  let points = 0
  for (const line of [...rows, ...columns]) {
    let run = 0
    for (const [index, dark] of line.entries()) {
      run = index > 0 && dark === line[index - 1] ? run + 1 : 1
      if (run === 5) points += 3
      else if (run > 5) points += 1
    }
  }
  for (const [y, row] of rows.entries()) {
    for (const [x, dark] of row.entries()) {
      const [right, below, across] = [row[x + 1], rows[y + 1]?.[x], rows[y + 1]?.[x + 1]]
      if (dark === right && dark === below && dark === across) points += 3
    }
  }
  const dark = rows.flat().filter(Boolean).length / rows.length ** 2
  return points + Math.floor(Math.abs(dark - 0.5) * 20) * 10
}
