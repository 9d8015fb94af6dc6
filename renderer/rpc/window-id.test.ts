import { describe, expect, it } from 'vitest'
import { windowId } from './window-id.ts'

class MemoryStorage implements Storage {
  readonly #items: Map<string, string>
  constructor(items: Iterable<[string, string]> = []) {
    this.#items = new Map(items)
  }
  get length(): number {
    return this.#items.size
  }
  key = (index: number): string | null => [...this.#items.keys()][index] ?? null
  getItem = (key: string): string | null => this.#items.get(key) ?? null
  setItem = (key: string, value: string): void => void this.#items.set(key, value)
  removeItem = (key: string): void => void this.#items.delete(key)
  clear = (): void => this.#items.clear()
  copy = (): MemoryStorage => new MemoryStorage(this.#items)
}

/** Locks of one browser; `close` lets go of everything that a page holds, as its end does. */
class Browser {
  readonly local = new MemoryStorage()
  readonly #held = new Set<string>()
  readonly #waiting = new Map<string, () => void>()

  open(session: MemoryStorage): { id: Promise<string>; close: () => void } {
    const mine: string[] = []
    const request = async (name: string, options: LockOptions, keep: (lock: Lock | null) => unknown) => {
      if (this.#held.has(name)) {
        if (options.ifAvailable) return keep(null)
        const { promise, resolve, reject } = Promise.withResolvers<void>()
        this.#waiting.set(name, resolve)
        options.signal?.addEventListener('abort', () => reject(new Error('aborted')))
        await promise
      }
      this.#held.add(name)
      mine.push(name)
      return keep({ name, mode: 'exclusive' })
    }
    const locks = { request, query: () => Promise.resolve({}) } as unknown as LockManager
    const close = (): void => {
      for (const name of mine.splice(0)) {
        this.#held.delete(name)
        this.#waiting.get(name)?.()
      }
    }
    return { id: windowId({ session, local: this.local, locks }), close }
  }
}

describe('M6.4 whose step it is: the id of a window', () => {
  it('stays over a reload, even where the former page lets go late', async () => {
    const browser = new Browser()
    const tab = new MemoryStorage()
    const first = browser.open(tab)
    const id = await first.id
    const second = browser.open(tab)
    setTimeout(first.close, 20)
    expect(await second.id).toBe(id)
  })

  it('is another in a duplicated tab, and in a second window', async () => {
    const browser = new Browser()
    const tab = new MemoryStorage()
    const id = await browser.open(tab).id
    const duplicate = await browser.open(tab.copy()).id
    const other = await browser.open(new MemoryStorage()).id
    expect(new Set([id, duplicate, other]).size).toBe(3)
  })

  it('is the former one when the only window was closed and is opened again', async () => {
    const browser = new Browser()
    const first = browser.open(new MemoryStorage())
    const id = await first.id
    first.close()
    expect(await browser.open(new MemoryStorage()).id).toBe(id)
  })
})
