import {
  type AudioListener,
  type Color,
  DoubleSide,
  Group,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
  Vector3,
  VideoTexture,
} from 'three'
import type { Pose } from '../engine/tables/item-table.ts'
import type { MediaObject, Moment } from './media-object.ts'
import { PlayMark } from './play-mark.ts'
import { Player, type PlayWish } from './player.ts'

/** A film to play in place of its poster. */
export interface VideoObjectOptions {
  url: string
  wish: PlayWish
  /** Its first frame is there. */
  ready: () => void
  invalidate: () => void
  /** Something of how it plays has changed. */
  changed: () => void
  /** Given where sounds are to be heard; without one it plays muted. */
  listener: AudioListener | undefined
  /** Light that falls on pictures. */
  light: Color | undefined
}

const ahead = new Vector3()

/** A video on its surface, playing in a loop; it takes the place of its poster as soon as it has a frame to show. */
export class VideoObject implements MediaObject {
  readonly object3D = new Group()
  readonly player: Player
  readonly #video = document.createElement('video')
  readonly #texture: VideoTexture
  readonly #screen: Mesh<PlaneGeometry, MeshBasicMaterial>
  readonly #mark = new PlayMark(0.26)
  readonly #invalidate: () => void
  #ended = false

  constructor(options: VideoObjectOptions) {
    this.#invalidate = options.invalidate
    const video = this.#video
    video.playsInline = true
    video.preload = 'auto'
    this.#texture = new VideoTexture(video)
    this.#texture.colorSpace = SRGBColorSpace
    const material = new MeshBasicMaterial({ map: this.#texture, side: DoubleSide, toneMapped: false })
    if (options.light) material.color.copy(options.light)
    this.#screen = new Mesh(new PlaneGeometry(1, 1), material)
    this.#screen.visible = false
    this.#mark.object3D.visible = false
    this.object3D.add(this.#screen, this.#mark.object3D)
    video.addEventListener('loadeddata', () => {
      if (this.#ended) return
      this.#screen.visible = true
      this.#mark.object3D.visible = true
      options.ready()
      this.#follow()
    })
    const told = (): void => {
      this.#mark.show(!video.paused)
      options.changed()
    }
    // Where playing is not allowed yet, the first frame stands.
    const { url, wish } = options
    this.player = new Player(video, url, { wish, near: 1.6, fading: 1.4, place: this.object3D, changed: told })
    this.player.hear(options.listener)
  }

  frame(pose: Pose, { dt }: Moment): boolean {
    this.object3D.position.copy(pose.position)
    this.object3D.quaternion.copy(pose.quaternion)
    this.#screen.position.z = pose.half.z
    this.#screen.scale.set(pose.half.x * 2, pose.half.y * 2, 1)
    this.#mark.lay(pose, [-1, -1], ahead.set(0, 0, pose.half.z + 0.01))
    return this.player.frame(dt)
  }

  dispose(): void {
    this.#ended = true
    this.player.dispose()
    this.#texture.dispose()
    this.#screen.geometry.dispose()
    this.#screen.material.dispose()
    this.#mark.dispose()
  }

  /** A frame of the space for each of its own, and none while it is paused. */
  #follow(): void {
    if (this.#ended) return
    this.#invalidate()
    this.#video.requestVideoFrameCallback(() => this.#follow())
  }
}
