/** What is seen of assets in one sweep over the view, as parallel arrays that are used again for every sweep. */
export class LodRequests {
  length = 0
  assets = new Int32Array(1024)
  /** Level that would be sharp. */
  levels = new Int8Array(1024)
  /** Larger first: pixels covered, weighted toward the middle of the view. */
  priorities = new Float32Array(1024)
  /** Place of each asset, and the sweep it was noted in: cheaper than a map that is emptied for every sweep. */
  #places = new Int32Array(1024)
  #noted = new Float64Array(1024)
  #sweep = 1

  clear(): void {
    this.length = 0
    this.#sweep += 1
  }

  /** One item of `asset` is seen; the largest of an asset's items decides. */
  add(asset: number, level: number, priority: number): void {
    if (asset >= this.#places.length) this.#growPlaces(asset)
    if (this.#noted[asset] !== this.#sweep) {
      this.#noted[asset] = this.#sweep
      const place = this.length++
      if (place >= this.assets.length) this.#grow()
      this.#places[asset] = place
      this.assets[place] = asset
      this.levels[place] = level
      this.priorities[place] = priority
      return
    }
    const place = this.#places[asset] ?? 0
    if (level > (this.levels[place] ?? 0)) this.levels[place] = level
    if (priority > (this.priorities[place] ?? 0)) this.priorities[place] = priority
  }

  #grow(): void {
    this.assets = grown(this.assets, new Int32Array(this.assets.length * 2))
    this.levels = grown(this.levels, new Int8Array(this.levels.length * 2))
    this.priorities = grown(this.priorities, new Float32Array(this.priorities.length * 2))
  }

  #growPlaces(asset: number): void {
    const length = Math.max(asset + 1, this.#places.length * 2)
    this.#places = grown(this.#places, new Int32Array(length))
    this.#noted = grown(this.#noted, new Float64Array(length))
  }
}

function grown<Numbers extends { set(from: Numbers): void }>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}

/** Which level each asset gets. */
export interface Plan {
  /** Assets seen. */
  assets: Int32Array
  /** Level granted to the asset at the same place; -1 is its colour alone. */
  levels: Int8Array
  /** Whether the most important come first; where everybody fits, the order is that of the requests. */
  ordered: boolean
}

/**
 * Shares out the slots: the most important assets first, each to the level it wants; where that is full, to the next
 * coarser one with room. So no level is ever over-full, nothing that matters more stands behind what matters less, and
 * everything seen gets a picture as long as the coarse levels have room for all.
 *
 * @param capacities slots a level has, coarsest first
 */
export function plan(requests: LodRequests, capacities: readonly number[]): Plan {
  if (allFit(requests, capacities)) return { ...asWished(requests, capacities.length - 1), ordered: false }
  const order = byPriority(requests)
  const left = Int32Array.from(capacities)
  const assets = new Int32Array(requests.length)
  const levels = new Int8Array(requests.length)
  for (let place = 0; place < order.length; place++) {
    const wish = order[place] ?? 0
    let level = Math.min(requests.levels[wish] ?? -1, capacities.length - 1)
    while (level >= 0 && left[level] === 0) level -= 1
    if (level >= 0) left[level] = (left[level] ?? 0) - 1
    assets[place] = requests.assets[wish] ?? -1
    levels[place] = level
  }
  return { assets, levels, ordered: true }
}

/** Whether everybody can have what they wish; then nobody comes before anybody. */
function allFit(requests: LodRequests, capacities: readonly number[]): boolean {
  const counts = new Int32Array(capacities.length)
  const finest = capacities.length - 1
  for (let place = 0; place < requests.length; place++) {
    const level = Math.min(requests.levels[place] ?? -1, finest)
    if (level >= 0) counts[level] = (counts[level] ?? 0) + 1
  }
  return capacities.every((capacity, level) => (counts[level] ?? 0) <= capacity)
}

function asWished(requests: LodRequests, finest: number): { assets: Int32Array; levels: Int8Array } {
  const levels = requests.levels.subarray(0, requests.length)
  for (let place = 0; place < levels.length; place++) if ((levels[place] ?? 0) > finest) levels[place] = finest
  return { assets: requests.assets.subarray(0, requests.length), levels }
}

/** Sorts without a comparison function: priority and place packed into one float, which engines sort natively. */
function byPriority(requests: LodRequests): Uint32Array {
  const keys = new Float64Array(requests.length)
  const room = 2 ** 21
  for (let place = 0; place < requests.length; place++) {
    const priority = Math.min(2 ** 31, Math.max(0, Math.round((requests.priorities[place] ?? 0) * 64)))
    keys[place] = -priority * room + place
  }
  keys.sort()
  const order = new Uint32Array(requests.length)
  for (let rank = 0; rank < order.length; rank++) {
    const key = keys[rank] ?? 0
    order[rank] = ((key % room) + room) % room
  }
  return order
}
