import { useInfo } from '#renderer/state/index.ts'
import styles from './import-status.module.css'

/** Says that the disk of the workspace is full, or that it can only be read. */
export function DiskNote() {
  const { data } = useInfo()
  if (!data || data.diskNote === '') return null
  return (
    <div className={styles.status} role="status">
      <p>{data.diskNote}</p>
    </div>
  )
}
