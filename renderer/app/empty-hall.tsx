import styles from './empty-hall.module.css'

/** A hall before anything hangs in it: a lit wall, a floor that mirrors it, frames that wait. Decoration only. */
export function EmptyHall({ shift }: { shift: number }) {
  return (
    <div className={styles.hall} aria-hidden="true">
      <div className={styles.wall} style={{ '--shift': `${shift}px` }}>
        {['low', 'tall', 'wide', 'tall', 'low'].map((shape, index) => (
          <span key={`${shape}-${index}`} className={styles.place} data-shape={shape}>
            <span className={styles.frame} />
          </span>
        ))}
      </div>
      <div className={styles.floor} />
    </div>
  )
}
