import { Channel } from '#services/host/index.ts'

/**
 * One piece of work that several may follow. It goes on when those who follow leave; who comes later gets what was told
 * last, and then everything.
 */
export class SharedStream<Item> {
  readonly #followers = new Set<Channel<Item>>()
  /** Resolves when the work has come to its end, however that was. */
  readonly ended: Promise<void>
  #last: { item: Item } | undefined
  #running = true

  constructor(work: AsyncIterable<Item>) {
    this.ended = this.#drive(work)
  }

  get running(): boolean {
    return this.#running
  }

  follow(): Channel<Item> {
    const channel = new Channel<Item>(() => this.#followers.delete(channel))
    this.#followers.add(channel)
    if (this.#last) channel.push(this.#last.item)
    return channel
  }

  async #drive(work: AsyncIterable<Item>): Promise<void> {
    try {
      for await (const item of work) {
        this.#last = { item }
        for (const each of this.#followers) each.push(item)
      }
      this.#running = false
      for (const each of this.#followers) each.close()
    } catch (error) {
      this.#running = false
      for (const each of this.#followers) each.fail(error)
    }
  }
}
