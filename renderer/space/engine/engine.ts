import { type Box3, Group, type PerspectiveCamera, type Ray, Sphere, Vector3, type WebGLRenderer } from 'three'
import type { Backdrop, Item, Lighting, Room } from '#shared/model/environment.ts'
import { Chunks } from './chunks.ts'
import { assetsPerLine, itemsPerLine } from './draw/item-glsl.ts'
import { Panels } from './draw/panels.ts'
import { drawableRoom, isDrawable } from './drawable.ts'
import { flightSeconds, fadeSeconds } from './ease.ts'
import { presentBox, wallsBox } from './extent.ts'
import { LayerTexture } from './gpu/layer-texture.ts'
import { TableTexture } from './gpu/table-texture.ts'
import { Layers } from './layers.ts'
import { ladderFor, slotsOf, type Level } from './lod/ladder.ts'
import { LodRequests } from './lod/requests.ts'
import { Residency } from './lod/residency.ts'
import type { FetchBitmap } from './lod/streamer.ts'
import { pick, type Hit } from './pick.ts'
import { appearanceOf, type Appearance } from './room/appearance.ts'
import { RoomShell } from './room/room.ts'
import { faceBehind, forwardOf } from '#shared/arrange/walls.ts'
import { AssetTable, type AssetFacts } from './tables/asset-table.ts'
import { itemFlag, ItemTable, newPose, type Pose } from './tables/item-table.ts'
import { assetTexels, itemAt, itemStride, itemTexels } from './tables/layout.ts'
import { View, type ViewSize } from './view.ts'

export interface EngineOptions {
  renderer: WebGLRenderer
  fetch: FetchBitmap
  /** Texture memory, MiB. */
  budgetMiB?: number
  /** Called when something changed while the view was at rest. */
  onChange?: () => void
  /** Seconds of the clock that {@link SpaceEngine.update} is given; left out, the page's own. */
  clock?: () => number
}

