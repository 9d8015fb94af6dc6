import { AudioListener, type WebGLRenderer } from 'three'
import { bodyKind } from '../engine/tables/asset-table.ts'
import { itemFlag, newPose } from '../engine/tables/item-table.ts'
import type { SpaceCard } from '../engine/painters/facts.ts'
import type { Stage } from '../stage/stage.ts'
import { FilmObject, type OpenFilm } from './film-object.ts'
import type { MediaObject } from './media-object.ts'
import { ModelObject } from './model-object.ts'
import { ModelShelf } from './model-shelf.ts'
import { newWish, type PlayState, type PlayWish } from './player.ts'
import { nearest, pixelsOf, type Candidate, type Choice } from './nearest.ts'
import { SoundObject } from './sound-object.ts'
import { VideoObject } from './video-object.ts'

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
const chooseEvery = 0.3

/** Where the media of near things come from, and who is told how they play. */
export interface MediaObjectsOptions {
  renderer: WebGLRenderer
  /** Where an asset's medium is served; a gallery opened from disk must unpack it first. */
  medium: (assetId: string, derivative: 'original' | 'model') => string | Promise<string>
  /** Told how the films and sounds that live now stand, by item, whenever that changes. */
  played?: (states: Readonly<Record<string, PlayState>>) => void
  /** Takes single pictures from films; needed where the stage's time does not run by itself. */
  openFilm?: OpenFilm
}

/**
 * Brings to life what one is near to: videos play, sounds are heard from where they stand, models show themselves and
 * move. Further off they are pictures, discs and boxes like everything else, and cost nothing.
 */
export class MediaObjects {
  readonly #stage: Stage
  readonly #options: MediaObjectsOptions
  readonly #alive = new Map<string, MediaObject>()
  readonly #shelf: ModelShelf
  readonly #pose = newPose()
  readonly #unfollow: () => void
  readonly #stop = new AbortController()
  /** How each film and sound is wanted; kept while one is away from it. */
  readonly #wishes = new Map<string, PlayWish>()
  /** Those somebody let play: they go on, however far one goes. */
  readonly #asked = new Set<string>()
  /** Those somebody asked to hear, though sound is off. */
  readonly #loud = new Set<string>()
  #listener: AudioListener | undefined
  #sound = false
  #reduced = false
  #sinceChoice = Number.POSITIVE_INFINITY

