import { PerspectiveCamera, Plane, type Ray, Scene, Vector2, Vector3, type WebGLRenderer } from 'three'
import type { Surroundings } from '#shared/arrange/index.ts'
import type { Camera, Environment, Item } from '#shared/model/environment.ts'
import { factsOf, unknownFacts, type SpaceCard } from '../engine/painters/facts.ts'
import { Painter } from '../engine/painters/painter.ts'
import { SpaceEngine } from '../engine/engine.ts'
import type { FetchBitmap } from '../engine/lod/streamer.ts'
import type { Hit } from '../engine/pick.ts'
import { newPose, type Pose } from '../engine/tables/item-table.ts'
import { Departed } from './departed.ts'
import { type Clock, isStepped, WallClock } from './clock.ts'
import { type Eye, wholePicture } from './eye.ts'
import { Framing, type Insets } from './framing.ts'
import { frontOnScreen, rayThrough, toScreen } from './projection.ts'
import { CameraRig, gazeOf, type NavigationMode } from './rig.ts'
import type { ScreenRect, ScreenSize } from './screen.ts'
import { Selection } from './selection.ts'
import { farthestOf, homeOf, overviewOf, viewOnto, type Lens, type View } from './views.ts'
import { Signage } from './signage.ts'
import { hitWalls } from '../interaction/walls.ts'

/** A place without its id and name: all that there is to show. */
export type Place = Pick<
  Environment,
  'rooms' | 'items' | 'camera' | 'lighting' | 'backdrop' | 'viewpoints' | 'navigation' | 'interaction'
>

/** What a stage draws with, and where media and time come from. */
export interface StageOptions {
  renderer: WebGLRenderer
  /** Fetches renditions of assets. */
  fetch: FetchBitmap
  /** Peaks of a sound, each in [0, 1]. */
  peaks?: (assetId: string) => Promise<readonly number[]>
  budgetMiB?: number
  /** Draw another frame soon: something changed. */
  invalidate: () => void
  /** Where it takes its time from; left out, the page's own. */
  clock?: Clock
}

/** Told of what is selected and how one moves; the stage alone keeps both, everybody else derives. */
export interface StageListener {
  /** The place was opened, its light, views or rules changed, or one moves another way. */
  setting(): void
  /** Something else is selected, whoever chose it. */
  selected(ids: ReadonlySet<string>): void
  /** Things were grouped or set free. */
  grouped?(): void
}

/** How much wider the look is with which one enters a place. */
const entrance = 1.14

/** What a ray from the eye meets: a thing, a wall, the floor, or nothing for as far as one looks. */
export interface Aim {
  point: Vector3
  hit: Hit | undefined
}

/** Milliseconds between two looks at whether everything is there. */
const lookAgain = 30

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const upright = new Vector3(0, 1, 0)
const pose = newPose()

/**
 * A place to look at and walk in: the engine, a camera, and what may be asked of both. It knows no React and no app,
 * and so serves the studio, an exported gallery and a headset alike.
 */
export class Stage {
  readonly scene = new Scene()
  readonly camera = new PerspectiveCamera(55, 1, 0.05, 500)
  readonly engine: SpaceEngine
  readonly rig: CameraRig
  readonly painter: Painter
  readonly clock: Clock
  size: ScreenSize = { width: 1, height: 1, ratio: 1 }
  place: Place | undefined
  readonly #signage: Signage
  readonly #peaks: (assetId: string) => Promise<readonly number[]>
  readonly #invalidate: () => void
  readonly #cards = new Map<string, SpaceCard>()
  readonly #renderer: WebGLRenderer
  readonly #framing = new Framing()
  readonly #everyFrame = new Set<(dt: number, seconds: number) => boolean>()
  readonly #loads = new Set<() => Promise<unknown> | undefined>()
  readonly #single: readonly Eye[] = [{ camera: this.camera, part: wholePicture }]
  readonly #departed = new Departed()
  readonly #selection: Selection
  #listener: StageListener = { setting: () => undefined, selected: () => undefined }
  #eyes: () => readonly Eye[] = () => this.#single
  #last: number | undefined

  constructor(options: StageOptions) {
    this.#renderer = options.renderer
    this.clock = options.clock ?? new WallClock()
    this.#invalidate = options.invalidate
    this.#peaks = options.peaks ?? (async () => [])
    this.painter = new Painter(options.fetch)
    this.engine = new SpaceEngine({
      renderer: options.renderer,
      fetch: this.painter.fetch,
      onChange: options.invalidate,
      clock: this.clock,
      ...(options.budgetMiB === undefined ? {} : { budgetMiB: options.budgetMiB }),
    })
    this.#signage = new Signage(this.engine, this.painter)
    this.#selection = new Selection(this.engine, (id) => this.groupOf(id))
    this.rig = new CameraRig({ position: [0, 1.6, 8], target: [0, 1.5, 0], fov: 0.96 })
    this.scene.add(this.engine.scene)
  }

