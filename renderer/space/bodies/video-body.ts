import {
  type AudioListener,
  type Color,
  DoubleSide,
  Group,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  PositionalAudio,
  SRGBColorSpace,
  VideoTexture,
} from 'three'
import type { Pose } from '../engine/tables/item-table.ts'
import type { Body } from './body.ts'

export interface VideoBodyOptions {
  url: string
  /** Its first frame is there. */
  ready: () => void
  invalidate: () => void
  /** Given where sounds are to be heard; without one it plays muted. */
  listener: AudioListener | undefined
  /** Light that falls on pictures. */
  light: Color | undefined
}

/** A video on its surface, playing in a loop; it takes the place of its poster as soon as it has a frame to show. */
export class VideoBody implements Body {
  readonly object = new Group()
  readonly #video = document.createElement('video')
  readonly #texture: VideoTexture
  readonly #screen: Mesh<PlaneGeometry, MeshBasicMaterial>
  readonly #invalidate: () => void
  #ended = false

  constructor(options: VideoBodyOptions) {
    this.#invalidate = options.invalidate
    const video = this.#video
    video.src = options.url
    video.loop = true
    video.playsInline = true
    video.muted = options.listener === undefined
    video.preload = 'auto'
    this.#texture = new VideoTexture(video)
    this.#texture.colorSpace = SRGBColorSpace
    const material = new MeshBasicMaterial({ map: this.#texture, side: DoubleSide, toneMapped: false })
    if (options.light) material.color.copy(options.light)
    this.#screen = new Mesh(new PlaneGeometry(1, 1), material)
    this.#screen.visible = false
    this.object.add(this.#screen)
    if (options.listener) this.#speak(options.listener)
    video.addEventListener('loadeddata', () => {
      if (this.#ended) return
      this.#screen.visible = true
      options.ready()
      this.#follow()
    })
    // Where playing is not allowed yet, the first frame stands.
    video.play().catch(() => undefined)
  }

  frame(pose: Pose): boolean {
    this.object.position.copy(pose.position)
    this.object.quaternion.copy(pose.quaternion)
    this.#screen.position.z = pose.half.z
    this.#screen.scale.set(pose.half.x * 2, pose.half.y * 2, 1)
    return false
  }

  dispose(): void {
    this.#ended = true
    this.#video.pause()
    this.#video.removeAttribute('src')
    this.#video.load()
    this.#texture.dispose()
    this.#screen.geometry.dispose()
    this.#screen.material.dispose()
  }

  #speak(listener: AudioListener): void {
    const voice = new PositionalAudio(listener)
    voice.setMediaElementSource(this.#video)
    voice.setRefDistance(1.6)
    voice.setRolloffFactor(1.4)
    this.object.add(voice)
  }

  /** A frame of the space for each of its own, and none while it is paused. */
  #follow(): void {
    if (this.#ended) return
    this.#invalidate()
    this.#video.requestVideoFrameCallback(() => this.#follow())
  }
}
