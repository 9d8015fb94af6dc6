import type { Object3D, Vector3 } from 'three'
import type { Pose } from '../engine/tables/item-table.ts'
import type { Player } from './player.ts'

/** The moment of a frame. */
export interface Moment {
  /** Of the stage's clock. */
  seconds: number
  /** Seconds since the frame before. */
  dt: number
  /** Where the camera is. */
  eye: Vector3
}

/** Something near enough to live: drawn or heard by itself while it does. */
export interface MediaObject {
  /** What stands in the scene for it. */
  readonly object3D: Object3D | undefined
  /** Of what plays: a film or a sound. */
  readonly player?: Player
  /** Settles when all is there that the last frame's moment shows of it; undefined where it is. Never rejects. */
  readonly loading?: Promise<unknown> | undefined
  /**
   * Follows the item before each frame.
   *
   * @returns whether it moves by itself and wants another frame
   */
  frame(pose: Pose, moment: Moment): boolean
  dispose(): void
}
