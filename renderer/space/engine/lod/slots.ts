const nobody = -1

/**
 * The slots of one level, and who has them. A slot is free, or held by one asset; when none is free, the one whose
 * holder was wanted longest ago is taken away. Holders wanted in the running sweep are never disturbed.
 */
export class Slots {
  capacity: number
  used = 0
  #holders: Int32Array
  #wanted: Float64Array
  readonly #free: number[] = []
  #next = 0

  constructor(capacity: number) {
    this.capacity = capacity
    this.#holders = new Int32Array(capacity).fill(nobody)
    this.#wanted = new Float64Array(capacity)
  }

  /** More room; who holds what stays as it is. */
  grow(capacity: number): void {
    if (capacity <= this.capacity) return
    const holders = new Int32Array(capacity).fill(nobody)
    holders.set(this.#holders)
    const wanted = new Float64Array(capacity)
    wanted.set(this.#wanted)
    this.capacity = capacity
    this.#holders = holders
    this.#wanted = wanted
  }

  holder(slot: number): number {
    return this.#holders[slot] ?? nobody
  }

  /** The holder of `slot` is wanted in this sweep. */
  touch(slot: number, sweep: number): void {
    this.#wanted[slot] = sweep
  }

  /**
   * Takes a slot for `asset`. `evicted` is who had it, `none` where nobody. Undefined where all slots are wanted in
   * this sweep.
   */
  take(asset: number, sweep: number): { slot: number; evicted: number } | undefined {
    const slot = this.#free.pop() ?? (this.#next < this.capacity ? this.#next++ : this.#oldest(sweep))
    if (slot === undefined) return undefined
    const evicted = this.holder(slot)
    if (evicted === nobody) this.used += 1
    this.#holders[slot] = asset
    this.#wanted[slot] = sweep
    return { slot, evicted }
  }

  release(slot: number): void {
    if (this.holder(slot) === nobody) return
    this.#holders[slot] = nobody
    this.used -= 1
    this.#free.push(slot)
  }

  #oldest(sweep: number): number | undefined {
    let oldest: number | undefined
    let when = sweep
    for (let slot = 0; slot < this.capacity; slot++) {
      const wanted = this.#wanted[slot] ?? 0
      if (wanted < when) {
        when = wanted
        oldest = slot
      }
    }
    return oldest
  }
}
