import { type Box3, Group, type Ray, Sphere, Vector3, type WebGLRenderer } from 'three'
import type { Backdrop, Item, Lighting, Room } from '#shared/model/environment.ts'
import type { Clock } from '../stage/clock.ts'
import { Chunks } from './chunks.ts'
import { assetsPerLine, itemsPerLine } from './draw/item-glsl.ts'
import { Panels } from './draw/panels.ts'
import { drawableRoom, isDrawable } from './drawable.ts'
import { flightSeconds, fadeSeconds } from './ease.ts'
import { presentBox, wallsBox } from './extent.ts'
import { TableTexture } from './gpu/table-texture.ts'
import { GraphicsMemory, type MemoryStats } from './graphics-memory.ts'
import { Layers } from './layers.ts'
import type { Level } from './lod/ladder.ts'
import { LodRequests } from './lod/requests.ts'
import type { FetchBitmap } from './lod/streamer.ts'
import { pick, type Hit } from './pick.ts'
import { appearanceOf, type Appearance } from './room/appearance.ts'
import { RoomShell } from './room/room.ts'
import { faceBehind, forwardOf } from '#shared/arrange/walls.ts'
import { AssetTable, bodyKind, type AssetFacts } from './tables/asset-table.ts'
import { itemFlag, ItemTable, newPose, type Pose } from './tables/item-table.ts'
import { assetTexels, itemAt, itemStride, itemTexels } from './tables/layout.ts'
import { EyeMemory } from './eye-memory.ts'
import { Culling, type EyeView } from './culling.ts'

/** What an engine draws with, and how much memory it may take. */
export interface EngineOptions {
  renderer: WebGLRenderer
  fetch: FetchBitmap
  /** Texture memory, MiB. */
  budgetMiB?: number
  /** Called when something changed while the view was at rest. */
  onChange?: () => void
  /** Where the moments come from that {@link SpaceEngine.update} is given. */
  clock: Clock
}

/** What the engine holds and draws, as counted in the last frame. */
export interface EngineStats extends MemoryStats {
  items: number
  seen: number
  /** Milliseconds of this thread that the last frame's update took. */
  updateMs: number
}

/** Seconds, and frames, between two sweeps over what is missing: on a slow machine not every frame pays for one. */
const sweepEvery = 0.12
const framesPerSweep = 3
/** Seconds after the last change before bundles are sorted anew. */
const sortAfter = 0.4

/**
 * The space without a window around it: items in, pictures out. It knows neither React nor the app; who uses it gives a
 * renderer, a way to fetch bitmaps, and calls {@link SpaceEngine.update} before each drawing of `scene`.
 */
export class SpaceEngine {
  readonly scene = new Group()
  readonly items = new ItemTable()
  readonly room = new RoomShell()
  readonly panels = new Panels()
  readonly chunks: Chunks
  appearance: Appearance | undefined
  /** Engine time of the last update, seconds. */
  now = 0
  /** False cuts instead of flying. */
  motion = true
  readonly assets = new AssetTable(8)
  readonly #memory: GraphicsMemory
  readonly #itemTexture: TableTexture
  readonly #assetTexture: TableTexture
  readonly #onChange: () => void
  readonly #clock: Clock
  readonly #culling: Culling
  readonly #layers: Layers
  readonly #requests = new LodRequests()
  readonly #lastView = new EyeMemory()
  #rooms: readonly Room[] = []
  #dirty = true
  #sweptAt = Number.NEGATIVE_INFINITY
  #sweepDue = true
  #framesSinceSweep = framesPerSweep
  #sortDue = Number.POSITIVE_INFINITY
  #busyUntil = 0
  #seen = { items: 0, nearest: Number.POSITIVE_INFINITY }
  #present: Box3 | undefined
  readonly #extent = new Sphere(new Vector3(), 10)
  #updateMs = 0
  #lastUploads = 0

