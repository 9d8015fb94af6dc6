import type { Edge } from '#shared/arrange/index.ts'
import type { ItemChange } from '#shared/model/environment.ts'
import { gamepadPush, WalkKeys } from '../input/walk-keys.ts'
import type { Stage } from '../stage/stage.ts'
import {
  alignSelected,
  distributeSelected,
  duplicateSelected,
  groupSelected,
  removeSelected,
  rightOf,
} from './changes.ts'
import { labelOf, type Editor } from './editor.ts'
import { isField, isFree } from './free-keys.ts'

/** What keys need beside the stage. */
export interface KeyboardContext {
  stage: Stage
  editor: () => Editor | undefined
  /** Escape. */
  cancel: () => void
  /** Keys that nothing else on the page wants are meant for the space, too: one walks at once, without a click. */
  everywhere?: boolean
  /** Plays or halts what is selected; false where that is neither film nor sound. */
  play?: () => boolean
}

/** Metres a nudge moves: with Shift ten times as far. */
const nudge = 0.01
/** Radians a second that a stick turns. */
const stickTurn = 1.8

const nudges: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** With Alt: what comes into line, and along which spaces become alike. */
const edges: Record<string, Edge> = {
  KeyL: 'left',
  KeyC: 'centre',
  KeyR: 'right',
  KeyT: 'top',
  KeyM: 'middle',
  KeyB: 'bottom',
}
const directions: Record<string, 'across' | 'upright'> = { KeyH: 'across', KeyV: 'upright' }

/** The keyboard and a gamepad in the space. */
export class KeyboardControls {
  readonly #context: KeyboardContext
  readonly #walk = new WalkKeys()
  readonly #stop = new AbortController()
  readonly #unfollow: () => void
  /** After Escape, Tab leads out of the space and on. */
  #leaving = false
  #nudging: { gesture: string; at: number } | undefined

  /** @param element has the focus when keys are meant for the space. */
  constructor(element: HTMLElement, context: KeyboardContext) {
    this.#context = context
    const { signal } = this.#stop
    element.addEventListener('keydown', (event) => isFree(event, element) && this.#down(event), { signal })
    element.addEventListener('blur', () => this.#blur(), { signal })
    window.addEventListener('keyup', (event) => this.#walk.up(event.code), { signal })
    window.addEventListener('blur', () => this.#blur(), { signal })
    window.addEventListener('focusin', ({ target }) => isField(target) && this.#blur(), { signal })
    if (context.everywhere) window.addEventListener('keydown', (event) => this.#far(event, element), { signal })
    this.#unfollow = context.stage.everyFrame((dt) => this.#step(dt))
    const poll = (): void => context.stage.invalidate()
    window.addEventListener('gamepadconnected', poll, { signal })
  }

  dispose(): void {
    this.#unfollow()
    this.#stop.abort()
  }

  #blur(): void {
    this.#walk.release()
    this.#leaving = false
  }

  #down(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.key !== 'Tab' && event.key !== 'Escape') this.#leaving = false
    const done = event.ctrlKey || event.metaKey ? this.#command(event) : this.#plain(event)
    if (done) event.preventDefault()
  }

  /** A key pressed elsewhere on the page that nothing there wants. */
  #far(event: KeyboardEvent, element: HTMLElement): void {
    const { target } = event
    if (event.defaultPrevented || (target instanceof Node && element.contains(target))) return
    if (isFree(event, element)) this.#down(event)
  }

  #command(event: KeyboardEvent): boolean {
    const editor = this.#context.editor()
    const key = event.key.toLowerCase()
    if (key === 'z' && editor) {
      void (event.shiftKey ? editor.redo() : editor.undo())
      return true
    }
    if (key === 'y' && editor) {
      void editor.redo()
      return true
    }
    if (key === 'a') {
      this.#context.stage.select(this.#context.stage.items().map((item) => item.id))
      return true
    }
    if (key === 'd') return this.#duplicate()
    return false
  }

  #plain(event: KeyboardEvent): boolean {
    const { stage } = this.#context
    if (event.altKey && event.code in nudges) return this.#nudge(event)
    const edge = event.altKey ? edges[event.code] : undefined
    if (edge) return this.#change((on, editor) => alignSelected(on, editor, edge))
    const along = event.altKey ? directions[event.code] : undefined
    if (along) return this.#change((on, editor) => distributeSelected(on, editor, along))
    if (event.altKey) return false
    if (event.key === 'Tab') return !this.#leaving && this.#next(event.shiftKey ? -1 : 1)
    if (this.#walk.isWalkKey(event.code)) {
      this.#walk.fast = event.shiftKey
      this.#walk.down(event.code)
      stage.invalidate()
      return true
    }
    if (/^Digit[1-9]$/.test(event.code)) return this.#viewpoint(Number(event.code.slice(5)) - 1)
    switch (event.code) {
      case 'KeyF':
      case 'Enter':
        return this.#focus()
      case 'Home':
        stage.home()
        return true
      case 'KeyO':
      case 'Digit0':
        stage.overview()
        return true
      case 'KeyK':
      case 'Space':
        return this.#context.play?.() ?? false
      case 'Escape':
        this.#leaving = true
        this.#context.cancel()
        return true
      case 'Delete':
      case 'Backspace':
        return this.#remove()
      case 'KeyG':
        return this.#change(groupSelected)
      default:
        return false
    }
  }

  #step(dt: number): boolean {
    const { stage } = this.#context
    const pads = typeof navigator !== 'undefined' && 'getGamepads' in navigator ? navigator.getGamepads() : []
    const push = this.#walk.active ? this.#walk.push() : gamepadPush(pads)
    if (!push) return pads.some((pad) => pad !== null)
    const speed = this.#speed() * dt
    stage.rig.step(push.right * speed, push.up * speed, push.ahead * speed)
    if (push.yaw !== 0 || push.pitch !== 0) stage.rig.turn(push.yaw * stickTurn * dt, push.pitch * stickTurn * dt)
    return true
  }

