import { Vector3 } from 'three'
import { bodyKind, type AssetTable } from './tables/asset-table.ts'
import { itemFlag, newPose, type ItemTable, type Pose } from './tables/item-table.ts'
import { itemAt, itemStride } from './tables/layout.ts'

/** Side of the cells by which neighbours are found, metres; what reaches over more cells than that is looked at by all. */
const cell = 4
const mostCells = 64
/** Things in one pile that are put in order, and looked at for one; a larger heap is not told apart. */
const mostInPile = 96
const mostLookedAt = 1500
/** Between the front of a panel and what lies on it, metres. */
const clear = 0.002
/** Fronts nearer than this count as one plane, metres. */
const level = 0.004
/** Panels that look the same way to within this cosine lie on each other. */
const alike = 0.996

interface Panel {
  row: number
  pose: Pose
  front: number
  normal: Vector3
  right: Vector3
  rise: Vector3
  /** How far its frame stands out before its picture, and round it; metres. */
  lip: number
  frame: number
}

/**
 * Lets panels that overlap in one plane lie on each other: the later one, or the selected one, is lifted as far as the
 * frame of the one below stands out. So none shows through another, from wherever one looks; what stands apart is not
 * touched.
 */
export class Layers {
  readonly #items: ItemTable
  readonly #assets: AssetTable
  readonly #cells = new Map<number, Set<number>>()
  readonly #cellsOf = new Map<number, number[]>()
  readonly #wide = new Set<number>()
  /** Panels that overlap, by row. */
  readonly #under = new Map<number, Set<number>>()

  constructor(items: ItemTable, assets: AssetTable) {
    this.#items = items
    this.#assets = assets
  }

  /** Rows that came, moved or changed their size. Gives back those whose lift has changed with them. */
  moved(rows: readonly number[]): number[] {
    const stale = new Set<number>()
    for (const row of rows) {
      this.#forget(row, stale)
      this.#enter(row)
    }
    for (const row of rows) this.#meet(row)
    for (const row of rows) stale.add(row)
    return this.#sort(stale)
  }

  removed(row: number): number[] {
    const stale = new Set<number>()
    this.#forget(row, stale)
    return this.#sort(stale)
  }

  /** What was selected lies on top. */
  chosen(row: number): number[] {
    return this.#under.has(row) ? this.#sort(new Set([row])) : []
  }

  #forget(row: number, stale: Set<number>): void {
    for (const key of this.#cellsOf.get(row) ?? []) this.#cells.get(key)?.delete(row)
    this.#cellsOf.delete(row)
    this.#wide.delete(row)
    for (const other of this.#under.get(row) ?? []) {
      stale.add(other)
      this.#under.get(other)?.delete(row)
    }
    this.#under.delete(row)
  }

  #enter(row: number): void {
    if (!this.#isPanel(row)) return
    const reach = this.#items.halfDiagonal(row)
    const { data } = this.#items
    const keys: number[] = []
    const bounds = [0, 1, 2].map((axis) => {
      const at = data[row * itemStride + itemAt.x + axis] ?? 0
      return [Math.floor((at - reach) / cell), Math.floor((at + reach) / cell)] as const
    })
    const [xs = [0, 0], ys = [0, 0], zs = [0, 0]] = bounds
    if ((xs[1] - xs[0] + 1) * (ys[1] - ys[0] + 1) * (zs[1] - zs[0] + 1) > mostCells) {
      this.#wide.add(row)
      return
    }
    for (let x = xs[0]; x <= xs[1]; x++) {
      for (let y = ys[0]; y <= ys[1]; y++) {
        for (let z = zs[0]; z <= zs[1]; z++) keys.push((x * 73_856_093) ^ (y * 19_349_663) ^ (z * 83_492_791))
      }
    }
    this.#cellsOf.set(row, keys)
    for (const key of keys) {
      const rows = this.#cells.get(key)
      if (rows) rows.add(row)
      else this.#cells.set(key, new Set([row]))
    }
  }

