import styles from './ring.module.css'

/** How far a ring is closed, and what it stands for. */
export interface RingProps {
  /** 0–1; left out while it is not known how much there is. */
  value?: number
  /** What progresses, for a screen reader. */
  name: string
  /** Edge, px. */
  size?: number
}

const radius = 15.9155

/** A ring that closes as work is done; turns while the amount is unknown. */
export function Ring({ value, name, size = 20 }: RingProps) {
  const part = value === undefined ? 0.25 : Math.min(1, Math.max(0, value))
  return (
    <svg
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === undefined ? undefined : Math.round(part * 100)}
      className={value === undefined ? styles.turning : styles.ring}
      width={size}
      height={size}
      viewBox="0 0 36 36"
    >
      <circle className={styles.track} cx="18" cy="18" r={radius} />
      <circle className={styles.done} cx="18" cy="18" r={radius} strokeDasharray={`${part * 100} 100`} />
    </svg>
  )
}
