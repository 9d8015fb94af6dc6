import { BufferAttribute, BufferGeometry, LineBasicMaterial, LineSegments, type Vector3 } from 'three'
import type { Stage } from '../stage/stage.ts'

/** Draws the lines that a moved thing has snapped to. */
export class SnapLines {
  readonly #stage: Stage
  readonly #lines: LineSegments<BufferGeometry, LineBasicMaterial>

  constructor(stage: Stage) {
    this.#stage = stage
    const material = new LineBasicMaterial({ color: '#e8b464', depthTest: false, transparent: true, opacity: 0.9 })
    this.#lines = new LineSegments(new BufferGeometry(), material)
    this.#lines.frustumCulled = false
    this.#lines.renderOrder = 40
    this.#lines.visible = false
    stage.scene.add(this.#lines)
  }

  show(lines: readonly (readonly [Vector3, Vector3])[]): void {
    this.#lines.visible = lines.length > 0
    const points = lines.flatMap(([from, to]) => [...from.toArray(), ...to.toArray()])
    this.#lines.geometry.dispose()
    this.#lines.geometry = new BufferGeometry()
    this.#lines.geometry.setAttribute('position', new BufferAttribute(new Float32Array(points), 3))
    this.#stage.invalidate()
  }

  dispose(): void {
    this.#stage.scene.remove(this.#lines)
    this.#lines.geometry.dispose()
    this.#lines.material.dispose()
  }
}
