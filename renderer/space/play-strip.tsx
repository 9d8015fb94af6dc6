import { useEffect, useRef, useState } from 'react'
import { PlayControls } from './play-controls.tsx'
import styles from './play-controls.module.css'
import type { Stage } from './stage/stage.ts'
import { useSpaceInstance, useSpaceState } from './instance.ts'

/** Height of the strip, the room under it, and the least beside it; CSS pixels. */
const [height, below, beside] = [38, 12, 8]

/** The controls of the film or sound that one points at, works on or has selected, over its lower edge. */
export function PlayStrip({ stage }: { stage: Stage }) {
  const space = useSpaceInstance()
  const hovered = useSpaceState((state) => state.hovered)
  const selection = useSpaceState((state) => state.selection)
  const [held, setHeld] = useState<string>()
  const chosen = selection.length === 1 ? selection[0] : undefined
  const id = [held, hovered, chosen].find((one) => one !== undefined && plays(stage, one))
  const strip = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (id === undefined) return
    stage.invalidate()
    return stage.everyFrame(() => {
      if (strip.current) place(stage, strip.current, id)
      return false
    })
  }, [stage, id])

  if (id === undefined) return null
  return (
    <div
      ref={strip}
      className={styles['strip']}
      data-controls
      hidden
      onFocus={() => setHeld(id)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHeld(undefined)
      }}
    >
      <PlayControls space={space} id={id} name={nameOf(stage, id)} />
    </div>
  )
}

function plays(stage: Stage, id: string): boolean {
  const type = typeOf(stage, id)
  return type === 'video' || type === 'audio'
}

const cardOf = (stage: Stage, id: string) => stage.card(stage.item(id)?.assetId ?? '')
const typeOf = (stage: Stage, id: string) => cardOf(stage, id)?.mediaType
const nameOf = (stage: Stage, id: string): string => cardOf(stage, id)?.name ?? ''

function place(stage: Stage, strip: HTMLElement, id: string): void {
  const rect = stage.project(id)
  const { size } = stage
  const seen =
    rect && rect.x < size.width && rect.y < size.height && rect.x + rect.width > 0 && rect.y + rect.height > 0
  strip.hidden = !seen
  if (!seen) return
  const width = strip.offsetWidth
  const x = Math.max(beside, Math.min(size.width - width - beside, rect.x + (rect.width - width) / 2))
  const bottom = Math.min(rect.y + rect.height, size.height - beside)
  strip.style.transform = `translate(${Math.round(x)}px, ${Math.round(Math.max(beside, bottom - height - below))}px)`
}
