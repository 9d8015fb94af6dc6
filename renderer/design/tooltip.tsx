import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import styles from './tooltip.module.css'

/** Rest before a tip shows, milliseconds. */
const rest = 450

interface Tip {
  /** To be spread on what the tip explains. */
  anchor: {
    onPointerEnter: (event: { currentTarget: HTMLElement }) => void
    onPointerLeave: () => void
    onFocus: (event: { currentTarget: HTMLElement }) => void
    onBlur: () => void
    onPointerDown: () => void
  }
  element: ReactNode
}

/** A short text beside what one rests upon; it adds nothing that the accessible name does not say. */
export function useTip(text: string, keys?: string): Tip {
  const id = useId()
  const [anchor, setAnchor] = useState<DOMRect | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hide = () => {
    clearTimeout(timer.current)
    setAnchor(null)
  }
  const showAfter = (element: HTMLElement, delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setAnchor(element.getBoundingClientRect()), delay)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    anchor: {
      onPointerEnter: (event) => showAfter(event.currentTarget, rest),
      onPointerLeave: hide,
      onFocus: (event) => event.currentTarget.matches(':focus-visible') && showAfter(event.currentTarget, rest),
      onBlur: hide,
      onPointerDown: hide,
    },
    element: anchor && (
      <span
        id={id}
        aria-hidden="true"
        popover="manual"
        className={styles.tip}
        ref={(element) => {
          if (!element) return
          element.showPopover()
          place(element, anchor)
        }}
      >
        {text}
        {keys && <kbd>{keys}</kbd>}
      </span>
    ),
  }
}

function place(element: HTMLElement, anchor: DOMRect): void {
  const { width, height } = element.getBoundingClientRect()
  const below = anchor.bottom + 8 + height < window.innerHeight
  const left = Math.min(Math.max(8, anchor.left + anchor.width / 2 - width / 2), window.innerWidth - width - 8)
  element.style.left = `${left}px`
  element.style.top = `${below ? anchor.bottom + 8 : anchor.top - height - 8}px`
}
