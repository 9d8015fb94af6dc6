import { AnimationMixer, Box3, Group, type Material, Mesh, type Object3D, Texture, Vector3 } from 'three'
import type { GLTF } from 'three/addons/loaders/GLTFLoader.js'
import type { Pose } from '../engine/tables/item-table.ts'
import type { MediaObject, Moment } from './media-object.ts'
import { mostTriangles, type ModelShelf } from './model-shelf.ts'

/** A model to show in place of its box. */
export interface ModelObjectOptions {
  url: string
  shelf: ModelShelf
  /** It stands: the box in its place may go. */
  ready: () => void
  /** It cannot be shown; the box stays. */
  failed: () => void
  invalidate: () => void
  /** Without its animation. */
  still: boolean
}

/** A model with its own materials and animation, fitted into the box of its item. */
export class ModelObject implements MediaObject {
  readonly object3D = new Group()
  readonly #fitted = new Group()
  readonly #size = new Vector3(1, 1, 1)
  #mixer: AnimationMixer | undefined
  #model: Object3D | undefined
  #ended = false
  #loading: Promise<void> | undefined

  constructor(options: ModelObjectOptions) {
    this.object3D.add(this.#fitted)
    this.#loading = this.#load(options)
  }

  get loading(): Promise<void> | undefined {
    return this.#loading
  }

  frame(pose: Pose, { seconds }: Moment): boolean {
    this.object3D.position.copy(pose.position)
    this.object3D.quaternion.copy(pose.quaternion)
    const { x, y, z } = this.#size
    this.#fitted.scale.setScalar(2 * Math.min(pose.half.x / x, pose.half.y / y, pose.half.z / z))
    // It stands on the bottom of its box.
    const spare = pose.half.y * 2 - y * this.#fitted.scale.y
    this.#fitted.position.y = -spare / 2
    if (!this.#mixer) return false
    // Where it is in its movement is a matter of the moment alone, not of how many frames were drawn.
    this.#mixer.setTime(seconds)
    return true
  }

  dispose(): void {
    this.#ended = true
    this.#mixer?.stopAllAction()
    if (this.#model) release(this.#model)
  }

  async #load(options: ModelObjectOptions): Promise<void> {
    try {
      const gltf = await options.shelf.load(options.url)
      if (this.#ended) {
        release(gltf.scene)
        return
      }
      this.#show(gltf, options.still)
      options.ready()
    } catch {
      // What is broken in the file the library says; here it is enough that the place stays whole.
      if (!this.#ended) options.failed()
    }
    this.#loading = undefined
    options.invalidate()
  }

  #show({ scene, animations }: GLTF, still: boolean): void {
    if (trianglesOf(scene) > mostTriangles) throw new RangeError('The model has more triangles than can be shown.')
    const box = new Box3().setFromObject(scene)
    if (box.isEmpty()) throw new RangeError('The model has no body.')
    box.getSize(this.#size).max(new Vector3(1e-6, 1e-6, 1e-6))
    scene.position.sub(box.getCenter(new Vector3()))
    this.#model = scene
    this.#fitted.add(scene)
    const [first] = animations
    if (!first || still) return
    this.#mixer = new AnimationMixer(scene)
    this.#mixer.clipAction(first).play()
  }
}

function trianglesOf(root: Object3D): number {
  let count = 0
  root.traverse((part) => {
    if (!(part instanceof Mesh)) return
    const { index, attributes } = part.geometry
    count += (index?.count ?? attributes['position']?.count ?? 0) / 3
  })
  return count
}

/** Gives back what a model holds on the graphics card. */
function release(root: Object3D): void {
  root.traverse((part) => {
    if (!(part instanceof Mesh)) return
    part.geometry.dispose()
    const materials: Material[] = Array.isArray(part.material) ? part.material : [part.material]
    for (const material of materials) {
      for (const value of Object.values(material)) if (value instanceof Texture) value.dispose()
      material.dispose()
    }
  })
}
