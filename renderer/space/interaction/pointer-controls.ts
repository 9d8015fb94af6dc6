import { Vector3 } from 'three'
import { newItemIds } from '#shared/document/index.ts'
import type { Item } from '#shared/model/environment.ts'
import { type GestureListener, Gestures, type PointerState } from '../navigation/input.ts'
import { directionOf } from '../navigation/rig.ts'
import type { Stage } from '../stage.ts'
import { labelOf, type Editor } from './editor.ts'
import { facingPlane, MoveDrag, wallPlane } from './move.ts'
import { faceBehind, forwardOf } from '#shared/arrange/walls.ts'

/** Pixels within which lines attract. */
const snapPixels = 9
/** From so many times its size on, one who comes closer is brought before a panel. */
const squaring = 4
/** Radians of turning that dragging across one window height makes, in fields of view. */
const turnPerWindow = 1

/** What the screen shows of a gesture while it runs. */
export interface PointerFeedback {
  /** Frame of a box selection, CSS pixels. */
  box(rect: { x: number; y: number; width: number; height: number } | undefined): void
  /** Snap lines, pairs of points in the space. */
  lines(lines: readonly [Vector3, Vector3][]): void
  hovered(id: string | undefined): void
  /** A click chose, or let go; what is selected then the stage tells. */
  clicked?(): void
}

type Drag =
  | { kind: 'look' }
  | { kind: 'move'; move: MoveDrag; gesture: string; label: string; latest: PointerState | undefined }
  | { kind: 'box'; x: number; y: number; before: ReadonlySet<string> }

/** Mouse and touch in the space: looking about, coming closer, choosing, moving. */
export class PointerControls implements GestureListener {
  readonly #stage: Stage
  readonly #feedback: PointerFeedback
  readonly #gestures: Gestures
  readonly #unfollow: () => void
  #editor: Editor | undefined
  #pressed: string | undefined
  #drag: Drag | undefined

  constructor(element: HTMLElement, stage: Stage, feedback: PointerFeedback, editor: Editor | undefined) {
    this.#stage = stage
    this.#feedback = feedback
    this.#editor = editor
    this.#gestures = new Gestures(element, this)
    this.#unfollow = stage.everyFrame(() => this.#followMove())
  }

  setEditor(editor: Editor | undefined): void {
    this.#editor = editor
  }

  /** Escape: the running drag never was; without one, nothing is selected any more. */
  cancel(): void {
    if (this.#gestures.dragging) this.#gestures.cancel()
    else this.#stage.select([])
  }

  dispose(): void {
    this.#unfollow()
    this.#gestures.dispose()
  }

  press(pointer: PointerState): void {
    this.#pressed = this.#stage.pick(pointer.x, pointer.y)?.itemId
    this.#drag = undefined
  }

  drag(pointer: PointerState, dx: number, dy: number): void {
    this.#drag ??= this.#begin(pointer, dx, dy)
    const drag = this.#drag
    if (drag.kind === 'look') this.#look(dx, dy, pointer)
    else if (drag.kind === 'move') {
      drag.latest = pointer
      this.#stage.invalidate()
    } else this.#box(drag, pointer)
  }

  drop(pointer: PointerState, cancelled: boolean): void {
    const drag = this.#drag
    this.#drag = undefined
    if (drag?.kind === 'move') {
      if (cancelled) this.#editor?.set(drag.gesture, drag.label, drag.move.before())
      else this.#move(drag, pointer)
      this.#feedback.lines([])
      this.#stage.engine.refreshWalls()
    }
    if (drag?.kind === 'box') {
      this.#feedback.box(undefined)
      if (cancelled) this.#stage.select(drag.before)
    }
  }

  click(pointer: PointerState): void {
    const id = this.#stage.pick(pointer.x, pointer.y)?.itemId
    this.#choose(id, pointer)
    this.#feedback.clicked?.()
  }

  #choose(id: string | undefined, pointer: PointerState): void {
    const stage = this.#stage
    if (id === undefined) {
      if (!pointer.shift) stage.select([])
      return
    }
    const together = pointer.alt ? [id] : stage.groupOf(id)
    if (!pointer.shift && !pointer.control) {
      stage.select(together)
      return
    }
    const next = new Set(stage.selected)
    const off = next.has(id)
    for (const one of together) {
      if (off) next.delete(one)
      else next.add(one)
    }
    stage.select(next)
  }

  doubleClick(pointer: PointerState): void {
    const id = this.#stage.pick(pointer.x, pointer.y)?.itemId
    if (id === undefined) return
    // A click takes a whole group, a second one the thing within it.
    this.#stage.select([id])
    this.#stage.focus(id)
  }

  hover(pointer: PointerState | undefined): void {
    const id = pointer && this.#stage.pick(pointer.x, pointer.y)?.itemId
    this.#stage.hover(id)
    this.#feedback.hovered(id)
  }

  wheel(pointer: PointerState, amount: number): void {
    this.#zoom(pointer, amount)
  }

  pinch(pointer: PointerState, dx: number, dy: number, spread: number): void {
    this.#zoom(pointer, Math.log2(Math.max(0.2, Math.min(5, spread))) * 1.2)
    this.pan(pointer, dx, dy)
  }

