import { CanvasTexture, Sprite, SpriteMaterial, SRGBColorSpace, type Vector3 } from 'three'
import type { Pose } from '../engine/tables/item-table.ts'

/** Pixels of the painted mark. */
const side = 96
/** Least size of the mark, metres. */
const least = 0.03

/** A quiet sign on a film or sound: bars while it plays, a triangle while it waits. It always faces the eye. */
export class PlayMark {
  readonly object3D: Sprite
  readonly #share: number
  readonly #bars: CanvasTexture
  readonly #triangle: CanvasTexture

  /** @param share its size, of the shorter half of its panel */
  constructor(share: number) {
    this.#share = share
    this.#bars = painted(bars)
    this.#triangle = painted(triangle)
    this.object3D = new Sprite(new SpriteMaterial({ map: this.#triangle, toneMapped: false, depthWrite: false }))
    this.object3D.renderOrder = 5
  }

  /** @param corner of its panel in which it stands, each part −1 to 1; where it stands is told in its parent's space */
  lay({ half }: Pose, corner: readonly [number, number], ahead: Vector3): void {
    const size = Math.max(least, Math.min(half.x, half.y) * this.#share)
    this.object3D.scale.setScalar(size)
    const inset = (reach: number, toward: number): number => toward * Math.max(0, reach - size * 0.85)
    this.object3D.position.set(inset(half.x, corner[0]), inset(half.y, corner[1]), 0).add(ahead)
  }

  show(playing: boolean): void {
    this.object3D.material.map = playing ? this.#bars : this.#triangle
  }

  dispose(): void {
    this.#bars.dispose()
    this.#triangle.dispose()
    this.object3D.material.dispose()
  }
}

function painted(sign: (pen: CanvasRenderingContext2D) => void): CanvasTexture {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.scale(side, side)
    pen.fillStyle = 'rgb(12 13 15 / 90%)'
    pen.beginPath()
    pen.arc(0.5, 0.5, 0.48, 0, 2 * Math.PI)
    pen.fill()
    pen.fillStyle = '#f4f1ea'
    sign(pen)
  }
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  return texture
}

function bars(pen: CanvasRenderingContext2D): void {
  for (const [x, height] of [
    [0.29, 0.26],
    [0.45, 0.44],
    [0.61, 0.34],
  ] as const) {
    pen.fillRect(x, 0.5 - height / 2, 0.1, height)
  }
}

function triangle(pen: CanvasRenderingContext2D): void {
  pen.beginPath()
  pen.moveTo(0.4, 0.28)
  pen.lineTo(0.74, 0.5)
  pen.lineTo(0.4, 0.72)
  pen.fill()
}
