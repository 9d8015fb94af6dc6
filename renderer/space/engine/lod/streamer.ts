/** Fetches and decodes one rendition, stretched to `size` × `size` pixels, upright. Rejects where there is none. */
export type FetchBitmap = (request: BitmapRequest) => Promise<ImageBitmap>

/** A rendition to fetch and decode. */
export interface BitmapRequest {
  assetId: string
  /** Name of the rendition: `tile`, `thumb`, `preview`, `original`. */
  derivative: string
  /** Side to stretch to, pixels. */
  size: number
  signal: AbortSignal
}

/** One rendition to bring in. */
export interface Want {
  asset: number
  level: number
  request: Omit<BitmapRequest, 'signal'>
}

/** A rendition that has arrived, and the rung it is for. */
export interface Arrived<Bitmap> {
  asset: number
  level: number
  bitmap: Bitmap
}

interface Flight {
  want: Want
  abort: AbortController
}

/** How many renditions are fetched at once, and when failed ones are tried again. */
export interface StreamerOptions {
  /** Renditions fetched and decoded at the same time. */
  concurrent?: number
  /** Sweeps to wait before a failed rendition is tried again; doubles each time. */
  patience?: number
  /** Called when something arrived, so that a resting view draws again. */
  onArrival?: () => void
}

const keyOf = (want: Want): string => `${want.asset}/${want.level}`

/**
 * Brings renditions in, most wanted first, a few at a time, off the main thread. What is no longer wanted is called
 * off; what failed is tried again later and ever more seldom.
 */
export class Streamer {
  readonly #fetch: FetchBitmap
  readonly #concurrent: number
  readonly #patience: number
  readonly #onArrival: () => void
  readonly #flights = new Map<string, Flight>()
  readonly #failures = new Map<string, { times: number; retryAt: number }>()
  readonly #arrived: Arrived<ImageBitmap>[] = []
  #queue: Want[] = []
  #sweep = 0
  #closed = false

  constructor(fetch: FetchBitmap, options: StreamerOptions = {}) {
    this.#fetch = fetch
    this.#concurrent = options.concurrent ?? 8
    this.#patience = options.patience ?? 8
    this.#onArrival = options.onArrival ?? (() => undefined)
  }

  /** Renditions on their way or waiting for their turn. */
  get pending(): number {
    return this.#flights.size + this.#queue.length + this.#arrived.length
  }

  get failed(): number {
    return this.#failures.size
  }

  /** Takes the wants of a new sweep, most wanted first, in place of all before. */
  want(wants: Want[], sweep: number): void {
    this.#sweep = sweep
    const keys = new Set(wants.map(keyOf))
    for (const [key, flight] of this.#flights) if (!keys.has(key)) this.#drop(key, flight)
    const here = new Set(this.#arrived.map((arrived) => `${arrived.asset}/${arrived.level}`))
    this.#queue = wants.filter((want) => this.#mayStart(want, here))
    this.#start()
  }

  /** Hands over what has arrived, one after another, until `accept` says that this frame has had enough. */
  deliver(accept: (arrived: Arrived<ImageBitmap>) => boolean): void {
    while (this.#arrived.length > 0) {
      const next = this.#arrived.shift()
      if (!next) return
      const more = accept(next)
      next.bitmap.close()
      if (!more) return
    }
  }

  close(): void {
    this.#closed = true
    this.#queue = []
    for (const [key, flight] of this.#flights) this.#drop(key, flight)
    for (const arrived of this.#arrived.splice(0)) arrived.bitmap.close()
  }

  #mayStart(want: Want, here: Set<string>): boolean {
    const key = keyOf(want)
    if (this.#flights.has(key) || here.has(key)) return false
    const failure = this.#failures.get(key)
    return failure === undefined || failure.retryAt <= this.#sweep
  }

  #start(): void {
    while (this.#flights.size < this.#concurrent) {
      const want = this.#queue.shift()
      if (!want) return
      void this.#fly(want)
    }
  }

  async #fly(want: Want): Promise<void> {
    const key = keyOf(want)
    const abort = new AbortController()
    const flight = { want, abort }
    this.#flights.set(key, flight)
    try {
      const bitmap = await this.#fetch({ ...want.request, signal: abort.signal })
      // Called off meanwhile: somebody else may already be flying under this key.
      if (this.#flights.get(key) !== flight) bitmap.close()
      else {
        this.#failures.delete(key)
        this.#arrived.push({ asset: want.asset, level: want.level, bitmap })
        this.#onArrival()
      }
    } catch {
      // A missing rendition leaves the coarser picture or the colour standing; the library names broken files.
      if (!abort.signal.aborted) this.#fail(key)
    } finally {
      if (this.#flights.get(key) === flight) this.#flights.delete(key)
      if (!this.#closed) this.#start()
    }
  }

  #fail(key: string): void {
    const times = (this.#failures.get(key)?.times ?? 0) + 1
    this.#failures.set(key, { times, retryAt: this.#sweep + this.#patience * 2 ** Math.min(times, 10) })
  }

  #drop(key: string, flight: Flight): void {
    this.#flights.delete(key)
    flight.abort.abort()
  }
}
