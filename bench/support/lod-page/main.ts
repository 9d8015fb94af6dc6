import { type PerspectiveCamera, type Scene, WebGLRenderer } from 'three'
import { arrange } from '#shared/arrange/index.ts'
import type { Item } from '#shared/model/environment.ts'
import { decodeSquare } from '#renderer/space/engine/decode.ts'
import { Stage } from '#renderer/space/index.ts'
import { drawBaseline, makeBaseline } from './baseline.ts'
import { pictureOf } from './pictures.ts'

/** What the benchmark asks of this page. */
export interface LodPage {
  /** Builds both with the same things; resolves when every picture is there. */
  build(count: number): Promise<void>
  /** Draws `frames` frames along the same path; milliseconds of this thread that each took. */
  ours(frames: number): Promise<number[]>
  baseline(frames: number): Promise<number[]>
  detail(): { drawCalls: number; baselineDrawCalls: number; seen: number; textureMiB: number }
}

declare global {
  interface Window {
    lod: LodPage
  }
}

const [width, height] = [640, 400]

function makeRenderer(): WebGLRenderer {
  const renderer = new WebGLRenderer({ antialias: false })
  renderer.setSize(width, height)
  document.body.append(renderer.domElement)
  return renderer
}

const idOf = (index: number): string => `01890000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`

function itemsOf(count: number): { items: Item[]; view: ReturnType<typeof arrange> } {
  const things = Array.from({ length: count }, (_, index) => ({
    id: idOf(index),
    name: `${index}`,
    mediaType: 'image' as const,
    width: 3000,
    height: 2000,
    takenAt: null,
    color: '#808080',
    folder: '',
    camera: null,
  }))
  const view = arrange(things, 'grid')
  const items = view.placements.map(({ id, position, rotation, size, zone }, index) => ({
    id: `i${index}`,
    assetId: id,
    roomId: 'room',
    position,
    rotation,
    scale: [1, 1, 1] as [number, number, number],
    size,
    group: '',
    zone,
    caption: '',
  }))
  return { items, view }
}

/** Lets the graphics side catch up, so that its queue never counts as this thread's work. */
async function drained(renderer: WebGLRenderer): Promise<void> {
  const gl = renderer.getContext() as WebGL2RenderingContext
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  gl.flush()
  if (!fence) throw new Error('The browser gave no fence to wait for.')
  for (;;) {
    if (gl.clientWaitSync(fence, 0, 0) !== gl.TIMEOUT_EXPIRED) return
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
}

class Lod implements LodPage {
  readonly #ours = makeRenderer()
  readonly #theirs = makeRenderer()
  readonly #stage: Stage
  #scene: Scene | undefined
  #drawCalls = 0
  #baselineDrawCalls = 0
  #step = 0

  constructor() {
    this.#stage = new Stage({
      renderer: this.#ours,
      invalidate: () => undefined,
      fetch: async ({ assetId, size }) =>
        decodeSquare(await pictureOf(Number.parseInt(assetId.slice(-12), 16)), size, false),
    })
    this.#stage.resize(width, height, 1)
  }

  async build(count: number): Promise<void> {
    const { items, view } = itemsOf(count)
    this.#stage.putCards(
      items.map((item, index) => ({
        id: item.assetId,
        name: `${index}`,
        mediaType: 'image',
        mimeType: 'image/jpeg',
        width: 3000,
        height: 2000,
        color: '#808080',
        derivatives: ['tile', 'thumb', 'preview'],
        excerpt: null,
        durationSeconds: null,
      })),
    )
    const [arrangement, position] = ['grid' as const, [0, 0, 0] as [number, number, number]]
    this.#stage.open({
      rooms: [{ id: 'room', name: '', layoutId: null, arrangement, position, portals: [], ...view.room }],
      items,
      camera: view.camera,
      lighting: { preset: 'museum', intensity: 1, color: '#ffffff' },
      backdrop: { kind: 'hall', color: '#1b1a18', grid: false },
      viewpoints: [],
      navigation: { modes: ['walk'], speed: 2 },
      interaction: 'interactive',
    })
    this.#stage.setMotion(false)
    this.#stage.overview()
    this.#scene = await makeBaseline(items, this.#theirs)
    await this.#load()
  }

  ours(frames: number): Promise<number[]> {
    return this.#run(frames, this.#ours, () => {
      this.#stage.frame()
      this.#stage.draw()
      this.#drawCalls = this.#ours.info.render.calls
    })
  }

  baseline(frames: number): Promise<number[]> {
    const scene = this.#scene
    if (!scene) throw new Error('Nothing has been built.')
    return this.#run(frames, this.#theirs, () => {
      drawBaseline(this.#theirs, scene, this.#camera())
      this.#baselineDrawCalls = this.#theirs.info.render.calls
    })
  }

  detail(): ReturnType<LodPage['detail']> {
    const { seen, textureBytes } = this.#stage.engine.stats()
    return {
      drawCalls: this.#drawCalls,
      baselineDrawCalls: this.#baselineDrawCalls,
      seen,
      textureMiB: Math.round(textureBytes / 2 ** 20),
    }
  }

  /** Both look from the same place; it is moved a little for every frame, so that nothing can be left as it was. */
  #camera(): PerspectiveCamera {
    return this.#stage.camera
  }

  async #run(frames: number, renderer: WebGLRenderer, draw: () => void): Promise<number[]> {
    const took: number[] = []
    for (let frame = 0; frame < frames; frame++) {
      this.#step += 1
      this.#stage.rig.turn(0.002 * Math.sin(this.#step), 0)
      this.#stage.rig.advance(0.016)
      this.#stage.rig.apply(this.#stage.camera, this.#stage.engine.nearest, this.#stage.engine.extent)
      const began = performance.now()
      draw()
      took.push(performance.now() - began)
      await drained(renderer)
    }
    return took
  }

  /** Draws until every picture that the view asks for is there. */
  async #load(): Promise<void> {
    for (let quiet = 0; quiet < 5;) {
      this.#stage.frame()
      this.#stage.draw()
      await drained(this.#ours)
      await new Promise((resolve) => setTimeout(resolve, 40))
      quiet = this.#stage.engine.stats().pending === 0 ? quiet + 1 : 0
    }
  }
}

window.lod = new Lod()
