import type { PerspectiveCamera } from 'three'
import type { ScreenRect, ScreenSize } from './screen.ts'
import type { Lens } from './views.ts'

/** Room that panels take from the sides of the window, CSS pixels. */
export interface Insets {
  left: number
  right: number
}

/** Where panels leave less than this, CSS pixels, things are framed as if those above and below were not there. */
const leastFree = 120

/** How fast the picture gives way to a panel, per second. */
const giveWay = 14

/** Where in the window things are framed: in what panels leave free, never under them. */
export class Framing {
  #insets: Insets = { left: 0, right: 0 }
  #free: (() => ScreenRect | undefined) | undefined
  /** How far the middle of the picture lies right of the window's, CSS pixels; glides to where the insets want it. */
  #shift = 0

  setInsets(insets: Insets): void {
    this.#insets = insets
  }

  /** Tells which part of the space nothing lies over, CSS pixels; asked whenever something is to be framed. */
  setFree(free: (() => ScreenRect | undefined) | undefined): void {
    this.#free = free
  }

  /** @param fov vertical, radians */
  lens({ width, height }: ScreenSize, fov: number): Lens {
    const { left, right } = this.#insets
    const beside = { x: left, y: 0, width: width - left - right, height }
    const asked = this.#free?.()
    const free = asked && asked.width >= leastFree && asked.height >= leastFree ? asked : beside
    return { fov, width, height, shift: (left - right) / 2, free }
  }

  /**
   * Moves the picture toward the middle of the free part.
   *
   * @param dt seconds
   * @param cut is there at once
   * @returns whether it moved
   */
  advance(dt: number, cut: boolean): boolean {
    const wanted = (this.#insets.left - this.#insets.right) / 2
    if (this.#shift === wanted) return false
    const rest = (wanted - this.#shift) * Math.exp(-giveWay * dt)
    this.#shift = cut || Math.abs(rest) < 0.5 ? wanted : wanted - rest
    return true
  }

  /** Shifts what a camera sees by as much as the picture has given way. */
  apply(camera: PerspectiveCamera, { width, height }: ScreenSize): void {
    if (this.#shift === 0) camera.clearViewOffset()
    else camera.setViewOffset(width, height, -this.#shift, 0, width, height)
  }
}
