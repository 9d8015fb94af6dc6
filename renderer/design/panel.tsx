import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import styles from './panel.module.css'

/** What a panel is titled and holds; without `onClose` it cannot be closed. */
export interface PanelProps {
  title: string
  keys?: string
  onClose?: () => void
  /** Beside the title, before the close button. */
  tools?: ReactNode
  className?: string | undefined
  children: ReactNode
}

/** A floating sheet with a title. It can leave. */
export function Panel({ title, keys, onClose, tools, className, children }: PanelProps) {
  return (
    <section aria-label={title} className={`${styles.panel} ${className ?? ''}`}>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        {tools}
        {onClose && (
          <IconButton
            name={`Close ${title}`}
            {...(keys === undefined ? {} : { keys })}
            icon={<X />}
            onClick={onClose}
          />
        )}
      </header>
      {children}
    </section>
  )
}
