import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** What an empty view says, and the ways to begin that it offers. */
export interface EmptyStateProps {
  title: string
  /** One sentence: how something would come to stand here. */
  children?: ReactNode
  actions?: ReactNode
}

/** What stands where nothing is yet: it teaches how to begin. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={`serif ${styles.title}`}>{title}</p>
      {children && <p className={styles.words}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
