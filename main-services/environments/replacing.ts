import { naturalSize, type Arrangeable } from '#shared/arrange/index.ts'
import {
  addItem,
  applyItemChange,
  newItemIds,
  readItems,
  removeItem,
  type DocumentMaps,
} from '#shared/document/index.ts'
import type { Item } from '#shared/model/environment.ts'
import type { Vector3 } from '#shared/model/layout.ts'

/** Nearer to the floor than this it stands on it, metres. */
const touching = 0.05

/**
 * Hangs assets where items hang, one for one, and takes those out. An asset that hangs elsewhere in the place moves there.
 * Gives the ids of what hangs there now, and of the assets for which there was no item.
 */
export function replaceInPlace(
  doc: DocumentMaps,
  gone: readonly Item[],
  assets: readonly { assetId: string; thing: Arrangeable }[],
): { itemIds: string[]; left: string[] } {
  const all = readItems(doc)
  const ids = newItemIds(assets.length, { after: all.map(({ id }) => id) })
  const itemIds: string[] = []
  for (const [index, { assetId, thing }] of assets.slice(0, gone.length).entries()) {
    const old = gone[index]
    const id = ids[index]
    if (!old || id === undefined) continue
    const elsewhere = all.find((item) => item.assetId === assetId && !gone.includes(item))
    if (elsewhere) {
      applyItemChange(doc, {
        id: elsewhere.id,
        position: spotOf(old, elsewhere.size, elsewhere.scale),
        rotation: old.rotation,
      })
      itemIds.push(elsewhere.id)
      continue
    }
    const size = naturalSize(thing)
    addItem(doc, { ...old, id, assetId, size, position: spotOf(old, size, old.scale), caption: '' })
    itemIds.push(id)
  }
  for (const { id } of gone) removeItem(doc, id)
  return { itemIds, left: assets.slice(gone.length).map(({ assetId }) => assetId) }
}

/** What stands on the floor does so by its own height; on a wall the middles stay where they are. */
function spotOf({ position, size, scale }: Item, next: Vector3, by: Vector3): Vector3 {
  const stands = Math.abs(position[1] - (size[1] * scale[1]) / 2) < touching
  return [position[0], stands ? (next[1] * by[1]) / 2 : position[1], position[2]]
}
