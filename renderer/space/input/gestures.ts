import { Vector2 } from 'three'
import type { ScreenPointers } from './screen-pointers.ts'

/** A pointer as gestures see it. */
export interface PointerState {
  /** Pixels of the page, from the top left of the space. */
  x: number
  y: number
  shift: boolean
  alt: boolean
  control: boolean
  touch: boolean
}

/**
 * What mice and fingers do with a screen, told apart: a press that moves is a drag; two fingers are a pinch. Who listens
 * decides what each means.
 */
export interface GestureListener {
  drag(pointer: PointerState, dx: number, dy: number): void
  /** The drag is over; `cancelled` where the system took the pointer away or Escape was pressed. */
  drop(cancelled: boolean): void
  wheel(pointer: PointerState, amount: number): void
  /** Two fingers: moved by pixels, spread by a factor, about a point. */
  pinch(pointer: PointerState, dx: number, dy: number, spread: number): void
  /** Right or middle button: shifts the view, pixels. */
  pan(dx: number, dy: number): void
}

/** Pixels a press may wander and still be a click. */
const clickSlack = 5

/** Turns pointer events of an element into gestures, as far as no thing of the scene takes them to itself. */
export class Gestures {
  readonly #element: HTMLElement
  readonly #listener: GestureListener
  readonly #scene: ScreenPointers
  readonly #pointers = new Map<number, Vector2>()
  readonly #stop = new AbortController()
  #start: Vector2 | undefined
  #dragging = false
  #button = 0

  /** @param scene what tells the things of the scene of the same pointers */
  constructor(element: HTMLElement, listener: GestureListener, scene: ScreenPointers) {
    this.#element = element
    this.#listener = listener
    this.#scene = scene
    const { signal } = this.#stop
    element.addEventListener('pointerdown', (event) => isFor(event, element) && this.#down(event), { signal })
    element.addEventListener('pointermove', (event) => isFor(event, element) && this.#move(event), { signal })
    element.addEventListener('pointerup', (event) => this.#up(event, false), { signal })
    element.addEventListener('pointercancel', (event) => this.#up(event, true), { signal })
    element.addEventListener('pointerleave', (event) => scene.leave(event), { signal })
    element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal })
    element.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false })
  }

  /** Ends the running drag as if it had never been meant; false where there is none. */
  cancel(): boolean {
    if (!this.#dragging) return false
    this.#dragging = false
    this.#start = undefined
    this.#listener.drop(true)
    return true
  }

  dispose(): void {
    this.#stop.abort()
  }

  #down(event: PointerEvent): void {
    this.#element.setPointerCapture(event.pointerId)
    this.#pointers.set(event.pointerId, this.#at(event))
    if (this.#pointers.size > 1) {
      this.cancel()
      this.#start = undefined
      // What the first finger had begun was the beginning of a pinch.
      for (const pointerId of this.#pointers.keys()) this.#scene.cancel(event, pointerId)
      return
    }
    this.#scene.down(event)
    if (this.#scene.isCaptured(event.pointerId)) return
    this.#button = event.button
    this.#start = this.#at(event)
    this.#dragging = false
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId)
    const at = this.#at(event)
    if (this.#pointers.size < 2) this.#scene.move(event)
    if (!before) return
    if (this.#pointers.size === 2) {
      this.#pinch(event, before, at)
      return
    }
    if (!this.#start) return
    if (!this.#dragging && at.distanceTo(this.#start) < clickSlack) return
    this.#pointers.set(event.pointerId, at)
    const from = this.#dragging ? before : this.#start
    this.#dragging = true
    if (this.#button === 0) this.#listener.drag(this.#state(event), at.x - from.x, at.y - from.y)
    else this.#listener.pan(at.x - from.x, at.y - from.y)
  }

  #up(event: PointerEvent, cancelled: boolean): void {
    if (!this.#pointers.delete(event.pointerId)) return
    if (cancelled) this.#scene.cancel(event)
    else this.#scene.up(event)
    this.#start = undefined
    if (!this.#dragging) return
    this.#dragging = false
    if (this.#button === 0) this.#listener.drop(cancelled)
  }

  #pinch(event: PointerEvent, before: Vector2, at: Vector2): void {
    const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId)
    this.#pointers.set(event.pointerId, at)
    if (!other) return
    const still = other[1]
    const spread = at.distanceTo(still) / Math.max(1, before.distanceTo(still))
    const middle = at.clone().add(still).multiplyScalar(0.5)
    const state = { ...stateAt(middle), touch: true }
    this.#listener.pinch(state, (at.x - before.x) / 2, (at.y - before.y) / 2, spread)
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault()
    // Lines and pages, where a mouse counts in those, as pixels.
    const scale = event.deltaMode === 1 ? 33 : event.deltaMode === 2 ? 400 : 1
    const pixels = Math.max(-400, Math.min(400, event.deltaY * scale))
    // A pinch on a track pad arrives as a wheel with the control key.
    this.#listener.wheel(this.#state(event), (-pixels / 100) * (event.ctrlKey ? 1.4 : 0.32))
  }

  #at(event: MouseEvent): Vector2 {
    const box = this.#element.getBoundingClientRect()
    return new Vector2(event.clientX - box.left, event.clientY - box.top)
  }

  #state(event: MouseEvent): PointerState {
    const { x, y } = this.#at(event)
    return {
      x,
      y,
      shift: event.shiftKey,
      alt: event.altKey,
      control: event.ctrlKey || event.metaKey,
      touch: event instanceof PointerEvent && event.pointerType === 'touch',
    }
  }
}

/** Knobs, buttons and sliders that float over the element answer for themselves. */
function isFor({ target }: Event, element: Element): boolean {
  const control = target instanceof Element ? target.closest('button, input, [data-controls]') : null
  return control === null || !element.contains(control)
}

function stateAt({ x, y }: Vector2): PointerState {
  return { x, y, shift: false, alt: false, control: false, touch: false }
}
