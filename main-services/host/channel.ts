/**
 * A stream that one side pushes into and the other reads with `for await`. Items wait in order until read; after
 * `close` the reader gets what is left and then the end, after `fail` the error.
 */
export class Channel<Item> implements AsyncIteratorObject<Item, undefined, void> {
  readonly #items: Item[] = []
  readonly #waiting: PromiseWithResolvers<IteratorResult<Item, undefined>>[] = []
  readonly #onReturn: () => void
  #ended = false
  #error: unknown

  /** @param onReturn called once when the reader stops early or the stream ends. */
  constructor(onReturn: () => void = () => undefined) {
    this.#onReturn = onReturn
  }

  push(item: Item): void {
    if (this.#ended) return
    const reader = this.#waiting.shift()
    if (reader) reader.resolve({ value: item, done: false })
    else this.#items.push(item)
  }

  close(): void {
    this.#end(undefined)
  }

  fail(error: unknown): void {
    this.#end(error)
  }

  async next(): Promise<IteratorResult<Item, undefined>> {
    const item = this.#items.shift()
    if (item !== undefined) return { value: item, done: false }
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
