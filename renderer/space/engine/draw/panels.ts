import {
  BackSide,
  Color,
  CustomBlending,
  DoubleSide,
  GLSL3,
  type IUniform,
  Mesh,
  NormalBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  type Texture,
  Vector3,
} from 'three'
import type { Level } from '../lod/ladder.ts'
import type { Appearance } from '../room/appearance.ts'
import { drawOrder } from '../room/room.ts'
import { PanelGroup } from './panel-group.ts'
import { boxGeometry, flatGeometry, framedGeometry, rimGeometry, RowList } from './panel-geometry.ts'
import {
  panelFragmentShader,
  panelVertexShader,
  poolFragmentShader,
  poolVertexShader,
  rimFragmentShader,
  rimVertexShader,
} from './panel-shaders.ts'

/** Uniforms that all panels share; the engine fills them in. */
export interface PanelUniforms {
  [name: string]: IUniform
  uItems: IUniform<Texture | null>
  uAssets: IUniform<Texture | null>
  uNow: IUniform<number>
  uPicture: IUniform<Vector3>
  uAmbient: IUniform<Vector3>
  uFrame: IUniform<Vector3>
  uPool: IUniform<Vector3>
  uAccent: IUniform<Color>
  uHorizon: IUniform<Vector3>
  uWords: IUniform<Vector3>
  uGround: IUniform<number>
  /** Lines of the picture. */
  uLines: IUniform<number>
}

/** What a mesh of panels is drawn as; each is one draw call for any number of items. */
export type Stratum = 'framed' | 'flat' | 'box' | 'mirror' | 'pool' | 'sign' | 'rim'

interface Recipe {
  geometry: () => ReturnType<typeof flatGeometry>
  shaders: 'panel' | 'pool' | 'rim'
  order: number
  defines?: Record<string, string>
}

const recipes: Record<Stratum, Recipe> = {
  mirror: { geometry: flatGeometry, shaders: 'panel', order: drawOrder.mirror, defines: { MIRRORED: '' } },
  framed: { geometry: framedGeometry, shaders: 'panel', order: drawOrder.things },
  box: { geometry: boxGeometry, shaders: 'panel', order: drawOrder.things },
  flat: { geometry: flatGeometry, shaders: 'panel', order: drawOrder.things + 1 },
  pool: { geometry: flatGeometry, shaders: 'pool', order: drawOrder.pools },
  sign: { geometry: flatGeometry, shaders: 'panel', order: drawOrder.signs, defines: { SIGN: '' } },
  rim: { geometry: rimGeometry, shaders: 'rim', order: drawOrder.rim },
}

/** Draws all items in at most seven calls. */
export class Panels {
  readonly group = new PanelGroup()
  readonly uniforms: PanelUniforms = {
    uItems: { value: null },
    uAssets: { value: null },
    uNow: { value: 0 },
    uPicture: { value: new Vector3(1, 1, 1) },
    uAmbient: { value: new Vector3(1, 1, 1) },
    uFrame: { value: new Vector3() },
    uPool: { value: new Vector3() },
    uAccent: { value: new Color('#e8b464') },
    uHorizon: { value: new Vector3() },
    uWords: { value: new Vector3(1, 1, 1) },
    uGround: { value: 0 },
    uLines: { value: 1000 },
  }
  readonly lists: Record<Stratum, RowList>
  #meshes: Mesh<RowList['geometry'], ShaderMaterial>[] = []

  constructor() {
    const list = (stratum: Stratum): RowList => new RowList(recipes[stratum].geometry())
    this.lists = {
      mirror: list('mirror'),
      framed: list('framed'),
      box: list('box'),
      flat: list('flat'),
      pool: list('pool'),
      sign: list('sign'),
      rim: list('rim'),
    }
  }

  /** Takes the levels that there are textures for; shaders are made for exactly those. */
  setLadder(ladder: readonly Level[], textures: readonly Texture[]): void {
    this.#disposeMeshes()
    textures.forEach((texture, index) => {
      this.uniforms[`uLevel${index}`] = { value: texture }
    })
    for (const stratum of Object.keys(recipes) as Stratum[]) {
      const recipe = recipes[stratum]
      const mesh = new Mesh(this.lists[stratum].geometry, this.#material(stratum, recipe, ladder))
      mesh.frustumCulled = false
      mesh.renderOrder = recipe.order
      mesh.name = stratum
      // Their triangles are placed by the shader: the group answers for all of them.
      mesh.raycast = () => undefined
      this.#meshes.push(mesh)
      this.group.add(mesh)
    }
  }

  setLevelTexture(index: number, texture: Texture): void {
    const uniform = this.uniforms[`uLevel${index}`]
    if (uniform) uniform.value = texture
  }

  setAppearance(look: Appearance): void {
    this.uniforms.uPicture.value.setFromColor(look.picture)
    this.uniforms.uAmbient.value.setFromColor(look.ambient)
    this.uniforms.uFrame.value.setFromColor(look.frame)
    this.uniforms.uPool.value.setFromColor(look.pool)
    this.uniforms.uWords.value.setFromColor(look.words)
    this.uniforms.uHorizon.value.setFromColor(look.horizon)
  }

  clear(): void {
    for (const list of Object.values(this.lists)) list.clear()
  }

  commit(): void {
    for (const mesh of this.#meshes) {
      const list = this.lists[mesh.name as Stratum]
      list.commit()
      mesh.visible = list.count > 0
    }
  }

  dispose(): void {
    this.#disposeMeshes()
    for (const list of Object.values(this.lists)) list.geometry.dispose()
  }

  #disposeMeshes(): void {
    for (const mesh of this.#meshes) {
      mesh.material.dispose()
      this.group.remove(mesh)
    }
    this.#meshes = []
  }

  #material(stratum: Stratum, recipe: Recipe, ladder: readonly Level[]): ShaderMaterial {
    const sources = {
      panel: [panelVertexShader, panelFragmentShader(ladder)],
      pool: [poolVertexShader, poolFragmentShader],
      rim: [rimVertexShader, rimFragmentShader],
    } as const
    const [vertexShader, fragmentShader] = sources[recipe.shaders]
    const material = new ShaderMaterial({
      glslVersion: GLSL3,
      vertexShader,
      fragmentShader,
      uniforms: this.uniforms,
      defines: recipe.defines ?? {},
    })
    if (stratum === 'flat') material.side = DoubleSide
    if (stratum === 'mirror') material.side = BackSide
    if (stratum === 'pool' || stratum === 'sign') overlay(material)
    if (stratum === 'rim') {
      material.transparent = true
      material.blending = NormalBlending
      material.side = DoubleSide
      material.depthWrite = false
    }
    return material
  }
}

/** Lies on what is behind it: premultiplied, hides nothing. */
function overlay(material: ShaderMaterial): void {
  material.blending = CustomBlending
  material.blendSrc = OneFactor
  material.blendDst = OneMinusSrcAlphaFactor
  material.transparent = true
  material.depthWrite = false
}
