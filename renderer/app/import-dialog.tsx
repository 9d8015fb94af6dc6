import { FolderOpen, FolderPlus } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { Button, Dialog, TextField } from '#renderer/design/index.ts'
import {
  attempt,
  baseName,
  openOverlay,
  reportOf,
  runImport,
  sentences,
  useInfo,
  useStudio,
  type Studio,
} from '#renderer/state/index.ts'
import styles from './dialogs.module.css'

/** Takes in folders or files and shows the ring. Resolves at the end; rejects where nothing could begin. */
export async function importPaths(studio: Studio, paths: string[], onBegin?: () => void): Promise<void> {
  const name = paths.length === 1 ? baseName(paths[0] ?? '') : `${paths.length} folders`
  await runImport(name, async (signal) => {
    const events = await studio.client.assets.import({ paths }, { signal })
    onBegin?.()
    return events
  })
}

/**
 * Says which folder to take in. The desktop window has the system's own chooser; a page in a browser is never told
 * where a chosen folder lies, so there one writes its path.
 */
export function ImportDialog() {
  const studio = useStudio()
  const { data: info } = useInfo()
  const [path, setPath] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [looking, setLooking] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { pickFolders } = studio
  const close = () => openOverlay(null)

  /** The window stays until the import has begun, so that what is wrong with a path stands beside it. */
  async function begin(paths: string[]): Promise<void> {
    setLooking(true)
    try {
      await importPaths(studio, paths, close)
    } catch (error) {
      setRefusal(sentences(reportOf(error)))
      field.current?.focus()
    } finally {
      setLooking(false)
    }
  }

  async function choose(pick: () => Promise<string[]>): Promise<void> {
    const paths = await pick()
    if (paths.length > 0) await begin(paths)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    const cleaned = path.trim().replace(/^(["'])(.*)\1$/, '$2')
    if (cleaned !== '' && !looking) attempt(begin([cleaned]))
  }

  return (
    <Dialog title="Import a folder" size="small" onClose={close}>
      <form className={styles.form} onSubmit={submit}>
        {pickFolders && (
          <Button look="primary" icon={<FolderOpen aria-hidden="true" />} onClick={() => attempt(choose(pickFolders))}>
            Choose a folder
          </Button>
        )}
        <TextField
          label="Path of a folder or file"
          hint={
            pickFolders
              ? 'Or write where it lies.'
              : 'A browser is not told where folders lie, so write the path, or paste it from the file manager.'
          }
          placeholder={placeholderFor(info?.directory)}
          autoComplete="off"
          spellCheck={false}
          data-first
          ref={field}
          problem={refusal}
          value={path}
          onChange={(event) => {
            setPath(event.currentTarget.value)
            setRefusal(undefined)
          }}
        />
        <p className={styles.note}>Everything stays where it lies. Promenade reads it and never changes it.</p>
        <div className={styles.buttons}>
          <Button onClick={close}>Not now</Button>
          <Button
            submit
            look={pickFolders ? 'quiet' : 'primary'}
            icon={<FolderPlus aria-hidden="true" />}
            disabled={path.trim() === '' || looking}
          >
            Import
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** An example that looks like a path on the machine of the studio. */
function placeholderFor(workspace: string | undefined): string {
  return workspace?.includes('\\') ? 'C:\\Users\\you\\Pictures' : '/home/you/Pictures'
}
