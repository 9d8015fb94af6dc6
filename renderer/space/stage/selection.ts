import type { SpaceEngine } from '../engine/engine.ts'
import { itemFlag } from '../engine/tables/item-table.ts'

/** What is selected, and what is pointed at; marked in the place by the engine. */
export class Selection {
  readonly #engine: SpaceEngine
  readonly #groupOf: (id: string) => readonly string[]
  #ids: ReadonlySet<string> = new Set()
  #hovered: string | undefined
  #pointed: readonly string[] = []

  /** @param groupOf everything that shares a thing's group, itself too */
  constructor(engine: SpaceEngine, groupOf: (id: string) => readonly string[]) {
    this.#engine = engine
    this.#groupOf = groupOf
  }

  get ids(): ReadonlySet<string> {
    return this.#ids
  }

  /**
   * Selects these and nothing else; what does not stand yet is marked as soon as it does.
   *
   * @returns whether that is anything else than before
   */
  set(ids: Iterable<string>): boolean {
    const next = new Set(ids)
    for (const id of this.#ids) if (!next.has(id)) this.#engine.setFlag(id, itemFlag.selected, false)
    for (const id of next) this.#engine.setFlag(id, itemFlag.selected, true)
    const same = next.size === this.#ids.size && [...next].every((id) => this.#ids.has(id))
    this.#ids = next
    return !same
  }

  /** Marks what came, or came anew, where it is selected. */
  mark(ids: Iterable<string>): void {
    for (const id of ids) if (this.#ids.has(id)) this.#engine.setFlag(id, itemFlag.selected, true)
  }

  /** Points at a thing, and at the rest of its group. */
  hover(id: string | undefined): void {
    if (id === this.#hovered) return
    for (const one of this.#pointed) this.#engine.setFlag(one, itemFlag.hovered, false)
    this.#pointed = id === undefined ? [] : this.#groupOf(id)
    for (const one of this.#pointed) this.#engine.setFlag(one, itemFlag.hovered, true)
    this.#hovered = id
  }

  /**
   * Things are gone: nobody points at them any more.
   *
   * @returns what stays selected; undefined where that is all there was
   */
  without(gone: ReadonlySet<string>): string[] | undefined {
    if (this.#hovered !== undefined && gone.has(this.#hovered)) this.#hovered = undefined
    const left = [...this.#ids].filter((id) => !gone.has(id))
    return left.length === this.#ids.size ? undefined : left
  }
}
