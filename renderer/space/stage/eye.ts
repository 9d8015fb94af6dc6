import { PerspectiveCamera } from 'three'

/** One view of a stage: a camera, and the part of the picture that it fills. */
export interface Eye {
  /** Where it is and what it sees; its matrices are up to date before each frame. */
  camera: PerspectiveCamera
  /** The part of the picture, as shares of its width and height, from the lower left. */
  part: { x: number; y: number; width: number; height: number }
}

/** The whole picture. */
export const wholePicture: Eye['part'] = { x: 0, y: 0, width: 1, height: 1 }

/** Distance between the eyes of most people, metres. */
const eyeDistance = 0.063

/** Two eyes beside each other, where a head is and looking where it looks; each fills half of the picture. */
export class EyePair {
  readonly #head: PerspectiveCamera
  readonly #distance: number
  readonly #eyes: readonly [Eye, Eye]

  /**
   * @param head camera between the two
   * @param distance between them, metres
   */
  constructor(head: PerspectiveCamera, distance = eyeDistance) {
    this.#head = head
    this.#distance = distance
    this.#eyes = [
      { camera: new PerspectiveCamera(), part: { x: 0, y: 0, width: 0.5, height: 1 } },
      { camera: new PerspectiveCamera(), part: { x: 0.5, y: 0, width: 0.5, height: 1 } },
    ]
  }

  /** The eyes, where the head is now. */
  eyes(): readonly Eye[] {
    const head = this.#head
    this.#eyes.forEach(({ camera }, index) => {
      camera.fov = head.fov
      camera.aspect = head.aspect / 2
      camera.near = head.near
      camera.far = head.far
      camera.matrixWorld.copy(head.matrixWorld)
      head.matrixWorld.decompose(camera.position, camera.quaternion, camera.scale)
      camera.translateX((index - 0.5) * this.#distance)
      camera.updateProjectionMatrix()
      camera.updateMatrixWorld(true)
    })
    return this.#eyes
  }
}
