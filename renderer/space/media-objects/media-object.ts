import type { Object3D, Vector3 } from 'three'
import type { Pose } from '../engine/tables/item-table.ts'
import type { Player } from './player.ts'

/** Something near enough to live: drawn or heard by itself while it does. */
export interface MediaObject {
  /** What stands in the scene for it. */
  readonly object3D: Object3D | undefined
  /** Of what plays: a film or a sound. */
  readonly player?: Player
  /**
   * Follows the item before each frame.
   *
   * @param dt seconds
   * @param eye where the camera is
   * @returns whether it moves by itself and wants another frame
   */
  frame(pose: Pose, dt: number, eye: Vector3): boolean
  dispose(): void
}
