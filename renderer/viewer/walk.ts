import { WebGLRenderer } from 'three'
import type { Derivative } from '#shared/model/asset.ts'
import type { GalleryScene } from '#shared/model/gallery.ts'
import { MediaObjects } from '../space/media-objects/media-objects.ts'
import { decodeSquare } from '../space/engine/decode.ts'
import type { BitmapRequest } from '../space/engine/lod/streamer.ts'
import { PointerControls } from '../space/interaction/pointer-controls.ts'
import { KeyboardControls } from '../space/interaction/keyboard-controls.ts'
import { Stage } from '../space/stage/stage.ts'
import type { GalleryStore } from './gallery-data.ts'
import type { WorkView } from './works.ts'

/** Texture memory of a visitor's machine that a gallery may use, MiB; it may be a phone's. */
const budgetMiB = 256
/** More device pixels than this per CSS pixel cost more than they show. */
const finestRatio = 2

/** Which of the renditions a gallery carries serves for the one the space asks for. */
const served: Record<Derivative, Derivative> = {
  tile: 'tile',
  thumb: 'preview',
  preview: 'preview',
  original: 'preview',
  model: 'model',
  waveform: 'waveform',
}

/** Tells whether this browser can draw the space (WebGL 2). */
export function canWalk(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

/** What a walk tells and leans on. */
export interface WalkOptions {
  leave: () => void
  /** The list of works that stands beside the space and takes room from it. */
  list: HTMLElement
  /** A work was clicked, or opened by its key. */
  opened: (itemId: string) => void
  /** A work was reached by Tab; undefined: none is any more. */
  seen: (itemId: string | undefined) => void
}

/** The walkable gallery: a canvas, the works beside it, and a way back to the plain page. */
export class Walk implements WorkView {
  readonly #root: HTMLElement
  readonly #store: GalleryStore
  readonly #scene: GalleryScene
  readonly #options: WalkOptions
  readonly #renderer: WebGLRenderer
  readonly #stage: Stage
  readonly #canvas: HTMLCanvasElement
  readonly #mediaObjects: MediaObjects
  #frame = 0
  #resting = true

  constructor(root: HTMLElement, scene: GalleryScene, store: GalleryStore, options: WalkOptions) {
    this.#root = root
    this.#store = store
    this.#scene = scene
    this.#options = options
    this.#canvas = document.createElement('canvas')
    this.#canvas.tabIndex = 0
    this.#canvas.setAttribute('role', 'application')
    this.#canvas.setAttribute('aria-label', `${scene.title}, a gallery to walk through`)
    root.append(this.#canvas, this.#actions(scene, options.leave), this.#help())

    this.#renderer = new WebGLRenderer({ canvas: this.#canvas, antialias: true, powerPreference: 'high-performance' })
    this.#stage = new Stage({
      renderer: this.#renderer,
      fetch: (request) => this.#fetch(request),
      peaks: (assetId) => this.#peaks(assetId),
      budgetMiB,
      invalidate: () => this.#draw(),
    })
    this.#mediaObjects = new MediaObjects(this.#stage, {
      renderer: this.#renderer,
      medium: (assetId) => store.address(assetId),
    })
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#stage.setMotion(!reduced)
    this.#mediaObjects.setReduced(reduced)
    this.#open(scene)
    this.#listen()
  }

  /** Takes the keyboard and draws. */
  begin(): void {
    this.#resting = false
    this.#resize()
    this.#canvas.focus()
    this.#draw()
  }

  /** Stops drawing; nothing is forgotten. */
  rest(): void {
    this.#resting = true
    this.#mediaObjects.setSound(false)
  }

  comeClose(itemId: string): void {
    this.#stage.select([itemId])
    this.#stage.focus(itemId)
    // Following an address takes the focus away from the space; keys go on from the work.
    if (document.activeElement === document.body) this.#canvas.focus({ preventScroll: true })
  }

  stepBack(): void {
    this.#stage.select([])
    this.#stage.travel(this.#scene.environment.camera)
  }

  #open(scene: GalleryScene): void {
    this.#stage.open(scene.environment)
    this.#stage.putCards(
      scene.assets.map((asset) => ({
        ...asset,
        derivatives: Object.keys(asset.scripts).filter((derivative) => derivative !== 'original'),
      })),
    )
  }

  #listen(): void {
    const { opened, seen } = this.#options
    const only = (): string | undefined => (this.#stage.selected.size === 1 ? [...this.#stage.selected][0] : undefined)
    this.#stage.listen({ setting: () => undefined, selected: () => seen(only()) })
    const clicked = (): void => {
      const id = only()
      if (id !== undefined) opened(id)
    }
    const pointer = new PointerControls(
      this.#canvas,
      this.#stage,
      { box: () => undefined, lines: () => undefined, clicked, hovered: (id) => this.#point(id) },
      undefined,
    )
    const keys = new KeyboardControls(this.#canvas, {
      stage: this.#stage,
      editor: () => undefined,
      cancel: () => pointer.cancel(),
    })
    this.#canvas.addEventListener('keydown', (event) => {
      const [id] = this.#stage.selected
      if (event.key === 'Enter' && id !== undefined) opened(id)
    })
    new ResizeObserver(() => this.#resize()).observe(this.#root)
    // A gallery lives as long as its page.
    window.addEventListener('pagehide', (event) => {
      if (event.persisted) return
      keys.dispose()
      pointer.dispose()
    })
  }

  #point(id: string | undefined): void {
    this.#canvas.style.cursor = id === undefined ? 'grab' : 'pointer'
  }

  async #fetch(request: BitmapRequest): Promise<ImageBitmap> {
    const blob = await this.#store.rendition(request.assetId, served[request.derivative as Derivative])
    request.signal.throwIfAborted()
    if (!blob) throw new Error(`The gallery has no picture of ${request.assetId}.`)
    return decodeSquare(blob, request.size, false)
  }

  async #peaks(assetId: string): Promise<readonly number[]> {
    const blob = await this.#store.rendition(assetId, 'waveform')
    return blob ? peaksOf(await blob.text()) : []
  }

  #actions(scene: GalleryScene, leave: () => void): HTMLElement {
    const actions = element('div', 'walk-actions')
    const overview = button('See it all', () => {
      this.#stage.overview()
      this.#canvas.focus()
    })
    const sounding = scene.assets.some(({ mediaType }) => mediaType === 'video' || mediaType === 'audio')
    actions.append(...(sounding ? [this.#soundButton()] : []), overview, button('As a plain page', leave))
    return actions
  }

  /** Nothing is heard until asked. */
  #soundButton(): HTMLButtonElement {
    let on = false
    const toggle = button('Sound on', () => {
      on = !on
      this.#mediaObjects.setSound(on)
      toggle.textContent = on ? 'Sound off' : 'Sound on'
    })
    return toggle
  }

  #help(): HTMLElement {
    const help = element(
      'p',
      'walk-help',
      'Click a work to come close, drag to look, W A S D or arrows to walk, Tab from work to work.',
    )
    return help
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#root
    if (width === 0 || height === 0) return
    const ratio = Math.min(finestRatio, window.devicePixelRatio)
    this.#renderer.setPixelRatio(ratio)
    this.#renderer.setSize(width, height, false)
    const { right } = this.#options.list.getBoundingClientRect()
    // On a narrow screen the list lies below, and nothing is taken from the sides.
    this.#stage.setInsets({ left: right < width / 2 ? right : 0, right: 0 })
    this.#stage.resize(width, height, ratio)
  }

  #draw(): void {
    if (this.#frame !== 0 || this.#resting) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      if (this.#resting) return
      const again = this.#stage.frame()
      this.#stage.draw()
      if (again) this.#draw()
    })
  }
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}

/** Peaks as the library wrote them; what is no list of numbers is no sound to show. */
function peaksOf(text: string): number[] {
  const peaks: unknown = JSON.parse(text)
  return Array.isArray(peaks) ? peaks.filter((peak) => typeof peak === 'number') : []
}
