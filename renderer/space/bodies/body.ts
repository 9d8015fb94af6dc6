import type { Object3D } from 'three'
import type { Pose } from '../engine/tables/item-table.ts'

/** Something near enough to live: drawn or heard by itself while it does. */
export interface Body {
  /** What stands in the scene for it. */
  readonly object: Object3D | undefined
  /**
   * Follows the item before each frame.
   *
   * @param dt seconds
   * @returns whether it moves by itself and wants another frame
   */
  frame(pose: Pose, dt: number): boolean
  dispose(): void
}
