/** How much may wait for a reader that is too slow. */
export interface ChannelBound<Item> {
  /** What waits at most, in the unit of `size`. */
  most: number
  /** How much an item counts; 1 where left out. */
  size?: (item: Item) => number
  /** What the reader gets in place of all that waits: it must know that it missed something. */
  overflow: () => Error
}

/**
 * A stream that one side pushes into and the other reads with `for await`. Items wait in order until read; after
 * `close` the reader gets what is left and then the end, after `fail` the error. Where it is bounded, a reader that falls
 * too far behind gets an error and nothing else: no item is ever left out in silence.
 */
export class Channel<Item> implements AsyncIteratorObject<Item, undefined, void> {
  readonly #items: Item[] = []
  readonly #waiting: PromiseWithResolvers<IteratorResult<Item, undefined>>[] = []
  readonly #onReturn: () => void
  readonly #bound: ChannelBound<Item> | undefined
  #held = 0
  #ended = false
  #error: unknown

  /** @param onReturn called once when the reader stops early or the stream ends. */
  constructor(onReturn: () => void = () => undefined, bound?: ChannelBound<Item>) {
    this.#onReturn = onReturn
    this.#bound = bound
  }

  push(item: Item): void {
    if (this.#ended) return
    const reader = this.#waiting.shift()
    if (reader) {
      reader.resolve({ value: item, done: false })
      return
    }
    this.#items.push(item)
    this.#held += this.#sizeOf(item)
    // One item alone may be as large as it is: what begins a stream is all that its reader lacks.
    if (this.#bound && this.#items.length > 1 && this.#held > this.#bound.most) {
      this.#items.length = 0
      this.#end(this.#bound.overflow())
    }
  }

  close(): void {
    this.#end(undefined)
  }

  fail(error: unknown): void {
    this.#end(error)
  }

  async next(): Promise<IteratorResult<Item, undefined>> {
    const item = this.#items.shift()
    if (item !== undefined) {
      this.#held -= this.#sizeOf(item)
      return { value: item, done: false }
    }
    if (this.#error !== undefined) throw this.#error
    if (this.#ended) return { value: undefined, done: true }
    const reader = Promise.withResolvers<IteratorResult<Item, undefined>>()
    this.#waiting.push(reader)
    return reader.promise
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    this.#items.length = 0
    this.#end(undefined)
    return { value: undefined, done: true }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }

  #sizeOf(item: Item): number {
    return this.#bound?.size?.(item) ?? 1
  }

  #end(error: unknown): void {
    if (this.#ended) return
    this.#ended = true
    this.#error = error
    for (const reader of this.#waiting.splice(0)) {
      if (error === undefined) reader.resolve({ value: undefined, done: true })
      else reader.reject(error)
    }
    this.#onReturn()
  }
}
