import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** Facts to list, and how the list is laid out. */
export interface FactsProps {
  /** Names with their values, in order. */
  facts: readonly (readonly [name: string, value: ReactNode])[]
  /** Sets the size of the text, `--names`, the width of the names, and `--between`, what lies between the two. */
  className?: string | undefined
}

/** Names and values, one under the other. */
export function Facts({ facts, className }: FactsProps) {
  return (
    <dl className={`${styles.facts} ${className ?? ''}`}>
      {facts.map(([name, value], index) => (
        <div key={`${name} ${index}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
