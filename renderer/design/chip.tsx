import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './chip.module.css'

/** What a chip shows beside its words; whatever else a native button takes is passed on. */
export interface ChipProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  icon?: ReactNode
  /** A number that belongs to it, such as how many it would find. */
  count?: number
  /** For a chip that can be on or off. */
  on?: boolean
}

/** A small pill one can press: a filter, a suggestion, a step of a plan. */
export function Chip({ icon, count, on, children, className, ...rest }: ChipProps) {
  return (
    <button {...rest} type="button" aria-pressed={on} className={`${styles.chip} ${className ?? ''}`}>
      {icon}
      <span className={styles.words}>{children}</span>
      {count !== undefined && <span className={styles.count}>{count.toLocaleString()}</span>}
    </button>
  )
}
