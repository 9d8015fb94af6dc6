import { type Ray, Vector3 } from 'three'
import type { GestureListener, PointerState } from '../input/gestures.ts'
import type { Stage } from '../stage/stage.ts'

/** From so many times its size on, one who comes closer is brought before a panel. */
const squaring = 4
/** Radians of turning that dragging across one window height makes, in fields of view. */
const turnPerWindow = 1

/** Frame of a box selection, CSS pixels; undefined where there is none any more. */
export type ShowBox = (rect: { x: number; y: number; width: number; height: number } | undefined) => void

type Drag = { kind: 'look' } | { kind: 'box'; x: number; y: number; before: ReadonlySet<string> }

/** What mice and fingers do with the view of a screen: looking about, coming closer, choosing by a box. */
export class ViewControls implements GestureListener {
  readonly #stage: Stage
  readonly #showBox: ShowBox
  #drag: Drag | undefined

  constructor(stage: Stage, showBox: ShowBox) {
    this.#stage = stage
    this.#showBox = showBox
  }

  drag(pointer: PointerState, dx: number, dy: number): void {
    this.#drag ??= this.#begin(pointer, dx, dy)
    if (this.#drag.kind === 'look') this.#look(dx, dy, pointer)
    else this.#box(this.#drag, pointer)
  }

  drop(cancelled: boolean): void {
    const drag = this.#drag
    this.#drag = undefined
    if (drag?.kind !== 'box') return
    this.#showBox(undefined)
    if (cancelled) this.#stage.select(drag.before)
  }

  wheel(pointer: PointerState, amount: number): void {
    this.#zoom(this.#stage.rayAt(pointer.x, pointer.y), amount)
  }

  pinch(pointer: PointerState, dx: number, dy: number, spread: number): void {
    this.wheel(pointer, Math.log2(Math.max(0.2, Math.min(5, spread))) * 1.2)
    this.pan(dx, dy)
  }

  pan(dx: number, dy: number): void {
    const { rig, radiansPerPixel } = this.#stage
    const metres = radiansPerPixel * Math.max(0.05, rig.reach)
    rig.pan(-dx * metres, dy * metres)
    this.#stage.invalidate()
  }

  #begin(pointer: PointerState, dx: number, dy: number): Drag {
    const stage = this.#stage
    const [x, y] = [pointer.x - dx, pointer.y - dy]
    const ray = stage.rayAt(x, y)
    if (pointer.shift && !stage.pick(ray)) return { kind: 'box', x, y, before: stage.selected }
    if (stage.rig.mode === 'orbit') stage.rig.setPivot(stage.aim(ray).point)
    return { kind: 'look' }
  }

  #look(dx: number, dy: number, pointer: PointerState): void {
    const { rig, size } = this.#stage
    // A finger pulls the picture along; a mouse does the same, so that what was grasped stays under it.
    const perPixel = (rig.gaze.fov * turnPerWindow) / size.height
    const sign = rig.mode === 'orbit' && !pointer.touch ? -2.2 : 1
    rig.turn(dx * perPixel * sign, dy * perPixel * sign)
    this.#stage.invalidate()
  }

  #zoom(ray: Ray, amount: number): void {
    const stage = this.#stage
    if (amount < 0) return stage.retreat(ray, -amount)
    const { point, hit } = stage.aim(ray)
    stage.rig.zoom(point, amount)
    const pose = hit ? stage.engine.pose(hit.itemId) : undefined
    const longest = pose ? 2 * Math.max(pose.half.x, pose.half.y) : 0
    // Near a panel, coming closer also brings one before it.
    if (hit && pose && pose.half.z < longest / 4 && hit.distance < longest * squaring) {
      const front = new Vector3(0, 0, 1).applyQuaternion(pose.quaternion)
      stage.rig.face(point, front, Math.min(0.5, amount * 0.4 * (1 - hit.distance / (longest * squaring))))
    }
    stage.invalidate()
  }

  #box(drag: Extract<Drag, { kind: 'box' }>, pointer: PointerState): void {
    const rect = {
      x: Math.min(drag.x, pointer.x),
      y: Math.min(drag.y, pointer.y),
      width: Math.abs(pointer.x - drag.x),
      height: Math.abs(pointer.y - drag.y),
    }
    this.#showBox(rect)
    const inside = this.#stage.items().filter((item) => {
      const at = this.#stage.toScreen(new Vector3(...item.position))
      return at && at.x >= rect.x && at.x <= rect.x + rect.width && at.y >= rect.y && at.y <= rect.y + rect.height
    })
    this.#stage.select([...drag.before, ...inside.map((item) => item.id)])
  }
}
