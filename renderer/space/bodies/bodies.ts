import { AudioListener, type WebGLRenderer } from 'three'
import { bodyKind } from '../engine/tables/asset-table.ts'
import { itemFlag, newPose } from '../engine/tables/item-table.ts'
import type { SpaceCard } from '../engine/bodies/facts.ts'
import type { Stage } from '../stage.ts'
import type { Body } from './body.ts'
import { ModelBody } from './model-body.ts'
import { ModelShelf } from './model-shelf.ts'
import { nearest, pixelsOf, type Candidate, type Choice } from './nearest.ts'
import { SoundBody } from './sound-body.ts'
import { VideoBody } from './video-body.ts'

type Lively = 'video' | 'audio' | 'model'

const choices: Record<Lively, Choice> = {
  video: { most: 3, pixels: 170, mercy: 0.7 },
  audio: { most: 4, pixels: 30, mercy: 0.6 },
  model: { most: 12, pixels: 36, mercy: 0.5 },
}

/** Kinds of bodies that come to life, by the number that the tables know them by. */
const lively = new Map<number, Lively>([
  [bodyKind.video, 'video'],
  [bodyKind.audio, 'audio'],
  [bodyKind.model, 'model'],
])

/** Seconds between two looks at who is near. */
const lookEvery = 0.3

export interface BodiesOptions {
  renderer: WebGLRenderer
  /** Where an asset's medium is served; a gallery opened from disk must unpack it first. */
  medium: (assetId: string, derivative: 'original' | 'model') => string | Promise<string>
}

/**
 * Brings to life what one is near to: videos play, sounds are heard from where they stand, models show themselves and
 * move. Further off they are pictures, discs and boxes like everything else, and cost nothing.
 */
export class Bodies {
  readonly #stage: Stage
  readonly #options: BodiesOptions
  readonly #alive = new Map<string, Body>()
  readonly #shelf: ModelShelf
  readonly #pose = newPose()
  readonly #unfollow: () => void
  #listener: AudioListener | undefined
  #sound = false
  #reduced = false
  #sinceLook = Number.POSITIVE_INFINITY

  constructor(stage: Stage, options: BodiesOptions) {
    this.#stage = stage
    this.#options = options
    this.#shelf = new ModelShelf(options.renderer, stage.scene)
    this.#unfollow = stage.everyFrame((dt) => this.#frame(dt))
  }

  /** Lets sounds be heard, or silences them. To be called from a gesture: browsers want it so. */
  setSound(on: boolean): void {
    this.#sound = on
    if (on && !this.#listener) {
      this.#listener = new AudioListener()
      this.#stage.camera.add(this.#listener)
      this.#stage.scene.add(this.#stage.camera)
    }
    this.#listener?.setMasterVolume(on ? 1 : 0)
    if (on) void this.#listener?.context.resume()
    this.#sinceLook = Number.POSITIVE_INFINITY
    this.#stage.invalidate()
  }

  /** With reduced motion nothing plays until it is selected. */
  setReduced(reduced: boolean): void {
    this.#reduced = reduced
    this.#sinceLook = Number.POSITIVE_INFINITY
    this.#stage.invalidate()
  }

