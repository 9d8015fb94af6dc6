import { PerspectiveCamera, Plane, Ray, Scene, Vector3, type WebGLRenderer } from 'three'
import type { Surroundings } from '#shared/arrange/index.ts'
import type { Camera, Environment, Item } from '#shared/model/environment.ts'
import { factsOf, unknownFacts, type SpaceCard } from './engine/painters/facts.ts'
import { Painter } from './engine/painters/painter.ts'
import { SpaceEngine } from './engine/engine.ts'
import type { FetchBitmap } from './engine/lod/streamer.ts'
import type { Hit } from './engine/pick.ts'
import { itemFlag, newPose, type Pose } from './engine/tables/item-table.ts'
import { Departed } from './departed.ts'
import { CameraRig, gazeOf, type NavigationMode } from './navigation/rig.ts'
import { farthestOf, homeOf, overviewOf, viewOnto, type Lens, type View } from './navigation/views.ts'
import { Signage } from './signage.ts'
import { hitWalls } from './interaction/walls.ts'

/** A place without its id and name: all that there is to show. */
export type Place = Pick<
  Environment,
  'rooms' | 'items' | 'camera' | 'lighting' | 'backdrop' | 'viewpoints' | 'navigation' | 'interaction'
>

export interface StageOptions {
  renderer: WebGLRenderer
  /** Fetches renditions of assets. */
  fetch: FetchBitmap
  /** Peaks of a sound, each in [0, 1]. */
  peaks?: (assetId: string) => Promise<readonly number[]>
  budgetMiB?: number
  /** Draw another frame soon: something changed. */
  invalidate: () => void
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

/** Room that panels take from the sides of the window, CSS pixels. */
export interface Insets {
  left: number
  right: number
}

/** How much wider the look is with which one enters a place. */
const entrance = 1.14

/** Where panels leave less than this, CSS pixels, things are framed as if those above and below were not there. */
const leastFree = 120

/** How fast the picture gives way to a panel, per second. */
const giveWay = 14

/** Where something is on the screen, CSS pixels from the top left of the space. */
export interface ScreenRect {
  x: number
  y: number
  width: number
  height: number
}

/** What a ray from the eye meets: a thing, a wall, the floor, or nothing for as far as one looks. */
export interface Aim {
  point: Vector3
  hit: Hit | undefined
}

const ray = new Ray()
const scratch = new Vector3()
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
  /** CSS pixels, and device pixels per CSS pixel. */
  size = { width: 1, height: 1, ratio: 1 }
  place: Place | undefined
  readonly #signage: Signage
  readonly #peaks: (assetId: string) => Promise<readonly number[]>
  readonly #invalidate: () => void
  readonly #cards = new Map<string, SpaceCard>()
  readonly #everyFrame = new Set<(dt: number) => boolean>()
  readonly #departed = new Departed()
  #listener: StageListener = { setting: () => undefined, selected: () => undefined }
  #last = 0
  #selected: ReadonlySet<string> = new Set()
  #hovered: string | undefined
  #pointed: readonly string[] = []
  #insets: Insets = { left: 0, right: 0 }
  #free: (() => ScreenRect | undefined) | undefined
  /** How far the middle of the picture lies right of the window's, CSS pixels; glides to where the insets want it. */
  #shift = 0

