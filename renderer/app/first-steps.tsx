import { FolderPlus, Sparkles } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '#renderer/design/index.ts'
import {
  attempt,
  followSample,
  openOverlay,
  openSample,
  useEnvironments,
  useImports,
  useInfo,
  useStudio,
} from '#renderer/state/index.ts'
import styles from './first-steps.module.css'

/** What stands in an empty space: two ways to begin, and no form. In the sample's own workspace nothing is to be begun. */
export function FirstSteps() {
  const { data: info } = useInfo()
  if (!info) return null
  if (info.sample) return <SampleComing />
  return info.counts.assets > 0 ? null : <TwoWays isDevice={info.device !== null} />
}

/** A paired device cannot open another workspace of the computer. */
function TwoWays({ isDevice }: { isDevice: boolean }) {
  const studio = useStudio()
  const busy = useImports((state) => state.current !== null && state.current.phase !== 'done')
  return (
    <div className={styles.steps}>
      <h1 className={`serif ${styles.title}`}>Promenade</h1>
      <p className={`serif ${styles.lead}`}>Your pictures, films and sounds, as a place to walk in.</p>
      <div className={styles.ways}>
        <Button icon={<FolderPlus aria-hidden="true" />} disabled={busy} onClick={() => openOverlay('import')}>
          Import a folder
        </Button>
        {!isDevice && (
          <Button icon={<Sparkles aria-hidden="true" />} onClick={() => attempt(openSample(studio))}>
            Open the sample hall
          </Button>
        )}
      </div>
    </div>
  )
}

/** Stands while the sample hall is made; it opens by itself when it is done. */
function SampleComing() {
  const studio = useStudio()
  const { data: places } = useEnvironments()
  const missing = places?.length === 0
  const asked = useRef(false)
  useEffect(() => {
    if (!missing || asked.current) return
    asked.current = true
    attempt(followSample(studio))
  }, [missing, studio])
  return (
    <div className={styles.steps}>
      <h1 className={`serif ${styles.title}`}>The sample hall</h1>
      <p className={`serif ${styles.lead}`}>
        Its pictures, films and sounds are being made, this once. It opens by itself.
      </p>
    </div>
  )
}