  pan(_pointer: PointerState, dx: number, dy: number): void {
    const { rig } = this.#stage
    const metres = (2 * Math.tan(rig.gaze.fov / 2) * Math.max(0.05, rig.reach)) / this.#stage.size.height
    rig.pan(-dx * metres, dy * metres)
    this.#stage.invalidate()
  }

  #begin(pointer: PointerState, dx: number, dy: number): Drag {
    const { x, y } = { x: pointer.x - dx, y: pointer.y - dy }
    const id = this.#pressed
    if (id === undefined && pointer.shift) return { kind: 'box', x, y, before: this.#stage.selected }
    if (id === undefined || !this.#editor || pointer.touch) {
      if (this.#stage.rig.mode === 'orbit') this.#stage.rig.setPivot(this.#stage.aim(x, y).point)
      return { kind: 'look' }
    }
    return this.#beginMove(id, pointer, x, y) ?? { kind: 'look' }
  }

  #beginMove(id: string, pointer: PointerState, x: number, y: number): Drag | undefined {
    const stage = this.#stage
    if (!stage.selected.has(id)) this.#stage.select(pointer.shift ? [...stage.selected, id] : this.#stage.groupOf(id))
    const gesture = crypto.randomUUID()
    const items = [...stage.selected].flatMap((one) => stage.item(one) ?? [])
    const moved = pointer.alt ? this.#duplicate(items, gesture) : items
    const anchor = moved[items.findIndex((item) => item.id === id)]
    const hit = stage.pick(x, y)
    if (!anchor || !hit) return undefined
    const face = faceBehind(stage.engine.room.faces, anchor.position, forwardOf(anchor.rotation))
    const look = directionOf(stage.rig.gaze, new Vector3())
    const plane = face ? wallPlane(face, hit.point) : facingPlane(hit.point, look)
    const label = labelOf(pointer.alt ? 'Duplicate' : 'Move', moved.length)
    return { kind: 'move', move: new MoveDrag(anchor, moved, plane), gesture, label, latest: pointer }
  }

  #duplicate(items: readonly Item[], gesture: string): Item[] {
    const stage = this.#stage
    const ids = newItemIds(items.length, { after: stage.items().map(({ id }) => id) })
    const copies = items.map((item, index) => ({ ...item, id: ids[index] ?? item.id }))
    this.#editor?.add(gesture, labelOf('Duplicate', copies.length), copies)
    this.#stage.select(copies.map((copy) => copy.id))
    return copies
  }

  /** Pointers move more often than frames are drawn: one write a frame is enough. */
  #followMove(): boolean {
    const drag = this.#drag
    if (drag?.kind !== 'move' || !drag.latest) return false
    this.#move(drag, drag.latest)
    drag.latest = undefined
    return false
  }

  #move(drag: Extract<Drag, { kind: 'move' }>, pointer: PointerState): void {
    const stage = this.#stage
    const ray = stage.rayAt(pointer.x, pointer.y)
    const away = new Vector3(...(drag.move.items[0]?.position ?? [0, 0, 0])).distanceTo(stage.camera.position)
    const pixel = (2 * Math.tan(stage.rig.gaze.fov / 2) * away) / stage.size.height
    const world = { faces: stage.engine.room.faces, items: stage.items() }
    const result = drag.move.at(ray, world, pointer.control ? 0 : pixel * snapPixels)
    if (!result) return
    this.#editor?.set(drag.gesture, drag.label, result.changes)
    this.#feedback.lines(result.lines)
  }

  #look(dx: number, dy: number, pointer: PointerState): void {
    const { rig, size } = this.#stage
    // A finger pulls the picture along; a mouse does the same, so that what was grasped stays under it.
    const perPixel = (rig.gaze.fov * turnPerWindow) / size.height
    const sign = rig.mode === 'orbit' && !pointer.touch ? -2.2 : 1
    rig.turn(dx * perPixel * sign, dy * perPixel * sign)
    this.#stage.invalidate()
  }

  #zoom(pointer: PointerState, amount: number): void {
    if (amount < 0) return this.#stage.retreat(pointer.x, pointer.y, -amount)
    const { point, hit } = this.#stage.aim(pointer.x, pointer.y)
    this.#stage.rig.zoom(point, amount)
    const pose = hit ? this.#stage.engine.pose(hit.itemId) : undefined
    const longest = pose ? 2 * Math.max(pose.half.x, pose.half.y) : 0
    // Near a panel, coming closer also brings one before it.
    if (hit && pose && pose.half.z < longest / 4 && hit.distance < longest * squaring) {
      const front = new Vector3(0, 0, 1).applyQuaternion(pose.quaternion)
      this.#stage.rig.face(point, front, Math.min(0.5, amount * 0.4 * (1 - hit.distance / (longest * squaring))))
    }
    this.#stage.invalidate()
  }

  #box(drag: Extract<Drag, { kind: 'box' }>, pointer: PointerState): void {
    const rect = {
      x: Math.min(drag.x, pointer.x),
      y: Math.min(drag.y, pointer.y),
      width: Math.abs(pointer.x - drag.x),
      height: Math.abs(pointer.y - drag.y),
    }
    this.#feedback.box(rect)
    const inside = this.#stage.items().filter((item) => {
      const at = this.#stage.toScreen(new Vector3(...item.position))
      return at && at.x >= rect.x && at.x <= rect.x + rect.width && at.y >= rect.y && at.y <= rect.y + rect.height
    })
    this.#stage.select([...drag.before, ...inside.map((item) => item.id)])
  }
}
