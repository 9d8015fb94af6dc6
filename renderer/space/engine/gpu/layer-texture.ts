import { ExternalTexture, type WebGLRenderer } from 'three'
import { bytesOf, type Level } from '../lod/ladder.ts'

/**
 * The texture array of one level. Storage is claimed once; a slot is filled by one upload, and its mip maps are made
 * by the graphics card for that slot alone.
 */
export class LayerTexture {
  readonly texture: ExternalTexture
  readonly level: Level
  readonly bytes: number
  readonly #renderer: WebGLRenderer
  readonly #gl: WebGL2RenderingContext
  readonly #storage: WebGLTexture
  readonly #read: WebGLFramebuffer
  readonly #draw: WebGLFramebuffer
  readonly #mips: number

  constructor(renderer: WebGLRenderer, level: Level, anisotropy: number) {
    this.#renderer = renderer
    this.#gl = renderer.getContext() as WebGL2RenderingContext
    this.level = level
    this.bytes = bytesOf(level)
    const gl = this.#gl
    // Neighbours in one layer would shine into each other's smallest mip maps: they have one only.
    this.#mips = level.perSide > 1 ? 2 : Math.log2(level.size) - 1
    this.#storage = gl.createTexture()
    this.#read = gl.createFramebuffer()
    this.#draw = gl.createFramebuffer()
    const side = level.size * level.perSide
    this.#bind()
    gl.texStorage3D(gl.TEXTURE_2D_ARRAY, this.#mips, gl.SRGB8_ALPHA8, side, side, level.layers)
    gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR)
    gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
    gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
    gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
    gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MAX_LEVEL, this.#mips - 1)
    const filter = gl.getExtension('EXT_texture_filter_anisotropic')
    if (filter && level.perSide === 1) {
      gl.texParameterf(gl.TEXTURE_2D_ARRAY, filter.TEXTURE_MAX_ANISOTROPY_EXT, anisotropy)
    }
    this.texture = new ExternalTexture(this.#storage)
  }

  /** Fills `slot` with a picture of exactly the level's size. */
  upload(slot: number, picture: TexImageSource): void {
    const gl = this.#gl
    const { size } = this.level
    const { x, y, layer } = this.#place(slot)
    const { state } = this.#renderer
    this.#bind()
    state.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
    state.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true)
    state.pixelStorei(gl.UNPACK_ALIGNMENT, 4)
    gl.texSubImage3D(gl.TEXTURE_2D_ARRAY, 0, x, y, layer, size, size, 1, gl.RGBA, gl.UNSIGNED_BYTE, picture)
    this.#makeMips(x, y, layer)
  }

  /** Takes over all layers of a smaller texture of the same level. */
  copyFrom(smaller: LayerTexture): void {
    const gl = this.#gl
    this.#blit((mip) => {
      const side = (this.level.size * this.level.perSide) / 2 ** mip
      for (let layer = 0; layer < smaller.level.layers; layer++) {
        gl.framebufferTextureLayer(gl.READ_FRAMEBUFFER, gl.COLOR_ATTACHMENT0, smaller.#storage, mip, layer)
        gl.framebufferTextureLayer(gl.DRAW_FRAMEBUFFER, gl.COLOR_ATTACHMENT0, this.#storage, mip, layer)
        gl.blitFramebuffer(0, 0, side, side, 0, 0, side, side, gl.COLOR_BUFFER_BIT, gl.NEAREST)
      }
    }, 0)
  }

  dispose(): void {
    const gl = this.#gl
    gl.deleteTexture(this.#storage)
    gl.deleteFramebuffer(this.#read)
    gl.deleteFramebuffer(this.#draw)
    this.texture.sourceTexture = null
  }

  #place(slot: number): { x: number; y: number; layer: number } {
    const { perSide, size } = this.level
    const perLayer = perSide * perSide
    const within = slot % perLayer
    return {
      x: (within % perSide) * size,
      y: Math.floor(within / perSide) * size,
      layer: Math.floor(slot / perLayer),
    }
  }

  /** Halves the slot again and again, each mip map from the one before. */
  #makeMips(x: number, y: number, layer: number): void {
    const gl = this.#gl
    this.#blit((mip) => {
      gl.framebufferTextureLayer(gl.READ_FRAMEBUFFER, gl.COLOR_ATTACHMENT0, this.#storage, mip - 1, layer)
      gl.framebufferTextureLayer(gl.DRAW_FRAMEBUFFER, gl.COLOR_ATTACHMENT0, this.#storage, mip, layer)
      const [x0, y0, side0] = halved(x, y, this.level.size, mip - 1)
      const [x1, y1, side1] = halved(x, y, this.level.size, mip)
      gl.blitFramebuffer(x0, y0, x0 + side0, y0 + side0, x1, y1, x1 + side1, y1 + side1, gl.COLOR_BUFFER_BIT, gl.LINEAR)
    }, 1)
  }

  /** Runs `copy` for every mip map with framebuffers to read and draw, and leaves three's own binding as it was. */
  #blit(copy: (mip: number) => void, first: number): void {
    const gl = this.#gl
    const { state } = this.#renderer
    state.bindFramebuffer(gl.READ_FRAMEBUFFER, this.#read)
    state.bindFramebuffer(gl.DRAW_FRAMEBUFFER, this.#draw)
    state.setScissorTest(false)
    for (let mip = first; mip < this.#mips; mip++) copy(mip)
    state.bindFramebuffer(gl.READ_FRAMEBUFFER, null)
    state.bindFramebuffer(gl.DRAW_FRAMEBUFFER, null)
    const target = this.#renderer.getRenderTarget()
    if (target) this.#renderer.setRenderTarget(target)
  }

  #bind(): void {
    const gl = this.#gl
    this.#renderer.state.activeTexture(gl.TEXTURE0)
    this.#renderer.state.bindTexture(gl.TEXTURE_2D_ARRAY, this.#storage)
  }
}

function halved(x: number, y: number, side: number, mip: number): [number, number, number] {
  const divisor = 2 ** mip
  return [x / divisor, y / divisor, side / divisor]
}
