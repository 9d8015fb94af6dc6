import type { PointerEvent as ScenePointerEvent } from '@pmndrs/pointer-events'
import { Vector3 } from 'three'
import { newItemIds } from '#shared/document/index.ts'
import type { Item } from '#shared/model/environment.ts'
import { faceBehind, forwardOf } from '#shared/arrange/walls.ts'
import { directionOf } from '../stage/rig.ts'
import type { Stage } from '../stage/stage.ts'
import { labelOf, type Editor } from './editor.ts'
import { facingPlane, MoveDrag, wallPlane } from './move.ts'
import { rayPointerOf, type PointerTarget, type RayPointer } from './ray-pointer.ts'

/** How far a press may wander and still be a click, and how near lines attract; in what one can point to exactly. */
const clickSlack = 5
const snapReach = 9
/** Milliseconds within which a second click makes a double one. */
const doubleClickMs = 400

/** What is shown of a gesture while it runs. */
export interface ItemFeedback {
  /** Snap lines, pairs of points in the space. */
  lines(lines: readonly [Vector3, Vector3][]): void
  hovered(id: string | undefined): void
  /** A click chose, or let go; what is selected then the stage tells. */
  clicked?(): void
}

interface Move {
  drag: MoveDrag
  gesture: string
  label: string
  latest: RayPointer | undefined
}

interface Press {
  pointer: RayPointer
  /** It has gone further than a click may. */
  wandered: boolean
  /** The thing follows the pointer. */
  holds: boolean
  move: Move | undefined
}

/** Lets one choose and move things with whatever points into the scene: a mouse, a finger, a controller. */
export class ItemControls {
  readonly #stage: Stage
  readonly #feedback: ItemFeedback
  readonly #editor: Editor | undefined
  readonly #unlisten: () => void
  readonly #unfollow: () => void
  #press: Press | undefined
  #lastClick: RayPointer | undefined

  constructor(stage: Stage, feedback: ItemFeedback, editor: Editor | undefined) {
    this.#stage = stage
    this.#feedback = feedback
    this.#editor = editor
    this.#unlisten = this.#listen(stage)
    this.#unfollow = stage.everyFrame(() => this.#follow())
  }

  /** Takes the running drag back; false where there is none. */
  cancel(): boolean {
    const press = this.#press
    if (!press?.move) return false
    this.#press = { ...press, move: undefined, wandered: true, holds: false }
    this.#editor?.set(press.move.gesture, press.move.label, press.move.drag.before())
    this.#ended()
    return true
  }

  dispose(): void {
    this.#unlisten()
    this.#unfollow()
  }

