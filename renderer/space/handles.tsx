import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react'
import type { Vector3 } from 'three'
import type { Item, ItemChange } from '#shared/model/environment.ts'
import { labelOf, type Editor } from './hands/editor.ts'
import { centreOf, scaled, turned } from './hands/transform.ts'
import styles from './handles.module.css'
import type { ScreenRect, Stage } from './stage.ts'

/** More things than this are framed by their first ones: a frame need not measure thousands. */
const mostMeasured = 300
/** Steps of a turn with Shift, radians. */
const turnStep = Math.PI / 12
/** Pixels between what is selected and its frame. */
const margin = 10

type Kind = 'scale' | 'turn'

interface Grip {
  kind: Kind
  gesture: string
  items: Item[]
  centre: Vector3
  /** The centre on the screen, and where the pointer took hold. */
  x: number
  y: number
  fromX: number
  fromY: number
}

/** The frame around what is selected: its corners make larger and smaller, the knob above turns. */
export function Handles({ stage, editor, count }: { stage: Stage; editor: Editor; count: number }) {
  const frame = useRef<HTMLDivElement>(null)
  const grip = useRef<Grip>(undefined)

  useEffect(() => {
    const place = (): boolean => {
      if (frame.current) lay(frame.current, count > 0 ? frameOf(stage) : undefined)
      return false
    }
    stage.invalidate()
    return stage.everyFrame(place)
  }, [stage, count])

  const take = (kind: Kind) => (event: ReactPointerEvent<HTMLElement>) => {
    event.stopPropagation()
    event.preventDefault()
    const items = structuredClone([...stage.selected].flatMap((id) => stage.item(id) ?? []))
    const centre = centreOf(items)
    const at = stage.toScreen(centre)
    const box = frame.current?.parentElement?.getBoundingClientRect()
    if (!at || !box || items.length === 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = {
      kind,
      gesture: crypto.randomUUID(),
      items,
      centre,
      x: at.x + box.left,
      y: at.y + box.top,
      fromX: event.clientX,
      fromY: event.clientY,
    }
  }
  const move = (event: ReactPointerEvent<HTMLElement>): void => {
    const held = grip.current
    if (!held) return
    event.stopPropagation()
    const label = labelOf(held.kind === 'scale' ? 'Resize' : 'Turn', held.items.length)
    editor.set(held.gesture, label, changesOf(held, event))
  }
  const release = (event: ReactPointerEvent<HTMLElement>): void => {
    event.stopPropagation()
    grip.current = undefined
    stage.engine.refreshWalls()
  }

  const knob = (kind: Kind, name: string, where: string) => (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles['knob']} ${styles[where]}`}
      aria-label={name}
      data-handle={where}
      onPointerDown={take(kind)}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
    />
  )
  return (
    <div ref={frame} className={styles['frame']} hidden>
      {knob('turn', 'Turn', 'top')}
      {knob('scale', 'Resize from the upper left', 'upperLeft')}
      {knob('scale', 'Resize from the upper right', 'upperRight')}
      {knob('scale', 'Resize from the lower left', 'lowerLeft')}
      {knob('scale', 'Resize from the lower right', 'lowerRight')}
    </div>
  )
}

function changesOf(held: Grip, event: ReactPointerEvent): ItemChange[] {
  if (held.kind === 'scale') {
    const before = Math.hypot(held.fromX - held.x, held.fromY - held.y)
    const now = Math.hypot(event.clientX - held.x, event.clientY - held.y)
    return scaled(held.items, held.centre, now / Math.max(8, before))
  }
  const angle = (event.clientX - held.fromX) * 0.01
  return turned(held.items, held.centre, event.shiftKey ? Math.round(angle / turnStep) * turnStep : angle)
}

/** Where everything selected is on the screen; undefined where none of it is in view. */
function frameOf(stage: Stage): ScreenRect | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  let measured = 0
  for (const id of stage.selected) {
    if (measured++ > mostMeasured) break
    const rect = stage.project(id)
    if (!rect) continue
    left = Math.min(left, rect.x)
    top = Math.min(top, rect.y)
    right = Math.max(right, rect.x + rect.width)
    bottom = Math.max(bottom, rect.y + rect.height)
  }
  const { width, height } = stage.size
  if (right < 0 || bottom < 0 || left > width || top > height || left === Infinity) return undefined
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function lay(element: HTMLElement, rect: ScreenRect | undefined): void {
  element.hidden = rect === undefined
  if (!rect) return
  element.style.transform = `translate(${rect.x - margin}px, ${rect.y - margin}px)`
  element.style.width = `${rect.width + 2 * margin}px`
  element.style.height = `${rect.height + 2 * margin}px`
}
