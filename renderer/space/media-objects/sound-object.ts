import { type AudioListener, Group, Vector3 } from 'three'
import type { Pose } from '../engine/tables/item-table.ts'
import type { MediaObject, Moment } from './media-object.ts'
import { PlayMark } from './play-mark.ts'
import { Player, type PlayWish } from './player.ts'

/** A sound to play where its item stands. */
export interface SoundObjectOptions {
  url: string
  durationSeconds: number | null
  wish: PlayWish
  listener: AudioListener
  changed: () => void
}

const ahead = new Vector3()

/** A sound that one hears from where it stands: louder the nearer, from its side. */
export class SoundObject implements MediaObject {
  readonly object3D = new Group()
  readonly player: Player
  /** Lies over the triangle that is painted on the disc. */
  readonly #mark = new PlayMark(0.44)

  constructor({ url, durationSeconds, wish, listener, changed }: SoundObjectOptions) {
    const audio = new Audio()
    audio.preload = durationSeconds !== null && durationSeconds < 60 ? 'auto' : 'metadata'
    const told = (): void => {
      this.#mark.show(!audio.paused)
      changed()
    }
    this.object3D.add(this.#mark.object3D)
    this.player = new Player(audio, url, { wish, near: 1.2, fading: 1.5, place: this.object3D, changed: told })
    this.player.hear(listener)
  }

  frame(pose: Pose, { dt, eye }: Moment): boolean {
    this.object3D.position.copy(pose.position)
    this.object3D.quaternion.copy(pose.quaternion)
    // The disc turns to whoever looks: the mark stands before its middle, on that side.
    ahead.subVectors(eye, pose.position).normalize().multiplyScalar(0.06)
    ahead.applyQuaternion(pose.quaternion.clone().invert())
    this.#mark.lay(pose, [0, 0], ahead)
    return this.player.frame(dt)
  }

  dispose(): void {
    this.player.dispose()
    this.#mark.dispose()
  }
}