  listen(listener: StageListener): void {
    this.#listener = listener
  }

  /** Shows a place from its opening view. What stood in the place that was closed before flies to where it stands now. */
  open(place: Place): void {
    this.place = place
    this.expectAssets(place.items.map((item) => item.assetId))
    const { flying, standing } = this.#departed.take(place.items)
    const origins = new Map(flying.map(({ item, from }) => [item.id, from]))
    this.engine.putItems(standing, 0)
    const came = flying.map(({ item }) => item)
    if (came.length > 0) this.engine.putItems(came, undefined, (item) => origins.get(item.id))
    this.engine.setRooms(place.rooms)
    this.#signage.setRooms(place.rooms)
    this.#signage.setItems(place.items)
    this.engine.setAppearance(place.lighting, place.backdrop)
    const mode = place.navigation.modes[0] ?? 'walk'
    this.rig.mode = mode
    // One comes in with a wider look that settles: a place opens, it does not blink.
    if (flying.length === 0) this.rig.travel({ ...place.camera, fov: place.camera.fov * entrance }, true)
    this.rig.travel(place.camera)
    this.#listener.setting()
  }

  /** @param from where things that were not there before fly from; left out, they grow where they stand */
  putItems(items: readonly Item[], seconds?: number, from?: (item: Item) => Pose): void {
    if (items.length === 0) return
    this.expectAssets(items.map((item) => item.assetId))
    const grouped = items.some((item) => (this.item(item.id)?.group ?? '') !== item.group)
    this.engine.putItems(items, seconds, from)
    this.#selection.mark(items.map(({ id }) => id))
    this.#signage.setItems(items)
    if (grouped) this.#listener.grouped?.()
  }

  removeItems(ids: readonly string[]): void {
    if (ids.length === 0) return
    this.engine.removeItems(ids)
    this.#signage.removeItems(ids)
    const left = this.#selection.without(new Set(ids))
    if (left) this.select(left)
  }

  setRooms(rooms: Place['rooms']): void {
    if (this.place) this.place.rooms = rooms
    this.engine.setRooms(rooms)
    this.#signage.setRooms(rooms)
  }

  setViewpoints(viewpoints: Place['viewpoints']): void {
    if (this.place) this.place.viewpoints = viewpoints
    this.#listener.setting()
  }

  /** Light, backdrop, opening view and rules as the document now says. */
  setSetting(setting: Omit<Place, 'rooms' | 'items' | 'viewpoints'>): void {
    if (!this.place) return
    const { camera } = this.place
    Object.assign(this.place, setting)
    this.engine.setAppearance(setting.lighting, setting.backdrop)
    if (JSON.stringify(camera) !== JSON.stringify(setting.camera)) this.rig.travel(setting.camera)
    this.#listener.setting()
  }

  /** Things whose cards have not come yet stand in grey. */
  expectAssets(ids: readonly string[]): void {
    this.engine.putAssets(ids.filter((id) => this.engine.assets.row(id) === undefined).map(unknownFacts))
  }

  putCards(cards: readonly SpaceCard[]): void {
    for (const card of cards) {
      this.#cards.set(card.id, card)
      if (card.mediaType === 'text') {
        const page = { title: card.name, text: card.excerpt ?? '' }
        this.painter.put(card.id, { kind: 'page', page, aspect: 0.75 })
      }
      if (card.mediaType === 'audio') {
        const peaks = () => this.#peaks(card.id)
        this.painter.put(card.id, { kind: 'disc', name: card.name, color: card.color, peaks })
      }
    }
    this.engine.putAssets(cards.map(factsOf))
  }

  card(assetId: string): SpaceCard | undefined {
    return this.#cards.get(assetId)
  }

  item(id: string): Item | undefined {
    const row = this.engine.items.row(id)
    return row === undefined ? undefined : this.engine.items.item(row)
  }

