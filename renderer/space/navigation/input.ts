import { Vector2 } from 'three'

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
 * What hands can do, told apart: a press that stays is a click; one that moves is a drag; two fingers are a pinch.
 * Who listens decides what each means.
 */
export interface GestureListener {
  /** A press has begun; the answer says who takes the drag. */
  press(pointer: PointerState): void
  drag(pointer: PointerState, dx: number, dy: number): void
  /** The drag is over; `cancelled` where the system took the pointer away or Escape was pressed. */
  drop(pointer: PointerState, cancelled: boolean): void
  click(pointer: PointerState): void
  doubleClick(pointer: PointerState): void
  hover(pointer: PointerState | undefined): void
  wheel(pointer: PointerState, amount: number): void
  /** Two fingers: moved by pixels, spread by a factor, about a point. */
  pinch(pointer: PointerState, dx: number, dy: number, spread: number): void
  /** Right or middle button: shifts the view. */
  pan(pointer: PointerState, dx: number, dy: number): void
}

/** Pixels a press may wander and still be a click. */
const clickSlack = 5
const doubleClickMs = 400

/** Turns pointer events of an element into gestures. */
export class Gestures {
  readonly #element: HTMLElement
  readonly #listener: GestureListener
  readonly #pointers = new Map<number, Vector2>()
  readonly #stop = new AbortController()
  #start: Vector2 | undefined
  #dragging = false
  #button = 0
  #lastClick = { at: 0, x: 0, y: 0 }

  constructor(element: HTMLElement, listener: GestureListener) {
    this.#element = element
    this.#listener = listener
    const { signal } = this.#stop
    element.addEventListener('pointerdown', (event) => isFor(event, element) && this.#down(event), { signal })
    element.addEventListener('pointermove', (event) => isFor(event, element) && this.#move(event), { signal })
    element.addEventListener('pointerup', (event) => this.#up(event, false), { signal })
    element.addEventListener('pointercancel', (event) => this.#up(event, true), { signal })
    element.addEventListener('pointerleave', () => listener.hover(undefined), { signal })
    element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal })
    element.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false })
  }

  get dragging(): boolean {
    return this.#dragging
  }

  /** Ends the running drag as if it had never been meant. */
  cancel(): void {
    if (!this.#dragging) return
    this.#dragging = false
    this.#start = undefined
    const [first] = this.#pointers.values()
    this.#listener.drop(stateAt(first ?? new Vector2()), true)
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
      return
    }
    this.#button = event.button
    this.#start = this.#at(event)
    this.#dragging = false
    if (this.#button === 0) this.#listener.press(this.#state(event))
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId)
    const at = this.#at(event)
    if (!before) {
      if (event.pointerType !== 'touch') this.#listener.hover(this.#state(event))
      return
    }
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
    else this.#listener.pan(this.#state(event), at.x - from.x, at.y - from.y)
  }

  #up(event: PointerEvent, cancelled: boolean): void {
    if (!this.#pointers.delete(event.pointerId)) return
    const started = this.#start
    this.#start = undefined
    if (this.#dragging) {
      this.#dragging = false
      if (this.#button === 0) this.#listener.drop(this.#state(event), cancelled)
    } else if (started && !cancelled && this.#button === 0) this.#click(event)
  }

  #click(event: PointerEvent): void {
    const pointer = this.#state(event)
    const { at, x, y } = this.#lastClick
    const again = event.timeStamp - at < doubleClickMs && Math.hypot(pointer.x - x, pointer.y - y) < clickSlack * 2
    this.#lastClick = { at: again ? 0 : event.timeStamp, x: pointer.x, y: pointer.y }
    if (again) this.#listener.doubleClick(pointer)
    else this.#listener.click(pointer)
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
