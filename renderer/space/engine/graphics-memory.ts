import type { WebGLRenderer } from 'three'
import type { Panels } from './draw/panels.ts'
import { LayerTexture } from './gpu/layer-texture.ts'
import { ladderFor, slotsOf, type Level } from './lod/ladder.ts'
import type { LodRequests } from './lod/requests.ts'
import { Residency } from './lod/residency.ts'
import type { FetchBitmap } from './lod/streamer.ts'
import type { AssetTable } from './tables/asset-table.ts'

/** What textures are filled from, drawn by, and limited to. */
export interface GraphicsMemoryOptions {
  renderer: WebGLRenderer
  fetch: FetchBitmap
  /** MiB. */
  budgetMiB: number
  assets: AssetTable
  /** What draws from the textures. */
  panels: Panels
  /** A rendition has arrived. */
  onArrival: () => void
}

/** What of a place lies on the graphics card. */
export interface MemoryStats {
  /** Bytes of textures claimed on the graphics card. */
  textureBytes: number
  budgetBytes: number
  /** Renditions waiting or on their way. */
  pending: number
  /** Slots in use and there, by level. */
  levels: { name: string; used: number; slots: number }[]
  uploads: number
  evictions: number
}

/** Assets that room is claimed for at the least. */
const leastClaimed = 256

/** The textures that pictures lie in: claimed within a budget, for as many assets as there are. */
export class GraphicsMemory {
  readonly #options: Omit<GraphicsMemoryOptions, 'budgetMiB'>
  #budgetMiB: number
  #ladder: Level[] = []
  #textures: LayerTexture[] = []
  #residency: Residency
  /** Assets that the textures have room for, as far as the budget goes. */
  #claimedFor = leastClaimed

  constructor({ budgetMiB, ...options }: GraphicsMemoryOptions) {
    this.#options = options
    this.#budgetMiB = budgetMiB
    this.#residency = this.#claim(leastClaimed)
  }

  get ladder(): readonly Level[] {
    return this.#ladder
  }

  get pending(): number {
    return this.#residency.pending
  }

  get uploads(): number {
    return this.#residency.uploads
  }

  /** Uploads what arrived, within this frame's share; it fades in from `shownAt` on, seconds. */
  frame(shownAt: number): void {
    this.#residency.frame(shownAt)
  }

  /** Takes what is seen now and asks for what is missing. */
  see(requests: LodRequests): void {
    this.#residency.see(requests)
  }

  /** Whether more assets are there than there is room for. */
  get tooSmall(): boolean {
    return this.#options.assets.length > this.#claimedFor
  }

  /** False where the budget is that already. */
  setBudget(budgetMiB: number): boolean {
    if (budgetMiB === this.#budgetMiB) return false
    this.#budgetMiB = budgetMiB
    this.fit()
    return true
  }

  /**
   * Makes room for the assets there are, within the budget. The same levels with more layers take over what is there;
   * other levels, as after a change of the budget, begin anew.
   */
  fit(): void {
    const { assets } = this.#options
    const before = this.#ladder
    const next = ladderFor(this.#limits(assets.length))
    this.#claimedFor = 2 ** Math.ceil(Math.log2(assets.length))
    const grows =
      next.length === before.length &&
      next.every((level, index) => level.name === before[index]?.name && level.layers >= before[index].layers)
    if (grows) this.#grow(next)
    else {
      for (let asset = 0; asset < assets.length; asset++) this.#residency.forget(asset)
      this.#residency.close()
      this.#residency = this.#claim(assets.length)
    }
  }

  stats(): MemoryStats {
    const used = this.#residency.used
    return {
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
    }
  }

  dispose(): void {
    this.#residency.close()
    for (const texture of this.#textures) texture.dispose()
  }

  #grow(next: Level[]): void {
    const { renderer, panels } = this.#options
    this.#textures = this.#textures.map((texture, index) => {
      const level = next[index]
      if (!level || level.layers === texture.level.layers) return texture
      const larger = new LayerTexture(renderer, level, this.#anisotropy())
      larger.copyFrom(texture)
      texture.dispose()
      panels.setLevelTexture(index, larger.texture)
      return larger
    })
    this.#ladder = next
    this.#residency.grow(next)
  }

  #anisotropy(): number {
    return Math.min(8, this.#options.renderer.capabilities.getMaxAnisotropy())
  }

  #limits(assets: number): Parameters<typeof ladderFor>[0] {
    const { renderer } = this.#options
    const gl = renderer.getContext() as WebGL2RenderingContext
    return {
      budgetMiB: this.#budgetMiB,
      maxTextureSize: renderer.capabilities.maxTextureSize,
      maxLayers: Number(gl.getParameter(gl.MAX_ARRAY_TEXTURE_LAYERS)),
      assets,
    }
  }

  #claim(count: number): Residency {
    const { renderer, panels, assets, fetch, onArrival } = this.#options
    for (const texture of this.#textures) texture.dispose()
    this.#ladder = ladderFor(this.#limits(count))
    this.#textures = this.#ladder.map((level) => new LayerTexture(renderer, level, this.#anisotropy()))
    panels.setLadder(
      this.#ladder,
      this.#textures.map((texture) => texture.texture),
    )
    return new Residency({
      ladder: this.#ladder,
      assets,
      fetch,
      uploader: { upload: (level, slot, bitmap) => this.#textures[level]?.upload(slot, bitmap) },
      onArrival,
    })
  }
}
