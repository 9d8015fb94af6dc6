import { FolderPlus, Sparkles } from 'lucide-react'
import { Button } from '#renderer/design/index.ts'
import { attempt, openOverlay, runImport, showEnvironment, useImports, useStudio } from '#renderer/state/index.ts'
import styles from './first-steps.module.css'

/** What stands in an empty space: two ways to begin, and no form. */
export function FirstSteps() {
  const studio = useStudio()
  const busy = useImports((state) => state.current !== null && state.current.phase !== 'done')

  async function openSample(): Promise<void> {
    const result = await runImport('the sample hall', (signal) => studio.client.workspace.openSample({}, { signal }))
    if (!result) return
    const [newest] = await studio.client.environments.list({})
    showEnvironment(newest?.id ?? null)
  }

  return (
    <div className={styles.steps}>
      <h1 className={`serif ${styles.title}`}>Promenade</h1>
      <p className={`serif ${styles.lead}`}>Your pictures, films and sounds, as a place to walk in.</p>
      <div className={styles.ways}>
        <Button icon={<FolderPlus aria-hidden="true" />} disabled={busy} onClick={() => openOverlay('import')}>
          Import a folder
        </Button>
        <Button icon={<Sparkles aria-hidden="true" />} disabled={busy} onClick={() => attempt(openSample())}>
          Open the sample hall
        </Button>
      </div>
    </div>
  )
}
