import { useEffect, useState } from 'react'
import { Ring } from '#renderer/design/index.ts'
import { useStudio } from '#renderer/state/index.ts'
import styles from './import-status.module.css'

/** How long a connection may be away before it is spoken of, milliseconds. */
const grace = 1500

/** Says that the studio cannot be reached, and that nothing is lost by it. */
export function ConnectionNote() {
  const { watchConnection } = useStudio()
  const [lost, setLost] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const unwatch = watchConnection((connected) => {
      clearTimeout(timer)
      if (connected) setLost(false)
      else timer = setTimeout(() => setLost(true), grace)
    })
    return () => {
      clearTimeout(timer)
      unwatch()
    }
  }, [watchConnection])
  if (!lost) return null
  return (
    <div className={styles.status} role="status">
      <Ring name="Connecting" size={16} />
      <p>The studio cannot be reached. What you move here is kept and joins the rest once it answers.</p>
    </div>
  )
}