  constructor(stage: Stage, options: MediaObjectsOptions) {
    this.#stage = stage
    this.#options = options
    this.#shelf = new ModelShelf(options.renderer, stage.scene)
    const stops = [stage.everyFrame((dt, seconds) => this.#frame(dt, seconds)), stage.waitFor(() => this.#pending())]
    this.#unfollow = () => stops.forEach((stop) => stop())
    const { signal } = this.#stop
    for (const event of ['pointerdown', 'pointerup', 'keydown'] as const) {
      window.addEventListener(event, () => this.#touched(), { signal })
    }
  }

  /** How a film or sound stands; undefined for anything else. */
  state(id: string): PlayState | undefined {
    const card = this.#cardOf(id)
    if (card?.mediaType !== 'video' && card?.mediaType !== 'audio') return undefined
    const alive = this.#alive.get(id)?.player?.state
    if (alive && alive.duration > 0) return alive
    const { position, volume } = this.#wish(id)
    const duration = card.durationSeconds ?? 0
    return { playing: false, heard: false, failed: false, position, volume, ...alive, duration }
  }

  /** Plays a film or sound, or halts it; false for anything else. To be called from a gesture. */
  toggle(id: string): boolean {
    const state = this.state(id)
    if (!state) return false
    const player = this.#alive.get(id)?.player
    if (state.playing) {
      this.#asked.delete(id)
      player?.pause()
    } else {
      this.#wish(id).paused = false
      // Who lets a sound play wants to hear it.
      if (this.#cardOf(id)?.mediaType === 'audio') {
        this.#loud.add(id)
        player?.hear(this.#listen())
      }
      this.#asked.add(id)
      player?.play()
    }
    this.#chooseSoon()
    return true
  }

  /** Goes to a moment of a film or sound, seconds. */
  seek(id: string, seconds: number): void {
    const player = this.#alive.get(id)?.player
    if (player) player.seek(seconds)
    else this.#wish(id).position = Math.max(0, seconds)
    this.#told()
  }

  /** How loud a film or sound is, 0–1; who makes one louder wants to hear it. To be called from a gesture. */
  setVolume(id: string, volume: number): void {
    const object = this.#alive.get(id)
    if (volume > 0) {
      this.#loud.add(id)
      object?.player?.hear(this.#listen())
    }
    if (object?.player) object.player.setVolume(volume)
    else this.#wish(id).volume = Math.max(0, Math.min(1, volume))
    this.#told()
    this.#stage.invalidate()
  }

  /** Lets sounds be heard, or silences them. To be called from a gesture: browsers want it so. */
  setSound(on: boolean): void {
    this.#sound = on
    if (!on) {
      this.#asked.clear()
      this.#loud.clear()
    }
    const listener = on && mayBeHeard() ? this.#listen() : undefined
    for (const object of this.#alive.values()) object.player?.hear(listener)
    this.#chooseSoon()
  }

  /** With reduced motion nothing plays until it is selected. */
  setReduced(reduced: boolean): void {
    this.#reduced = reduced
    this.#chooseSoon()
  }

  dispose(): void {
    this.#unfollow()
    this.#stop.abort()
    for (const id of this.#alive.keys()) this.#dispose(id)
    this.#shelf.dispose()
    if (this.#listener) this.#stage.camera.remove(this.#listener)
  }

  #chooseSoon(): void {
    this.#sinceChoice = Number.POSITIVE_INFINITY
    this.#told()
    this.#stage.invalidate()
  }

  /** Sound that was left on is heard from the first gesture on: before it, no browser lets it. */
  #touched(): void {
    if (this.#sound && !this.#listener && mayBeHeard()) this.setSound(true)
  }

  /** Somebody to listen, from here on. */
  #listen(): AudioListener {
    if (!this.#listener) {
      this.#listener = new AudioListener()
      this.#stage.camera.add(this.#listener)
      this.#stage.scene.add(this.#stage.camera)
    }
    void this.#listener.context.resume()
    return this.#listener
  }

  #wish(id: string): PlayWish {
    const wish = this.#wishes.get(id) ?? newWish()
    this.#wishes.set(id, wish)
    return wish
  }

  #cardOf(id: string): SpaceCard | undefined {
    const item = this.#stage.item(id)
    return item && this.#stage.card(item.assetId)
  }

  #told(): void {
    if (!this.#options.played) return
    const states: Record<string, PlayState> = {}
    for (const id of new Set([...this.#alive.keys(), ...this.#wishes.keys()])) {
      const state = this.state(id)
      if (state) states[id] = state
    }
    this.#options.played(states)
  }

  #frame(dt: number, seconds: number): boolean {
    this.#sinceChoice += dt
    if (this.#sinceChoice >= chooseEvery || !this.#stage.clock.live) {
      this.#sinceChoice = 0
      this.#choose()
    }
    let needsFrame = false
    const moment = { dt, seconds, eye: this.#stage.camera.position }
    for (const [id, object] of this.#alive) {
      if (!this.#stage.engine.pose(id, this.#pose)) this.#dispose(id)
      else needsFrame = object.frame(this.#pose, moment) || needsFrame
    }
    return needsFrame
  }

  #pending(): Promise<unknown> | undefined {
    const loads = [...this.#alive.values()].flatMap(({ loading }) => loading ?? [])
    return loads.length === 0 ? undefined : Promise.all(loads)
  }

  #choose(): void {
    const candidates: Record<Lively, Candidate[]> = { video: [], audio: [], model: [] }
    const { items, assets } = this.#stage.engine
    for (let row = 0; row < items.length; row++) {
      // By number first: of 100,000 things most are pictures.
      const type = lively.get(assets.kind(items.asset(row)))
      const item = type && items.item(row)
      const candidate = item && this.#candidate(item.id)
      if (candidate) candidates[type].push(candidate)
    }
    const wanted = new Set<string>()
    for (const type of ['video', 'audio', 'model'] as const) {
      const may = candidates[type].filter((one) => this.#may(type, one))
      for (const id of nearest(may, new Set(this.#alive.keys()), choices[type])) wanted.add(id)
    }
    const before = this.#alive.size
    for (const id of this.#alive.keys()) if (!wanted.has(id)) this.#dispose(id)
    if (this.#alive.size < before) this.#told()
    for (const id of wanted) if (!this.#alive.has(id)) this.#create(id)
  }

  /** No sound before it was asked for; with reduced motion no film before it was chosen. */
  #may(type: Lively, { id, chosen }: Candidate): boolean {
    // Sounds take their time: they are heard where time runs by itself, and nowhere else.
    if (type === 'audio' && !this.#stage.clock.live) return false
    if (type === 'audio') return (this.#sound && mayBeHeard()) || this.#loud.has(id)
    return type === 'model' || !this.#reduced || chosen || this.#asked.has(id)
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
    const heard = distance < 10 && this.#cardOf(id)?.mediaType === 'audio'
    const asked = this.#asked.has(id)
    return { id, distance, pixels, visible: visible || heard, chosen: stage.selected.has(id), asked }
  }

  #create(id: string): void {
    const item = this.#stage.item(id)
    const card = item && this.#stage.card(item.assetId)
    if (!item || !card) return
    // A model in several files cannot be loaded by id alone; the library has joined it into one.
    const url = this.#options.medium(card.id, card.derivatives.includes('model') ? 'model' : 'original')
    if (typeof url === 'string') {
      this.#attach(id, this.#make(card, id, url))
      return
    }
    void this.#await(card, id, url)
  }

  async #await(card: SpaceCard, id: string, url: Promise<string>): Promise<void> {
    const awaited: MediaObject = {
      object3D: undefined,
      loading: url.catch(() => undefined),
      frame: () => false,
      dispose: () => undefined,
    }
    this.#attach(id, awaited)
    try {
      const address = await url
      if (this.#alive.get(id) === awaited) this.#attach(id, this.#make(card, id, address))
    } catch {
      this.#stage.note(id, `${card.name} could not be shown`)
    }
  }

  #attach(id: string, object: MediaObject): void {
    this.#alive.set(id, object)
    if (object.object3D) this.#stage.scene.add(object.object3D)
    this.#stage.invalidate()
  }

  #make(card: SpaceCard, id: string, url: string): MediaObject {
    const stage = this.#stage
    const ready = (): void => {
      stage.engine.setFlag(id, itemFlag.hiddenFront, true)
      stage.invalidate()
    }
    const invalidate = (): void => stage.invalidate()
    const loud = this.#sound || this.#loud.has(id)
    const listener = loud && mayBeHeard() ? this.#listen() : undefined
    const changed = (): void => {
      this.#told()
      stage.invalidate()
    }
    const wish = this.#wish(id)
    const failed = (): void => stage.note(id, `${card.name} could not be shown`)
    const light = stage.engine.appearance?.picture
    const { openFilm } = this.#options
    if (card.mediaType === 'video' && !stage.clock.live) {
      if (!openFilm) throw new TypeError('Films need a way to take single pictures from them where time stands.')
      return new FilmObject({ url, open: openFilm, wish, ready, failed, light })
    }
    if (card.mediaType === 'video') {
      return new VideoObject({
        url,
        wish,
        ready,
        invalidate,
        changed,
        listener,
        light,
      })
    }
    if (card.mediaType === 'audio') {
      const { durationSeconds } = card
      return new SoundObject({ url, durationSeconds, wish, listener: this.#listen(), changed })
    }
    return new ModelObject({ url, shelf: this.#shelf, ready, failed, invalidate, still: this.#reduced })
  }

  #dispose(id: string): void {
    const object = this.#alive.get(id)
    this.#alive.delete(id)
    if (object?.object3D) this.#stage.scene.remove(object.object3D)
    object?.dispose()
    this.#stage.engine.setFlag(id, itemFlag.hiddenFront, false)
  }
}

/** Whether the browser lets anything be heard: after the first gesture on the page. */
function mayBeHeard(): boolean {
  return !('userActivation' in navigator) || navigator.userActivation.hasBeenActive
}