  constructor(options: EngineOptions) {
    this.#onChange = options.onChange ?? (() => undefined)
    this.#clock = options.clock
    this.chunks = new Chunks(this.items)
    this.#layers = new Layers(this.items, this.assets)
    this.#itemTexture = new TableTexture(this.items, itemTexels, itemsPerLine, (texture) => {
      this.panels.uniforms.uItems.value = texture
    })
    this.#assetTexture = new TableTexture(this.assets, assetTexels, assetsPerLine, (texture) => {
      this.panels.uniforms.uAssets.value = texture
    })
    this.panels.uniforms.uItems.value = this.#itemTexture.texture
    this.panels.uniforms.uAssets.value = this.#assetTexture.texture
    this.#culling = new Culling(
      { items: this.items, assets: this.assets, chunks: this.chunks, panels: this.panels },
      () => this.#memory.ladder,
    )
    this.#memory = new GraphicsMemory({
      renderer: options.renderer,
      fetch: options.fetch,
      budgetMiB: options.budgetMiB ?? 384,
      assets: this.assets,
      panels: this.panels,
      onArrival: () => this.#onChange(),
    })
    this.panels.group.answer((ray) => this.pick(ray))
    this.scene.add(this.room.group, this.panels.group)
  }

  /** Brings in what is known of assets; before the items that show them. */
  putAssets(facts: Iterable<AssetFacts>): void {
    for (const one of facts) this.assets.put(one)
    this.#touch()
    if (this.#memory.tooSmall) this.#fit()
  }

  /**
   * Puts items in or moves them to where they now belong; passes over what cannot be drawn.
   *
   * @param seconds of flight; left out for the usual, 0 for at once
   * @param from where one that was not there before flies from
   */
  putItems(
    items: Iterable<Item>,
    seconds = this.motion ? flightSeconds : 0,
    from: (item: Item) => Pose | undefined = () => undefined,
  ): void {
    const rows: number[] = []
    const now = this.time()
    for (const item of items) {
      const asset = this.assets.row(item.assetId)
      if (asset === undefined || !isDrawable(item)) continue
      const fresh = this.items.row(item.id) === undefined
      const row = this.items.put(item, asset, { now, seconds, from: fresh ? from(item) : undefined })
      this.items.setFlag(row, itemFlag.onWall, this.#hangs(item))
      if (fresh) this.chunks.invalidate()
      else {
        this.chunks.moved(row)
        this.#sortDue = now + (this.#clock.live ? sortAfter : 0)
      }
      rows.push(row)
    }
    this.#lifted(this.#layers.moved(rows))
    this.#touch()
  }

  removeItems(ids: Iterable<string>): void {
    for (const id of ids) {
      const row = this.items.remove(id)
      if (row !== undefined) this.#lifted(this.#layers.removed(row))
    }
    this.chunks.invalidate()
    this.#touch()
  }

  /** Engine time at this moment, seconds; the view may have rested since its last frame. */
  time(): number {
    return this.#clock.live ? Math.max(this.now, this.#clock.now()) : this.#clock.now()
  }

  setRooms(rooms: readonly Room[]): void {
    this.#rooms = rooms.flatMap((room) => drawableRoom(room) ?? [])
    this.refreshWalls()
  }

  /** Looks again at what hangs where; after things have moved to or from walls. */
  refreshWalls(): void {
    this.room.setRooms(this.#rooms, this.items.items())
    this.panels.uniforms.uGround.value = this.room.ground
    for (let row = 0; row < this.items.length; row++) {
      const item = this.items.item(row)
      if (item) this.items.setFlag(row, itemFlag.onWall, this.#hangs(item))
    }
    this.#touch()
  }

  setAppearance(lighting: Lighting, backdrop: Backdrop): void {
    this.appearance = appearanceOf(lighting, backdrop)
    this.room.setAppearance(this.appearance)
    this.panels.setAppearance(this.appearance)
    this.#touch()
  }

  setFlag(id: string, bit: number, on: boolean): void {
    const row = this.items.row(id)
    if (row === undefined) return
    this.items.setFlag(row, bit, on)
    if (bit === itemFlag.selected) this.#lifted(this.#layers.chosen(row))
    this.#touch()
  }

  setBudget(budgetMiB: number): void {
    if (this.#memory.setBudget(budgetMiB)) this.#fitted()
  }

  /** The next update looks at everything again. */
  touch(): void {
    this.#touch()
  }

  /**
   * Makes the scene ready to be drawn, for all eyes at once.
   *
   * @param seconds of the clock
   * @returns whether another frame is needed without anybody asking
   */
  update(eyes: readonly EyeView[], seconds: number): boolean {
    const began = performance.now()
    this.now = seconds
    this.panels.uniforms.uNow.value = seconds
    this.panels.uniforms.uLines.value = Math.max(1, ...eyes.map(({ height }) => height))
    this.room.frame(eyes.some(({ camera }) => camera.matrixWorld.elements[13] > this.room.ground))
    this.#sortIfDue()
    // Where time does not run by itself, nothing fades, and it may go back: what is there was there from the beginning.
    this.#memory.frame(this.#clock.live ? seconds : -2 * fadeSeconds)
    this.#cullIfNeeded(eyes)
    this.#itemTexture.flush()
    this.#assetTexture.flush()
    this.#updateMs = performance.now() - began
    return this.#needsFrame(seconds)
  }

  /** Whether what the eyes of the last update see is still on its way. */
  get loading(): boolean {
    return this.#memory.pending > 0 || this.#sweepDue || this.#dirty
  }

  /** The first item that a ray meets; words are looked through. */
  pick(ray: Ray): Hit | undefined {
    this.chunks.refresh()
    const skip = (row: number): boolean => this.assets.kind(this.items.asset(row)) === bodyKind.sign
    return pick(ray, this.items, this.chunks, this.now, skip)
  }

  pose(id: string, out: Pose = newPose()): Pose | undefined {
    const row = this.items.row(id)
    return row === undefined ? undefined : this.items.pose(row, this.now, out)
  }

  /** A box around what stands here, where it is going to stand. */
  present(): Box3 {
    this.#present ??= presentBox(this.items, this.assets, this.#rooms)
    return this.#present.clone()
  }

  /** The sphere around everything, as it was when things last changed. */
  get extent(): Readonly<Sphere> {
    return this.#extent
  }

  /** Metres from the eye to the nearest thing in view. */
  get nearest(): number {
    return this.#seen.nearest
  }

  get ladder(): readonly Level[] {
    return this.#memory.ladder
  }

  stats(): EngineStats {
    return {
      ...this.#memory.stats(),
      items: this.items.count,
      seen: this.#seen.items,
      updateMs: this.#updateMs,
    }
  }

  dispose(): void {
    this.#memory.dispose()
    this.#itemTexture.dispose()
    this.#assetTexture.dispose()
    this.panels.dispose()
    this.room.dispose()
  }

  /** What lies on others is drawn a little before where it stands. */
  #lifted(rows: readonly number[]): void {
    for (const row of rows) this.chunks.moved(row)
  }

  #touch(): void {
    this.#dirty = true
    this.#present = undefined
    this.#culling.forget()
    this.#onChange()
  }

  #hangs(item: Item): boolean {
    return faceBehind(this.room.faces, item.position, forwardOf(item.rotation)) !== undefined
  }

  #sortIfDue(): void {
    if (this.now >= this.#sortDue && this.now >= this.items.settledAt) {
      this.#sortDue = Number.POSITIVE_INFINITY
      this.chunks.invalidate()
      this.refreshWalls()
    }
    this.chunks.refresh()
  }

  #cullIfNeeded(eyes: readonly EyeView[]): void {
    const moved = this.#lastView.differs(eyes)
    if (moved || this.#dirty) {
      this.#sweepDue = true
      if (this.#dirty) this.#measure()
    }
    this.#framesSinceSweep += 1
    const rested = this.#framesSinceSweep >= framesPerSweep && this.now - this.#sweptAt >= sweepEvery
    const sweep = this.#sweepDue && (rested || !this.#clock.live)
    if (!moved && !this.#dirty && !sweep) return
    this.#dirty = false
    const mirrors = (this.appearance?.polish ?? 0) > 0 && this.room.seenFromAbove
    this.#seen = this.#culling.cull(eyes, mirrors ? this.room.ground : undefined, sweep ? this.#requests : undefined)
    if (!sweep) return
    this.#memory.see(this.#requests)
    this.#sweptAt = this.now
    this.#framesSinceSweep = 0
    this.#sweepDue = this.#memory.pending > 0
  }

  #measure(): void {
    this.#box().getBoundingSphere(this.#extent)
    this.#extent.radius = Math.max(2, this.#extent.radius)
    this.room.setExtent(this.#extent.center, this.#extent.radius)
  }

  /** A box around everything that is drawn, on its way too. */
  #box(): Box3 {
    const box = wallsBox(this.#rooms)
    const point = new Vector3()
    for (let row = 0; row < this.items.length; row++) {
      if (!this.items.item(row)) continue
      point.fromArray(this.items.data, row * itemStride + itemAt.x)
      const reach = this.items.reach(row, this.now)
      box.expandByPoint(point.addScalar(reach)).expandByPoint(point.addScalar(-2 * reach))
    }
    if (box.isEmpty()) box.set(new Vector3(-4, 0, -4), new Vector3(4, 3, 4))
    return box
  }

  #needsFrame(seconds: number): boolean {
    const { uploads } = this.#memory
    if (uploads !== this.#lastUploads) this.#busyUntil = seconds + fadeSeconds + 0.05
    this.#lastUploads = uploads
    return (
      this.loading ||
      seconds < this.#busyUntil ||
      seconds < this.items.settledAt ||
      this.#sortDue !== Number.POSITIVE_INFINITY
    )
  }

  #fit(): void {
    this.#memory.fit()
    this.#fitted()
  }

  #fitted(): void {
    this.#sweepDue = true
    this.#touch()
  }
}
