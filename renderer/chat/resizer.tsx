import type { KeyboardEvent, PointerEvent } from 'react'
import { chatWidths, useView } from '#renderer/state/index.ts'
import styles from './chat-panel.module.css'

const step = 20

const set = (width: number) =>
  useView.setState({ chatWidth: Math.round(Math.min(chatWidths.most, Math.max(chatWidths.least, width))) })

/** The edge of the chat: dragged, or moved by arrow keys. */
export function Resizer() {
  const width = useView((view) => view.chatWidth)
  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    const { currentTarget: handle, pointerId, clientX: from } = event
    handle.setPointerCapture(pointerId)
    const drag = (moved: globalThis.PointerEvent) => set(width + from - moved.clientX)
    handle.addEventListener('pointermove', drag)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', drag), { once: true })
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    set(width + (event.key === 'ArrowLeft' ? step : -step))
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the conversation"
      aria-valuemin={chatWidths.least}
      aria-valuemax={chatWidths.most}
      aria-valuenow={width}
      className={styles.resizer}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(chatWidths.usual)}
    />
  )
}