  /** Notes which panels a panel overlaps. */
  #meet(row: number): void {
    if (!this.#cellsOf.has(row) && !this.#wide.has(row)) return
    let panel: Panel | undefined
    const seen = new Set<number>([row])
    let looked = 0
    for (const other of this.#around(row)) {
      if (looked++ > mostLookedAt || seen.size > mostInPile) return
      if (seen.has(other) || !this.#near(row, other)) continue
      seen.add(other)
      panel ??= this.#panel(row)
      if (!overlap(panel, this.#panel(other))) continue
      this.#link(row, other)
      this.#link(other, row)
    }
  }

  *#around(row: number): Generator<number> {
    yield* this.#wide
    if (this.#wide.has(row)) yield* this.#cellsOf.keys()
    for (const key of this.#cellsOf.get(row) ?? []) yield* this.#cells.get(key) ?? []
  }

  #link(row: number, other: number): void {
    const rows = this.#under.get(row)
    if (rows) rows.add(other)
    else this.#under.set(row, new Set([other]))
  }

  /** Whether two might overlap at all, by their distance. */
  #near(row: number, other: number): boolean {
    const { data } = this.#items
    const [a, b] = [row * itemStride, other * itemStride]
    const along = (axis: number): number => (data[a + axis] ?? 0) - (data[b + axis] ?? 0)
    const [x, y, z] = [along(itemAt.x), along(itemAt.y), along(itemAt.z)]
    const reach = this.#items.halfDiagonal(row) + this.#items.halfDiagonal(other)
    return x * x + y * y + z * z < reach * reach
  }

  /** Puts in order every pile that has one of these in it; gives back the rows that lie at another height now. */
  #sort(stale: ReadonlySet<number>): number[] {
    const done = new Set<number>()
    const lifted: number[] = []
    for (const row of stale) {
      if (done.has(row) || !this.#items.item(row)) continue
      const pile = this.#pileOf(row, done)
      if (pile.length === 1 && this.#items.lift(row) === 0) continue
      this.#stack(pile, lifted)
    }
    return lifted
  }

  #pileOf(row: number, done: Set<number>): number[] {
    const pile = [row]
    done.add(row)
    for (const one of pile) {
      for (const other of this.#under.get(one) ?? []) {
        if (done.has(other) || pile.length >= mostInPile) continue
        done.add(other)
        pile.push(other)
      }
    }
    return pile
  }

  #stack(pile: readonly number[], lifted: number[]): void {
    const panels = new Map(pile.map((row) => [row, this.#panel(row)]))
    const lifts = new Map<number, number>()
    for (const panel of [...panels.values()].toSorted((a, b) => this.#order(a, b))) {
      let lift = 0
      for (const other of this.#under.get(panel.row) ?? []) {
        const [below, its] = [panels.get(other), lifts.get(other)]
        if (below && its !== undefined) {
          lift = Math.max(
            lift,
            frontAlong(below, panel.normal) + its + below.lip + clear - frontAlong(panel, panel.normal),
          )
        }
      }
      lifts.set(panel.row, lift)
      if (Math.abs(this.#items.lift(panel.row) - lift) < 1e-6) continue
      this.#items.setLift(panel.row, lift)
      lifted.push(panel.row)
    }
  }

  /** From what lies lowest: by where it was put, then by age; what is selected comes last. */
  #order(a: Panel, b: Panel): number {
    const selected = (panel: Panel): number => this.#items.flags(panel.row) & itemFlag.selected
    const [one, two] = [this.#items.item(a.row)?.id ?? '', this.#items.item(b.row)?.id ?? '']
    const byFront = Math.round(a.front / level) - Math.round(b.front / level)
    return selected(a) - selected(b) || byFront || (one < two ? -1 : one > two ? 1 : 0)
  }

  #isPanel(row: number): boolean {
    const kind = this.#assets.kind(this.#items.asset(row))
    return kind === bodyKind.picture || kind === bodyKind.video || kind === bodyKind.text
  }

  #panel(row: number): Panel {
    const pose = this.#items.resting(row, newPose())
    const kind = this.#assets.kind(this.#items.asset(row))
    // As the shader makes frames.
    const frame =
      kind === bodyKind.text ? 0 : Math.min(0.07, Math.max(0.004, Math.min(pose.half.x, pose.half.y) * 0.05))
    const normal = new Vector3(0, 0, 1).applyQuaternion(pose.quaternion)
    return {
      row,
      pose,
      normal,
      right: new Vector3(1, 0, 0).applyQuaternion(pose.quaternion),
      rise: new Vector3(0, 1, 0).applyQuaternion(pose.quaternion),
      front: pose.position.dot(normal) + pose.half.z,
      lip: frame * 0.4,
      frame,
    }
  }
}

function frontAlong({ pose, normal }: Panel, direction: Vector3): number {
  return pose.position.dot(direction) + pose.half.z * Math.abs(normal.dot(direction))
}

const away = new Vector3()

/** Whether two panels lie in about one plane and overlap in it, frames and all. */
function overlap(a: Panel, b: Panel): boolean {
  if (a.normal.dot(b.normal) < alike) return false
  const apart = Math.abs(frontAlong(b, a.normal) - a.front)
  if (apart > Math.max(a.lip, b.lip) + clear) return false
  away.subVectors(b.pose.position, a.pose.position)
  return [a.right, a.rise, b.right, b.rise].every(
    (axis) => Math.abs(away.dot(axis)) < reachOf(a, axis) + reachOf(b, axis) - 1e-4,
  )
}

function reachOf({ right, rise, pose, frame }: Panel, axis: Vector3): number {
  return Math.abs(right.dot(axis)) * (pose.half.x + frame) + Math.abs(rise.dot(axis)) * (pose.half.y + frame)
}
