import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry } from 'three'

/** Parts of a panel; the fragment shader paints each its own way. */
export const part = { picture: 0, frame: 1, back: 2 } as const

/**
 * One vertex of a panel, in terms of the item it will stand for: which corner, how far out into the frame (0 the
 * picture's edge, 1 the frame's), and at which depth (0 the picture, 1 the frame's lip, 2 the back).
 */
interface Corner {
  x: number
  y: number
  out: number
  depth: number
}

const corners = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const

class Builder {
  readonly corner: number[] = []
  readonly normal: number[] = []
  readonly index: number[] = []

  quad(four: readonly Corner[], normal: readonly [number, number, number], which: number): void {
    const base = this.corner.length / 4
    for (const { x, y, out, depth } of four) {
      this.corner.push(x, y, out, depth)
      this.normal.push(...normal, which)
    }
    this.index.push(base, base + 1, base + 2, base, base + 2, base + 3)
  }

  /** Four quads around, from one ring to the next. */
  ring(inner: [number, number], outer: [number, number], tilt: number): void {
    for (let side = 0; side < 4; side++) {
      const [ax, ay] = corners[side] ?? [0, 0]
      const [bx, by] = corners[(side + 1) % 4] ?? [0, 0]
      const normal: [number, number, number] = [((ax + bx) / 2) * tilt, ((ay + by) / 2) * tilt, tilt === 1 ? 0 : 1]
      const at = (x: number, y: number, [out, depth]: [number, number]): Corner => ({ x, y, out, depth })
      this.quad([at(ax, ay, inner), at(ax, ay, outer), at(bx, by, outer), at(bx, by, inner)], normal, part.frame)
    }
  }

  geometry(): InstancedBufferGeometry {
    const geometry = new InstancedBufferGeometry()
    geometry.setAttribute('aCorner', new BufferAttribute(new Float32Array(this.corner), 4))
    geometry.setAttribute('aNormal', new BufferAttribute(new Float32Array(this.normal), 4))
    geometry.setIndex(this.index)
    return geometry
  }
}

const flat = (out: number, depth: number): Corner[] => corners.map(([x, y]) => ({ x, y, out, depth }))

/** Builds a picture in its frame: picture, bevel, face, sides, back. For things near enough to show it. */
export function framedGeometry(): InstancedBufferGeometry {
  const builder = new Builder()
  builder.quad(flat(0, 0), [0, 0, 1], part.picture)
  builder.ring([0, 0], [0.3, 1], -0.7)
  builder.ring([0.3, 1], [1, 1], 0)
  builder.ring([1, 1], [1, 2], 1)
  builder.quad(flat(1, 2).toReversed(), [0, 0, -1], part.back)
  return builder.geometry()
}

/** Builds the picture alone: for things far off, signs, pools of light. */
export function flatGeometry(): InstancedBufferGeometry {
  const builder = new Builder()
  builder.quad(flat(0, 0), [0, 0, 1], part.picture)
  return builder.geometry()
}

/** Builds a rim around the picture, for what is selected or pointed at. */
export function rimGeometry(): InstancedBufferGeometry {
  const builder = new Builder()
  builder.ring([0, 1], [1, 1], 0)
  return builder.geometry()
}

/** Builds a box the size of the item: stands for models until they are there. */
export function boxGeometry(): InstancedBufferGeometry {
  const builder = new Builder()
  builder.quad(flat(0, 0), [0, 0, 1], part.frame)
  builder.ring([0, 0], [0, 2], 1)
  builder.quad(flat(0, 2).toReversed(), [0, 0, -1], part.frame)
  return builder.geometry()
}

/** The rows of the items that one mesh draws this frame. */
export class RowList {
  count = 0
  readonly geometry: InstancedBufferGeometry
  #rows: Uint32Array
  #attribute: InstancedBufferAttribute

  constructor(geometry: InstancedBufferGeometry) {
    this.geometry = geometry
    this.#rows = new Uint32Array(256)
    this.#attribute = this.#make()
  }

  clear(): void {
    this.count = 0
  }

  push(row: number): void {
    if (this.count === this.#rows.length) this.#grow(this.count + 1)
    this.#rows[this.count++] = row
  }

  /** The rows of a whole bundle at once. */
  pushAll(rows: Uint32Array): void {
    const next = this.count + rows.length
    if (next > this.#rows.length) this.#grow(next)
    this.#rows.set(rows, this.count)
    this.count = next
  }

  /** Hands the list to the graphics card. */
  commit(): void {
    if (this.#attribute.array !== this.#rows) this.#attribute = this.#make()
    this.geometry.instanceCount = this.count
    if (this.count === 0) return
    this.#attribute.clearUpdateRanges()
    this.#attribute.addUpdateRange(0, this.count)
    this.#attribute.needsUpdate = true
  }

  *[Symbol.iterator](): Generator<number> {
    for (let index = 0; index < this.count; index++) yield this.#rows[index] ?? 0
  }

  #grow(needed: number): void {
    const larger = new Uint32Array(2 ** Math.ceil(Math.log2(needed)))
    larger.set(this.#rows)
    this.#rows = larger
  }

  #make(): InstancedBufferAttribute {
    const attribute = new InstancedBufferAttribute(this.#rows, 1)
    attribute.setUsage(35048)
    this.geometry.setAttribute('aRow', attribute)
    return attribute
  }
}