  dispose(): void {
    this.#unfollow()
    for (const id of this.#alive.keys()) this.#bury(id)
    this.#shelf.dispose()
    if (this.#listener) this.#stage.camera.remove(this.#listener)
  }

  #frame(dt: number): boolean {
    this.#sinceLook += dt
    if (this.#sinceLook >= lookEvery) {
      this.#sinceLook = 0
      this.#look()
    }
    let restless = false
    for (const [id, body] of this.#alive) {
      if (!this.#stage.engine.pose(id, this.#pose)) this.#bury(id)
      else restless = body.frame(this.#pose, dt) || restless
    }
    return restless
  }

  #look(): void {
    const candidates: Record<Lively, Candidate[]> = { video: [], audio: [], model: [] }
    const { items, assets } = this.#stage.engine
    for (let row = 0; row < items.length; row++) {
      // By number first: of 100,000 things most are pictures.
      const type = lively.get(assets.data[items.asset(row) * 8 + 4] ?? 0)
      const item = type && items.item(row)
      const candidate = item && this.#candidate(item.id)
      if (candidate) candidates[type].push(candidate)
    }
    const wanted = new Set<string>()
    for (const type of ['video', 'audio', 'model'] as const) {
      if (type === 'audio' && !this.#sound) continue
      const may = this.#reduced && type === 'video' ? candidates[type].filter((one) => one.chosen) : candidates[type]
      for (const id of nearest(may, new Set(this.#alive.keys()), choices[type])) wanted.add(id)
    }
    for (const id of this.#alive.keys()) if (!wanted.has(id)) this.#bury(id)
    for (const id of wanted) if (!this.#alive.has(id)) this.#wake(id)
  }

  #candidate(id: string): Candidate | undefined {
    const stage = this.#stage
    if (!stage.engine.pose(id, this.#pose)) return undefined
    const distance = this.#pose.position.distanceTo(stage.camera.position)
    const at = stage.toScreen(this.#pose.position)
    const pixels = pixelsOf(this.#pose.half, distance, stage.rig.gaze.fov, stage.size.height)
    const margin = pixels / 2
    const { width, height } = stage.size
    const visible =
      at !== undefined && at.x > -margin && at.y > -margin && at.x < width + margin && at.y < height + margin
    // One hears what is behind, too.
    const heard = distance < 10 && stage.card(stage.item(id)?.assetId ?? '')?.mediaType === 'audio'
    return { id, distance, pixels, visible: visible || heard, chosen: stage.selected.has(id) }
  }

  #wake(id: string): void {
    const item = this.#stage.item(id)
    const card = item && this.#stage.card(item.assetId)
    if (!item || !card) return
    // A model in several files cannot be loaded by id alone; the library has joined it into one.
    const url = this.#options.medium(card.id, card.derivatives.includes('model') ? 'model' : 'original')
    if (typeof url === 'string') {
      this.#seat(id, this.#make(card, id, url))
      return
    }
    void this.#await(card, id, url)
  }

  async #await(card: SpaceCard, id: string, url: Promise<string>): Promise<void> {
    const awaited: Body = { object: undefined, frame: () => false, dispose: () => undefined }
    this.#seat(id, awaited)
    try {
      const address = await url
      if (this.#alive.get(id) === awaited) this.#seat(id, this.#make(card, id, address))
    } catch {
      this.#stage.note(id, `${card.name} could not be shown`)
    }
  }

  #seat(id: string, body: Body): void {
    this.#alive.set(id, body)
    if (body.object) this.#stage.scene.add(body.object)
    this.#stage.invalidate()
  }

  #make(card: SpaceCard, id: string, url: string): Body {
    const stage = this.#stage
    const ready = (): void => {
      stage.engine.setFlag(id, itemFlag.hiddenFront, true)
      stage.invalidate()
    }
    const invalidate = (): void => stage.invalidate()
    const listener = this.#sound ? this.#listener : undefined
    if (card.mediaType === 'video') {
      return new VideoBody({ url, ready, invalidate, listener, light: stage.engine.look?.picture })
    }
    if (card.mediaType === 'audio' && this.#listener) return new SoundBody(url, this.#listener, card.durationSeconds)
    const failed = (): void => stage.note(id, `${card.name} could not be shown`)
    return new ModelBody({ url, shelf: this.#shelf, ready, failed, invalidate, still: this.#reduced })
  }

  #bury(id: string): void {
    const body = this.#alive.get(id)
    this.#alive.delete(id)
    if (body?.object) this.#stage.scene.remove(body.object)
    body?.dispose()
    this.#stage.engine.setFlag(id, itemFlag.hiddenFront, false)
  }
}