  /** Walking pace at life size; the larger what one sees, the faster, the nearer, the slower. */
  #speed(): number {
    const { stage } = this.#context
    const pace = stage.place?.navigation.speed ?? 2
    const nearest = Number.isFinite(stage.engine.nearest) ? stage.engine.nearest : stage.rig.reach
    return pace * Math.min(200, Math.max(0.12, nearest / 3))
  }

  #viewpoint(index: number): boolean {
    const { stage } = this.#context
    const viewpoint = stage.place?.viewpoints[index]
    if (viewpoint) stage.travel(viewpoint.camera)
    return viewpoint !== undefined
  }

  /** The next thing in order, selected and brought before the eye when it is not in view. */
  #next(step: 1 | -1): boolean {
    const { stage } = this.#context
    const items = stage.items()
    if (items.length === 0) return false
    const [current] = stage.selected
    const index = items.findIndex((item) => item.id === current)
    const at = index + step
    // Past the last one, the focus leaves the space.
    if (index >= 0 && (at < 0 || at >= items.length)) return false
    const next = items[index < 0 ? (step > 0 ? 0 : items.length - 1) : at]
    if (!next) return false
    this.#context.stage.select([next.id])
    const rect = stage.project(next.id)
    const { width, height } = stage.size
    const visible = rect && rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width && rect.y + rect.height <= height
    if (!visible || rect.width < 40) stage.focus(next.id)
    return true
  }

  #focus(): boolean {
    const [first] = this.#context.stage.selected
    if (first === undefined) return false
    this.#context.stage.focus(first)
    return true
  }

  /** Does something with what is selected; false where one may not, or nothing is. */
  #change(work: (stage: Stage, editor: Editor) => boolean): boolean {
    const editor = this.#context.editor()
    return editor !== undefined && work(this.#context.stage, editor)
  }

  #remove(): boolean {
    const done = this.#change((stage, editor) => removeSelected(stage, editor) !== undefined)
    if (done) this.#context.stage.select([])
    return done
  }

  #duplicate(): boolean {
    return this.#change((stage, editor) => {
      const ids = duplicateSelected(stage, editor)
      if (ids.length > 0) this.#context.stage.select(ids)
      return ids.length > 0
    })
  }

  #nudge(event: KeyboardEvent): boolean {
    const { stage } = this.#context
    const editor = this.#context.editor()
    const direction = nudges[event.code]
    const items = [...stage.selected].flatMap((id) => stage.item(id) ?? [])
    if (!editor || !direction || items.length === 0) return false
    const right = rightOf(stage)
    const by = nudge * (event.shiftKey ? 10 : 1)
    const changes = items.map(({ id, position: [x, y, z] }): ItemChange => {
      const along = direction[0] * by
      return { id, position: [x + right.x * along, y + direction[1] * by, z + right.z * along] }
    })
    editor.set(this.#nudgeGesture(event.timeStamp), labelOf('Move', items.length), changes)
    return true
  }

  /** Nudges in quick succession are one step. */
  #nudgeGesture(at: number): string {
    const gesture = this.#nudging && at - this.#nudging.at < 1000 ? this.#nudging.gesture : crypto.randomUUID()
    this.#nudging = { gesture, at }
    return gesture
  }
}
