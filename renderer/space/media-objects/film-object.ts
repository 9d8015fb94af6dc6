import {
  CanvasTexture,
  type Color,
  DoubleSide,
  Group,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
} from 'three'
import type { Pose } from '../engine/tables/item-table.ts'
import type { MediaObject, Moment } from './media-object.ts'
import type { PlayWish } from './player.ts'

/** The pictures of a film, by their moments. */
export interface FilmFrames {
  /** Seconds. */
  readonly duration: number
  /** Pixels as it is shown: upright, with square pixels. */
  readonly width: number
  readonly height: number
  /** Draws the picture that is shown at a moment, in [0, duration), over all of a canvas. */
  draw(seconds: number, context: OffscreenCanvasRenderingContext2D): Promise<void>
  dispose(): void
}

/** Opens a film for its pictures. Rejects where it cannot be decoded. */
export type OpenFilm = (url: string) => Promise<FilmFrames>

/** A film that is shown picture by picture, where the stage's time does not run by itself. */
export interface FilmObjectOptions {
  url: string
  open: OpenFilm
  /** From where it plays, and whether it does. */
  wish: PlayWish
  /** Its first picture is there. */
  ready: () => void
  failed: () => void
  /** Light that falls on pictures. */
  light: Color | undefined
}

/**
 * A film on its surface, at exactly the moment of each frame: for stages whose time does not run by itself. It plays in
 * a loop from the clock's zero.
 */
export class FilmObject implements MediaObject {
  readonly object3D = new Group()
  readonly #options: FilmObjectOptions
  readonly #film: Promise<FilmFrames>
  readonly #screen: Mesh<PlaneGeometry, MeshBasicMaterial>
  #context: OffscreenCanvasRenderingContext2D | undefined
  #wanted: number | undefined
  #loading: Promise<void> | undefined
  #ended = false

  constructor(options: FilmObjectOptions) {
    this.#options = options
    const material = new MeshBasicMaterial({ side: DoubleSide, toneMapped: false })
    if (options.light) material.color.copy(options.light)
    this.#screen = new Mesh(new PlaneGeometry(1, 1), material)
    this.#screen.visible = false
    this.object3D.add(this.#screen)
    this.#film = options.open(options.url)
  }

  get loading(): Promise<void> | undefined {
    return this.#loading
  }

  frame(pose: Pose, { seconds }: Moment): boolean {
    this.object3D.position.copy(pose.position)
    this.object3D.quaternion.copy(pose.quaternion)
    this.#screen.position.z = pose.half.z
    this.#screen.scale.set(pose.half.x * 2, pose.half.y * 2, 1)
    if (this.#wanted !== seconds) {
      this.#wanted = seconds
      this.#loading = this.#show(seconds)
    }
    return false
  }

  dispose(): void {
    this.#ended = true
    this.#screen.material.map?.dispose()
    this.#screen.material.dispose()
    this.#screen.geometry.dispose()
    this.#film.then(
      (film) => film.dispose(),
      () => undefined,
    )
  }

  async #show(seconds: number): Promise<void> {
    try {
      const film = await this.#film
      if (this.#ended) return
      const { paused, position } = this.#options.wish
      const at = paused ? position : (position + seconds) % Math.max(film.duration, 1e-3)
      const context = (this.#context ??= this.#canvasFor(film))
      await film.draw(at, context)
      if (this.#ended) return
      const { map } = this.#screen.material
      if (map) map.needsUpdate = true
      if (!this.#screen.visible) this.#options.ready()
      this.#screen.visible = true
    } catch {
      // Its poster stays; the library says what is wrong with the file.
      if (!this.#ended) this.#options.failed()
    } finally {
      if (this.#wanted === seconds) this.#loading = undefined
    }
  }

  #canvasFor({ width, height }: FilmFrames): OffscreenCanvasRenderingContext2D {
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('There is no canvas to draw a film on.')
    const map = new CanvasTexture(canvas)
    map.colorSpace = SRGBColorSpace
    map.generateMipmaps = false
    map.minFilter = LinearFilter
    this.#screen.material.map = map
    this.#screen.material.needsUpdate = true
    return context
  }
}
