import { Group, type Intersection, type Ray, type Raycaster } from 'three'
import type { Hit } from '../pick.ts'

/** Where a ray meets an item. */
export interface PanelIntersection extends Intersection {
  itemId: string
}

/** All panels as one object that rays can meet: which item they meet the engine works out. */
export class PanelGroup extends Group {
  #pick: (ray: Ray) => Hit | undefined = () => undefined

  /** Takes the way items are found. */
  answer(pick: (ray: Ray) => Hit | undefined): void {
    this.#pick = pick
  }

  override raycast({ ray, near, far }: Raycaster, found: Intersection[]): void {
    const hit = this.#pick(ray)
    if (!hit || hit.distance < near || hit.distance > far) return
    const { distance, point, itemId } = hit
    const met: PanelIntersection = { distance, point, itemId, object: this }
    found.push(met)
  }
}

/** Reads which item was met; undefined for anything else. */
export function itemOf(met: Intersection): string | undefined {
  return 'itemId' in met && typeof met.itemId === 'string' ? met.itemId : undefined
}