  /** Items of the place in order, without the signs. */
  items(): Item[] {
    return [...this.engine.items.items()].filter((item) => !this.#signage.isSign(item.id))
  }

  /** Seconds since an item last changed. */
  sinceChange(id: string): number {
    const row = this.engine.items.row(id)
    return row === undefined ? Number.POSITIVE_INFINITY : this.engine.items.sinceChange(row, this.engine.time())
  }

  get selected(): ReadonlySet<string> {
    return this.#selection.ids
  }

  /** Selects these and nothing else; what does not stand yet is selected as soon as it does. */
  select(ids: Iterable<string>): void {
    const changed = this.#selection.set(ids)
    this.#invalidate()
    if (changed) this.#listener.selected(this.#selection.ids)
  }

  /** Everything that shares a thing's group; the thing alone where it has none. */
  groupOf(id: string): string[] {
    const group = this.item(id)?.group ?? ''
    return group === '' ? [id] : this.items().flatMap((item) => (item.group === group ? [item.id] : []))
  }

  /** Points at a thing, and at the rest of its group. */
  hover(id: string | undefined): void {
    this.#selection.hover(id)
  }

  /** What stands here and the walls, for those who work out where things go. */
  surroundings(): Surroundings {
    const { faces, ground } = this.engine.room
    return { items: this.items(), faces, ground }
  }

  setMode(mode: NavigationMode): void {
    this.rig.mode = mode
    if (mode === 'orbit') this.rig.setPivot(this.aim(this.rayAt(this.size.width / 2, this.size.height / 2)).point)
    this.#listener.setting()
  }

  setMotion(full: boolean): void {
    this.engine.motion = full
    this.rig.reduced = !full
  }

  /** Goes before a thing, so that it fills what panels leave free. */
  focus(id: string): void {
    const to = this.engine.pose(id)
    if (to) this.#go(viewOnto(to, this.#eye(), this.#lens()))
  }

  /** All that stands here now, at a glance from above; from here one is never lost. */
  overview(): void {
    this.#go(overviewOf(this.engine.present(), this.#lens()))
  }

  /** All that stands here now, from where one comes in. */
  home(): void {
    const { yaw } = gazeOf(this.place?.camera ?? this.rig.camera())
    this.#go(homeOf(this.engine.present(), this.#lens(), yaw))
  }

  /** Backs off from what a ray meets, until all that stands here is seen, small, from this side. */
  retreat(ray: Ray, amount: number): void {
    const { camera } = farthestOf(this.engine.present(), this.#lens(), this.rig.goal.yaw)
    this.rig.retreat(this.aim(ray).point, amount, camera)
    this.#invalidate()
  }

  travel(camera: Camera): void {
    this.rig.travel(camera)
    this.#invalidate()
  }

  /** Calls `work` before each frame with the seconds passed and the moment; while it answers true, frames go on. */
  everyFrame(work: (dt: number, seconds: number) => boolean): () => void {
    this.#everyFrame.add(work)
    return () => this.#everyFrame.delete(work)
  }

  /** Asks `pending` what else has to be there before a frame is whole; undefined where nothing is. */
  waitFor(pending: () => Promise<unknown> | undefined): () => void {
    this.#loads.add(pending)
    return () => this.#loads.delete(pending)
  }

  resize(width: number, height: number, ratio: number): void {
    this.size = { width, height, ratio }
    this.camera.aspect = width / Math.max(1, height)
    this.#framing.apply(this.camera, this.size)
    this.#invalidate()
  }

  /**
   * Looks with these eyes from now on, asked for after the camera has moved in each frame; without them again with the
   * camera alone. Detail is fetched for all of them at once.
   */
  setEyes(eyes: (() => readonly Eye[]) | undefined): void {
    this.#eyes = eyes ?? (() => this.#single)
    this.#invalidate()
  }

  /**
   * Makes everything ready for drawing, as it is at the clock's moment.
   *
   * @returns whether another frame is needed by itself
   */
  frame(): boolean {
    const seconds = this.clock.now()
    const dt = this.#passed(seconds)
    let needsFrame = false
    for (const work of this.#everyFrame) needsFrame = work(dt, seconds) || needsFrame
    needsFrame = this.rig.advance(dt) || needsFrame
    if (this.#framing.advance(dt, !this.engine.motion)) {
      this.#framing.apply(this.camera, this.size)
      needsFrame = true
    }
    this.rig.apply(this.camera, this.engine.nearest, this.engine.extent)
    const { width, height, ratio } = this.size
    const views = this.#eyes().map(({ camera, part }) => ({
      camera,
      width: width * ratio * part.width,
      height: height * ratio * part.height,
    }))
    return this.engine.update(views, seconds) || needsFrame
  }

  /** Draws what the last {@link frame} made ready, for each eye into its part of the picture. */
  draw(): void {
    const eyes = this.#eyes()
    const [first] = eyes
    if (eyes.length === 1 && first?.part === wholePicture) {
      this.#renderer.render(this.scene, first.camera)
      return
    }
    const { width, height } = this.#renderer.getSize(new Vector2())
    this.#renderer.setScissorTest(true)
    for (const { camera, part } of eyes) {
      const area = [part.x * width, part.y * height, part.width * width, part.height * height] as const
      this.#renderer.setViewport(...area)
      this.#renderer.setScissor(...area)
      this.#renderer.render(this.scene, camera)
    }
    this.#renderer.setScissorTest(false)
    this.#renderer.setViewport(0, 0, width, height)
  }