  constructor(options: StageOptions) {
    this.#invalidate = options.invalidate
    this.#peaks = options.peaks ?? (async () => [])
    this.painter = new Painter(options.fetch)
    this.engine = new SpaceEngine({
      renderer: options.renderer,
      fetch: this.painter.fetch,
      onChange: options.invalidate,
      ...(options.budgetMiB === undefined ? {} : { budgetMiB: options.budgetMiB }),
    })
    this.#signage = new Signage(this.engine, this.painter)
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
    for (const { id } of items) if (this.#selected.has(id)) this.engine.setFlag(id, itemFlag.selected, true)
    this.#signage.setItems(items)
    if (grouped) this.#listener.grouped?.()
  }

  removeItems(ids: readonly string[]): void {
    if (ids.length === 0) return
    this.engine.removeItems(ids)
    this.#signage.removeItems(ids)
    if (this.#hovered !== undefined && ids.includes(this.#hovered)) this.#hovered = undefined
    if (ids.some((id) => this.#selected.has(id))) {
      const gone = new Set(ids)
      this.select([...this.#selected].filter((id) => !gone.has(id)))
    }
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
    return this.#selected
  }

  /** Selects these and nothing else; what does not stand yet is selected as soon as it does. */
  select(ids: Iterable<string>): void {
    const next = new Set(ids)
    for (const id of this.#selected) if (!next.has(id)) this.engine.setFlag(id, itemFlag.selected, false)
    for (const id of next) this.engine.setFlag(id, itemFlag.selected, true)
    const same = next.size === this.#selected.size && [...next].every((id) => this.#selected.has(id))
    this.#selected = next
    this.#invalidate()
    if (!same) this.#listener.selected(next)
  }

  /** Everything that shares a thing's group; the thing alone where it has none. */
  groupOf(id: string): string[] {
    const group = this.item(id)?.group ?? ''
    return group === '' ? [id] : this.items().flatMap((item) => (item.group === group ? [item.id] : []))
  }

  /** Points at a thing, and at the rest of its group. */
  hover(id: string | undefined): void {
    if (id === this.#hovered) return
    for (const one of this.#pointed) this.engine.setFlag(one, itemFlag.hovered, false)
    this.#pointed = id === undefined ? [] : this.groupOf(id)
    for (const one of this.#pointed) this.engine.setFlag(one, itemFlag.hovered, true)
    this.#hovered = id
  }

  /** What stands here and the walls, for those who work out where things go. */
  surroundings(): Surroundings {
    const { faces, ground } = this.engine.room
    return { items: this.items(), faces, ground }
  }

  setMode(mode: NavigationMode): void {
    this.rig.mode = mode
    if (mode === 'orbit') this.rig.setPivot(this.aim(this.size.width / 2, this.size.height / 2).point)
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

  /** Backs off from what lies under a point of the screen, until all that stands here is seen, small, from this side. */
  retreat(x: number, y: number, amount: number): void {
    const { camera } = farthestOf(this.engine.present(), this.#lens(), this.rig.goal.yaw)
    this.rig.retreat(this.aim(x, y).point, amount, camera)
    this.#invalidate()
  }

  travel(camera: Camera): void {
    this.rig.travel(camera)
    this.#invalidate()
  }

  /** Calls `work` before each frame with the seconds passed; while it answers true, frames go on. */
  everyFrame(work: (dt: number) => boolean): () => void {
    this.#everyFrame.add(work)
    return () => this.#everyFrame.delete(work)
  }

  resize(width: number, height: number, ratio: number): void {
    this.size = { width, height, ratio }
    this.camera.aspect = width / Math.max(1, height)
    this.#offset()
    this.#invalidate()
  }

  /**
   * Makes everything ready for drawing `scene` with `camera`.
   *
   * @param seconds a steady clock
   * @returns whether another frame is needed by itself
   */
  frame(seconds: number): boolean {
    // After a rest the clock has run on; what moves begins from here.
    const dt = Math.min(0.1, Math.max(0.001, seconds - this.#last))
    this.#last = seconds
    let needsFrame = false
    for (const work of this.#everyFrame) needsFrame = work(dt) || needsFrame
    needsFrame = this.rig.advance(dt) || needsFrame
    needsFrame = this.#glide(dt) || needsFrame
    this.rig.apply(this.camera, this.engine.nearest, this.engine.extent)
    const device = { width: this.size.width * this.size.ratio, height: this.size.height * this.size.ratio }
    return this.engine.update(this.camera, device, seconds) || needsFrame
  }

  rayAt(x: number, y: number): Ray {
    scratch.set((x / this.size.width) * 2 - 1, 1 - (y / this.size.height) * 2, 0.5).unproject(this.camera)
    ray.origin.copy(this.camera.position)
    ray.direction.subVectors(scratch, ray.origin).normalize()
    return ray
  }

  /** The thing under a point of the screen. */
  pick(x: number, y: number, skip: (id: string) => boolean = () => false): Hit | undefined {
    return this.engine.pick(this.rayAt(x, y), (row) => {
      const id = this.engine.items.item(row)?.id
      return id === undefined || this.#signage.isSign(id) || skip(id)
    })
  }

  /** What lies under a point of the screen, for zooming to and turning about. */
  aim(x: number, y: number): Aim {
    const hit = this.pick(x, y)
    const line = this.rayAt(x, y)
    const far = Math.max(20, this.engine.extent.radius * 4)
    const wall = hitWalls(line, this.engine.room.faces)
    const ground = line.distanceToPlane(new Plane(new Vector3(0, 1, 0), -this.engine.room.ground))
    const distance = Math.min(hit?.distance ?? far, wall?.distance ?? far, ground ?? far)
    const open = distance === far ? Math.min(far, Math.max(1, this.rig.reach)) : distance
    return { point: line.at(open, new Vector3()), hit }
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
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const [sx, sy] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const) {
      scratch
        .set(pose.half.x * sx, pose.half.y * sy, pose.half.z)
        .applyQuaternion(pose.quaternion)
        .add(pose.position)
      const at = this.toScreen(scratch)
      if (!at) return undefined
      left = Math.min(left, at.x)
      right = Math.max(right, at.x)
      top = Math.min(top, at.y)
      bottom = Math.max(bottom, at.y)
    }
    return { x: left, y: top, width: right - left, height: bottom - top }
  }

  /** A point of the space on the screen, CSS pixels; undefined behind the eye. */
  toScreen(point: Vector3): { x: number; y: number } | undefined {
    const at = point.clone().applyMatrix4(this.camera.matrixWorldInverse)
    if (at.z > -this.camera.near) return undefined
    at.applyMatrix4(this.camera.projectionMatrix)
    return { x: ((at.x + 1) / 2) * this.size.width, y: ((1 - at.y) / 2) * this.size.height }
  }

  /** Puts a line of words under a thing, as when it cannot be shown. */
  note(id: string, text: string): void {
    const item = this.item(id)
    if (item) this.#signage.setItems([{ ...item, caption: text }])
  }

  /** Tells which part of the space nothing lies over, CSS pixels; asked whenever something is to be framed. */
  setFree(free: (() => ScreenRect | undefined) | undefined): void {
    this.#free = free
  }

  /** What is looked at stands in the middle of what panels leave free. */
  setInsets(insets: Insets): void {
    this.#insets = insets
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
    const { width, height } = this.size
    const { left, right } = this.#insets
    const beside = { x: left, y: 0, width: width - left - right, height }
    const asked = this.#free?.()
    const free = asked && asked.width >= leastFree && asked.height >= leastFree ? asked : beside
    return { fov: this.#fov(), width, height, shift: (left - right) / 2, free }
  }

  /** Moves the picture toward the middle of the free part; false where it stands there. */
  #glide(dt: number): boolean {
    const wanted = (this.#insets.left - this.#insets.right) / 2
    if (this.#shift === wanted) return false
    const rest = (wanted - this.#shift) * Math.exp(-giveWay * dt)
    this.#shift = !this.engine.motion || Math.abs(rest) < 0.5 ? wanted : wanted - rest
    this.#offset()
    return true
  }

  #offset(): void {
    const { width, height } = this.size
    if (this.#shift === 0) this.camera.clearViewOffset()
    else this.camera.setViewOffset(width, height, -this.#shift, 0, width, height)
  }

  #eye(): Vector3 {
    const { x, y, z } = this.rig.gaze
    return new Vector3(x, y, z)
  }
}