  #listen(stage: Stage): () => void {
    const target = stage.scene as PointerTarget
    const { panels } = stage.engine
    // Of all that is drawn, things alone are met; everything else is looked through.
    target.pointerEvents = 'none'
    panels.group.pointerEvents = 'auto'
    const down = (event: ScenePointerEvent): void => this.#down(event)
    const move = (event: ScenePointerEvent): void => this.#moved(rayPointerOf(event, stage))
    const up = (event: ScenePointerEvent): void => this.#up(event)
    const cancel = (event: ScenePointerEvent): void => this.#taken(event.pointerId)
    const leave = (): void => this.#hover(undefined)
    target.addEventListener('pointerdown', down)
    target.addEventListener('pointermove', move)
    target.addEventListener('pointerup', up)
    target.addEventListener('pointercancel', cancel)
    target.addEventListener('pointerleave', leave)
    return () => {
      target.removeEventListener('pointerdown', down)
      target.removeEventListener('pointermove', move)
      target.removeEventListener('pointerup', up)
      target.removeEventListener('pointercancel', cancel)
      target.removeEventListener('pointerleave', leave)
    }
  }

  #down(event: ScenePointerEvent): void {
    if (event.button !== 0 || this.#press) return
    const pointer = rayPointerOf(event, this.#stage)
    // A finger on a thing looks about: else one could hardly do so where things hang close.
    const holds = pointer.itemId !== undefined && this.#editor !== undefined && !pointer.touch
    this.#press = { pointer, wandered: false, holds, move: undefined }
    if (holds) event.object.setPointerCapture(event.pointerId)
  }

  #moved(pointer: RayPointer): void {
    const press = this.#press
    if (!press) {
      if (!pointer.touch) this.#hover(pointer.itemId)
      return
    }
    if (press.pointer.id !== pointer.id) return
    if (!press.wandered) {
      if (angleBetween(press.pointer, pointer) < clickSlack * pointer.precision) return
      press.wandered = true
      if (press.holds) press.move = this.#beginMove(press.pointer, pointer)
    }
    if (!press.move) return
    press.move.latest = pointer
    this.#stage.invalidate()
  }

  #up(event: ScenePointerEvent): void {
    const press = this.#press
    if (event.button !== 0 || press?.pointer.id !== event.pointerId) return
    this.#press = undefined
    const pointer = rayPointerOf(event, this.#stage)
    if (press.move) {
      this.#move(press.move, pointer)
      this.#ended()
    } else if (!press.wandered) this.#click({ ...pointer, itemId: press.pointer.itemId })
  }

  /** Takes back what was begun with a pointer that the system took away. */
  #taken(pointerId: number): void {
    if (this.#press?.pointer.id !== pointerId) return
    this.cancel()
    this.#press = undefined
  }

  #click(pointer: RayPointer): void {
    const last = this.#lastClick
    const again =
      last !== undefined &&
      pointer.time - last.time < doubleClickMs &&
      angleBetween(last, pointer) < 2 * clickSlack * pointer.precision
    this.#lastClick = again ? undefined : pointer
    if (again) {
      this.#open(pointer.itemId)
      return
    }
    this.#choose(pointer)
    this.#feedback.clicked?.()
  }

  #choose({ itemId, shift, alt, control }: RayPointer): void {
    const stage = this.#stage
    if (itemId === undefined) {
      if (!shift) stage.select([])
      return
    }
    const together = alt ? [itemId] : stage.groupOf(itemId)
    if (!shift && !control) {
      stage.select(together)
      return
    }
    const next = new Set(stage.selected)
    const off = next.has(itemId)
    for (const one of together) {
      if (off) next.delete(one)
      else next.add(one)
    }
    stage.select(next)
  }

  /** Goes before a thing; a click takes a whole group, a second one the thing within it. */
  #open(itemId: string | undefined): void {
    if (itemId === undefined) return
    this.#stage.select([itemId])
    this.#stage.focus(itemId)
  }

  #hover(itemId: string | undefined): void {
    this.#stage.hover(itemId)
    this.#feedback.hovered(itemId)
  }

  #beginMove(from: RayPointer, { alt, shift }: RayPointer): Move | undefined {
    const stage = this.#stage
    const id = from.itemId
    if (id === undefined) return undefined
    if (!stage.selected.has(id)) stage.select(shift ? [...stage.selected, id] : stage.groupOf(id))
    const gesture = crypto.randomUUID()
    const items = [...stage.selected].flatMap((one) => stage.item(one) ?? [])
    const moved = alt ? this.#duplicate(items, gesture) : items
    const anchor = moved[items.findIndex((item) => item.id === id)]
    if (!anchor) return undefined
    const face = faceBehind(stage.engine.room.faces, anchor.position, forwardOf(anchor.rotation))
    const look = directionOf(stage.rig.gaze, new Vector3())
    const plane = face ? wallPlane(face, from.point) : facingPlane(from.point, look)
    const label = labelOf(alt ? 'Duplicate' : 'Move', moved.length)
    return { drag: new MoveDrag(anchor, moved, plane), gesture, label, latest: undefined }
  }

  #duplicate(items: readonly Item[], gesture: string): Item[] {
    const stage = this.#stage
    const ids = newItemIds(items.length, { after: stage.items().map(({ id }) => id) })
    const copies = items.map((item, index) => ({ ...item, id: ids[index] ?? item.id }))
    this.#editor?.add(gesture, labelOf('Duplicate', copies.length), copies)
    stage.select(copies.map((copy) => copy.id))
    return copies
  }

  /** Pointers move more often than frames are drawn: one write a frame is enough. */
  #follow(): boolean {
    const move = this.#press?.move
    if (!move?.latest) return false
    this.#move(move, move.latest)
    move.latest = undefined
    return false
  }

  #move({ drag, gesture, label }: Move, { ray, precision, control }: RayPointer): void {
    const stage = this.#stage
    const away = new Vector3(...(drag.items[0]?.position ?? [0, 0, 0])).distanceTo(ray.origin)
    const world = { faces: stage.engine.room.faces, items: stage.items() }
    const result = drag.at(ray, world, control ? 0 : away * precision * snapReach)
    if (!result) return
    this.#editor?.set(gesture, label, result.changes)
    this.#feedback.lines(result.lines)
  }

  #ended(): void {
    this.#feedback.lines([])
    this.#stage.engine.refreshWalls()
  }
}

/** Between where two pointers point, radians; exact for small angles too. */
function angleBetween(a: RayPointer, b: RayPointer): number {
  return 2 * Math.asin(Math.min(1, a.aim.distanceTo(b.aim) / 2))
}
