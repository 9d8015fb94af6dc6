import {
  BackSide,
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  PMREMGenerator,
  Scene,
  SphereGeometry,
  type WebGLRenderer,
} from 'three'
import type { DRACOLoader } from 'three/addons/loaders/DRACOLoader.js'
import type { GLTF, GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'
import type { KTX2Loader } from 'three/addons/loaders/KTX2Loader.js'
import { transcoderManager } from './basis-transcoder.ts'

interface Tools {
  gltf: GLTFLoader
  draco: DRACOLoader
  ktx2: KTX2Loader
}

/** Triangles that a model may have at most to be shown. */
export const mostTriangles = 3_000_000

/**
 * What all models share: the loader with its decoders (Draco, KTX2, meshopt, all shipped with the app and fetched when
 * the first model is near), and the light by which their materials show.
 */
export class ModelShelf {
  readonly #renderer: WebGLRenderer
  readonly #scene: Scene
  #tools: Promise<Tools> | undefined
  #lit: (() => void) | undefined

  constructor(renderer: WebGLRenderer, scene: Scene) {
    this.#renderer = renderer
    this.#scene = scene
  }

  async load(url: string): Promise<GLTF> {
    this.#tools ??= this.#open()
    const { gltf } = await this.#tools
    this.#lit ??= this.#light()
    return gltf.loadAsync(url)
  }

  dispose(): void {
    this.#lit?.()
    void this.#close()
  }

  async #close(): Promise<void> {
    const tools = await this.#tools
    tools?.draco.dispose()
    tools?.ktx2.dispose()
  }

  async #open(): Promise<Tools> {
    const [{ GLTFLoader }, { DRACOLoader }, { KTX2Loader }, { MeshoptDecoder }, manager] = await Promise.all([
      import('three/addons/loaders/GLTFLoader.js'),
      import('three/addons/loaders/DRACOLoader.js'),
      import('three/addons/loaders/KTX2Loader.js'),
      import('three/addons/libs/meshopt_decoder.module.js'),
      transcoderManager(),
    ])
    const draco = new DRACOLoader().setWorkerLimit(1)
    const ktx2 = new KTX2Loader(manager).setWorkerLimit(1).detectSupport(this.#renderer)
    const gltf = new GLTFLoader().setDRACOLoader(draco).setKTX2Loader(ktx2).setMeshoptDecoder(MeshoptDecoder)
    return { gltf, draco, ktx2 }
  }

  /** A soft room of light: bright above, warm at the sides, so that metal has something to mirror. */
  #light(): () => void {
    const room = new Scene()
    const dome = new Mesh(
      new SphereGeometry(10, 16, 12),
      new MeshBasicMaterial({ side: BackSide, color: new Color(0.5, 0.47, 0.43) }),
    )
    const lamp = new Mesh(new SphereGeometry(2, 12, 8), new MeshBasicMaterial({ color: new Color(9, 8.4, 7.6) }))
    lamp.position.set(2, 7, 3)
    room.add(dome, lamp)
    const generator = new PMREMGenerator(this.#renderer)
    const target = generator.fromScene(room, 0.03, 0.1, 20, { size: 64 })
    generator.dispose()
    for (const mesh of [dome, lamp]) {
      mesh.geometry.dispose()
      mesh.material.dispose()
    }
    const sky = new HemisphereLight('#fff4e2', '#3a3129', 0.9)
    const sun = new DirectionalLight('#fff1dc', 1.6)
    sun.position.set(2, 5, 3)
    this.#scene.environment = target.texture
    this.#scene.environmentIntensity = 0.7
    this.#scene.add(sky, sun)
    return () => {
      this.#scene.environment = null
      this.#scene.remove(sky, sun)
      target.dispose()
    }
  }
}
