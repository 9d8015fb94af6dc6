import type { PlannerContext } from './grammar/context.ts'
import type { Word } from './grammar/text/word.ts'
import { parseSentence, type Parsed } from './reader/read.ts'
import type { Facts } from './reader/words.ts'

/**
 * What was made of one sentence so far. It is weighed again whenever more is known of the library; what no guess went into
 * stays as it is.
 */
export class Readings {
  readonly #guesses: () => number
  readonly #sure = new WeakMap<PlannerContext, Map<string, unknown>>()
  readonly #parts = new Map<string, Readings>()
  #parsed: Parsed | null | undefined

  /** @param guesses how often something was taken for granted so far */
  constructor(guesses: () => number = () => 0) {
    this.#guesses = guesses
  }

  /** Its pieces and how they fit together, which needs no counts. */
  parsed(words: () => readonly Word[], facts: () => Facts): Parsed | null {
    if (this.#parsed === undefined) this.#parsed = parseSentence(words(), facts())
    return this.#parsed
  }

  /** What was made of a part of it, read as a sentence of its own. */
  ofPart(text: string): Readings {
    const part = this.#parts.get(text) ?? new Readings(this.#guesses)
    this.#parts.set(text, part)
    return part
  }

  /** Makes something of it in a context: once, unless guesses went into it, or into what it is made of. */
  once<Value>(context: PlannerContext, what: string, make: () => Value, madeOf?: string): Value {
    const made = this.#sure.get(context) ?? new Map<string, unknown>()
    this.#sure.set(context, made)
    if (made.has(what)) return made.get(what) as Value
    const before = this.#guesses()
    const value = make()
    if (this.#guesses() === before && (madeOf === undefined || made.has(madeOf))) made.set(what, value)
    return value
  }
}
