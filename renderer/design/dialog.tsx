import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'

/** Title and size of a dialog, which is open as long as it is rendered. */
export interface DialogProps {
  title: string
  /** The title is read aloud but not shown. */
  hiddenTitle?: boolean
  onClose: () => void
  /** `small` for one question, `wide` for a whole page of things, `full` for a list and what is chosen of it. */
  size?: 'small' | 'medium' | 'wide' | 'full'
  children: ReactNode
}

/** A modal window: the browser's own, which keeps focus inside, closes on Escape and hides what lies behind. */
export function Dialog({ title, hiddenTitle = false, onClose, size = 'medium', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    // What the window is for comes first; without such a part the window itself has the focus, and Tab leads in.
    ;(element?.querySelector<HTMLElement>('[data-first]') ?? element)?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={id}
      className={`${styles.dialog} ${styles[size]}`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.body}>
        <div className={hiddenTitle ? 'sr-only' : styles.header}>
          <h2 id={id} className={`serif ${styles.title}`}>
            {title}
          </h2>
          {!hiddenTitle && <IconButton name="Close" keys="Esc" icon={<X />} onClick={onClose} />}
        </div>
        {children}
      </div>
    </dialog>
  )
}
