import { longestAt, mayBeginAt, type Pattern } from './pattern.ts'
import type { Word } from './word.ts'

/** Part of a phrase: from `start` up to `end`, exclusive, counted in words. */
export interface Extent {
  start: number
  end: number
}

/**
 * A run of words that readers take their parts from. What a reader has understood it marks as used; what is left over
 * at the end was not understood, and is never dropped in silence.
 */
export class Phrase {
  readonly words: readonly Word[]
  readonly #used: boolean[]

  constructor(words: readonly Word[], used: readonly boolean[] = words.map(() => false)) {
    this.words = words
    this.#used = [...used]
  }

  /** The same words and marks; what is tried on the copy leaves this one as it is. */
  copy(): Phrase {
    return new Phrase(this.words, this.#used)
  }

  /** Takes over the marks of a copy that turned out right. */
  accept(copy: Phrase): void {
    for (let at = 0; at < this.words.length; at++) this.#used[at] = copy.#used[at] ?? false
  }

  /** The same words, of which only those in `extent` are still free. */
  only(extent: Extent): Phrase {
    return new Phrase(
      this.words,
      this.#used.map((used, at) => used || at < extent.start || at >= extent.end),
    )
  }

  isFree(at: number): boolean {
    return at >= 0 && at < this.words.length && !this.#used[at]
  }

  /** The word at `at` as compared, '' where it is used or beyond the end. */
  norm(at: number): string {
    return this.isFree(at) ? (this.words[at]?.norm ?? '') : ''
  }

  use(extent: Extent): void {
    for (let at = extent.start; at < extent.end; at++) this.#used[at] = true
  }

  /** First place where one of the patterns fits free words. */
  find(all: readonly Pattern[], from = 0): Extent | null {
    for (let start = from; start < this.words.length; start++) {
      const extent = this.fits(all, start)
      if (extent) return extent
    }
    return null
  }

  /** Whether one of the patterns fits free words exactly at `start`. */
  fits(all: readonly Pattern[], start: number): Extent | null {
    if (!this.isFree(start) || !mayBeginAt(this.words, start, all)) return null
    let limit = start
    while (this.isFree(limit)) limit++
    const end = longestAt(this.words.slice(0, limit), start, all)
    return end === null ? null : { start, end }
  }

  has(all: readonly Pattern[]): boolean {
    return this.find(all) !== null
  }

  /** Finds and marks. */
  take(all: readonly Pattern[], from = 0): Extent | null {
    const extent = this.find(all, from)
    if (extent) this.use(extent)
    return extent
  }

  /** Marks the patterns wherever they fit; gives how often. */
  takeAll(all: readonly Pattern[]): number {
    let times = 0
    while (this.take(all)) times++
    return times
  }

  /** First free word, -1 where there is none. */
  first(from = 0): number {
    for (let at = from; at < this.words.length; at++) if (this.isFree(at)) return at
    return -1
  }

  /** Takes the patterns off the front, again and again. */
  takeLeading(all: readonly Pattern[]): number {
    let times = 0
    for (;;) {
      const extent = this.fits(all, this.first())
      if (!extent) return times
      this.use(extent)
      times++
    }
  }

  /** Free words with their places, punctuation left out. */
  free(): { word: Word; at: number }[] {
    return this.words.flatMap((word, at) => (this.isFree(at) && word.kind !== 'mark' ? [{ word, at }] : []))
  }

  get isDone(): boolean {
    return this.free().length === 0
  }
}
