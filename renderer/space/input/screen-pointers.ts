import { generateUniquePointerId, Pointer, ScreenRayIntersector } from '@pmndrs/pointer-events'
import type { Camera, PerspectiveCamera, Scene, Vector2 } from 'three'

/** What the pointers of a screen need to know of it. */
export interface Screen {
  scene: Scene
  camera: PerspectiveCamera
  /** CSS pixels. */
  size: { width: number; height: number }
}

/** A press, a move or a release on an element; those of a browser are. */
export interface ScreenEvent {
  pointerId: number
  pointerType: string
  button: number
  /** CSS pixels from the top left of the page. */
  clientX: number
  clientY: number
  /** Milliseconds. */
  timeStamp: number
}

/** Turns what mice and fingers do on an element into rays from the camera, and tells those to the things of the scene. */
export class ScreenPointers {
  readonly #element: Pick<HTMLElement, 'getBoundingClientRect'>
  readonly #screen: Screen
  readonly #pointers = new Map<number, Pointer>()

  constructor(element: Pick<HTMLElement, 'getBoundingClientRect'>, screen: Screen) {
    this.#element = element
    this.#screen = screen
  }

  /** Whether a thing of the scene has taken this pointer to itself, as when it is dragged. */
  isCaptured(pointerId: number): boolean {
    return this.#pointers.get(pointerId)?.getPointerCapture() !== undefined
  }

  move(event: ScreenEvent): void {
    this.#pointer(event).move(this.#screen.scene, event)
  }

  down(event: ScreenEvent): void {
    const pointer = this.#pointer(event)
    // A finger comes down where it never was before.
    pointer.move(this.#screen.scene, event)
    pointer.down(event)
  }

  up(event: ScreenEvent): void {
    const pointer = this.#pointers.get(event.pointerId)
    if (!pointer) return
    pointer.move(this.#screen.scene, event)
    pointer.up(event)
    // A finger that is lifted points nowhere.
    if (event.pointerType === 'touch') this.leave(event)
  }

  /** The system took the pointer away, or what was begun with it is not meant any more. */
  cancel(event: ScreenEvent, pointerId = event.pointerId): void {
    this.#pointers.get(pointerId)?.cancel(event)
  }

  leave(event: ScreenEvent): void {
    const pointer = this.#pointers.get(event.pointerId)
    if (!pointer) return
    pointer.exit(event)
    this.#forget(event.pointerId, pointer)
  }

  dispose(): void {
    for (const [pointerId, pointer] of this.#pointers) this.#forget(pointerId, pointer)
  }

  /** The library keeps every pointer that ever was, and a finger is a new one each time. */
  #forget(pointerId: number, pointer: Pointer): void {
    this.#pointers.delete(pointerId)
    globalThis.pointerEventspointerMap?.delete(pointer.id)
  }

  #pointer({ pointerId, pointerType }: ScreenEvent): Pointer {
    const known = this.#pointers.get(pointerId)
    if (known) return known
    const from = (event: unknown, coords: Vector2): Camera => this.#aim(event as ScreenEvent, coords)
    const intersector = new ScreenRayIntersector(from, {})
    const id = generateUniquePointerId()
    const pointer = new Pointer(id, `screen-${pointerType}`, undefined, intersector, () => this.#screen.camera)
    this.#pointers.set(pointerId, pointer)
    return pointer
  }

  /** Where an event is, from -1 to 1 to the right and up. */
  #aim({ clientX, clientY }: ScreenEvent, coords: Vector2): Camera {
    const { left, top } = this.#element.getBoundingClientRect()
    const { width, height } = this.#screen.size
    coords.set(((clientX - left) / width) * 2 - 1, 1 - ((clientY - top) / height) * 2)
    return this.#screen.camera
  }
}