  /**
   * Makes the frame of a moment ready, with everything that is to be seen in it: the same every time it is asked for.
   *
   * @param seconds of the stage's clock
   * @throws TypeError where the clock runs by itself
   */
  async frameAt(seconds: number): Promise<void> {
    if (!isStepped(this.clock)) throw new TypeError('A clock that runs by itself cannot be set to a moment.')
    this.clock.set(seconds)
    await this.settled()
  }

  /** Resolves when nothing is on its way any more and, where time passes by itself, nothing moves. */
  async settled(): Promise<void> {
    // What is near is chosen by where the camera was: one frame more, to see whether anything else is now.
    for (let calm = 0; calm < 2; calm++) {
      const moves = this.frame()
      const loads = [...this.#loads].flatMap((pending) => pending() ?? [])
      if (loads.length === 0 && !(this.clock.live ? moves : this.engine.loading)) continue
      calm = -1
      this.#invalidate()
      await Promise.race([pause(lookAgain), ...(loads.length > 0 ? [Promise.allSettled(loads)] : [])])
    }
  }

  /** From the eye through a point of the screen, CSS pixels. */
  rayAt(x: number, y: number): Ray {
    return rayThrough(x, y, this.camera, this.size)
  }

  /** Radians that one CSS pixel takes in the middle of the picture. */
  get radiansPerPixel(): number {
    return (2 * Math.tan(this.rig.gaze.fov / 2)) / this.size.height
  }

  /** The thing that a ray meets first. */
  pick(ray: Ray): Hit | undefined {
    return this.engine.pick(ray)
  }

  /** What a ray meets, for zooming to and turning about. */
  aim(ray: Ray): Aim {
    const hit = this.pick(ray)
    const far = Math.max(20, this.engine.extent.radius * 4)
    const wall = hitWalls(ray, this.engine.room.faces)
    const ground = ray.distanceToPlane(new Plane(new Vector3(0, 1, 0), -this.engine.room.ground))
    const distance = Math.min(hit?.distance ?? far, wall?.distance ?? far, ground ?? far)
    const open = distance === far ? Math.min(far, Math.max(1, this.rig.reach)) : distance
    return { point: ray.at(open, new Vector3()), hit }
  }

  /** Where a thing is on the screen; undefined where it is behind the eye or gone. */
  project(id: string): ScreenRect | undefined {
    if (!this.engine.pose(id, pose)) return undefined
    // Sounds turn to whoever looks, as the shader does it.
    if (this.card(this.item(id)?.assetId ?? '')?.mediaType === 'audio') {
      const { x, z } = this.camera.position
      pose.quaternion.setFromAxisAngle(upright, Math.atan2(x - pose.position.x, z - pose.position.z))
      pose.half.z = 0
    }
    return frontOnScreen(pose, this.camera, this.size)
  }

  /** A point of the space on the screen, CSS pixels; undefined behind the eye. */
  toScreen(point: Vector3): { x: number; y: number } | undefined {
    return toScreen(point, this.camera, this.size)
  }

  /** Puts a line of words under a thing, as when it cannot be shown. */
  note(id: string, text: string): void {
    const item = this.item(id)
    if (item) this.#signage.setItems([{ ...item, caption: text }])
  }

  /** Tells which part of the space nothing lies over, CSS pixels; asked whenever something is to be framed. */
  setFree(free: (() => ScreenRect | undefined) | undefined): void {
    this.#framing.setFree(free)
  }

  /** What is looked at stands in the middle of what panels leave free. */
  setInsets(insets: Insets): void {
    this.#framing.setInsets(insets)
    this.#invalidate()
  }

  invalidate(): void {
    this.#invalidate()
  }

  /** Takes everything down; the stage can open another place. */
  close(): void {
    this.select([])
    this.hover(undefined)
    this.#departed.leave(this.items(), (id) => this.engine.pose(id))
    this.engine.removeItems([...this.engine.items.items()].map((item) => item.id))
    this.engine.setRooms([])
    this.place = undefined
  }

  dispose(): void {
    this.#everyFrame.clear()
    this.#loads.clear()
    this.engine.dispose()
  }

  #fov(): number {
    return this.place?.camera.fov ?? gazeOf(this.rig.camera()).fov
  }

  #go({ camera, middle }: View): void {
    this.travel(camera)
    this.rig.setPivot(middle)
  }

  #lens(): Lens {
    return this.#framing.lens(this.size, this.#fov())
  }

  /** Seconds since the frame before. */
  #passed(seconds: number): number {
    const passed = seconds - (this.#last ?? seconds)
    this.#last = seconds
    // After a rest the page's clock has run on; what moves begins from here.
    return this.clock.live ? Math.min(0.1, Math.max(0.001, passed)) : Math.max(0, passed)
  }

  #eye(): Vector3 {
    const { x, y, z } = this.rig.gaze
    return new Vector3(x, y, z)
  }
}
