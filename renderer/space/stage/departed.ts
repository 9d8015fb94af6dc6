import type { Item } from '#shared/model/environment.ts'
import type { Pose } from '../engine/tables/item-table.ts'

/** More than this many flights at once are a blur that nobody follows. */
const most = 4000

/** What stood in a place that was closed: things that show the same in the next one fly from there. */
export class Departed {
  readonly #poses = new Map<string, Pose[]>()

  leave(items: readonly Item[], poseOf: (id: string) => Pose | undefined): void {
    this.#poses.clear()
    for (const { id, assetId } of items.slice(0, most)) {
      const pose = poseOf(id)
      if (!pose) continue
      const known = this.#poses.get(assetId)
      if (known) known.push(pose)
      else this.#poses.set(assetId, [pose])
    }
  }

  /**
   * Tells apart what comes from there and what appears; where each comes from is told once, and all else is forgotten.
   */
  take(items: readonly Item[]): { flying: { item: Item; from: Pose }[]; standing: Item[] } {
    const flying: { item: Item; from: Pose }[] = []
    const standing: Item[] = []
    for (const item of items) {
      const from = this.#poses.get(item.assetId)?.shift()
      if (from) flying.push({ item, from })
      else standing.push(item)
    }
    this.#poses.clear()
    return { flying, standing }
  }
}
