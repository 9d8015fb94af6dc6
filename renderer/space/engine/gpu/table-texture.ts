import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'

interface Table {
  data: Float32Array
  readonly changed: Set<number>
}

/**
 * A table of numbers as a float texture that shaders read by row. Only what changed is sent, unless that is much.
 *
 * @param texels texels a record takes
 * @param perLine records in one line of the texture
 */
export class TableTexture {
  texture: DataTexture
  readonly #table: Table
  readonly #texels: number
  readonly #perLine: number
  readonly #onReplaced: (texture: DataTexture) => void
  /** The whole texture waits to be sent: parts of it need not be named. */
  #whole = true

  constructor(table: Table, texels: number, perLine: number, onReplaced: (texture: DataTexture) => void) {
    this.#table = table
    this.#texels = texels
    this.#perLine = perLine
    this.#onReplaced = onReplaced
    this.texture = this.#make()
  }

  /** Sends what changed since the last call. */
  flush(): void {
    const { changed } = this.#table
    if (changed.size === 0) return
    if (this.#capacity() < this.#table.data.length / (this.#texels * 4)) {
      this.texture.dispose()
      this.texture = this.#make()
      this.#onReplaced(this.texture)
    } else this.#send(changed)
    changed.clear()
  }

  dispose(): void {
    this.texture.dispose()
  }

  #capacity(): number {
    return this.texture.image.height * this.#perLine
  }

  #send(changed: Set<number>): void {
    const width = this.#texels * 4
    const mirror = this.texture.image.data as Float32Array
    const few = changed.size <= 192 && !this.#whole
    for (const row of changed) {
      mirror.set(this.#table.data.subarray(row * width, (row + 1) * width), row * width)
      if (few) this.texture.addUpdateRange(row * width, width)
    }
    if (!few) {
      this.texture.clearUpdateRanges()
      this.#whole = true
    }
    this.texture.needsUpdate = true
  }

  #make(): DataTexture {
    const lines = Math.max(1, Math.ceil(this.#table.data.length / (this.#texels * 4) / this.#perLine))
    const width = this.#perLine * this.#texels
    const data = new Float32Array(width * lines * 4)
    data.set(this.#table.data)
    const texture = new DataTexture(data, width, lines, RGBAFormat, FloatType)
    texture.minFilter = NearestFilter
    texture.magFilter = NearestFilter
    texture.onUpdate = () => {
      this.#whole = false
    }
    texture.needsUpdate = true
    this.#whole = true
    return texture
  }
}