export interface EngineStats {
  items: number
  seen: number
  /** Bytes of textures claimed on the graphics card. */
  textureBytes: number
  budgetBytes: number
  /** Renditions waiting or on their way. */
  pending: number
  /** Slots in use and there, by level. */
  levels: { name: string; used: number; slots: number }[]
  uploads: number
  evictions: number
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
  assets: AssetTable
  #ladder: Level[] = []
  #textures: LayerTexture[] = []
  #residency: Residency
  #itemTexture: TableTexture
  #assetTexture: TableTexture
  readonly #renderer: WebGLRenderer
  readonly #fetch: FetchBitmap
  readonly #onChange: () => void
  readonly #clock: () => number
  readonly #view: View
  readonly #layers: Layers
  readonly #requests = new LodRequests()
  readonly #lastView = { matrix: new Float64Array(32), width: 0, height: 0 }
  #budgetMiB: number
  /** Assets that the textures have room for, as far as the budget goes. */
  #claimedFor = 256
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
    this.#renderer = options.renderer
    this.#fetch = options.fetch
    this.#onChange = options.onChange ?? (() => undefined)
    this.#clock = options.clock ?? (() => performance.now() / 1000)
    this.#budgetMiB = options.budgetMiB ?? 384
    this.chunks = new Chunks(this.items)
    this.assets = new AssetTable(8)
    this.#layers = new Layers(this.items, this.assets)
    this.#itemTexture = new TableTexture(this.items, itemTexels, itemsPerLine, (texture) => {
      this.panels.uniforms.uItems.value = texture
    })
    this.#assetTexture = new TableTexture(this.assets, assetTexels, assetsPerLine, (texture) => {
      this.panels.uniforms.uAssets.value = texture
    })
    this.panels.uniforms.uItems.value = this.#itemTexture.texture
    this.panels.uniforms.uAssets.value = this.#assetTexture.texture
    this.#view = new View(
      { items: this.items, assets: this.assets, chunks: this.chunks, panels: this.panels },
      () => this.#ladder,
    )
    this.#residency = this.#claim(256)
    this.scene.add(this.room.group, this.panels.group)
  }

  /** Brings in what is known of assets; before the items that show them. */
  putAssets(facts: Iterable<AssetFacts>): void {
    for (const one of facts) this.assets.put(one)
    this.#touch()
    if (this.assets.length > this.#claimedFor) this.#fit()
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
        this.#sortDue = now + sortAfter
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
    return Math.max(this.now, this.#clock())
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
    if (budgetMiB === this.#budgetMiB) return
    this.#budgetMiB = budgetMiB
    this.#fit()
  }

  /** The next update looks at everything again. */
  touch(): void {
    this.#touch()
  }

  /**
   * Makes the scene ready to be drawn.
   *
   * @param seconds any steady clock
   * @returns whether another frame is needed without anybody asking
   */
  update(camera: PerspectiveCamera, size: ViewSize, seconds: number): boolean {
    const began = performance.now()
    this.now = seconds
    this.panels.uniforms.uNow.value = seconds
    this.panels.uniforms.uPixel.value = (2 * Math.tan((camera.fov * Math.PI) / 360)) / size.height
    this.room.frame(camera)
    this.#sortIfDue()
    this.#residency.frame(seconds)
    this.#cullIfNeeded(camera, size)
    this.#itemTexture.flush()
    this.#assetTexture.flush()
    this.#updateMs = performance.now() - began
    return this.#needsFrame(seconds)
  }

  pick(ray: Ray, skip?: (row: number) => boolean): Hit | undefined {
    this.chunks.refresh()
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
    return this.#ladder
  }

  stats(): EngineStats {
    const used = this.#residency.used
    return {
      items: this.items.count,
      seen: this.#seen.items,
      textureBytes: this.#textures.reduce((sum, texture) => sum + texture.bytes, 0),
      budgetBytes: this.#budgetMiB * 1024 * 1024,
      pending: this.#residency.pending,
      levels: this.#ladder.map((level, index) => ({
        name: level.name,
        used: used[index] ?? 0,
        slots: slotsOf(level),
      })),
      uploads: this.#residency.uploads,
      evictions: this.#residency.evictions,
      updateMs: this.#updateMs,
    }
  }

  dispose(): void {
    this.#residency.close()
    for (const texture of this.#textures) texture.dispose()
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
    this.#view.forget()
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

  #cullIfNeeded(camera: PerspectiveCamera, size: ViewSize): void {
    const moved = this.#hasMoved(camera, size)
    if (moved || this.#dirty) {
      this.#sweepDue = true
      if (this.#dirty) this.#measure()
    }
    this.#framesSinceSweep += 1
    const rested = this.#framesSinceSweep >= framesPerSweep && this.now - this.#sweptAt >= sweepEvery
    const sweep = this.#sweepDue && rested
    if (!moved && !this.#dirty && !sweep) return
    this.#dirty = false
    const mirrors = (this.appearance?.polish ?? 0) > 0 && camera.position.y > this.room.ground
    this.#seen = this.#view.cull(
      camera,
      size,
      mirrors ? this.room.ground : undefined,
      sweep ? this.#requests : undefined,
    )
    if (!sweep) return
    this.#residency.see(this.#requests)
    this.#sweptAt = this.now
    this.#framesSinceSweep = 0
    this.#sweepDue = this.#residency.pending > 0
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

  #hasMoved(camera: PerspectiveCamera, size: ViewSize): boolean {
    const last = this.#lastView
    let moved = last.width !== size.width || last.height !== size.height
    for (let index = 0; index < 16; index++) {
      const world = camera.matrixWorld.elements[index] ?? 0
      const projection = camera.projectionMatrix.elements[index] ?? 0
      if (last.matrix[index] !== world || last.matrix[16 + index] !== projection) moved = true
      last.matrix[index] = world
      last.matrix[16 + index] = projection
    }
    last.width = size.width
    last.height = size.height
    return moved
  }

  #needsFrame(seconds: number): boolean {
    const { pending, uploads } = this.#residency
    if (uploads !== this.#lastUploads) this.#busyUntil = seconds + fadeSeconds + 0.05
    this.#lastUploads = uploads
    return (
      pending > 0 ||
      this.#sweepDue ||
      this.#dirty ||
      seconds < this.#busyUntil ||
      seconds < this.items.settledAt ||
      this.#sortDue !== Number.POSITIVE_INFINITY
    )
  }

  /**
   * Makes room for the assets there are, within the budget. The same levels with more layers take over what is there;
   * other levels, as after a change of the budget, begin anew.
   */
  #fit(): void {
    const before = this.#ladder
    const next = ladderFor(this.#limits(this.assets.length))
    this.#claimedFor = 2 ** Math.ceil(Math.log2(this.assets.length))
    const grows =
      next.length === before.length &&
      next.every((level, index) => level.name === before[index]?.name && level.layers >= before[index].layers)
    if (grows) this.#grow(next)
    else {
      for (let asset = 0; asset < this.assets.length; asset++) this.#residency.forget(asset)
      this.#residency.close()
      this.#residency = this.#claim(this.assets.length)
    }
    this.#touch()
  }

  #grow(next: Level[]): void {
    this.#textures = this.#textures.map((texture, index) => {
      const level = next[index]
      if (!level || level.layers === texture.level.layers) return texture
      const larger = new LayerTexture(this.#renderer, level, this.#anisotropy())
      larger.copyFrom(texture)
      texture.dispose()
      this.panels.setLevelTexture(index, larger.texture)
      return larger
    })
    this.#ladder = next
    this.#residency.grow(next)
  }

  #anisotropy(): number {
    return Math.min(8, this.#renderer.capabilities.getMaxAnisotropy())
  }

  #limits(assets: number): Parameters<typeof ladderFor>[0] {
    const gl = this.#renderer.getContext() as WebGL2RenderingContext
    return {
      budgetMiB: this.#budgetMiB,
      maxTextureSize: this.#renderer.capabilities.maxTextureSize,
      maxLayers: Number(gl.getParameter(gl.MAX_ARRAY_TEXTURE_LAYERS)),
      assets,
    }
  }

  #claim(assets: number): Residency {
    for (const texture of this.#textures) texture.dispose()
    this.#ladder = ladderFor(this.#limits(assets))
    this.#textures = this.#ladder.map((level) => new LayerTexture(this.#renderer, level, this.#anisotropy()))
    this.panels.setLadder(
      this.#ladder,
      this.#textures.map((texture) => texture.texture),
    )
    this.#sweepDue = true
    return new Residency({
      ladder: this.#ladder,
      assets: this.assets,
      fetch: this.#fetch,
      uploader: { upload: (level, slot, bitmap) => this.#textures[level]?.upload(slot, bitmap) },
      onArrival: () => this.#onChange(),
    })
  }
}
