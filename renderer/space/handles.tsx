import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react'
import { Vector3 } from 'three'
import { commonFace, Growth } from '#shared/arrange/index.ts'
import type { Item, ItemChange } from '#shared/model/environment.ts'
import { frameOf, lay } from './frame-of.ts'
import { labelOf, type Editor } from './interaction/editor.ts'
import { centreOf, turned } from './interaction/transform.ts'
import styles from './handles.module.css'
import type { Stage } from './stage.ts'

/** Smallest and largest that one gesture makes things, as a factor. */
const scaleLimits = [0.02, 50] as const
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
  growth: Growth
  /** Where the wall looks that all of them hang on; undefined where they do not. */
  wall: Vector3 | undefined
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
      if (frame.current) lay(frame.current, margin, count > 0 ? frameOf(stage, stage.selected) : undefined)
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
    const around = stage.surroundings()
    const face = commonFace(items, around.faces)
    grip.current = {
      kind,
      gesture: crypto.randomUUID(),
      items,
      centre,
      growth: new Growth(items, around, centre.toArray()),
      wall: face && new Vector3(face.normal[0], 0, face.normal[1]),
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
  const before = { x: held.fromX - held.x, y: held.fromY - held.y }
  const now = { x: event.clientX - held.x, y: event.clientY - held.y }
  if (held.kind === 'scale') {
    const factor = Math.hypot(now.x, now.y) / Math.max(8, Math.hypot(before.x, before.y))
    return held.growth.to(Math.min(scaleLimits[1], Math.max(scaleLimits[0], factor))).changes
  }
  // On a wall the knob goes round with the things; else it is pulled aside as on a turntable.
  const round = Math.atan2(before.y, before.x) - Math.atan2(now.y, now.x)
  const angle = held.wall ? round : (event.clientX - held.fromX) * 0.01
  const stepped = event.shiftKey ? Math.round(angle / turnStep) * turnStep : angle
  return turned(held.items, held.centre, stepped, held.wall)
}
