import type { Json } from '#shared/model/ids.ts'
import type { Tool } from '#services/tools/index.ts'

/**
 * Lets equal reads of one run that are under way at the same time share one call. What has ended is asked anew: it may have
 * changed since.
 */
export class SharedReads {
  readonly #underWay = new Map<string, Promise<Json>>()
  /** Calls that were spared. */
  shared = 0

  /** Makes the call, or waits for an equal one; only what changes nothing is shared. */
  call(
    runId: string,
    { name, safety }: Pick<Tool, 'name' | 'safety'>,
    args: Json,
    make: () => Promise<Json>,
  ): Promise<Json> {
    if (safety !== 'read') return make()
    const key = JSON.stringify([runId, name, args])
    const known = this.#underWay.get(key)
    if (known) {
      this.shared += 1
      // That the other failed, ran out of time or waits for a person says nothing of this one.
      return known.catch(() => make())
    }
    const call = make().finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, call)
    return call
  }
}
