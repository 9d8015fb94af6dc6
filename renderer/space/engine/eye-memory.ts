import type { EyeView } from './culling.ts'

/** Numbers kept of an eye: two matrices, and how large its picture is. */
const perEye = 34

/** Remembers how things were last looked at, to tell whether that has changed. */
export class EyeMemory {
  #numbers = new Float64Array(0)

  /** Whether any eye moved, or there are others, since this was last asked. */
  differs(eyes: readonly EyeView[]): boolean {
    let differs = this.#numbers.length !== eyes.length * perEye
    if (differs) this.#numbers = new Float64Array(eyes.length * perEye)
    const keep = (at: number, value: number): void => {
      if (this.#numbers[at] !== value) differs = true
      this.#numbers[at] = value
    }
    eyes.forEach(({ camera, width, height }, index) => {
      const begin = index * perEye
      for (let part = 0; part < 16; part++) {
        keep(begin + part, camera.matrixWorld.elements[part] ?? 0)
        keep(begin + 16 + part, camera.projectionMatrix.elements[part] ?? 0)
      }
      keep(begin + 32, width)
      keep(begin + 33, height)
    })
    return differs
  }
}
