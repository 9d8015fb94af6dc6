/**
 * A table of numbers as bytes that compress well: each column apart, its different values once, and in place of each row
 * how far back its value was first seen. Bytes of like weight lie together.
 */
export class Columns {
  readonly #columns = new Map<string, number[]>()

  push(column: string, value: number): void {
    const values = this.#columns.get(column)
    if (values) values.push(value)
    else this.#columns.set(column, [value])
  }

  /** @param pairs two small whole numbers for each row, in two lists of one length. */
  write(head: object, first: readonly number[], second: readonly number[]): Uint8Array {
    const parts = [first, second].map(backward).map(planesOfWhole)
    const lengths: Record<string, [values: number, rows: number]> = {}
    for (const [name, values] of this.#columns) {
      const different = [...new Set(values)]
      const places = new Map(different.map((value, index) => [value, index]))
      lengths[name] = [different.length, values.length]
      parts.push(planesOfDoubles(different))
      parts.push(planesOfWhole(backward(values.map((value) => places.get(value) ?? 0))))
    }
    const text = Buffer.from(JSON.stringify({ head, rows: first.length, lengths }), 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32LE(text.byteLength)
    return Buffer.concat([length, text, ...parts])
  }
}

/** What {@link Columns.write} wrote. */
export class ColumnReader<Head> {
  readonly head: Head
  readonly rows: [number, number][]
  readonly #columns = new Map<string, { values: number[]; at: number }>()
  readonly #bytes: Uint8Array
  #offset: number

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
    const text = Buffer.from(bytes.subarray(4, 4 + length)).toString('utf8')
    const { head, rows, lengths } = JSON.parse(text) as {
      head: Head
      rows: number
      lengths: Record<string, [number, number]>
    }
    this.head = head
    this.#offset = 4 + length
    const first = forward(this.#whole(rows))
    const second = forward(this.#whole(rows))
    this.rows = first.map((value, row) => [value, second[row] ?? 0])
    for (const [name, [count, places]] of Object.entries(lengths)) {
      const different = this.#doubles(count)
      const values = forward(this.#whole(places)).map((place) => different[place] ?? 0)
      this.#columns.set(name, { values, at: 0 })
    }
  }

  /** The column's next value. */
  next(column: string): number {
    const found = this.#columns.get(column)
    const value = found?.values[found.at++]
    if (value === undefined) throw new Error('A stored step of the history is damaged.')
    return value
  }

  #whole(count: number): number[] {
    const bytes = this.#planes(count, 4)
    return Array.from({ length: count }, (_, index) => bytes.getUint32(index * 4, true))
  }

  #doubles(count: number): number[] {
    const bytes = this.#planes(count, 8)
    return Array.from({ length: count }, (_, index) => bytes.getFloat64(index * 8, true))
  }

  #planes(count: number, size: number): DataView {
    const from = this.#offset
    this.#offset += count * size
    if (this.#offset > this.#bytes.byteLength) throw new Error('A stored step of the history is damaged.')
    const joined = new Uint8Array(count * size)
    for (let index = 0; index < count; index += 1) {
      for (let byte = 0; byte < size; byte += 1) {
        joined[index * size + byte] = this.#bytes[from + byte * count + index] ?? 0
      }
    }
    return new DataView(joined.buffer)
  }
}

/** Places as how far back each was first seen: 0 for one that is new, which the next number is. */
function backward(places: readonly number[]): number[] {
  let fresh = 0
  return places.map((place) => (place === fresh ? ((fresh += 1), 0) : fresh - place))
}

function forward(codes: readonly number[]): number[] {
  let fresh = 0
  return codes.map((code) => (code === 0 ? fresh++ : fresh - code))
}

function planesOfWhole(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, index) => view.setUint32(index * 4, value, true))
  return planes(new Uint8Array(view.buffer), values.length, 4)
}

function planesOfDoubles(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8))
  values.forEach((value, index) => view.setFloat64(index * 8, value, true))
  return planes(new Uint8Array(view.buffer), values.length, 8)
}

/** The first bytes of all, then the second bytes of all, and so on. */
function planes(bytes: Uint8Array, count: number, size: number): Uint8Array {
  const parted = new Uint8Array(bytes.byteLength)
  for (let index = 0; index < count; index += 1) {
    for (let byte = 0; byte < size; byte += 1) parted[byte * count + index] = bytes[index * size + byte] ?? 0
  }
  return parted
}
