import { useEffect, useState } from 'react'
import { Button } from '#renderer/design/index.ts'
import { useStudio } from '#renderer/state/index.ts'
import styles from './import-status.module.css'

/** Says that the studio was updated while this page was open, with the way to go on: nothing more may go through. */
export function OutdatedNote() {
  const { watchConnection, isOutdated } = useStudio()
  const [outdated, setOutdated] = useState(false)
  useEffect(() => {
    let left = false
    const unwatch = watchConnection((connected) => {
      // Only a server that was away can be another than before.
      if (connected) void isOutdated().then((is) => left || setOutdated(is))
    })
    return () => {
      left = true
      unwatch()
    }
  }, [watchConnection, isOutdated])
  if (!outdated) return null
  return (
    <div className={styles.status} role="status">
      <p>Promenade was updated. Reload to go on.</p>
      <Button look="primary" onClick={() => location.reload()}>
        Reload
      </Button>
    </div>
  )
}
